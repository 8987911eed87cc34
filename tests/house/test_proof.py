"""The two speeds of proof themselves: what is left aside, what fails, what is counted and what is printed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

TESTS = """
import pytest
from counts import count
from proof import TOOLS

TOOLS["nothing"] = ("a-program-that-nobody-has",)

def test_every_day():
    assert True

@pytest.mark.proof
def test_counted(figure):
    figure("things counted", count(3, 30), goal=30)

@pytest.mark.proof(only=True)
def test_long():
    assert True
"""
MISSING = '\n@pytest.mark.proof(needs="nothing")\ndef test_with_a_tool():\n    raise AssertionError("it ran")\n'
SKIPPED = '\ndef test_that_skips():\n    pytest.importorskip("a_module_that_nobody_has")\n'


def run(folder: Path, text: str, *arguments: str, **environment: str) -> tuple[int, str]:
    """What pytest with our plugin says of `text`, as in `make test` or, with GIDS_PROOF, `make proof`."""
    (folder / "test_it.py").write_text(text, "utf-8")
    (folder / "pytest.ini").write_text("[pytest]\nmarkers = proof: x\n", "utf-8")
    kept = {k: v for k, v in os.environ.items() if k not in ("GIDS_PROOF", "SHORT") and not k.startswith("PYTEST")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "proof", "-q", "-p", "no:cacheprovider", *arguments],
        cwd=folder,
        env=kept | {"PYTHONPATH": str(ROOT / "tests/support")} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_every_day_asks_for_no_tool_and_no_long_test(tmp_path: Path):
    """What needs more than Python, Node and Chromium is left aside; no table."""
    status, said = run(tmp_path, TESTS + MISSING)

    assert status == 0, said
    assert "2 passed, 2 deselected" in said
    assert "figures" not in said


@pytest.mark.parametrize("workers", [(), ("-n", "2")], ids=["alone", "in two processes"])
@pytest.mark.parametrize(("short", "counted"), [("", "30"), ("1", "3")])
def test_the_proof_prints_its_figures(tmp_path: Path, short: str, counted: str, workers: tuple[str, ...]):
    """Full counts, or small ones in the short form, in one table; only what is marked runs."""
    status, said = run(tmp_path, TESTS, "-m", "proof", *workers, GIDS_PROOF="1", SHORT=short)
    lines = said.splitlines()

    assert status == 0, said
    assert "2 passed" in said
    assert ["things", "counted", counted, "30"] in [line.split() for line in lines]
    assert any("figures of the proof" in line and ("short" in line) is bool(short) for line in lines)


def test_a_missing_tool_fails_the_proof(tmp_path: Path):
    """With its name and what to do; the test itself is not reached."""
    status, said = run(tmp_path, TESTS + MISSING, "-m", "proof", GIDS_PROOF="1")

    assert status == 1
    assert "nothing is not on this machine; `make proof` installs it" in said
    assert "it ran" not in said


@pytest.mark.parametrize("proof", ["", "1"])
@pytest.mark.parametrize("text", [SKIPPED, '\npytest.importorskip("a_module_that_nobody_has")\n'], ids=["test", "file"])
def test_what_skips_itself_fails(tmp_path: Path, text: str, proof: str):
    """One test or a whole file, at either speed."""
    status, said = run(tmp_path, TESTS + text, GIDS_PROOF=proof)

    assert status != 0
    assert "left out, and so nothing is proven" in said
