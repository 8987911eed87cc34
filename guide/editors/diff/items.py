"""Plain data to things with an id: what they are called, and what they say.

Reads plain YAML and no models, so that data of long ago can be compared too.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath
from typing import Any

from guide.editors.diff.homes import FOLDERS, NOT_SHOWN, home, seat
from guide.editors.diff.letter import letter, titles
from guide.editors.diff.plain import things
from guide.editors.diff.said import WORDS
from guide.editors.diff.words import tidy
from guide.render.engine import dutch_date

Key = tuple[str, ...]
Path = tuple[str, ...]

NAMES = ("term", "titel", "naam", "kop", "wat", "vraag", "label", "kort", "tekst")
FIRST = {*NAMES, "stap", "wanneer", "woord"}  # what comes first of something without an id
LONGEST_NAME = 60


@dataclass
class Item:
    """One thing. `fields` holds what it says itself, by path; things inside it are items of their own."""

    key: Key
    place: str  # "legal/termijnen", "checks", "checks/vragen": the list it is in
    id: str
    name: str
    home: tuple[str, ...]  # the call of the block that shows it
    root: str  # the id or file name of the outermost thing it is in
    parent: "Item | None"
    seat: tuple[Key, str] | None  # the list in which its place counts: of what, and which
    data: dict[str, Any]
    called: dict[str, str]  # the names of the columns and quadrants that a field may be about
    fields: dict[Path, str | list[str] | bool] = field(default_factory=dict)
    children: list["Item"] = field(default_factory=list)

    @property
    def listed(self) -> str:
        return self.place.rpartition("/")[2]

    @property
    def word(self) -> str:
        return WORDS.get(self.listed, "onderdeel")

    def shown_in(self, path: Path = ()) -> tuple[str, ...]:
        """The call of the block that shows its field at `path`."""
        return (path and home(f"{self.place}/{path[0]}", self.root, self.data)) or self.home

    def label(self, path: Path) -> str:
        """What an editor calls the field at `path`."""
        first, *inside = path
        inside = [self.called.get(step, step) for step in inside]
        return ", ".join(inside if first == "cellen" else [first, *inside]).replace("_", " ")


@dataclass(frozen=True)
class Names:
    """What readers read for an id: the short name of a source, the name of a quadrant."""

    sources: dict[str, str]
    quadrants: dict[str, str]

    def __or__(self, other: "Names") -> "Names":
        return Names(self.sources | other.sources, self.quadrants | other.quadrants)


def read_names(data: dict[str, Any]) -> Names:
    def listed(file: str, list_: str, name: str) -> dict[str, str]:
        return {str(one.get("id")): str(one[name]) for one in things(data.get(file), list_) if one.get(name)}

    return Names(listed("data/sources.yaml", "bronnen", "kort"), listed("data/quadrants.yaml", "kwadranten", "naam"))


def read_items(data: dict[str, Any], names: Names) -> dict[Key, Item]:
    """All things in `data` (file name to what it says), in order."""
    found: dict[Key, Item] = {}
    for place, key, value, root in _roots(data):
        columns = {str(one.get("id")): str(one.get("naam")) for one in things(value, "kolommen")}
        _Reader(found, names, root, names.quadrants | columns).add(key, place, value, None)
    return found


def _roots(data: dict[str, Any]) -> Iterator[tuple[str, Key, dict[str, Any], str]]:
    """(place, key, value, id or file name) of everything that is not inside something else."""
    for name, content in data.items():
        path = PurePath(name)
        top = path.parts[1].removesuffix(".yaml")
        if not isinstance(content, dict) or top in NOT_SHOWN:
            continue
        if top in ("wetten", "articles"):
            for place, key, value in letter(content) if top == "wetten" else titles(content):
                yield place, key, value, key[-1]
            continue
        if top in FOLDERS:
            yield top, (top, path.stem), content, path.stem
            continue
        for key, value in _lists(content):
            place = f"{top}/{key}"
            if isinstance(value, dict):
                yield place, (place,), value, key
            for one in things(content, key):
                yield place, _key((place,), "", one), one, _id(one) or ""


def _lists(content: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """What a file holds; the axes of the model stand in a figure of their own."""
    for key, value in content.items():
        if key == "model" and isinstance(value, dict):
            yield key, {name: inner for name, inner in value.items() if name != "assen"}
            yield "assen", value.get("assen")
        else:
            yield key, value


def _id(value: dict[str, Any]) -> str | None:
    """What makes it the same: its id, the place that search leads to, the first of words alike, a sentence itself."""
    words = value.get("gids")
    own = [value.get(name) for name in ("id", "nr", "pagina", "je")] + (words[:1] if isinstance(words, list) else [])
    return next((str(one) for one in own if one is not None), None)


def is_statement(value: dict[str, Any]) -> bool:
    """Something that somebody checked: a statement of the law, or an answer to a question."""
    return "zekerheid" in value and "gecontroleerd_op" in value


def _key(parent: Key, list_: str, value: dict[str, Any]) -> Key:
    """What makes it the same thing in another revision: its id, in the scope of guide/references.py."""
    id_ = _id(value) or ""
    if is_statement(value):
        return ("uitspraak", id_)
    if parent[0] == "checks":
        return (*parent[:2], id_)
    if parent[0] == "matrices":
        return (*parent[:2], "groep" if "rijen" in value else "", id_)
    return (*parent, list_, id_)


@dataclass(frozen=True)
class _Reader:
    """Takes one outermost thing apart."""

    found: dict[Key, Item]
    names: Names
    root: str
    called: dict[str, str]

    def add(self, key: Key, place: str, value: dict[str, Any], parent: Item | None) -> None:
        list_ = place.rpartition("/")[2]
        id_ = _id(value) or list_
        call = home(place, self.root, value) or (parent.home if parent else ())
        order = seat(place, call, parent.key if parent else ())
        item = Item(key, place, id_, self._name(id_, value), call, self.root, parent, order, value, self.called)
        if self.found.setdefault(key, item) is not item:
            return  # a double id, in old data that was not checked: the first counts
        if parent:
            parent.children.append(item)
        for name, inner in value.items():
            self._take(item, (name,), inner)

    def _name(self, id_: str, value: dict[str, Any]) -> str:
        name = next((str(value[n]) for n in NAMES if value.get(n)), self.names.quadrants.get(id_, id_))
        name = tidy(name)
        return name if len(name) <= LONGEST_NAME else name[:LONGEST_NAME].rpartition(" ")[0] + " …"

    def _take(self, item: Item, path: Path, value: Any) -> None:
        inside = f"{item.place}/{path[-1]}"
        if inside == "quadrants/matrices/rijen" and isinstance(value, dict):  # a row for each quadrant
            for id_, cells in value.items():
                self.add((*item.key, "rijen", id_), inside, {"id": id_, "cellen": cells}, item)
        elif isinstance(value, dict):
            for name, inner in value.items():
                self._take(item, (*path, name), inner)
        elif isinstance(value, list) and path[-1] != "bron" and any(isinstance(v, dict) and "id" in v for v in value):
            for one in value:
                if isinstance(one, dict):
                    self.add(_key(item.key, path[-1], one), inside, one, item)
        elif path not in (("id",), ("nr",)) and value is not None and value is not False and value != []:
            # the others say the same as leaving the field out
            many = isinstance(value, list)
            item.fields[path] = value is True or ([self.shown(v) for v in value] if many else self.shown(value))

    def shown(self, value: Any) -> str:
        """A value as a reader sees it."""
        if isinstance(value, date):
            return dutch_date(value)
        if isinstance(value, list):
            return "; ".join(map(self.shown, value))
        if isinstance(value, dict) and "id" in value:
            source = self.names.sources.get(str(value["id"]), str(value["id"]))
            lid = f" lid {value['lid']}" if value.get("lid") else ""
            article = f"artikel {value['artikel']}{lid}" if value.get("artikel") else None
            said = ", ".join(str(part) for part in (source, article, value.get("plaats")) if part)
            return tidy(f"{said}: {value['woorden']}" if value.get("woorden") else said)
        if isinstance(value, dict) and {"tekst", "pagina"} <= value.keys():
            return tidy(f"{value['tekst']} ({value['pagina']})")
        if isinstance(value, dict):
            ordered = sorted(value, key=lambda name: (name not in FIRST, name))
            return tidy(", ".join(f"{name}: {self.shown(value[name])}" for name in ordered))
        return tidy(str(value))
