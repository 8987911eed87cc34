"""Ways to spoil lines, ids and references; see spoiling.py."""

import re
from random import Random

from guide.models import Bronverwijzing, Ingetrokken
from guide.rules import published
from mutations import Book, Spot
from spoiling import Spoiled, pick, typo, way

# --- lines and indents --------------------------------------------------------------------------


def _line(chance: Random, book: Book) -> tuple[str, int]:
    """A line of a data file that says something."""
    while True:
        file = chance.choice(list(book.files))
        number = chance.randrange(1, len(book.lines[file]))
        line = book.lines[file][number].strip()
        if line and not line.startswith("#"):
            return file, number


@way
def tab_before_key(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: spot.block)
    line = book.lines[spot.file][spot.line]
    indent = chance.choice(("\t", "  \t", " \t ")) + line.lstrip()
    return Spoiled(spot.file, book.with_line(spot.file, spot.line, indent), "refuse", {spot.line, spot.line - 1})


@way
def key_shifted(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: spot.block and len(spot.path) > 1)
    line = book.lines[spot.file][spot.line]
    shift = chance.choice((-3, -2, -1, 1, 2, 3))
    new = " " * shift + line if shift > 0 else line.removeprefix(" " * min(-shift, len(line) - len(line.lstrip())))
    if new == line:
        return None
    start = book.files[spot.file].file.line(spot.path[:-1])
    return Spoiled(
        spot.file, book.with_line(spot.file, spot.line, new), "same", {start, *range(spot.line - 2, spot.line + 3)}
    )


@way
def line_deleted(chance: Random, book: Book) -> Spoiled:
    file, number = _line(chance, book)
    return Spoiled(file, book.with_line(file, number), "notice", book.around(file, number))


@way
def line_doubled(chance: Random, book: Book) -> Spoiled:
    file, number = _line(chance, book)
    line = book.lines[file][number]
    return Spoiled(file, book.with_line(file, number, line, line), "notice", book.around(file, number))


@way
def lines_swapped(chance: Random, book: Book) -> Spoiled:
    """Swapped fields of one object are no loss."""
    file, number = _line(chance, book)
    one, other = book.lines[file][number : number + 2] if number + 1 < len(book.lines[file]) else ("", "")
    keys = [re.match(r"( *)([\w-]+): [^>|\s]", line) for line in (one, other)]
    if not all(keys) or keys[0][1] != keys[1][1]:
        return None
    lines = book.lines[file]
    text = "\n".join([*lines[1:number], other, one, *lines[number + 2 :]])
    return Spoiled(file, text, "same", book.around(file, number))


@way
def file_cut_off(chance: Random, book: Book) -> Spoiled:
    file, number = _line(chance, book)
    told_in, lines = _told_of_file(book, file), book.around(file, number - 1)
    return Spoiled(file, "\n".join(book.lines[file][1:number]), "notice", set() if told_in else lines, told_in)


# --- ids and references -------------------------------------------------------------------------


@way
def id_changed(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: spot.is_id)
    new = chance.choice((f"{spot.content}-nieuw", f"{typo(chance, spot.content)}", "iets-heel-anders"))
    return Spoiled(spot.file, book.with_value(spot, new), "refuse", {spot.line}, _told_of(spot))


def _told_of(spot: Spot) -> tuple[str, ...]:
    """Where a wrong id is told: at itself, or in the file that a withdrawn one once stood in."""
    return (spot.file, spot.owner.waar) if isinstance(spot.owner, Ingetrokken) else ()


@way
def id_doubled(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: spot.is_id)
    others = [s for s in book.spots if s.is_id and s.file == spot.file and s.path[:-2] == spot.path[:-2] and s != spot]
    if not others:
        return None
    other = chance.choice(others)
    text = book.with_value(spot, other.content)
    return Spoiled(spot.file, text, "refuse", {spot.line, other.line}, _told_of(spot))


@way
def id_in_another_form(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: spot.is_id)
    wrong = (spot.content.capitalize(), f"{spot.content} x", f"{spot.content}_x", f"-{spot.content}", "é", "a" * 61)
    return Spoiled(spot.file, book.with_value(spot, chance.choice(wrong)), "refuse", {spot.line})


REFERENCES = {"naar", "vanaf", "termijn", "pagina", "plek", "horizontaal", "verticaal", "opvolger"}


def _is_reference(spot: Spot) -> bool:
    """`termijn` is a word in the law and a reference in a self-check."""
    if isinstance(spot.owner, Bronverwijzing):
        return spot.name == "id"
    return spot.name in REFERENCES and not (spot.name == "termijn" and spot.file.startswith("data/legal"))


@way
def reference_broken(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, _is_reference)
    head, mark, place = spot.content.partition("#")
    new = f"{head}#{typo(chance, place)}" if place and chance.random() < 0.5 else typo(chance, head) + mark + place
    return Spoiled(spot.file, book.with_value(spot, new), "refuse", {spot.line})


@way
def listed_reference_broken(chance: Random, book: Book) -> Spoiled | None:
    """An id in a plain list: statements, groups, quadrants, for whom."""
    file = chance.choice(list(book.files))
    inside = r"(?:voor|groep|kwadrant|uitspraken): \[[\w, -]*\]"
    found = [(number, match) for number, line in enumerate(book.lines[file])
             for match in (re.search(inside, line), re.match(r" +- [a-z0-9]+-[a-z0-9-]+$", line)) if match]  # fmt: skip
    if not found:
        return None
    number, match = chance.choice(found)
    word = chance.choice(re.findall(r"[a-z0-9-]{3,}", match[0].partition(": ")[2] or match[0]))
    new = book.lines[file][number].replace(word, f"{word}x")
    return Spoiled(file, book.with_line(file, number, new), "refuse", {number})


@way
def cell_lost(chance: Random, book: Book) -> Spoiled:
    """A cell of a table, or the situation of a quadrant."""
    file = chance.choice(("data/quadrants.yaml", "data/matrices/inrichtingsmodellen.yaml"))
    lines, places = book.lines[file], book.files[file].file.lines
    inside = [
        path for path in places if {"rijen", "cellen", "situaties"} & set(path[-3:-1]) and isinstance(path[-1], str)
    ]
    inside = [path for path in inside if path[-1] not in ("cellen", "id", "naam", "let_op", "rijen")]
    path = chance.choice(inside)
    start = places[path]
    indent = len(lines[start]) - len(lines[start].lstrip())
    end = next(n for n in range(start + 1, len(lines)) if not lines[n].startswith(" " * (indent + 1)))
    text = "\n".join([*lines[1:start], *lines[end:]])
    return Spoiled(file, text, "refuse", {places[path[:-1]]})


@way
def item_lost(chance: Random, book: Book) -> Spoiled | None:
    """A whole object with an id: it was on the site."""
    spot = pick(chance, book, lambda spot: spot.is_id and spot.block and isinstance(spot.path[-2], int))
    lines = book.lines[spot.file]
    start = book.files[spot.file].file.line(spot.path[:-1])
    indent = len(lines[start]) - len(lines[start].lstrip())
    if not lines[start].lstrip().startswith("- "):
        return None
    end = next((n for n in range(start + 1, len(lines))
                if lines[n].strip() and not lines[n].startswith(" " * (indent + 1))), len(lines))  # fmt: skip
    if spot.file == "data/withdrawn.yaml":
        typed = dict(re.findall(r"(id|waar): (\S+)", "\n".join(lines[start:end])))
        if f"{typed['waar']} {typed['id']}" not in book.texts[published.FILE]:
            return None  # it never was on the site, so nothing is lost
    text = "\n".join([*lines[1:start], *lines[end:]])
    before = book.files[spot.file].file.lines.get((*spot.path[:-2], spot.path[-2] - 1), start - 1)
    return Spoiled(spot.file, text, "refuse", {*range(before, start + 2)} | book.around(spot.file, start))


@way
def file_lost(chance: Random, book: Book) -> Spoiled:
    file = chance.choice(list(book.files))
    return Spoiled(file, None, "refuse", set(), _told_of_file(book, file))


def _told_of_file(book: Book, file: str) -> tuple[str, ...]:
    """A letter of the law is missed wherever it is cited, a line of the menu at its page; empty: in the file itself."""
    if file.startswith("data/wetten/"):
        return tuple(book.texts)
    return (file, *(name for name in book.texts if name.startswith("docs/"))) if file.startswith("data/menu/") else ()
