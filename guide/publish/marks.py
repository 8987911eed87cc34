"""Sentences on a page that begin with a mark: `[Wet]`, `[Keuze]`, `[Toezicht]`, `[Advies]`, `[Uitwerking]`.

Such a sentence becomes a statement like those in the blocks: the word of its kind, the sentence, and beside
it where it stands. A sentence of law rests on what the statement rests on that it links to; the words of
that link are marked. On pages for pupils and parents the articles stand at the foot.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from guide.derived.letter import Passage, passages, rests_on_letter
from guide.derived.statements import Shown
from guide.models import Guide, Recht, Uitspraak
from guide.models.texts import BRACKETS, LAW, MAY, RIGHT, RIGHT_OF
from guide.publish.article import Article
from guide.publish.markup import Element, Piece, within
from guide.render.pages import law_tag, mark

KIND = {word: kind for kind, word in BRACKETS.items()}
MARK = re.compile(rf"(\s*)\[({'|'.join(KIND)})\]\s")
LISTS = {"ul", "ol"}
SENTENCE = '<p class="uitspraak__tekst">'


@dataclass
class Edits:
    """What comes to stand before a piece, and what a piece becomes; by its place."""

    before: dict[int, str] = field(default_factory=lambda: defaultdict(str))
    instead: dict[int, str] = field(default_factory=dict)

    def carried_out(self, pieces: list[Piece]) -> Iterator[Piece]:
        for at, piece in enumerate(pieces):
            if at in self.before:
                yield from within(piece.path[:-1], self.before[at])
            if at not in self.instead:
                yield piece
            elif piece.kind == "text":
                yield from within(piece.path, self.instead[at])
            else:
                yield Piece(piece.kind, self.instead[at], piece.path)

    def make_statement(self, pieces: list[Piece], span: tuple[int, int], classes: str, tag: str) -> None:
        """An item of a list is the statement, and its list one of statements; a paragraph gets one around it."""
        opens, end = span
        path = pieces[opens].path
        if pieces[opens].element.tag == "li":
            self.instead[opens] = f'<li class="{classes}">{SENTENCE}'
            self.before[end] += f"</p>{tag}"
            item = path
        elif path[-2].tag == "li":
            self.instead[_start(pieces, opens, path[:-1])] = f'<li class="{classes}">'
            self.instead[opens] = SENTENCE
            self.before[end + 1] += tag
            item = path[:-1]
        else:
            self.instead[opens] = f'<div class="{classes}">{SENTENCE}'
            self.before[end + 1] += f"{tag}</div>"
            return
        if len(item) > 1 and item[-2].tag in LISTS:
            self.instead[_start(pieces, opens, item[:-1])] = f'<{item[-2].tag} class="uitspraken">'


def add_marks(
    article: Article, guide: Guide, statements: Mapping[str, Shown], readers: Collection[str] = ()
) -> list[Passage]:
    """The marked sentences of a page as statements; returns the law that they rest on."""
    rests: list[Passage] = []
    pieces = article.pieces
    edits = Edits()
    quiet = bool(readers) and set(readers) <= {"ouder", "leerling"}
    for at, piece in enumerate(pieces):
        found = MARK.match(piece.raw) if piece.kind == "text" and at and pieces[at - 1].kind == "start" else None
        if not found or pieces[at - 1].element.tag not in ("p", "li"):
            continue
        kind, end = KIND[found[2]], _end(pieces, at)
        link, item = _linked(pieces, at, end, statements) if kind == "wet" else (at, None)
        law = passages(guide.laws, item.bron) if item else []
        rests += law
        if item and rests_on_letter(item):
            edits.before[link] += "<mark>"
            edits.before[_end(pieces, link + 1) + 1] += "</mark>"
        word = _own_word(item, readers) if quiet and kind == "wet" else MAY if item and item.mag else ""
        edits.instead[at] = f"{mark(guide, article.here, kind, word)} {piece.raw[found.end() :]}"
        tag = law_tag(guide, article.here, law) if law and not quiet else ""
        edits.make_statement(pieces, (at - 1, end), f"uitspraak uitspraak--{kind}", tag)
    article.pieces = list(edits.carried_out(pieces))
    return rests


def _own_word(item: Uitspraak | None, readers: Collection[str]) -> str:
    """On the pages of pupils and parents: a right is called so by who has it."""
    if not isinstance(item, Recht):
        return LAW
    return RIGHT if any(item.van.startswith(reader) for reader in readers) else RIGHT_OF[item.van]


def _start(pieces: list[Piece], at: int, path: tuple[Element, ...]) -> int:
    """Where the element that holds a piece starts."""
    return next(i for i in range(at - 1, -1, -1) if pieces[i].kind == "start" and pieces[i].path == path)


def _end(pieces: list[Piece], at: int) -> int:
    """Where the paragraph, item or link that holds the piece ends, or a list inside it begins."""
    path = pieces[at].path if pieces[at].kind == "text" else pieces[at - 1].path
    for i in range(at, len(pieces)):
        piece = pieces[i]
        closes = piece.kind == "end" and piece.path == path
        if closes or (piece.kind == "start" and piece.element.tag in LISTS and piece.path[:-1] == path):
            return i
    return len(pieces)


def _linked(pieces: list[Piece], start: int, end: int, statements: Mapping[str, Shown]) -> tuple[int, Uitspraak | None]:
    """The link of a sentence to a statement of law, and that statement."""
    for at in range(start, end):
        piece = pieces[at]
        if piece.kind == "start" and piece.element.tag == "a":
            shown = statements.get(piece.element.attrs.get("href", "").partition("#")[2])
            if shown and isinstance(shown.item, Uitspraak) and shown.item.soort == "wet":
                return at, shown.item
    return start, None
