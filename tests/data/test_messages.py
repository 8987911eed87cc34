"""What editors see when something is wrong: the wording, the place, and that nothing else ever comes out.

Every file in cases/ changes the small guide of roots.py and holds the exact lines that must follow.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
import yaml
from pydantic import BaseModel, TypeAdapter

from conftest import ROOT
from guide.faults.messages import BROKEN, PATTERNS, SENTENCES, DataError, Fault
from guide.models import Matrix, Voorbeeld
from guide.models.checks import KINDS
from guide.models.kinds import SINGLE
from guide.reading.pages import Voorblad, Zelfcheckvoorblad
from roots import FILES, faults_in, replaced, write_root

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
CASE_KEYS = {"doel", "bestand", "bestanden", "vervang", "tekst", "weg", "codering", "verwacht"}


def read_case(path: Path) -> dict[str, Any]:
    case = yaml.safe_load(path.read_text("utf-8"))
    assert case.keys() <= CASE_KEYS, f"{path.name}: {case.keys() - CASE_KEYS}"
    return case


def changed_files(case: dict[str, Any]) -> dict[str, str | bytes | None]:
    changes = case["bestanden"] if "bestanden" in case else {case["bestand"]: case}
    return {name: content(name, change) for name, change in changes.items()}


def content(name: str, change: dict[str, Any]) -> str | bytes | None:
    if change.get("weg"):
        return None
    text = change["tekst"] if "tekst" in change else replaced(FILES[name], change.get("vervang", []))
    return text.encode(change["codering"]) if "codering" in change else text


def as_pattern(template: str, *, formatted: bool = True) -> re.Pattern[str]:
    """What a sentence looks like once its fields are filled in."""
    if not formatted:
        return re.compile(re.escape(template))
    parts = Formatter().parse(template)
    return re.compile("".join(re.escape(text) + (".*" if name is not None else "") for text, name, _, _ in parts))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_wrong_guide_gives_exactly_the_reviewed_lines(path: Path, tmp_path: Path):
    """A fault gives the lines in its case: no more, no fewer, in this order."""
    case = read_case(path)

    assert faults_in(write_root(tmp_path, changed_files(case))) == case["verwacht"], case["doel"]


def test_the_small_guide_itself_has_no_faults(tmp_path: Path):
    """What a case reports comes from its own change."""
    assert faults_in(write_root(tmp_path)) == []


def test_no_sentence_takes_the_name_of_another():
    """A name that is given twice would show the words of the last one for both."""
    files = [ast.parse(path.read_text("utf-8")) for path in (ROOT / "guide/faults").glob("*.py")]
    keys = [key for file in files for node in ast.walk(file) if isinstance(node, ast.Dict) for key in node.keys]
    names = [key.value for key in keys if isinstance(key, ast.Constant)]

    assert [name for name, times in Counter(names).items() if times > 1 and name in SENTENCES] == []
    assert set(SENTENCES) <= set(names)


def test_every_sentence_is_shown_by_a_case():
    """A sentence that no case produces is not reviewed, or not needed."""
    lines = [line for path in CASES for line in read_case(path)["verwacht"]]
    # What no text of an editor can show: test_publish, test_references, test_files, test_registry and test_api do.
    elsewhere = {"link_dood", "herzien", "bestand_vreemd", "bestand_verdwenen", "publicatie_weg", "publicatie_site"}
    wanted = {key: as_pattern(text) for key, text in SENTENCES.items() if key not in elsewhere}
    wanted |= {key: as_pattern(text) for key, text in PATTERNS.items()}
    wanted |= {key or "(rest)": as_pattern(text, formatted=False) for key, text in BROKEN}

    missing = [
        key for key, pattern in wanted.items() if not any(re.search(pattern.pattern + "$", line) for line in lines)
    ]

    assert missing == []


# What each kind of value in a model can be wrong about, in pydantic's words.
WRONG = {
    "str": {"string_type"}, "int": {"int_type"}, "bool": {"bool_type"}, "date": {"date_type"}, "none": {"none_required"}, "list": {"list_type"},
    "dict": {"dict_type"}, "model": {"model_type"}, "literal": {"literal_error"}, "default": set(), "nullable": set(),
    "model-fields": {"missing", "extra_forbidden"}, "model-field": set(), "definitions": set(), "definition-ref": set(),
    "function-before": set(), "no-info": set(),  # a number that may be typed as one
    "tagged-union": {"union_tag_invalid", "union_tag_not_found"},
}  # fmt: skip
LIMITS = {
    "str": {"min_length": "string_too_short", "max_length": "string_too_long"},
    "list": {"min_length": "too_short", "max_length": "too_long"},
    "dict": {"min_length": "too_short", "max_length": "too_long"},
    "int": {"ge": "greater_than_equal", "le": "less_than_equal", "gt": "greater_than", "lt": "less_than"},
}


def parts_of(schema: Any) -> Iterator[dict[str, Any]]:
    """Every part of a pydantic core schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema
        inner = (
            value for key, value in schema.items() if key not in {"metadata", "serialization", "config", "default"}
        )
        for value in inner:
            yield from parts_of(value)
    elif isinstance(schema, list | tuple):
        for value in schema:
            yield from parts_of(value)


@pytest.mark.parametrize("model", [*SINGLE.values(), Matrix, Voorbeeld, *KINDS.values(), Voorblad, Zelfcheckvoorblad])
def test_every_way_a_value_can_be_wrong_has_a_sentence(model: type[BaseModel]):
    """No kind of field can be added without the words for what may be wrong with it."""
    for part in parts_of(TypeAdapter(model).core_schema):
        kind = part["type"]
        assert kind in WRONG, f"{model.__name__}: geen zinnen bekend voor {kind}"
        errors = WRONG[kind] | {error for limit, error in LIMITS.get(kind, {}).items() if limit in part}
        assert errors <= SENTENCES.keys(), model
        if "pattern" in part and kind == "str":
            assert part["pattern"] in PATTERNS, model


def test_every_sentence_is_written_for_editors():
    """No words of programmers, and no full stop: a line may be followed by more."""
    texts = [*SENTENCES.values(), *PATTERNS.values(), *(text for _, text in BROKEN)]

    for text in texts:
        assert not re.search(r"\b(schema|string|int|boolean|dict|error|exception|None|parser|type)\b", text), text
        assert not text.endswith("."), text


def test_faults_are_counted_and_sorted_by_file_and_line():
    """The heading counts; line 9 comes before line 10; the same fault is said once."""
    faults = [
        Fault("b", 1, (), "x"),
        Fault("a", 10, (), "x"),
        Fault("a", 9, ("vragen", 0), "x"),
        Fault("b", 1, (), "x"),
    ]

    assert str(DataError(faults)).splitlines() == [
        "De gegevens kloppen nog niet (3 punten):",
        "a:9: vragen > 1: x",
        "a:10: x",
        "b:1: x",
    ]
    assert str(DataError(faults[:1])).startswith("De gegevens kloppen nog niet (1 punt):")
