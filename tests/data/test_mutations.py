"""The real data and pages, spoiled in thousands of ways: each is refused with a clear place, or nothing is lost."""

from random import Random

import pytest

import line_spoiling  # noqa: F401 - adds its ways
import page_spoiling  # noqa: F401 - adds its ways
from conftest import ROOT
from counts import SHORT, count
from guide.faults.messages import DataError, Fault
from guide.load import Texts, load_texts
from law_spoiling import ENOUGH, LAW_WAYS
from mutations import Book, Loaded, content
from spoiling import WAYS, Spoiled

EACH = count(6, 46)
THOUSANDS = 2000
CHANCE = count(2, 0)  # so many of a small sample may be off by chance


@pytest.fixture(scope="module")
def book() -> Book:
    return Book(ROOT)


def spoil(book: Book, name: str) -> list[tuple[Spoiled, Texts]]:
    """`EACH` different guides, spoiled in one way; the same ones in every run."""
    chance = Random(name)
    made: list[tuple[Spoiled, Texts]] = []
    while len(made) < EACH:
        spoiled = WAYS[name](chance, book)
        if spoiled is None:
            continue
        assert spoiled.text != book.texts[spoiled.file], "nothing was spoiled"
        texts = {file: text for file, text in (book.texts | {spoiled.file: spoiled.text}).items() if text is not None}
        made.append((spoiled, texts))
    return made


def read(texts: Texts) -> tuple[Loaded | None, list[Fault]]:
    try:
        return load_texts(texts), []
    except DataError as error:
        return None, error.faults


def told(spoiled: Spoiled, faults: list[Fault]) -> list[Fault]:
    """The faults in the file where an editor has to look: an entry of what is gone is missed where it was."""
    if spoiled.file == "data/withdrawn.yaml" or spoiled.file.startswith("docs/wet/"):
        return faults
    return [fault for fault in faults if fault.file in (spoiled.told_in or (spoiled.file,))]


@pytest.mark.proof
@pytest.mark.parametrize("name", WAYS)
def test_spoiled_data_is_refused_where_it_is_wrong_or_nothing_is_lost(book: Book, figure, name: str):
    """Never a traceback or a silent loss; always the right file, and in 95 of 100 the right line."""
    refused, right_line = 0, 0
    for spoiled, texts in spoil(book, name):
        loaded, faults = read(texts)
        if not faults:
            assert spoiled.verdict != "refuse", spoiled
            assert (content(loaded) == content(book.loaded)) is (spoiled.verdict == "same"), spoiled
            continue
        refused += 1
        here = told(spoiled, faults)
        assert here, (spoiled, faults)
        right_line += not spoiled.lines or any(fault.line in spoiled.lines for fault in here)
        for fault in faults:
            assert_placed(fault, texts)
    figure(
        f"data spoiled, {name.replace('_', ' ')}: refused on the right line", f"{right_line} of {refused}", "95 in 100"
    )

    assert right_line >= 0.95 * refused - CHANCE


def assert_placed(fault: Fault, texts: Texts) -> None:
    """The line exists, and the fault fits on one; a file that is gone has only its name."""
    assert "\n" not in str(fault)
    assert 1 <= fault.line <= len((texts.get(fault.file) or "").split("\n")), fault


@pytest.mark.proof(only=True)
def test_there_are_thousands_of_ways(figure):
    """In all kinds together, so that what is rare is met too."""
    figure("data spoiled: guides in all", EACH * len(WAYS), THOUSANDS)

    assert SHORT or EACH * len(WAYS) >= THOUSANDS


def test_a_guide_that_was_not_spoiled_is_read_as_it_was(book: Book):
    """What the test above calls a difference is one: a comment on top changes lines, and nothing else."""
    data = [name for name in book.texts if name.startswith("data/") and name.endswith(".yaml")]
    moved = load_texts(book.texts | {name: f"# Kijk.\n{book.texts[name]}" for name in data})

    assert content(moved) == content(book.loaded)
    assert moved[0].faq[0].place[1] == book.loaded[0].faq[0].place[1] + 1


def test_a_file_that_is_not_text_is_told_too(book: Book):
    """A file saved in another encoding than UTF-8 is refused by name, and hides no other fault."""
    for file in ("data/glossary.yaml", "docs/index.md", "data/legal/rechten.yaml"):
        _, faults = read(book.texts | {file: None})

        assert [fault.file for fault in faults] == [file]
        assert "UTF-8" in faults[0].text


def test_the_law_is_broken_in_hundreds_of_ways():
    """Letters, leden, numbers and laws: none of them passes in silence."""
    assert EACH * len(LAW_WAYS) >= ENOUGH
