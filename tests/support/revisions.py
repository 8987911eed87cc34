"""The small guide of roots.py under git: a first revision, and the changes on top of it."""

import os
import subprocess
from pathlib import Path
from typing import Any

import yaml

from conftest import ROOT
from guide.editors.diff import report
from roots import FILES, replaced, write_root

CASES = sorted((ROOT / "tests" / "editors" / "diffs").glob("*.yaml"))
# Nothing of the machine may matter: no settings of its owner, no hook that calls these tests.
GIT = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}
NAME = ("-c", "user.name=Test", "-c", "user.email=test@example.nl", "-c", "init.defaultBranch=main")


def git(root: Path, *words: str) -> str:
    done = subprocess.run(["git", *NAME, *words], cwd=root, env=GIT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def keep(root: Path) -> Path:
    """All files of `root` as a revision."""
    if not (root / ".git").exists():
        git(root, "init", "--quiet")
    git(root, "add", "--all", "--force")
    git(root, "commit", "--quiet", "--message=x")
    return root


def contents(changes: dict[str, dict[str, Any]], base: dict[str, str]) -> dict[str, str]:
    """What a case says of files, made into texts; "" for a file that is gone."""
    return {
        name: "" if change.get("weg") else change.get("tekst") or replaced(base[name], change["vervang"])
        for name, change in changes.items()
    }


def revised(root: Path, case: dict[str, Any]) -> Path:
    """The guide of a case as it was, kept, with its changes on top."""
    # Without a menu, unless the case is about it: cases add pages.
    first: dict[str, str | None] = {**FILES, "mkdocs.yml": None, **contents(case.get("eerst", {}), FILES)}
    keep(write_root(root, first))
    for name, text in contents(case["bestanden"], first).items():
        if text:
            write_root(root, {**first, name: text})
            first[name] = text
        else:
            (root / name).unlink()
            del first[name]
    return root


def told(root: Path, *, rev: str = "HEAD", markdown: bool = False) -> list[str]:
    """The report without its heading, its first line and the empty lines."""
    lines = report(root, rev, markdown=markdown).split("\n")
    assert lines[:2] == ["# Wat verandert er voor de lezer?", ""]
    assert lines[2].startswith("Vergeleken met de versie ")
    return [line for line in lines[3:] if line]


def read_case(path: Path) -> dict[str, Any]:
    case = yaml.safe_load(path.read_text("utf-8"))
    assert case.keys() <= {"doel", "eerst", "bestanden", "verwacht"}, path.name
    return case
