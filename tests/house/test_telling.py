"""What guards this very content speaks to an editor, where the editor looks."""

import os
import subprocess
import sys
from pathlib import Path

from conftest import ROOT

TESTS = """
from telling import fault, tell

def test_told():
    tell([fault("data/faq.yaml", "dit woord: 100% fout", 7)])

def test_right():
    tell([])
"""


def test_a_finding_stands_at_its_line_and_in_the_summary(tmp_path: Path):
    """A warning that GitHub understands, and one line in the summary, in Dutch."""
    (tmp_path / "test_it.py").write_text(TESTS, "utf-8")
    summary = tmp_path / "summary.md"
    github = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "telling", "-q", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": f"{ROOT}:{ROOT}/tests/support"} | github,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "1 failed, 1 passed" in done.stdout
    assert "data/faq.yaml:7: dit woord: 100% fout" in done.stdout
    assert "::warning file=data/faq.yaml,line=7::dit woord: 100%25 fout" in done.stdout.splitlines()
    assert "- `data/faq.yaml`, regel 7: dit woord: 100% fout" in summary.read_text("utf-8").splitlines()
    assert "houdt je voorstel niet tegen" in summary.read_text("utf-8")
