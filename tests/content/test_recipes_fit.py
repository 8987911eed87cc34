"""The recipes of docs/meedoen against the real files: whoever follows one finds what it shows."""

import shutil
from pathlib import Path

import pytest

from conftest import ROOT
from guide.faults.messages import DataError
from guide.load import load_all
from recipes import PAGES, CannotFollowError, carry_out, read_steps, to_do
from telling import fault, tell

RECIPES = {page.stem: steps for page in PAGES if (steps := to_do(read_steps(page)))}


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_can_be_followed_on_the_real_files(tmp_path: Path, name: str):
    """Each line that it tells to look for is there once, and what comes of it passes the check."""
    for part in ("data", "docs"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("assets"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    try:
        carry_out(tmp_path, RECIPES[name])
        load_all(tmp_path)
    except CannotFollowError as error:
        file, line, text = str(error).split(":", 2)
        tell([fault(file, text.strip(), int(line))])
    except DataError as error:
        tell(fault(f"docs/meedoen/{name}.md", f"na dit recept zegt de controle: {one}") for one in error.faults)
