"""Self-checks on paper: the outcome alone, the form without answers, a card for who leads, and every word that was typed."""

import io
import re

import pypdf
import pytest

from conftest import ROOT
from filling import divide, fill, show
from guide.load import load_guide

GUIDE = load_guide(ROOT)
WORDS = [f"woord{n}x" for n in range(300)]
LONG = " ".join(WORDS)


def printed(page, button: str = "") -> list[str]:
    """The text of each sheet: after a button that prints, or with the browser's own command."""
    if button:
        page.evaluate("() => { window.print = () => {} }")
        page.get_by_role("button", name=button, exact=True).click()
        page.locator(":root[data-druk]").wait_for()
    sheets = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    assert page.locator(":root[data-druk]").count() == 0  # the page is whole again
    return [" ".join(sheet.extract_text().split()) for sheet in sheets]


def test_the_outcome_of_welke_bril_is_one_sheet(visitor):
    """What it says, of what, when, where to find it and which sheet; nothing of the form."""
    page = visitor().open("zelfchecks/welke-bril/")
    divide(page, 1, ["4 3 2 1"] * 7)
    divide(page, 2, ["1 2 3 4"] * 7)
    show(page)
    [sheet] = printed(page, "Print de uitkomst")

    assert "Nu vooral Specialisme" in sheet
    assert "Welke bril heb je op?" in sheet
    assert "Ingevuld op" in sheet
    assert page.url in sheet.replace(" ", "")
    assert "1 van 1" in sheet
    assert "Verdeel 10 punten" not in sheet


@pytest.mark.parametrize(("slug", "most"), [("opp-format", 1), ("is-een-opp-nodig", 2), ("inrichtingsmodel-kiezen", 3), ("hoe-ervaren-wij-het-opp", 1)])  # fmt: skip
def test_an_outcome_takes_few_sheets(visitor, slug: str, most: int):
    """One where it can be one; never the form with it."""
    page = visitor().open(f"zelfchecks/{slug}/")
    fill(page)

    assert len(printed(page, "Print de uitkomst")) <= most


def test_the_plan_of_the_road_map_starts_on_the_first_sheet_with_its_long_notes(visitor):
    """Action, status and who; a note of many words is there to the last."""
    check = GUIDE.checks["routekaart"]
    action = check.kaarten[0].acties[0]
    page = visitor().open("zelfchecks/routekaart/")
    page.locator(f'[data-vraag="{action.id}.status"] select').select_option("bezig")
    page.locator(f'[data-vraag="{action.id}.wie"] input').fill("teamleider onderbouw")
    page.locator(f'[data-vraag="{action.id}.notitie"] textarea').fill(LONG)
    sheets = printed(page, "Print de uitkomst")

    assert "Jullie plan" in sheets[0]
    assert "bezig" in sheets[0]
    assert "teamleider onderbouw" in sheets[0]
    assert all(word in " ".join(sheets) for word in WORDS)
    assert len(sheets) <= 3


@pytest.mark.parametrize("slug", ["routekaart", "opp-invullen", "opp-format"])
def test_the_browsers_own_command_prints_every_word(visitor, slug: str):
    """No field cuts off what was typed, in the form itself; on the screen nothing changes."""
    page = visitor().open(f"zelfchecks/{slug}/")
    page.locator("form textarea").first.fill(LONG)
    page.wait_for_function("() => document.querySelector('self-check').paper")  # comes with the first answer
    text = " ".join(printed(page))

    assert [word for word in WORDS if word not in text] == []
    assert page.locator(".op-papier").count() == 0
    assert page.locator("form textarea").first.input_value() == LONG


@pytest.mark.parametrize(("slug", "question"), [("routekaart", "textarea"), ("werkblad-zien-wat-is", "textarea")])
def test_an_empty_form_prints_without_what_was_filled_in(visitor, slug: str, question: str):
    """Its own button; the title and the questions, no answer; afterwards all is as it was."""
    page = visitor().open(f"zelfchecks/{slug}/")
    page.locator(f"form {question}").first.fill("Niet op papier")
    text = " ".join(printed(page, "Print leeg formulier"))

    assert GUIDE.checks[slug].titel.split(":")[0] in text
    assert "Niet op papier" not in text
    assert " ".join(page.locator("form legend").last.inner_text().split())[:40] in text
    assert page.locator(f"form {question}").first.input_value() == "Niet op papier"
    assert page.locator("self-check form").count() == 1


@pytest.mark.parametrize(("slug", "most"), [("wet-of-keuze", 4), ("is-een-opp-nodig", 2), ("inrichtingsmodel-kiezen", 5), ("routekaart", 6), ("welke-bril", 4), ("termijnen-berekenen", 3), ("opp-format", 4)])  # fmt: skip
def test_an_empty_form_takes_few_sheets(visitor, slug: str, most: int):
    """Something that a school would print: questions close together, answers to choose from in a row."""
    page = visitor().open(f"zelfchecks/{slug}/")

    assert len(printed(page, "Print leeg formulier")) <= most


def test_an_empty_form_keeps_what_can_be_said_for_the_last_sheet(visitor):
    """Nobody reads the answer below the question; what a kind of rule is, is not said again at each."""
    *questions, notes = printed(visitor().open("zelfchecks/wet-of-keuze/"), "Print leeg formulier")

    assert "Wat is het, en waar staat het?" in notes
    assert re.search(r"1\. ?Moet ?WPO, artikel", notes)
    assert "Het geldt voor iedereen" not in notes
    assert not [sheet for sheet in questions if "waar staat het?" in sheet or "WPO, artikel" in sheet]


def test_an_empty_form_is_for_a_pen(visitor):
    """All that a list offers is there to tick; where a date goes nothing is printed that is in the way."""
    text = " ".join(printed(visitor().open("zelfchecks/routekaart/"), "Print leeg formulier"))

    assert text.count("mee bezig") == sum(len(card.acties) for card in GUIDE.checks["routekaart"].kaarten)
    assert "nog niet gekozen" not in text
    assert "yyyy" not in text
    assert "jjjj" not in text


def test_an_empty_form_has_all_steps_and_says_where_each_answer_leads(visitor):
    """Both rounds of Welke bril; a decision tree with numbers to go to."""
    one = visitor()
    text = " ".join(printed(one.open("zelfchecks/welke-bril/"), "Print leeg formulier"))
    assert text.count("Verdeel 10 punten") >= 14
    tree = " ".join(printed(one.open("zelfchecks/is-een-opp-nodig/"), "Print leeg formulier"))

    assert "Vraag 1." in tree
    assert "Ga naar vraag 2" in tree
    assert "Uitkomst 1." in tree


@pytest.mark.parametrize("slug", [slug for slug, check in GUIDE.checks.items() if check.kaart])
def test_a_card_for_who_leads_is_one_sheet_with_its_times(visitor, slug: str):
    """What to lay ready and each step with its minutes."""
    check = GUIDE.checks[slug]
    [sheet] = printed(visitor().open(f"zelfchecks/{slug}/"), "Print deze kaart")

    for step in check.kaart.stappen:
        assert f"{step.minuten} minuut" in sheet or f"{step.minuten} minuten" in sheet
        assert " ".join(step.tekst.split())[:30] in sheet
    assert "1 van 1" in sheet
