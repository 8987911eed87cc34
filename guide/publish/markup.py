"""Finished HTML as a stream of pieces that join to exactly the text that came in."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(frozen=True)
class Element:
    tag: str
    attrs: dict[str, str]

    @property
    def classes(self) -> set[str]:
        return set(self.attrs.get("class", "").split())


@dataclass(frozen=True)
class Piece:
    """A tag, a text or anything else. `path` holds the open elements, for a start tag itself too."""

    kind: str  # "start", "end", "text" or "other"
    raw: str
    path: tuple[Element, ...] = field(default=())
    line: int = 1

    @property
    def element(self) -> Element:
        return self.path[-1]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[Piece] = []
        self.open: list[Element] = []

    def _add(self, kind: str, raw: str) -> None:
        self.pieces.append(Piece(kind, raw, tuple(self.open), self.getpos()[0]))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(Element(tag, {name: value or "" for name, value in attrs}))
        self._add("start", self.get_starttag_text() or "")
        if tag in VOID:
            self.open.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(Element(tag, {name: value or "" for name, value in attrs}))
        self._add("start", self.get_starttag_text() or "")
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        self._add("end", f"</{tag}>")
        for i in range(len(self.open) - 1, -1, -1):
            if self.open[i].tag == tag:
                del self.open[i:]
                break

    def handle_data(self, data: str) -> None:
        self._add("text", data)

    def handle_entityref(self, name: str) -> None:
        self._add("text", f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._add("text", f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self._add("other", f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self._add("other", f"<!{decl}>")


def read(html: str) -> list[Piece]:
    """The pieces of `html`, neighbouring texts joined."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return list(_joined(reader.pieces))


def _joined(pieces: list[Piece]) -> Iterator[Piece]:
    text: Piece | None = None
    for piece in pieces:
        if piece.kind == "text":
            text = Piece("text", text.raw + piece.raw, text.path, text.line) if text else piece
            continue
        if text:
            yield text
            text = None
        yield piece
    if text:
        yield text
