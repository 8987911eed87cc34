"""The menu, joined from the files in data/menu and from the pages that lie in the folders they name."""

import posixpath
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from guide.models.menu import Menudeel, Menugroep

# Pages that another page lists: every article of law, every samenwerkingsverband.
LISTED_ELSEWHERE = ("wet/", "samenwerkingsverbanden/")
List = Menudeel | Menugroep  # what has pages of its own


def in_order(parts: Iterable[Menudeel]) -> list[Menudeel]:
    return sorted(parts, key=lambda part: part.plaats)


def lists(parts: Iterable[Menudeel]) -> Iterator[List]:
    for part in parts:
        yield from (part, *part.groepen)


def joined(parts: Sequence[Menudeel], pages: Collection[str]) -> dict[str, Any]:
    """The settings of MkDocs that the menu makes: `nav`, and in `extra` the parts that stand in the footer.

    A part with one page is that page.
    """
    more = _unlisted(parts, pages)

    def whole(one: List) -> list[Any]:
        groups = [{group.titel: whole(group)} for group in getattr(one, "groepen", [])]
        return [*one.paginas, *more.get(id(one), []), *groups]

    found = [(part, whole(part)) for part in in_order(parts)]
    nav = [{part.titel: inside[0] if len(inside) == 1 else inside} for part, inside in found]
    return {"nav": nav, "extra": {"voet": [part.titel for part, _ in found if part.voet]}}


def _unlisted(parts: Sequence[Menudeel], pages: Collection[str]) -> dict[int, list[str]]:
    """Pages that no list names, with the list that has the others of their folder."""
    named = {page for one in lists(parts) for page in one.paginas}
    found: dict[int, list[str]] = {}
    for page in sorted(pages):
        if page not in named and not page.startswith(LISTED_ELSEWHERE) and len(homes := homes_of(page, parts)) == 1:
            found.setdefault(id(homes[0]), []).append(page)
    return found


def homes_of(page: str, parts: Iterable[Menudeel]) -> list[List]:
    """The lists with other pages of the same folder; the pages at the top have no folder."""
    folder = posixpath.dirname(page)
    return [one for one in lists(parts) if folder and folder in map(posixpath.dirname, one.paginas)]
