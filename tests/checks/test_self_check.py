"""The checklist for an OPP format, as visitors use it."""

import json
import re
import subprocess
from pathlib import Path

import pytest

import filling
from axe import COLOUR, violations
from conftest import PHONE, ROOT, reload
from guide.load import load_guide

ADDRESS = "zelfchecks/opp-format/"
KEY = "gids:check:opp-format"
CHECK = load_guide(ROOT).checks["opp-format"]
SCORED = [f"{v.id}-{o.id}" for v in CHECK.vragen for o in v.onderdelen] + [
    v.id for v in CHECK.vragen if not v.onderdelen
]


def choose(page, question: str, score: str) -> None:
    page.locator(f'[data-vraag="{question}"] label:has(input[value="{score}"])').click()


def kept(page) -> dict:
    return filling.kept(page, "opp-format")["antwoorden"]


def test_without_javascript_it_is_a_readable_form(visitor):
    """Questions, scores, advice and sources are there; nothing that would not work; nothing can be sent."""
    page = visitor(java_script_enabled=False, viewport=PHONE).open(ADDRESS)

    assert page.locator("fieldset").count() == len(CHECK.vragen) + 1
    assert page.get_by_text("Zonder JavaScript bewaart deze pagina niets").is_visible()
    assert page.locator(".zelfcheck__balk").is_hidden()
    page.locator("textarea").fill("eigen punt")
    choose(page, SCORED[0], "4")
    page.keyboard.press("Enter")
    assert page.url.endswith(ADDRESS)


def test_without_javascript_the_advice_can_be_opened(visitor):
    """A folded advice needs no script."""
    page = visitor(java_script_enabled=False).open(ADDRESS)
    page.get_by_text("Wat kan helpen?").first.click()

    assert page.locator("[data-advies]").first.is_visible()


def test_answers_survive_a_reload_and_say_where_they_are(visitor):
    """Kept in this browser only, and said so; a reload brings everything back."""
    page = visitor().open(ADDRESS)
    choose(page, SCORED[0], "2")
    choose(page, SCORED[-1], "nvt")
    page.locator("textarea").fill("Past het bij onze school?")
    assert "Bewaard in deze browser, niet bij ons" in page.locator("[data-deel=bewaard]").inner_text()
    reload(page)

    assert page.locator(f'[data-vraag="{SCORED[0]}"] input:checked').input_value() == "2"
    assert page.locator(f'[data-vraag="{SCORED[-1]}"] input:checked').input_value() == "nvt"
    assert page.locator("textarea").input_value() == "Past het bij onze school?"
    assert filling.kept(page, "opp-format")["versies"] == {CHECK.versie}
    assert f"2 van {len(SCORED)} ingevuld" in page.locator("[data-deel=stand]").inner_text()


def test_the_outcome_sorts_scores_and_says_where_to_read_on(visitor):
    """Strong, weak, in between, n/a and open; advice and links with what is weak; no mark."""
    page = visitor().open(ADDRESS)
    weak, strong, between, skipped = SCORED[-1], SCORED[-2], SCORED[-3], SCORED[-4]
    for question, score in ((weak, "1"), (strong, "5"), (between, "3"), (skipped, "nvt")):
        choose(page, question, score)
    page.get_by_role("button", name="Bekijk de uitkomst").click()

    outcome = page.locator("[data-deel=uitkomst]")
    assert outcome.is_visible()
    assert page.evaluate("document.activeElement.dataset.deel") == "uitkomst"
    assert f"Je gaf 3 van de {len(SCORED)} punten een score. 1 sterk, 1 om over te praten." in outcome.inner_text()
    titles = {v.id: v for v in CHECK.vragen}
    weak_list = outcome.locator("h3:has-text('Hier valt over te praten') + ul")
    assert titles[weak].titel in weak_list.inner_text()
    assert weak_list.get_by_role("link").first.get_attribute("href")
    assert titles[strong].titel in outcome.locator("h3:has-text('Dit staat stevig') + ul").inner_text()
    assert titles[between].titel in outcome.locator("h3:has-text('Daartussenin') + ul").inner_text()
    assert titles[skipped].titel in outcome.locator("h3:has-text('Niet van toepassing') + ul").inner_text()
    assert outcome.locator("h3:has-text('Nog open') + ul > li").count() == len(SCORED) - 4
    assert CHECK.gespreksvragen[0] in outcome.inner_text()
    assert not re.search(r"gemiddeld|rapportcijfer|\d+ ?%", outcome.inner_text())


def test_the_figure_and_its_table_say_the_same(visitor):
    """Counts in the drawing equal the counts in the table."""
    page = visitor().open(ADDRESS)
    for i, question in enumerate(SCORED[:7]):
        choose(page, question, str(i % 5 + 1))
    page.get_by_role("button", name="Bekijk de uitkomst").click()
    page.get_by_text("De figuur in cijfers").first.click()

    drawn = page.locator("[data-deel=inhoud] svg text").all_text_contents()
    table = page.locator("[data-deel=inhoud] tbody :is(th, td)").all_inner_texts()
    assert drawn == table
    assert table[1::2] == ["2", "2", "1", "1", "1", "0", str(len(SCORED) - 7)]


def test_the_outcome_follows_when_an_answer_changes(visitor):
    """An open outcome is never out of date."""
    page = visitor().open(ADDRESS)
    choose(page, SCORED[0], "1")
    page.get_by_role("button", name="Bekijk de uitkomst").click()
    choose(page, SCORED[0], "5")

    assert "1 sterk, 0 om over te praten" in page.locator("[data-deel=samenvatting]").inner_text()


def test_wipe_leaves_nothing_and_can_be_undone_for_a_while(visitor):
    """Form and storage are empty at once; the offer beside the button brings everything back."""
    page = visitor().open(ADDRESS)
    choose(page, SCORED[0], "3")
    page.get_by_role("button", name="Wis mijn antwoorden").click()
    assert page.locator("input:checked").count() == 0
    assert page.evaluate("Object.keys(localStorage)") == ["gids:gewist:opp-format"]
    page.get_by_role("button", name="Zet terug").click()

    assert page.locator("input:checked").input_value() == "3"
    assert kept(page) == {SCORED[0]: "3"}
    assert page.evaluate("document.activeElement.dataset.doe") == "wis"


def test_keyboard_alone_fills_in_and_reads_the_outcome(visitor):
    """Tab, arrows and space are enough; focus is always visible."""
    page = visitor().open(ADDRESS)
    page.locator(f'[data-vraag="{CHECK.vragen[0].id}"] input').first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert page.locator("input:checked").first.input_value() == "2"
    box = page.locator("label:has(input:focus-visible)").first
    assert box.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.doe") == "uitkomst":
            break
    page.keyboard.press("Enter")

    assert page.locator("[data-deel=uitkomst]").is_visible()


@pytest.mark.parametrize(
    ("broken", "said"), [("blocked", "deze browser staat het niet toe"), ("full", "opslag van deze browser is vol")]
)
def test_storage_that_fails_costs_nothing_on_screen(visitor, broken: str, said: str):
    """Blocked or full storage: it says so, and answers and outcome stay."""
    one = visitor()
    one.context.add_init_script(
        {
            "blocked": "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})",
            "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        }[broken]
    )
    page = one.open(ADDRESS)
    choose(page, SCORED[0], "1")
    page.get_by_role("button", name="Bekijk de uitkomst").click()

    assert said in page.locator("[data-deel=bewaard]").inner_text()
    assert "1 om over te praten" in page.locator("[data-deel=samenvatting]").inner_text()


@pytest.mark.parametrize(
    "junk",
    [
        "{",
        "null",
        "[]",
        '"x"',
        '{"check":"opp-format"}',
        '{"check":"ander","versie":1,"antwoorden":{}}',
        "<img src=x onerror=alert(1)>",
    ],
)
def test_a_broken_kept_text_starts_afresh_and_says_so(visitor, junk: str):
    """Whatever stands in storage, the page works."""
    page = visitor().open(ADDRESS)
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, junk])
    reload(page)
    assert "niet meer te lezen" in page.locator("[data-deel=bewaard]").inner_text()
    choose(page, SCORED[0], "4")

    assert kept(page) == {SCORED[0]: "4"}


def test_answers_to_questions_that_are_gone_are_kept_and_reported(visitor):
    """Unknown ids are said, not shown, and not lost at the next answer."""
    page = visitor().open(ADDRESS)
    old = {
        "check": "opp-format",
        "versie": 1,
        "datum": "2026-01-01T10:00:00Z",
        "antwoorden": {"oud": "5", SCORED[0]: "9", SCORED[1]: "2"},
    }
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, json.dumps(old)])
    reload(page)
    assert (
        "2 bewaarde antwoorden horen bij een vraag die er niet meer is"
        in page.locator("[data-deel=bewaard]").inner_text()
    )
    assert page.locator("input:checked").count() == 1
    choose(page, SCORED[2], "4")

    assert kept(page) == {"oud": "5", SCORED[0]: "9", SCORED[1]: "2", SCORED[2]: "4"}


def test_an_older_version_opens_with_a_notice(visitor):
    """Answers of another version are shown, with the remark to look at them again."""
    page = visitor().open(ADDRESS)
    old = {"check": "opp-format", "versie": CHECK.versie + 1, "datum": "", "antwoorden": {SCORED[1]: "2"}}
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, json.dumps(old)])
    reload(page)

    assert "De vragen zijn veranderd" in page.locator("[data-deel=bewaard]").inner_text()
    assert page.locator("input:checked").count() == 1


def test_hostile_own_text_stays_text(visitor):
    """What somebody types is never markup, also after a reload and in the outcome."""
    page = visitor().open(ADDRESS)
    page.locator("textarea").fill("<img src=x onerror=alert(1)><b>vet</b>")
    choose(page, "eigen", "1")
    reload(page)
    page.get_by_role("button", name="Bekijk de uitkomst").click()

    assert "<b>vet</b>" in page.locator("[data-deel=inhoud]").inner_text()
    assert page.locator("[data-deel=inhoud] img, [data-deel=inhoud] b").count() == 0


def test_print_shows_the_outcome_and_hides_the_buttons(visitor, tmp_path: Path):
    """On paper: questions, outcome, figure; no buttons, no navigation."""
    page = visitor().open(ADDRESS)
    for question in SCORED:
        choose(page, question, "2")
    page.get_by_role("button", name="Bekijk de uitkomst").click()
    page.emulate_media(media="print")
    assert page.locator(".knoppen").first.is_hidden()
    assert page.locator(".menu").is_hidden()
    assert page.locator("[data-deel=inhoud] svg").is_visible()
    page.pdf(path=str(tmp_path / "check.pdf"))

    assert (tmp_path / "check.pdf").read_bytes().startswith(b"%PDF")


def test_print_button_prints(visitor):
    """The button asks the browser to print."""
    one = visitor()
    one.context.add_init_script("window.print = () => { document.title = 'geprint' }")
    page = one.open(ADDRESS)
    page.get_by_role("button", name="Print").click()

    assert page.title() == "geprint"


def test_empty_paper_form_opens_folded_advice_in_print(visitor):
    """Who prints the empty form also gets the advice."""
    page = visitor().open(ADDRESS)
    page.emulate_media(media="print")

    assert page.locator("[data-advies]").first.bounding_box()["height"] > 0


@pytest.mark.parametrize("state", ["empty", "filled", "outcome", "problem"])
def test_axe_finds_nothing_in_any_state(visitor, state: str):
    """Empty, filled, with outcome and with a storage problem; light and dark; phone."""
    one = visitor(viewport=PHONE)
    if state == "problem":
        one.context.add_init_script(
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
        )
    page = one.open(ADDRESS)
    if state != "empty":
        for i, question in enumerate(SCORED):
            choose(page, question, str(i % 5 + 1))
    if state == "outcome":
        page.get_by_role("button", name="Bekijk de uitkomst").click()
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, COLOUR) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_the_overview_offers_to_go_on(visitor):
    """A check with answers offers to go on where you were; without answers it does not."""
    one = visitor()
    page = one.open("zelfchecks/")
    further = page.locator('check-progress[data-check="opp-format"]')
    assert further.is_hidden()
    choose(one.open(ADDRESS), SCORED[0], "3")
    reload(page)

    assert further.is_visible()
    assert page.locator("check-progress:not([hidden])").count() == 1


def test_it_survives_being_taken_out_and_put_back(visitor):
    """Reconnecting an element neither doubles nor loses anything."""
    page = visitor().open(ADDRESS)
    choose(page, SCORED[0], "3")
    page.evaluate(
        "() => { const e = document.querySelector('self-check'), p = e.parentNode; e.remove(); p.append(e); }"
    )
    choose(page, SCORED[1], "4")
    page.get_by_role("button", name="Wis mijn antwoorden").click()

    assert kept(page) == {}
    assert page.get_by_role("button", name="Zet terug").count() == 1


def test_pure_parts_pass_their_own_tests():
    """State and score, in Node without a browser."""
    result = subprocess.run(
        ["node", "--test", "tests/checks/js/*.test.js"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert result.returncode == 0, result.stdout
    assert re.search(r"# pass [1-9]|ℹ pass [1-9]", result.stdout)
