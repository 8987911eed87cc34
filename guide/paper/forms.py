"""A self-check as a form on paper: the same questions and the same keys, whatever its kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch

from guide.derived.letter import rests_on_letter
from guide.derived.mixed import mixed
from guide.derived.statements import Shown, shown_statements
from guide.models import Guide, Uitspraak
from guide.models.checks import (
    Actielijst,
    Beslisboom,
    Formulier,
    Herkencheck,
    Indeelcheck,
    Peiling,
    Schaalcheck,
    Sectie,
    Termijncheck,
    Veld,
    Verdeelcheck,
    Zelfcheck,
)
from guide.models.texts import STATUS
from guide.paper.blocks import Block, Bullets, Field, Heading, Para, Run, Runs, Sheet, Table, plain
from guide.paper.tree import parsed, runs, text_of
from guide.render.paper import sheet_statement, sheet_text

YES = (("ja", "ja"),)
LINK = re.compile(r"\]\([^)#\s]+#([a-z0-9-]+)\)")


@dataclass(frozen=True)
class Texts:
    """The texts of a guide as they stand on a sheet, and every statement by its id."""

    guide: Guide
    known: dict[str, Shown]

    def text(self, value: str) -> Runs:
        return runs(parsed(sheet_text(self.guide, value)))

    def words(self, value: str) -> str:
        return text_of(self.text(value))


def texts(guide: Guide) -> Texts:
    return Texts(guide, shown_statements(guide))


def form(of: Texts, slug: str, page: str) -> Sheet:
    """The empty form of a self-check; `page` is where it can be filled in on the site."""
    check = of.guide.checks[slug]
    inside = (*_questions(check, of), *_talk(of, check))
    wide = isinstance(check, Actielijst)
    return Sheet(check.titel, of.text(check.inleiding), inside, page, slug, check.versie, wide)


def _talk(of: Texts, check: Zelfcheck) -> Iterator[Block]:
    if check.gespreksvragen:
        yield Heading(2, plain("Praat hierover door"))
        yield Bullets(tuple((Para(of.text(one)),) for one in check.gespreksvragen))
    yield Para(of.text(check.zegt_niet), "bron")


@singledispatch
def _questions(check: Zelfcheck, of: Texts) -> Iterator[Block]:
    raise TypeError(check, of)


@_questions.register
def _(check: Formulier, of: Texts) -> Iterator[Block]:
    if check.lengte:
        yield Para((Run("Lengte. ", "sterk"), *of.text(check.lengte.uitleg)), "keuze")
    for number, section in enumerate(check.secties, 1):
        yield Heading(2, plain(f"{number}. {section.titel}"))
        yield from _help(of, section)
        if check.tabel:
            yield from _row(of, check.tabel, section.id)
        for one in section.velden:
            yield Heading(3, plain(one.label))
            yield from _help(of, one)
            yield _field(one)


def _help(of: Texts, about: Sectie | Veld) -> Iterator[Block]:
    """The help of a section or field, and the letter-bound statements that it leads to."""
    if not about.hulp:
        return
    yield Para(of.text(about.hulp), "hulp")
    for name in dict.fromkeys(LINK.findall(about.hulp)):
        item = of.known[name].item if name in of.known else None
        if isinstance(item, Uitspraak) and (rests_on_letter(item) or item.soort == "beleid"):
            yield Para(runs(parsed(sheet_statement(of.guide, item))), "wet" if item.soort == "wet" else "keuze")


def _row(of: Texts, table: str, row_id: str) -> Iterator[Block]:
    """The row of a table that a section of a form is about."""
    matrix = of.guide.matrices[table]
    for row in (row for group in matrix.groepen for row in group.rijen if row.id == row_id):
        items = [(Run(f"{one.naam}. ", "sterk"), *of.text(row.cellen[one.id])) for one in matrix.kolommen]
        yield Bullets(tuple((Para(tuple(item)),) for item in items))
        if row.let_op:
            yield Para(of.text(row.let_op), "hulp")


def _field(one: Veld) -> Field:
    if one.invoer == "vink":
        return Field(one.id, one.label, "keuze", YES)
    return Field(one.id, one.label, one.invoer, tuple((option.id, option.naam) for option in one.opties))


@_questions.register
def _(check: Actielijst, of: Texts) -> Iterator[Block]:
    head = tuple(plain(word, "sterk") for word in ("Actie", "Status", "Wie (functie)", "Wanneer klaar", "Notitie"))
    for number, card in enumerate(check.kaarten, 1):
        yield Heading(2, plain(f"{number}. {card.titel}"))
        yield Para((Run("Doel. ", "sterk"), *of.text(card.doel)))
        if card.toelichting:
            yield Para(of.text(card.toelichting), "bron")
        yield Para(plain(f"Wie is aan zet: {card.wie}."), "bron")
        rows = []
        for action in card.acties:
            note = (Para((Run("Let op. ", "sterk"), *of.text(action.let_op)), "bron"),) if action.let_op else ()
            name = of.words(action.tekst)
            rows.append(
                (
                    (Para(of.text(action.tekst)), *note),
                    (Field(f"{action.id}.status", f"Status: {name}", "keuze", tuple(STATUS.items())),),
                    (Field(f"{action.id}.wie", f"Wie: {name}", "kort"),),
                    (Field(f"{action.id}.wanneer", f"Wanneer klaar: {name}", "datum"),),
                    (Field(f"{action.id}.notitie", f"Notitie: {name}", "lang"),),
                )
            )
        yield Table(card.titel, head, tuple(rows), (34, 14, 14, 14, 24))


@_questions.register
def _(check: Schaalcheck, of: Texts) -> Iterator[Block]:
    scale = check.schaal
    words = [f"{at} = {word}" for at, word in enumerate(scale.labels, 1)]
    how = f"Kies bij elke vraag 1 tot en met 5: {', '.join(words)}."
    yield Para(plain(f"{how} Past een vraag niet? Kies n.v.t. ({scale.niet_van_toepassing})."))
    options = (*((str(at), str(at)) for at in range(1, len(scale.labels) + 1)), ("nvt", "n.v.t."))
    for number, one in enumerate(check.vragen, 1):
        yield Heading(3, plain(f"{number}. {one.titel}"))
        yield Para(of.text(one.tekst))
        if one.toelichting:
            yield Para(of.text(one.toelichting), "hulp")
        for part in one.onderdelen:
            yield Para(of.text(part.tekst))
            yield Field(f"{one.id}-{part.id}", of.words(part.tekst), "keuze", options)
        if not one.onderdelen:
            yield Field(one.id, one.titel, "keuze", options)
    if check.eigen_vraag:
        yield Heading(3, plain("Eigen vraag"))
        yield Para(of.text(check.eigen_vraag.tekst))
        yield Field("eigen-tekst", check.eigen_vraag.plaats_voor, "lang")
        yield Field("eigen", "Score voor je eigen vraag", "keuze", options)


@_questions.register
def _(check: Verdeelcheck, of: Texts) -> Iterator[Block]:
    yield Heading(3, plain("Vanuit welke rol vul je dit in? Je mag dit overslaan."))
    yield Field("rol", "Rol", "keuze", tuple((role.id, role.naam) for role in check.rollen))
    for at, round_ in enumerate(check.rondes, 1):
        yield Heading(2, plain(f"Ronde {at}, {round_.naam}: {round_.titel}"))
        yield Para(of.text(round_.uitleg))
        for turn, theme in enumerate(of.guide.quadrants.themas):
            yield Heading(3, plain(theme.titel))
            rows = tuple(
                (
                    (Para(of.text(theme.situaties[q.id])),),
                    (Field(f"{round_.id}.{theme.id}.{q.id}", f"Punten: {theme.titel}", "kort"),),
                )
                for q in mixed(of.guide.quadrants.kwadranten, turn)
            )
            head = (of.text(f"{theme.vraag} Verdeel {check.punten} punten."), plain("Punten", "sterk"))
            yield Table(f"{round_.naam}: {theme.titel}", head, rows, (80, 20))


@_questions.register
def _(check: Beslisboom, of: Texts) -> Iterator[Block]:
    for one in check.vragen:
        yield Heading(3, plain(one.tekst))
        if one.toelichting:
            yield Para(of.text(one.toelichting), "hulp")
        yield Field(one.id, one.tekst, "keuze", tuple((answer.id, answer.tekst) for answer in one.antwoorden))


@_questions.register
def _(check: Termijncheck, of: Texts) -> Iterator[Block]:
    for one in check.gebeurtenissen:
        yield Heading(3, plain(one.naam))
        if one.toelichting:
            yield Para(of.text(one.toelichting), "hulp")
        yield Field(one.id, one.naam, "datum")


@_questions.register
def _(check: Indeelcheck, of: Texts) -> Iterator[Block]:
    options = tuple((group.id, group.naam) for group in check.groepen)
    cards = [(card.id, card.tekst) for card in check.kaarten]
    for name, words in [*cards, *((name, of.known[name].item.tekst) for name in check.uitspraken)]:
        yield Para(of.text(words))
        yield Field(name, of.words(words), "keuze", options)


@_questions.register
def _(check: Herkencheck, of: Texts) -> Iterator[Block]:
    for group in check.groepen:
        yield Heading(2, plain(group.naam))
        for one in group.patronen:
            yield Para((Run(f"{one.titel} ", "sterk"), *of.text(one.tekst)))
            yield Field(one.id, one.titel, "keuze", YES)


@_questions.register
def _(check: Peiling, of: Texts) -> Iterator[Block]:  # noqa: ARG001 - all kinds are asked in the same way
    yield Heading(3, plain(check.vraag))
    yield Field("keuze", check.vraag, "keuze", tuple((option.id, option.tekst) for option in check.opties))
