"""The ruler of weeks: which deadlines it shows, how long, and what its lines mean."""

import re

import pytest
from playwright.sync_api import Page

from conftest import ROOT
from guide.derived.letter import rests_on_letter
from guide.derived.numbers import weeks
from guide.load import load_guide
from guide.render.law import LONGEST, week_ruler

GUIDE = load_guide(ROOT)


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("uiterlijk 6 weken na inschrijving", (6, 0)),
        ("binnen veertien dagen", (2, 0)),
        ("12 weken na de bezwaartermijn, hooguit 6 weken langer", (12, 6)),
        ("6 weken, en na 4 weken een brief", (6, 0)),
        ("binnen 10 dagen", None),
        ("tot 3 jaar na de beoordeling", None),
        ("4 jaar, en dan binnen 6 weken", None),
        ("vóór het besluit", None),
    ],
)
def test_weeks_are_read_from_the_term_itself(term: str, found: tuple[int, int] | None):
    """Days that make whole weeks count too; what is not counted in weeks has no place on the ruler."""
    assert weeks(term) == found


def test_every_deadline_in_weeks_is_on_the_ruler_once():
    """Yellow where its letter is cited, its own words beside the bar, and more room where it may take longer."""
    html = week_ruler(GUIDE, "wet-en-ruimte/termijnen/")
    rows = dict(re.findall(r'<li><p><a href="[^"]*#([^"]+)">(.*?)</li>', html, re.DOTALL))
    there = {t.id: (t, weeks(t.termijn)) for t in GUIDE.legal.termijnen if weeks(t.termijn)}

    assert rows.keys() == there.keys()
    for name, (deadline, (many, longer)) in there.items():
        kind = "geel" if rests_on_letter(deadline) else deadline.soort
        assert f'<rect class="{kind}" width="{many * 5}%"/>' in rows[name]
        assert (f'<rect class="langer" x="{many * 5}%" width="{longer * 5}%"/>' in rows[name]) is bool(longer)
        assert deadline.termijn in rows[name]


@pytest.mark.parametrize("width", [360, 1280])
def test_bars_are_as_long_as_they_say(reader: Page, base: str, width: int):
    """On a phone and on a desktop, to scale with the numbers on top."""
    reader.set_viewport_size({"width": width, "height": 800})
    reader.goto(f"{base}wet-en-ruimte/termijnen/")
    bar = reader.locator("li:has(a[href$='#opp-vaststellen']) rect").first.bounding_box()
    six = reader.locator(".liniaal__maat i").nth(2).bounding_box()

    assert GUIDE.legal.termijnen[0].termijn.startswith("uiterlijk 6 weken")
    assert bar["x"] + bar["width"] == pytest.approx(six["x"] + six["width"], abs=3)
    assert reader.locator(".liniaal__maat i").count() == LONGEST / 2
