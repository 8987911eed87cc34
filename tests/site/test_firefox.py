"""One page of each kind in Firefox; only in `make proof`, which brings the browser."""

from collections.abc import Iterator

import pytest

from firefox import Firefox, FirefoxTab
from kinds import KINDS

# All that a page asks for by itself has come: who leaves earlier breaks off a script, and that is told as an error.
STILL = """() => new Promise(done => {
  let before = -1;
  const wait = setInterval(() => {
    const now = performance.getEntriesByType("resource").length;
    if (now === before) done(clearInterval(wait));
    before = now;
  }, 100);
})"""
LOOK = """() => ({
  sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  letters: document.fonts.check("700 18px Gids") && [...document.fonts].some(font => font.status === "loaded"),
  ground: getComputedStyle(document.body).backgroundColor,
  menu: [...document.querySelectorAll(".sitekop .menu li")].filter(item => item.offsetParent).length,
  started: [...document.querySelectorAll("self-check, site-search")].every(e => e.matches(":defined")),
  outside: [...document.querySelectorAll("main :is(h1, h2, p, li, td, th, input, textarea, button)")].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width > 1 && e.checkVisibility() && !e.closest(".verborgen, [hidden], dialog") && (box.left < -1 || box.right > innerWidth + 1);
  }).map(e => e.outerHTML.slice(0, 100)),
})"""
SCREENS = ((320, 640), (360, 740), (1280, 900))


@pytest.fixture(scope="module")
def firefox() -> Iterator[Firefox]:
    running = Firefox()
    yield running
    running.close()


@pytest.fixture(scope="module")
def tab(firefox: Firefox) -> FirefoxTab:
    return firefox.tab()


@pytest.mark.proof(needs="firefox")
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_whole_in_firefox(firefox: Firefox, tab: FirefoxTab, base: str, kind: str):
    """Our letters, nothing outside the screen, a menu that fits the width, elements that start, no error on the console."""
    firefox.logged.clear()
    for width, height in SCREENS:
        tab.resize(width, height)
        tab.goto(base + KINDS[kind])
        tab.evaluate(STILL)
        seen = tab.evaluate(LOOK)

        assert seen["sideways"] == 0, width
        assert seen["outside"] == [], width
        assert seen["letters"], width
        assert seen["started"], width
        assert seen["menu"] == (6 if width > 1216 else 0), width
    assert [entry for entry in firefox.logged if entry["level"] in ("error", "warn")] == []
