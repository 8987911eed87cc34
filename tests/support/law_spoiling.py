"""Ways to break what rests on the letter of the law; see spoiling.py.

A change that by chance stands in the law too, such as a lid with the same words, breaks nothing and is not made.
"""

import re
from dataclasses import replace
from random import Random

from counts import count
from guide.derived.letter import lid_of
from guide.models import Bronverwijzing, Termijn
from guide.rules.letter import NUMBERS, amounts
from mutations import Book, Spot
from spoiling import Spoiled, Way, pick, typo, way

LAW_WAYS: list[str] = []
ENOUGH = count(50, 400)
NUMBER = re.compile(rf"\b({'|'.join(NUMBERS[1:])}|\d+)\b")


def law_way(function: Way) -> Way:
    LAW_WAYS.append(function.__name__)
    return way(function)


def _cited(chance: Random, book: Book, name: str) -> Spot:
    """The field `name` of a citation, on a line where only one citation has it."""
    return pick(
        chance,
        book,
        lambda spot: (
            spot.name == name
            and isinstance(spot.owner, Bronverwijzing)
            and spot.owner.artikel
            and book.lines[spot.file][spot.line].count(f"{name}: ") == 1
        ),
    )


def _otherwise(book: Book, spot: Spot, new: str) -> Spoiled | None:
    """The citation with another value, unless the law says that too."""
    cited = spot.owner.model_copy(update={spot.name: new})
    lid = lid_of(book.loaded[0].laws, cited)
    if lid and lid.tekst.count(cited.woorden) == 1:
        return None
    typed = f"'{new}'" if re.search("[.:]", new) and spot.name != "woorden" else new
    quoted = book.value(spot)[0] in "'\""
    return Spoiled(spot.file, book.with_value(spot, f"'{new}'" if quoted else typed), "refuse", {spot.line})


@law_way
def law_of_another_name(chance: Random, book: Book) -> Spoiled | None:
    spot = _cited(chance, book, "artikel")
    others = [name for name in book.loaded[0].laws if name != spot.owner.id]
    line = book.lines[spot.file][spot.line]
    found = list(re.finditer(rf"\bid: {spot.owner.id}(?=[,}} \n]|$)", line[: spot.key[0]]))
    if not found:
        return None
    at = replace(spot, path=(*spot.path[:-1], "id"), value=(found[-1].start() + 4, found[-1].end()))
    return _otherwise(book, at, chance.choice(others))


@law_way
def law_article_of_another_number(chance: Random, book: Book) -> Spoiled | None:
    spot = _cited(chance, book, "artikel")
    law = book.loaded[0].laws[spot.owner.id]
    return _otherwise(
        book, spot, chance.choice([item.nr for item in law.artikelen if item.nr != spot.content] or ["999"])
    )


@law_way
def law_lid_of_another_number(chance: Random, book: Book) -> Spoiled | None:
    spot = _cited(chance, book, "lid")
    return _otherwise(book, spot, chance.choice(("1", "2", "3", "4", "5", "6", "9", "3a", "99")))


@law_way
def law_lid_lost(chance: Random, book: Book) -> Spoiled:
    spot = _cited(chance, book, "lid")
    line = book.lines[spot.file][spot.line]
    text = line[: spot.key[0]] + line[spot.value[1] :].lstrip(", ")
    return Spoiled(spot.file, book.with_line(spot.file, spot.line, text), "refuse", {spot.line})


@law_way
def law_word_changed(chance: Random, book: Book) -> Spoiled | None:
    """One word of what is cited with a typing error, or with the next word in its place."""
    spot = _cited(chance, book, "woorden")
    words = spot.content.split()
    at = chance.randrange(len(words))
    if not words[at].isalpha():
        return None
    words[at] = chance.choice((typo(chance, words[at]), words[(at + 1) % len(words)]))
    return _otherwise(book, spot, " ".join(words).replace("'", ""))


@law_way
def law_number_changed(chance: Random, book: Book) -> Spoiled | None:
    """Six weeks become eight, in what is cited or in how long a term is said to be."""
    spot = pick(
        chance,
        book,
        lambda spot: (
            (spot.name == "woorden" and isinstance(spot.owner, Bronverwijzing) and NUMBER.search(spot.content))
            or (
                spot.name == "termijn"
                and isinstance(spot.owner, Termijn)
                and spot.owner.soort == "wet"
                and _timed(spot)
            )
        ),
    )
    found = chance.choice(list(NUMBER.finditer(spot.content)))
    other = chance.choice([n for n in (*NUMBERS[2:], "8", "13") if n != found[1]])
    new = spot.content[: found.start()] + other + spot.content[found.end() :]
    if spot.name == "woorden":
        return _otherwise(book, spot, new.replace("'", ""))
    said = amounts(" ".join(ref.woorden or "" for ref in spot.owner.bron))
    if set(amounts(new)) <= set(said):
        return None
    typed = f"'{new}'" if book.value(spot)[0] in "'\"" else new
    return Spoiled(spot.file, book.with_value(spot, typed), "refuse", {spot.line})


def _timed(spot: Spot) -> bool:
    """A term with one amount, that rests on the letter."""
    cited = any(ref.artikel for ref in spot.owner.bron)
    return cited and len(amounts(spot.content)) == 1 and len(NUMBER.findall(spot.content)) == 1


# --- the letter itself, changed by hand ----------------------------------------------------------


def _letter(chance: Random, book: Book, pattern: str) -> tuple[str, int, re.Match[str], set[int]]:
    """A line of a law that fits, and the line on which its article begins: there its check number is told."""
    fits = {
        (file, number): match
        for file in book.lines
        if file.startswith("data/wetten/")
        for number, line in enumerate(book.lines[file])
        if (match := re.search(pattern, line))
    }
    file, number = chance.choice(list(fits))
    start = max((n for n in range(1, number + 1) if book.lines[file][n].startswith("- nr:")), default=1)
    return file, number, fits[file, number], {start, number}


@law_way
def letter_changed(chance: Random, book: Book) -> Spoiled:
    """A word of the law with a typing error."""
    file, number, match, told = _letter(chance, book, r"^    - .*?\b([a-z]{4,})\b")
    line = book.lines[file][number]
    text = line[: match.start(1)] + typo(chance, match[1]) + line[match.end(1) :]
    return Spoiled(file, book.with_line(file, number, text), "refuse", told)


@law_way
def letter_number_changed(chance: Random, book: Book) -> Spoiled:
    """Another term, age or number in the law itself."""
    file, number, match, told = _letter(chance, book, r"^    - .*?\b(zes|acht|tien|vier|twee|drie)\b")
    line = book.lines[file][number]
    other = chance.choice([n for n in NUMBERS[2:11] if n != match[1]])
    return Spoiled(
        file, book.with_line(file, number, line[: match.start(1)] + other + line[match.end(1) :]), "refuse", told
    )


@law_way
def letter_line_lost(chance: Random, book: Book) -> Spoiled:
    file, number, _, told = _letter(chance, book, r"^    - ")
    return Spoiled(file, book.with_line(file, number), "refuse", told | {number - 1})


@law_way
def letter_under_another_number(chance: Random, book: Book) -> Spoiled:
    """The article, the law or the version that the letter is said to be of."""
    file, number, match, _ = _letter(chance, book, r"^(?:- nr: '\d*|bwb: BWBR000\d*|geldig_vanaf: 20\d*)(\d)")
    line = book.lines[file][number]
    text = line[: match.start(1)] + str((int(match[1]) + 1) % 10) + line[match.end(1) :]
    return Spoiled(file, book.with_line(file, number, text), "refuse")


@law_way
def letter_lid_renumbered(chance: Random, book: Book) -> Spoiled:
    file, number, match, told = _letter(chance, book, r"^  - nr: '(\d+)")
    text = book.lines[file][number].replace(match[1], str(int(match[1]) + chance.choice((1, 30))), 1)
    return Spoiled(file, book.with_line(file, number, text), "refuse", told)
