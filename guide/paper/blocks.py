"""What may stand on a sheet. Plain data: what writes Word and what writes a PDF read the same."""

from dataclasses import dataclass, field
from typing import Literal

Sign = Literal["", "wet", "keuze", "sterk", "schuin"]


@dataclass(frozen=True)
class Run:
    """A piece of text with one sign; `link` is an address, or a page within the site ("wet-en-ruimte/#opp")."""

    text: str
    sign: Sign = ""
    link: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    level: int
    runs: Runs
    anchor: str = ""


@dataclass(frozen=True)
class Para:
    """`look` says what it is for: help with a field, what the law asks there, a source."""

    runs: Runs
    look: Literal["", "lood", "hulp", "wet", "keuze", "bron"] = ""


@dataclass(frozen=True)
class Bullets:
    items: tuple[tuple["Block", ...], ...]
    ordered: bool = False


@dataclass(frozen=True)
class Field:
    """A place to write. `id` is the key of the answer, `options` what can be chosen: value and words."""

    id: str
    label: str
    kind: Literal["kort", "lang", "datum", "keuze"]
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Table:
    """The first row is the head; `widths` are shares of the whole."""

    caption: str
    head: tuple[Runs, ...]
    rows: tuple[tuple[tuple["Block", ...], ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True)
class Statement:
    """What is law, choice, supervision or advice, with its source: its kind decides on the rule above it."""

    kind: str
    blocks: tuple["Block", ...]
    anchor: str = ""


Block = Heading | Para | Bullets | Field | Table | Statement


@dataclass(frozen=True)
class Sheet:
    """A file. With `check` its answers can be opened again in the self-check of that name."""

    title: str
    lead: Runs
    blocks: tuple[Block, ...]
    page: str
    check: str = ""
    version: int = 0
    landscape: bool = False
    ids: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "ids", tuple(one.id for one in fields(self.blocks)))


def fields(blocks: tuple[Block, ...]) -> list[Field]:
    """All places to write, in order."""
    found: list[Field] = []
    for block in blocks:
        if isinstance(block, Field):
            found.append(block)
        elif isinstance(block, Table):
            found += [one for row in block.rows for cell in row for one in fields(cell)]
        elif isinstance(block, Bullets):
            found += [one for item in block.items for one in fields(item)]
    return found


def plain(text: str, sign: Sign = "") -> Runs:
    return (Run(text, sign),)
