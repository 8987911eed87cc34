"""What one can subscribe to: the calendar, read by a program that knows calendars, and the news."""

import re
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from conftest import ROOT
from guide.derived.calendar import events
from guide.faults.messages import GuideError
from guide.load import load_guide
from guide.publish.calendar import write_calendar
from guide.publish.feed import read_releases, write_feed

ATOM = "{http://www.w3.org/2005/Atom}"
CHANGES = """\
# Wat er nieuw is

## 1.1 (3 maart 2027)

- Nieuw bij [Termijnen](docs/wet-en-ruimte/termijnen.md#opp-vaststellen): 2 anders & <b>1</b> nieuw.

## 1.0 (november 2026)

- De eerste versie.
"""


def test_a_calendar_program_reads_every_day(site: Path):
    """As many events as the data have, whole days, each year again, with title, source and a name that stays."""
    calendar = Calendar.from_ical((site / "agenda.ics").read_bytes())
    found = {str(one["UID"]): one for one in calendar.walk("VEVENT")}
    expected = events(load_guide(ROOT))

    assert len(expected) > 1
    assert found.keys() == {f"{event.item.id}@gids-opp-tlv" for event in expected}
    for event in expected:
        one = found[f"{event.item.id}@gids-opp-tlv"]
        assert (one["DTSTART"].dt, (one["DTEND"].dt - event.last).days) == (event.first, 1)
        assert type(one["DTSTART"].dt) is date
        assert one["RRULE"]["FREQ"] == ["YEARLY"]
        assert str(one["SUMMARY"]) == event.title
        assert "Bron: " in str(one["DESCRIPTION"])


def test_lines_are_as_long_as_they_may_be(site: Path):
    """At most 75 octets, each ended as the standard asks, no letter cut in two."""
    whole = (site / "agenda.ics").read_bytes()
    lines = whole.split(b"\r\n")

    assert max(map(len, lines)) <= 75
    assert b"\n" not in whole.replace(b"\r\n", b"")
    assert all(line.decode("utf-8") is not None for line in lines)


def test_addresses_are_there_when_the_site_has_one(tmp_path: Path):
    """Each event leads to its statement; without an address of the site none does."""
    guide = load_guide(ROOT)
    for address, count in (("", 0), ("https://gids.example/", len(events(guide)))):
        write_calendar(tmp_path, guide.model_copy(update={"adres": address}))
        found = Calendar.from_ical((tmp_path / "agenda.ics").read_bytes()).walk("VEVENT")
        urls = [str(one["URL"]) for one in found if "URL" in one]

        assert len(urls) == count
        assert all(re.fullmatch(r"https://gids\.example/[a-z/-]+/#[a-z0-9-]+", url) for url in urls)


def test_news_tells_each_release_with_links_to_the_site(tmp_path: Path):
    """The newest first; what stands in a line is text, and a page of the guide an address of the site."""
    write_feed(tmp_path, "https://gids.example/", CHANGES)
    feed = ET.fromstring((tmp_path / "nieuws.xml").read_text("utf-8"))
    entries = feed.findall(f"{ATOM}entry")
    content = entries[0].findtext(f"{ATOM}content")

    assert [one.findtext(f"{ATOM}title") for one in entries] == ["Versie 1.1", "Versie 1.0"]
    assert [one.findtext(f"{ATOM}updated") for one in entries] == ["2027-03-03T00:00:00Z", "2026-11-01T00:00:00Z"]
    assert feed.findtext(f"{ATOM}updated") == "2027-03-03T00:00:00Z"
    assert '<a href="https://gids.example/wet-en-ruimte/termijnen/#opp-vaststellen">Termijnen</a>' in content
    assert "2 anders &amp; &lt;b&gt;1&lt;/b&gt; nieuw." in content


def test_without_an_address_there_is_no_news(tmp_path: Path, site: Path):
    """An Atom feed needs whole addresses; the test site has none."""
    write_feed(tmp_path, "", CHANGES)

    assert not (tmp_path / "nieuws.xml").exists()
    assert not (site / "nieuws.xml").exists()


def test_a_release_without_a_day_is_told():
    """With the line, and how to write it."""
    with pytest.raises(GuideError, match=r"CHANGELOG\.md:1: schrijf een versie zo"):
        read_releases("## Volgende versie\n")


def test_our_own_changes_can_be_read():
    """Every release of CHANGELOG.md has a day and says something; the newest comes first."""
    releases = read_releases((ROOT / "CHANGELOG.md").read_text("utf-8"))

    assert releases != []
    assert all(release.lines for release in releases)
    assert [one.day for one in releases] == sorted((one.day for one in releases), reverse=True)
