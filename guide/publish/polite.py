"""Texts of blocks for other sites in both forms: je stands there, and beside it what it is with u.

The script of a block puts the other form in its place when the site around it asks for that (`?u`). Without
script, and in what is meant for pupils, je stays.
"""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

from guide.derived.links import page_address
from guide.derived.plain import plain
from guide.derived.polite import Polite, Swap
from guide.derived.polite.texts import SAYS_JE, SENTENCE
from guide.derived.statements import Shown, shown_statements
from guide.models import Guide
from guide.publish.markup import Element, Piece
from guide.reading.pages import Page

# All others end a text: what stands in two of them is never one sentence.
INLINE = {"a", "abbr", "b", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time", "tspan", "wbr"}
APART = {"merk"}  # a sign in front of a sentence is no part of it
ONLY_TEXT = {"option", "textarea", "title"}
LEFT_ALONE = {"blockquote", "code", "pre", "q", "script", "style"}
LEFT_ALONE_CLASSES = {"letter", "wettekst"}
# Names, addresses and keys; every other attribute may be a text that somebody reads.
NO_TEXT = {"class", "content", "data-zoek", "for", "href", "id", "name", "src", "value"}
LITERAL = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`""", re.DOTALL
)
FILLED_IN = re.compile(r"\$\{[^}]*\}?")


class BothForms:
    """What is said to pupils stays in the je-form wherever it stands, unless it is said to others in the same words."""

    def __init__(self, guide: Guide, pages: Mapping[str, Page]) -> None:
        readers = {page_address(path): page.front.data.get("voor") or () for path, page in pages.items()}
        self.pupils = {address for address, who in readers.items() if set(who) == {"leerling"}}
        said: dict[bool, set[str]] = {True: set(), False: set()}
        for shown in shown_statements(guide).values():
            said[page_address(shown.page) in self.pupils].update(_sentences(shown))
        self.polite = Polite(guide.u_form, said[True] - said[False])

    def title(self, text: str, here: str) -> str:
        """With u; nothing where nobody is called so, or where it is the same."""
        said = text if here in self.pupils else self.polite.said(text)
        return said if said != text else ""

    def pieces(self, pieces: list[Piece], here: str) -> list[Piece]:
        """Those of a block as they stand on the page `here`, with the other form beside them."""
        if here in self.pupils:
            return pieces
        made = _Marking(pieces, self.polite, lambda link: _target(here, link) in self.pupils).made
        return [piece._replace(raw=made[at]) if at in made else piece for at, piece in enumerate(pieces)]

    def spoken(self, scripts: Iterable[Path]) -> list[tuple[str, str]]:
        """What scripts say, as they have it and with u; the longest first."""
        found: dict[str, str] = {}
        for path in scripts:
            for literal in LITERAL.finditer(path.read_text("utf-8")):
                for part in FILLED_IN.split(literal[1] or literal[2] or literal[3] or ""):
                    if " " in part.strip() and SAYS_JE.search(part) and (said := self.polite.said(part)) != part:
                        found[part] = said
        return sorted(found.items(), key=lambda pair: (-len(pair[0]), pair))


def _sentences(shown: Shown) -> Iterator[str]:
    for text in (shown.name, *(getattr(shown.item, field, None) or "" for field in ("titel", "tekst"))):
        yield from (one[0].strip() for one in SENTENCE.finditer(plain(text)) if one[0].strip())


def _target(here: str, link: str) -> str:
    """The page that a link leads to."""
    return posixpath.normpath(posixpath.join("/", here, link.partition("#")[0])).strip("/") + "/"


class _Marking:
    def __init__(self, pieces: list[Piece], polite: Polite, to_pupils: Callable[[str], bool]) -> None:
        self.pieces, self.polite, self.to_pupils = pieces, polite, to_pupils
        self.made: dict[int, str] = {}
        self.known: dict[int, bool] = {}
        text: list[int] = []
        start = 0
        for at, piece in enumerate(pieces):
            if piece.kind == "text" and piece.path and piece.path[-1].tag in ONLY_TEXT:
                self._whole(start, at)
            elif piece.kind == "text":
                text.append(at)
            elif piece.kind in ("start", "end"):
                if piece.element.tag not in INLINE or not APART.isdisjoint(piece.element.classes):
                    self._text(text)
                    text = []
                if piece.kind == "start":
                    start = at
                    self._attributes(at)
        self._text(text)

    def _alone(self, path: tuple[Element, ...]) -> bool:
        """Is this quoted, or a link to what is said to pupils?"""
        if not path:
            return False
        last = path[-1]
        if id(last) not in self.known:
            link = last.attrs.get("href", "") if last.tag == "a" else ""
            self.known[id(last)] = (
                last.tag in LEFT_ALONE
                or not LEFT_ALONE_CLASSES.isdisjoint(last.classes)
                or (bool(link) and self.to_pupils(link))
                or self._alone(path[:-1])
            )
        return self.known[id(last)]

    def _text(self, places: list[int]) -> None:
        whole = "".join(self.pieces[at].raw for at in places)
        if not SAYS_JE.search(whole):
            return
        swaps = self.polite.swaps(whole)
        start = 0
        for at in places:
            piece = self.pieces[at]
            end = start + len(piece.raw)
            own = [part for swap in swaps for part in _within(whole, swap, start, end)]
            if own and not self._alone(piece.path):
                tag = "tspan" if any(element.tag == "svg" for element in piece.path) else "span"
                self.made[at] = _marked(piece.raw, own, tag)
            start = end

    def _whole(self, start: int, at: int) -> None:
        raw = self.pieces[at].raw
        if SAYS_JE.search(raw) and (said := self.polite.said(raw)) != raw:
            self._add(start, f' data-u="{_quoted(said)}"')

    def _attributes(self, at: int) -> None:
        element = self.pieces[at].element
        texts = {name: text for name, text in element.attrs.items() if name not in NO_TEXT and " " in text}
        said = {name: self.polite.said(text) for name, text in texts.items() if SAYS_JE.search(text)}
        changed = {name: text for name, text in said.items() if text != texts[name]}
        if changed and not self._alone(self.pieces[at].path):
            beside = "".join(f' data-u-{name}="{escape(text)}"' for name, text in changed.items())
            self._add(at, f'{beside} data-u-in="{" ".join(changed)}"')

    def _add(self, at: int, attributes: str) -> None:
        raw = self.made.get(at, self.pieces[at].raw)
        end = len(raw) - (2 if raw.endswith("/>") else 1)
        self.made[at] = raw[:end] + attributes + raw[end:]


def _within(whole: str, swap: Swap, start: int, end: int) -> Iterator[Swap]:
    """The part of a change that falls in a piece: its own words, or all of them in the first piece."""
    first, last, new = swap
    if last <= start or first >= end:
        return
    if first >= start and last <= end:
        yield first - start, last - start, new
        return
    old = [(first + found.start(), first + found.end()) for found in re.finditer(r"\S+", whole[first:last])]
    words = new.split()
    if len(old) != len(words):
        yield max(first, start) - start, min(last, end) - start, new if first >= start else ""
        return
    for (a, b), word in zip(old, words, strict=True):
        if a >= start and b <= end and whole[a:b] != word:
            yield a - start, b - start, word


def _marked(raw: str, swaps: list[Swap], tag: str) -> str:
    for start, end, new in reversed(swaps):
        raw = f'{raw[:start]}<{tag} data-u="{_quoted(new)}">{raw[start:end]}</{tag}>{raw[end:]}'
    return raw


def _quoted(text: str) -> str:
    """A text that stood in HTML, as the value of an attribute."""
    return text.replace('"', "&#34;").replace("<", "&lt;")
