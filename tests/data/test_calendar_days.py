"""Days that come back each school year: the calendar says what the statement says."""

from datetime import date
from pathlib import Path

import pytest

from guide.derived.calendar import events, in_school_year
from guide.load import load_texts
from roots import FILES, faults_in, write_root

TEXT = "    tekst: "
FILE = "data/legal/meer.yaml"


def with_day(day: str, said: str) -> str:
    """The deadline of the small guide with this text and this day."""
    whole = FILES[FILE]
    start = whole.index("zes-weken")
    at = whole.index(TEXT, start)
    end = whole.index("\n", at)
    return f"{whole[:at]}{TEXT}{said}\n    kalender: {day}{whole[end:]}"


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        ("{titel: Kiezen, van: 25 maart, tot_en_met: 31 maart}", date(2026, 3, 25), date(2026, 3, 31)),
        ("{titel: Kiezen, van: 25 maart}", date(2026, 3, 25), date(2026, 3, 25)),
        ("{titel: Kiezen, voor: 31 maart}", date(2026, 3, 30), date(2026, 3, 30)),
    ],
)
def test_an_event_falls_in_the_school_year_of_its_check(day: str, first: date, last: date):
    """From its first to its last day; what must be ready before a day is told on the day before."""
    guide, _ = load_texts(FILES | {FILE: with_day(day, "Het is 25 maart tot en met 31 maart.")})
    (event,) = events(guide)

    assert (event.first, event.last, event.title) == (first, last, "Kiezen")


def test_a_day_after_july_is_in_the_first_year_of_a_school_year():
    """August to December belong to the year in which a school year begins."""
    assert [in_school_year(day, 2026) for day in ("1 augustus", "31 juli")] == [date(2026, 8, 1), date(2027, 7, 31)]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("{titel: Kiezen, van: 25 maart}", "'25 maart' staat niet in de uitspraak"),
        ("{titel: Kiezen, van: 1 mei, voor: 1 mei}", "geef 'van', met of zonder 'tot_en_met'"),
        ("{titel: Kiezen}", "geef 'van', met of zonder 'tot_en_met'"),
        ("{titel: Kiezen, van: 25-03}", "'van' is een dag zonder jaar, zoals 25 maart"),
    ],
)
def test_a_day_that_the_statement_does_not_name_is_refused(tmp_path: Path, day: str, said: str):
    """With the line, and what to do."""
    faults = faults_in(write_root(tmp_path, {FILE: with_day(day, "Het is 1 mei.")}))

    assert len(faults) == 1
    assert said in faults[0]
