"""`python -m guide zoek`: an editor sees what a reader would find, and why."""

import re
from pathlib import Path

import pytest

from guide.editors.search import ask, report
from guide.faults.messages import GuideError


def test_an_editor_sees_what_a_reader_sees_and_why(site: Path):
    """What is said, what each word stands for, and per hit its place and what it earned that with."""
    text = report(site, "bezwaar tlv", 3)

    assert re.match(r"\d+ plek", text)
    assert "bezwaar: staat zo in de gids, gewicht" in text
    assert re.findall(r"^(\d)\. ", text, re.MULTILINE) == ["1", "2", "3"]
    assert len(re.findall(r"punten: .*dekt \d+ %; woorden -?\d.*; naam -?\d.*; soort -?\d", text)) == 3


def test_a_folder_without_a_built_site_is_told(tmp_path: Path):
    """One sentence with the command that helps, no traceback."""
    with pytest.raises(GuideError, match="make build"):
        ask(tmp_path, ["opp"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hoor recht", ["hoorrecht"]),
        ("bezwaar advies commissie", ["bezwaaradviescommissie"]),
        ("schorsbesluit", ["schorsen", "besluit"]),
        ("bezwaarcriteria", ["bezwaar", "criteria"]),
        ("bezwaar tlv", ["bezwaar", "tlv"]),
    ],
)
def test_words_typed_apart_or_together_are_taken_as_they_are_meant(site: Path, typed: str, meant: list[str]):
    """Two or three words that are one, and a compound that nobody wrote as the words it is made of."""
    [answer] = ask(site, [typed])

    assert [one["word"] for one in answer["meanings"]] == meant


def test_common_words_weigh_less_than_what_is_asked(site: Path):
    """In a spoken question the word it is about counts most; words that stand in any text count for little."""
    [answer] = ask(site, ["wat moet ik doen als de school mijn kind wil schorsen"])
    weights = {one["word"]: one["weight"] for one in answer["meanings"]}

    assert max(weights, key=weights.__getitem__) == "schorsen"
    assert weights["school"] < weights["schorsen"] / 2
