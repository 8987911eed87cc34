"""Finished HTML as a stream of pieces that join to exactly the text that came in."""

import re
from collections.abc import Callable, Collection
from html import unescape
from typing import NamedTuple

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# Every tag, comment and declaration; possessive (*+), so that a broken one costs no time.
TAG = re.compile(
    r"""<(?:
        !--.*?(?:--> | \Z)
      | (?: [!?] | /(?![a-z>]) ) [^>]*+ >
      | /(?P<end>[a-z][^\s/>]*+) [^>]*+ >
      | (?P<start>[a-z][^\s/>]*+) (?P<attrs> (?: [^>"'] | "[^"]*+" | '[^']*+' )*+ ) >
    )""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
# All up to their own end tag is text.
PLAIN = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in ("script", "style", "textarea", "title")}


NO_CLASSES: frozenset[str] = frozenset()


class Element:
    """One of a page: two that look the same are two. No dataclass, since a site has a hundred thousand of them."""

    __slots__ = ("attrs", "classes", "tag")

    def __init__(self, tag: str, attrs: dict[str, str]) -> None:
        self.tag = tag
        self.attrs = attrs
        self.classes = frozenset(attrs["class"].split()) if "class" in attrs else NO_CLASSES


class Piece(NamedTuple):
    """A tag, a text or anything else. `path` holds the open elements, for a tag itself too."""

    kind: str  # "start", "end", "text" or "other"
    raw: str
    path: tuple[Element, ...] = ()

    @property
    def element(self) -> Element:
        return self.path[-1]


def read(html: str) -> list[Piece]:
    """The pieces of `html`: what is between two tags is a text."""
    pieces: list[Piece] = []
    path: tuple[Element, ...] = ()  # never changed, so that neighbours share theirs
    at = 0
    while tag := TAG.search(html, at):
        if tag.start() > at:
            pieces.append(Piece("text", html[at : tag.start()], path))
        at = tag.end()
        if tag["start"]:
            element = Element(tag["start"].lower(), _attributes(tag["attrs"]))
            within_it = (*path, element)
            pieces.append(Piece("start", tag[0], within_it))
            if element.tag in VOID or tag["attrs"].endswith("/"):
                continue
            path = within_it
            if element.tag in PLAIN:
                closing = PLAIN[element.tag].search(html, at)
                end = closing.start() if closing else len(html)
                pieces += [Piece("text", html[at:end], path)] if end > at else []
                at = end
        else:
            closed = _closed(path, (tag["end"] or "").lower())
            pieces.append(Piece("end" if closed else "other", tag[0], closed or path))
            path = closed[:-1] if closed else path
    if at < len(html):
        pieces.append(Piece("text", html[at:], path))
    return pieces


def _attributes(text: str) -> dict[str, str]:
    return {name.lower(): unescape(a or b or c) for name, a, b, c in ATTRIBUTE.findall(text)} if text else {}


def _closed(path: tuple[Element, ...], tag: str) -> tuple[Element, ...]:
    """The open elements up to the one that `</tag>` closes, or none."""
    at = len(path)
    while at and path[at - 1].tag != tag:
        at -= 1
    return path[:at]


def standing_in(tags: Collection[str], classes: Collection[str]) -> Callable[[Piece], bool]:
    """A test: is a piece in (or is it) one of these, or hidden? For one page: each element is asked once."""
    known: dict[int, bool] = {}

    def inside(path: tuple[Element, ...]) -> bool:
        if not path:
            return False
        last = path[-1]
        if id(last) not in known:
            is_one = last.tag in tags or "hidden" in last.attrs or not classes.isdisjoint(last.classes)
            known[id(last)] = is_one or inside(path[:-1])
        return known[id(last)]

    return lambda piece: inside(piece.path)


def within(path: tuple[Element, ...], html: str) -> list[Piece]:
    """The pieces of `html` as they are inside the open elements of `path`."""
    return [Piece(piece.kind, piece.raw, (*path, *piece.path)) for piece in read(html)]
