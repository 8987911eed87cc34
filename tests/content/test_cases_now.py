"""The practice cases as they are: old links into them, no addresses, and what is over says so."""

import re

import pytest

from conftest import ROOT
from guide.load import load_guide
from guide.models.walk import walk
from shown import elements

GUIDE = load_guide(ROOT)

# Links from elsewhere point at these: they stood on the pages before the text became data.
ANCHORS = {
    "praktijk/": {"voorbeelden", "zo-lees-je", "niet-hier", "verder-lezen"},
    "praktijk/koersdocument-vo/": {
        "begin", "afspraken", "documenten", "traject", "planning-toen", "nu-anders", "vragen", "verder-lezen",
    },
    "praktijk/ondersteuningsplan-po/": {"droom", "mottos", "vragen", "meedoen", "wat-kun-je-ertmee", "verder-lezen"},
}  # fmt: skip


def test_a_case_names_no_addresses_and_its_planning_is_over():
    """No web addresses, mail or telephone numbers; a planning says that it is over."""
    for slug, case in GUIDE.cases.items():
        texts = " ".join(value for _, value in walk(case) if isinstance(value, str))
        assert not re.search(r"https?:|www\.|@|\b0\d{9}\b", texts), slug
        assert case.planning is None or "voorbij" in case.planning.inleiding, slug


@pytest.mark.parametrize("address", ANCHORS)
def test_old_links_into_the_cases_still_work(pages: dict[str, str], address: str):
    """Every anchor that was published is still a heading of its page."""
    headings = {element.attrs.get("id") for element in elements(pages[address]) if element.tag == "h2"}

    assert ANCHORS[address] - headings == set()
