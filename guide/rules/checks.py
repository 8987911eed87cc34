"""Rules of the kinds of self-check that need more than one object.

The walk of a decision tree, groups, durations and statements that must exist, choices that
can be told apart, names that do not clash.

Each rule yields (path, sentence) like those in references.py.
"""

from collections.abc import Collection, Iterator, Mapping

from guide.faults.messages import did_you_mean, sentence
from guide.models import Bronverwijzing, Kwadrantbestand, Model, Uitspraak, Wetbestand, Zelfcheck
from guide.models.checks import (
    Actielijst,
    Beslisboom,
    Boomvraag,
    Formulier,
    Herkencheck,
    Indeelcheck,
    Peiling,
    Schaal,
    Schaalcheck,
    Termijncheck,
    Veld,
    Verdeelcheck,
)
from guide.rules.references import Finding

# Where choices stand beside each other: the list, and the field with the words that a reader sees.
CHOICES: dict[type[Model], dict[str, str]] = {
    Boomvraag: {"antwoorden": "tekst"},
    Peiling: {"opties": "tekst"},
    Indeelcheck: {"groepen": "naam"},
    Verdeelcheck: {"rollen": "naam", "rondes": "naam"},
    Veld: {"opties": "naam"},
    Schaal: {"labels": ""},
}


class Law:
    """Statements with their kind, and deadlines. Not `known` when a file in data/legal has a fault."""

    def __init__(self, files: Collection[Wetbestand | None]) -> None:
        read = [file for file in files if file]
        self.known = len(read) == len(files)
        self.kinds = {part.id: part.soort for file in read for _, part in file.parts if isinstance(part, Uitspraak)}
        self.deadlines = {deadline.id for file in read for deadline in file.termijnen}


def own_rules(check: Zelfcheck) -> Iterator[Finding]:
    """What a self-check shows by itself."""
    yield from _equal_choices(check)
    yield from _names(check)
    if check.kaart and (total := sum(step.minuten for step in check.kaart.stappen)) != check.minuten:
        yield ("kaart", "stappen"), sentence("kaart_minuten", samen=total, minuten=check.minuten)
    if isinstance(check, Beslisboom):
        yield from _tree(check)
    if isinstance(check, Termijncheck):
        events = [event.id for event in check.gebeurtenissen]
        for i, sum_ in enumerate(check.berekeningen):
            yield from _known(("berekeningen", i), [sum_.vanaf], events, "gebeurtenis_onbekend", "vanaf")
    if isinstance(check, Indeelcheck):
        groups = [group.id for group in check.groepen]
        for i, card in enumerate(check.kaarten):
            yield from _known(("kaarten", i, "groep"), card.groep, groups, "groep_onbekend")
    if isinstance(check, Formulier):
        yield from _fields(check)


def check_rules(
    check: Zelfcheck,
    law: Law,
    quadrants: Kwadrantbestand | None,
    tables: Collection[str],
    forms: Mapping[str, Formulier | None],
) -> Iterator[Finding]:
    """What a self-check needs of other files; None: that file has a fault. `tables`: names in data/matrices."""
    if isinstance(check, Formulier) and check.eerder:
        yield from _earlier(check, forms)
    if isinstance(check, Formulier) and check.tabel:
        yield from _known((), [check.tabel], tables, "tabel_onbekend", "tabel")
    if law.known:
        yield from _statements(check, law)
    if quadrants and isinstance(check, Verdeelcheck) and not quadrants.themas:
        yield ("vorm",), sentence("zonder_themas")
    if quadrants and isinstance(check, Herkencheck):
        known = [quadrant.id for quadrant in quadrants.kwadranten]
        for g, group in enumerate(check.groepen):
            for p, pattern in enumerate(group.patronen):
                path = ("groepen", g, "patronen", p, "kwadrant")
                yield from _known(path, pattern.kwadrant, known, "kwadrant_onbekend")


def _statements(check: Zelfcheck, law: Law) -> Iterator[Finding]:
    """Statements and deadlines that a self-check rests on."""
    if isinstance(check, Beslisboom):
        for i, outcome in enumerate(check.uitkomsten):
            yield from _known(("uitkomsten", i, "uitspraken"), outcome.uitspraken, law.kinds, "uitspraak_onbekend")
    if isinstance(check, Termijncheck):
        for i, sum_ in enumerate(check.berekeningen):
            yield from _known(("berekeningen", i), [sum_.termijn], law.deadlines, "termijn_onbekend", "termijn")
            by_law = law.kinds.get(sum_.termijn) == "wet" and sum_.eenheid in ("dagen", "weken")
            if sum_.schuift and not by_law and sum_.termijn in law.deadlines:
                yield ("berekeningen", i, "schuift"), sentence("schuift_niet")
    if isinstance(check, Indeelcheck):
        yield from _known(("uitspraken",), check.uitspraken, law.kinds, "uitspraak_onbekend")
        groups = [group.id for group in check.groepen]
        for i, name in enumerate(check.uitspraken):
            if law.kinds.get(name, groups[0]) not in groups:
                yield ("uitspraken", i), sentence("soort_zonder_groep", id=name, soort=law.kinds[name])


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
    reached, circles = _walk(check.vragen[0].id, questions)
    for q, question in enumerate(check.vragen):
        if question.id in circles:
            yield ("vragen", q), sentence("kring", id=question.id)
        if question.id not in reached:
            yield ("vragen", q, "id"), sentence("onbereikbaar", id=question.id)
    for o, outcome in enumerate(check.uitkomsten):
        if outcome.id not in reached:
            yield ("uitkomsten", o, "id"), sentence("onbereikbaar", id=outcome.id)


def _walk(start: str, questions: dict[str, Boomvraag]) -> tuple[set[str], set[str]]:
    """All nodes that can be reached from `start`, and the questions that come back to themselves."""
    reached: set[str] = set()
    circles: set[str] = set()

    def go(node: str, trail: tuple[str, ...]) -> None:
        if node in trail:
            circles.add(node)
        if node in reached:
            return
        reached.add(node)
        for answer in questions[node].antwoorden if node in questions else []:
            go(answer.naar, (*trail, node))

    go(start, ())
    return reached, circles


def _equal_choices(check: Zelfcheck) -> Iterator[Finding]:
    """Two choices at one question with the same words: nobody could tell where each of them leads."""
    for path, part in check.parts:
        for field, words in CHOICES.get(type(part), {}).items():
            seen: set[str] = set()
            for i, choice in enumerate(getattr(part, field)):
                text = choice if isinstance(choice, str) else getattr(choice, words)
                if (plain := " ".join(text.lower().split())) in seen:
                    yield (*path, field, i, *filter(None, [words])), sentence("keuze_dubbel", tekst=text)
                seen.add(plain)


def _names(check: Zelfcheck) -> Iterator[Finding]:
    """Names of answers and places on the page that a self-check makes besides its own ids."""
    ids = {part.id for _, part in check.parts if hasattr(part, "id") and not isinstance(part, Bronverwijzing)}
    own = {"ronde"}  # the name that a reader gives to a filled-in list
    if isinstance(check, Verdeelcheck):
        own.add("rol")
    if isinstance(check, Schaalcheck) and check.eigen_vraag:
        own |= {"eigen", "eigen-tekst", "eigen-vraag"}
    if isinstance(check, Indeelcheck):
        own.update(check.uitspraken)
    if isinstance(check, Actielijst):
        actions = [action.id for card in check.kaarten for action in card.acties]
        own |= {f"{action}-{field}" for action in actions for field in ("status", "wie", "wanneer", "notitie")}
    for path, part in check.parts:
        if getattr(part, "id", None) in own and not isinstance(part, Bronverwijzing):
            yield (*path, "id"), sentence("naam_bezet", id=part.id)
    if isinstance(check, Schaalcheck):
        made = dict.fromkeys(ids | own)
        for q, question in enumerate(check.vragen):
            for p, part in enumerate(question.onderdelen):
                name = f"{question.id}-{part.id}"
                if made.setdefault(name, (question.id, part.id)) != (question.id, part.id):
                    text = sentence("deel_bezet", vraag=question.id, deel=part.id, id=name)
                    yield ("vragen", q, "onderdelen", p, "id"), text


def _earlier(check: Formulier, forms: Mapping[str, Formulier | None]) -> Iterator[Finding]:
    """The earlier form, its fields, and the field here that they may be taken over into."""
    earlier = check.eerder
    yield from _known(("eerder",), [earlier.zelfcheck], forms, "formulier_onbekend", "zelfcheck")
    if form := forms.get(earlier.zelfcheck):
        yield from _known(("eerder", "velden"), earlier.velden, _field_ids(form), "veld_onbekend")
    yield from _known(("eerder",), [earlier.naar], _field_ids(check), "veld_onbekend", "naar")


def _field_ids(form: Formulier) -> list[str]:
    return [field.id for section in form.secties for field in section.velden]


def _fields(check: Formulier) -> Iterator[Finding]:
    asked = any(field.als_leeg for section in check.secties for field in section.velden)
    if asked != bool(check.leeg):
        yield (), sentence("leeg_half")
    if check.lengte and check.lengte.van >= check.lengte.tot:
        yield ("lengte", "tot"), sentence("lengte_omgekeerd")
    for s, section in enumerate(check.secties):
        for f, item in enumerate(section.velden):
            if (item.invoer == "keuze") != bool(item.opties):
                yield ("secties", s, "velden", f, "opties"), sentence("opties_bij_keuze")
