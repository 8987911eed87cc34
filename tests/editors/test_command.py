"""`python -m guide`: what it prints, in a terminal and in GitHub Actions, and the list of published ids."""

import re
from pathlib import Path

import pytest

from conftest import ROOT
from guide.__main__ import main
from guide.faults.annotations import annotate
from guide.faults.messages import Fault
from guide.rules.published import FILE, HEAD, read
from roots import FILES, MATRIX, replaced, write_root

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
    annotate("error", [Fault("data/a,b:c%.yaml", 3, ("vragen", 0), "50% van\r\n::error::x, y: z")])

    assert capsys.readouterr().out == (
        "::error file=data/a%2Cb%3Ac%25.yaml,line=3::vragen > 1: 50%25 van%0D%0A::error::x, y: z\n"
    )


def test_publishing_ids_adds_what_is_new_and_keeps_what_was_there(tmp_path: Path, capsys):
    """Old lines stay in their order, new ids come behind those of their file, and then all is well."""
    root = write_root(tmp_path)
    before = read((root / FILE).read_text("utf-8"))[0]
    assert run(root, capsys, "publish-ids") == (0, [], [])
    text = (root / FILE).read_text("utf-8")
    after = list(read(text)[0])

    assert text.startswith(HEAD)
    assert set(before) < set(after)
    assert [entry for entry in after if entry[0] == "data/legal.yaml"] == [
        ("data/legal.yaml", "opp-moet"), ("data/legal.yaml", "oud-recht"), ("data/legal.yaml", "opp"),
        ("data/legal.yaml", "opp-keuze"), ("data/legal.yaml", "opp-toezicht"),
    ]  # fmt: skip
    assert ("data/checks", "check") in after
    assert ("data/checks/check.yaml", "deel") in after
    assert not any(file == "data/withdrawn.yaml" for file, _ in after)
    assert run(root, capsys, "check", "--op", "2026-12-31")[0] == 0


def test_publishing_ids_twice_changes_nothing(tmp_path: Path, capsys):
    """Also when there was no list yet."""
    root = write_root(tmp_path, {FILE: None})
    run(root, capsys, "publish-ids")
    once = (root / FILE).read_text("utf-8")
    run(root, capsys, "publish-ids")

    assert (root / FILE).read_text("utf-8") == once


def test_only_a_sound_guide_is_published(tmp_path: Path, capsys):
    """A published id that is gone is not forgotten by publishing again."""
    root = write_root(tmp_path, {"data/matrices/vergelijking.yaml": replaced(MATRIX, [["id: groep\n", "id: ander\n"]])})
    before = (root / FILE).read_text("utf-8")
    status, _, err = run(root, capsys, "publish-ids")

    assert status == 1
    assert "de id 'groep' stond al op de site" in err[1]
    assert (root / FILE).read_text("utf-8") == before


def test_the_advised_line_is_all_that_is_needed(tmp_path: Path, capsys):
    """Pasted below `ingetrokken:`, the line from the message takes the fault away."""
    root = write_root(tmp_path, {"data/matrices/vergelijking.yaml": replaced(MATRIX, [["id: groep\n", "id: ander\n"]])})
    _, _, err = run(root, capsys, "check")
    line = err[1].split("onder ingetrokken: ")[1]
    withdrawn = root / "data/withdrawn.yaml"
    withdrawn.write_text(withdrawn.read_text("utf-8") + f"  {line}\n", "utf-8")

    assert run(root, capsys, "check", "--op", "2026-12-31")[0] == 0


def test_the_ids_of_the_guide_are_remembered():
    """The list was made and holds ids of every kind of file that has them."""
    published = read((ROOT / FILE).read_text("utf-8"))[0]

    assert len(published) > 900
    assert {re.split(r"[/.]", file)[1] for file, _ in published} >= {
        "checks", "matrices", "figures", "cases", "legal", "glossary", "faq", "quadrants", "sources", "live-checks",
    }  # fmt: skip
