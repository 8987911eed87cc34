"""Small rules that show from one glance at a value: dates, terms, questions.

Each yields (path, sentence) like those in references.py.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from guide.faults.messages import sentence
from guide.models import Begrippenbestand, Jaardag, Kwadrant, Model, Thema, Uitspraak, Vraag, Wijziging
from guide.models.articles import Verhuisd
from guide.models.texts import MONTHS
from guide.models.walk import Place

Finding = tuple[Place, str]
FIRST_DAY = date(2020, 1, 1)  # nothing was checked before there was a guide
LONGEST = timedelta(days=731)  # from a check to the next
CHECKED = ("gecontroleerd_op", "sinds")
DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")
MONTH = re.compile(rf"\b({'|'.join(MONTHS)}) (\d{{4}})\b")
YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
# Words that occur in nearly every sentence: as a form of a term each would get an explanation.
STOP_WORDS = set(
    "aan af al als bij daar dan dat de der deze die dit doen door dus een en er ge geen had heb hebben heeft hem het "  # noqa: SIM905
    "hier hij hoe hun iemand iets ik in is ja je jij jou kan kind kinderen kun kunnen maar me meer men met mij mijn "
    "moet moeten na naar nee niet niets nog nu of om omdat onder ons ook op over school scholen te tegen toch toen tot "
    "u uit uw van veel voor waar want was wat we wel werd wie wij wil worden wordt zal ze zelf zich zij zijn zo zonder "
    "zou".split()
)


def own_sense(model: Model) -> Iterator[Finding]:
    """What a file shows by itself, on whatever day."""
    if isinstance(model, Begrippenbestand):
        yield from _terms(model)
    for path, value in model.parts:
        if (
            isinstance(value, Uitspraak)
            and value.herzien_voor
            and value.herzien_voor - value.gecontroleerd_op > LONGEST
        ):
            yield (*path, "herzien_voor"), sentence("herzien_te_laat")
        if isinstance(value, Uitspraak) and value.kalender:
            yield from _calendar((*path, "kalender"), value, value.kalender)
        if isinstance(value, Wijziging):
            yield from _order(path, value)
        if isinstance(value, Vraag | Kwadrant | Thema) and not value.vraag.rstrip(" '\")").endswith("?"):
            yield (*path, "vraag"), sentence("vraagteken")


def _calendar(path: Place, item: Uitspraak, day: Jaardag) -> Iterator[Finding]:
    """The calendar says what the statement says: each day stands in it."""
    if bool(day.van) == bool(day.voor) or (day.tot_en_met and not day.van):
        yield path, sentence("kalender_dag")
    for name in ("van", "tot_en_met", "voor"):
        typed = getattr(day, name)
        if typed and not re.search(rf"\b{typed}\b", item.tekst):
            yield (*path, name), sentence("kalender_tekst", dag=typed)


def check_days(model: Model, today: date) -> Iterator[Finding]:
    """Days on which something was checked or written down: after the guide began, and not to come."""
    for path, part in model.parts:
        if isinstance(part, str | Verhuisd):  # a law may come into force later
            continue
        again = part.__dict__.get("herzien_voor")
        for name in CHECKED:
            day = part.__dict__.get(name)
            if isinstance(day, date) and not (again and again <= day) and (fault := day_fault(day, today)):
                yield (*path, name), fault  # with the days the wrong way round, another rule tells that


def day_fault(day: date, today: date) -> str:
    return "" if FIRST_DAY <= day <= today else sentence("datum_controle", datum=day)


def _order(path: Place, change: Wijziging) -> Iterator[Finding]:
    """The day as it is written and the one that decides the order are the same."""
    written, order = change.datum, change.volgorde
    if match := DAY.search(written):
        same = (int(match[1]), match[2], int(match[3])) == (order.day, MONTHS[order.month - 1], order.year)
    elif match := MONTH.search(written):
        same = (match[1], int(match[2])) == (MONTHS[order.month - 1], order.year)
    else:
        match = YEAR.search(written)
        same = not match or int(match[1]) == order.year
    if not same:
        yield (*path, "volgorde"), sentence("volgorde_anders", datum=match[0], volgorde=order)


def _terms(file: Begrippenbestand) -> Iterator[Finding]:
    """A word leads to one explanation only."""
    first: dict[str, tuple[int, str]] = {}
    for i, term in enumerate(file.begrippen):
        words: list[tuple[Place, str]] = [(("term",), term.term)]
        words += [(("afkorting",), term.afkorting)] if term.afkorting else []
        words += [(("vormen", n), form) for n, form in enumerate(term.vormen)]
        words += [(("synoniemen", n), word) for n, word in enumerate(term.synoniemen)]
        for place, word in words:
            key = word.casefold()
            if key in STOP_WORDS and not (term.zonder_uitleg and place == ("term",)):
                yield ("begrippen", i, *place), sentence("stopwoord", woord=word)
            owner, where = first.setdefault(key, (i, str(place[0])))
            if owner != i and (where == "term" or place[0] in ("term", "afkorting", "vormen")):
                yield ("begrippen", i, *place), sentence("woord_bezet", woord=word, ander=file.begrippen[owner].term)
