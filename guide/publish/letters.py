"""A page that grows too heavy for a slow line shows each lid of law once; where it is cited again, a link leads there.

Until then every statement has its own copy, with its own words marked: nobody has to look elsewhere.
"""

import gzip

from guide.publish.article import Article
from guide.publish.markup import Piece, within

HEAVY = 31_500  # bytes of the page itself, packed: with styles, font and scripts that is the 60 kB of a text page
AGAIN = '<p>Dit lid staat al op deze pagina. <a href="#{}">Lees het daar.</a></p>'


def lighten(article: Article, heavy: int = HEAVY) -> None:
    if len(article.html) <= heavy or len(gzip.compress(article.html.encode(), 6)) <= heavy:
        return
    first: dict[str, str] = {}  # address of a lid, and the statement on this page that shows it
    pieces: list[Piece] = []
    quote: list[Piece] = []
    for piece in article.pieces:
        if not _in_letter(piece):
            pieces.append(piece)
            continue
        quote.append(piece)
        if piece.kind == "end" and piece.element.tag == "div":
            pieces += _once(quote, first)
            quote = []
    article.pieces = pieces


def _in_letter(piece: Piece) -> bool:
    return any("letterlijk__deel" in element.classes for element in piece.path)


def _once(part: list[Piece], first: dict[str, str]) -> list[Piece]:
    """One lid with its name: its text, or where that stands already."""
    lid = next(p.element.attrs["href"] for p in part if p.kind == "start" and p.element.tag == "a")
    here = next((e.attrs["id"] for e in reversed(part[0].path) if "id" in e.attrs), "")
    if first.setdefault(lid, here) == here:
        return part
    text = [at for at, p in enumerate(part) if any(e.tag == "blockquote" for e in p.path)]
    return part[: text[0]] + within(part[0].path, AGAIN.format(first[lid])) + part[text[-1] + 1 :]
