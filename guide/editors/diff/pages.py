"""The pages of two revisions: which came, went or moved, and what is different on each, heading by heading."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from guide.editors.diff.compare import behind, place_of
from guide.editors.diff.fields import field_lines, shorten
from guide.editors.diff.items import Names
from guide.editors.diff.prose import Section
from guide.editors.diff.said import LABELS, Change, Said, said
from guide.editors.diff.state import State, address
from guide.editors.diff.words import alike, marked, moved, tidy
from guide.render.engine import dutch_date

SAME_TEXT = 0.6  # from here on two texts are one, under another address or heading
SETTINGS = ("site_name", "site_description", "copyright")


def renamed_pages(old: State, new: State) -> dict[str, str]:
    """Old path to new path of pages that got another address."""
    found: dict[str, str] = {}
    for gone in [path for path in old.pages if path not in new.pages]:
        came = [path for path in new.pages if path not in old.pages and path not in found.values()]
        likely = {path: alike(old.pages[gone].body, new.pages[path].body) for path in came}
        best = max(likely, key=likely.__getitem__, default="")
        if best and likely[best] >= SAME_TEXT:
            found[gone] = best
    return found


def page_pairs(old: State, new: State, renamed: dict[str, str]) -> Iterator[tuple[str, str]]:
    """(old path, new path) of every page that is in both."""
    back = {now: then for then, now in renamed.items()}
    return ((back.get(path, path), path) for path in new.pages if back.get(path, path) in old.pages)


def page_changes(old: State, new: State, renamed: dict[str, str]) -> Iterator[Change]:
    names = old.names | new.names
    pairs = list(page_pairs(old, new, renamed))
    for then, path in pairs:
        if then != path:
            lines = [said("verhuisd", tekst=marked(address(then), address(path)))]
            yield Change("verplaatst", path, said("verplaatst", wat=said("pagina")), lines)
        if lines := list(_fields(old.front(then), new.front(path), names)):
            yield Change("anders", path, said("anders", wat=said("voorblad")), lines)
        yield from _sections(path, old.sections[then], new.sections[path])
    kept = {path for pair in pairs for path in pair}
    for how, state in (("nieuw", new), ("weg", old)):
        for path in [path for path in state.pages if path not in kept]:
            yield Change(how, path, said(how, wat=said("pagina")), list(_whole(state, path)))


def site_changes(old: State, new: State) -> Iterator[Change]:
    """The menu and what stands on every page."""
    menus = [[f"{name} ({path})" if name and path else name or path for name, path in s.menu] for s in (old, new)]
    if lines := list(field_lines("regel", *menus)):
        yield Change("anders", "", said("anders", wat=said("menu")), lines)
    then, now = ({key: state.settings.get(key) for key in SETTINGS} for state in (old, new))
    if lines := list(_fields(then, now, new.names)):
        yield Change("anders", "", said("anders", wat=said("site")), lines)


def _fields(old: dict[str, Any], new: dict[str, Any], names: Names) -> Iterator[Said]:
    for key in dict.fromkeys([*new, *old]):
        before, after = (_value(values.get(key), names) for values in (old, new))
        if before != after:
            yield from field_lines(LABELS.get(key, key), before, after)


def _value(value: Any, names: Names) -> Any:
    if isinstance(value, list):
        return [names.sources.get(str(one), str(one)) for one in value] or None
    if isinstance(value, date):
        return dutch_date(value)
    return None if value is None else tidy(str(value))


def section_pairs(old: list[Section], new: list[Section]) -> list[tuple[Section | None, Section | None]]:
    """The sections of a page beside each other: by anchor, heading or text; order of `new`, then what is gone."""
    left = list(old)
    found: dict[int, Section] = {}
    for same in (_same_anchor, _same_title, _same_text):
        for i, section in enumerate(new):
            match = next((one for one in left if same(one, section)), None) if i not in found else None
            if match:
                found[i] = match
                left.remove(match)
    return [(found.get(i), section) for i, section in enumerate(new)] + [(section, None) for section in left]


def _same_anchor(old: Section, new: Section) -> bool:
    """The title of a page is its title under any anchor."""
    return old.level == new.level if min(old.level, new.level) <= 1 else old.anchor == new.anchor


def _same_title(old: Section, new: Section) -> bool:
    return (old.title, old.level) == (new.title, new.level)


def _same_text(old: Section, new: Section) -> bool:
    return bool(old.texts and new.texts) and alike(" ".join(old.texts), " ".join(new.texts)) >= SAME_TEXT


def _sections(path: str, old: list[Section], new: list[Section]) -> Iterator[Change]:
    pairs = section_pairs(old, new)
    both = [(then, now) for then, now in pairs if then and now]
    then = sorted(range(len(both)), key=lambda i: old.index(both[i][0]))
    shifted = {id(both[i][1]): both[i - 1][1].title if i else "" for i in moved(then, range(len(both)))}
    for before, after in pairs:
        if before and after:
            fields = list(_differences(before, after))
            places = [behind(shifted[id(after)])] if id(after) in shifted else []
            if fields or places:
                how = "anders" if fields else "verplaatst"
                yield Change(how, path, said(how, wat=heading(after)), [*places, *fields])
        else:
            how, part = ("nieuw", after) if after else ("weg", before)
            texts = [said("veld", veld="tekst", plek="", tekst=text) for text in part.texts]
            yield Change(how, path, said(how, wat=heading(part)), texts)


def _differences(old: Section, new: Section) -> Iterator[Said]:
    lines = []
    if old.title != new.title:
        lines += field_lines("kopje", old.title, new.title)
    if old.anchor != new.anchor and new.level > 1:
        lines += field_lines("anker", f"#{old.anchor}", f"#{new.anchor}")
    lines += field_lines("tekst", old.texts, new.texts)
    if not lines and (old.look, old.level) != (new.look, new.level):
        lines.append(said("opmaak"))
    yield from lines


def heading(section: Section) -> Said:
    if not section.title:
        return said("begin")
    return said("kopje", titel=section.title, plek=place_of(section.anchor if section.level > 1 else ""))


def _whole(state: State, path: str) -> Iterator[Said]:
    """A page that is new or gone: what it was about, not all of it."""
    parts = state.sections[path]
    facts = {
        "titel": state.title(path),
        "omschrijving": str(state.front(path).get("description", "")),
        "kopjes": ", ".join(part.title for part in parts if part.level > 1),
        "lengte": f"{sum(len(text.split()) for part in parts for text in part.texts)} woorden",
    }
    for name, value in facts.items():
        if value:
            yield said("veld", veld=name, plek="", tekst=shorten(tidy(value)))
