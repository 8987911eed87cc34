"""The page on which a block is chosen for another site: found, shown, and what it gives works there."""

import re
from typing import Any

from playwright.sync_api import Page, expect

from axe import violations
from conftest import PHONE, Visitor
from hosting import other_site


def given(page: Page, wish: str = "insluiten/") -> dict[str, str]:
    """What there is to paste, by its name, once the frame is there with this wish and told its height."""
    page.wait_for_function(
        "() => ![null, undefined, '400'].includes(document.querySelector('embed-composer iframe')?.height)"
    )
    page.locator("[data-deel=code]").evaluate(
        "region => region.scrollIntoView()"
    )  # it comes when somebody comes for it
    expect(page.get_by_label("Blok (iframe)")).to_have_value(re.compile(wish))
    return {name: page.get_by_label(name).input_value() for name in ("Link", "Blok (iframe)", "Kaartje zonder iframe")}


def test_a_block_is_chosen_and_given_in_each_form(visitor: Any, browser: Any, base: str):
    """Link, frame and card stand on another site with a strict policy, and say and do what they should."""
    page = visitor().open("insluiten/#blok=uitspraak/opp-vaststellen")
    expect(page.frame_locator("iframe").locator("#opp-vaststellen")).to_be_visible()
    page.get_by_label("Naam van je site").fill("SWV De Rijn")
    page.get_by_label("Kleur van je huisstijl").fill("1a5fb4")
    expect(page.frame_locator("iframe").get_by_text("Geplaatst door SWV De Rijn.")).to_be_visible()
    codes = given(page, "kleur=1a5fb4&#38;naam=SWV\\+De\\+Rijn")

    assert codes["Link"] == f"{base}wet-en-ruimte/termijnen/#opp-vaststellen"
    with other_site(base, {"": codes["Blok (iframe)"] + codes["Kaartje zonder iframe"]}) as address:
        one = Visitor(browser, base)
        other = one.context.new_page()
        other.goto(address)
        inside = other.frame_locator("iframe")
        expect(inside.get_by_text("Geplaatst door SWV De Rijn.")).to_be_visible()
        other.wait_for_function("() => document.querySelector('iframe').style.height")
        expect(other.locator("blockquote")).to_contain_text("uiterlijk 6 weken na inschrijving")
        expect(other.locator("blockquote")).to_contain_text(re.compile(r"nagekeken op \d+ \w+ 20\d\d"))
        other.locator("blockquote a").click()
        other.wait_for_url(codes["Link"])
        one.context.close()
        assert one.problems == []


def test_without_its_script_a_frame_is_high_enough(visitor: Any, browser: Any, base: str):
    """The code carries the height that the block had when it was chosen."""
    page = visitor().open("insluiten/#blok=uitspraak/opp-vaststellen")
    frame = given(page)["Blok (iframe)"].partition("\n")[0]
    with other_site(base, {"": frame}) as address:
        one = Visitor(browser, base)
        other = one.context.new_page()
        other.goto(address)
        body = other.frame_locator("iframe").locator("body")
        high, needed = other.locator("iframe").bounding_box()["height"], body.evaluate("b => b.scrollHeight")
        one.context.close()

    assert 0.5 * needed <= high <= 2.5 * needed


def test_a_wrong_colour_is_told_while_it_is_typed(visitor: Any):
    """What is refused is not in the code either."""
    page = visitor().open("insluiten/")
    page.get_by_label("Kleur van je huisstijl").fill("eeeeee")

    expect(page.locator("[data-deel=fouten] li")).to_contain_text("niet goed te lezen")
    assert "eeeeee" not in given(page)["Blok (iframe)"]


def test_blocks_are_found_by_words(visitor: Any):
    """Words from the title narrow the list, over all kinds; the count is told."""
    page = visitor().open("insluiten/")
    page.get_by_label("Zoek een blok").fill("wpo artikel 40a")

    expect(page.locator("[data-deel=gevonden]")).to_contain_text("met deze woorden")
    assert "WPO, artikel 40a" in page.locator("select[name=blok] option").all_inner_texts()


def test_a_block_that_is_not_there_yet_keeps_its_own_name(visitor: Any):
    """While its page comes nothing is offered under the name of the block before it."""
    one = visitor()
    page = one.open("insluiten/")
    given(page)
    one.context.route("**/insluiten/wet/wpo-40a/", lambda _: None)  # it never comes
    page.get_by_label("Zoek een blok").fill("wpo artikel 40a")
    page.get_by_label("Naam van je site").focus()
    page.locator("[data-deel=code]").evaluate("region => region.scrollIntoView()")
    page.wait_for_timeout(300)

    assert page.locator("select[name=blok] option").all_text_contents() == ["WPO, artikel 40a"]


def test_a_part_that_does_not_load_is_told(visitor: Any):
    """What makes the code comes later; if it does not, the page says so."""
    one = visitor()
    one.context.route("**/lib/embed/code.js", lambda route: route.abort())
    page = one.open("insluiten/")
    page.get_by_label("Naam van je site").focus()

    expect(page.locator("[data-deel=fouten] li")).to_contain_text("niet geladen")
    one.problems.clear()  # that it did not load


def test_the_sign_at_a_statement_leads_here(visitor: Any):
    """From a statement to its own block in the composer."""
    page = visitor().open("wet-en-ruimte/termijnen/")
    page.locator("#opp-vaststellen .anker").click()
    page.get_by_role("link", name="Zet dit op je eigen site").click()

    expect(page.frame_locator("iframe").locator("#opp-vaststellen")).to_be_visible()


def test_the_composer_is_accessible(visitor: Any):
    """No violation of axe, on a phone too; nothing sideways."""
    for viewport in (PHONE, {"width": 1280, "height": 900}):
        page = visitor(viewport=viewport).open("insluiten/")
        given(page)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_script_there_is_a_list(plain_reader: Page, base: str):
    """Every block with its own address, below its kind."""
    plain_reader.goto(f"{base}insluiten/")
    plain_reader.get_by_text("Lijsten met termijnen").click()
    plain_reader.get_by_role("link", name="Termijnen: De TLV").click()

    assert plain_reader.url == f"{base}insluiten/termijnen/tlv/"
