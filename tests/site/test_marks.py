"""Sentences on a page with a word between brackets: they become statements like those in the blocks."""

import re

import pytest

from conftest import ROOT
from finishing import finished
from guide.derived.statements import shown_statements
from guide.load import load_guide
from guide.models import Recht
from guide.publish.marks import add_marks

GUIDE = load_guide(ROOT)
STATEMENTS = shown_statements(GUIDE)
LAW = '<a href="../wet-en-ruimte/#opp-bestuur-stelt-vast">stelt vast</a>'
RIGHT = '<a href="../wet-en-ruimte/rechten-leerlingen/#leerling-mening-geven">vrij zeggen</a>'


def marked(body: str, *readers: str) -> str:
    return finished(add_marks, f"<article>{body}</article>", "opp/index.html", GUIDE, STATEMENTS, readers)


def test_a_word_between_brackets_becomes_the_mark_of_its_kind():
    """Only a known kind, and only at the start of a paragraph or list item."""
    html = marked("<h1>x</h1><p>[Wet] Moet.</p><li>[Keuze] Mag.</li><p>Zie [Wet] daar.</p><p>[Wat] x</p>")

    assert html.count('class="merk ') == 2
    assert "merk--wet" in html
    assert "merk--beleid" in html
    assert "Zie [Wet] daar." in html
    assert "[Wat] x" in html


@pytest.mark.parametrize(
    "body",
    [
        "<p>[Wet] Het bestuur {}.</p>",
        "<ul>\n<li>[Wet] Het bestuur {}.</li>\n</ul>",
        "<ol>\n<li>\n<p>[Wet] Het bestuur {}.</p>\n</li>\n</ol>",
        "<ul>\n<li>[Wet] Het bestuur {}.<ul><li>Meer</li></ul></li>\n</ul>",
    ],
)
def test_a_sentence_of_law_is_a_statement_with_its_words_marked(body: str):
    """The words that lead to the statement are marked, and beside the sentence stands the article."""
    html = marked(body.format(LAW))

    assert 'class="uitspraak uitspraak--wet"' in html
    assert f"<mark>{LAW}</mark>" in html
    assert re.search(r'</p>\s*<p class="bron">.*WPO, artikel 40a lid 1', html, re.DOTALL)
    assert [html.count(f"<{tag}") for tag in ("p", "li", "div")] == [
        html.count(f"</{tag}>") for tag in ("p", "li", "div")
    ]
    assert "<ul" not in body[:3] or '<ul class="uitspraken">' in html


def test_only_law_that_can_be_read_is_marked():
    """A choice has a word and no yellow, nor has law without its letter."""
    assert "<mark>" not in marked(f"<p>[Keuze] Een regio {LAW}.</p>")
    assert "<mark>" not in marked('<p>[Wet] Dit <a href="../bronnen/#wpo">moet</a>.</p>')


def test_a_right_is_called_so_by_who_has_it():
    """On the pages of pupils and parents; other readers see what the law asks, and the article."""
    right = f"<p>[Wet] Jij mag {RIGHT}.</p>"
    assert isinstance(STATEMENTS["leerling-mening-geven"].item, Recht)

    assert ">Jouw recht</span>" in marked(right, "leerling")
    assert ">Recht van leerling</span>" in marked(right, "ouder")
    assert ">In de wet</span>" in marked(f"<p>[Wet] Het bestuur {LAW}.</p>", "ouder", "leerling")
    assert ">Moet</span>" in marked(right, "leerling", "ib")
    assert 'class="bron"' not in marked(right, "leerling")
    assert 'class="bron"' in marked(right, "leerling", "ib")
