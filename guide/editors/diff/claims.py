"""Claims that readers act on: another kind (law, choice, advice …), or another text that nobody checked yet."""

import re
from collections.abc import Iterator
from datetime import date

from guide.editors.diff.compare import Pairs, thing
from guide.editors.diff.fields import shorten
from guide.editors.diff.items import Item, is_statement
from guide.editors.diff.pages import page_pairs, section_pairs
from guide.editors.diff.plain import things
from guide.editors.diff.said import CONTROL, KIND, Notice, said
from guide.editors.diff.state import address
from guide.editors.diff.words import compare_lists, marked, tidy
from guide.models.texts import BRACKETS
from guide.publish.marks import KIND as KIND_OF
from guide.render.engine import dutch_date

MARK = re.compile(rf"^\[({'|'.join(KIND_OF)})\] ")
LAW = BRACKETS["wet"]
# Fields that say when a claim was checked or where it stands, not what it claims.
NOT_CLAIMED = {"gecontroleerd_op", "herzien_voor", "groep", "van", "dossier", "volgorde", "lees"}


def claim_notices(pairs: Pairs, renamed: dict[str, str]) -> Iterator[Notice]:
    for old, new in pairs.both:
        yield from _item(pairs, old, new)
    for then, now in page_pairs(pairs.then, pairs.now, renamed):
        yield from _page(pairs, then, now)


def _item(pairs: Pairs, old: Item, new: Item) -> Iterator[Notice]:
    pages = pairs.now.pages_of(new)
    place = address(pages[0], pairs.now.anchor(new)) if pages else ""
    changed = [path for path in new.fields | old.fields if old.fields.get(path) != new.fields.get(path)]
    for path in changed:
        if path[-1] == "soort" and path in old.fields and path in new.fields:
            kinds = {"oud": _kind(str(old.fields[path])), "nieuw": _kind(str(new.fields[path]))}
            yield Notice(KIND, said("soort", wat=thing(new), plek=place, **kinds))
    for name in new.data:  # claims without an id are told apart by their text
        was = {str(one.get("tekst")): one.get("soort") for one in things(old.data, name)}
        for one in things(new.data, name):
            text, kind = str(one.get("tekst")), one.get("soort")
            if "id" not in one and was.get(text, kind) != kind:
                kinds = {"oud": _kind(str(was[text])), "nieuw": _kind(str(kind))}
                yield Notice(KIND, said("soort_tekst", tekst=shorten(tidy(text)), plek=place, **kinds))
    checked = new.data.get("gecontroleerd_op") if is_statement(new.data) else None
    names = {path[0] for path in changed}
    if names - NOT_CLAIMED and isinstance(checked, date) and "gecontroleerd_op" not in names:
        yield Notice(CONTROL, said("controle", wat=thing(new), datum=dutch_date(checked)))


def _kind(kind: str) -> str:
    """A kind as editors call it, and as readers do when that is another word: beleid (Keuze)."""
    mark = BRACKETS.get(kind, kind)
    return kind if mark.lower() == kind else f"{kind} ({mark})"


def _page(pairs: Pairs, then: str, now: str) -> Iterator[Notice]:
    """The same for sentences on a page that start with a mark, such as [Wet]."""
    checked = [state.front(path).get("gecontroleerd_op") for state, path in ((pairs.then, then), (pairs.now, now))]
    for old, new in section_pairs(pairs.then.sections[then], pairs.now.sections[now]):
        place = address(now, new.anchor if new and new.level > 1 else "")
        claimed = False
        for how, before, after in compare_lists(old.texts if old else [], new.texts if new else []):
            marks = [found[1] if (found := MARK.match(text)) else "" for text in (before, after)]
            if how == "anders" and marks[0] != marks[1]:
                yield Notice(KIND, said("soort_zin", plek=place, tekst=marked(before, after)))
            claimed |= how in ("anders", "nieuw") and marks[1] == LAW
        if claimed and checked[0] == checked[1] and isinstance(checked[1], date):
            yield Notice(CONTROL, said("controle_pagina", plek=place, merk=LAW, datum=dutch_date(checked[1])))
