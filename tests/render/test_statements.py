"""Statements and their letter: few places in sight, all of them a press away, and no jump when it opens."""

import re

import pytest

from conftest import DESKTOP, PHONE, ROOT
from guide.derived.answers import ENOUGH, in_short, next_best
from guide.derived.letter import LONG, by_law, excerpt, passages
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
            for (before, _), (passage, name) in zip(places, places[1:], strict=False):
                assert name.startswith("artikel") == (before.article.nr != passage.article.nr)


def test_of_a_long_lid_what_is_cited_is_shown():
    """Every cited word stays, a gap is one gap, and a short lid is shown whole."""
    for passage in (p for found in CITED.values() for p in found):
        shown = excerpt(passage)
        if len(passage.lines) <= LONG:
            assert shown == list(passage.lines)
        assert [line for line in passage.lines if any(hit for _, hit in line.runs)] == [
            line for line in shown if line and any(hit for _, hit in line.runs)
        ]
        assert shown[0] == passage.lines[0]
        assert not any(a is None and b is None for a, b in zip(shown, shown[1:], strict=False))


def test_many_places_are_counted_and_stand_with_the_letter():
    """A statement on ten lids names four, says how many more there are, and its letter names all ten."""
    most = max(
        (name for name in CITED if shown_statements(GUIDE)[name].page == "vragen.md"), key=lambda n: len(CITED[n])
    )
    group = next(item.groep for item in GUIDE.faq if item.id == most)
    html = re.search(rf'<li [^>]*id="{most}".*?</li>', BLOCKS["faq"](GUIDE, "vragen/", group), re.DOTALL)[0]

    assert len(CITED[most]) > 5
    assert f"en nog {len(CITED[most]) - 4} plekken" in html
    assert html.count("<blockquote") == len(CITED[most])


def test_the_amount_of_a_term_stands_apart():
    """The first number with its unit is what somebody looks for; a term without one stays whole."""
    assert amounts("uiterlijk 6 weken na inschrijving") == [
        ("uiterlijk", False),
        ("6 weken", True),
        ("na inschrijving", False),
    ]
    assert amounts("6 weken, hooguit 4 weken langer") == [("6 weken", True), (", hooguit 4 weken langer", False)]
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


def test_an_answer_in_short_says_enough():
    """Whole sentences, without links; a question is never the end of it."""
    for question in GUIDE.faq:
        short = in_short(question)
        plain = " ".join(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", question.tekst).replace("*", "").split())
        assert plain.startswith(short)
        assert short == plain or (len(short) >= ENOUGH and short[-1] in ".!")


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
    assert second.startswith(in_short(question))
    assert "WPO, artikel 40a lid 1" in second
    assert second.endswith(f"/vragen/#{question.id})")


def test_without_script_nothing_offers_to_copy(visitor):
    """The foot of an answer stays: where to look next, and whom to ask."""
    page = visitor(java_script_enabled=False).open("vragen/")
    foot = page.locator(f"#{GUIDE.faq[1].id} .antwoord")

    assert not foot.get_by_role("button").is_visible()
    assert foot.get_by_role("link", name="vraag het iemand").is_visible()
