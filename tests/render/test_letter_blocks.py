"""The law itself: the letter beside what rests on it, where a lid went, the list of laws, and who to call."""

import re
from pathlib import Path

import pytest

from guide.load import load_guide
from guide.models import Guide
from guide.render import BLOCKS
from law_texts import ARTICLES, HELP, LINES, law_file
from roots import replaced, small_guide, write_root

MOVED = """\
    verhuisd:
      - {lid: 2, naar: 1, sinds: 2026-08-01}
      - {lid: 3, naar: 2, sinds: 2025-08-01}
      - {lid: 3, sinds: 2026-08-01}
      - {lid: 4, naar: 2, sinds: 2026-08-01}
"""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    return small_guide(tmp_path_factory.mktemp("klein"))


def part(html: str, id_: str) -> str:
    """The section of one lid."""
    return re.search(rf'<section class="lid" id="{id_}".*?</section>', html, re.DOTALL)[0]


def words(html: str) -> str:
    """What a reader reads of it."""
    return " ".join(re.sub(r"</p>", " ", re.sub(r"<(?!/p>)[^>]*>", "", html)).split())


def test_the_letter_stands_there_as_it_is_with_cited_words_marked(guide: Guide):
    """Word for word, onderdelen and all; which version, when read, and the way to the official text."""
    html = BLOCKS["article"](guide, "wet/de-wet-1/", "de-wet-1")
    quoted = [words(quote) for quote in re.findall(r"<blockquote.*?</blockquote>", html, re.DOTALL)]

    assert quoted == [LINES["1"][0], " ".join(LINES["1"][1:])]
    assert "<mark>binnen zes weken</mark>" in part(html, "lid-1")
    assert "<mark>een fout laten verbeteren</mark>" in part(html, "lid-2")
    assert "1 augustus 2026" in html
    assert "https://wetten.overheid.nl/jci1.3:c:BWBR0001234&amp;artikel=1&amp;g=2026-08-01" in html


def test_beside_each_lid_stands_what_rests_on_it(guide: Guide):
    """Statements in words, terms by name; on the other lid nothing of it; and what nothing rests on says so."""
    html = BLOCKS["article"](guide, "wet/de-wet-1/", "de-wet-1")

    assert "Zes weken" in part(html, "lid-1")
    assert "rechten-ouders/#inzien" in part(html, "lid-1")
    assert "Ouders mogen een fout laten verbeteren." in words(part(html, "lid-2"))
    assert 'href="../../begrippen/#plan"' in part(html, "lid-2")
    assert "begrippen/#plan" not in part(html, "lid-1")
    assert "rust geen uitspraak" in part(BLOCKS["article"](guide, "wet/de-wet-2/", "de-wet-2"), "tekst")


def test_an_old_number_says_where_its_text_went(tmp_path: Path):
    """At its own address, which keeps working; a number that is used again tells it above the new text."""
    after = "      - {wet: de-wet, artikel: 2}\n"
    root = write_root(tmp_path, {"data/articles.yaml": replaced(ARTICLES, [[after, after + MOVED]])})
    html = BLOCKS["article"](load_guide(root), "wet/de-wet-1/", "de-wet-1")

    assert 'Die is nu <a href="#lid-1">lid 1</a>.' in part(html, "lid-2")
    assert html.count('id="lid-3"') == 1
    assert "Lid 3 stond hier tot 1 augustus 2026. Die tekst is vervallen." in html
    assert re.search(r'id="lid-4">.*Die tekst is nu <a href="#lid-2">lid 2</a>', html)


def test_a_lid_without_words_is_gone(tmp_path: Path):
    """The law keeps its number; the page says why nothing stands there."""
    lines = {**LINES, "1": (*LINES["1"], "3")}
    html = BLOCKS["article"](
        load_guide(write_root(tmp_path, {"data/wetten/de-wet.yaml": law_file(lines)})), "", "de-wet-1"
    )

    assert "Dit lid is vervallen." in part(html, "lid-3")


def test_all_laws_are_listed_with_their_articles(guide: Guide):
    """With the version, and how much rests on each."""
    html = BLOCKS["laws"](guide, "wet/")

    assert 'id="de-wet"' in html
    assert "De hele wet (Wet)" in html
    rows = [words(row) for row in re.findall(r"<li>.*?</li>", html)]

    assert rows == ["1 Het plan 8 uitspraken", "2 De naam"]


def test_help_is_what_can_be_called_or_mailed(guide: Guide):
    """For whoever it is for, with its costs, source and date."""
    html = BLOCKS["help_block"](guide, "voor-wie/ouder/", "ouder")

    assert '<a href="tel:0701234567">070-123 45 67</a>' in html
    assert '<a href="mailto:vraag@hulplijn.example">' in html
    assert 'href="https://www.hulplijn.example/vraag/"' in html
    assert "Kosten: gratis." in html
    assert "1 januari 2026" in html


def test_help_without_a_number_shows_none(tmp_path: Path):
    """No empty link."""
    bare = replaced(HELP, [["    telefoon: 070-123 45 67\n", ""], ["    email: vraag@hulplijn.example\n", ""]])
    html = BLOCKS["help_block"](load_guide(write_root(tmp_path, {"data/help.yaml": bare})), "", "ouder")

    assert "tel:" not in html
    assert "mailto:" not in html


def test_rules_stand_together_with_what_binds_marked(guide: Guide):
    """A group of statements for a place on a page; what the law allows says so."""
    html = BLOCKS["rules"](guide, "wet/", "inzage")

    assert 'id="fout-verbeteren"' in html
    assert "Mag" in html
    assert "<mark>een fout laten verbeteren</mark>" in html
