"""What readers set themselves: larger, wider, their own colours, no movement. On one page of each kind; and long words."""

import pytest
from playwright.sync_api import Page

from conftest import PHONE, READY
from counts import PROOF, SHORT
from kinds import KINDS

# WCAG 1.4.12: nothing may get lost with this.
SPACED = """() => { const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
  document.adoptedStyleSheets = [sheet]; }"""
PLAIN = "() => { document.adoptedStyleSheets = [] }"
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Boxes that cut off what does not fit in them, unless they are meant to be heard only or can be scrolled.
CUT = """() => [...document.querySelectorAll("main *")].filter(e => {
  const style = getComputedStyle(e);
  return e.checkVisibility() && (style.overflowX === "hidden" || style.overflowY === "hidden") && style.position !== "absolute"
    && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
}).map(e => e.outerHTML.slice(0, 120))"""
# What stays in view while you scroll: how much of a screen it takes.
STUCK = """() => [...document.querySelectorAll("body *")].filter(e => getComputedStyle(e).position === "sticky" && getComputedStyle(e).top !== "auto"
  && e.checkVisibility() && e.offsetHeight < innerHeight && e.matches(".kader__kop, .kader__kies, thead, th"))
  .reduce((most, e) => Math.max(most, e.offsetHeight), 0) / innerHeight"""
MOVING = """() => document.getAnimations().length + [...document.querySelectorAll("*")].filter(e => {
  const style = getComputedStyle(e);
  return style.animationName !== "none" || style.transitionDuration.split(", ").some(time => time !== "0s");
}).length"""
# A piece of a word without a place to break (- or a soft hyphen) that stands on two lines nevertheless, where the
# browser was not asked to hyphenate.
BROKEN = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange(), found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (parent.closest("code, pre, .filename, .verborgen, script, select, .papier") || !parent.checkVisibility()
      || getComputedStyle(parent).hyphens === "auto") continue;
    for (const piece of node.data.matchAll(/[\\p{L}\\p{N}]{7,}/gu)) {
      range.setStart(node, piece.index + 1); // a hyphen that is drawn belongs to what comes after it
      range.setEnd(node, piece.index + piece[0].length);
      const lines = new Set([...range.getClientRects()].filter(box => box.width > 0).map(box => Math.round(box.top / 4)));
      if (lines.size > 1) found.push(`${piece[0]} in <${parent.tagName.toLowerCase()} class="${parent.className}">`);
    }
  }
  return [...new Set(found)];
}"""


def opened(reader: Page, base: str, address: str, width: int, height: int = 640) -> None:
    reader.set_viewport_size({"width": width, "height": height})
    reader.goto(base + address)
    reader.wait_for_function(READY)


@pytest.mark.parametrize("kind", KINDS)
def test_text_may_be_spaced_and_enlarged(reader: Page, base: str, kind: str):
    """WCAG 1.4.10 and 1.4.12: 400 % of 1280 x 1024 is 320 x 256; with wider letters, words and lines nothing gets lost."""
    opened(reader, base, KINDS[kind], 320, 256)
    stuck = reader.evaluate(STUCK)
    assert reader.evaluate(SIDEWAYS) == 0
    assert stuck < 0.34  # of the screen, so that two thirds are for reading
    for width in (320, 1280):
        reader.set_viewport_size({"width": width, "height": 800})
        reader.evaluate(SPACED)
        assert reader.evaluate(SIDEWAYS) == 0, width
        assert reader.evaluate(CUT) == [], width
    reader.evaluate(PLAIN)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_and_all_can_be_seen_in_colours_of_ones_own(reader: Page, base: str, kind: str):
    """With forced colours law stands out from its sentence, and tiles, strips, fields and buttons have an edge."""
    opened(reader, base, KINDS[kind], 1280)
    assert reader.evaluate(MOVING) == 0
    reader.emulate_media(forced_colors="active", reduced_motion="reduce")
    marks = reader.locator("main mark:visible")
    if marks.count():
        ground, own = marks.first.evaluate(
            "e => [getComputedStyle(document.body).backgroundColor, getComputedStyle(e).backgroundColor]"
        )
        assert own != ground
    for box in reader.locator(
        ":is(.tegel, .stroken li, .keuze, .scores label, .zoek, .zoekregel, .knoppen button, textarea, .sitekop__knop):visible"
    ).all()[:40]:
        assert (
            box.evaluate(
                "e => Math.max(...['Top', 'Bottom'].map(s => parseFloat(getComputedStyle(e)[`border${s}Width`])))"
            )
            >= 1
        )
    reader.emulate_media(forced_colors="none", reduced_motion="no-preference")


# All pages take long; of every kind one is a sample.
ALL = PROOF and not SHORT


@pytest.mark.proof
def test_no_word_is_broken_where_it_has_no_hyphen(reader: Page, base: str, pages: dict[str, str]):
    """At 320 and 360 px and on a desktop; the browser of the tests cannot hyphenate Dutch by itself, others can."""
    broken: dict[str, list[str]] = {}
    for address in pages if ALL else KINDS.values():
        opened(reader, base, address, 360)
        for width in (320, PHONE["width"], 768, 1024, 1280):
            reader.set_viewport_size({"width": width, "height": 800})
            broken.setdefault(f"{width} px {address}", []).extend(reader.evaluate(BROKEN))

    assert {where: words for where, words in broken.items() if words} == {}
