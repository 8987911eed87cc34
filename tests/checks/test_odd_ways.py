"""What hardly anybody does, and what then must not be lost, kept or left unsaid."""

import json
import re

import pytest
from playwright.sync_api import Page

from conftest import ROOT
from filling import fill, show
from guide.load import load_guide

GUIDE = load_guide(ROOT)
DATES, LOOKING_BACK, DESIGN = "termijnen-berekenen", "werkblad-terugkijken", "werkblad-ontwerpen-wat-kan"
# What comes later, what asks for it, and what the page says when it does not come.
LATER = {
    "check/outcomes/formulier.js": ("Bekijk de uitkomst", "De uitkomst is niet geladen"),
    "check/empty.js": ("Print leeg formulier", "Het formulier is niet geladen"),
    "check/take.js": ("Sla op als bestand", "een deel is niet geladen"),
    "check/word.js": ("Neem mee naar Word", "een deel is niet geladen"),
    "check/give.js": ("Deel deze vragenlijst (leeg)", "een deel is niet geladen"),
    "lib/form/earlier.js": ("", "Het werkblad van toen is niet geladen"),
    "lib/form/versions.js": ("", "Een tekst is op twee plekken veranderd"),
    "check/received.js": ("", "De antwoorden uit de link zijn niet geladen"),
}


def missing(one, part: str) -> None:
    one.context.route(re.compile(re.escape(part)), lambda route: route.fulfill(status=404, body=""))


@pytest.mark.parametrize("part", LATER)
def test_no_part_that_comes_later_stays_away_in_silence(visitor, part: str):
    """Each says so where it was asked for, and comes when it is asked for again."""
    press, said = LATER[part]
    one = visitor()
    missing(one, part)
    page = one.open(f"zelfchecks/{LOOKING_BACK}/{'#gids1-x' if 'received' in part else ''}")
    page.evaluate("() => { window.print = () => {} }")
    page.locator("form textarea").first.fill("Van ons")
    if "versions" in part:
        other = one.open(f"zelfchecks/{LOOKING_BACK}/")
        other.evaluate("() => removeEventListener('storage', document.querySelector('self-check').follow)")
        page.locator("form textarea").first.fill("Hier anders")
        other.locator("form textarea").first.fill("Daar anders")
    if press:
        button = page.get_by_role("button", name=press, exact=True, include_hidden=True).first
        button.evaluate("button => { (button.closest('details') ?? {}).open = true }")
        button.click()
    alert = (other if "versions" in part else page).get_by_role("alert").filter(has_text=said).first
    alert.wait_for()
    again = alert.locator("xpath=following-sibling::button[1]")
    one.context.unroute_all()
    again.click()
    alert.wait_for(state="detached")
    one.problems.clear()  # the browser tells that a file failed


def test_half_a_day_is_told_and_goes_with_a_wipe(visitor):
    """A browser gives no value for it: without a word it would be gone, and after wiping it would still be there."""
    page = visitor().open(f"zelfchecks/{DATES}/")
    day = page.locator("form input[type=date]").first
    day.click()
    page.keyboard.type("12")
    day.blur()
    said = page.locator("[data-opmerking=jaar]").first

    assert "niet bewaard" in said.inner_text()
    assert day.get_attribute("aria-invalid") == "true"
    assert said.get_attribute("id") in (day.get_attribute("aria-describedby") or "")
    page.get_by_role("button", name="Wis mijn antwoorden").click()
    assert not day.evaluate("field => field.validity.badInput")
    assert said.inner_text() == ""


def test_days_of_one_row_stand_at_one_height(reader: Page, base: str):
    """However long the questions above them are."""
    reader.goto(f"{base}zelfchecks/{DATES}/")
    rows = reader.locator(".gebeurtenissen > .veld").evaluate_all(
        """all => all.reduce((rows, one) => {
          const top = one.getBoundingClientRect().top;
          (rows[top] ??= []).push(one.querySelector("input").getBoundingClientRect().top);
          return rows;
        }, {})"""
    )

    assert max(map(len, rows.values())) > 2
    assert [row for row in rows.values() if len(set(row)) > 1] == []


def test_an_earlier_worksheet_that_is_wiped_is_gone_where_it_is_shown(visitor):
    """In the tab that shows it, without a reload; what was opened from a file goes with either wipe."""
    one = visitor()
    design = one.open(f"zelfchecks/{DESIGN}/")
    fill(design)
    back = one.open(f"zelfchecks/{LOOKING_BACK}/")
    place = back.locator("[data-eerder]")
    place.get_by_text("Dit schreven jullie toen.").wait_for()
    design.get_by_role("button", name="Wis mijn antwoorden").click()
    place.get_by_text("Op dit apparaat staat het werkblad van toen niet.").wait_for()

    assert "Een antwoord" not in place.inner_text()
    design.get_by_role("button", name="Zet terug").click()
    place.get_by_text("Dit schreven jullie toen.").wait_for()
    field = place.locator("[data-eerder-veld]").first.get_attribute("data-eerder-veld")
    file = {
        "formaat": "gids-zelfcheck",
        "check": DESIGN,
        "versie": 1,
        "datum": "",
        "antwoorden": {field: "Uit een bestand"},
    }
    upload = {"name": "toen.json", "mimeType": "application/json", "buffer": json.dumps(file).encode()}
    back.get_by_text("Bewaren, vergelijken en meenemen").click()
    for wipe, then in (
        ("Wis mijn antwoorden", "Dit schreven jullie toen."),  # that one is of another self-check
        ("Wis alles van deze gids", "Op dit apparaat staat het werkblad van toen niet."),
    ):
        place.locator("input[type=file]").set_input_files(upload)
        place.get_by_text("Uit een bestand").wait_for()
        back.get_by_role("button", name=wipe).click()
        place.get_by_text("Uit een bestand").wait_for(state="detached")
        place.get_by_text(then).wait_for()
        assert "Uit een bestand" not in back.content()


def test_answers_of_another_that_are_shown_go_with_a_wipe(visitor):
    """Whoever wipes leaves nothing on the screen, not even what came with a link."""
    one = visitor()
    page = one.open("zelfchecks/welk-kwadrant-herken-je/")
    page.locator("form .keuze").first.click()
    page.get_by_text("Samen invullen").click()
    page.get_by_role("button", name="Geef mijn antwoorden").click()
    link = page.get_by_label("Link", exact=True).input_value()
    other = one.open(f"zelfchecks/welk-kwadrant-herken-je/#{link.split('#')[1]}")
    other.get_by_role("button", name="Bekijk de antwoorden").click()
    other.get_by_role("table", name="Antwoorden van iemand").wait_for()
    other.get_by_role("button", name="Wis mijn antwoorden").click()

    assert other.locator("[data-deel=ontvangen]").inner_text() == ""


def test_what_is_kept_and_for_how_long_stands_with_every_self_check(pages: dict[str, str]):
    """On its own page in short, and whole on the page on privacy."""
    for slug in GUIDE.checks:
        html = pages[f"zelfchecks/{slug}/"]
        assert "Hier staan je antwoorden, en de lijsten die je een naam geeft." in html
        assert "na een week zonder bezoek, en een apparaat van school wordt soms leeggemaakt" in html
        assert "over/privacy/#browser" in html
    privacy = pages["over/privacy/"]
    assert 'id="browser"' in privacy
    assert "na zeven dagen" in privacy
    assert "apparaat van school" in privacy
    assert "Wis alles van deze gids op dit apparaat" in privacy


def test_an_outcome_is_clean_to_read(visitor):
    """No sign of an address on a line of its own; OPP and TLV keep their capitals; ticks stand together."""
    one = visitor()
    poll = one.open("zelfchecks/hoe-ervaren-wij-het-opp/")
    poll.locator("form .keuze").first.click()
    poll.locator("[data-deel=uitkomst]").wait_for()
    assert poll.locator("[data-deel=inhoud] .anker").count() == 0
    days = one.open(f"zelfchecks/{DATES}/")
    fill(days)
    text = show(days).inner_text()
    assert "vanaf: een besluit over een TLV is bekendgemaakt" in text
    team = one.open("zelfchecks/team-samenstellen/")
    fill(team)
    outcome = show(team)
    assert "• Leerlingen" in outcome.inner_text()
    ticks = [dt for dt in outcome.locator("dt").all_inner_texts() if dt == "Aangevinkt"]
    assert len(ticks) < sum(v.invoer == "vink" for s in GUIDE.checks["team-samenstellen"].secties for v in s.velden)


def test_a_browser_that_does_not_print_leaves_the_page_whole(visitor):
    """Nothing tells that printing is done: the sheet is never on the screen, and goes when somebody goes on."""
    page = visitor().open("zelfchecks/opp-format/")
    page.evaluate("() => { window.print = () => {} }")
    page.get_by_role("button", name="Print leeg formulier").click()
    page.locator(":root[data-druk]").wait_for()

    assert page.locator("form[data-vel]").count() == 1
    assert page.locator("form[data-vel]").is_hidden()
    page.locator("h1").click()
    page.locator("form[data-vel]").wait_for(state="detached")
    assert page.locator(":root[data-druk]").count() == 0


def test_no_field_cuts_off_what_is_pasted(pages: dict[str, str]):
    """Too long is counted and told; a field with a most would take the end away without a word."""
    assert [address for address, html in pages.items() if "maxlength" in html] == []


def test_parts_keep_their_capitals_in_the_name_of_a_place(pages: dict[str, str]):
    """Search and the sign of an address say "Welke bril heb je op?: het OPP"."""
    names = re.findall(r'data-zoek="([^"]*)"', pages["zelfchecks/welke-bril/"])

    assert "Welke bril heb je op?: het OPP" in names


def test_one_choice_is_said_once_and_in_the_singular(visitor):
    """Not "Bij 1 keuzes kozen jullie steeds voor houden: 1 keer"."""
    page = visitor().open("zelfchecks/keuzes-maken/")
    choice, other = (page.locator("form [data-invoer=keuze]").nth(n).locator("label").first for n in range(2))
    choice.click()
    head = show(page).locator("[data-deel=kop]")

    assert head.inner_text() == "Bij één keuze kozen jullie voor houden."
    other.click()
    assert head.inner_text() == "Bij alle 2 keuzes kozen jullie voor houden."


def test_sorting_says_beside_your_answer_what_the_guide_says(visitor):
    """Nobody has to unfold thirty cards to see the difference."""
    page = visitor().open("zelfchecks/wet-of-keuze/")
    fill(page)  # the first answer to each: law
    [first, *_] = show(page).locator(".verschilkaart p").all_inner_texts()

    assert first.startswith("Gekozen: wet. De gids: ")
    assert first != "Gekozen: wet. De gids: wet."
