"""Every self-check of every kind, as visitors use it: filled in, kept, taken along, printed."""

import csv
import io
import json
from pathlib import Path

import pytest

from axe import COLOUR, violations
from conftest import PHONE, ROOT, reload
from filling import fill, fill_by_hand, kept, show
from guide.load import load_guide
from guide.models.answers import Antwoordenbestand

GUIDE = load_guide(ROOT)
# One self-check of each kind for what is the same for all of a kind.
OF_KIND = {check.vorm: slug for slug, check in reversed(GUIDE.checks.items())} | {"schaal": "opp-format"}
KINDS = sorted(OF_KIND.items())


@pytest.mark.parametrize("slug", GUIDE.checks)
def test_each_check_fills_in_keeps_and_gives_an_outcome_on_a_phone(visitor, slug: str):
    """Fill in at 360 px, reload, see it again, get an outcome in one sentence; axe finds nothing; nothing is too wide."""
    page = visitor(viewport=PHONE).open(f"zelfchecks/{slug}/")
    fill(page)
    before = kept(page, slug)["antwoorden"]
    reload(page)
    outcome = show(page)

    assert len(before) >= 1
    assert kept(page, slug)["antwoorden"] == before
    assert outcome.is_visible()
    assert len(outcome.locator("[data-deel=inhoud]").inner_text()) > 60
    assert outcome.locator("[data-deel=kop]").inner_text().rstrip()[-1] in ".?!"
    assert outcome.locator("[data-deel=praat] > li").count() <= 3
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, COLOUR) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate(SPACED)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


# The spacing of text that WCAG 1.4.12 lets a reader choose.
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""


def test_a_chosen_score_is_visible_in_forced_colours(visitor):
    """Colours of the reader's own: what is chosen differs in more than a colour of ours, its words too."""
    page = visitor().open("zelfchecks/opp-format/")
    page.emulate_media(forced_colors="active")
    page.locator(".scores label").nth(2).click()
    look = "label => [label, ...label.querySelectorAll('span')].map(e => getComputedStyle(e)).map(s => [s.backgroundColor, s.color])"
    chosen, other = (page.locator(".scores label").nth(i).evaluate(look) for i in (2, 1))

    assert chosen[0][0] != other[0][0]
    assert chosen[0][0] != chosen[0][1]
    assert {colour for _, colour in chosen} == {chosen[0][1]}


@pytest.mark.parametrize(("kind", "slug"), KINDS)
def test_each_kind_can_be_filled_in_by_mouse_on_a_phone(visitor, kind: str, slug: str):
    """Real clicks and keys give the same answers as the fast way of the other tests."""
    by_hand = visitor(viewport=PHONE).open(f"zelfchecks/{slug}/")
    fill_by_hand(by_hand)
    fast = visitor().open(f"zelfchecks/{slug}/")
    fill(fast)
    found, expected = kept(by_hand, slug)["antwoorden"], kept(fast, slug)["antwoorden"]

    assert found == {id_: expected[id_] for id_ in found}
    assert len(found) == len(expected) or kind == "beslisboom"


@pytest.mark.parametrize("slug", GUIDE.checks)
def test_each_check_is_readable_without_javascript(plain_reader, base, slug: str):
    """All questions are there to read and to print; nothing that would not work."""
    page = plain_reader
    page.goto(f"{base}zelfchecks/{slug}/")

    assert page.get_by_text("Zonder JavaScript bewaart deze pagina niets").is_visible()
    assert page.locator("form [data-vraag]").count() >= 1
    assert page.locator("form [data-vraag]").evaluate_all("qs => qs.every(q => q.checkVisibility())")
    assert page.locator(".zelfcheck__balk").is_hidden()


@pytest.mark.parametrize(("kind", "slug"), KINDS)
@pytest.mark.parametrize("broken", ["blocked", "full", "corrupt"])
def test_each_kind_works_with_broken_storage(visitor, kind: str, slug: str, broken: str):
    """Blocked, full or corrupt: it says so, and the outcome comes all the same."""
    one = visitor()
    one.context.add_init_script(
        {
            "blocked": "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})",
            "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
            "corrupt": f"try {{ localStorage.setItem('gids:check:{slug}', '{{'); localStorage.setItem('gids:rondes:{slug}', '[1') }} catch {{}}",
        }[broken]
    )
    page = one.open(f"zelfchecks/{slug}/")
    if broken == "corrupt":
        assert "niet meer te lezen" in page.locator("[data-deel=bewaard]").inner_text()
    fill(page)
    if broken != "corrupt":
        assert "Bewaren lukt niet" in page.locator("[data-deel=bewaard]").inner_text()

    assert len(show(page).locator("[data-deel=inhoud]").inner_text()) > 60


@pytest.mark.parametrize(("kind", "slug"), KINDS)
def test_each_kind_goes_along_as_a_file_and_comes_back(visitor, tmp_path: Path, kind: str, slug: str):
    """Save two named lists, export, wipe everything, import: all is as it was, and comparing works."""
    page = visitor().open(f"zelfchecks/{slug}/")
    fill(page)
    page.get_by_text("Bewaren, vergelijken en meenemen").click()
    for name in ("september", "mei"):
        page.locator("[data-deel=rondenaam]").fill(name)
        page.get_by_role("button", name="Bewaar onder deze naam").click()
        assert f"Bewaard als ‘{name}’" in page.locator("[data-deel=melding]").inner_text()
    with page.expect_download() as wait:
        page.get_by_role("button", name="Sla op als bestand").click()
    wait.value.save_as(tmp_path / "lijst.json")
    text = (tmp_path / "lijst.json").read_text("utf-8")
    Antwoordenbestand.model_validate_json(text)
    # What stands in a branch of a tree that was left again does not go along.
    before = json.loads(text)["antwoorden"] if kind == "beslisboom" else kept(page, slug)["antwoorden"]
    page.evaluate("localStorage.clear()")
    reload(page)
    assert page.evaluate("localStorage.length") == 0
    page.get_by_text("Bewaren, vergelijken en meenemen").click()
    page.locator("[data-deel=open]:enabled").set_input_files(tmp_path / "lijst.json")
    page.get_by_text("Het bestand is geopend.").wait_for()
    page.get_by_role("button", name="Vergelijk met wat er nu staat").click()

    assert kept(page, slug)["antwoorden"] == before
    assert page.locator("[data-deel=rondes] tbody tr").count() == 2
    raw = page.locator("[data-deel=vergelijking] .tabel[aria-label=Vergelijking]")
    assert raw.locator("thead th").all_text_contents() == ["Vraag", "september", "mei", "Nu op de pagina", "Verschil"]
    assert set(raw.locator("tbody td:last-child").all_text_contents()) == {"gelijk"}
    assert violations(page) == []


@pytest.mark.parametrize(("kind", "slug"), KINDS)
def test_each_kind_gives_a_csv_for_a_dutch_spreadsheet(visitor, tmp_path: Path, kind: str, slug: str):
    """Byte order mark, semicolons, a line per question."""
    page = visitor().open(f"zelfchecks/{slug}/")
    fill(page)
    page.get_by_text("Bewaren, vergelijken en meenemen").click()
    with page.expect_download() as wait:
        page.get_by_role("button", name="Sla op voor Excel (csv)").click()
    wait.value.save_as(tmp_path / "lijst.csv")
    raw = (tmp_path / "lijst.csv").read_bytes()
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))

    assert raw.startswith(b"\xef\xbb\xbf")
    assert rows[0] == ["Vraag", "Nu op de pagina"]
    assert len(rows) > page.locator("form [data-vraag]").count()
    assert all(len(row) == 2 for row in rows)
    if kind == "verdeelvragen":
        assert ["Aandeel nu (%): Specialisme", "40"] in rows


HOSTILE = [
    "{",
    "[]",
    '{"formaat":"gids-zelfcheck"}',
    '{"formaat":"gids-zelfcheck","check":"ander","versie":1,"datum":"","antwoorden":{}}',
    '{"formaat":"gids-zelfcheck","check":"opp-format","versie":1,"datum":"","antwoorden":{"<img src=x>":"1"}}',
    '{"formaat":"gids-zelfcheck","check":"opp-format","versie":1,"datum":"","antwoorden":{},"rondes":[{"naam":"x"}]}',
    "<html>",
    "",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_bad_file_is_refused_and_changes_nothing(visitor, text: str):
    """A polite sentence, and answers and lists as they were."""
    page = visitor().open("zelfchecks/opp-format/")
    page.locator(".scores label").first.click()
    before = kept(page, "opp-format")
    page.get_by_text("Bewaren, vergelijken en meenemen").click()
    page.locator("[data-deel=open]:enabled").set_input_files(
        {"name": "x.json", "mimeType": "application/json", "buffer": text.encode()}
    )
    page.get_by_text("Er is niets veranderd.").wait_for()

    assert kept(page, "opp-format") == before
    assert page.locator("input:checked").count() == 1


def test_a_file_of_an_older_version_opens_with_a_notice(visitor):
    """Answers come in, unknown ones are kept and said."""
    page = visitor().open("zelfchecks/opp-format/")
    old = {
        "formaat": "gids-zelfcheck",
        "check": "opp-format",
        "versie": 99,
        "datum": "2026-01-01T10:00:00Z",
        "antwoorden": {"factoren": "2", "weg": "1"},
    }
    page.get_by_text("Bewaren, vergelijken en meenemen").click()
    page.locator("[data-deel=open]:enabled").set_input_files(
        {"name": "x.json", "mimeType": "application/json", "buffer": json.dumps(old).encode()}
    )
    page.get_by_text("Het bestand is geopend.").wait_for()

    said = page.locator("[data-deel=bewaard]").inner_text()
    assert "De vragen zijn veranderd" in said
    assert "Een bewaard antwoord hoort bij een vraag die er niet meer is" in said
    assert kept(page, "opp-format")["antwoorden"] == {"factoren": "2", "weg": "1"}


def test_hostile_names_of_lists_stay_text(visitor):
    """A name is never markup."""
    page = visitor().open("zelfchecks/opp-format/")
    page.locator(".scores label").first.click()
    page.get_by_text("Bewaren, vergelijken en meenemen").click()
    page.locator("[data-deel=rondenaam]").fill("<img src=x onerror=alert(1)>")
    page.get_by_role("button", name="Bewaar onder deze naam").click()
    page.get_by_role("button", name="Vergelijk met wat er nu staat").click()

    assert "<img src=x" in page.locator("[data-deel=rondes]").inner_text()
    assert page.locator("[data-deel=rondes] img, [data-deel=vergelijking] img").count() == 0
