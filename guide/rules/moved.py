"""Where every address leads that was on the site once and is not any more.

Said in data/withdrawn.yaml: what took its place, what it was split into, or why it is gone and what to read
instead. A chain of successors is followed to its end; one that comes back to itself is a fault. What stood in
a block and now stands on another page is found there by its id, without anybody writing that down.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath

from guide.derived.homes import home
from guide.faults.messages import Fault, did_you_mean, sentence
from guide.models import Guide, Ingetrokken
from guide.models.moved import Moved
from guide.reading.pages import Page
from guide.reading.validate import DataFile
from guide.rules.addresses import Addresses, link_fault, made_places
from guide.rules.published import Entry, There, is_page, place_of, read

# Files of which every id is a place on one page: that of this block.
LISTED = {"data/glossary.yaml": "glossary", "data/faq.yaml": "faq", "data/sources.yaml": "sources"}


class LoopError(Exception):
    """A chain of successors that comes back to where it began; `args` are its entries."""


def successors(item: Ingetrokken) -> list[str]:
    return item.opvolgers or ([item.opvolger] if item.opvolger else [])


class Ways:
    """From what is gone to what took its place."""

    def __init__(self, now: There, withdrawn: Iterable[Ingetrokken]) -> None:
        self.gone = {place_of((item.waar, item.id)): item for item in withdrawn}
        self.live = {place_of(entry) for entry in now.places} | now.blocks
        self.ids = {value: (where, value) for where, value in now.places if where.startswith("data/")}

    def entry(self, item: Ingetrokken, successor: str) -> Entry:
        """What `successor` of an entry stands for: a page, a place on one, or an id, first of the same file."""
        page, _, place = successor.partition("#")
        if page.endswith(".md"):
            return (f"docs/{page}", place) if place else page_entry(page)
        near = place_of((item.waar, successor))
        return near if near in self.live or near in self.gone else place_of(self.ids.get(successor, near))

    def ends(self, entry: Entry, seen: tuple[Entry, ...] = ()) -> list[Entry]:
        """What stands in the place of `entry` in the end; raises LoopError."""
        item = self.gone.get(entry)
        if item is None:
            return [entry]
        if entry in seen:
            raise LoopError(*seen[seen.index(entry) :])
        found = [end for name in successors(item) for end in self.ends(self.entry(item, name), (*seen, entry))]
        return list(dict.fromkeys(found))


def heirs(guide: Guide, id_: str) -> list[str]:
    """The ids that took the place of a withdrawn one in the end; a loop would have been a fault."""
    items = {item.id: item for item in guide.withdrawn}
    return [end for name in successors(items[id_]) for end in heirs(guide, name)] if id_ in items else [id_]


def page_entry(page: str) -> Entry:
    path = PurePath("docs", page)
    return path.parent.as_posix(), path.stem


def withdrawn_faults(now: There, known: Addresses, file: DataFile) -> Iterator[Fault]:
    """Successors that are not there, loops, and addresses of which nobody is told what to read instead."""
    items = file.model.ingetrokken or []
    ways = Ways(now, items)
    looped: set[Entry] = set()
    for i, item in enumerate(items):
        at = ("ingetrokken", i)
        for path, text in _own_faults(item, known):
            yield file.file.fault((*at, *path), text)
        for path, name in _named(item):
            entry = ways.entry(item, name)
            if entry not in ways.live and entry not in ways.gone:
                yield file.file.fault((*at, *path), _unknown(name, now, known))
        try:
            ways.ends(place_of((item.waar, item.id)))
        except LoopError as loop:
            if not looped.intersection(loop.args):
                around = " → ".join(value for _, value in (*loop.args, loop.args[0]))
                yield file.file.fault((*at, *_named(item)[0][0]), sentence("opvolger_kring", kring=around))
            looped.update(loop.args)


def _named(item: Ingetrokken) -> list[tuple[tuple[str | int, ...], str]]:
    """Each successor with its place in the entry."""
    if item.opvolgers:
        return [(("opvolgers", i), name) for i, name in enumerate(item.opvolgers)]
    return [(("opvolger",), item.opvolger)] if item.opvolger else []


def _own_faults(item: Ingetrokken, known: Addresses) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if item.opvolger and item.opvolgers:
        yield ("opvolgers",), sentence("opvolger_allebei")
    if item.lees and successors(item):
        yield ("lees",), sentence("lees_met_opvolger")
    if item.waar.startswith("docs") and not (item.lees or successors(item)):
        yield (), sentence("lees_ontbreekt")
    for i, page in enumerate(item.lees):
        if text := link_fault(page, known):
            yield ("lees", i), text


def _unknown(name: str, now: There, known: Addresses) -> str:
    page = name.partition("#")[0]
    if page.endswith(".md") and (text := link_fault(name, known)):
        return text
    return sentence("opvolger_onbekend", id=name, bedoeld=did_you_mean(name, {value for _, value in now.places}))


def moved(published: str, now: There, known: Addresses, guide: Guide) -> list[Moved]:
    """Every address that was published and is not on the site: pages first, then places."""
    ways = Ways(now, guide.withdrawn)
    blocks = _homes(now.pages, guide)
    named = {name: item for item in guide.withdrawn for name in _places(item)}
    found: list[Moved] = []
    for page, place in _published(published, known, guide):
        if page in known and (not place or place in (known[page] or ())):
            continue
        own = (f"docs/{page}", place) if place else page_entry(page)
        item = ways.gone.get(own) or (None if place in blocks else named.get(place))
        if item:
            ends = [_address(end, blocks, guide) for end in ways.ends(place_of((item.waar, item.id)))]
            found.append(Moved(page, place, tuple(filter(None, ends)), tuple(item.lees), item.reden))
        elif place in blocks:
            found.append(Moved(page, place, (f"{blocks[place]}#{place}",)))
        elif page in known:
            found.append(Moved(page, place))
    return found


def _published(published: str, known: Addresses, guide: Guide) -> list[tuple[str, str]]:
    """(page, place) of every address that was there once, by the list or by an editor; a page itself has no place."""
    entries, made, _ = read(published)
    pages = [(f"{where}/{name}.md".removeprefix("docs/"), "") for where, name in filter(is_page, entries)]
    places = [
        (where.removeprefix("docs/"), value) for where, value in [*entries, *sorted(made)] if where.endswith(".md")
    ]
    own = [item for item in guide.withdrawn if item.waar.startswith("docs")]
    pages += [(f"{item.waar}/{item.id}.md".removeprefix("docs/"), "") for item in own if is_page((item.waar, item.id))]
    places += [(item.waar.removeprefix("docs/"), item.id) for item in own if item.waar.endswith(".md")]
    # Before the list had places too, these ids were places on the page of their list.
    old = [(home(guide, LISTED[item.waar]), item.id) for item in guide.withdrawn if item.waar in LISTED]
    return list(dict.fromkeys([*pages, *places, *(one for one in old if one[0] in known)]))


def _homes(pages: Mapping[str, Page], guide: Guide) -> dict[str, str]:
    """The page on which readers find each place that a block makes."""
    found: dict[str, str] = {}
    for page in pages.values():
        for call in page.calls:
            right = home(guide, call.name, *call.args[:1]) == page.path
            for place in made_places(guide, call.name, *call.args[:1]):
                if right or place not in found:
                    found[place] = page.path
    return found


def _places(item: Ingetrokken) -> list[str]:
    """What the place of a withdrawn id may have been called: by itself, or behind the name of its file."""
    if item.waar.startswith("docs"):
        return []
    return [item.id, f"{PurePath(item.waar).stem}-{item.id}", f"figuur-{item.id}"]


def _address(entry: Entry, blocks: Mapping[str, str], guide: Guide) -> str:
    """Where readers find an entry that is there; nothing for what stands on no page."""
    where, value = entry
    if is_page(entry):
        return f"{where}/{value}.md".removeprefix("docs/")
    if where.startswith("docs"):
        return f"{where.removeprefix('docs/')}#{value}"
    if where == "data/checks":
        return home(guide, "self_check", value)
    names = (value, f"{PurePath(where.partition('#')[0]).stem}-{value}", f"figuur-{value}")
    return next((f"{blocks[name]}#{name}" for name in names if name in blocks), "")
