"""The things of the data in two revisions, one beside the other: matched by id, never by place in a list."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from guide.editors.diff.fields import field_lines, listed, shorten
from guide.editors.diff.homes import FOLDERS
from guide.editors.diff.items import NAMES, Item, Key
from guide.editors.diff.said import Change, Said, said
from guide.editors.diff.state import State
from guide.editors.diff.withdrawn import successor
from guide.editors.diff.words import marked, moved


class Pairs:
    """`both` holds what is in two revisions, `added` and `gone` what is in one."""

    def __init__(self, old: State, new: State) -> None:
        names = old.names | new.names
        self.then, self.now = old, new
        self.old, self.new = old.items(names), new.items(names)
        self.renamed = self._renamed()
        back = {new_key: old_key for old_key, new_key in self.renamed.items()}
        self.both = [
            (self.old[back.get(key, key)], item) for key, item in self.new.items() if back.get(key, key) in self.old
        ]
        self.added = [item for key, item in self.new.items() if back.get(key, key) not in self.old]
        self.gone = [item for key, item in self.old.items() if key not in self.new and key not in self.renamed]

    def _renamed(self) -> dict[Key, Key]:
        """Old key to new key of what got another id, as data/withdrawn.yaml says."""
        found = {}
        for key in self.old:
            next_ = (*key[:-1], successor(self.now, key[-1], source_file(key)))
            if key not in self.new and next_ in self.new and next_ not in self.old and next_ not in found.values():
                found[key] = next_
        return found

    def changes(self) -> Iterator[Change]:
        places = self._moved()
        for old, new in self.both:
            lines: dict[tuple[str, ...], list[Said]] = defaultdict(list)
            if new.key in places:
                lines[*self.now.pages_of(new)] += places[new.key]
            fields = list(self._fields(old, new))
            for pages, line in fields:
                lines[pages].append(line)
            for pages, found in lines.items():
                yield self._change("anders" if fields else "verplaatst", self.now, new, found, pages)
        for how, state, items in (("nieuw", self.now, self.added), ("weg", self.then, self.gone)):
            keys = {item.key for item in items}
            for item in items:
                if item.parent is None or item.parent.key not in keys:  # else it is named with what it is in
                    yield self._change(how, state, item, list(_whole(item)), state.pages_of(item))

    def _change(self, how: str, state: State, item: Item, lines: list[Said], pages: Sequence[str]) -> Change:
        first, *more = pages or [""]
        if more:
            lines.append(said("ook_op", paginas=", ".join(state.title(page) for page in more)))
        return Change(how, first, said(how, wat=thing(item, state.anchor(item))), lines, more)

    def _fields(self, old: Item, new: Item) -> Iterator[tuple[tuple[str, ...], Said]]:
        """The pages and the line of every difference."""
        if old.id != new.id:
            yield tuple(self.now.pages_of(new)), said("andere_id", tekst=marked(old.id, new.id))
        whole = self.now.anchor(new)
        for path in dict.fromkeys([*new.fields, *old.fields]):
            before, after = old.fields.get(path), new.fields.get(path)
            if before != after:
                place = place_of("" if whole else self.now.anchor(new, path))
                pages = tuple(self.now.pages_of(new, path))
                yield from ((pages, line) for line in field_lines(new.label(path), before, after, place))

    def _moved(self) -> dict[Key, list[Said]]:
        """What stands somewhere else in its list, or in another list."""
        found: dict[Key, list[Said]] = defaultdict(list)
        seats: dict[tuple[Key, str], list[Key]] = defaultdict(list)
        was = {new.key: old for old, new in self.both}
        for old, new in self.both:
            if new.seat and self._seat(old) == new.seat:
                seats[new.seat].append(new.key)
            elif old.seat and new.seat and _owner(old) != _owner(new):
                found[new.key].append(said("staat_bij", oud=_owner(old), nieuw=_owner(new)))
        places = {key: i for i, key in enumerate(self.old)}
        for now in seats.values():
            then = sorted(now, key=lambda key: places[was[key].key])
            for i in moved(then, now):
                found[now[i]].append(behind(self.new[now[i - 1]].name if i else ""))
        return found

    def _seat(self, old: Item) -> tuple[Key, str] | None:
        """The list of an old item, under the key that it has now."""
        return old.seat and (self.renamed.get(old.seat[0], old.seat[0]), old.seat[1])


def behind(name: str) -> Said:
    """Where something stands that moved."""
    return said("staat_na", naam=name) if name else said("staat_vooraan")


def source_file(key: Key) -> str:
    return f"data/{key[0]}/{key[1]}.yaml" if key[0] in FOLDERS else ""


def place_of(anchor: str) -> Said | str:
    return said("plek", anker=anchor) if anchor else ""


def thing(item: Item, anchor: str = "") -> Said:
    """What `item` is called, for somebody who does not know the files."""
    values = {"woord": item.word, "naam": item.name, "plek": place_of(anchor)}
    if item.parent and item.parent.parent:
        return said("ding_bij", **values, ouder=said("ding", woord=item.parent.word, naam=item.parent.name, plek=""))
    return said("ding", **values)


def _owner(item: Item) -> Said | str:
    if item.parent is None:
        return item.listed
    return said("bij", woord=item.parent.word, naam=item.parent.name, lijst=item.listed)


def _whole(item: Item) -> Iterator[Said]:
    """All that a new thing says, or that went with an old one; of what is in it the name and the text."""
    for path, value in item.fields.items():
        yield said("veld", veld=item.label(path), plek="", tekst=shorten("; ".join(listed(value))))
    yield from _inside(item)


def _inside(item: Item) -> Iterator[Said]:
    for child in item.children:
        texts = [str(text) for path, text in child.fields.items() if path[0] in (*NAMES, "cellen")]
        yield said("veld", veld=child.word, plek="", tekst=shorten(": ".join(texts) or child.name))
        yield from _inside(child)
