"""Every place that search leads to carries the sign from which its address is copied.

Statements have it beside their source and headings get it from Markdown; rows, terms, questions of a
self-check and articles of law get it here, so that no template can forget it.
"""

from guide.models import Guide
from guide.publish.article import Article
from guide.publish.markup import Element, Piece, within
from guide.render.pages import anchor

NAMED = ("th", "dt", "h2", "h3")  # the sign stands in the name of a place
BESIDE = "legend"  # opens a place that is one question; read with every field, so the sign stands after it
LAST = "p"  # where nothing names the place the sign closes its last text, so that it has no line of its own
APART = ("details", "fieldset")  # what is folded away or has a name of its own says nothing of the whole
MENDING = "verbeter"  # for who sees a mistake; no part of the text


def add_anchors(article: Article, guide: Guide) -> None:
    """Once search has read the page: the sign is no text."""
    pieces = article.pieces
    added: dict[int, list[Piece]] = {}
    for start, piece in enumerate(pieces):
        if piece.kind != "start" or not piece.element.attrs.get("data-zoek") or "id" not in piece.element.attrs:
            continue
        at, path = _place(pieces, start)
        if at:
            attrs = piece.element.attrs
            added.setdefault(at, []).extend(
                within(path, " " + anchor(guide, article.here, attrs["id"], attrs["data-zoek"]))
            )
    for at in sorted(added, reverse=True):
        pieces[at:at] = added[at]


def _place(pieces: list[Piece], start: int) -> tuple[int, tuple]:
    """Where the sign goes in the element that opens at `start`, and what is open there; 0: it has one."""
    path = pieces[start].path
    own = "#" + path[-1].attrs["id"]
    found, last = (0, ()), (0, ())
    for at in range(start + 1, len(pieces)):
        piece = pieces[at]
        if piece.kind == "start" and piece.element.tag == "a" and piece.element.attrs.get("href") == own:
            return 0, ()
        if piece.kind != "end":
            continue
        if piece.path == path:
            return next((place for place in (found, last) if place[0]), (at, path))
        inside = piece.path[len(path) :]
        if not found[0] and piece.element.tag in NAMED:
            found = at, piece.path
        elif not (found[0] or last[0]) and piece.element.tag == BESIDE:
            found = at + 1, piece.path[:-1]
        elif piece.element.tag == LAST and not any(_apart(element) for element in inside):
            last = at, piece.path
    return 0, ()


def _apart(element: Element) -> bool:
    return element.tag in APART or bool(element.attrs.get("data-zoek")) or MENDING in element.classes
