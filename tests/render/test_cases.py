"""Practice cases: as blocks, and on the built site."""

import re
from pathlib import Path

import pytest

from conftest import ROOT
from guide.load import load_guide
from guide.models import Guide
from guide.publish.search import read_places, read_runs
from guide.render import BLOCKS
from roots import FILES, replaced, small_guide, write_root
from shown import elements, links, shown

GUIDE = load_guide(ROOT)


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return small_guide(tmp_path)


def test_a_part_shows_its_kind_and_source_and_is_a_hit_of_its_own(guide: Guide):
    """Kind as a mark, the source as a link, and a title for the search with the time it is from."""
    html = BLOCKS["case_part"](guide, "", "voorbeeld/begin")
    block = elements(html)[0]

    assert "uitspraak--beleid" in block.classes
    assert block.attrs["id"] == "voorbeeld-begin"
    assert block.attrs["data-zoek"] == "Het begin (mei 2020)"
    assert shown(html).startswith("Kies je zelf Zo begon het.")
    assert "bronnen/#eigen-werk" in links(html)


def test_a_remark_of_ours_has_a_mark_and_source_of_its_own(guide: Guide):
    """What a region did and what we say about it are told apart."""
    html = BLOCKS["case_part"](guide, "", "voorbeeld/begin")

    assert re.search(r"Bron: Eigen werk\. Raad Een kanttekening\. Bron: Eigen werk\.$", shown(html))


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("planning", "Kies je zelf De data zijn voorbij. juni 2020 Een stap Bron: Eigen werk."),
        ("nu-anders", "Moet Dit veranderde. Bron: Wet, artikel 2."),
        ("gespreksvragen", "Raad Praat hier samen over door. Wat doe jij? Bron: Eigen werk."),
        ("verder-lezen", "De wet"),
    ],
)
def test_a_fixed_part_shows_its_own_field(guide: Guide, part: str, text: str):
    """Planning, what changed, questions and links each come from their own field."""
    assert shown(BLOCKS["case_part"](guide, "", f"voorbeeld/{part}")) == text


def test_what_may_be_left_out_of_a_case_leaves_nothing_behind(tmp_path: Path):
    """No empty list, no empty remark, and no part `planning` to put on a page."""
    text = FILES["data/cases/voorbeeld.yaml"]
    planning = text[text.index("planning:\n") : text.index("nu_anders:\n")]
    remark = text[text.index("    punten: [Een punt]") : text.index("planning:\n")]
    changed = {
        "data/cases/voorbeeld.yaml": replaced(text, [[planning, ""], [remark, ""]]),
        "docs/voorbeeld.md": replaced(FILES["docs/voorbeeld.md"], [['{{ case_part("voorbeeld/planning") }}\n', ""]]),
    }
    guide = load_guide(write_root(tmp_path, changed))

    assert guide.cases["voorbeeld"].part_names() == ["begin", "nu-anders", "gespreksvragen", "verder-lezen"]
    assert {e.tag for e in elements(BLOCKS["case_part"](guide, "", "voorbeeld/begin"))} == {"div", "p", "span", "a"}


def test_a_case_says_first_that_it_is_past(guide: Guide):
    """Before anything of the story: that it is over, from when it is, and where."""
    text = shown(BLOCKS["case_facts"](guide, "", "voorbeeld"))

    assert "Dit is voorbij. Dit was toen." in text
    assert "mei 2020" in text
    assert "primair onderwijs" in text
    assert "mei 2020, voorbij" in shown(BLOCKS["case_cards"](guide, ""))


@pytest.mark.parametrize("slug", GUIDE.cases)
def test_each_part_stands_under_its_own_heading(pages: dict[str, str], slug: str):
    """The heading on the page is `kop` of the part, is in the contents, and has the id of the part."""
    page = pages[f"praktijk/{slug}/"]
    contents = re.search(r'<nav class="inhoud[^>]*>.*?</nav>', page, re.DOTALL)[0]
    for part in GUIDE.cases[slug].onderdelen:
        above = page[: page.index(f'id="{slug}-{part.id}"')].rpartition("<h2")[2]
        assert f'id="{part.id}"' in above
        assert shown("<h2" + above.partition("</h2>")[0]).startswith(part.kop)
        assert f'href="#{part.id}"' in contents


def test_parts_of_a_case_are_found_and_lists_for_editors_are_not(site: Path):
    """A reader who searches finds the story, and not 168 lines of work."""
    places = {place.address: place.title for place in read_places(site)}
    texts = dict(zip(places, [text for run in read_runs(site, "tekst") for text in run], strict=True))
    for slug, case in GUIDE.cases.items():
        for part in case.part_names():
            if part != "verder-lezen":
                assert places[f"praktijk/{slug}/#{slug}-{part}"].endswith(f"({case.periode})")
    text = " ".join(text for address, text in texts.items() if address.startswith("meedoen/wet-controleren/"))

    assert "wetten.overheid.nl" in text
    assert "Nog te controleren" not in text
    assert "data/legal/termijnen.yaml" not in text


def test_the_overview_has_a_card_for_every_case(pages: dict[str, str]):
    """A new case needs no text on the overview."""
    found = [element.attrs["href"] for element in elements(pages["praktijk/"]) if "href" in element.attrs]

    assert {f"{slug}/" for slug in GUIDE.cases} <= {
        link.removeprefix("./").removeprefix("../praktijk/") for link in found
    }
    assert pages["praktijk/"].count("kaart--voorbeeld") == len(GUIDE.cases)
