"""The real data and pages, and where in their texts each value stands: what spoiling.py works on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from guide import load
from guide.models import Bronverwijzing, Guide, Model
from guide.models.walk import Place, walk
from guide.reading.pages import Page
from guide.rules import published

Loaded = tuple[Guide, dict[str, Page]]


def content(loaded: Loaded) -> Any:
    """What a guide says, without the lines where it stands."""
    guide, pages = loaded
    values = {
        path: len(value) if isinstance(value, list | dict) else value
        for path, value in walk(guide)
        if not isinstance(value, Model)
    }
    return values, {path: (page.front.data, page.body) for path, page in pages.items()}


QUOTED = r"'(?:[^'\n]|'')*'|\"(?:[^\"\\\n]|\\.)*\""


@dataclass(frozen=True)
class Spot:
    """A field of the data that is typed on one line: `text[key]: text[value]`."""

    file: str
    line: int  # from 1
    path: Place
    owner: Model
    info: FieldInfo
    key: tuple[int, int]  # in the line
    value: tuple[int, int]
    block: bool  # has its line to itself

    @property
    def name(self) -> str:
        return str(self.path[-1])

    @property
    def content(self) -> Any:
        return getattr(self.owner, self.name)

    @property
    def required(self) -> bool:
        return self.info.is_required()

    @property
    def options(self) -> tuple[str, ...]:
        """The words that may stand here, if only some may."""
        return get_args(self.info.annotation) if get_origin(self.info.annotation) is Literal else ()

    @property
    def is_id(self) -> bool:
        """An id of its own, not a reference to another."""
        return self.name == "id" and not isinstance(self.owner, Bronverwijzing)


class Book:
    """Texts with what they say. `lines[file][n]` is line n, from 1."""

    def __init__(self, root: Path) -> None:
        self.texts = load.read_texts(root) | {published.FILE: load.all_ids(root)}  # as if all of it were on the site
        self.loaded = load.load_texts(self.texts)
        # The letter of the law and its pages are written by a program; a changed letter is refused by its number.
        written = ("data/wetten/", "docs/wet/")
        self.files = {n: f for n, f in load.data_files(self.texts, []).items() if not n.startswith(written)}
        self.lines = {name: ["", *text.split("\n")] for name, text in self.texts.items()}
        self.spots = [spot for name in self.files for spot in self._spots(name)]
        self.calls = [(f"docs/{path}", call) for path, page in self.loaded[1].items() for call in page.calls]

    def _spots(self, name: str) -> Iterator[Spot]:
        file = self.files[name].file
        for path, owner in self.files[name].model.parts:
            if not isinstance(owner, Model):
                continue
            for field in (field for field in type(owner).model_fields if field in owner.model_fields_set):
                where = (*path, field)
                if where in file.raw and (found := self._find(name, file.line(where), field, file.raw[where])):
                    yield Spot(name, file.line(where), where, owner, type(owner).model_fields[field], *found)

    def _find(self, name: str, number: int, field: str, raw: str) -> tuple[Any, ...] | None:
        """Where key and value stand in their line, or None when the value takes more lines."""
        line = self.lines[name][number]
        alone = re.match(rf"\s*(?:- )?{field}: ", line)
        plain = r"[^'\"|>\[{\s].*?(?=\s*$)" if alone else r"[^'\",\]}\s][^,\]}]*"
        for match in re.finditer(rf"(?<![\w-])({field}): +({QUOTED}|{plain})", line):
            typed = match[2]
            plain_text = typed[1:-1].replace("''", "'") if typed[0] in "'\"" else typed
            if plain_text == raw:
                return match.span(1), match.span(2), bool(alone)
        return None

    def around(self, file: str, number: int) -> set[int]:
        """The line itself, its neighbours, and where each object that it stands in starts: there something may lack."""
        lines = self.files[file].file.lines
        above = [path for path, line in lines.items() if line <= number] or [()]
        path = max(above, key=lambda path: (lines[path], len(path)))
        starts = {lines[path[:n]] for n in range(len(path))}
        return {number - 1, number, number + 1, number + 2} | starts

    def with_line(self, file: str, number: int, *new: str) -> str:
        """The text of a file with one line replaced by any number of lines."""
        lines = self.lines[file]
        return "\n".join([*lines[1:number], *new, *lines[number + 1 :]])

    def with_value(self, spot: Spot, new: str) -> str:
        line = self.lines[spot.file][spot.line]
        return self.with_line(spot.file, spot.line, line[: spot.value[0]] + new + line[spot.value[1] :])

    def value(self, spot: Spot) -> str:
        return self.lines[spot.file][spot.line][slice(*spot.value)]
