"""The days of a school year that the guide knows from a source, as events that come back each year."""

from dataclasses import dataclass
from datetime import date, timedelta

from guide.derived.statements import shown_statements
from guide.models import Guide, Jaardag, Uitspraak
from guide.models.texts import MONTHS

NEW_YEAR = 8  # the month in which a school year begins


@dataclass(frozen=True)
class Event:
    """All day, from `first` until `last`, for the first time in the school year in which it was checked."""

    item: Uitspraak
    page: str
    title: str
    first: date
    last: date


def events(guide: Guide) -> list[Event]:
    found = [
        _event(shown.item, shown.page, shown.item.kalender)
        for shown in shown_statements(guide).values()
        if isinstance(shown.item, Uitspraak) and shown.item.kalender
    ]
    return sorted(found, key=lambda event: event.first)


def _event(item: Uitspraak, page: str, day: Jaardag) -> Event:
    checked = item.gecontroleerd_op
    year = checked.year if checked.month >= NEW_YEAR else checked.year - 1
    if day.voor:
        last = in_school_year(day.voor, year) - timedelta(days=1)
        return Event(item, page, day.titel, last, last)
    first = in_school_year(day.van or "", year)
    return Event(item, page, day.titel, first, in_school_year(day.tot_en_met, year) if day.tot_en_met else first)


def in_school_year(day: str, year: int) -> date:
    """'25 maart' in the school year that begins in `year`."""
    number, month = day.split(" ")
    at = MONTHS.index(month) + 1
    return date(year if at >= NEW_YEAR else year + 1, at, int(number))
