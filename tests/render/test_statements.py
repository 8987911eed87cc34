"""Statements and their letter: few places in sight, all of them a press away, and no jump when it opens."""

import re
from collections.abc import Iterable
from itertools import pairwise

import pytest

from conftest import DESKTOP, PHONE, ROOT
from guide.derived.answers import next_best
from guide.derived.letter import LEFT_OUT, LONG, LONG_LINE, Line, by_law, excerpt, passages
from guide.derived.statements import shown_statements
from guide.load import load_guide
from guide.render import BLOCKS
from guide.render.engine import amounts, breakable

GUIDE = load_guide(ROOT)
# Where an element stands on the page, and how wide the page is.
PLACE = """element => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y + scrollY, width, height, document.documentElement.scrollWidth];
}"""
CITED = {name: passages(GUIDE.laws, shown.item.bron) for name, shown in shown_statements(GUIDE).items()}


def test_places_of_one_law_stand_together():
    """A law is named once, an article once in a row, and no place is lost."""
    for found in CITED.values():
        groups = by_law(found)
        assert [law.wet for law, _ in groups] == list(dict.fromkeys(p.law.wet for p in found))
        assert sum(len(places) for _, places in groups) == len(found)
        for _, places in groups:
            for (before, _), (passage, name) in pairwise(places):
                assert name.startswith("artikel") == (before.article.nr != passage.article.nr)


def cited_words(lines: Iterable[Line | None]) -> str:
    return "".join(run for line in lines if line for run, hit in line.runs if hit)


def test_of_a_long_lid_what_is_cited_is_shown():
    """Every cited word stays, what is left out has a sign, and a short lid is shown whole."""
    for passage in (p for found in CITED.values() for p in found):
        shown = excerpt(passage)
        whole = " ".join(run for line in passage.lines for run, _ in line.runs)
        assert cited_words(shown) == cited_words(passage.lines)
        assert not any(a is None and b is None for a, b in pairwise(shown))
        for line in filter(None, shown):
            for part in "".join(run for run, _ in line.runs).split(LEFT_OUT):
                assert part.strip() in "".join(run for one in passage.lines for run, _ in one.runs)
        if len(passage.lines) <= LONG and len(whole) <= LONG_LINE:
            assert shown == list(passage.lines)


def test_many_places_are_counted_and_stand_with_the_letter():
    """A right on many lids names four, says how many more there are, and its letter names all of them."""
    right = max(GUIDE.legal.rechten, key=lambda item: len(CITED[item.id]))
    html = re.search(rf'<li [^>]*id="{right.id}".*?</li>', BLOCKS["rights"](GUIDE, "", right.van), re.DOTALL)[0]

    assert len(CITED[right.id]) > 5
    assert f"en nog {len(CITED[right.id]) - 4} plekken" in html
    assert html.count("<blockquote") == len(CITED[right.id])


def test_the_amount_of_a_term_stands_apart():
    """The first number with its unit is what somebody looks for; a term without one stays whole."""
    assert amounts("uiterlijk 6 weken na inschrijving") == [
        ("uiterlijk", False),
        ("6 weken", True),
        ("na inschrijving", False),
    ]
    assert amounts("6 weken, hooguit 4 weken langer") == [("6 weken", True), ("hooguit 4 weken langer", False)]
    assert amounts("vóór het besluit") == [("vóór het besluit", False)]


def test_a_long_word_may_break_and_reads_the_same():
    """A soft hyphen adds nothing that can be seen where the word fits."""
    assert breakable("het samenwerkingsverband").replace("\u00ad", "") == "het samenwerkingsverband"
    assert "\u00ad" in breakable("het samenwerkingsverband")


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_link_to_the_letter_stays_where_it_was(visitor, size: dict):
    """Opening the letter moves nothing that stands above it, not the link, and nothing to the side."""
    page = visitor(viewport=size).open("wet-en-ruimte/rechten-ouders/")
    for summary in page.locator(".wettekst > summary").all()[:4]:
        before = summary.evaluate(PLACE)
        summary.click()
        assert summary.evaluate(PLACE) == before
        assert summary.locator("xpath=..").locator("blockquote").first.is_visible()


def test_a_column_of_the_frame_can_be_chosen_without_script(visitor):
    """On a phone the radios leave one column; the others come back with Alles."""
    page = visitor(viewport=PHONE, java_script_enabled=False).open("wet-en-ruimte/")
    frame = page.locator(".kader").first
    frame.get_by_text("Kies je zelf", exact=True).first.click()

    assert frame.locator(".kader__cel--samenwerkingsverband").first.is_visible()
    assert not any(cell.is_visible() for cell in frame.locator(".kader__cel--wet").all())
    frame.get_by_text("Alles", exact=True).click()
    assert frame.locator(".kader__cel--wet").first.is_visible()


def test_two_columns_of_a_table_can_be_compared_without_script(visitor):
    """Two ticks leave two columns."""
    page = visitor(viewport=DESKTOP, java_script_enabled=False).open("inclusiever/inrichtingsmodellen/")
    table = page.locator(".tabel").first
    heads = table.locator("thead th")
    names = heads.all_inner_texts()
    for tick in table.locator(".kolommen input").all()[:2]:
        tick.check()

    assert [head.is_visible() for head in heads.all()] == [True, True, True, False, False], names


def test_an_answer_leads_to_other_questions_about_the_same():
    """Never to itself, at most three, and nearly always somewhere."""
    for question in GUIDE.faq:
        others = next_best(GUIDE)[question.id]
        assert question not in others
        assert len(others) <= 3
    assert sum(not others for others in next_best(GUIDE).values()) < len(GUIDE.faq) / 10


def test_an_answer_can_be_copied_with_its_source(visitor):
    """Two lines: the question, and the answer in short with where it stands and its own address."""
    page = visitor(permissions=["clipboard-read", "clipboard-write"]).open("vragen/")
    question = GUIDE.faq[1]
    answer = page.locator(f"#{question.id} copy-answer")
    answer.get_by_role("button").click()
    answer.get_by_text("Gekopieerd").wait_for()
    first, second = page.evaluate("navigator.clipboard.readText()").split("\n")

    assert first == question.vraag
    assert second.startswith(question.tekst.partition(". ")[0])
    assert "WPO, artikel 40a lid 1" in second
    assert second.endswith(f"/vragen/#{question.id})")


def test_without_script_nothing_offers_to_copy(visitor):
    """The foot of an answer stays: where to look next, and whom to ask."""
    page = visitor(java_script_enabled=False).open("vragen/")
    foot = page.locator(f"#{GUIDE.faq[1].id} .antwoord")

    assert not foot.get_by_role("button").is_visible()
    assert foot.get_by_role("link", name="vraag het iemand").is_visible()
