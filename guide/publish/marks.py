"""Sentences on a page that begin with a mark: `[Wet]`, `[Keuze]`, `[Toezicht]`, `[Advies]`, `[Uitwerking]`.

The mark becomes the word of its kind. A sentence of law rests on what the statement rests on that
it links to: article and lid stand behind it, or, on pages for pupils and parents, at the foot.
"""

import re
from collections.abc import Mapping

from guide.derived.letter import Passage, passages, rests_on_letter
from guide.derived.statements import Shown
from guide.models import Guide, Uitspraak
from guide.models.texts import BRACKETS
from guide.publish.article import Article
from guide.publish.markup import Piece, within
from guide.render.pages import law_tag, mark

KIND = {word: kind for kind, word in BRACKETS.items()}
MARK = re.compile(rf"(\s*)\[({'|'.join(KIND)})\]\s")
LISTS = {"ul", "ol"}


def add_marks(article: Article, guide: Guide, statements: Mapping[str, Shown], *, quiet: bool = False) -> list[Passage]:
    """The marks of a page in words; returns the law that its sentences rest on. `quiet`: no articles in the text."""
    rests: list[Passage] = []
    pieces = article.pieces
    made: list[Piece] = []
    tags: dict[int, list[Passage]] = {}  # the place of a piece before which articles stand
    for at, piece in enumerate(pieces):
        if at in tags and not quiet:
            made += within(piece.path[:-1], f" {law_tag(guide, article.here, tags[at])}")
        found = MARK.match(piece.raw) if piece.kind == "text" and made and pieces[at - 1].kind == "start" else None
        if not found or pieces[at - 1].element.tag not in ("p", "li"):
            made.append(piece)
            continue
        kind = KIND[found[2]]
        end = _end(pieces, at)
        item = _linked(pieces[at:end], statements) if kind == "wet" else None
        if item and rests_on_letter(item):
            tags[end] = passages(guide.laws, item.bron)
            rests += tags[end]
        label = mark(guide, article.here, kind, may=bool(item and item.mag))
        made += within(piece.path, f"{found[1]}{label} {piece.raw[found.end() :]}")
    article.pieces = made
    return rests


def _end(pieces: list[Piece], at: int) -> int:
    """Where the paragraph or item that holds the piece ends, or a list inside it begins."""
    path = pieces[at].path
    for i in range(at + 1, len(pieces)):
        piece = pieces[i]
        closes = piece.kind == "end" and piece.path == path
        if closes or (piece.kind == "start" and piece.element.tag in LISTS and piece.path[:-1] == path):
            return i
    return len(pieces)


def _linked(pieces: list[Piece], statements: Mapping[str, Shown]) -> Uitspraak | None:
    """The statement of law that a sentence links to."""
    for piece in pieces:
        if piece.kind == "start" and piece.element.tag == "a":
            shown = statements.get(piece.element.attrs.get("href", "").partition("#")[2])
            if shown and isinstance(shown.item, Uitspraak) and shown.item.soort == "wet":
                return shown.item
    return None
