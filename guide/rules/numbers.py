"""Numbers are one: what a text says of a deadline that it names by id, is what that deadline says.

Each yields (path or line, sentence). An amount may be typed in figures or in words.
"""

import re
from collections.abc import Iterable, Iterator

from guide.derived.numbers import Amount, amounts, written
from guide.faults.messages import listed, sentence
from guide.models import Figuur, Model, Termijn, Uitspraak, Wetbestand
from guide.models.checks import Berekening, Beslisboom, Gebeurtenis, Termijncheck
from guide.models.walk import Place, walk
from guide.reading.pages import Page
from guide.rules.text.lines import read_parts

Finding = tuple[Place, str]
LINK = re.compile(r"\]\([^)\s]*#([\w-]+)\)")
TARGET = re.compile(r"\]\([^)]*\)")
SENTENCE = re.compile(r"(?<=[.?!])\s+")
TIME = {"dagen", "werkdagen", "schooldagen", "weken", "schoolweken", "maanden", "jaren"}


class Numbers:
    """What every statement of the law says in amounts of time."""

    def __init__(self, files: Iterable[Wetbestand]) -> None:
        statements = [part for file in files for _, part in file.parts if isinstance(part, Uitspraak)]
        self.said = {one.id: time_in(_words(one)) for one in statements}
        self.deadlines = {one.id: one for one in statements if isinstance(one, Termijn)}

    def of(self, names: Iterable[str]) -> frozenset[Amount] | None:
        """All that these say together; None if one of them is not known."""
        found = [self.said.get(name) for name in names]
        return frozenset().union(*found) if found and None not in found else None


def time_in(text: str) -> frozenset[Amount]:
    return frozenset(one for one in amounts(TARGET.sub("]", text)) if one[1] in TIME)


def _words(statement: Uitspraak) -> str:
    """All that a statement says itself, and the words of the law that it rests on."""
    own = [
        value
        for path, value in walk(statement)
        if isinstance(value, str) and path[-1] in ("tekst", "termijn", "titel", "wat", "let_op", "woorden")
    ]
    return " ".join(own)


def number_rules(model: Model, numbers: Numbers) -> Iterator[Finding]:
    for path, part in model.parts:
        if isinstance(part, Termijn) and time_in(part.tekst):  # a text without numbers contradicts nothing
            wrong = time_in(part.termijn) - time_in(part.tekst)
            yield from _agrees((*path, "tekst"), wrong, "termijn_in_tekst", part.id)
        if isinstance(part, str):
            yield from ((path, text) for _, text in _linked(part, numbers))
    if isinstance(model, Termijncheck):
        yield from _sums(model, numbers)
    for path, value, names in _resting(model):
        yield from _differs(path, value, names, numbers)


def _resting(model: Model) -> Iterator[tuple[Place, str, list[str]]]:
    """Texts that rest on statements which are named beside them: (path, text, ids)."""
    if isinstance(model, Beslisboom):
        for i, outcome in enumerate(model.uitkomsten):
            for name in ("titel", "tekst", "stap"):
                yield ("uitkomsten", i, name), getattr(outcome, name), outcome.uitspraken
    if isinstance(model, Figuur):
        for i, step in enumerate(model.stappen):
            for path, value in walk(step):
                if step.uitspraak and isinstance(value, str):
                    yield ("stappen", i, *path), value, [step.uitspraak]


def page_numbers(page: Page, numbers: Numbers) -> Iterator[tuple[int, str]]:
    """(line, sentence): a sentence with a link to a deadline says another number than that deadline."""
    for part in read_parts(page.body):
        if "](" in part.text:
            yield from ((part.line_at(place), text) for place, text in _linked(part.text, numbers))


def _linked(text: str, numbers: Numbers) -> Iterator[tuple[int, str]]:
    place = 0
    for one in SENTENCE.split(text):
        place = text.find(one, place)
        names = [name for name in LINK.findall(one) if name in numbers.said]
        if any(name in numbers.deadlines for name in names):
            yield from ((place, said) for _, said in _differs((), one, names, numbers))


def _differs(path: Place, text: str, names: list[str], numbers: Numbers) -> Iterator[Finding]:
    """An amount in `text` that none of the statements it rests on says."""
    known = numbers.of(names)
    if known is not None:
        yield from _agrees(path, time_in(text) - known, "getal_anders", ", ".join(names), known)


def _agrees(
    path: Place, wrong: Iterable[Amount], key: str, name: str, known: Iterable[Amount] = ()
) -> Iterator[Finding]:
    if wrong := sorted(wrong):
        yield path, sentence(key, getal=listed(map(written, wrong)), id=name, wel=_shown(known))


def _shown(known: Iterable[Amount]) -> str:
    return listed(written(one) for one in sorted(known)) if known else "geen getal"


def _sums(check: Termijncheck, numbers: Numbers) -> Iterator[Finding]:
    """What the date calculator counts with is what the deadline says; where it allows for more time, both together."""
    for i, one in enumerate(check.berekeningen):
        if one.termijn in numbers.deadlines:
            known = _countable(numbers.deadlines[one.termijn])
            if (one.aantal, one.eenheid) not in known:
                said = _shown(amount for amount in known if amount[1] in TIME)
                text = sentence("berekening_anders", getal=written((one.aantal, one.eenheid)), id=one.termijn, wel=said)
                yield ("berekeningen", i, "aantal"), text
            yield from _agrees(
                ("berekeningen", i, "naam"), time_in(one.naam) - known, "getal_anders", one.termijn, known
            )
    for i, event in enumerate(check.gebeurtenissen):
        yield from _event(("gebeurtenissen", i), event, check.berekeningen, numbers)


def _countable(deadline: Termijn) -> frozenset[Amount]:
    found = time_in(f"{deadline.termijn} {deadline.tekst}")
    pairs = {(a[0] + b[0], a[1]) for a in found for b in found if a[1] == b[1] and a[0] < b[0]}
    return (
        found | pairs if re.search(r"\blanger\b|\bextra\b|\bverleng", f"{deadline.termijn} {deadline.tekst}") else found
    )


def _event(path: Place, event: Gebeurtenis, sums: list[Berekening], numbers: Numbers) -> Iterator[Finding]:
    """The words of an event may count other things too, but not the same unit otherwise."""
    names = [one.termijn for one in sums if one.vanaf == event.id]
    known = numbers.of(names) or frozenset()
    units = {unit for _, unit in known}
    for name in ("naam", "toelichting"):
        wrong = {one for one in time_in(getattr(event, name) or "") - known if one[1] in units}
        yield from _agrees((*path, name), wrong, "getal_anders", ", ".join(names), known)
