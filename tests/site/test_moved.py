"""Addresses that moved, on a host that only serves files: with JavaScript, without it, and what they then read."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import Visitor, once, serve
from moving import moved_site


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "moved", lambda folder: moved_site(folder, "/gids/")) / "gids"


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with serve(folder) as base:
        yield base


@pytest.fixture(scope="module", params=[True, False], ids=["script", "no script"])
def visit(request: pytest.FixtureRequest, browser, address: str) -> Iterator[Visitor]:
    """A visitor with and one without JavaScript."""
    visitor = Visitor(browser, address, java_script_enabled=request.param)
    yield visitor
    visitor.close()


def arrived(visit: Visitor, address: str, title: str) -> str:
    """Where somebody stands who opens an old address, as soon as the page called `title` is there."""
    page = visit.context.new_page()
    page.goto(visit.base + address)
    page.wait_for_function("title => document.querySelector('h1')?.innerText.includes(title)", arg=title)
    page.wait_for_load_state()
    found = page.url.removeprefix(visit.base)
    page.close()
    return found


def test_a_page_that_moved_sends_on_with_question_and_place(visit: Visitor):
    """What was asked and the place go along; without JavaScript one at least comes on the right page."""
    found = arrived(visit, "proef/naar-plek/?vraag=tlv", "Termijnen")
    assert found == ("wet-en-ruimte/termijnen/" + ("?vraag=tlv" if visit.script else "") + "#opp-vaststellen")

    found = arrived(visit, "proef/verhuisd/?x=a%20b#iets", "aanvra")
    assert found in (["tlv/aanvragen/?x=a%20b#iets"] if visit.script else ["tlv/aanvragen/", "tlv/aanvragen/#iets"])


def test_a_place_of_a_page_that_moved_may_have_gone_elsewhere(visit: Visitor):
    """By its own line, or because its block stands on another page; without JavaScript one comes where the page went."""
    if not visit.script:
        assert arrived(visit, "proef/los/#elders", "aanvra").startswith("tlv/aanvragen/")
        return
    assert arrived(visit, "proef/los/?a=b#elders", "Begrippen") == "begrippen/?a=b"
    assert arrived(visit, "proef/los/#opp-vaststellen", "Termijnen") == "wet-en-ruimte/termijnen/#opp-vaststellen"
    assert arrived(visit, "proef/los/#nergens", "aanvra") == "tlv/aanvragen/#nergens"


def test_a_place_on_a_page_that_is_there_sends_on_or_says_where_to_go(visit: Visitor):
    """Also when the address is changed on a page that stands open."""
    if visit.script:
        assert arrived(visit, "tlv/?a=b#oud-kopje", "aanvra") == "tlv/aanvragen/?a=b"
        page = visit.open("tlv/")
        page.evaluate("location.hash = 'oud-elders'")
        page.wait_for_url("**/wet-en-ruimte/termijnen/#opp-vaststellen")
    page = visit.context.new_page()
    page.goto(visit.base + "tlv/#oud-weg")
    line = page.locator("#oud-weg")
    assert line.is_visible()
    assert "is er niet meer. Dat was een voorbeeld. Lees in plaats daarvan:" in line.inner_text()
    assert line.bounding_box()["y"] < page.viewport_size["height"]
    if not visit.script:
        page.goto(visit.base + "tlv/#oud-kopje")
        assert "staat nu bij" in page.locator("#oud-kopje").inner_text()
        assert not page.locator("#oud-weg").is_visible()


@pytest.mark.parametrize(
    ("name", "title", "words", "ways"),
    [
        ("gesplitst", "Deze pagina is gesplitst", "De pagina was te lang.", ["../../tlv/aanvragen/", "../../tlv/"]),
        ("weg", "Deze pagina is er niet meer", "Deze regel geldt niet meer.", ["../../tlv/"]),
    ],
)
def test_a_page_that_was_split_or_is_gone_says_so(visit: Visitor, name: str, title: str, words: str, ways: list[str]):
    """With the reason and the ways on; nobody is sent anywhere, and the page is not found by a search on the web."""
    page = visit.context.new_page()
    page.goto(f"{visit.base}proef/{name}/")

    assert page.locator("h1").inner_text() == title
    assert words in page.locator("article").inner_text()
    assert [link.get_attribute("href") for link in page.locator("article li a").all()] == ways
    assert page.locator('meta[name="robots"]').get_attribute("content") == "noindex"
    page.locator("article li a").first.click()
    assert page.url.endswith("/tlv/" if name == "weg" else "/tlv/aanvragen/")


def test_every_published_address_is_still_there(folder: Path):
    """Each page of the list is a file, and each place of it an id on that page or behind its refresh."""
    missing = []
    for line in (folder / "gepubliceerd.txt").read_text("utf-8").splitlines():
        where, value = [*line.split(), ""][:2]
        if not where.startswith("docs"):
            continue
        page = (where if where.endswith(".md") else f"{where}/{value}.md").removeprefix("docs/")
        file = folder / re.sub(r"(?:/?\bindex)?\.md$", "/index.html", page).lstrip("/")
        text = file.read_text("utf-8") if file.is_file() else ""
        if not text or (where.endswith(".md") and f'id="{value}"' not in text and "data-verhuisd" not in text):
            missing.append(line)

    assert missing == []


def test_a_block_in_another_site_goes_on_or_says_that_it_is_gone(folder: Path):
    """With what took its place, under the address that stands in the other site; else in one line, with the reason."""
    new = (folder / "insluiten/uitspraak/opp-vaststellen/index.html").read_text("utf-8")
    gone = (folder / "insluiten/zelfcheck/oud-check/index.html").read_text("utf-8")
    listed = (folder / "gepubliceerd.txt").read_text("utf-8")

    assert (folder / "insluiten/uitspraak/oud-stuk/index.html").read_text("utf-8") == new
    assert "Dit staat niet meer in de gids. Die vragen zijn oud &amp; op." in gone
    for line in ("insluiten/uitspraak opp-vaststellen blok", "insluiten/zelfcheck oud-check blok"):
        assert f"{line}\n" in listed


def test_a_host_reads_the_same_moves(folder: Path):
    """A page of which a place went elsewhere is left to its own page: a server never sees the place."""
    assert (folder / "_redirects").read_text("utf-8").splitlines() == [
        "/proef/naar-plek/ /wet-en-ruimte/termijnen/#opp-vaststellen 301",
    ]


def test_a_host_reads_for_how_long_and_for_whom(folder: Path):
    """No two rules set the same header for one address; the folder with the code is named by its content."""
    rules: dict[str, list[str]] = {}
    for line in (folder / "_headers").read_text("utf-8").splitlines():
        if line.startswith("/"):
            rules[line] = []
        else:
            rules[next(reversed(rules))].append(line.strip())
    [code] = [path for path in rules if re.fullmatch("/assets/[0-9a-f]{10}/\\*", path)]
    [search] = [path for path in rules if path.startswith("/assets/zoek/")]
    names = [[line.partition(":")[0] for line in rule] for rule in (rules["/*"], rules[code], rules["/tlv/*"])]

    assert list((folder / code.strip("/*")).glob("start.js"))
    assert "Cache-Control: public, max-age=31536000, immutable" in rules[code]
    assert list((folder / search.strip("/*")).glob("stam-0.bin"))
    assert rules[search] == ["Cache-Control: public, max-age=31536000, immutable"]
    assert "Access-Control-Allow-Origin: *" in rules[code]
    assert rules["/tlv/*"] == rules["/"] == ["Content-Security-Policy: frame-ancestors 'self'"]
    assert "/insluiten/*" not in rules
    assert set(names[0]).isdisjoint(names[1] + names[2])
