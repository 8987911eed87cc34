"""Rules of the kinds of self-check that need more than one object.

The walk of a decision tree, groups, durations and statements that must exist, choices of a field.

Each rule yields (path, sentence) like those in references.py.
"""

from collections.abc import Collection, Iterator

from guide.checks import Beslisboom, Formulier, Herkencheck, Indeelcheck, Termijncheck
from guide.messages import did_you_mean, sentence
from guide.models import Zelfcheck
from guide.references import Finding


def check_rules(
    check: Zelfcheck, statements: dict[str, str], deadlines: Collection[str], quadrants: Collection[str]
) -> Iterator[Finding]:
    """`statements`: id to kind of everything in data/legal; `deadlines`, `quadrants`: their ids."""
    if isinstance(check, Beslisboom):
        yield from _tree(check)
        for i, outcome in enumerate(check.uitkomsten):
            yield from _known(("uitkomsten", i, "uitspraken"), outcome.uitspraken, statements, "uitspraak_onbekend")
    if isinstance(check, Termijncheck):
        events = [event.id for event in check.gebeurtenissen]
        for i, sum_ in enumerate(check.berekeningen):
            yield from _known(("berekeningen", i), [sum_.termijn], deadlines, "termijn_onbekend", "termijn")
            yield from _known(("berekeningen", i), [sum_.vanaf], events, "gebeurtenis_onbekend", "vanaf")
    if isinstance(check, Indeelcheck):
        yield from _groups(check, statements)
    if isinstance(check, Herkencheck):
        for g, group in enumerate(check.groepen):
            for p, pattern in enumerate(group.patronen):
                path = ("groepen", g, "patronen", p, "kwadrant")
                yield from _known(path, pattern.kwadrant, quadrants, "kwadrant_onbekend")
    if isinstance(check, Formulier):
        yield from _choices(check)


def _groups(check: Indeelcheck, statements: dict[str, str]) -> Iterator[Finding]:
    groups = [group.id for group in check.groepen]
    for i, card in enumerate(check.kaarten):
        yield from _known(("kaarten", i, "groep"), card.groep, groups, "groep_onbekend")
    yield from _known(("uitspraken",), check.uitspraken, statements, "uitspraak_onbekend")
    for i, name in enumerate(check.uitspraken):
        if statements.get(name, groups[0]) not in groups:
            yield ("uitspraken", i), sentence("soort_zonder_groep", id=name, soort=statements[name])


def _known(
    path: tuple[str | int, ...], found: Collection[str], known: Collection[str], unknown: str, key: str = ""
) -> Iterator[Finding]:
    for i, name in enumerate(found):
        if name not in known:
            yield (*path, key or i), sentence(unknown, id=name, bedoeld=did_you_mean(name, known))


def _tree(check: Beslisboom) -> Iterator[Finding]:
    """Every answer leads somewhere, everything is reached, nobody walks in a circle."""
    questions = {question.id: question for question in check.vragen}
    outcomes = {outcome.id for outcome in check.uitkomsten}
    for q, question in enumerate(check.vragen):
        for a, answer in enumerate(question.antwoorden):
            path = ("vragen", q, "antwoorden", a, "naar")
            if answer.naar not in questions.keys() | outcomes:
                near = did_you_mean(answer.naar, questions.keys() | outcomes)
                yield path, sentence("naar_onbekend", id=answer.naar, bedoeld=near)
    reached, circle = _walk(check.vragen[0].id, questions, ())
    for q, question in enumerate(check.vragen):
        if question.id == circle:
            yield ("vragen", q), sentence("kring", id=question.id)
        if question.id not in reached:
            yield ("vragen", q, "id"), sentence("onbereikbaar", id=question.id)
    for o, outcome in enumerate(check.uitkomsten):
        if outcome.id not in reached:
            yield ("uitkomsten", o, "id"), sentence("onbereikbaar", id=outcome.id)


def _walk(node: str, questions: dict, trail: tuple[str, ...]) -> tuple[set[str], str]:
    """All nodes that can be reached from `node`, and a question that comes back to itself."""
    if node in trail:
        return set(), node
    reached, circle = {node}, ""
    for answer in questions[node].antwoorden if node in questions else []:
        further, found = _walk(answer.naar, questions, (*trail, node))
        reached |= further
        circle = circle or found
    return reached, circle


def _choices(check: Formulier) -> Iterator[Finding]:
    for s, section in enumerate(check.secties):
        for f, item in enumerate(section.velden):
            if (item.invoer == "keuze") != bool(item.opties):
                yield ("secties", s, "velden", f, "opties"), sentence("opties_bij_keuze")
