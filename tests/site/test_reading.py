"""What readers do besides filling in: search, terms, menu, light and dark, small screens, paper."""

import re

import pytest

from axe import violations
from conftest import DESKTOP, PHONE, ROOT
from guide.load import load_guide

GUIDE = load_guide(ROOT)


def test_a_term_explains_itself_on_hover_and_focus(visitor):
    """The definition shows with pointer and keyboard, stays while hovered, goes with Escape."""
    page = visitor().open("wet-en-ruimte/")
    term = page.locator("a.begrip[data-begrip=opp]").first
    meaning = next(item.definitie for item in GUIDE.glossary if item.id == "opp")
    term.hover()
    cloud = page.locator("[role=tooltip]")
    assert cloud.inner_text() == meaning
    cloud.hover()
    page.wait_for_timeout(400)
    assert cloud.is_visible()
    page.keyboard.press("Escape")
    assert cloud.is_hidden()
    page.mouse.move(0, 0)
    term.focus()

    assert cloud.is_visible()
    assert term.get_attribute("aria-describedby") == cloud.get_attribute("id")
    assert violations(page) == []


def test_a_first_tap_explains_and_a_second_follows(visitor):
    """On a phone a term is not a surprise jump."""
    page = visitor(viewport=PHONE, has_touch=True, is_mobile=True).open("wet-en-ruimte/")
    term = page.locator("a.begrip[data-begrip=opp]").first
    term.tap()
    assert page.locator("[role=tooltip]").is_visible()
    assert "begrippen" not in page.url
    term.tap()
    page.wait_for_url("**/begrippen/#opp")


def test_terms_are_explained_at_the_foot_without_javascript(visitor):
    """The list of terms on the page needs no script."""
    page = visitor(java_script_enabled=False).open("wet-en-ruimte/")
    page.locator(".begrippen-hier summary").click()

    assert page.locator("[data-uitleg=opp]").is_visible()
    assert page.locator("a.begrip[data-begrip=opp]").count() == 1


def test_menu_on_a_phone_works_by_keyboard_and_without_javascript(visitor):
    """Open the menu with Enter and go somewhere; Escape closes it and gives the focus back."""
    for script in (True, False):
        page = visitor(viewport=PHONE, java_script_enabled=script).open("kwadranten/")
        button, menu = page.get_by_role("button", name="Menu"), page.locator(".menu")
        button.press("Enter")
        assert menu.is_visible()
        if script:
            assert violations(page) == []
        page.keyboard.press("Escape")
        assert menu.is_hidden()
        assert button.evaluate("button => button === document.activeElement")

        button.press("Enter")
        menu.get_by_role("button", name="Sluit").click()
        assert menu.is_hidden()

        button.press("Enter")
        menu.get_by_role("link", name="Rechten en termijnen").click()
        assert page.url.endswith("/wet-en-ruimte/")


@pytest.mark.parametrize("width", [1216, 1280, 1920])
def test_menu_is_a_row_where_there_is_room(visitor, width: int):
    """The six parts and search on one line, the part of this page marked; no button."""
    page = visitor(viewport={"width": width, "height": 800}).open("tlv/aanvragen/")
    links = page.locator(".menu ul:first-of-type a")

    assert links.all_inner_texts() == ["OPP", "TLV", "Rechten en termijnen", "Vier manieren van kijken",
                                       "Samen aan de slag", "Zelfchecks"]  # fmt: skip
    assert len({round(link.bounding_box()["y"]) for link in [*links.all(), page.locator(".sitekop__zoek")]}) == 1
    assert page.locator(".menu [aria-current]").inner_text() == "TLV"
    assert page.get_by_role("button", name="Menu").is_hidden()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_pages_of_a_part_lie_over_the_page_with_this_one_in_view(visitor, size: dict):
    """Nothing below moves; Escape closes and gives the focus back; so does going on past the end, or a press beside it."""
    page = visitor(viewport=size).open("zelfchecks/werkblad-herijken/")
    button, menu = page.locator(".deel > summary"), page.locator(".deel__lijst")
    title = page.locator("h1").bounding_box()
    button.press("Enter")
    page.wait_for_function("""() => {
        const [list, here] = [".deel__lijst", ".deel [aria-current]"].map(e => document.querySelector(e).getBoundingClientRect());
        return list.top <= here.top && here.bottom <= list.bottom && list.bottom <= innerHeight;
    }""")
    assert page.locator("h1").bounding_box() == title
    assert violations(page) == []
    page.keyboard.press("Escape")
    assert menu.is_hidden()
    assert button.evaluate("summary => summary === document.activeElement")

    button.press("Enter")
    menu.locator("a").last.focus()
    page.keyboard.press("Tab")
    assert menu.is_hidden()

    button.press("Enter")
    page.mouse.click(5, size["height"] - 5)
    assert menu.is_hidden()


def test_skip_link_comes_first(visitor):
    """The first Tab offers to skip to the content."""
    page = visitor().open("wet-en-ruimte/")
    page.keyboard.press("Tab")

    assert "Ga naar inhoud" in page.evaluate("document.activeElement.textContent")


def test_light_or_dark_is_kept_only_when_chosen(visitor):
    """No word in storage until the reader presses the button; then it stays, also on other pages."""
    one = visitor(color_scheme="light")
    page = one.open("over/")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Donker").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert light != dark
    other = one.open("begrippen/")

    assert other.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    other.get_by_role("button", name="Licht").wait_for()


def test_dark_follows_the_device_without_javascript(visitor):
    """Dark mode is plain CSS."""
    colours = {
        scheme: visitor(color_scheme=scheme, java_script_enabled=False)
        .open("over/")
        .locator("body")
        .evaluate("e => getComputedStyle(e).backgroundColor")
        for scheme in ("light", "dark")
    }

    assert colours["light"] != colours["dark"]


def test_no_cookies_and_nothing_kept_by_reading(visitor):
    """Reading leaves nothing behind."""
    one = visitor()
    for address in ("", "wet-en-ruimte/", "zelfchecks/opp-format/", "zoeken/"):
        page = one.open(address)
        page.wait_for_load_state("networkidle")

    assert one.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_tables_are_cards_on_a_phone_and_stay_tables_for_screen_readers(visitor):
    """Each cell shows its column; roles keep the structure."""
    page = visitor(viewport=PHONE).open("kwadranten/opp/")
    cell = page.locator("td").first

    assert cell.evaluate("e => getComputedStyle(e).display") == "block"
    assert cell.evaluate("e => getComputedStyle(e, '::before').content") == f'"{cell.get_attribute("data-kolom")}"'
    assert page.get_by_role("table").count() == 1
    assert page.get_by_role("row").count() == 5
    assert page.get_by_role("columnheader").count() == 4


def test_the_figure_links_to_the_four_quadrants(visitor):
    """The drawing is drawn from the data: names, letters and links of all four."""
    page = visitor().open("kwadranten/")
    names = [text.replace("\u00ad", "") for text in page.locator(".figuur-model a .tegel__naam").all_text_contents()]
    assert sorted(names) == sorted(q.naam for q in GUIDE.quadrants.kwadranten)
    page.locator(".figuur-model a.tegel").first.click()

    assert re.search(r"/kwadranten/[a-z-]+/$", page.url)


def test_paper_gets_text_and_no_frame(visitor):
    """Printing hides navigation and prints the terms in full."""
    page = visitor(color_scheme="dark").open("wet-en-ruimte/")
    page.emulate_media(media="print", color_scheme="dark")

    assert page.locator(".menu").is_hidden()
    assert page.locator(".kruimel").is_hidden()
    assert page.locator("[data-uitleg]").first.bounding_box()["height"] > 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_kinds_differ_without_colour(visitor):
    """Each kind has its own word; law has a solid line and choice a dashed one."""
    page = visitor().open("wet-en-ruimte/")
    words = page.locator(".soorten .merk").all_inner_texts()

    assert words == ["Moet", "Kies je zelf", "Toezicht", "Raad"]
    for kind, style in (("wet", "solid"), ("beleid", "dashed")):
        items = page.locator(f".uitspraak--{kind}:not(:first-child)")
        assert items.first.evaluate("e => getComputedStyle(e).borderTopStyle") == style


def test_quadrant_colours_stay_apart_for_colour_blind_eyes():
    """Simulated for three kinds of colour blindness (Machado 2009), light and dark: no two look alike."""
    css = (ROOT / "docs/assets/css/tokens.css").read_text("utf-8")
    pairs = re.findall(r"--([smpl]): var\(--licht, (#\w{6})\) var\(--donker, (#\w{6})\)", css)
    assert len(pairs) == 4
    simulations = {
        "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
        "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
        "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
    }
    for scheme in (1, 2):
        for kind, matrix in simulations.items():
            seen = {
                pair[0]: _lab([sum(m * c for m, c in zip(row, _linear(pair[scheme]), strict=True)) for row in matrix])
                for pair in pairs
            }
            for a in seen:
                for b in seen:
                    distance = sum((x - y) ** 2 for x, y in zip(seen[a], seen[b], strict=True)) ** 0.5
                    assert a == b or distance > 10, (kind, scheme, a, b, round(distance, 1))


def _linear(colour: str) -> list[float]:
    values = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]


def _lab(rgb: list[float]) -> tuple[float, float, float]:
    r, g, b = (min(max(v, 0), 1) for v in rgb)
    x, y, z = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
