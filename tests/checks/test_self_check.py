"""The checklist for an OPP format, as visitors use it."""

import json
import re
import subprocess

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
    outcome.wait_for()
    assert page.evaluate("document.activeElement.dataset.deel") == "uitkomst"
    assert f"Je gaf 3 van de {len(SCORED)} punten een score." in outcome.inner_text()
    titles = {v.id: v for v in CHECK.vragen}
    assert outcome.get_by_role("heading", level=2).inner_text() == (
        f"Stevig: {titles[strong].titel}. Om over te praten: {titles[weak].titel}."
    )
    low = outcome.locator("h3:has-text('Hier valt over te praten') + ol > li").all_inner_texts()
    assert [line.split("\n")[0].strip() for line in low] == [titles[weak].titel, titles[between].titel]
    assert titles[strong].titel in outcome.locator("h3:has-text('Dit staat het stevigst') + ol").inner_text()
    begin = outcome.locator(f"h3:has-text('Begin bij: {titles[weak].titel}') + div")
    assert begin.get_by_role("link").first.get_attribute("href")
    assert CHECK.gespreksvragen[0] in outcome.inner_text()
    assert outcome.locator("[data-deel=praat] > li").count() == 3
    assert not re.search(r"gemiddeld|rapportcijfer|\d+ ?%", outcome.inner_text())
    outcome.get_by_text("Al je scores").first.click()
    rows = [row.locator("th, td").all_inner_texts() for row in outcome.locator("details.alles tbody tr").all()]
    assert len(rows) == len(SCORED)
    assert sum(said == "nog open" for _, said in rows) == len(SCORED) - 4


def test_of_equal_scores_it_is_said_that_there_are_more(visitor):
    """Two strongest and three weakest are named; what got the same score is counted, not hidden."""
    page = visitor().open(ADDRESS)
    for question in SCORED[:5]:
        choose(page, question, "5")
    for question in SCORED[5:9]:
        choose(page, question, "1")
    outcome = filling.show(page)

    assert outcome.locator("h3:has-text('Dit staat het stevigst') + ol > li").count() == 2
    assert "Nog 3 punten kregen ook een 5." in outcome.inner_text()
    assert outcome.locator("h3:has-text('Hier valt over te praten') + ol > li").count() == 3
    assert "Nog 1 punt kreeg ook een 1." in outcome.inner_text()


def test_an_outcome_that_does_not_load_says_so_and_can_be_tried_again(visitor):
    """What draws it comes with the first answer; a failure costs no answer, and is told when the outcome is asked for."""
    one = visitor()
    page = one.open(ADDRESS)
    page.route("**/outcomes/schaal.js*", lambda route: route.abort())
    choose(page, "factoren", "2")
    page.get_by_role("button", name="Bekijk de uitkomst").click()
    page.get_by_text("De uitkomst is niet geladen. Je antwoorden blijven gewoon bewaard.").wait_for()
    page.unroute("**/outcomes/schaal.js*")
    page.get_by_role("button", name="Probeer het opnieuw").click()
    page.locator("[data-deel=uitkomst]").wait_for()

    assert page.get_by_role("button", name="Probeer het opnieuw").count() == 0
    assert kept(page) == {"factoren": "2"}
    one.problems.clear()  # the browser tells that a file failed


def test_an_outcome_comes_without_a_connection_after_the_first_answer(visitor):
    """All that it needs is there before it is asked for."""
    one = visitor()
    page = one.open(ADDRESS)
    choose(page, "factoren", "2")
    page.wait_for_function("() => document.querySelector('self-check').drawing")
    one.context.set_offline(True)
    page.get_by_role("button", name="Bekijk de uitkomst").click()

    page.get_by_role("heading", name="Om over te praten").wait_for()


def test_the_outcome_follows_when_an_answer_changes(visitor):
    """An open outcome is never out of date."""
    page = visitor().open(ADDRESS)
    choose(page, SCORED[0], "1")
    filling.show(page)
    choose(page, SCORED[0], "5")

    assert "Niets kreeg een 1, 2 of 3." in page.locator("[data-deel=kop]").inner_text()


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
    outcome = filling.show(page)

    assert said in page.locator("[data-deel=bewaard]").inner_text()
    assert outcome.locator("h3:has-text('Hier valt over te praten') + ol > li").count() == 1


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
    filling.show(page)

    assert "<b>vet</b>" in page.locator("[data-deel=inhoud]").inner_text()
    assert page.locator("[data-deel=inhoud] img, [data-deel=inhoud] b").count() == 0


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
        filling.show(page)
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
