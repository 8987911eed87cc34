"""Ids that were on the site once: none disappears or comes back with another meaning.

Links of others, and answers that readers kept in their browser, hold on to ids. So every
id that was ever published stands in data/published-ids.txt, a line each: the file, and the
id. `python -m guide publish-ids` (make release) adds what is new; nothing is ever taken
out. An id that is listed there but gone from its file must stand in data/withdrawn.yaml.
A plain list of lines, because it is only added to, reads well in a diff, and works without
the history of a repository.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from guide.faults.messages import Fault, sentence
from guide.models import Ingetrokken
from guide.models.walk import Place
from guide.reading.validate import DataFile

FILE = "data/published-ids.txt"
HEAD = "# Ids die ooit op de site stonden. Een programma houdt dit bij: haal hier nooit een regel weg.\n"
FOLDERS = ("data/matrices", "data/checks", "data/figures", "data/cases")  # there a file name is an id too
LISTS = ("data/quadrants.yaml",)  # there an id is unique in its list: a theme may be called as a table is
Entry = tuple[str, str]  # (where, id); where is a file, a folder, or a list as data/quadrants.yaml#themas
Ids = Mapping[str, list[tuple[Place, str, str]]]  # file to what references.ids says of it


def _place(entry: Entry) -> Entry:
    """Statements may move between the files of data/legal; all else stays in its file."""
    return ("data/legal", entry[1]) if entry[0].startswith("data/legal") else entry


def entries(ids: Ids) -> dict[Entry, Place]:
    """Everything with an id, in the order of the files, with its path in its file."""
    found: dict[Entry, Place] = {}
    for name, items in ids.items():
        folder, _, file = name.rpartition("/")
        if folder in FOLDERS:
            found[folder, file.removesuffix(".yaml")] = ()
        for path, _, value in items:
            found.setdefault((f"{name}#{path[0]}" if name in LISTS else name, value), path)
    return found


@lru_cache(maxsize=8)
def read(text: str) -> tuple[dict[Entry, int], list[Fault]]:
    """What was published, with its line."""
    published: dict[Entry, int] = {}
    faults: list[Fault] = []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split()
        if len(words) == 2:  # noqa: PLR2004 - a file and an id
            published[words[0], words[1]] = number
        elif words and not line.startswith("#"):
            faults.append(Fault(FILE, number, (), sentence("publicatie_regel")))
    return published, faults


def added(text: str, ids: Ids) -> str:
    """The list with all `ids` in it too."""
    every = sorted(read(text)[0] | entries(ids), key=lambda entry: entry[0])  # stable: order in a file stays
    return HEAD + "".join(f"{file} {value}\n" for file, value in every)


def check(text: str, ids: Ids, files: dict[str, DataFile], withdrawn: Iterable[Ingetrokken]) -> Iterator[Fault]:
    """Published ids that are gone, and withdrawn ids that are back."""
    published, faults = read(text)
    yield from faults
    there = entries(ids)
    live = {_place(entry) for entry in there}
    gone = {_place((item.waar, item.id)) for item in withdrawn}
    for entry, path in there.items():
        if _place(entry) in gone:
            yield _fault(entry, path, sentence("ingetrokken_id", id=entry[1]), files)
    known = live | gone
    for entry in published:
        if _place(entry) not in known and not _file_gone(entry, live):
            yield _vanished(entry, list(published), there, files)


def _file_gone(entry: Entry, live: set[Entry]) -> bool:
    """Is this id part of a file that is gone? Then the file itself is reported, once."""
    folder, _, file = entry[0].rpartition("/")
    return folder in FOLDERS and (folder, file.removesuffix(".yaml")) not in live


def _vanished(entry: Entry, published: list[Entry], there: dict[Entry, Place], files: dict[str, DataFile]) -> Fault:
    """Placed where it probably was renamed, else behind what stood before it."""
    where, value = entry
    new = [other for place, other in there if place == where and (place, other) not in published]
    renamed = difflib.get_close_matches(value, new, n=1) or (new if len(new) == 1 else [])
    follows = f", opvolger: {renamed[0]}" if renamed else ""
    line = f"- {{id: {value}, waar: {where}{follows}, reden: …}}"
    before = [other for place, other in published[: published.index(entry)] if place == where]
    near = next((other for other in [*renamed, *reversed(before)] if (where, other) in there), "")
    return _fault(entry, there.get((where, near), ()), sentence("id_verdwenen", id=value, regel=line), files)


def _fault(entry: Entry, path: Place, text: str, files: dict[str, DataFile]) -> Fault:
    file = entry[0].partition("#")[0]
    if file in FOLDERS:
        return Fault(f"{file}/{entry[1]}.yaml", 1, (), text)
    return files[file].file.fault(path, text) if file in files else Fault(file, 1, (), text)
