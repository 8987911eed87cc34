"""A samenwerkingsverband as HTML: its choices beside the law, and all it typed as nothing but text."""

import re

import pytest

from guide.models import Guide
from guide.render import BLOCKS
from roots import small_guide


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    return small_guide(tmp_path_factory.mktemp("gids"))


def part(guide: Guide, name: str) -> str:
    return BLOCKS["swv_part"](guide, "samenwerkingsverbanden/noord/", f"noord/{name}")


def test_a_choice_stands_beside_the_law_that_it_names(guide: Guide):
    """The column of law first, with the statement and the way to it; then the choice, with dashes and an address."""
    shown = part(guide, "keuzes")
    law, choice = re.findall(r'kader__cel--(wet|samenwerkingsverband)">(.*?)</ul>', shown, re.DOTALL)

    assert (law[0], choice[0]) == ("wet", "samenwerkingsverband")
    assert 'class="uitspraak uitspraak--wet' in law[1]
    assert "rechten-ouders/#inzien" in law[1]
    assert 'class="uitspraak uitspraak--beleid" id="noord-eerst-praten"' in choice[1]
    assert "Hier praten we eerst." in choice[1]
    assert "hoofdstuk 1" in choice[1]


def test_somebody_can_call_mail_and_look(guide: Guide):
    """The number is one to call, without its signs."""
    shown = part(guide, "contact")

    for way in ("tel:0001234567", "mailto:steunpunt@noord.example", "https://noord.example/steunpunt"):
        assert f'href="{way}"' in shown


def test_the_list_has_every_name_with_its_places(guide: Guide):
    """So that it can be read, and searched, without a question to a server."""
    shown = BLOCKS["swv_finder"](guide, "samenwerkingsverbanden/")

    assert re.findall(r'data-swv="([^"]*)"', shown) == list(guide.regions)
    assert "Noordstad, Noorddorp" in shown
    assert 'href="../samenwerkingsverbanden/noord/"' in shown
