"""Samenwerkingsverbanden in the browser: the finder, their page, and their words in other pages."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from axe import violations
from conftest import DESKTOP, PHONE
from guide.publish.search import read_places
from hosting import other_site

NAME = "voorbeeld"
FOUND = "[data-swv]:visible"


def profile(site: Path) -> dict:
    return json.loads((site / f"api/v1/samenwerkingsverbanden/{NAME}.json").read_text("utf-8"))["item"]


def test_one_finds_by_name_and_by_place_in_any_spelling(visitor, site: Path):
    """Each word counts, without capitals and accents; what is found is told, and so is nothing."""
    page = visitor().open("samenwerkingsverbanden/")
    field = page.get_by_role("searchbox", name="Naam, gemeente of plaats")
    said = page.locator("swv-finder [role=status]")
    for typed in ("verzonnen AAN zee", "Voorbééldstad", "samenwerkingsverband primair"):
        field.fill(typed)
        expect(said).to_have_text("1 gevonden.")
    field.fill("bestaat niet")
    expect(said).to_contain_text("Niets gevonden.")
    assert page.locator(FOUND).count() == 0
    field.press("Enter")

    assert page.url.endswith("/samenwerkingsverbanden/")


def test_without_script_the_whole_list_is_there(visitor):
    """And no box that would do nothing."""
    page = visitor(java_script_enabled=False).open("samenwerkingsverbanden/")

    assert page.locator(FOUND).count() >= 1
    assert page.locator("swv-finder form").is_hidden()


def test_their_words_choices_and_contact_stand_where_they_belong(visitor, site: Path):
    """Behind a term, below a statement of law, at the help, and at the top of every page."""
    region = profile(site)
    one = visitor()
    page = one.open(f"wet-en-ruimte/?swv={NAME}")
    top = page.get_by_role("complementary", name="Jouw samenwerkingsverband")
    expect(top).to_contain_text(region["naam"])
    expect(top).to_contain_text(region["steunpunt"]["telefoon"])
    choice = region["keuzes"][0]
    expect(page.locator(f"#{choice['naast'][0]} .regio__keuze")).to_contain_text(choice["tekst"])
    page = one.open(f"voor-wie/ouder/?swv={NAME}")
    expect(page.locator("#hulp-ouder-en-jeugdsteunpunt .regio__hulp")).to_contain_text(region["steunpunt"]["email"])
    expect(page.locator("#hulp-samenwerkingsverband .regio__hulp")).to_contain_text(region["naam"])
    page = one.open(f"begrippen/?swv={NAME}")
    word = region["woorden"][0]
    expect(page.locator(f"#{word['begrip']} .regio__woord")).to_contain_text(word["woord"])
    page = one.open(f"basisondersteuning/?swv={NAME}")
    expect(page.locator(".regio__woord").first).to_contain_text(word["woord"])


def test_it_lasts_as_long_as_the_visit_and_is_kept_nowhere(visitor):
    """Links within the guide take the name along; nothing is stored; one link leads out of it."""
    page = visitor().open(f"?swv={NAME}")
    page.locator(".regio").wait_for()
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="TLV").click()
    page.locator(".regio").wait_for()
    assert page.url.endswith(f"/tlv/?swv={NAME}")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.get_by_role("link", name="Lees de gids zonder hen").click()
    page.wait_for_url("**/tlv/")

    assert page.locator(".regio").count() == 0


@pytest.mark.parametrize("name", ["nergens", "../../zoeken", "<img src=x>", "x" * 300])
def test_a_name_that_is_not_there_is_told(visitor, name: str):
    """The guide stays as it is, and says so; what was typed is only ever text."""
    one = visitor(viewport=PHONE)
    page = one.open("")
    page.evaluate("name => { location.search = new URLSearchParams({ swv: name }).toString() }", name)
    told = page.get_by_role("complementary", name="Jouw samenwerkingsverband")
    expect(told).to_contain_text(f"geen samenwerkingsverband met de naam ‘{name[:60]}")

    assert told.locator("img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    one.problems[:] = [problem for problem in one.problems if "404" not in problem]  # the browser's own word on a file


def test_when_it_cannot_be_asked_the_guide_is_as_always(visitor):
    """Without a connection to the data: one sentence, and the page."""
    one = visitor()
    one.context.route("**/api/**", lambda route: route.abort())
    page = one.open(f"tlv/?swv={NAME}")
    expect(page.get_by_role("status").first).to_contain_text("nu niet op te halen")

    assert page.locator("h1").is_visible()
    one.problems.clear()


def test_what_a_profile_holds_never_becomes_markup(visitor, site: Path):
    """A file with tags and addresses that run code shows them as text."""
    region = profile(site)
    bad = "<img src=x onerror=alert(1)>"
    region |= {"naam": bad, "ondersteuningsplan": "javascript:alert(1)", "tlvProcedure": "data:text/html,x"}
    region["woorden"] = [{"begrip": "basisondersteuning", "woord": bad}]
    region["steunpunt"] = {"naam": bad}
    one = visitor()
    one.context.route("**/api/**", lambda route: route.fulfill(json={"item": region}))
    page = one.open(f"basisondersteuning/?swv={NAME}")
    top = page.locator(".regio")
    expect(top).to_contain_text(bad)

    assert top.locator("img").count() == 0
    assert page.locator("a[href^='javascript:'], a[href^='data:']").count() == 0
    assert page.locator(".regio__woord img").count() == 0


@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "dark"), (DESKTOP, "light")])
@pytest.mark.parametrize(
    "address", ["samenwerkingsverbanden/", f"samenwerkingsverbanden/{NAME}/", f"tlv/?swv={NAME}", "over/gegevens/"]
)
def test_everybody_can_use_it(visitor, address: str, size: dict, scheme: str):
    """No violation of WCAG, on a phone and a desktop, light and dark; no sideways scroll."""
    page: Page = visitor(viewport=size, color_scheme=scheme).open(address)
    if "?" in address:
        page.locator(".regio").wait_for()

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_their_words_come_along_in_a_block_on_another_site(browser, base: str, site: Path):
    """In a sandbox without an origin too, as WordPress has it; a name that is not there is told in a line."""
    region = profile(site)
    term = region["woorden"][0]["begrip"]
    law = region["keuzes"][0]["naast"][0]
    blocks = ((f"begrip/{term}", NAME), (f"uitspraak/{law}", NAME), (f"uitspraak/{law}", "weg"))
    frames = [f"{base}insluiten/{block}/?swv={name}" for block, name in blocks]
    body = "".join(f'<iframe sandbox="allow-scripts" width="600" height="400" src="{one}"></iframe>' for one in frames)
    with other_site(base, {"": body}) as host:
        page = browser.new_page()
        page.goto(host)
        shown = [page.frame_locator("iframe").nth(at) for at in range(3)]
        expect(shown[0].locator("main")).to_contain_text(region["woorden"][0]["woord"])
        expect(shown[1].locator(".regio__keuze")).to_contain_text(region["keuzes"][0]["tekst"])
        expect(shown[2].locator("[data-fouten]")).to_contain_text("geen samenwerkingsverband met de naam ‘weg’")
        page.close()


def test_search_finds_a_profile_by_its_name_and_not_by_its_words(site: Path):
    """Hundred profiles that all say basisondersteuning would stand between a reader and the answer."""
    places = [place.address for place in read_places(site)]

    assert f"samenwerkingsverbanden/{NAME}/" in places
    assert [one for one in places if one.startswith(f"samenwerkingsverbanden/{NAME}/#{NAME}-")] == []
