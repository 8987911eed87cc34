"""Reading YAML by libyaml, which is fast, says the same as reading it by PyYAML itself."""

import random
import textwrap

import pytest
import yaml

from conftest import ROOT
from counts import count
from guide.reading import yamlfile
from guide.reading.yamlfile import YamlFile, read_yaml

pytestmark = pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="this PyYAML was built without libyaml")

# What an editor can leave in a file: each of these changes what some line means.
SIGNS = (*"'\"#:-[]{},&*!|>%@`?\t \n\\", ": ", "- ", " #", "é", "😀", "\r\n", "---\n", "<<: ", "? ", "\x85", "\u2028",
         "\ufeff", "''", "'x'y", "[?x]", "{a: b:c}", "a:\tb", "-\tx", "|2\n", "no", "12:30", "010", "2026-13-45",
         "\x07")  # fmt: skip


def snippets() -> list[str]:
    """The real data in pieces of forty lines."""
    found = []
    for path in sorted((ROOT / "data").rglob("*.yaml")):
        lines = path.read_text("utf-8").split("\n")
        found += [textwrap.dedent("\n".join(lines[i : i + 40])) for i in range(0, len(lines), 40)]
    return found


def spoiled(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    how = chance.randrange(3)
    if how == 0:
        return text[:at] + chance.choice(SIGNS) + text[at:]
    if how == 1:
        return text[:at] + text[at + 1 :]
    lines = text.split("\n")
    line = chance.randrange(len(lines))
    lines[line] = " " * chance.randrange(5) + lines[line].lstrip()
    return "\n".join(lines)


def by_pyyaml(text: str, monkeypatch: pytest.MonkeyPatch) -> YamlFile:
    with monkeypatch.context() as without:
        without.setattr(yamlfile, "_FAST", None)
        return read_yaml("x", text)


@pytest.mark.proof
def test_both_readers_give_the_same_data_lines_and_faults(monkeypatch: pytest.MonkeyPatch, figure):
    """Values, lines, raw texts and every fault are equal, on 1,500 texts of which most are broken."""
    times = count(300, 1500)
    chance = random.Random(3)
    pieces = snippets()
    broken = 0
    for _ in range(times):
        text = spoiled(chance.choice(pieces), chance)
        fast = read_yaml("x", text)
        broken += bool(fast.faults)
        assert fast == by_pyyaml(text, monkeypatch), text

    figure("YAML read by both readers, equal", f"{times}, of which {broken} broken")
    assert times / 3 < broken < times * 14 / 15


def test_the_real_data_is_read_by_libyaml(monkeypatch: pytest.MonkeyPatch):
    """Nothing in the files that are there makes reading slow."""
    monkeypatch.setattr(yamlfile, "_Loader", None)
    for path in sorted((ROOT / "data").rglob("*.yaml")):
        assert read_yaml(path.name, path.read_text("utf-8")).data, path.name
