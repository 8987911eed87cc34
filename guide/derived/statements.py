"""Every statement, question and term by its id: what it is called and on which page a reader finds it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from guide.derived.homes import home
from guide.derived.plain import plain
from guide.models import Begrip, Guide, Uitspraak
from guide.models.texts import MONTHS


@dataclass(frozen=True)
class Shown:
    item: Uitspraak | Begrip
    name: str
    page: str

    @property
    def address(self) -> str:
        return f"{self.page}#{self.item.id}"

    @property
    def named_by_itself(self) -> bool:
        """It has no name but how it begins."""
        return isinstance(self.item, Uitspraak) and self.name == _opening(self.item)


_last: list[tuple[Guide, dict[str, Shown]]] = []


def shown_statements(guide: Guide) -> Mapping[str, Shown]:
    """Remembered for the guide that asked last: a build has one, and hundreds of blocks ask."""
    if not _last or _last[0][0] is not guide:
        _last[:] = [(guide, {shown.item.id: shown for shown in _all(guide)})]
    return _last[0][1]


def _opening(statement: Uitspraak) -> str:
    """The first sentence, as text: where it is a name, a link in it leads nowhere."""
    return plain(statement.tekst).partition(". ")[0].rstrip(".")


def _all(guide: Guide) -> Iterator[Shown]:
    for frame in guide.legal.kaders:
        for statement in (*frame.wet, *frame.samenwerkingsverband, *frame.inspectie):
            yield Shown(statement, _opening(statement), home(guide, "legal_frame"))
    for deadline in guide.legal.termijnen:
        yield Shown(deadline, f"{deadline.wat}: {deadline.termijn}", home(guide, "deadlines"))
    for right in guide.legal.rechten:
        yield Shown(right, right.titel, home(guide, "rights", right.van))
    for change in guide.legal.wijzigingen:
        yield Shown(change, f"{change.titel} ({change.datum})", home(guide, "changes"))
    for group in guide.legal.regelgroepen:
        for rule in group.regels:
            yield Shown(rule, _opening(rule), group.pagina)
    for question in guide.faq:
        yield Shown(question, question.vraag, home(guide, "faq"))
    for term in guide.glossary:
        yield Shown(term, term.term, home(guide, "glossary"))


def by_month(guide: Guide) -> list[tuple[str, int, dict[str, list[Shown]]]]:
    """What is to be checked again: (month, how many, per file the statements in the order of the file)."""
    due = [shown for shown in _all(guide) if isinstance(shown.item, Uitspraak) and shown.item.herzien_voor]
    due.sort(key=lambda shown: (_month(shown), *shown.item.place))
    months = []
    for (year, month), group in groupby(due, key=_month):
        found = list(group)
        files = {file: list(part) for file, part in groupby(found, key=lambda shown: shown.item.place[0])}
        months.append((f"{MONTHS[month - 1]} {year}", len(found), files))
    return months


def _month(shown: Shown) -> tuple[int, int]:
    return shown.item.herzien_voor.year, shown.item.herzien_voor.month
