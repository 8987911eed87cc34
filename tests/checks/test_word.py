"""A self-check to Word and back: nothing is lost, what is seen counts, and the file is one that Word takes."""

import io
import itertools
import random
import re
import zipfile

import pytest

from axe import violations
from conftest import ROOT
from counts import count
from guide.derived.homes import home
from guide.load import load_guide
from guide.paper.blocks import fields
from guide.paper.files import sheets
from papers import count_pages, office, word_faults
from wordfiles import (
    ANSWERS,
    DOCUMENT,
    QUESTIONS,
    SAID,
    W,
    carried,
    changed,
    control,
    document,
    fill,
    kept,
    opened,
    part,
    random_answers,
    ready,
    retyped,
    with_entities,
)

GUIDE = load_guide(ROOT)
FORMS = sheets(GUIDE)
OPP = "zelfchecks/opp-invullen/"
FILLED = {
    "datum-start": "2026-12-01",
    "helpt-leerling": "Rust & een vast maatje.\nEn <b>buiten</b> spelen.",
    "leerling-hoe-gehoord": "gehoord-via-ouders",
}
# One a kind of self-check, and every form that is not like the others.
KINDS = ["opp-invullen", "routekaart", "opp-format", "welke-bril", "is-een-opp-nodig", "termijnen-berekenen",
         "wet-of-keuze", "wat-komen-we-tegen", "hoe-ervaren-wij-het-opp", "toespraak", "keuzes-maken"]  # fmt: skip


def at(visitor, slug: str = "opp-invullen"):
    page = visitor().open(f"zelfchecks/{slug}/")
    ready(page)
    return page


@pytest.mark.proof
def test_any_answers_come_back_to_the_letter(visitor):
    """Long, empty, emoji, right to left, control characters, hostile to XML: the same answers, no change seen."""
    draw = random.Random(20261127)
    page = at(visitor)
    questions = page.evaluate(QUESTIONS)
    for round_ in range(count(30, 1000)):
        answers = random_answers(draw, questions)
        file = fill(page, answers)
        back = opened(page, file)

        assert back["problem"] == "", round_
        assert back["state"]["antwoorden"] == answers, round_
        assert back["changes"] == [], round_
        assert len(document(file).paragraphs) > 50, round_
        assert word_faults(file) == [], round_


@pytest.mark.parametrize("slug", KINDS)
def test_every_kind_goes_to_word_and_back(visitor, slug: str):
    """Forms, plans, scores, points, trees, dates: all answers have a place to see them in, and come back."""
    page = at(visitor, slug)
    questions = page.evaluate(QUESTIONS)
    answers = random_answers(random.Random(3), questions) | {
        one["id"]: "2026-09-01" if one["day"] else (one["values"] or ["3"])[0] for one in questions[:40]
    }
    file = fill(page, answers)
    doc = document(file)

    assert opened(page, file)["state"]["antwoorden"] == carried(page) != {}
    assert doc.core_properties.title == GUIDE.checks[slug].titel
    headings = [one.style.name for one in doc.paragraphs if one.style.name.startswith(("Heading", "Title"))]
    assert headings[0] == "Title"
    assert ("Uitkomst" in [one.text for one in doc.paragraphs]) == (GUIDE.checks[slug].vorm != "formulier")


@pytest.mark.parametrize("slug", [slug for slug in KINDS if GUIDE.checks[slug].vorm != "formulier"])
def test_an_outcome_goes_along_word_by_word(visitor, slug: str):
    """All that the outcome says on the page stands in the file too, and no two words have become one."""
    page = at(visitor, slug)
    draw = random.Random(slug)
    points = itertools.cycle("4321")  # ten over four
    answers = {
        one["id"]: "2026-09-01" if one["day"] else draw.choice(one["values"]) if one["values"] else next(points)
        for one in page.evaluate(QUESTIONS)
    }
    text = " ".join(t.text or "" for t in part(fill(page, answers), DOCUMENT).iter(f"{W}t"))
    page.get_by_role("button", name="Bekijk de uitkomst").click()
    page.locator("[data-deel=inhoud] > *").first.wait_for(state="attached")
    said = page.evaluate(SAID)

    assert len(said) > 3
    known = set(re.findall(r"\w+", text))
    assert [word for word in re.findall(r"\w+", " ".join(said)) if word not in known] == []


@pytest.mark.parametrize("slug", sorted(GUIDE.checks))
def test_the_form_on_paper_asks_what_the_page_asks(slug: str, reader, base: str):
    """The same keys, in the same order, with the same choices in the same words."""
    reader.goto(f"{base}{home(GUIDE, 'self_check', slug).removesuffix('.md')}/")
    reader.wait_for_selector("self-check[data-gestart]")
    asked = reader.evaluate(
        """async () => {
          const check = document.querySelector('self-check');
          const code = document.querySelector('script[src*="/elements/"]').src.split('/elements/')[0];
          const { allowed, words } = await import(`${code}/elements/lib/answers/fields.js`);
          return [...check.questions].map(([id, question]) => [id, [...allowed(question) ?? []].filter(Boolean)
            .map((value) => [value, words(question, value)])]);
        }"""
    )
    on_paper = [[one.id, [list(option) for option in one.options]] for one in fields(FORMS[slug].blocks)]

    assert on_paper == asked


def test_a_filled_file_has_what_word_and_readers_need(visitor):
    """Language, title, headings, bound controls with names, page numbers, address and day; help only where it is empty."""
    page = at(visitor)
    file = fill(page, FILLED)
    doc, root = document(file), part(file, DOCUMENT)

    assert part(file, "word/styles.xml").find(f".//{W}lang").get(f"{W}val") == "nl-NL"
    assert part(file, "docProps/core.xml").findtext("{http://purl.org/dc/elements/1.1/}language") == "nl-NL"
    assert [one.text for one in doc.paragraphs if one.style.name == "Heading 1"][:2] == [
        "1. Planning",
        "2. Wat helpt en wat hindert",
    ]
    one = control(root, "helpt-leerling")
    assert one.find(f"{W}sdtPr/{W}alias").get(f"{W}val") == "Wat helpt, bij de leerling?"
    assert one.find(f"{W}sdtPr/{W}dataBinding").get(f"{W}xpath").endswith("[@id='helpt-leerling']/g:antwoord[1]")
    assert [t.text for t in one.iter(f"{W}t")] == ["Rust & een vast maatje.", "En <b>buiten</b> spelen."]
    assert [t.text for t in control(root, "leerling-hoe-gehoord").iter(f"{W}t")] == ["Via ouders"]
    assert [t.text for t in control(root, "datum-start").iter(f"{W}t")] == ["1 december 2026"]
    foot = "".join(part(file, "word/footer.xml").itertext())
    assert OPP in foot
    assert "NUMPAGES" in foot
    texts = [one.text for one in doc.paragraphs]
    assert not any("Denk aan wat de leerling graag doet" in text for text in texts)  # answered
    assert any("Bij welke les of aanpak gaat het goed" in text for text in texts)  # still empty
    assert any(text.startswith("Moet.") for text in texts)  # what the law asks there
    answers = {one.get("id"): one[0].text for one in part(file, ANSWERS) if one[0].text}
    assert answers == FILLED


def test_what_was_changed_in_word_counts_and_is_shown(visitor):
    """Word changes text and answers alike, other programs only the text; a date and a choice are understood."""
    page = at(visitor)
    file = fill(page, FILLED)
    file = changed(file, DOCUMENT, retyped("helpt-leerling", "Alleen rust."))
    file = changed(file, DOCUMENT, retyped("hindert-thuis", "Weinig slaap."))
    file = changed(file, ANSWERS, kept("hindert-thuis", "Weinig slaap."))
    file = changed(file, DOCUMENT, retyped("datum-start", "3 januari 2027"))
    file = changed(file, DOCUMENT, retyped("leerling-hoe-gehoord", "Via iemand anders"))
    back = opened(page, file)

    assert back["state"]["antwoorden"] == {
        "datum-start": "2027-01-03",
        "helpt-leerling": "Alleen rust.",
        "hindert-thuis": "Weinig slaap.",
        "leerling-hoe-gehoord": "gehoord-via-ander",
    }
    assert back["changes"] == [
        ["Wanneer begint dit OPP?", "1 december 2026", "3 januari 2027"],
        ["Wat helpt, bij de leerling?", FILLED["helpt-leerling"], "Alleen rust."],
        ["Wat hindert, in de steun van thuis?", "–", "Weinig slaap."],
        ["Hoe wilde de leerling gehoord worden?", "Via ouders", "Via iemand anders"],
    ]


def test_what_was_taken_out_in_word_is_nowhere_in_the_file(visitor):
    """A sentence that somebody removes before sharing does not ride along in another place."""
    page = at(visitor)
    file = fill(page, {"helpt-leerling": "Een geheim dat eruit moet."})
    file = changed(file, DOCUMENT, retyped("helpt-leerling", ""))
    file = changed(file, ANSWERS, kept("helpt-leerling", ""))
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        assert not any("geheim" in parts.read(name).decode() for name in parts.namelist())
    assert opened(page, file)["state"]["antwoorden"] == {}


def test_an_unreadable_choice_or_day_leaves_the_answer_and_is_told(visitor):
    """'Ergens in mei' is no day: the answer stays, and the page shows that it did not take the change over."""
    page = at(visitor)
    file = changed(fill(page, FILLED), DOCUMENT, retyped("datum-start", "ergens in mei"))
    back = opened(page, file)

    assert back["state"]["antwoorden"] == FILLED
    assert back["changes"] == [["Wanneer begint dit OPP?", "1 december 2026", "–"]]


def test_other_files_are_refused_whole(visitor, site):
    """A file of another self-check, another Word file, half a file, no zip: one sentence, and nothing changes."""
    page = at(visitor)
    mine = fill(page, FILLED)
    other = (site / "papier" / "opp-format.docx").read_bytes()
    table = (site / "papier" / "tabel-opp.docx").read_bytes()

    assert opened(page, other)["problem"] == "Dit bestand hoort bij een andere zelfcheck."
    assert opened(page, table)["problem"] == "Dit Word-bestand heeft geen antwoorden van deze gids."
    assert opened(page, mine[: len(mine) // 2])["problem"] == "Dit Word-bestand heeft geen antwoorden van deze gids."
    assert opened(page, b"PK rommel")["state"] is None
    assert opened(page, with_entities(mine))["problem"] == "Dit Word-bestand heeft geen antwoorden van deze gids."


def test_the_buttons_make_a_file_and_open_it_again(visitor, tmp_path):
    """What a reader does: type, take along, wipe, open; with what changed in a table, and no fault for axe."""
    page = visitor().open(OPP)
    page.get_by_label("Wat helpt, bij de leerling?").fill("Een vast maatje.")
    with page.expect_download() as coming:
        page.get_by_role("button", name="Neem mee naar Word").click()
    target = tmp_path / coming.value.suggested_filename
    coming.value.save_as(target)
    assert target.name == "opp-invullen.docx"
    page.get_by_text("Het Word-bestand staat op je eigen apparaat").wait_for()
    assert violations(page) == []
    target.write_bytes(changed(target.read_bytes(), DOCUMENT, retyped("helpt-leerling", "Twee maatjes.")))
    page.get_by_role("button", name="Wis mijn antwoorden").click()
    page.get_by_text("Bewaren, vergelijken en meenemen").click()
    page.locator("[data-doe=csv]:not([disabled])").wait_for()
    page.locator("[data-deel=open]").set_input_files(target)
    page.get_by_text("Er is in Word iets veranderd: dat staat hieronder.").wait_for()

    assert page.get_by_label("Wat helpt, bij de leerling?").input_value() == "Twee maatjes."
    assert page.get_by_role("table", name="Veranderd in Word").locator("tbody tr").all_inner_texts() == [
        "Wat helpt, bij de leerling?\tEen vast maatje.\tTwee maatjes."
    ]
    assert violations(page) == []


def test_private_data_is_warned_for_before_it_leaves(visitor):
    """A text that looks like a citizen service number is told with the file."""
    page = visitor().open(OPP)
    page.get_by_label("Wat helpt, bij de leerling?").fill("BSN 111222333")
    with page.expect_download():
        page.get_by_role("button", name="Neem mee naar Word").click()

    page.get_by_text("Haal dat eerst weg.").wait_for()


def test_word_comes_only_when_it_is_asked_for(visitor):
    """Nobody waits for the zip, the file or the code of Word."""
    one = visitor()
    page = one.open(OPP)
    page.wait_for_load_state("networkidle")
    assert not [url for url in one.requests if "word" in url or "fflate" in url]
    with page.expect_download():
        page.get_by_role("button", name="Neem mee naar Word").click()
    assert [url for url in one.requests if url.endswith("word/opp-invullen.docx")]


LONG = "De leerling werkt graag samen. Een vast maatje helpt, net als een rustige plek en een duidelijk begin. " * 2


@pytest.mark.proof(needs="libreoffice")
def test_a_filled_opp_is_two_to_five_pages_and_survives_another_program(visitor, tmp_path, figure):
    """All fields filled in, about 1,500 words: LibreOffice counts two to five A4, and what it saves opens in the guide."""
    page = at(visitor)
    answers = {
        one["id"]: "2026-12-01" if one["day"] else (one["values"] or [LONG])[0] for one in page.evaluate(QUESTIONS)
    }
    target = tmp_path / "ingevuld.docx"
    target.write_bytes(fill(page, answers))
    (print_,) = office([target], "pdf", tmp_path)
    sheets_ = count_pages(print_)
    words = sum(len(text.split()) for text in answers.values())
    figure(f"pages of a filled OPP of {words} words in LibreOffice", sheets_, "2 to 5")
    assert 2 <= sheets_ <= 5

    saved = tmp_path / "anders"
    saved.mkdir()
    (other,) = office([target], "docx:MS Word 2007 XML", saved)
    back = opened(page, other.read_bytes())
    assert back["problem"] == ""
    assert back["state"]["antwoorden"] == answers
    assert back["changes"] == []
    typed = changed(other.read_bytes(), DOCUMENT, retyped("helpt-leerling", "Alleen rust."))
    assert opened(page, typed)["state"]["antwoorden"] == answers | {"helpt-leerling": "Alleen rust."}
