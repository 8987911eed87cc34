"""What every visitor gets works in Safari 15.6, the oldest browser that the guide promises (tools/target.mjs)."""

import re
import subprocess
from pathlib import Path

import pytest

from conftest import ROOT


def faults(*paths: Path) -> list[str]:
    """What the lint says, one line a fault."""
    run = subprocess.run(
        ["node", "tools/target.mjs", *map(str, paths)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.stderr == ""
    assert run.returncode == (1 if run.stdout else 0)
    return run.stdout.splitlines()


def test_what_visitors_get_works_in_the_oldest_browser():
    """Our scripts and styles."""
    assert faults(ROOT / "docs/assets") == []


SCRIPTS = {
    "lookbehind": "const a = /(?<=x)y/u;",
    "lookbehind in a text": "const a = new RegExp(`(?<!\\\\d)${1}`);",
    "import attribute": 'import a from "./a.json" with { type: "json" };',
    "static block": "class A { static { } }",
    "flag v": "const a = /a/v;",
    "method of an element": "document.body.showPopover();",
    "constructor": "new URLPattern({});",
    "function": "requestIdleCallback(() => {});",
}
STYLES = {
    "nesting": ".a { & b { color: red } }",
    "function without a value before it": ".a { color: color-mix(in srgb, red, blue) }",
    "container": "@container (min-width: 1px) { a { color: red } }",
    "range": "@media (width > 30em) { a { color: red } }",
    "property": ".a { field-sizing: content }",
    "selector": "a:user-invalid { color: red }",
    "rule": "@starting-style { a { color: red } }",
}
WRONG = {f"{name}.js": text for name, text in SCRIPTS.items()} | {f"{name}.css": text for name, text in STYLES.items()}
FINE = {
    "a.js": "const a = /(?:^|\\D)\\d/u; class A { #b = 1; static c = 2; d = () => this.#b; } document.body.toggleAttribute('x');",
    "a.css": "@supports (field-sizing: content) { a { field-sizing: content } } .a { color: red; color: color-mix(in srgb, red, blue); inset: 0 } a:has(b) { accent-color: red }",
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is said of all of these in one go: the tables of MDN take a while to read."""
    folder = tmp_path_factory.mktemp("target")
    for name, text in {**WRONG, **FINE}.items():
        (folder / name).write_text(f"\n{text}\n", "utf-8")
    return [line.removeprefix(f"{folder}/") for line in faults(folder)]


@pytest.mark.parametrize("name", WRONG)
def test_what_that_browser_does_not_know_is_told(told: list[str], name: str):
    """A parser of the language lets some of these through; each is told with its line."""
    assert any(line.startswith(f"{name}:2: ") for line in told)


def test_what_that_browser_knows_is_let_through(told: list[str]):
    """Also what is new behind a value or a question that older browsers understand."""
    assert [line for line in told if line.partition(":")[0] in FINE] == []


def test_built_ins_of_the_language_are_held_by_their_types(tmp_path: Path):
    """Newer methods of arrays, sets and promises do not exist for the type check."""
    (tmp_path / "a.js").write_text(
        "[1].toSorted(); Promise.withResolvers(); Object.groupBy([], String); [1].at(-1);", "utf-8"
    )
    config = re.sub(r'"docs/assets/[^"]*"', '"a.js"', (ROOT / "tsconfig.json").read_text("utf-8"))
    (tmp_path / "tsconfig.json").write_text(config, "utf-8")
    (tmp_path / "package.json").write_text('{"type": "module"}', "utf-8")
    run = subprocess.run(["tsc", "--project", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False)

    for name in ("toSorted", "withResolvers", "groupBy"):
        assert f"Property '{name}' does not exist" in run.stdout
    assert run.stdout.count("error") == 3
