"""How a page opens: its title, its first sentence and what stands below, side by side where there is room."""

import html as escaping
import re

from guide.models import Guide
from guide.publish.article import Article
from guide.publish.markup import Piece, within
from guide.render.engine import breakable
from guide.render.pages import page_contents

FEWEST = 3  # with fewer headings a list of them says nothing
NUMBERED = re.compile(r"\b(artikel) (?=\d)")


def add_opening(article: Article, guide: Guide, *, contents: bool) -> None:
    """`contents`: with the list of headings, if there are enough of them."""
    pieces = article.pieces
    start, end = _element(pieces, 0, "h1")
    if end < 0:
        return
    for at in range(start, end):
        if pieces[at].kind == "text":
            pieces[at] = pieces[at]._replace(raw=_large(pieces[at].raw))
    lead_start, lead_end = _lead(pieces, end + 1)
    if lead_start >= 0:
        lead = pieces[lead_start]
        pieces[lead_start] = Piece("start", '<p class="lood">', lead.path)
        end = lead_end
    found = _headings(pieces) if contents else []
    listed = page_contents(guide, article.here, found) if len(found) >= FEWEST else ""
    kind = "opening opening--twee" if listed and lead_start >= 0 else "opening"
    path = pieces[start].path[:-1]
    pieces[start : end + 1] = [
        Piece("other", f'<div class="{kind}">\n', path),
        *pieces[start : end + 1],
        *within(path, listed),
        Piece("other", "\n</div>", path),
    ]


def _large(title: str) -> str:
    """Set large, lines are short: long words may break, and a number stays with what it numbers."""
    return NUMBERED.sub("\\1\u00a0", breakable(title))


def _element(pieces: list[Piece], at: int, tag: str) -> tuple[int, int]:
    """Where the next `tag` starts and ends; -1 when there is none."""
    start = next((i for i in range(at, len(pieces)) if pieces[i].kind == "start" and pieces[i].element.tag == tag), -1)
    ends = (i for i in range(start, len(pieces)) if pieces[i].kind == "end" and pieces[i].path == pieces[start].path)
    return (start, next(ends, -1)) if start >= 0 else (-1, -1)


def _lead(pieces: list[Piece], at: int) -> tuple[int, int]:
    """The first sentence, when it is the very first thing below the title."""
    first = next((i for i in range(at, len(pieces)) if not pieces[i].raw.isspace()), -1)
    if first < 0 or pieces[first].raw != "<p>":
        return -1, -1
    return _element(pieces, first, "p")


def _headings(pieces: list[Piece]) -> list[tuple[str, str]]:
    """Address and text of every h2 that can be linked to."""
    found = []
    at = 0
    while True:
        start, end = _element(pieces, at, "h2")
        if start < 0:
            return found
        anchor = pieces[start].element.attrs.get("id")
        words = [
            piece.raw
            for piece in pieces[start:end]
            if piece.kind == "text" and not any("headerlink" in element.classes for element in piece.path)
        ]
        hidden = any("hidden" in element.attrs for element in pieces[start].path)
        if anchor and not hidden:
            found.append((anchor, escaping.unescape("".join(words)).strip()))
        at = end + 1
