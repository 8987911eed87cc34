"""The letter of the law on the pages: everything of law rests on it, and nobody reads how we looked for it."""

import html
import re

import pytest

from conftest import ROOT
from guide.derived.letter import lid_of
from guide.editors.law.pages import pages as article_pages
from guide.load import load_guide
from guide.models import Begrip, Herkomst, Uitspraak
from guide.models.walk import walk
from guide.publish.markup import read
from telling import fault, line_of, page_file, tell

GUIDE = load_guide(ROOT)
WITHOUT_LETTER = 0  # statements of law without their letter: may only fall
# The voice of who looked it up: on the page that tells how we check, and for editors.
RESEARCHER = re.compile(
    r"\b(?:wij|we) (?:lazen|vonden|zagen|zochten|konden (?:dit |dat |het )?niet|keken na)\b"
    r"|\b(?:lazen|vonden|zagen|zochten|keken) (?:wij|we)\b"
    r"|\bkonden (?:wij|we) (?:\w+ ){0,6}niet\b"
    r"|\b(?:te|nog) controleren\b|\bniet (?:gecontroleerd|nagekeken|teruggevonden)\b|\bgeldende wettekst\b",
    re.IGNORECASE,
)
ELSEWHERE = ("over/", "meedoen/")
QUOTED = {"letterlijk", "pagina-info"}  # the law itself, and what a page says of its own date


def of_law() -> list[Herkomst]:
    return [value for _, value in walk(GUIDE) if isinstance(value, Herkomst) and value.soort == "wet"]


def test_everything_of_law_names_article_lid_and_words():
    """The words stand once in that lid; what has no letter says why, and its number may only fall."""
    without = [value for value in of_law() if not any(ref.artikel for ref in value.bron)]
    tell(fault(value.place[0], "dit is wet zonder de letter; noem het artikel of leg uit waarom niet", value.place[1])
         for value in without[WITHOUT_LETTER:])  # fmt: skip
    for value in of_law():
        for ref in (ref for ref in value.bron if ref.artikel):
            lid = lid_of(GUIDE.laws, ref)
            assert lid, ref
            assert ref.woorden, ref
            assert lid.tekst.count(ref.woorden) == 1, ref

    assert len(of_law()) > 200
    assert len(without) == WITHOUT_LETTER  # fewer: lower the number


def test_a_statement_that_says_it_read_the_law_cites_it():
    """`zekerheid: wettekst` is only said with an article."""
    for _, value in walk(GUIDE):
        if isinstance(value, Uitspraak | Begrip) and value.zekerheid == "wettekst":
            assert any(ref.artikel for ref in value.bron), value.id


def test_the_pages_of_the_articles_are_as_the_command_writes_them():
    """After another title in data/articles.yaml: python -m guide wet --paginas."""
    tell(
        fault(
            f"docs/{path}", "deze pagina is niet meer van nu; schrijf haar opnieuw met: python -m guide wet --paginas"
        )
        for path, text in article_pages(GUIDE.laws, GUIDE.articles).items()
        if (ROOT / "docs" / path).read_text("utf-8") != text
    )


def said(page: str) -> str:
    """What readers read in the article, the law itself apart."""
    pieces = [piece for piece in read(page) if any(element.tag == "article" for element in piece.path)]
    own = [piece for piece in pieces if not any(element.classes & QUOTED for element in piece.path)]
    return " ".join(html.unescape("".join(p.raw if p.kind == "text" else " " for p in own)).split())


def test_no_reader_hears_how_we_looked_for_it(pages: dict[str, str]):
    """No "wij lazen", no "te controleren": how certain it is stands in one clause, how we check on one page."""
    readers = {name: said(page) for name, page in pages.items() if not name.startswith(ELSEWHERE)}
    data = sorted((ROOT / "data").rglob("*.yaml"))

    assert len(readers) > 200
    tell(
        fault(file, f"'{match[0]}' is geen taal voor lezers; zeg in een kort zinsdeel wat onzeker is", line)
        for name, text in readers.items()
        for match in RESEARCHER.finditer(text)
        for file, line in [line_of(match[0], page_file(name), *data)]
    )


@pytest.mark.parametrize(
    "text",
    [
        "Dit lazen wij in de wet.",
        "Wij vonden geen regel.",
        "Dat konden we in de wet van nu niet zien.",
        "Dit is te controleren in de geldende wettekst.",
        "Wij konden dit niet nakijken.",
        "De tekst is niet gecontroleerd.",
    ],
)
def test_the_voice_of_who_looked_it_up_is_known(text: str):
    """The test above, on sentences that once stood in the guide."""
    assert RESEARCHER.search(text)
