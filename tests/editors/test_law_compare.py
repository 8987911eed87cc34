"""Two versions of an article, lid by lid, and the way from lines to leden and back."""

from conftest import ROOT
from guide.editors.law.compare import Kind, compare, split
from guide.editors.law.store import leden, lines_of
from guide.load import load_guide
from law_service import OLD


def test_nothing_new():
    """A lid without words only keeps the place of one that is gone."""
    assert [change.kind for change in compare(OLD, OLD)] == [Kind.UNCHANGED] * 4


def test_lid_renumbered_changed_new_and_gone():
    """A lid is known by its words: under another number it is the same, with the words in it that differ."""
    new = [*OLD[:5], "2 Een nieuw lid over iets heel anders.", "3 " + OLD[5][2:].replace("zes", "acht")]
    changes = compare(OLD, new)

    assert [(c.kind, c.old and c.old.number, c.new and c.new.number) for c in changes] == [
        (Kind.UNCHANGED, "1", "1"),
        (Kind.NEW, None, "2"),
        (Kind.RENUMBERED, "2", "3"),
        (Kind.GONE, "4", None),
    ]
    assert [str(words) for words in changes[2].words] == ["perspectief wordt binnen [-zes-] {+acht+} weken na de"]


def test_lid_changed_and_repealed():
    """A number that stays without words is a lid that is gone."""
    new = [*OLD[:5], OLD[5].replace("zes weken", "een maand"), "3", "4"]
    changed, gone = (change for change in compare(OLD, new) if change.kind != Kind.UNCHANGED)

    assert (changed.kind, changed.words[0].old, changed.words[0].new) == (Kind.CHANGED, "zes weken", "een maand")
    assert (gone.kind, gone.old.number) == (Kind.GONE, "4")


def test_spacing_is_no_change_and_a_choice_of_lines_has_nothing_new():
    """Of an article of which only a part is kept, the rest is not new."""
    assert compare(["het derde lid, van de wet"], ["het derde lid,van  de wet"])[0].kind == Kind.UNCHANGED
    assert [c.kind for c in compare([OLD[0], OLD[2]], OLD, part=True)] == [Kind.UNCHANGED]
    assert [c.kind for c in compare([OLD[0], OLD[2]], OLD)] == [Kind.CHANGED, Kind.NEW, Kind.NEW]


def test_split_knows_leden_from_other_numbers():
    """A line of text may begin with a number; a lid is one further than the last."""
    lines = ["1 Een leerling van", "18 jaar of ouder:", "1. de een;", "2°. de ander.", "1a Nog een lid.", "2"]

    assert [(lid.number, len(lid.lines)) for lid in split(lines)] == [("1", 4), ("1a", 1), ("2", 1)]
    assert split(["Zonder leden:", "a. een"])[0].number == ""


def test_every_article_of_the_guide_is_read_back_as_it_was_written():
    """Its leden to lines and back: no line begins a lid that is none."""
    articles = [article for law in load_guide(ROOT).laws.values() for article in law.artikelen]
    for article in articles:
        again = leden(lines_of(article.leden))
        assert [(lid.nr, lid.regels) for lid in again] == [(lid.nr, lid.regels) for lid in article.leden], article.adres

    assert len(articles) > 150
