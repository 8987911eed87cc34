"""What readers look for and follow, in the words of now."""

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
