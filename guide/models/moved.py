"""What became of an address that was on the site once. No editor types this: it follows from data/withdrawn.yaml."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Moved:
    """One successor: it moved; more: it was split; none: it is gone, and `read` is what to read instead."""

    page: str  # as a file below docs/: "tlv/aanvragen.md"
    place: str  # on that page; "" is the page itself
    to: tuple[str, ...] = ()  # "tlv/nieuw.md#plek"
    read: tuple[str, ...] = ()
    why: str = ""
