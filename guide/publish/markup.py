"""Finished HTML as a stream of pieces that join to exactly the text that came in."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(frozen=True)
class Element:
    tag: str
    attrs: dict[str, str]
    classes: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "classes", frozenset(self.attrs.get("class", "").split()))


@dataclass(frozen=True)
class Piece:
    """A tag, a text or anything else. `path` holds the open elements, for a tag itself too."""

    kind: str  # "start", "end", "text" or "other"
    raw: str
    path: tuple[Element, ...] = ()

    @property
    def element(self) -> Element:
        return self.path[-1]


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[str, int, tuple[Element, ...]]] = []  # kind, where it starts, path
        self.open: tuple[Element, ...] = ()  # never changed, so that neighbours share theirs
        self.line_starts = [0, *(i + 1 for i, letter in enumerate(html) if letter == "\n")]

    def _add(self, kind: str) -> None:
        line, column = self.getpos()
        self.found.append((kind, self.line_starts[line - 1] + column, self.open))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open = (*self.open, Element(tag, {name: value or "" for name, value in attrs}))
        self._add("start")
        if tag in VOID:
            self.open = self.open[:-1]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open = (*self.open, Element(tag, {name: value or "" for name, value in attrs}))
        self._add("start")
        self.open = self.open[:-1]

    def handle_endtag(self, tag: str) -> None:
        at = len(self.open) - 1
        while at >= 0 and self.open[at].tag != tag:
            at -= 1
        if at < 0:  # closes nothing
            self._add("other")
            return
        self.open = self.open[: at + 1]
        self._add("end")
        self.open = self.open[:-1]

    def handle_data(self, data: str) -> None:  # noqa: ARG002
        self._add("text")

    def handle_entityref(self, name: str) -> None:  # noqa: ARG002
        self._add("text")

    def handle_charref(self, name: str) -> None:  # noqa: ARG002
        self._add("text")

    def handle_comment(self, data: str) -> None:  # noqa: ARG002
        self._add("other")

    handle_decl = handle_pi = unknown_decl = handle_comment


def read(html: str) -> list[Piece]:
    """The pieces of `html`, neighbouring texts joined."""
    reader = _Reader(html)
    reader.feed(html)
    reader.close()
    # A piece runs to the start of the next one, so nothing can get lost between them.
    found = [("other", 0, ()), *reader.found, ("other", len(html), ())]
    pieces = [Piece(kind, html[start:end], path) for (kind, start, path), (_, end, _) in pairwise(found)]
    return list(_joined([piece for piece in pieces if piece.raw]))


def standing_in(tags: Collection[str], classes: Collection[str]) -> Callable[[Piece], bool]:
    """A test: is a piece in (or is it) one of these, or hidden? For one page: neighbours share a path, asked once."""
    known: dict[int, bool] = {}

    def stands(piece: Piece) -> bool:
        key = id(piece.path)
        if key not in known:
            known[key] = any(
                e.tag in tags or not classes.isdisjoint(e.classes) or "hidden" in e.attrs for e in piece.path
            )
        return known[key]

    return stands


def within(path: tuple[Element, ...], html: str) -> list[Piece]:
    """The pieces of `html` as they are inside the open elements of `path`."""
    return [Piece(piece.kind, piece.raw, (*path, *piece.path)) for piece in read(html)]


def _joined(pieces: list[Piece]) -> Iterator[Piece]:
    text: Piece | None = None
    for piece in pieces:
        if piece.kind == "text":
            text = Piece("text", text.raw + piece.raw, text.path) if text else piece
            continue
        if text:
            yield text
            text = None
        yield piece
    if text:
        yield text
