"""Links from outside that do not arrive any more: pages, headings and things that went or moved."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePath

from guide.editors.diff.compare import Pairs, source_file, thing
from guide.editors.diff.items import Item, Key
from guide.editors.diff.said import LINKS, Notice, Said, said
from guide.editors.diff.state import State, address
from guide.editors.diff.withdrawn import entry, successor


def link_notices(pairs: Pairs, renamed: dict[str, str]) -> Iterator[Notice]:
    old, new = pairs.then, pairs.now
    for path in old.order:
        if path in new.pages:
            yield from (Notice(LINKS, line) for line in _anchors(pairs, path))
        else:
            yield Notice(LINKS, _page(new, path, renamed.get(path, "")))
    if not old.guide:  # without blocks there are no anchors to compare; ids are the next best
        yield from (Notice(LINKS, line) for line in _ids(pairs))


def _page(new: State, path: str, now: str) -> Said:
    id_ = PurePath(path).stem
    if now:
        return said("pagina_verhuisd", adres=address(path), nieuw=address(now))
    folder = PurePath("docs", path).parent.as_posix()
    if next_ := successor(new, id_, folder):
        return said("pagina_ingetrokken", adres=address(path), id=id_, opvolger=next_)
    if entry(new, id_, folder):
        return said("anker_zonder_opvolger", adres=address(path), id=id_)
    return said("pagina_weg", adres=address(path))


def _anchors(pairs: Pairs, path: str) -> Iterator[Said]:
    """Places that were on a page and are not any more; those of one thing together."""
    now = pairs.now.anchors(path)
    gone = {anchor: kind for anchor, kind in pairs.then.anchors(path).items() if anchor not in now}
    owners = _owners(pairs, path) if gone else {}
    places: dict[Key, list[str]] = defaultdict(list)
    for anchor, kind in gone.items():
        place = address(path, anchor)
        if kind == "kop":
            yield _heading(pairs.now, path, anchor)
        elif anchor in owners:
            item = owners[anchor]
            whole = item.key[:2]  # a file that is gone takes all its ids along
            places[whole if source_file(whole) and whole not in pairs.new else item.key].append(place)
        else:
            yield said("anker_weg", adres=place)
    for key, found in places.items():
        yield _item(pairs, pairs.old[key], found)


def _heading(now: State, path: str, anchor: str) -> Said:
    place, file = address(path, anchor), f"docs/{path}"
    if next_ := successor(now, anchor, file):
        return said("anker_opvolger", adres=place, id=anchor, opvolger=next_)
    if entry(now, anchor, file):
        return said("anker_zonder_opvolger", adres=place, id=anchor)
    return said("kop_anker_weg", adres=place, anker=f"{{ #{anchor} }}")


def _owners(pairs: Pairs, path: str) -> dict[str, Item]:
    """Anchor on an old page to the thing that it belonged to."""
    found: dict[str, Item] = {}
    for item in pairs.old.values():
        whole = pairs.then.anchor(item)
        for field in [()] if whole else item.fields:
            if path in pairs.then.pages_of(item, field):
                found.setdefault(pairs.then.anchor(item, field), item)
    return found


def _item(pairs: Pairs, old: Item, place: Said | list[str]) -> Said:
    """What to say of a thing that is not where it was."""
    file = source_file(old.key)
    if new := pairs.new.get(old.key):
        pages = pairs.now.pages_of(new)
        anchor = pairs.now.anchor(new)
        if pages and anchor:
            return said("anker_verhuisd", adres=place, nieuw=address(pages[0], anchor))
        return said("anker_weg", adres=place)
    if old.parent is None and file:
        return said("anker_weg", adres=place)
    if next_ := successor(pairs.now, old.id, file):
        return said("anker_opvolger", adres=place, id=old.id, opvolger=next_)
    if entry(pairs.now, old.id, file):
        return said("anker_zonder_opvolger", adres=place, id=old.id)
    return said("anker_intrekken", adres=place, id=old.id)


def _ids(pairs: Pairs) -> Iterator[Said]:
    gone = {item.key for item in pairs.gone}
    for item in pairs.gone:
        if item.parent is None or item.parent.key not in gone:
            yield _item(pairs, item, thing(item))
    for key, now in pairs.renamed.items():
        yield said("anker_opvolger", adres=thing(pairs.old[key]), id=key[-1], opvolger=now[-1])
