"""Edits as people make them: slips and half changes are refused where they are, harmless ones are not.

The slips, the changes of meaning and the harmless edits each have a module in tests/support. Here they are
made on the real guide by the hundred (`make proof`), or a sample of them (`make test`), and always the same ones.
"""

import re
from collections import Counter
from random import Random

import markdown
import pytest

import menu_slips  # noqa: F401 - adds its slips
from conftest import ROOT
from counts import count
from guide.editors.diff.prose import CALL, EXTENSIONS, RAW
from guide.faults.messages import DataError, Fault
from guide.load import Texts, load_texts
from harmless import HARMLESS
from meanings import MEANINGS
from mutations import Book
from page_spoiling import find
from slips import PROSE, SLIPS
from spoiling import Spoiled, Way

SLIP, MEANING, FREE = 12, 20, 16  # of each sort, in the proof
EACH_SLIP, EACH_MEANING, EACH_FREE = count(1, SLIP), count(2, MEANING), count(2, FREE)
RANDOM = count(100, 1500)
FALSE_ALARMS = 0.02
ENGLISH = re.compile(
    r"\b(?:the|not|is not|expected|found|error|invalid|could|must|should|line|column|value|field|input|string|none|null|"
    r"while|cannot|unexpected|block mapping|parsing|scanning|traceback|list|file)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def book() -> Book:
    return Book(ROOT)


def made(book: Book, name: str, way: Way, each: int) -> list[Spoiled]:
    """`each` edits of one sort; the same ones in every run."""
    chance = Random(name)
    found: list[Spoiled] = []
    for _ in range(each * 60):
        edit = way(chance, book)
        if edit is not None:
            found.append(edit)
        if len(found) == each:
            return found
    raise AssertionError(f"{name}: no place for this edit")


def after(book: Book, edit: Spoiled) -> Texts:
    return {name: text for name, text in (book.texts | edit.more | {edit.file: edit.text}).items() if text is not None}


def faults(texts: Texts) -> list[Fault]:
    try:
        load_texts(texts)
    except DataError as error:
        return list(error.faults)
    return []


def assert_refused(book: Book, edit: Spoiled) -> None:
    """On its own file and line, in Dutch, and nothing else breaks."""
    found = faults(after(book, edit))
    here = [fault for fault in found if fault.file in (edit.told_in or (edit.file,))]
    assert here, (edit.file, sorted(edit.lines), found)
    assert not edit.lines or any(fault.line in edit.lines for fault in here), (edit.lines, here)
    assert_dutch(found)


def assert_dutch(found: list[Fault]) -> None:
    for fault in found:
        ours = re.sub(r"'[^']*'|`[^`]*`|<<<<<<<.*", "", fault.text)  # what an editor typed may be anything
        assert not ENGLISH.search(ours), fault
        assert "\n" not in str(fault)


@pytest.mark.proof
@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_on_a_page_or_in_the_menu_is_refused(book: Book, name: str):
    """Nothing changes or loses text in silence; the fault stands where the slip is."""
    for edit in made(book, name, SLIPS[name], EACH_SLIP):
        assert_refused(book, edit)


@pytest.mark.proof
@pytest.mark.parametrize("name", MEANINGS)
def test_a_half_change_of_meaning_is_refused(book: Book, name: str):
    """A number in one place only, a kind without its source, a date without its order: what disagrees is told."""
    for edit in made(book, name, MEANINGS[name], EACH_MEANING):
        assert_refused(book, edit)


@pytest.mark.proof
def test_harmless_edits_are_let_through(book: Book, figure):
    """At most two in a hundred are refused: whoever does nothing wrong is not stopped."""
    edits = [edit for name, way in HARMLESS.items() for edit in made(book, name, way, EACH_FREE)]
    alarms = [(edit.file, found[:2]) for edit in edits if (found := faults(after(book, edit)))]
    figure("harmless edits that were refused", f"{len(alarms)} of {len(edits)}", "2 in 100")

    assert len(edits) == EACH_FREE * len(HARMLESS)
    assert len(alarms) <= FALSE_ALARMS * len(edits), alarms


@pytest.mark.proof
def test_the_proof_is_as_large_as_it_says(figure):
    """A thousand edits of pages and menu, four hundred changes of meaning, three hundred harmless ones."""
    figure("slips on pages and in the menu, each refused", len(SLIPS) * EACH_SLIP, 1000)
    figure("half changes of meaning, each refused", len(MEANINGS) * EACH_MEANING, 400)

    assert len(SLIPS) * SLIP >= 1000
    assert len(MEANINGS) * MEANING >= 400
    assert len(HARMLESS) * FREE >= 300


# --- what no list of slips thought of -----------------------------------------------------------------------

SIGNS = (
    "*", "**", "_", "`", "[", "]", "(", ")", "<", ">", "{", "}", "|", "~~", "\\", "&", "!", "![", "](", "[x]", "{{", "}}",
    "{%", "{#", "#}", "<b>", "</p>", "<!--", "-->", "&amp;", "* ", " *", " ` ", "==", "\n", "\n\n", "\n    ", "\n\n    ",
    "\n- ", "\n# ", "\n## ", "\n> ", "\n---\n", "\n```\n", "\n~~~\n", "\n1. ", "\n{{ kinds() }}\n", "\t", "\n\t", "\n: ", "\n===\n",
    "\n[x]: ", "\n[Wet]: ", "\n    - ", "\n  - ", "\n<div>\n", "\n***\n", "\n|a|b|\n",
)  # fmt: skip
SHOWN = "*`[]{}\\"


def seen(body: str) -> tuple[Counter[str], list[str], str]:
    """What a reader gets of a page: tags, words, and all visible text."""
    made_ = markdown.markdown(CALL.sub("", RAW.sub("", body)), extensions=EXTENSIONS)
    code = re.sub(r"<(code|pre)\b.*?</\1>", " ", made_, flags=re.DOTALL)
    text = re.sub(r"<[^>]*>", " ", code)
    return Counter(re.findall(r"<(\w+)", made_)), text.split(), text


@pytest.mark.proof
def test_signs_anywhere_change_nothing_in_silence(book: Book, figure):
    """A sign of Markdown, HTML or Jinja within a sentence: refused, or every word and every part is still there."""
    chance = Random(7)
    through = 0
    for _ in range(RANDOM):
        at = find(chance, book, PROSE)
        line = book.lines[at.file][at.line]
        old = book.loaded[1][at.file.removeprefix("docs/")].body
        if line not in old.split("\n"):
            continue  # front matter is YAML
        place, sign = chance.randrange(1, len(line)), chance.choice(SIGNS)
        texts = after(book, Spoiled(at.file, at.with_line(line[:place] + sign + line[place:]), "notice"))
        found = faults(texts)
        assert_dutch(found)
        if found:
            continue
        through += 1
        new = load_texts(texts)[1][at.file.removeprefix("docs/")].body
        was, now = seen(old), seen(new)
        context = (at.file, at.line, sign, line[max(0, place - 20) : place + 20])
        assert not lost(was[1], now[1]), context
        assert now[0] - was[0] <= Counter({"p": 1}), (context, now[0] - was[0])
        assert was[0] - now[0] == Counter(), (context, was[0] - now[0])
        assert not any(now[2].count(sign_) > was[2].count(sign_) for sign_ in SHOWN), context
    figure("signs put anywhere on a page, let through whole", f"{through} of {RANDOM}")


def lost(was: list[str], now: list[str]) -> list[str]:
    """Words that are gone, but for the one or two in which the sign was put."""
    gone = list((Counter(was) - Counter(now)).elements())
    return gone if len(gone) > 2 else []
