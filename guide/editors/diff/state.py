"""One revision of the guide, and where on its pages everything stands."""

from collections import defaultdict
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from guide.derived.links import page_address
from guide.derived.menu import joined
from guide.editors.diff.items import Item, Key, Names, read_items, read_names
from guide.editors.diff.items import Path as Steps
from guide.editors.diff.prose import Section, sections
from guide.faults.messages import DataError
from guide.load import load_texts, plain_data, read_pages, read_texts
from guide.load.files import data_files
from guide.load.made import made_pages
from guide.models import Guide
from guide.models.menu import Menudeel
from guide.publish.markup import Piece, read
from guide.reading.pages import Page
from guide.reading.settings import FILE as SETTINGS
from guide.reading.settings import read_settings
from guide.render import BLOCKS
from guide.rules.addresses import made_places


class State:
    """`guide` is None when the data do not pass the rules of today: then no block can be made of them."""

    def __init__(
        self,
        data: dict[str, Any],
        pages: dict[str, Page],
        settings: dict[str, Any],
        guide: Guide | None,
        texts: dict[str, str] | None = None,
    ) -> None:
        self.data = data
        self.pages = pages
        self.settings = settings
        self.guide = guide
        self.texts = texts or {}  # as they were typed, for the lines of what is told
        self.names = read_names(data)
        self._blocks: dict[tuple[str, ...], list[Piece]] = {}
        self._ids: dict[tuple[str, ...], list[str]] = {}

    def items(self, names: Names) -> dict[Key, Item]:
        return read_items(self.data, names)

    def block(self, *call: str) -> list[Piece]:
        """The HTML of a block; its links are those of a page at the top."""
        if call not in self._blocks:
            known = self.guide and call[0] in BLOCKS
            self._blocks[call] = read(BLOCKS[call[0]](self.guide, "", *call[1:])) if known else []
        return self._blocks[call]

    def block_ids(self, *call: str) -> list[str]:
        """The anchors that a block brings."""
        if call not in self._ids:
            ids = [piece.element.attrs.get("id") for piece in self.block(*call) if piece.kind == "start"]
            places = made_places(self.guide, *call) if ids and self.guide else set()
            self._ids[call] = [id_ for id_ in ids if id_ in places]  # others belong to a form or a drawing
        return self._ids[call]

    @cached_property
    def calls(self) -> dict[tuple[str, ...], list[str]]:
        """Block to the pages it stands on."""
        found = defaultdict(list)
        for page in self.pages.values():
            for call in page.calls:
                found[call.name, *call.args].append(page.path)
        return found

    @cached_property
    def sections(self) -> dict[str, list[Section]]:
        return {path: sections(page.body, path) for path, page in self.pages.items()}

    def anchors(self, path: str) -> dict[str, str]:
        """All places on a page that a link may point at: "kop" or "blok". Level 1 is the page itself."""
        blocks = {id_: "blok" for call in self.pages[path].calls for id_ in self.block_ids(call.name, *call.args)}
        return blocks | {part.anchor: "kop" for part in self.sections[path] if part.level > 1 and part.anchor}

    def front(self, path: str) -> dict[str, Any]:
        data = self.pages[path].front.data
        return data if isinstance(data, dict) else {}

    def title(self, path: str) -> str:
        return str(self.front(path).get("title") or path)

    @cached_property
    def order(self) -> list[str]:
        """Pages as the menu has them, the others behind."""
        listed = [name for _, name in self.menu if name in self.pages]
        return list(dict.fromkeys([*listed, *self.pages]))

    @cached_property
    def menu(self) -> list[tuple[str, str]]:
        """(name, page) of everything in the menu; a part of the menu has no page."""
        return list(_menu(joined(_menu_parts(self.data), self.pages)["nav"] or self.settings.get("nav")))

    def pages_of(self, item: Item, path: Steps = ()) -> list[str]:
        """Where readers find `item`, or its field at `path`; in the order of the menu."""
        return sorted(self.calls.get(item.shown_in(path), []), key=self.order.index)

    def anchor(self, item: Item, path: Steps = ()) -> str:
        """The anchor of `item`, or of its field at `path` if that has one of its own; else nothing."""
        ids = self.block_ids(*item.shown_in(path)) if self.pages_of(item, path) else []
        if path:
            names = [f"{item.id}-{path[-1]}", path[0], f"{item.root}-{path[0]}".replace("_", "-")]
        else:
            names = [item.id, f"{item.root}-{item.id}", item.id.lower().replace(".", "-"), f"het-{item.id}"]
        return next((name for name in names if name in ids), "")


def address(path: str, anchor: str = "") -> str:
    """A page as it stands in the address bar."""
    return (page_address(path) or "/") + (f"#{anchor}" if anchor else "")


def _menu_parts(data: dict[str, Any]) -> list[Menudeel]:
    """The files of data/menu, as far as they have their form; before there were such files, mkdocs.yml had the menu."""
    found = []
    for name, content in data.items():
        if name.startswith("data/menu/"):
            with suppress(ValidationError):
                found.append(Menudeel.model_validate(content))
    return found


def _menu(entries: Any) -> Any:
    for entry in entries if isinstance(entries, list) else []:
        if not isinstance(entry, dict):
            yield "", str(entry)
            continue
        for name, inside in entry.items():
            if isinstance(inside, list):
                yield str(name), ""
                yield from _menu(inside)
            else:
                yield str(name), str(inside)


def state_now(root: Path) -> State:
    """The guide in `root`; raises DataError with all its faults."""
    texts = read_texts(root)
    guide, pages = load_texts(texts)
    typed = {
        name: text for name, text in texts.items() if isinstance(text, str) and name.startswith(("data/", "docs/"))
    }
    return State(plain_data(texts), pages, read_settings(texts.get(SETTINGS)), guide, typed)


def state_then(root: Path) -> State:
    """The same for an old revision, which may break rules that came later."""
    try:
        return state_now(root)
    except DataError:
        texts = read_texts(root)
        pages = read_pages(texts) | made_pages(data_files(texts, []), texts)
        return State(plain_data(texts), pages, read_settings(texts.get(SETTINGS)), None)
