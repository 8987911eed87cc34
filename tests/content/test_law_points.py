"""What is still to check in the law: nothing got lost, everything it touches is named, nothing is told too soon."""

import re
from datetime import date

from conftest import ROOT
from guide.load import load_guide

GUIDE = load_guide(ROOT)

# The nine things that nobody could see in the sources in force.
NINE = {
    "geldende-tekst-opp",
    "staatsblad-versterking-positie",
    "artikelnummers-besluiten",
    "zorgplicht-en-gpo-in-wvo",
    "stand-landelijke-norm",
    "lwoo-regels",
    "opp-melden-bij-duo",
    "onderzoekskader-en-aanvraag",
    "beslistermijn-tlv",
}


def test_all_nine_points_are_there():
    """None is lost; one that is done stays, with what was found."""
    assert {check.id for check in GUIDE.live_checks} >= NINE


def test_what_nobody_checked_is_not_told():
    """An open point asks; how long a decision on a TLV may take stands nowhere."""
    point = next(item for item in GUIDE.live_checks if item.id == "beslistermijn-tlv")
    if point.gecontroleerd_op is None:
        assert not re.search(r"\d|\b(acht|zes|twaalf|dertien|veertien) weken", point.wat + point.nu)
    for check in GUIDE.live_checks:
        assert check.gecontroleerd_op or not check.uitkomst
        assert check.gecontroleerd_op is None or check.gecontroleerd_op <= date.today()  # noqa: DTZ011


def test_folded_lists_for_editors_are_no_reading_time(pages: dict[str, str]):
    """The page is a few minutes of text, with hundreds of lines to look things up in."""
    minutes = re.search(r"\b(\d+) minuten\b", pages["meedoen/wet-controleren/"])

    assert 3 <= int(minutes[1]) < 10  # from ten on a page is for looking things up
