"""Ways to spoil the real data and pages, one function each. Every one says what must come of it.

refuse: there is no guide, and a fault stands on one of `lines` of `file`.
notice: refused, or the guide differs: nothing disappears in silence.
same:   refused, or the guide is equal: nothing is lost by it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any, Literal

from mutations import Book, Spot

Verdict = Literal["refuse", "notice", "same"]


@dataclass(frozen=True)
class Spoiled:
    file: str
    text: str | None
    verdict: Verdict
    lines: set[int] = field(default_factory=set)  # empty: any line of the file
    told_in: tuple[str, ...] = ()  # where the fault stands, if not in the spoiled file


Way = Callable[[Random, Book], Spoiled | None]
WAYS: dict[str, Way] = {}


def way(function: Way) -> Way:
    WAYS[function.__name__] = function
    return function


def pick(chance: Random, book: Book, fits: Callable[[Spot], Any]) -> Spot:
    """A spot that fits; small files are as likely as large ones, since each tells something else."""
    while True:
        file = chance.choice(list(book.files))
        if spots := [spot for spot in book.spots if spot.file == file and fits(spot)]:
            return chance.choice(spots)


def typo(chance: Random, word: str) -> str:
    """`word` with one letter lost, doubled, or two swapped."""
    at = chance.randrange(len(word))
    made = chance.choice((word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:],
                          word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]))  # fmt: skip
    return made if made not in (word, "") else word + word[-1]


# --- keys ---------------------------------------------------------------------------------------


@way
def key_deleted(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: spot.block)
    line = book.lines[spot.file][spot.line]
    after = book.lines[spot.file][spot.line + 1]
    start = book.files[spot.file].file.line(spot.path[:-1])
    if "- " in line[: spot.key[0]]:  # the dash moves to what follows
        moved = line[: spot.key[0]] + after.lstrip()
        lines = book.lines[spot.file]
        text = "\n".join([*lines[1 : spot.line], moved, *lines[spot.line + 2 :]])
    else:
        text = book.with_line(spot.file, spot.line)
    return Spoiled(spot.file, text, "refuse" if spot.required else "notice", {start, spot.line})


@way
def key_doubled(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: spot.block)
    line = book.lines[spot.file][spot.line]
    copy = " " * spot.key[0] + line[spot.key[0] :]
    return Spoiled(spot.file, book.with_line(spot.file, spot.line, line, copy), "refuse", {spot.line + 1})


@way
def key_misspelt(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda _: True)
    line = book.lines[spot.file][spot.line]
    new = line[: spot.key[0]] + typo(chance, spot.name) + line[spot.key[1] :]
    return Spoiled(spot.file, book.with_line(spot.file, spot.line, new), "refuse", {spot.line})


@way
def space_after_colon_lost(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: spot.block)
    line = book.lines[spot.file][spot.line]
    new = line[: spot.key[1] + 1] + line[spot.value[0] :]
    return Spoiled(
        spot.file, book.with_line(spot.file, spot.line, new), "refuse", {spot.line - 1, spot.line, spot.line + 1}
    )


@way
def colon_lost(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: spot.block)
    line = book.lines[spot.file][spot.line]
    new = line[: spot.key[1]] + line[spot.key[1] + 1 :]
    return Spoiled(
        spot.file, book.with_line(spot.file, spot.line, new), "refuse", {spot.line - 1, spot.line, spot.line + 1}
    )


# --- values -------------------------------------------------------------------------------------


def _typed(chance: Random, book: Book, annotation: object, new: tuple[str, ...]) -> Spoiled:
    spot = pick(chance, book, lambda spot: type(spot.content) is annotation)
    return Spoiled(spot.file, book.with_value(spot, chance.choice(new)), "refuse", {spot.line})


@way
def text_is_something_else(chance: Random, book: Book) -> Spoiled:
    """What YAML reads as a number, a yes or no, a time or a date; a list; fields."""
    surprises = (
        "no",
        "on",
        "Yes",
        "12:30",
        "010",
        "3.10",
        "2024",
        "2026-11-22",
        "0x1f",
        "[een, twee]",
        "{een: twee}",
        "1e3",
    )
    return _typed(chance, book, str, surprises[:-1])


@way
def date_is_something_else(chance: Random, book: Book) -> Spoiled:
    wrong = (
        "morgen",
        "22-11-2026",
        "2026-13-45",
        "2026-02-30",
        "'2026-11-22'",
        "2026",
        "[2026-11-22]",
        "22 november 2026",
    )
    return _typed(chance, book, date, wrong)


@way
def number_is_something_else(chance: Random, book: Book) -> Spoiled:
    return _typed(chance, book, int, ("tien", "'10'", "1.5", "0", "-1", "true", "[1]"))


@way
def yes_is_something_else(chance: Random, book: Book) -> Spoiled:
    return _typed(chance, book, bool, ("ja", "'true'", "1", "[true]"))


@way
def value_lost(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda _: True)
    return Spoiled(spot.file, book.with_value(spot, ""), "refuse" if spot.required else "notice", {spot.line})


@way
def value_blank(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: isinstance(spot.content, str))
    return Spoiled(spot.file, book.with_value(spot, chance.choice(("''", '""', "'  '"))), "refuse", {spot.line})


@way
def choice_misspelt(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: bool(spot.options))
    new = typo(chance, spot.content)
    return Spoiled(spot.file, book.with_value(spot, new), "refuse", {spot.line}) if new not in spot.options else None


@way
def choice_of_another_key(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: bool(spot.options))
    return Spoiled(spot.file, book.with_value(spot, "overig"), "refuse", {spot.line})


@way
def review_before_check(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: spot.name == "herzien_voor" and spot.owner.gecontroleerd_op)
    day = spot.owner.gecontroleerd_op
    new = chance.choice((day, day.replace(year=day.year - 1)))
    return Spoiled(spot.file, book.with_value(spot, str(new)), "refuse", {spot.line})


@way
def address_broken(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: spot.name == "url")
    wrong = chance.choice(("www.example.nl", "htps://example.nl", "example.nl/pagina", "'https://a b.nl'"))
    return Spoiled(spot.file, book.with_value(spot, wrong), "refuse", {spot.line})


# --- quotes and signs ---------------------------------------------------------------------------


@way
def one_quote_lost(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: book.value(spot)[0] in "'\"")
    typed = book.value(spot)
    new = chance.choice((typed[1:], typed[:-1]))
    # An opening quote that nothing closes swallows text until the next one: that is where YAML notices.
    rest = book.lines[spot.file][spot.line :]
    until = next((n for n, line in enumerate(rest[1:], 1) if typed[0] in line), len(rest))
    verdict = "notice" if new.endswith(("'", '"')) else "refuse"
    return Spoiled(spot.file, book.with_value(spot, new), verdict, set(range(spot.line, spot.line + until + 1)))


@way
def both_quotes_lost(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: book.value(spot)[0] in "'\"" and "''" not in book.value(spot))
    return Spoiled(spot.file, book.with_value(spot, book.value(spot)[1:-1]), "same", {spot.line, spot.line + 1})


def _sentence(spot: Spot, book: Book) -> bool:
    return spot.block and isinstance(spot.content, str) and " " in spot.content and book.value(spot)[0] not in "'\""


def _in_sentence(chance: Random, book: Book, sign: str, lines: range = range(1)) -> Spoiled:
    """`sign` in place of the space between two words of a sentence without quotes."""
    spot = pick(chance, book, lambda spot: _sentence(spot, book))
    typed = book.value(spot)
    at = chance.choice([match.start() for match in re.finditer(" ", typed)])
    text = book.with_value(spot, typed[:at] + sign + typed[at + 1 :])
    return Spoiled(spot.file, text, "refuse", {spot.line + n for n in lines})


@way
def colon_in_sentence(chance: Random, book: Book) -> Spoiled:
    return _in_sentence(chance, book, ": ")


@way
def hash_in_sentence(chance: Random, book: Book) -> Spoiled:
    return _in_sentence(chance, book, " #")


@way
def invisible_sign(chance: Random, book: Book) -> Spoiled:
    return _in_sentence(chance, book, chance.choice("\x07\x00\x1b\x7f"))


@way
def sign_before_sentence(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda spot: _sentence(spot, book))
    sign = chance.choice(("'", '"', "*", "&", "!", "@", "`", "%", "[", "{", "- ", "? ", "|", ">"))
    text = book.with_value(spot, sign + book.value(spot))
    return Spoiled(spot.file, text, "refuse", {spot.line, spot.line + 1})


@way
def raw_link_in_sentence(chance: Random, book: Book) -> Spoiled:
    return _in_sentence(
        chance, book, chance.choice((" [hier](nergens.md) ", " [x](javascript:1) ", " [x](index.md#nergens) "))
    )
