"""The menu, joined from the files in data/menu and from the pages that lie in the folders they name."""

import posixpath
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from guide.models.menu import Menudeel


def in_order(parts: Iterable[Menudeel]) -> list[Menudeel]:
    return sorted(parts, key=lambda part: part.plaats)


def joined(parts: Sequence[Menudeel], pages: Collection[str]) -> list[dict[str, Any]]:
    """The menu as MkDocs wants it under `nav`: a part with one page is that page."""
    found = []
    for part in in_order(parts):
        whole = [*part.paginas, *(page for page in sorted(pages) if home_of(page, parts) == [part] and not _listed(page, parts))]
        found.append({part.titel: whole[0] if len(whole) == 1 else whole})
    return found


def _listed(page: str, parts: Iterable[Menudeel]) -> bool:
    return any(page in part.paginas for part in parts)


def home_of(page: str, parts: Iterable[Menudeel]) -> list[Menudeel]:
    """The parts of the menu with other pages of the same folder; the pages at the top have no folder."""
    folder = posixpath.dirname(page)
    return [part for part in parts if folder and folder in map(posixpath.dirname, part.paginas)]
