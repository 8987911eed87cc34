"""What can be taken home: Word files that Word takes, PDFs for everybody, and a page that lists what is there."""

import io
import re
import shutil
import zipfile
from pathlib import Path

import docx
import pypdf
import pypdfium2
import pytest

from conftest import ROOT, once
from guide.derived.downloads import BOOK, SHEETS, downloads
from guide.load import load_guide
from guide.paper.blocks import Heading, Para, Statement
from guide.paper.tree import blocks, parsed, text_of
from papers import count_pages, office, vera, word_faults
from tools.paper import main

GUIDE = load_guide(ROOT)
WORD = [one for one in downloads(GUIDE) if one.file.endswith("x")]
PDF = [one for one in downloads(GUIDE) if one.file.endswith("pdf")]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="session")
def papers(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site with its PDFs."""

    def make(folder: Path) -> None:
        shutil.copytree(site, folder)
        main(folder)

    return once(tmp_path_factory, "papers", make)


@pytest.mark.parametrize("one", WORD, ids=lambda one: Path(one.file).name)
def test_every_word_file_is_whole(one, site: Path):
    """Opens, has language and title, heads of tables that come back on each page, and nothing that Word would mend."""
    content = (site / one.file).read_bytes()
    kind = "template" if one.file.endswith("dotx") else "document"
    assert word_faults(content) == []
    if kind == "template":
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            assert b"wordprocessingml.template.main+xml" in parts.read("[Content_Types].xml")
        return
    doc = docx.Document(io.BytesIO(content))
    assert doc.core_properties.title == one.title
    assert doc.core_properties.language == "nl-NL"
    assert doc.paragraphs[0].style.name == "Title"
    for table in doc.element.body.iter(f"{W}tbl"):
        assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
        assert table.find(f"{W}tblPr/{W}tblCaption") is not None


def test_the_empty_format_says_what_is_law_and_what_is_free(site: Path):
    """Eight sections, help, the right to be heard, advice on length; law with its sign and article, choice with dashes."""
    doc = docx.Document(io.BytesIO((site / "papier/opp-invullen.docx").read_bytes()))
    heads = [one.text for one in doc.paragraphs if one.style.name == "Heading 1"]
    sections = GUIDE.checks["opp-invullen"].secties
    assert heads[: len(sections)] == [f"{at}. {one.titel}" for at, one in enumerate(sections, 1)]
    assert len(sections) >= 8
    law = [one.text for one in doc.paragraphs if one.style.name == "Moet van de wet"]
    assert any("vrij zeggen" in text and "artikel 40a lid 6" in text for text in law)
    assert all(text.startswith(("Moet.", "Mag.", "Recht van")) for text in law)
    marked = [run for one in doc.paragraphs for run in one.runs if run.style.name == "Wet"]
    assert len(marked) > 8
    free = [one.text for one in doc.paragraphs if one.style.name == "Kies je zelf"]
    assert any("2 tot 5 A4" in text for text in free)


def test_the_page_lists_what_is_there_and_nothing_else(pages: dict[str, str], papers: Path):
    """Without PDFs no line of theirs; with them each with its size; every link leads to a file."""
    without, with_ = pages["op-papier/"], (papers / "op-papier/index.html").read_text("utf-8")
    assert not re.search(r'href="[^"]+\.pdf"', without)
    for one in downloads(GUIDE):
        assert (papers / one.file).exists()
        assert f'href="../{one.file}"' in with_
    assert "hidden" not in with_.partition('<div class="gids downloads">')[2].partition('<h2 id="van-scherm')[0]


def test_every_pdf_is_tagged_named_and_in_dutch(papers: Path):
    """Title, language, marks for who hears it; a sheet is one page, the book has contents to click and to read."""
    for one in PDF:
        read = pypdf.PdfReader(papers / one.file)
        root = read.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"] is True or root["/MarkInfo"]["/Marked"].value, one
        assert root["/Lang"] == "nl-NL", one
        assert read.metadata.title, one
        assert b"pdfuaid" in root["/Metadata"].get_data(), one
        if one.kind == "blad":
            assert len(read.pages) == 1, one
            text = " ".join(read.pages[0].extract_text().split())
            assert "Geen juridisch advies" in text
            assert re.search(r"Geel en onderstreept is wet: W\w+", text), text
    book = pypdf.PdfReader(papers / BOOK)
    assert len(book.pages) > 80
    parts = [one.title for one in book.outline if not isinstance(one, list)]
    assert {"OPP", "TLV", "Rechten en termijnen"} <= set(parts)
    assert "Inhoud" in book.pages[1].extract_text()
    body = book.pages[10].extract_text()
    assert f"van {len(book.pages)}" in body
    assert "Gids OPP en TLV" in body


def test_the_book_has_every_page_for_readers(papers: Path):
    """All pages of the menu that are read, not filled in: each with its title in the outline."""
    book = pypdf.PdfReader(papers / BOOK)

    def titles(found) -> list[str]:
        return [title for one in found for title in (titles(one) if isinstance(one, list) else [one.title])]

    known = " ".join(titles(book.outline))
    for name in (
        "Wat staat er in een OPP?",
        "Termijnen",
        "Specialisme",
        "Begrippen",
        "Bronnen",
        "Vragen en antwoorden",
    ):
        assert name in known, name


def test_a_page_becomes_blocks_with_their_signs():
    """Statements with their kind, law and choice with their sign; buttons, drawings and what is folded stay behind."""
    html = """<article><h1 id="a">Titel<a class="headerlink">#</a></h1><p class="lood">Lood.</p><svg><text>x</text></svg>
    <ul class="uitspraken"><li class="uitspraak uitspraak--wet" id="u"><p class="uitspraak__tekst"><span class="merk">Moet</span>
    Het is <mark>verplicht</mark>.</p><p class="bron">Wet 1</p><details><summary>Lees</summary>weg</details></li></ul>
    <p>Dit <span class="keus">kies je</span> <b>zelf</b>.</p><button>weg</button></article>"""
    title, lead, statement, choice = blocks(parsed(html))

    assert title == Heading(1, title.runs, "a")
    assert text_of(title.runs) == "Titel"
    assert (lead.look, text_of(lead.runs)) == ("lood", "Lood.")
    assert isinstance(statement, Statement)
    assert statement.kind == "wet"
    assert [run.sign for run in statement.blocks[0].runs] == ["sterk", "", "wet", ""]
    assert [type(one) for one in statement.blocks] == [Para, Para]
    assert [(run.text, run.sign) for run in choice.runs if run.sign] == [("kies je", "keuze"), ("zelf", "sterk")]


@pytest.mark.proof(needs=("libreoffice", "java", "javac"))
def test_verapdf_finds_no_failed_rule(papers: Path, tmp_path: Path, figure):
    """PDF/UA-1, all rules: of every PDF here, and of a Word file that LibreOffice makes one of."""
    said = vera(papers / one.file for one in PDF)
    figure("PDFs that pass PDF/UA-1", f"{said.count('PASS ua1')} of {len(PDF)}")
    assert said.count("PASS ua1") == len(PDF), said

    kind = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
    made = office([papers / "papier/opp-invullen.docx", papers / "papier/tabel-opp.docx"], kind, tmp_path)
    # LibreOffice draws lines below and above a paragraph without saying that they are no text.
    assert set(re.findall(r"^ +\d+x (\S+)", vera(made), re.MULTILINE)) <= {"7.1-3"}


@pytest.mark.proof(needs="libreoffice")
def test_libreoffice_opens_every_word_file(site: Path, tmp_path: Path, figure):
    """As many pages as somebody wants to print: the empty format at most seven, the checklist at most five."""
    made = office([site / one.file for one in WORD if one.file.endswith("docx")], "pdf", tmp_path)
    counts = {file.stem: count_pages(file) for file in made}
    figure("pages of the empty format in LibreOffice", counts["opp-invullen"], "at most 7")

    assert len(counts) == len(WORD) - 1
    assert counts["opp-invullen"] <= 7
    assert counts["opp-format"] <= 5
    assert all(1 <= count <= 12 for count in counts.values()), counts


def test_pages_are_drawn(papers: Path):
    """No page without ink, and yellow on every sheet: the sign of law."""
    for name in SHEETS:
        page = pypdfium2.PdfDocument(papers / f"papier/een-a4-{name}.pdf")[0]
        colours = page.render(scale=0.5).to_pil().convert("RGB").getcolors(1 << 20)
        assert any(r > 240 and 200 < g < 240 and b < 120 for _, (r, g, b) in colours), name
