"""What editors see when something is wrong: the wording, the place, and that nothing else ever comes out.

Every file in cases/ changes the small guide of roots.py and holds the exact lines that must follow.
"""

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
import yaml
from pydantic import BaseModel, TypeAdapter
from roots import FILES, faults_in, replaced, write_root

from guide.checks import KINDS
from guide.load import SINGLE, load_guide
from guide.messages import BROKEN, PATTERNS, SENTENCES, DataError, Fault
from guide.models import Matrix, Voorbeeld
from guide.pages import Voorblad, Zelfcheckvoorblad

ROOT = Path(__file__).parents[1]
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


def test_every_sentence_is_shown_by_a_case():
    """A sentence that no case produces is not reviewed, or not needed."""
    lines = [line for path in CASES for line in read_case(path)["verwacht"]]
    # The finished site has no YAML; test_publish shows this one.
    wanted = {key: as_pattern(text) for key, text in SENTENCES.items() if key != "link_dood"}
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


ODD = ("", "no", "12", "12:30", "010", "2026-13-45", "1e9", "~", "[]", "{}", "[a, b", "{a: b}", "*x", "&x y", "!x y",
       "'", '"', "- x", "? x", "|", "> x", "a: b", "#", "%", "@", "`x`", ",", "]", "\t", "\x07", "=", "<<", "0x_",
       "é" * 80, "[x](javascript:1)", "]( <", "!!int x", "---", "...", "\u2028x", "https://[x")  # fmt: skip


def mutated(text: str, chance: random.Random) -> str:
    """`text` with one line lost, doubled, shifted or given an odd value."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    line = lines[at]
    how = chance.randrange(5)
    if how == 0:
        del lines[at]
    elif how == 1:
        lines.insert(at, line)
    elif how == 2:
        lines[at] = " " * chance.choice((1, 2, 3)) + line
    elif how == 3:
        lines[at] = line.removeprefix(" " * chance.choice((1, 2, 4)))
    else:
        head, mark, _ = line.partition(chance.choice((": ", "- ")))
        lines[at] = head + mark + chance.choice(ODD)
    return "\n".join(lines)


def test_no_edit_to_the_real_data_ever_gives_a_traceback(tmp_path: Path):
    """Whatever is typed, an editor gets faults with an existing file and line, or a guide."""
    for folder in ("data", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("assets", "schemas"))
    paths = [path for path in sorted(tmp_path.rglob("*")) if path.suffix in (".yaml", ".md")]
    texts = {path.relative_to(tmp_path).as_posix(): path.read_text("utf-8") for path in paths}

    assert_always_faults(tmp_path, texts, rounds=30, edits=10)


def test_no_edit_to_the_small_guide_ever_gives_a_traceback(tmp_path: Path):
    """The same on the small guide, where one fault hides fewer others."""
    assert_always_faults(write_root(tmp_path), FILES, rounds=200, edits=2)


def assert_always_faults(root: Path, texts: dict[str, str], rounds: int, edits: int) -> None:
    """`rounds` times: edit as many files at once, load, look at each fault, and restore them."""
    chance = random.Random(1)
    broken = 0
    for _ in range(rounds):
        names = chance.choices(sorted(texts), k=edits)
        for name in names:
            (root / name).write_text(mutated(texts[name], chance), "utf-8")
        faults = data_faults(root)
        broken += bool(faults)
        for fault in faults:
            assert_placed(root, fault)
        for name in names:
            (root / name).write_text(texts[name], "utf-8")

    assert broken > rounds / 2, "the edits hardly break anything: this test proves nothing"


def data_faults(root: Path) -> list[Fault]:
    try:
        load_guide(root)
    except DataError as error:
        return error.faults
    return []


def assert_placed(root: Path, fault: Fault) -> None:
    """The file exists and has the line; `docs` stands for "no page at all"."""
    if fault.file == "docs":
        return
    count = len((root / fault.file).read_text("utf-8").split("\n"))

    assert 1 <= fault.line <= count, f"{fault} ({count} regels)"
    assert "\n" not in str(fault)
