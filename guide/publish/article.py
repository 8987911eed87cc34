"""A finished page: its frame as text, its article in pieces. Read once; everything else works on the pieces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guide.publish.markup import Element, Piece, read

ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
# Enough for a frame: our own templates write every attribute in double quotes.
FRAME_TAG = re.compile(r"<(a|link|script|img|source)\b([^>]*)>")
FRAME_ID = re.compile(r'\sid="([^"]*)"')


@dataclass
class Article:
    """`name` is the file within the site; without an article the whole page is `before`."""

    name: str
    before: str
    pieces: list[Piece]
    after: str

    @property
    def here(self) -> str:
        """The address of the page: "kwadranten/opp/"."""
        return self.name.removesuffix("index.html")

    @property
    def html(self) -> str:
        return self.before + "".join(piece.raw for piece in self.pieces) + self.after

    def insert(self, at: int, html: str) -> None:
        self.pieces[at:at] = read(html)

    def at_the_end(self, html: str) -> None:
        """Last in the article, but before its own way to the pages beside it: that closes every page."""
        onward = (
            at for at, piece in enumerate(self.pieces) if piece.kind == "start" and "buren" in piece.element.classes
        )
        self.insert(next(onward, len(self.pieces) - 1), html + "\n")

    def starts(self) -> Iterator[Element]:
        """Every element of the article, and of its frame those with a link."""
        for piece in self.pieces:
            if piece.kind == "start":
                yield piece.element
        for frame in (self.before, self.after):
            for tag, attributes in FRAME_TAG.findall(frame):
                yield Element(tag, dict(re.findall(r'\s([a-z]+)="([^"]*)"', attributes)))

    def ids(self) -> set[str]:
        own = {
            piece.element.attrs["id"] for piece in self.pieces if piece.kind == "start" and "id" in piece.element.attrs
        }
        return own.union(FRAME_ID.findall(self.before), FRAME_ID.findall(self.after))


def open_page(name: str, html: str) -> Article:
    found = ARTICLE.search(html)
    if not found:
        return Article(name, html, [], "")
    return Article(name, html[: found.start()], read(found[0]), html[found.end() :])
