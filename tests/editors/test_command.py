"""`python -m guide`: what it prints, in a terminal and in GitHub Actions, and what GitHub shows."""

from pathlib import Path

import pytest

from guide.__main__ import main
from guide.faults.annotations import MOST, tell_github
from guide.faults.messages import Fault
from roots import FILES, replaced, write_root

GLOSSARY = FILES["data/glossary.yaml"]


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when these tests themselves run in GitHub Actions."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


def run(root: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], list[str]]:
    """Exit status, lines of output, lines of errors."""
    status = main(list(arguments), root)
    said = capsys.readouterr()
    return status, said.out.splitlines(), said.err.splitlines()


def test_check_counts_what_there_is(tmp_path: Path, capsys):
    """No faults and nothing to review: one line."""
    status, out, err = run(write_root(tmp_path), capsys, "check", "--op", "2026-12-31")

    assert (status, len(out), err) == (0, 1, [])
    assert out[0].startswith("Alles klopt: 4 kwadranten,")


def test_check_names_what_is_past_its_date_and_still_succeeds(tmp_path: Path, capsys):
    """A review date that has passed is told with file and line; it is no fault."""
    status, out, err = run(write_root(tmp_path), capsys, "check", "--op", "2027-01-02")

    assert (status, err) == (0, [])
    assert [line.split(": ")[1] for line in out[:-1]] == [
        "data/legal.yaml:5", "data/legal.yaml:13", "data/legal.yaml:21", "data/legal/meer.yaml:2",
        "data/legal/meer.yaml:14", "data/legal/meer.yaml:24", "data/live-checks.yaml:2",
    ]  # fmt: skip
    assert out[0] == (
        "Let op: data/legal.yaml:5: 'opp-moet' moest voor 01-01-2027 opnieuw worden gecontroleerd; "
        "kijk of het nog klopt en pas de datums aan"
    )


def test_check_shows_all_faults_and_fails(tmp_path: Path, capsys):
    """Faults go to the errors, as editors see them; nothing else is printed."""
    root = write_root(tmp_path, {"data/glossary.yaml": replaced(GLOSSARY, [["definitie:", "definite:"]])})
    status, out, err = run(root, capsys, "check")

    assert (status, out) == (1, [])
    assert err[0] == "De gegevens kloppen nog niet (2 punten):"
    assert err[2] == (
        "data/glossary.yaml:5: begrippen > 1 > definite: 'definite' is hier geen bekend veld; bedoelde je 'definitie'?"
    )


def test_github_shows_faults_on_their_line(tmp_path: Path, capsys, monkeypatch: pytest.MonkeyPatch):
    """In GitHub Actions each fault is an annotation too."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    root = write_root(tmp_path, {"data/glossary.yaml": replaced(GLOSSARY, [["definitie:", "definite:"]])})
    status, out, err = run(root, capsys, "check")

    assert status == 1
    assert len(err) == 3
    assert out[1] == (
        "::error file=data/glossary.yaml,line=5::begrippen > 1 > definite: 'definite' is hier geen bekend veld; "
        "bedoelde je 'definitie'?"
    )


def test_github_shows_passed_dates_as_warnings(tmp_path: Path, capsys, monkeypatch: pytest.MonkeyPatch):
    """A warning does not fail the run."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    status, out, _ = run(write_root(tmp_path), capsys, "check", "--op", "2027-01-02")

    assert status == 0
    assert out[0].startswith("::warning file=data/legal.yaml,line=5::'opp-moet' moest voor")
    assert len([line for line in out if line.startswith("::warning ")]) == 7


def test_an_annotation_cannot_be_broken_by_what_an_editor_typed(capsys, monkeypatch: pytest.MonkeyPatch):
    """Percent signs and line ends are escaped, in the name of a file also colons and commas."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    tell_github("error", [Fault("data/a,b:c%.yaml", 3, ("vragen", 0), "50% van\r\n::error::x, y: z")])

    assert capsys.readouterr().out == (
        "::error file=data/a%2Cb%3Ac%25.yaml,line=3::vragen > 1: 50%25 van%0D%0A::error::x, y: z\n"
    )


def test_what_github_does_not_show_beside_the_lines_stands_in_the_summary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Every fault with file, line and what to do, also past the ten that GitHub takes; nothing in it is markup."""
    summary = tmp_path / "samenvatting.md"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    tell_github("error", [Fault("docs/a.md", n, (), f"zet *hier* <b>{n}</b>") for n in range(1, MOST + 5)])
    lines = summary.read_text("utf-8").splitlines()

    assert lines[0] == f"## Dit moet nog anders ({MOST + 4} punten)"
    assert f"alleen de eerste {MOST}" in lines[2]
    assert lines[4] == "- **docs/a.md, regel 1:** zet \\*hier\\* \\<b\\>1\\</b\\>"
    assert len([line for line in lines if line.startswith("- ")]) == MOST + 4


def test_nothing_is_written_when_nothing_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A summary without a heading of its own stays empty."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "x"))
    tell_github("warning", [])

    assert not (tmp_path / "x").exists()
