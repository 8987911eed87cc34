"""What a first visit costs, per kind of page: all that comes over the line, gzipped as a host would."""

import gzip
import re
import time
from pathlib import Path

import pytest

from conftest import PHONE

HEADERS = 300  # of the page itself; those of the other files are smaller than they are counted here
# Most bytes of all together, of the styles and of the scripts, and most requests; by kind of page.
BUDGETS = {
    "text": (60_000, 14_000, 6_000, 8),  # with the pages that search, find or choose
    "check": (75_000, 14_000, 24_500, 30),  # with the scripts of forms, which no other page loads
    "group": (75_000, 14_000, 33_500, 42),  # who leads a group comes once and stays
}


def kind(html: str) -> str:
    return "group" if "<group-picture" in html else "check" if "<self-check" in html else "text"


def named_files(site: Path, page: Path) -> set[Path]:
    """What the head of a page asks for: styles, scripts, the ones it loads early, the font and the picture."""
    head = page.read_text("utf-8").partition("</head>")[0]
    folder = site if page.name == "404.html" else page.parent
    links = re.findall(r'(?:href|src)="([^"]+\.(?:css|js|woff2|svg))"', head)
    return {(folder / link.lstrip("/")).resolve() for link in links}


def weight(path: Path) -> int:
    content = path.read_bytes()
    return len(content) if path.suffix == ".woff2" else len(gzip.compress(content, 6))


def test_every_page_keeps_to_the_budget_of_its_kind(site: Path):
    """Text pages 60 kB in 8 requests, self-checks 75 kB, styles 14 kB everywhere, scripts of a text page 6 kB."""
    heaviest: dict[str, list[int]] = {}
    for page in site.rglob("*.html"):
        if page.match("insluiten/*/*/index.html"):
            continue  # lighter still: test_embeds.py
        what = kind(page.read_text("utf-8"))
        files = named_files(site, page)
        styles, scripts = (sum(weight(f) for f in files if f.suffix == end) for end in (".css", ".js"))
        total = HEADERS + weight(page) + sum(map(weight, files))
        measured = (total, styles, scripts, len(files) + 1)
        assert all(m <= most for m, most in zip(measured, BUDGETS[what], strict=True)), (page, measured)
        heaviest[what] = [max(pair) for pair in zip(measured, heaviest.get(what, measured), strict=True)]
    print(heaviest)

    assert heaviest.keys() == BUDGETS.keys()


@pytest.mark.parametrize("address", ["", "wet-en-ruimte/", "kwadranten/opp/", "zoeken/", "zelfchecks/", "zelfchecks/welke-bril/",
                                     "zelfchecks/opp-format/", "zelfchecks/opp-invullen/", "samenwerkingsverbanden/"])  # fmt: skip
def test_a_browser_asks_for_nothing_else(visitor, site: Path, address: str):
    """What a page loads, its head names: so it comes in one go, and the budget counts all of it."""
    one = visitor(viewport=PHONE)
    page = one.open(address)
    page.wait_for_load_state("networkidle")
    asked = {url.split("#")[0].split("/gids/")[1] for url in one.requests} - {address}
    named = {path.relative_to(site).as_posix() for path in named_files(site, site / address / "index.html")}

    assert asked - named == set()
    assert {name for name in named - asked if not name.endswith(".svg")} == set()  # the picture of the tab, later


@pytest.mark.parametrize("address", ["", "opp/", "wet-en-ruimte/termijnen/", "zelfchecks/opp-format/"])
def test_nothing_moves_while_a_page_comes_in(visitor, address: str):
    """No shift of layout, on a phone with a font that comes late."""
    one = visitor(viewport=PHONE)
    one.context.route("**/letter.woff2", lambda route: (one_moment(), route.continue_()))
    page = one.context.new_page()
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(e => { window.moved += e.value }))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(one.base + address)
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(300)
    moved = page.evaluate("window.moved")
    print(f"{address or 'start'}: {moved:.4f}")

    assert moved < 0.01


def one_moment() -> None:
    """Long enough for the page to stand there in the font of the device."""
    time.sleep(0.6)
