"""Rules over more than one object or file: ids, sources, cells, links, dates.

Each rule is a small generator of (path, sentence); load.py adds file and line.
"""

import re
from collections.abc import Iterator
from typing import Any

from guide.faults.messages import did_you_mean, sentence
from guide.models import (
    Begrip,
    Bronverwijzing,
    Kader,
    Kwadrantbestand,
    LeesVerder,
    Matrix,
    Matrixkolom,
    Model,
    Rij,
    Uitspraak,
    Verantwoording,
    Zelfcheck,
)
from guide.models.walk import Place
from guide.rules.addresses import LINK, Addresses, link_fault

Finding = tuple[Place, str]
# Scopes in which an id is unique over all files; elsewhere it is unique in its own list.
GLOBAL = {"uitspraak", "kader"}
COLUMN_KIND = {"wet": "wet", "samenwerkingsverband": "beleid", "inspectie": "inspectie"}


def source_links(model: Model, groups: dict[str, str]) -> Iterator[Finding]:
    """Dead source references. `groups`: source id to its group."""
    for path, value in model.parts:
        if isinstance(value, Bronverwijzing) and value.id not in groups:
            yield (*path, "id"), sentence("bron_onbekend", id=value.id, bedoeld=did_you_mean(value.id, groups))


def text_links(model: Model, known: Addresses) -> Iterator[Finding]:
    """Links in texts and `pagina` fields that go nowhere, or could run code."""
    for path, value in model.parts:
        named = isinstance(value, Model) and "pagina" in type(value).model_fields
        if named and (text := link_fault(value.pagina, known)):
            yield (*path, "pagina"), text
        if isinstance(value, Verantwoording):
            if bool(value.plek) == bool(value.reden):
                yield path, sentence("plek_of_reden")
            elif value.plek and (text := link_fault(value.plek, known)):
                yield (*path, "plek"), text
        if isinstance(value, str) and path[-1] not in ("url", "pagina", "plek"):
            yield from ((path, text) for target in LINK.findall(value) if (text := _text_link(target, known)))


def _text_link(target: str, known: Addresses) -> str:
    page = target.partition("#")[0]
    if re.match(r"https?://", target):
        return ""
    if not page.endswith(".md"):
        return sentence("link_verboden", link=target)
    if page not in known:
        return sentence("link_pagina", pagina=page, bedoeld=did_you_mean(page, known))
    return link_fault(target, known)


def dates(model: Model) -> Iterator[Finding]:
    """Whatever was checked is to be checked again later, not before."""
    for path, value in model.parts:
        known = {} if isinstance(value, str) else value.__dict__
        checked, again = known.get("gecontroleerd_op"), known.get("herzien_voor")
        if checked and again and again <= checked:
            yield (*path, "herzien_voor"), sentence("datum_omgekeerd")


def doubles(model: Model) -> Iterator[Finding]:
    """The same twice in one list of texts, sources or links. What has an id of its own is told by its id."""
    for path, value in model.parts:
        for field in value.model_fields_set if isinstance(value, Model) else ():
            seen: set[Any] = set()
            items = getattr(value, field)
            for i, item in enumerate(items if isinstance(items, list) else ()):
                key = tuple(item.__dict__.values()) if isinstance(item, Bronverwijzing | LeesVerder) else item
                if isinstance(key, str | tuple):
                    if key in seen:
                        yield (*path, field, i), sentence("dubbel_in_lijst")
                    seen.add(key)


def column_kinds(model: Model) -> Iterator[Finding]:
    """In a frame, the column says what kind of statement stands in it."""
    for path, value in model.parts:
        if isinstance(value, Kader):
            for column, kind in COLUMN_KIND.items():
                for i, statement in enumerate(getattr(value, column)):
                    if statement.soort != kind:
                        text = sentence("soort_in_kolom", kolom=column, soort=kind, gevonden=statement.soort)
                        yield (*path, column, i, "soort"), text


def quadrants(file: Kwadrantbestand) -> Iterator[Finding]:
    """Four quadrants on four places; every matrix and theme has a cell for each."""
    ids = [quadrant.id for quadrant in file.kwadranten]
    taken: dict[tuple[str, str], str] = {}
    letters: dict[str, str] = {}
    for i, quadrant in enumerate(file.kwadranten):
        for axis in ("horizontaal", "verticaal"):
            poles = [pole.id for pole in getattr(file.model.assen, axis).polen]
            pole = getattr(quadrant, axis)
            if pole not in poles:
                yield ("kwadranten", i, axis), sentence("pool_onbekend", id=pole, bedoeld=did_you_mean(pole, poles))
        other = taken.setdefault((quadrant.horizontaal, quadrant.verticaal), quadrant.id)
        if other != quadrant.id:
            yield ("kwadranten", i), sentence("plek_bezet", id=quadrant.id, ander=other)
        other = letters.setdefault(quadrant.letter, quadrant.id)
        if other != quadrant.id:
            yield ("kwadranten", i, "letter"), sentence("letter_bezet", letter=quadrant.letter, ander=other)
    for m, matrix in enumerate(file.matrices):
        yield from _cells(("matrices", m, "rijen"), matrix.rijen, ids, "kwadrant_onbekend")
        columns = [column.id for column in matrix.kolommen]
        for row, cells in matrix.rijen.items():
            yield from _cells(("matrices", m, "rijen", row), cells, columns, "kolom_onbekend")
    for t, theme in enumerate(file.themas):
        yield from _cells(("themas", t, "situaties"), theme.situaties, ids, "kwadrant_onbekend")


def matrix_cells(matrix: Matrix) -> Iterator[Finding]:
    columns = [column.id for column in matrix.kolommen]
    for g, group in enumerate(matrix.groepen):
        for r, row in enumerate(group.rijen):
            yield from _cells(("groepen", g, "rijen", r, "cellen"), row.cellen, columns, "kolom_onbekend")


def _cells(path: Place, found: dict[str, Any], expected: list[str], unknown: str) -> Iterator[Finding]:
    for key in found:
        if key not in expected:
            yield (*path, key), sentence(unknown, id=key, bedoeld=did_you_mean(key, expected))
    for key in expected:
        if key not in found:
            yield path, sentence("cel_ontbreekt", id=key)


def ids(model: Model) -> Iterator[tuple[Place, str, str]]:
    """(path, scope, id) of every id; ids must be unique within their scope.

    Statements and terms share one scope over all files: a statement may move to another page, a list names both;
    so do frames, since every file in data/legal may hold some. Rows and columns of a matrix
    share one, since both are anchors. Poles and groups are unique only within their own list.
    """
    for path, value in model.parts:
        if isinstance(value, Bronverwijzing) or not (hasattr(value, "id") or isinstance(value, Verantwoording)):
            continue
        if isinstance(value, Uitspraak | Begrip):
            yield (*path, "id"), "uitspraak", value.id
        elif isinstance(value, Kader):
            yield (*path, "id"), "kader", value.id
        elif isinstance(value, Verantwoording):
            yield (*path, "nr"), "nr", value.nr.lower().replace(".", "-")  # so it is a place on the page
        elif isinstance(value, Rij | Matrixkolom):
            yield (*path, "id"), "matrix", value.id
        else:
            scope = "check" if isinstance(model, Zelfcheck) else "/".join(str(s) for s in path[:-1])
            yield (*path, "id"), scope, value.id


def is_id(text: str) -> bool:
    return bool(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text))
