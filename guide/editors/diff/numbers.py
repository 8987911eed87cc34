"""Amounts of time that changed, and every other place that still says the old one, in words or in figures."""

import re
from collections.abc import Iterator

from guide.derived.numbers import Amount, amounts, written
from guide.editors.diff.compare import Pairs, thing
from guide.editors.diff.items import Item, is_statement
from guide.editors.diff.said import NUMBERS, Notice, said
from guide.editors.diff.state import State, address

TIME = {"dagen", "werkdagen", "schooldagen", "weken", "schoolweken", "maanden", "jaren"}
# The words of the law itself, which change with the law.
LETTER = re.compile(r"""\bwoorden: (?:'(?:[^'\n]|'')*'|"[^"\n]*"|[^,}\]\n]*)""")
TEXT = ("termijn", "tekst", "titel")  # what a statement binds to; what it says beside that may tell of the past


def number_notices(pairs: Pairs) -> Iterator[Notice]:
    for old, new in pairs.both:
        if is_statement(new.data) and (gone := sorted(_said(old) - _said(new))):
            yield from _changed(pairs.now, new, gone, sorted(_said(new) - _said(old)))
    for new in pairs.added:
        if is_statement(new.data):
            yield _new(pairs.now, new)


def _said(item: Item) -> frozenset[Amount]:
    return _time(" ".join(str(item.data.get(name, "")) for name in TEXT))


def _time(text: str) -> frozenset[Amount]:
    return frozenset(one for one in amounts(text) if one[1] in TIME)


def _changed(now: State, item: Item, gone: list[Amount], came: list[Amount]) -> Iterator[Notice]:
    values = {"oud": _listed(gone), "nieuw": _listed(came) or "geen getal"}
    yield Notice(NUMBERS, said("getal", wat=thing(item), **values))
    naming, others = [], []
    for name, line, text in _mentions(now, gone):
        own = item.id == _around(now, name, line)
        (naming if own or f"#{item.id})" in text else others).append(said("regel", bestand=name, regel=line))
    if naming:
        yield Notice(NUMBERS, said("getal_verwijst", oud=_listed(gone), plekken=naming))
    if others:
        yield Notice(NUMBERS, said("getal_ook", oud=_listed(gone), plekken=others))


def _mentions(now: State, wanted: list[Amount]) -> Iterator[tuple[str, int, str]]:
    """(file, line, text) wherever one of these amounts is said; a text may run on to the next line."""
    for name, text in now.texts.items():
        if name.startswith(("data/published", "data/wetten/")):
            continue
        lines = LETTER.sub("", text).split("\n")
        for number, line in enumerate(lines, 1):
            after = lines[number] if number < len(lines) else ""
            here = _time(re.sub(r"\]\([^)]*\)", "]", f"{line} {after.strip()}")) - _time(after)
            if here.intersection(wanted) or _time(line).intersection(wanted):
                yield name, number, line


def _around(now: State, name: str, line: int) -> str:
    """The id of what stands on a line of a data file, or of the deadline that it counts with."""
    if not name.startswith("data/"):
        return ""
    above = "\n".join(now.texts[name].split("\n")[:line])
    return "".join(
        re.findall(r"^\s*(?:- )?\{?(?:id|termijn): ([a-z][a-z0-9]*(?:-[a-z0-9]+)*),?\s*$", above, re.MULTILINE)[-1:]
    )


def _new(now: State, item: Item) -> Notice:
    """A new statement in its own words and numbers, with everything that already rests on it."""
    pages = now.pages_of(item)
    place = address(pages[0], now.anchor(item)) if pages else ""
    words = str(item.data.get("tekst", ""))
    number = _listed(sorted(_said(item)))
    said_number = said("met_getal", getal=number) if number else ""
    used = [said("regel", bestand=name, regel=line) for name, line in _uses(now, item.id)]
    key = "regel_nieuw_geraakt" if used else "regel_nieuw"
    return Notice(NUMBERS, said(key, wat=thing(item), plek=place, tekst=words, getal=said_number, plekken=used))


def _uses(now: State, id_: str) -> Iterator[tuple[str, int]]:
    """Lines that name a statement: a link to its place, or its id in the data."""
    name_ = re.escape(id_)
    linked = re.compile(rf"#{name_}(?![\w-])")
    listed = re.compile(rf"^\s*- {name_}\s*$|(?:termijn|uitspraak): {name_}\s*$|[\[,]\s*{name_}\s*[,\]]")
    for name, text in now.texts.items():
        if name.startswith("data/published") or id_ not in text:
            continue
        for number, line in enumerate(text.split("\n"), 1):
            if linked.search(line) or (name.startswith("data/") and listed.search(line)):
                yield name, number


def _listed(found: list[Amount]) -> str:
    return ", ".join(map(written, found))
