"""What the reports for editors share: Markdown for an issue on GitHub."""

import re
from dataclasses import dataclass

from guide.derived.links import mend_links


@dataclass(frozen=True)
class Addresses:
    """Where the site and the repository are on the internet; empty when that is not known."""

    site: str = ""
    repo: str = ""

    def file(self, name: str, line: int) -> str:
        """Where to mend it."""
        text = f"{name}, regel {line}"
        return f"[{text}]({mend_links(self.repo, '', name, line)[0]})" if self.repo else text

    def page(self, address: str) -> str:
        """Where readers see it; `address` as in "wet-en-ruimte/#opp"."""
        text = address or "start"
        return f"[{text}]({self.site.rstrip('/')}/{address})" if self.site else text


def plain(text: str, most: int = 200) -> str:
    """A text of an editor on one line, without its own links and marks, and not too long."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", " ".join(text.split()))
    text = text if len(text) <= most else text[: most - 1].rstrip() + "…"
    return re.sub(r"([\\`*_<>\[\]@#|])", r"\\\1", text)


def count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
