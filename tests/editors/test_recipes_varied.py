"""The recipes as others would carry them out, on the guide as it is: whatever they name, nothing that we hold breaks.

What guards this very content (tests/content) is not asked: that tells, and stops nothing.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from conftest import ROOT, build_site, working_copy
from counts import SHORT, count
from guide.load import load_all
from recipes import PAGES, read_steps, to_do
from varied import carry_out_varied, longer

RECIPES = {page.stem: steps for page in PAGES if (steps := to_do(read_steps(page)))}
ROOMS = ("tests/data", "tests/render", "tests/house")  # rules of the guide, on data that may be any
GUIDES = {"all": list(RECIPES), "all, the last first": [*reversed(RECIPES)], **{name: [name] for name in RECIPES}}


def texts(folder: Path) -> Path:
    """A copy of what recipes change."""
    for part in ("data", "docs"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("elements", "css"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


@pytest.mark.proof
@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_with_other_names_and_values_leaves_no_fault(tmp_path: Path, figure, name: str):
    """On other entries than those it shows, with every sign that people type."""
    times = count(2, 40)
    for number in range(times):
        root = texts(tmp_path / str(number))
        before = read(root)
        carry_out_varied(root, RECIPES[name], Random(f"{name} {number}"))
        load_all(root)
        assert read(root) != before
    figure(f"recipe {name}: other names and values, without a fault", times)


def read(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_check_may_get_one_more_question(tmp_path: Path):
    """In every check that asks to score; and the copy really has them."""
    before = load_all(ROOT)[0].checks
    root = texts(tmp_path)
    longer(root)
    after = load_all(root)[0].checks
    scored = [name for name, one in before.items() if one.vorm == "schaal"]

    assert scored != []
    assert [len(after[name].vragen) - len(before[name].vragen) for name in scored] == [1] * len(scored)


def varied_copy(folder: Path, guide: str) -> Path:
    """The project after the recipes of `guide`, each with names and values of its own; all of them: checks grew too."""
    root = working_copy(folder / "gids")
    for name in GUIDES[guide]:
        carry_out_varied(root, RECIPES[name], Random(f"{guide} {name}"))
    if len(GUIDES[guide]) > 1:
        longer(root)
    return root


@pytest.mark.proof
def test_all_recipes_with_other_names_make_one_guide(tmp_path: Path):
    """Carried out one after another, the guide still builds without a single warning."""
    build_site(varied_copy(tmp_path, "all"), tmp_path / "site")


@pytest.mark.proof(only=True)
@pytest.mark.parametrize("guide", list(GUIDES)[: 1 if SHORT else None])
def test_no_rule_of_ours_holds_on_to_this_content(tmp_path: Path, figure, guide: str):
    """Each recipe alone, then all of them in two orders: a strict build and every test of rules stay green."""
    root = varied_copy(tmp_path, guide)
    build_site(root, tmp_path / "site")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *ROOMS, "-q", "--maxfail=30", "--no-header", "-p", "no:cacheprovider"],
        cwd=root,
        env={name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "GIDS_PROOF"))},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-1000:]
    figure(f"after recipes ({guide}): tests of rules", run.stdout.strip().splitlines()[-1])
