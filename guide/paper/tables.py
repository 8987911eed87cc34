"""The matrices as tables on paper: with a head on each page, wide."""

from guide.models import Guide
from guide.models.quadrants import Kwadrantmatrix
from guide.paper.blocks import Heading, Para, Runs, Sheet, Table, plain
from guide.paper.tree import parsed, runs
from guide.render.paper import sheet_text
from guide.render.quadrants import in_order

FIRST, OTHER = 14, 20


def _table(guide: Guide, caption: str, head: list[str], rows: list[list[str]]) -> Table:
    """The first cell of a row is its name."""

    def text(value: str) -> Runs:
        return runs(parsed(sheet_text(guide, value)))

    cells = tuple(
        ((Para(plain(name, "sterk")),), *((Para(text(value)),) for value in values)) for name, *values in rows
    )
    widths = (FIRST, *(OTHER,) * (len(head) - 1))
    return Table(caption, tuple(plain(word, "sterk") for word in head), cells, widths)


def quadrant_table(guide: Guide, item: Kwadrantmatrix) -> Sheet:
    head = ["Kwadrant", *(column.naam for column in item.kolommen)]
    rows = [[q.naam, *(item.rijen[q.id][column.id] for column in item.kolommen)] for q in in_order(guide)]
    table = _table(guide, item.titel, head, rows)
    return Sheet(item.titel, (), (table,), "kwadranten/", landscape=True)


def matrix_table(guide: Guide, slug: str) -> Sheet:
    """A table a group of rows, so that each has its own head."""
    item = guide.matrices[slug]
    head = ["", *(column.naam for column in item.kolommen)]
    found: list[Heading | Table] = []
    for group in item.groepen:
        rows = [[row.naam, *(row.cellen[column.id] for column in item.kolommen)] for row in group.rijen]
        found += [Heading(2, plain(group.naam)), _table(guide, group.naam, [group.naam, *head[1:]], rows)]
    return Sheet(item.titel, (), tuple(found), "", landscape=True)
