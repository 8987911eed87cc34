"""The list of everything that was ever on the site: it fills itself, only grows, and travels with the site."""

import re
from pathlib import Path

import pytest

from conftest import ROOT
from guide.__main__ import main
from guide.load import load_guide
from guide.rules.published import FILE, HEAD, joined, read, shortened
from revisions import keep
from roots import FILES, replaced, write_root


def run(root: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    status = main(list(arguments), root)
    said = capsys.readouterr()
    return status, said.err or said.out


def live(root: Path) -> str:
    """What the site carries once the guide in `root` is on it."""
    return load_guide(root).gepubliceerd


def test_the_site_carries_all_that_was_there_and_all_that_is_new(tmp_path: Path):
    """Old lines stay in their order, new ids come behind those of their file; pages and headings too."""
    root = write_root(tmp_path)
    before, after = read((root / FILE).read_text("utf-8"))[0], read(live(root))[0]

    assert live(root).startswith(HEAD)
    assert set(before) < set(after)
    assert [entry for entry in after if entry[0] == "data/legal.yaml"] == [
        ("data/legal.yaml", "opp-moet"), ("data/legal.yaml", "oud-recht"), ("data/legal.yaml", "opp"),
        ("data/legal.yaml", "opp-keuze"), ("data/legal.yaml", "opp-toezicht"),
    ]  # fmt: skip
    assert {
        ("data/checks", "check"),
        ("data/checks/check.yaml", "deel"),
        ("docs", "wet"),
        ("docs/wet.md", "wet"),
    } <= set(after)
    assert "docs/wet.md zes-weken blok\n" in live(root)
    assert not any(file == "data/withdrawn.yaml" for file, _ in after)


def test_publishing_again_changes_nothing(tmp_path: Path, capsys):
    """The list of the site, taken over, is the list of the next site."""
    root = write_root(tmp_path / "gids")
    once = live(root)
    (tmp_path / "live.txt").write_text(once, "utf-8")

    assert run(root, capsys, "registry", "--live", str(tmp_path / "live.txt"))[0] == 0
    assert (root / FILE).read_text("utf-8") == once
    assert live(root) == once


def test_what_is_live_and_gone_here_stops_publishing(tmp_path: Path, capsys):
    """Also when it was taken out of the copy in the repository: the site itself remembers."""
    root = write_root(tmp_path / "gids")
    (tmp_path / "live.txt").write_text(live(root), "utf-8")
    matrix = replaced(FILES["data/matrices/vergelijking.yaml"], [["id: groep\n", "id: ander\n"]])
    page = FILES["docs/vragen.md"].replace("# Vragen", "# Antwoorden")
    write_root(root, {
        "data/matrices/vergelijking.yaml": matrix,
        "docs/vragen.md": page,
        FILE: replaced(FILES[FILE], [["data/matrices/vergelijking.yaml groep\n", ""], ["Regels: 6", "Regels: 5"]]),
    })  # fmt: skip
    assert run(root, capsys, "check")[0] == 0

    run(root, capsys, "registry", "--live", str(tmp_path / "live.txt"))
    status, said = run(root, capsys, "check")

    assert status == 1
    assert "de id 'groep' stond al op de site en is weg" in said
    assert "het adres 'vragen.md#vragen' stond al op de site en is weg" in said


@pytest.mark.parametrize(
    "text", ["", "<!doctype html>\n<p>storing</p>\n", "# Regels: 900\ndata/checks check\n", "\x00"]
)
def test_a_list_of_the_site_that_is_none_stops_publishing(tmp_path: Path, capsys, text: str):
    """Empty, a page of faults or cut off: better no new site than one that forgets."""
    root = write_root(tmp_path / "gids")
    (tmp_path / "live.txt").write_text(text, "utf-8")
    status, said = run(root, capsys, "registry", "--live", str(tmp_path / "live.txt"))

    assert status == 1
    assert "de lijst op de site is leeg of onleesbaar" in said
    assert (root / FILE).read_text("utf-8") == FILES[FILE]


def test_a_proposal_cannot_make_the_list_shorter(tmp_path: Path, capsys):
    """Compared with the branch that it goes into, every line is still there."""
    root = keep(write_root(tmp_path))
    assert run(root, capsys, "registry", "--since", "HEAD") == (0, "De lijst van wat op de site stond, is heel.\n")

    (root / FILE).write_text(
        replaced(FILES[FILE], [["data/legal/meer.yaml ingang\n", ""], ["Regels: 6", "Regels: 5"]]), "utf-8"
    )
    status, said = run(root, capsys, "registry", "--since", "HEAD")
    assert status == 1
    assert f"{FILE}:1: 'data/legal/meer.yaml ingang' stond in deze lijst en is weg" in said

    (root / FILE).unlink()
    assert run(root, capsys, "registry", "--since", "HEAD")[0] == 1


def test_a_group_and_one_of_its_rules_are_two_ids(tmp_path: Path, capsys):
    """When they are called the same, neither can get another id in silence: links go to the rule."""
    both = replaced(FILES["data/legal/meer.yaml"], [["- id: fout-verbeteren", "- id: inzage"]])
    root = write_root(tmp_path, {"data/legal/meer.yaml": both})
    listed = live(root)
    write_root(root, {"data/legal/meer.yaml": both, FILE: listed})
    assert run(root, capsys, "check")[0] == 0

    other = replaced(both, [["      - id: inzage", "      - id: lezen"]])
    write_root(root, {"data/legal/meer.yaml": other, FILE: listed})
    status, said = run(root, capsys, "check")

    assert status == 1
    assert "de id 'inzage' stond al op de site en is weg" in said


def test_lists_are_joined_without_losing_a_line():
    """Of two copies that grew apart, all lines are kept, with what blocks made apart."""
    one = joined("# Regels: 2\ndata/checks a\ndocs/a.md x blok\n")
    other = joined("# Regels: 2\ndata/checks b\ndocs/a.md y blok\n")
    both = joined(one, other)

    assert shortened(one, both) == shortened(other, both) == []
    assert shortened(both, one) == ["data/checks b", "docs/a.md y"]
    assert "# Regels: 4\n" in both


def test_the_advised_line_is_all_that_is_needed(tmp_path: Path, capsys):
    """Pasted below `ingetrokken:`, the line from the message takes the fault away; for an id and for an address."""
    matrix = replaced(FILES["data/matrices/vergelijking.yaml"], [["id: groep\n", "id: ander\n"]])
    listed = replaced(FILES[FILE], [["data/checks check\n", "data/checks check\ndocs/wet.md oud-kopje\ndocs weg\n"]])
    root = write_root(tmp_path, {"data/matrices/vergelijking.yaml": matrix, FILE: listed})
    _, said = run(root, capsys, "check")
    lines = [line.split("onder ingetrokken: ")[1] for line in said.splitlines()[1:]]
    withdrawn = root / "data/withdrawn.yaml"
    withdrawn.write_text(withdrawn.read_text("utf-8") + "".join(f"  {line}\n" for line in lines), "utf-8")

    assert len(lines) == 3
    assert run(root, capsys, "check")[0] == 0


def test_the_real_list_holds_every_kind_and_the_site_carries_it(site: Path):
    """Ids of every kind of file that has them, every page, every heading: beside the site, as it was built."""
    published, blocks, faults = read((site / "gepubliceerd.txt").read_text("utf-8"))
    kinds = {re.split(r"[/.]", file)[1] for file, _ in published if file.startswith("data")}

    assert faults == []
    assert len(published) > 1900
    assert len(blocks) > 1000
    assert kinds >= {
        "checks",
        "matrices",
        "figures",
        "cases",
        "legal",
        "glossary",
        "faq",
        "quadrants",
        "sources",
        "live-checks",
    }
    assert shortened((ROOT / FILE).read_text("utf-8"), (site / "gepubliceerd.txt").read_text("utf-8")) == []
    for page in (ROOT / "docs").rglob("*.md"):
        folder = page.parent.relative_to(ROOT).as_posix()
        assert (folder, page.stem) in published
