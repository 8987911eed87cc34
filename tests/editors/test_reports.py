"""What editors get to do: statements to check again, and the one issue that says so."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from conftest import ROOT
from guide.derived.links import page_address
from guide.derived.statements import shown_statements
from guide.editors.reporting import Addresses, plain
from guide.editors.review import Review
from guide.load import load_guide
from guide.models import Uitspraak
from guide.models.walk import walk
from roots import FILES, write_root

NOWHERE, ONLINE = Addresses(), Addresses("https://site.nl/gids/", "https://github.com/o/r")
FAKE_GH = f"""#!{sys.executable}
import json, os, sys
arguments = sys.argv[1:]
call = {{"arguments": arguments}}
if "--body-file" in arguments:
    call["body"] = open(arguments[arguments.index("--body-file") + 1], encoding="utf-8").read()
with open(os.environ["GH_LOG"], "a", encoding="utf-8") as log:
    log.write(json.dumps(call) + "\\n")
if arguments[:2] == ["issue", "list"] and os.environ["GH_FOUND"]:
    print(os.environ["GH_FOUND"])
sys.exit(arguments[:2] == os.environ.get("GH_FAILS", "").split())
"""
HOSTILE = "$(touch gehackt) `touch gehackt` ${IFS} ; touch gehackt\n--title gehackt\n@iemand \\n %s 'é' \"…\"\n"


def review(root: Path, today: date, days: int = 60, addresses: Addresses = NOWHERE) -> tuple[str, bool]:
    return Review(load_guide(root), addresses, today, days).report()


def test_statements_past_or_near_their_date_are_listed(tmp_path: Path):
    """Each with its date, its text, file and line, the place on the site and the source to open."""
    root = write_root(tmp_path)
    lines = (root / "data/faq.yaml").read_text("utf-8").splitlines()
    text, to_do = review(root, date(2026, 12, 20), addresses=ONLINE)
    line = next(i for i, line in enumerate(lines, 1) if "id: vraag-wat" in line)

    assert to_do
    assert text.startswith("Stand van 20 december 2026.\n\n## ")
    assert (
        "- **Voor 2 januari 2027:** Wat is dit? Een antwoord.\n"
        f"  [data/faq.yaml, regel {line}](https://github.com/o/r/blob/main/data/faq.yaml?plain=1#L{line})"
        " · [vragen/#vraag-wat](https://site.nl/gids/vragen/#vraag-wat) · " in text
    )
    assert "](<https://" in text
    assert "`gecontroleerd_op`" in text


@pytest.mark.parametrize(
    ("today", "days", "expected"),
    [
        (date(2026, 11, 2), 60, "niets hoeft"),
        (date(2026, 11, 3), 60, "binnen 60"),
        (date(2026, 11, 2), 61, "binnen 61"),
        (date(2027, 1, 2), 60, "binnen 60"),
        (date(2027, 1, 3), 60, "over tijd"),
    ],
)
def test_the_border_of_a_date(tmp_path: Path, today: date, days: int, expected: str):
    """On the day itself a statement is not late yet; as many days before as asked it is listed."""
    files = {name: text.replace("herzien_voor: 2027-01-01", "herzien_voor: 2027-01-02") for name, text in FILES.items()}
    text, to_do = review(write_root(tmp_path, files), today, days)
    said = text.partition("\nZo werk")[0]

    assert [word for word in ("niets hoeft", "binnen 60", "binnen 61", "over tijd") if word in said] == [expected]
    assert to_do == (expected != "niets hoeft")


def test_every_statement_of_the_guide_is_reported_with_its_place(pages: dict[str, str]):
    """The line holds its id and the page its anchor; what rests on the letter follows the law and is not in it."""
    guide = load_guide(ROOT)
    found = [value for _, value in walk(guide) if isinstance(value, Uitspraak)]
    text, _ = Review(guide, NOWHERE, date(2026, 11, 23), 99_999).report()
    shown = shown_statements(guide)

    assert len(found) > 100
    for statement in (one for one in found if one.herzien_voor):
        file, line = statement.place
        address = page_address(shown[statement.id].address)
        assert f"id: {statement.id}" in (ROOT / file).read_text("utf-8").splitlines()[line - 1]
        assert f'id="{statement.id}"' in pages[address.partition("#")[0]]
        assert f"  {file}, regel {line} · {address} · " in text


def test_a_text_stays_text_in_a_report():
    """Links inside a text go, marks lose their meaning, and a long text is cut."""
    assert plain("Een [link](map/x.md) en *nadruk*\nen `code` @iemand <b>") == (
        r"Een link en \*nadruk\* en \`code\` \@iemand \<b\>"
    )
    assert plain("woord " * 100, 20) == "woord woord woord w…"


@pytest.mark.parametrize(("days", "work"), [("99999", True), ("-99999", False)])
def test_the_review_command_fills_the_issue_only_when_there_is_work(tmp_path: Path, days: str, work: bool):  # noqa: FBT001
    """An empty file means that all is well; the report itself is always printed."""
    command = [sys.executable, "-m", "guide", "review", f"--days={days}", "--issue", str(tmp_path / "issue.md")]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert ("niets hoeft" in said) != work
    assert (tmp_path / "issue.md").read_text("utf-8") == (said if work else "")


@pytest.fixture
def standing_issue(tmp_path: Path):
    """Runs the script with a gh that only writes down what it is asked."""
    (tmp_path / "gh").write_text(FAKE_GH, "utf-8")
    (tmp_path / "gh").chmod(0o755)

    def run(found: str, report: str, **environment: str) -> tuple[int, list[dict]]:
        (tmp_path / "verslag.md").write_text(report, "utf-8")
        (tmp_path / "log").write_text("", "utf-8")
        environment |= {"GH_LOG": str(tmp_path / "log"), "GH_FOUND": found, "GH_REPO": "o/r"}
        environment["PATH"] = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
        command = ["sh", str(ROOT / "tools/standing-issue.sh"), "links", "Links; 'stuk'", "verslag.md"]
        result = subprocess.run(command, cwd=tmp_path, env=os.environ | environment, capture_output=True, check=False)
        calls = [json.loads(line) for line in (tmp_path / "log").read_text("utf-8").splitlines()]
        assert not (tmp_path / "gehackt").exists()
        return result.returncode, calls

    return run


def done(calls: list[dict]) -> list[list[str]]:
    """What the script did after looking, without where the body stands."""
    assert " ".join(calls[0]["arguments"]).startswith("issue list --label links --app github-actions --state all ")
    return [
        [
            word
            for i, word in enumerate(call["arguments"])
            if "--body-file" not in call["arguments"][max(i - 1, 0) : i + 1]
        ]
        for call in calls[1:]
    ]


TITLE = "Links; 'stuk'"


def test_the_first_report_opens_an_issue(standing_issue):
    """With its label, made if it is not there yet."""
    status, calls = standing_issue("", HOSTILE)

    assert status == 0
    assert done(calls) == [
        ["label", "create", "links", "--description", TITLE],
        ["issue", "create", "--label", "links", "--title", TITLE],
    ]
    assert calls[-1]["body"] == HOSTILE


def test_a_label_that_is_there_already_is_fine(standing_issue):
    """Only the first report ever has to make it."""
    status, calls = standing_issue("", "iets\n", GH_FAILS="label create")

    assert status == 0
    assert calls[-1]["arguments"][:2] == ["issue", "create"]


def test_an_open_issue_is_brought_up_to_date(standing_issue):
    """No second issue and no comment: who follows it is not called every week."""
    status, calls = standing_issue("12 OPEN", HOSTILE)

    assert status == 0
    assert done(calls) == [["issue", "edit", "12", "--title", TITLE]]
    assert calls[-1]["body"] == HOSTILE


def test_a_closed_issue_is_reopened(standing_issue):
    """There is one issue, whose history can be read."""
    status, calls = standing_issue("12 CLOSED", "iets\n")

    assert status == 0
    assert [call[:3] for call in done(calls)] == [["issue", "edit", "12"], ["issue", "reopen", "12"]]


@pytest.mark.parametrize(("found", "closed"), [("12 OPEN", True), ("12 CLOSED", False), ("", False)])
def test_all_well_closes_what_is_open(standing_issue, found: str, closed: bool):  # noqa: FBT001
    """And does nothing when nothing is open."""
    status, calls = standing_issue(found, "")

    assert status == 0
    assert [call[:3] for call in done(calls)] == ([["issue", "close", "12"]] if closed else [])


def test_a_report_that_is_too_long_is_cut_at_a_line(standing_issue):
    """GitHub refuses more than 65,536 characters; the issue says that there is more."""
    _, calls = standing_issue("12 OPEN", "".join(f"regel {i} é\n" for i in range(20_000)))
    body = calls[-1]["body"]

    assert len(body) < 65_536
    assert body.startswith("regel 0 é\nregel 1 é\n")
    assert body.endswith("é\n\nDe lijst is langer. De rest staat in het verslag bij Actions.\n")


@pytest.mark.parametrize("fails", ["issue list", "issue create"])
def test_a_refusal_of_github_is_not_hidden(standing_issue, fails: str):
    """The run turns red when the issue could not be looked for or made."""
    status, _ = standing_issue("", "iets\n", GH_FAILS=fails)

    assert status != 0
