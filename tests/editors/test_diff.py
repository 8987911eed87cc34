"""What changes for the reader, told from git: the exact lines, what git may be like, and the command."""

import copy
import random
import re
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from counts import count
from guide import __main__ as command
from guide.editors.diff import compare, report
from guide.editors.diff.said import SENTENCES
from guide.editors.diff.state import State, state_now
from guide.editors.diff.write import Writer
from guide.editors.history import HistoryError
from guide.reading.yamlfile import YamlFile
from revisions import CASES, git, keep, read_case, revised, told
from roots import FILES, replaced, write_root


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_change_is_told_in_exactly_the_reviewed_lines(path: Path, tmp_path: Path):
    """Each case holds a change and all lines that follow from it, in this order."""
    case = read_case(path)

    assert "\n".join(told(revised(tmp_path, case))) + "\n" == case["verwacht"], case["doel"]


def test_every_sentence_is_shown_by_a_case():
    """A sentence that no case produces is not reviewed, or not needed."""
    lines = "\n".join(read_case(path)["verwacht"] for path in CASES)
    patterns = {key: re.sub(r"\\\{\w+\\\}", ".+", re.escape(text)) for key, text in SENTENCES.items()}
    above = {"kop", "vergeleken"}  # `told` takes these off, and looks at them

    assert [key for key, pattern in patterns.items() if key not in above and not re.search(pattern, lines)] == []


ODD = (None, 5, 0, True, 1.5, "x", "", [], {}, [None], [[]], [1, "a"], {"id": 3}, {"id": [1]}, [{"id": "a"}, {"id": "a"}],
       [{"id": {}}], {"a": {"b": [{"id": 1}]}}, {"tekst": 1, "pagina": None}, date(2020, 1, 1))  # fmt: skip
MENUS = ({}, {"nav": [{"a": [1, None, {"b": None}]}, "c", 3]}, {"nav": {"a": 1}}, {"site_name": ["x"]})


@pytest.mark.proof
def test_no_old_data_ever_give_a_traceback(tmp_path: Path):
    """Whatever once stood at any place in the data, above a page or in the menu, a report comes out."""
    new = state_now(write_root(tmp_path))
    chance = random.Random(5)
    for _ in range(count(100, 400)):
        data = copy.deepcopy(new.data)
        for name in chance.choices(sorted(data), k=chance.choice((1, 2, 5))):
            data[name] = spoilt(data[name], chance)
        path = chance.choice(sorted(new.pages))
        front = YamlFile(path, spoilt(copy.deepcopy(new.front(path)), chance))
        pages = {**new.pages, path: replace(new.pages[path], front=front)}
        old = State(data, pages, chance.choice(MENUS), None)

        assert len(list(compare(old, new, [], Writer(markdown=True)))) > 1


def spoilt(value: Any, chance: random.Random) -> Any:
    """`value` with something odd at one place in it, however deep."""
    inside = list(value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ())
    if not inside or chance.random() < 0.15:
        return copy.deepcopy(chance.choice(ODD))
    step = chance.choice(inside)
    value[step] = spoilt(value[step], chance)
    return value


# --- git -------------------------------------------------------------------------------


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return keep(write_root(tmp_path / "gids"))


def failure(root: Path, rev: str = "HEAD") -> str:
    with pytest.raises(HistoryError) as error:
        report(root, rev, markdown=False)
    return str(error.value)


@pytest.mark.parametrize(
    "rev", ["bestaat-niet", "", "-h", "--since=2020", "--output=x", "HEAD..HEAD", "HEAD:data", "0" * 40, "a b", "é"]
)
def test_an_unknown_revision_is_one_sentence(kept: Path, rev: str):
    """Whatever is typed, and it is never taken for an option of git."""
    assert failure(kept, rev) == (
        f"Git kent de versie '{rev}' niet; kijk of de naam klopt, of haal die versie eerst op met 'git fetch'."
    )


def test_a_folder_without_git_is_one_sentence(tmp_path: Path):
    """A guide that was downloaded has no history."""
    assert failure(write_root(tmp_path)).startswith("Deze map wordt niet door git bijgehouden; haal de gids op")


def test_a_computer_without_git_is_one_sentence(kept: Path, monkeypatch: pytest.MonkeyPatch):
    """Git is not among what make installs."""
    monkeypatch.setenv("PATH", "")

    assert failure(kept) == "Git staat niet op deze computer; installeer git, of vraag iemand die het heeft."


def test_a_folder_of_another_user_is_one_sentence(kept: Path, monkeypatch: pytest.MonkeyPatch):
    """In a container the files are often somebody else's; the sentence holds the remedy."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")

    assert failure(kept).endswith(f"sta het toe met: git config --global --add safe.directory '{kept}'")


def test_a_revision_without_a_guide_is_one_sentence(tmp_path: Path):
    """The first revisions of a repository may hold something else, or nothing at this place."""
    (tmp_path / "README.md").write_text("x")
    keep(tmp_path)
    write_root(tmp_path)
    assert failure(tmp_path) == "In de versie 'HEAD' stond nog geen gids; kies een latere versie."

    assert failure(write_root(tmp_path / "map")) == "In de versie 'HEAD' stond nog geen gids; kies een latere versie."


def test_a_guide_may_be_a_folder_of_a_larger_repository(tmp_path: Path):
    """Only the folder of the guide is compared."""
    write_root(tmp_path / "map" / "gids")
    (tmp_path / "los.txt").write_text("x")
    keep(tmp_path)

    assert told(tmp_path / "map" / "gids") == ["Er verandert niets voor de lezer."]


def test_a_shallow_copy_is_enough(kept: Path, tmp_path: Path):
    """The two ways that guide/history.py tells CI: the merge commit with its parents, or main under its own name."""
    git(kept, "branch", "--move", "main")
    git(kept, "switch", "--quiet", "--create", "wijziging")
    write_root(kept, {"docs/wet.md": replaced(FILES["docs/wet.md"], [["# Wet", "# De wet"]])})
    keep(kept)
    git(kept, "switch", "--quiet", "main")
    git(kept, "merge", "--quiet", "--no-ff", "--message=x", "wijziging")
    git(tmp_path, "clone", "--quiet", "--depth=2", kept.as_uri(), "twee")
    git(tmp_path, "clone", "--quiet", "--depth=1", "--branch=wijziging", kept.as_uri(), "een")
    git(kept, "reset", "--quiet", "--hard", "HEAD^1")
    expected = "  - kopje: ~~Wet~~ **De wet**"
    assert expected in told(tmp_path / "twee", rev="HEAD^1")
    assert failure(tmp_path / "een", "origin/main").startswith("Git kent de versie 'origin/main' niet")
    git(tmp_path / "een", "fetch", "--quiet", "--depth=1", "origin", "+refs/heads/main:refs/remotes/origin/main")

    assert expected in told(tmp_path / "een", rev="origin/main")


def test_what_git_does_not_have_any_more_is_one_sentence(kept: Path):
    """A copy that lost files is not a reason for a traceback."""
    tree = git(kept, "rev-parse", "HEAD:data")
    (kept / ".git" / "objects" / tree[:2] / tree[2:]).unlink()

    assert failure(kept).startswith("Git heeft de bestanden van 'HEAD' niet allemaal")


def test_nothing_stays_behind(kept: Path):
    """Comparing changes no file and no state of git."""
    before = (git(kept, "status", "--porcelain"), git(kept, "worktree", "list"), git(kept, "stash", "list"))
    told(kept)

    assert (git(kept, "status", "--porcelain"), git(kept, "worktree", "list"), git(kept, "stash", "list")) == before


# --- the command -----------------------------------------------------------------------


def run(root: Path, monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(command, "ROOT", root)
    monkeypatch.setattr(sys, "argv", ["guide", "diff", *words])
    return command.main()


def test_a_report_ends_well_whatever_is_different(kept: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    """Exit status 0: a difference is no fault."""
    (kept / "docs" / "wet.md").write_text(FILES["docs/wet.md"].replace("# Wet", "# [Recht]"), "utf-8")

    assert run(kept, monkeypatch, "HEAD") == 0
    assert "  - kopje: ~~Wet~~ **[Recht]**\n" in capsys.readouterr().out
    assert run(kept, monkeypatch, "HEAD", "--markdown") == 0
    assert "  - kopje: ~~Wet~~ **\\[Recht\\]**\n" in capsys.readouterr().out


def test_faults_in_the_data_come_first(kept: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    """What does not load cannot be compared: the same lines as `check`, and status 1."""
    (kept / "data" / "faq.yaml").write_text(FILES["data/faq.yaml"].replace("groep: opp", "groep: op"), "utf-8")

    assert run(kept, monkeypatch, "HEAD") == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("De gegevens kloppen nog niet (1 punt):\ndata/faq.yaml:4: vragen > 1 > groep:")


def test_trouble_with_git_is_told_without_a_traceback(kept: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    """One sentence, and status 1."""
    assert run(kept, monkeypatch, "niets") == 1
    said = capsys.readouterr()

    assert said.out == ""
    assert said.err.count("\n") == 1
