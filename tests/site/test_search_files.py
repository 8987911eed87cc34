"""The files of search: how they are written, what is in which, and how large they are."""

import gzip
import re
from pathlib import Path

import pytest

from conftest import ROOT
from finishing import indexed
from guide.models import Guide
from guide.models.search import Wegwijzer
from guide.publish.search import read_index, read_places, read_runs, read_stems
from guide.publish.search.index import FIRST_LETTER
from roots import small_guide

LIB = ROOT / "docs" / "assets" / "elements" / "lib" / "search"
PAGE = (
    "<html><body><article><h1>De wet</h1><p>Onderdelen.</p>"
    '<h2 id="plan">Het plan</h2><p>Over het plan.</p></article></body></html>'
)


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return small_guide(tmp_path / "klein")


def test_words_that_begin_alike_are_kept_whole(tmp_path: Path, guide: Guide):
    """The vocabulary leaves out what a word shares with the one before it, and every word comes back as it was."""
    words = ["plan", "planning", "plannen", "2035", "2036", "a" * 30 + "b", "a" * 30 + "c"]
    indexed(tmp_path, {"wet/index.html": PAGE.replace("Onderdelen", " ".join(words))}, guide)

    kept = read_stems(tmp_path)
    assert {*words} <= kept.keys()
    assert len(read_index(tmp_path)["woorden"]) < len(" ".join(kept))


def test_the_program_of_search_comes_all_at_once():
    """A slow line waits once: no part is asked for only when another one has come."""
    asked = re.search(r'PARTS =\s+"([^"]+)"', (LIB.parents[1] / "site" / "site-search.js").read_text("utf-8"))

    assert asked
    assert sorted(asked[1].split()) == sorted(path.stem for path in LIB.glob("*.js"))


def test_what_people_type_comes_with_the_words_it_is_found_by(tmp_path: Path, guide: Guide):
    """Whoever searches gets no questions that share no word with theirs: each stands with each of its words."""
    bet = Wegwijzer(pagina="wet.md#plan", vragen=["schema bekijken", "schema"])
    indexed(tmp_path, {"wet/index.html": PAGE}, guide.model_copy(update={"best_bets": [bet]}))
    found = [one for run in read_runs(tmp_path, "stam") for one in run]
    number = read_stems(tmp_path)

    def asked(word: str) -> set[str]:
        return set(found[number[word]][3].split("|"))

    schema, bekijken = (chr(FIRST_LETTER + number[word]) for word in ("schema", "bekijken"))
    assert asked("bekijken") == {schema + bekijken}
    assert {schema + bekijken, schema} <= asked("schema")
    assert asked("onderdelen") == {""}  # in a text, and in no question


def test_a_word_of_very_many_questions_leaves_them_to_rarer_words(tmp_path: Path, guide: Guide, monkeypatch):
    """So the file that it stands in stays small, however many ways to ask are added; none of them is lost."""
    monkeypatch.setattr("guide.publish.search.index.COMMON", 2)
    asked = ["schema", "schema bekijken", "waar staat het schema", "schema voor het kind", "wij zoeken schema"]
    bet = Wegwijzer(pagina="wet.md#plan", vragen=asked)
    indexed(tmp_path, {"wet/index.html": PAGE}, guide.model_copy(update={"best_bets": [bet]}))
    found = [one for run in read_runs(tmp_path, "stam") for one in run]
    number = read_stems(tmp_path)
    schema = found[number["schema"]]

    assert (len(schema[2]), sum(bool(text) for text in schema[3].split("|"))) == (len(asked), 2)
    terms = read_places(tmp_path)[1].terms
    assert all([number[word] for word in text.split()] in terms for text in asked)


def test_search_is_light(site: Path):
    """What every search needs is under 90 kB as it is sent, each part under 20 kB; packed, so on every host."""
    folder = site / "assets" / "zoek"
    sizes = {path.name: path.stat().st_size for path in folder.rglob("*.bin")}

    assert sum(sizes.pop(f"{name}.bin") for name in ("woorden", "plekken")) < 90_000
    assert max(sizes.values()) < 20_000
    assert all(gzip.decompress(path.read_bytes()) for path in folder.rglob("*.bin"))
