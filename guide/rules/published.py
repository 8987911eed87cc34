"""What was on the site once: no id and no address disappears or comes back with another meaning.

Links of others, and answers that readers kept in their browser, hold on to ids and addresses. So
every one that was ever published stands in data/published.txt, a line each: where, and what.

    data/legal/termijnen.yaml opp-vaststellen    an id in a file
    data/checks opp-format                       a file that is an id itself
    docs/tlv aanvragen                           a page
    docs/tlv/aanvragen.md wie                    a place that a page makes itself: a heading
    docs/wet.md opp-vaststellen blok             a place that a block made there; its id is guarded in its own file
    insluiten/begrip plan blok                   an address for other sites; guarded in the same way
    api/v1 termijnen.json blok                   a file for programs; guarded when the site is finished

The site carries this list along (gepubliceerd.txt). Publishing compares with what is live, adds
what is new and keeps a copy in the repository; nobody runs a command for it, and nothing is ever
taken out. What is listed but gone must stand in data/withdrawn.yaml. A plain list of lines, because
it is only added to, reads well in a diff, and works without the history of a repository.
"""

import difflib
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from guide.faults.messages import Fault, sentence
from guide.models import Ingetrokken
from guide.models.walk import Place
from guide.reading.pages import Page
from guide.reading.validate import DataFile
from guide.rules.addresses import Addresses, written_places

FILE = "data/published.txt"
ON_SITE = "gepubliceerd.txt"
HEAD = "# Wat ooit op de site stond: ids en adressen. Het publiceren houdt dit bij; haal hier nooit een regel weg.\n"
COUNT = re.compile(r"^# Regels: (\d+)$", re.MULTILINE)
FOLDERS = ("data/matrices", "data/checks", "data/figures", "data/cases", "data/swv")  # there a file name is an id too
LISTS = ("data/quadrants.yaml",)  # there an id is unique in its list: a theme may be called as a table is
GROUP_PATH = 3  # ("regelgroepen", 0, "id")
BLOCK = "blok"
Entry = tuple[str, str]  # (where, what); where is a file, a folder, or a list as data/quadrants.yaml#themas
Ids = Mapping[str, list[tuple[Place, str, str]]]  # file to what references.ids says of it


@dataclass(frozen=True)
class There:
    """Everything that is on the site now, with where an editor finds it."""

    places: dict[Entry, Place]
    blocks: frozenset[Entry]  # places on pages that blocks make
    files: dict[str, DataFile]
    pages: Mapping[str, Page]

    def unread(self, entry: Entry) -> bool:
        """Does this stand on a page that could not be read? That is told, and nothing is known of its places."""
        page = self.pages.get(entry[0].removeprefix("docs/"))
        return page is not None and bool(page.faults) and not page.body

    def fault(self, entry: Entry, text: str, near: str = "") -> Fault:
        """Placed where `near` stands, which is in the same file."""
        where, value = entry
        file = where.partition("#")[0]
        if is_page(entry):
            return Fault(f"{where}/{near or value}.md", 1, (), text)
        if where in FOLDERS:
            return Fault(f"{where}/{value}.yaml", 1, (), text)
        if page := self.pages.get(file.removeprefix("docs/")):
            lines = page.body.split("\n")
            return Fault(file, next((n for n, line in enumerate(lines, 1) if f"#{near} }}" in line), 1), (), text)
        path = self.places.get((where, near), ())
        return self.files[file].file.fault(path, text) if file in self.files else Fault(file, 1, (), text)


def is_page(entry: Entry) -> bool:
    """A page, and not a place on one or an id in a file."""
    return entry[0].startswith("docs") and not entry[0].endswith(".md")


def place_of(entry: Entry) -> Entry:
    """Statements may move between the files of data/legal; all else stays in its file."""
    where, sign, items = entry[0].partition("#")
    return (f"data/legal{sign}{items}", entry[1]) if where.startswith("data/legal") else entry


def _where(name: str, path: Place) -> str:
    """The scope of an id: a group of rules may be called as one of its rules, which alone is a place on a page."""
    own = name in LISTS or (path[0] == "regelgroepen" and len(path) == GROUP_PATH)
    return f"{name}#{path[0]}" if own else name


def there(ids: Ids, files: dict[str, DataFile], pages: Mapping[str, Page], known: Addresses) -> There:
    """Everything with an id or an address, in the order of the files."""
    found: dict[Entry, Place] = {}
    blocks: set[Entry] = set()
    for name, items in ids.items():
        folder, _, file = name.rpartition("/")
        if folder in FOLDERS:
            found[folder, file.removesuffix(".yaml")] = ()
        for path, _, value in items:
            found.setdefault((_where(name, path), value), path)
    for path, page in pages.items():
        folder, file = posixpath.split(path)
        found[posixpath.join("docs", folder).rstrip("/"), file.removesuffix(".md")] = ()
        own = written_places(page.body)
        found |= {(f"docs/{path}", place): () for place in sorted(own)}
        blocks |= {(f"docs/{path}", place) for place in (known[path] or set()) - own}
    return There(found, frozenset(blocks), files, pages)


@lru_cache(maxsize=8)
def read(text: str) -> tuple[dict[Entry, int], frozenset[Entry], list[Fault]]:
    """What was published, with its line; the places that blocks made; what is wrong with the list itself."""
    published: dict[Entry, int] = {}
    blocks: set[Entry] = set()
    faults: list[Fault] = []
    for number, line in enumerate(text.splitlines(), 1):
        match line.split():
            case [where, value]:
                published[where, value] = number
            case [where, value, "blok"]:
                blocks.add((where, value))
            case [first, *_] if not first.startswith("#"):
                faults.append(Fault(FILE, number, (), sentence("publicatie_regel")))
    count = COUNT.search(text)
    size = len(published) + len(blocks)
    if not size or not count:
        faults.append(Fault(FILE, 1, (), sentence("publicatie_leeg")))
    elif size < int(count[1]):
        faults.append(Fault(FILE, 1, (), sentence("publicatie_korter", hoort=count[1], staat=size)))
    return published, frozenset(blocks), faults


def joined(*lists: str) -> str:
    """All that is in any of these lists."""
    return _written([entry for text in lists for entry in read(text)[0]], [e for text in lists for e in read(text)[1]])


def added(text: str, now: There) -> str:
    """The list with everything in it that is there now."""
    published, blocks, _ = read(text)
    return _written([*published, *now.places], [*blocks, *now.blocks])


def _written(entries: Iterable[Entry], blocks: Iterable[Entry]) -> str:
    every = sorted(dict.fromkeys(entries), key=lambda entry: entry[0])  # stable: order in a file stays
    lines = [f"{where} {value}" for where, value in every]
    lines += [f"{where} {value} {BLOCK}" for where, value in sorted(set(blocks))]
    return HEAD + f"# Regels: {len(lines)}\n" + "".join(f"{line}\n" for line in lines)


def shortened(before: str, after: str) -> list[str]:
    """What stood in the list and does not any more."""
    old, new = read(before), read(after)
    return [
        f"{where} {value}"
        for where, value in [*old[0], *sorted(old[1])]
        if (where, value) not in new[0] | dict.fromkeys(new[1])
    ]


def check(text: str | None, now: There, withdrawn: Iterable[Ingetrokken]) -> Iterator[Fault]:
    """Published ids and addresses that are gone, and withdrawn ones that are back."""
    if text is None:
        yield Fault(FILE, 1, (), sentence("geen_utf8"))
        return
    published, _, faults = read(text)
    yield from faults
    live = {place_of(entry) for entry in now.places}
    gone = {place_of((item.waar, item.id)) for item in withdrawn}
    for entry in now.places:
        if place_of(entry) in gone:
            yield now.fault(entry, sentence("ingetrokken_id", id=entry[1]), entry[1])
    known = live | gone
    moved = {value for where, value in now.places if where.startswith("data/")}  # such an id is found on its new page
    for entry in published:
        if place_of(entry) in known or _whole_gone(entry, live) or now.unread(entry):
            continue
        if entry[0].endswith(".md") and (entry[1] in moved or entry in now.blocks):
            continue
        yield _vanished(entry, list(published), now)


def _whole_gone(entry: Entry, live: set[Entry]) -> bool:
    """Is this part of a file or page that is gone? Then that itself is reported, once."""
    folder, _, file = entry[0].rpartition("/")
    whole = file.removesuffix(".yaml").removesuffix(".md")
    return (folder in FOLDERS or entry[0].endswith(".md")) and (folder, whole) not in live


def _instead(entry: Entry, now: There) -> str:
    """Of an address without a likely successor: the page to read, which an editor may change for a better one."""
    where, _ = entry
    if not where.startswith("docs"):
        return ""
    page = f"{where}/index.md" if is_page(entry) else where
    page = page.removeprefix("docs/")
    return f", lees: [{page if page in now.pages else 'index.md'}]"


def _vanished(entry: Entry, published: list[Entry], now: There) -> Fault:
    """Placed where it probably was renamed, else behind what stood before it."""
    where, value = entry
    new = [other for place, other in now.places if place == where and (place, other) not in published]
    renamed = difflib.get_close_matches(value, new, n=1) or (new if len(new) == 1 else [])
    follows = f", opvolger: {renamed[0]}" if renamed else _instead(entry, now)
    line = f"- {{id: {value}, waar: {where}{follows}, reden: …}}"
    before = [other for place, other in published[: published.index(entry)] if place == where]
    near = next((other for other in [*renamed, *reversed(before)] if (where, other) in now.places), "")
    if where.startswith("docs"):
        address = (
            f"{where.removeprefix('docs').lstrip('/')}/{value}".lstrip("/")
            if is_page(entry)
            else f"{where.removeprefix('docs/')}#{value}"
        )
        near = near if not is_page(entry) or renamed else ""
        return now.fault(entry, sentence("adres_verdwenen", adres=address, regel=line), near)
    return now.fault(entry, sentence("id_verdwenen", id=value, regel=line), near)
