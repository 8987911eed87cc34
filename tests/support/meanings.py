"""Changes of meaning in the data and on pages, as people make them when only half of it is changed; see slips.py."""

import re
from datetime import date, timedelta
from random import Random
from typing import Any

from guide.derived.numbers import WORDS, amounts
from guide.models import Begrip, Termijn, Uitspraak, Vraag, Wijziging
from guide.models.checks import Berekening
from guide.rules.numbers import LINK, time_in
from mutations import Book, Spot
from page_spoiling import find
from spoiling import Spoiled, Way, pick

MEANINGS: dict[str, Way] = {}
NUMBER = re.compile(rf"(?<![\w.,-])(\d{{1,2}}|{'|'.join(sorted((w for w in WORDS if w not in ('half', 'een')), key=len, reverse=True))})(?= (?:dagen|weken|maanden|jaar)\b)", re.IGNORECASE)  # fmt: skip


def meaning(function: Way) -> Way:
    MEANINGS[function.__name__] = function
    return function


def other(chance: Random, text: str) -> str:
    """`text` with its first amount of time another one."""

    def new(match: re.Match[str]) -> str:
        same = int(match[1]) if match[1].isdigit() else WORDS[match[1].lower()]
        number = chance.choice([n for n in (3, 7, 8, 9, 11, 12, 13, 15) if n != same])
        words = {value: word for word, value in WORDS.items() if word not in ("eén", "één")}
        return str(number) if match[1].isdigit() else words[number]

    return NUMBER.sub(new, text, count=1)


def _spot(chance: Random, book: Book, kind: type, name: str, fits: Any = lambda _: True) -> Spot:
    return pick(chance, book, lambda s: isinstance(s.owner, kind) and s.name == name and s.block and fits(s))


def _value(book: Book, spot: Spot, new: str, around: int = 0) -> Spoiled:
    """The fault stands on the line of the value, or `around` it: what it does not agree with is as likely the wrong one."""
    lines = set(range(spot.line - around, spot.line + around + 1))
    return Spoiled(spot.file, book.with_value(spot, new), "refuse", lines, tuple(book.texts))


def _used(book: Book) -> set[str]:
    """Deadlines that the date calculator counts with."""
    return {s.owner.termijn for s in book.spots if isinstance(s.owner, Berekening)}


# --- numbers ----------------------------------------------------------------------------------------------


@meaning
def deadline_without_its_text(chance: Random, book: Book) -> Spoiled | None:
    """`termijn` says another number than `tekst`."""
    spot = _spot(chance, book, Termijn, "termijn", lambda s: NUMBER.search(s.content) and time_in(s.owner.tekst))
    new = other(chance, book.value(spot))
    return None if time_in(new) <= time_in(spot.owner.tekst) else _value(book, spot, new, 8)


@meaning
def text_without_its_deadline(chance: Random, book: Book) -> Spoiled | None:
    spot = _spot(chance, book, Termijn, "tekst", lambda s: NUMBER.search(s.content) and time_in(s.owner.termijn))
    new = other(chance, book.value(spot))
    return None if time_in(spot.owner.termijn) <= time_in(new) else _value(book, spot, new, 8)


@meaning
def deadline_without_the_calculator(chance: Random, book: Book) -> Spoiled | None:
    """Both are changed, as they should be, but not what the calculator counts with."""
    used = _used(book)
    spot = _spot(chance, book, Termijn, "termijn", lambda s: s.owner.id in used and NUMBER.search(s.content))
    lines = book.lines[spot.file]
    start = book.files[spot.file].file.line(spot.path[:-1])
    sums = [s.owner for s in book.spots if isinstance(s.owner, Berekening) and s.owner.termijn == spot.owner.id]
    number = next(m for m in NUMBER.finditer(spot.content))
    many = int(number[1]) if number[1].isdigit() else WORDS[number[1].lower()]
    if not any(one.aantal == many for one in sums):
        return None
    words = {value: word for word, value in WORDS.items() if word not in ("eén", "één")}
    new = list(lines)
    for n in range(start, start + 14):
        if n < len(lines) and re.match(r" +(?:termijn|tekst|let_op): |  - id", lines[n]):
            if n > start and lines[n].startswith("  - id"):
                break
            new[n] = re.sub(rf"(?<![\w.,-])(?:{many}|{words[many]})(?= (?:hele )?(?:dagen|weken|maanden|jaar)\b)", str(many + 7), lines[n], flags=re.IGNORECASE)  # fmt: skip
    return Spoiled(spot.file, "\n".join(new[1:]), "refuse", set(), tuple(book.texts))


@meaning
def calculator_with_another_number(chance: Random, book: Book) -> Spoiled | None:
    spot = _spot(chance, book, Berekening, "aantal")
    new = spot.content + chance.choice((1, 3, 5, 7))
    deadline = next(t for t in book.loaded[0].legal.termijnen if t.id == spot.owner.termijn)
    if (new, spot.owner.eenheid) in amounts(f"{deadline.termijn} {deadline.tekst}"):
        return None
    found = sorted(n for n, unit in amounts(f"{deadline.termijn} {deadline.tekst}") if unit == spot.owner.eenheid)
    return None if len(found) > 1 and new == sum(found[:2]) else _value(book, spot, str(new))


@meaning
def calculator_with_another_unit(chance: Random, book: Book) -> Spoiled:
    spot = _spot(chance, book, Berekening, "eenheid")
    return _value(
        book, spot, chance.choice([unit for unit in ("dagen", "weken", "maanden", "jaren") if unit != spot.content]), 1
    )


@meaning
def sentence_without_its_deadline(chance: Random, book: Book) -> Spoiled | None:
    """On a page, a sentence that links to a deadline."""
    at = find(chance, book, r"\]\([^)\s]*termijnen\.md#[\w-]+\)")
    line = book.lines[at.file][at.line]
    known = {t.id: t for t in book.loaded[0].legal.termijnen}
    for sentence in re.split(r"(?<=[.?!])\s+", line):
        names = [name for name in LINK.findall(sentence) if name in known]
        if names and NUMBER.search(sentence):
            new = other(chance, sentence)
            said = frozenset().union(
                *(time_in(f"{known[n].termijn} {known[n].tekst} {known[n].let_op or ''}") for n in names)
            )
            if not time_in(new) <= said:
                return Spoiled(at.file, at.with_line(line.replace(sentence, new)), "refuse", {at.line})
    return None


# --- kinds, sources, dates --------------------------------------------------------------------------------


@meaning
def law_on_own_work(chance: Random, book: Book) -> Spoiled | None:
    spot = _spot(
        chance,
        book,
        Uitspraak,
        "soort",
        lambda s: s.content != "wet" and {b.id for b in s.owner.bron} <= {"eigen-uitwerking"},
    )
    return _value(book, spot, "wet")


@meaning
def frame_with_another_kind(chance: Random, book: Book) -> Spoiled:
    spot = _spot(chance, book, Uitspraak, "soort", lambda s: {"wet", "samenwerkingsverband", "inspectie"} & set(s.path))
    return _value(
        book, spot, chance.choice([kind for kind in ("wet", "beleid", "inspectie", "advies") if kind != spot.content])
    )


@meaning
def checked_on_a_day_to_come(chance: Random, book: Book) -> Spoiled:
    spot = _spot(chance, book, Uitspraak, "gecontroleerd_op")
    new = date.today() + timedelta(chance.randrange(1, 900))  # noqa: DTZ011
    return _value(book, spot, str(new), 1)


@meaning
def checked_long_ago(chance: Random, book: Book) -> Spoiled:
    spot = _spot(chance, book, Uitspraak, "gecontroleerd_op")
    return _value(book, spot, str(spot.content.replace(year=chance.choice((1926, 2006, 2016, 2019)))))


@meaning
def page_checked_on_a_day_to_come(chance: Random, book: Book) -> Spoiled:
    at = find(chance, book, r"^gecontroleerd_op: (\S+)$")
    return Spoiled(at.file, at.with_group(1, str(chance.choice((2027, 2062, 2206))) + "-12-31"), "refuse", {at.line})


@meaning
def review_too_late(chance: Random, book: Book) -> Spoiled:
    spot = _spot(chance, book, Uitspraak, "herzien_voor")
    return _value(book, spot, str(spot.owner.gecontroleerd_op + timedelta(chance.randrange(740, 4000))))


@meaning
def day_without_its_order(chance: Random, book: Book) -> Spoiled | None:
    spot = _spot(chance, book, Wijziging, "datum")
    new = re.sub(r"\d{4}", lambda m: str(int(m[0]) + chance.choice((-1, 1, 2))), book.value(spot))
    return None if new == book.value(spot) else _value(book, spot, new, 1)


@meaning
def order_without_its_day(chance: Random, book: Book) -> Spoiled:
    spot = _spot(chance, book, Wijziging, "volgorde")
    return _value(book, spot, str(spot.content + timedelta(chance.choice((-400, 40, 365)))))


# --- words ------------------------------------------------------------------------------------------------


@meaning
def term_that_is_there_already(chance: Random, book: Book) -> Spoiled:
    one = _spot(chance, book, Begrip, "term")
    taken = chance.choice([t.term for t in book.loaded[0].glossary if t.term != one.content])
    return Spoiled(one.file, book.with_value(one, f"'{taken}'"), "refuse")


@meaning
def form_that_is_taken_or_in_every_sentence(chance: Random, book: Book) -> Spoiled:
    spot = _spot(chance, book, Begrip, "definitie")
    others = [t.term for t in book.loaded[0].glossary if t.id != spot.owner.id]
    word = chance.choice((chance.choice(others), "het", "school", "de", "kind"))
    line = book.lines[spot.file][spot.line]
    if spot.owner.vormen:
        number = next(n for n in range(spot.line - 8, spot.line + 9) if re.match(r"    vormen: \[", book.lines[spot.file][n])
                      and book.files[spot.file].file.line((*spot.path[:-1], "vormen")) == n)  # fmt: skip
        new = book.lines[spot.file][number].replace("[", f"['{word}', ")
        return Spoiled(spot.file, book.with_line(spot.file, number, new), "refuse")
    return Spoiled(spot.file, book.with_line(spot.file, spot.line, line, f"    vormen: ['{word}']"), "refuse")


@meaning
def question_without_its_mark(chance: Random, book: Book) -> Spoiled:
    spot = _spot(chance, book, Vraag, "vraag")
    return _value(book, spot, book.value(spot).replace("?", chance.choice(("", "."))))


def _sentence(chance: Random, book: Book) -> Spot:
    return pick(chance, book, lambda s: s.block and s.name in ("tekst", "definitie", "advies", "uitleg") and " " in s.content
                and book.value(s)[0] not in "'\"")  # fmt: skip


@meaning
def sign_in_a_sentence(chance: Random, book: Book) -> Spoiled:
    spot = _sentence(chance, book)
    words = book.value(spot).split(" ")
    at = chance.randrange(1, len(words))
    words[at] = (
        chance.choice(("*", "`", "<b>", "&nbsp;", "\u00a0", "\u200b", "www.voorbeeld.nl ", "{x} ", "[x] ", "~~"))
        + words[at]
    )
    return _value(book, spot, " ".join(words))


@meaning
def note_or_person_in_the_data(chance: Random, book: Book) -> Spoiled:
    spot = _sentence(chance, book)
    more = chance.choice(("TODO bron.", "Klopt dit??", "Nog uitzoeken.", "Bel 06-12345678.", "Mail j.jansen@school.nl.",
                          "BSN 111222333.", "Hij is geboren op 3 mei 2014."))  # fmt: skip
    return _value(book, spot, f"{book.value(spot)} {more}")


@meaning
def emphasis_where_it_does_not_work(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda s: s.block and s.name in ("titel", "naam", "wat", "kort") and isinstance(s.content, str)
                and s.content.isalpha() and s.path[0] != "controles" and not s.file.startswith("data/wetten/"))  # fmt: skip
    if spot.name == "wat" and "controles" in spot.path:
        return None
    return _value(book, spot, f"'**{spot.content}**'")


@meaning
def merge_left_in_the_data(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda s: s.block)
    line = book.lines[spot.file][spot.line]
    text = book.with_line(spot.file, spot.line, "<<<<<<< main", line, "=======", line, ">>>>>>> voorstel")
    return Spoiled(spot.file, text, "refuse", {spot.line, spot.line + 2, spot.line + 4})
