"""What readers look for and follow, in the words of now."""

import re

import pytest

from conftest import ROOT
from guide.load import load_guide
from searching import search

GUIDE = load_guide(ROOT)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("opp", "ontwikkelingsperspectief (OPP)"),
        ("hoorecht", "hoorrecht"),
        ("ontwikkelingsperspektief", "ontwikkelingsperspectief (OPP)"),
        ("o.p.p.", "ontwikkelingsperspectief (OPP)"),
        ("rugzakje", "leerlinggebonden financiering (LGF)"),
        ("swv", "samenwerkingsverband (SWV)"),
        ("kwadrant professionalisering", "professionalisering"),
        ("bezwaar tlv", "TLV"),
        ("6 weken opp", "OPP"),
        ("handtekening", "handtekening"),
        ("kamermodel", "Kamermodel"),
    ],
)
def test_search_finds_what_people_type(visitor, query: str, expected: str):
    """Terms, abbreviations, misspellings, old names, statements and rows are among the first five."""
    titles = search(visitor().open("zoeken/"), query)

    assert any(expected.lower() in title.lower() for title in titles[:5]), titles[:8]


def test_a_step_with_a_statement_has_the_kind_of_that_statement(pages):
    """The law data say what kind it is, once; the figure and its words follow."""
    page = pages["tlv/aanvragen/"]
    item = re.search(r'<li id="tlv-weg-deskundigen">.*?</li>', page, re.DOTALL)[0]

    assert "merk--wet" in item
    assert "#tlv-deskundigen" in item
    assert page.count('<g class="stap stap--wet">') == sum(1 for s in GUIDE.figures["tlv-weg"].stappen if s.uitspraak)
