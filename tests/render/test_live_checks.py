"""What is still to check and when a statement is due: as blocks, in the real data, and on the built site."""

import re
from pathlib import Path

import pytest

from conftest import ROOT
from guide.derived.statements import by_month, shown_statements
from guide.load import load_guide
from guide.models import Begrip, Guide, Uitspraak
from guide.models.walk import walk
from guide.render import BLOCKS
from roots import FILES, replaced, small_guide, statement, write_root
from shown import links, shown

GUIDE = load_guide(ROOT)


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return small_guide(tmp_path)


def test_live_checks_stand_under_open_or_done(guide: Guide):
    """Done is what has a date; only that shows an outcome."""
    text = shown(BLOCKS["live_checks"](guide, ""))
    still, done = text.split("Gecontroleerd (1)")

    assert still.startswith("Nog te controleren (1) De wet van nu")
    assert "Uitkomst" not in still
    assert "Al gedaan" in done
    assert "Uitkomst op 1 mei 2026. Het besluit klopt." in done
    assert "Controleren voor 1 januari 2027." in still
    assert "Opnieuw controleren voor 1 januari 2028." in done


def test_a_group_without_live_checks_is_not_there(guide: Guide):
    """When everything is done, nothing is said to be open."""
    done = [check for check in guide.live_checks if check.gecontroleerd_op]
    changed = Guide.model_construct(**{**{n: getattr(guide, n) for n in Guide.model_fields}, "live_checks": done})

    assert "Nog te controleren" not in BLOCKS["live_checks"](changed, "")


def test_a_live_check_links_to_the_law_and_to_what_it_touches(guide: Guide):
    """The law itself, not our list of sources; statements, questions and terms where readers see them."""
    html = BLOCKS["live_checks"](guide, "map/pagina/")

    assert "https://wetten.example/wet" in links(html)
    assert "https://wetten.example/besluit" in links(html)
    assert {
        "../../wet-en-ruimte/#opp-moet",
        "../../wet-en-ruimte/rechten-ouders/#inzien",
        "../../wet-en-ruimte/veranderingen/#ingang",
        "../../vragen/#vraag-wat",
        "../../begrippen/#plan",
    } <= links(html)
    assert "data/legal/meer.yaml, regel 14" in shown(html)


def test_review_dates_go_by_month_and_name_each_statement_once(tmp_path: Path):
    """Earliest first, also over the turn of a year; one is not called several."""
    name = "data/legal/meer.yaml"
    old = statement("inzien", titel="Inzien", van="ouders")
    text = replaced(FILES[name], [[old, old.replace("herzien_voor: 2027-01-01", "herzien_voor: 2026-12-30")]])
    guide = load_guide(write_root(tmp_path, {name: text}))
    html = BLOCKS["review_dates"](guide, "")

    assert re.findall(r"<summary>(.*?)</summary>", html) == ["december 2026: 1 uitspraak", "januari 2027: 6 uitspraken"]
    assert list(by_month(guide)[1][2]) == ["data/faq.yaml", "data/legal.yaml", name]
    assert len(re.findall("<li>", html)) == 7
    assert "voor 30 december 2026, regel 14" in shown(html)


def test_every_place_of_a_statement_is_true():
    """An editor who goes to the file and line finds that id there."""
    for name, found in shown_statements(GUIDE).items():
        file, line = found.item.place
        text = (ROOT / file).read_text("utf-8").split("\n")[line - 1]
        assert re.fullmatch(rf"\s*- id: {name}", text), (name, file, line)


def test_every_statement_is_due_in_some_month():
    """The list of review dates forgets nothing that has one; what rests on the letter follows the law."""
    listed = [shown.item.id for _, _, files in by_month(GUIDE) for found in files.values() for shown in found]

    assert sorted(listed) == sorted(
        value.id for _, value in walk(GUIDE) if isinstance(value, Uitspraak) and value.herzien_voor
    )


def test_a_term_never_has_the_id_of_a_statement():
    """A live check names either by its id alone."""
    ids = [value.id for _, value in walk(GUIDE) if isinstance(value, Uitspraak | Begrip)]

    assert len(ids) == len(set(ids))
    assert set(ids) == set(shown_statements(GUIDE))


def test_the_nine_points_can_be_linked_and_done_on_the_site(pages: dict[str, str]):
    """Each has its anchor, a place on the web to look, and the recipe names the files."""
    page = pages["meedoen/wet-controleren/"]
    for check in GUIDE.live_checks:
        block = re.search(rf'<li class="controle[^>]*id="{check.id}".*?</details>', page, re.DOTALL)[0]
        assert any(link.startswith("https://") for link in links(block)), check.id
        assert block.count("<li>") == len(check.raakt)
    for file in ("data/legal.yaml", "data/live-checks.yaml"):
        assert f"<code>{file}</code>" in page
        assert (ROOT / file).exists()
