"""The search window and the page of results: what a reader sees, hears and can do."""

import re
from pathlib import Path

import pytest

from axe import violations
from conftest import DESKTOP, PHONE
from searching import search


def test_each_hit_is_one_link_with_its_kind_its_page_and_the_words_in_bold(visitor):
    """A list item a hit; what was looked for is bold in title and text, and never marked as law is."""
    page = visitor().open("zoeken/#q=bezwaar tlv")
    hits = page.locator(".zoeklijst li")
    hits.first.wait_for()
    page.wait_for_function("() => document.querySelector('.zoeklijst li .zoektekst').textContent !== ''")

    assert all(hit.locator("a").count() == 1 for hit in hits.all())
    assert "Vraag" in page.locator(".zoeksoort").all_inner_texts()
    assert hits.first.locator("a b").count() > 0
    assert page.locator(".zoektekst b").count() > 5
    assert page.locator("site-search mark").count() == 0


def test_a_hit_does_not_say_its_title_twice_and_breaks_no_word(visitor):
    """Below the title stands what comes after it; a text that is cut is cut between words."""
    page = visitor().open("zoeken/#q=evalueren")
    page.locator(".zoektekst b").first.wait_for()
    page.wait_for_load_state("networkidle")
    for hit in page.locator(".zoeklijst li").all():
        title, text = hit.locator("a").inner_text(), hit.locator(".zoektekst").inner_text()
        assert not text.startswith(f"{re.sub('[()]', '', title)} "), title
        assert re.fullmatch(r"(… )?.*?( …)?", text), text
        assert not re.search(r"\w…|…\w", text), text


def test_one_page_never_fills_the_list(visitor):
    """Among the first ten hits for what many places say, no page has more than five."""
    page = visitor().open("zoeken/")
    search(page, "opp evalueren")
    links = page.locator(".zoeklijst li a").evaluate_all("all => all.map(a => a.pathname)")[:10]

    assert max(links.count(link) for link in links) <= 5


def test_all_hits_can_be_reached(visitor):
    """More come with a button, until the last; the focus goes to the first of them."""
    page = visitor().open("zoeken/#q=kamermodel")
    page.locator(".zoeklijst li").first.wait_for()
    search(page, "hoorrecht")
    first = page.locator(".zoeklijst li").count()
    page.get_by_role("button", name="Toon meer").click()

    assert page.evaluate("[...document.querySelectorAll('.zoeklijst a')].indexOf(document.activeElement)") == first
    while page.get_by_role("button", name="Toon meer").is_visible():
        page.get_by_role("button", name="Toon meer").click()
    told = sum(int(n) for n in re.findall(r"(\d+) plek", page.locator(".zoekstand").inner_text()))
    assert page.locator(".zoeklijst li").count() == told


def test_an_unknown_word_is_told_and_the_rest_answered(visitor):
    """No silent cut, no silent replacement: the word is named, the others still count."""
    page = visitor().open("zoeken/")
    search(page, "pokemon opp")

    assert "Geen pagina noemt ‘pokemon’. Dit past bij de rest" in page.locator(".zoekstand").inner_text()
    assert page.locator(".zoeklijst li").count() > 5


def test_a_slip_of_the_pen_is_told_with_the_nearest_word(visitor):
    """The hits are there already; the better spelling is a link."""
    page = visitor().open("zoeken/")
    titles = search(page, "padafhankelikheid")

    assert "padafhankelijkheid" in titles[0].lower()
    assert "Geen pagina noemt ‘padafhankelikheid’" in page.locator(".zoekstand").inner_text()
    page.get_by_role("link", name="padafhankelijkheid", exact=True).first.click()
    page.wait_for_function("() => document.querySelector('.zoekstand').dataset.vraag === 'padafhankelijkheid'")
    assert page.locator(".zoekhint").is_hidden()


def test_an_exact_word_is_never_replaced_by_one_that_looks_like_it(visitor):
    """Klacht gives complaints, and no strength."""
    titles = search(visitor().open("zoeken/"), "klacht")

    assert "klacht" in titles[0].lower()
    assert not any("kracht" in title.lower() for title in titles[:5])


def test_nothing_found_gives_real_ways_on(visitor):
    """It says so, and leads to questions, terms and help."""
    page = visitor().open("zoeken/")
    search(page, "qwxzqwxz")
    ways = page.locator(".zoekverder")

    assert "Geen pagina noemt ‘qwxzqwxz’" in page.locator(".zoekstand").inner_text()
    assert ways.is_visible()
    assert ways.locator("a").count() > 10
    search(page, "opp")
    assert ways.is_hidden()


def test_the_window_opens_from_the_header_by_keyboard(visitor):
    """Open with Enter, type, go to a hit with arrows, close with Escape; focus returns to the button."""
    page = visitor().open("over/")
    page.locator("[data-zoekknop]").focus()
    page.keyboard.press("Enter")
    page.locator("dialog[open]").wait_for()
    page.keyboard.type("hoorrecht")
    page.locator("dialog .zoeklijst a").first.wait_for()
    assert violations(page) == []
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert page.evaluate("document.activeElement.matches('[data-zoekknop]')")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement === document.querySelector('dialog .zoeklijst a')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/*#*")

    assert "hoorrecht" in page.url


def test_the_window_leads_to_the_page_with_all_hits(visitor):
    """By its link, and by Enter in the field."""
    page = visitor().open("over/")
    page.locator("[data-zoekknop]").click()
    page.locator("dialog input[type=text]").fill("hoorrecht")
    page.locator("dialog .zoeklijst a").first.wait_for()
    assert page.get_by_role("link", name="Alles op de pagina Zoeken").get_attribute("href").endswith("#q=hoorrecht")
    page.locator("dialog input[type=text]").press("Enter")
    page.wait_for_url("**/zoeken/#q=hoorrecht")
    page.locator(".zoeklijst li").first.wait_for()

    assert page.locator("input[type=search]").input_value() == "hoorrecht"


def test_a_slash_opens_search_unless_somebody_types_or_switched_it_off(visitor):
    """One key without a modifier must be possible to switch off (WCAG 2.1.4)."""
    one = visitor()
    page = one.open("over/")
    page.keyboard.press("/")
    page.locator("dialog[open]").wait_for()
    page.keyboard.type("a/b")
    assert page.locator("dialog input[type=text]").input_value() == "a/b"
    page.get_by_label("De toets / opent zoeken").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.wait_for_timeout(300)
    assert page.locator("dialog[open]").count() == 0

    other = one.open("begrippen/")
    other.keyboard.press("/")
    other.wait_for_timeout(300)
    assert other.locator("dialog[open]").count() == 0


def test_on_its_own_page_the_slash_goes_to_the_field(visitor):
    """No second search above the first."""
    page = visitor().open("zoeken/")
    page.keyboard.press("/")

    assert page.evaluate("document.activeElement.matches('input[type=search]')")
    assert page.locator("dialog").count() == 0


def test_a_search_can_be_linked_and_stays_off_the_server(visitor):
    """The words stand behind the #, so no server ever sees them."""
    one = visitor()
    page = one.open("zoeken/#q=termijnen")
    page.locator(".zoeklijst a").first.wait_for()
    search(page, "geheim woord")

    assert page.url.endswith("#q=geheim+woord")
    assert not any("geheim" in url or "termijnen" in url for url in one.requests)


def test_a_query_from_elsewhere_works_and_moves_behind_the_hash(visitor):
    """Another site may link with ?q=; the address of the page is then as ours."""
    page = visitor().open("zoeken/?q=hoorrecht")
    page.locator(".zoeklijst a").first.wait_for()

    assert page.url.endswith("/zoeken/#q=hoorrecht")
    assert page.locator("input[type=search]").input_value() == "hoorrecht"


def test_the_page_follows_its_address(visitor):
    """Another # in the same page is another search."""
    page = visitor().open("zoeken/#q=hoorrecht")
    page.locator(".zoeklijst a").first.wait_for()
    page.evaluate("location.hash = '#q=bezwaar'")
    page.wait_for_function("() => document.querySelector('.zoekstand').dataset.vraag === 'bezwaar'")

    assert page.locator("input[type=search]").input_value() == "bezwaar"


def test_a_hostile_search_link_is_only_text(visitor):
    """A pasted link cannot put markup on the page."""
    page = visitor().open("zoeken/#q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    page.locator(".zoekstand:not(:empty)").wait_for()

    assert page.locator("site-search img").count() == 0


def test_a_wrong_address_is_searched_for(visitor, base: str, site: Path):
    """The page for wrong addresses has the words of the address in its box, and searches for them."""
    one = visitor()
    html = (site / "404.html").read_text("utf-8")
    one.context.route("**/tlv/bezwaar-maken.html", lambda route: route.fulfill(body=html, content_type="text/html"))
    page = one.context.new_page()
    page.goto(base.removesuffix("gids/") + "tlv/bezwaar-maken.html")  # this page knows its links from the root
    field = page.locator("form[data-zoekvak] input")
    page.wait_for_function("() => document.querySelector('form[data-zoekvak] input').value !== ''")

    assert field.input_value() == "tlv bezwaar maken"
    field.press("Enter")
    page.wait_for_url("**/zoeken/#q=tlv+bezwaar+maken")


@pytest.mark.parametrize(
    "address",
    [
        "zelfchecks/is-een-opp-nodig/#is-een-opp-nodig-geen-opp-bij-basis",
        "zelfchecks/beeld-van-de-toekomst/#beeld-van-de-toekomst-",
    ],
)
def test_an_address_shows_what_was_not_reached_yet(visitor, address: str):
    """Whoever comes from search for an outcome or a follow-up sees it, though nobody answered."""
    page = visitor().open(address.partition("#")[0])
    place = address.partition("#")[2]
    found = page.locator("self-check [id]")
    hidden = found.evaluate_all("all => all.filter(e => !e.checkVisibility()).map(e => e.id)")
    name = next(one for one in hidden if one.startswith(place))
    assert page.locator(f"#{name}").is_hidden()
    page.evaluate("name => { location.hash = name }", name)
    page.locator(f"#{name}").wait_for(state="visible")
    again = page.context.new_page()
    again.goto(page.url)

    again.locator(f"#{name}").wait_for(state="visible")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["tlv", "pokemon opp", "xqzwx"])
def test_search_is_accessible_in_every_state(visitor, viewport, scheme: str, query: str):
    """With hits, with a word that is not there, with nothing; small and large, light and dark."""
    page = visitor(viewport=viewport, color_scheme=scheme).open("zoeken/")
    search(page, query)
    page.wait_for_load_state("networkidle")

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
