"""Random visitors on every kind of self-check: nothing typed is lost, nothing wiped returns, the page tells the truth.

`make test` takes 90 of them, `make proof` 2,000 and some in Firefox; GIDS_PROOF_COUNT=N takes N.
"""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from conftest import ROOT, Visitor
from counts import count
from driving import Tab
from firefox import Firefox
from guide.load import load_guide
from visiting import Run

OF_KIND = {check.vorm: slug for slug, check in load_guide(ROOT).checks.items()} | {"formulier": "werkblad-herijken"}
SLUGS = [OF_KIND[kind] for kind in sorted(OF_KIND)]
VISITORS = int(os.environ.get("GIDS_PROOF_COUNT") or count(90, 2000))
IN_FIREFOX = max(count(18, 180), VISITORS // 10)
PARTS = 10


def visit(tabs: list[Tab], seed: int) -> None:
    """Every kind in turn; one visitor of four has only one tab."""
    Run(tabs[: 1 if seed % 4 == 0 else 2], SLUGS[seed % len(SLUGS)], seed).run()


@pytest.mark.proof
@pytest.mark.parametrize("part", range(PARTS))
def test_random_visitors_lose_nothing_and_nothing_wiped_returns(browser: Browser, base: str, part: int):
    """One or two tabs, asleep and awake, Back, reload, wipe, undo, lists, files and full storage, against a model."""
    visitor = Visitor(browser, base)
    tabs = [Tab(visitor.context.new_page(), base) for _ in range(2)]
    for seed in range(part, VISITORS, PARTS):
        visit(tabs, seed)
    visitor.close()


@pytest.fixture(scope="module")
def firefox() -> Iterator[Firefox]:
    running = Firefox()
    yield running
    running.close()


@pytest.mark.proof(needs="firefox")
def test_random_visitors_with_firefox_lose_nothing_either(firefox: Firefox, base: str):
    """The same in another browser, where Back brings a page as it was left, with what it had in mind."""
    tabs = [Tab(firefox.tab(), base) for _ in range(2)]
    for seed in range(IN_FIREFOX):
        visit(tabs, 100_000 + seed)


@pytest.mark.proof(needs="firefox")
def test_a_page_that_comes_back_as_it_was_takes_in_what_happened_since(firefox: Firefox, base: str):
    """Wiped and filled in anew in another tab: nothing old is on the page, and nothing old is written."""
    here, other = (Tab(firefox.tab(), base) for _ in range(2))
    here.open("opp-format")
    here.do("empty")
    here.do("answer", "eigen-tekst", "geheim")
    # A page that still loads something is not kept: what draws the outcome comes with the first answer.
    here.page.evaluate("() => new Promise((done) => { window.same = true; setTimeout(done, 1500) })")
    here.page.goto(f"{base}zelfchecks/")
    other.open("opp-format")
    other.do("press", "Wis mijn antwoorden")
    other.do("answer", "eigen", "2")
    here.page.go_back()
    here.page.until("self-check")
    here.do("ready")

    assert here.page.evaluate("() => window.same")  # not loaded again
    assert here.do("seen")["answers"] == {"eigen": "2"}
    here.do("answer", "factoren", "3")
    assert "geheim" not in str(here.do("storage"))
    assert other.do("seen")["answers"] == {"eigen": "2", "factoren": "3"}


@pytest.mark.proof(needs="firefox")
def test_firefox_fills_in_nothing_by_itself(firefox: Firefox, base: str):
    """A reload after everything was cleared gives an empty form: else it would count as typed."""
    tab = Tab(firefox.tab(), base)
    tab.open("opp-format")
    tab.do("answer", "eigen-tekst", "geheim")
    tab.do("answer", "factoren", "3")
    tab.do("empty")
    tab.reload()

    assert tab.do("seen")["answers"] == {}
