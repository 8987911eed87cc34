"""The address of every place can be copied, with a line to cite it; also where the clipboard is closed."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from conftest import PHONE
from guide.publish.markup import read

PAGES = [
    "wet-en-ruimte/termijnen/",
    "vragen/",
    "begrippen/",
    "kwadranten/opp/",
    "zelfchecks/opp-format/",
    "wet/wpo-40a/",
]


def open_at(visitor: Any, address: str, **options: Any) -> Page:
    return visitor(**options).open(address)


def copied(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def test_every_place_that_search_leads_to_has_its_sign(pages: dict[str, str]):
    """Statements, rows, questions, terms, articles: each carries one link to its own place."""
    for address, html in pages.items():
        pieces = [piece for piece in read(html) if piece.kind == "start"]
        places = {p.element.attrs["id"] for p in pieces if p.element.attrs.get("data-zoek") and "id" in p.element.attrs}
        signs = [p.element.attrs["href"][1:] for p in pieces if "anker" in p.element.classes]
        if address not in ("zoeken/", "404.html"):
            missing = places - set(signs)
            assert not missing, (address, missing)
    assert all(pages[address].count('class="anker"') for address in PAGES)


def test_no_sign_stands_on_a_line_of_its_own(pages: dict[str, str]):
    """It closes a name or a text, or stands on the line of a question or of a pattern."""
    for address, html in pages.items():
        for piece in read(html):
            if piece.kind == "start" and "anker" in piece.element.classes:
                around = piece.path[-2]
                fits = around.tag in ("p", "dt", "th", "h2", "h3", "fieldset") or "patroon" in around.classes
                assert fits, (address, piece.raw)


@pytest.mark.parametrize("address", ["zelfchecks/routekaart/", "zelfchecks/affirmatief-of-transformatief/"])
def test_a_sign_pushes_nothing_aside(visitor, address: str):
    """What is asked stands below its question and begins where that begins, with a sign or without."""
    page = open_at(visitor, address)
    apart = page.evaluate(
        """() => [...document.querySelectorAll(".zelfcheck fieldset > legend")].filter((legend) => {
            let next = legend.nextElementSibling;
            if (next.matches(".anker")) next = next.nextElementSibling;
            const [above, below] = [legend, next].map((one) => one.getBoundingClientRect());
            return below.top < above.bottom - 1 || Math.abs(below.left - above.left) > 1;
        }).length"""
    )

    assert page.locator("legend + .anker, .actiekaart .anker").count()
    assert apart == 0


@pytest.mark.parametrize(
    ("address", "sign", "names", "ends"),
    [
        ("wet-en-ruimte/termijnen/", "#opp-vaststellen .anker", "6 weken|OPP", "termijnen/#opp-vaststellen"),
        ("tlv/duur-en-terugkeer/", "#duur > .headerlink", "Hoe lang", "duur-en-terugkeer/#duur"),
        ("tlv/duur-en-terugkeer/", "h1 > .headerlink", "Duur van een TLV", "tlv/duur-en-terugkeer/"),
        ("begrippen/", "#tlv .anker", "toelaatbaarheidsverklaring", "begrippen/#tlv"),
        ("wet/wpo-40a/", "#lid-1 .anker", "WPO", "wet/wpo-40a/#lid-1"),
    ],
)
def test_link_and_source_are_copied(visitor, address: str, sign: str, names: str, ends: str):
    """One press copies the address; a second button copies title, day of the check and address."""
    page = open_at(visitor, address, permissions=["clipboard-read", "clipboard-write"])
    page.locator(sign).first.click(force=True)
    panel = page.get_by_role("dialog", name="Kopieer link")

    expect(panel.get_by_role("status")).to_have_text("Gekopieerd")
    expect(panel).to_contain_text("Dit adres blijft werken")
    assert copied(page).endswith(ends)
    panel.get_by_role("button", name="Kopieer verwijzing").click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()).includes(' ')")
    cited = copied(page)
    assert re.search(names, cited)
    assert re.search(r"(Nagekeken|Gelezen) op \d+ [a-z]+ 20\d\d\. http\S+$", cited)
    assert "#" not in cited.rsplit(" ", 1)[0]


def test_without_the_clipboard_the_address_is_selected(visitor):
    """Where writing is refused the field holds the address, all of it selected, and the page says what to press."""
    page = open_at(visitor, "vragen/", viewport=PHONE)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.locator(".uitspraak .anker").first.click()
    panel = page.get_by_role("dialog", name="Kopieer link")

    expect(panel.get_by_role("status")).to_contain_text("Kopieer nu zelf")
    chosen = page.evaluate(
        "() => { const f = document.activeElement; return f.value.slice(f.selectionStart, f.selectionEnd) }"
    )
    assert re.search(r"/vragen/#vraag-[\w-]+$", chosen)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_panel_closes_by_keyboard_and_gives_the_focus_back(visitor):
    """Escape and the last Tab lead back to the sign, from which reading goes on."""
    page = open_at(visitor, "wet-en-ruimte/termijnen/")
    sign = page.locator("#opp-vaststellen .anker")
    for keys in (["Escape"], ["Tab", "Tab", "Tab", "Tab", "Shift+Tab"], ["Shift+Tab"]):
        sign.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".kopieer textarea").first).to_be_focused()
        for key in keys:
            page.keyboard.press(key)
        if keys[-1] == "Escape":
            expect(sign).to_be_focused()
        if len(keys) == 1:
            expect(page.locator(".kopieer")).to_have_count(0)


def test_without_script_the_sign_is_a_link(plain_reader: Page, base: str):
    """The address bar then holds the address of the place."""
    plain_reader.goto(f"{base}wet-en-ruimte/termijnen/")
    plain_reader.locator("#opp-vaststellen .anker").click()

    assert plain_reader.url.endswith("#opp-vaststellen")
