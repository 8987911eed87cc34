"""Building as editors and machines do it: what wrong input does, and live reload."""

import os
import re
import resource
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar

import pytest

from conftest import ROOT, working_copy
from guide.reading.pages import MACROS
from macros import define_env
from roots import FILES, write_root

LATE = "'vraag-wat' moest voor 02-01-2021 opnieuw worden gecontroleerd; kijk of het nog klopt en pas de datums aan"
QUIET = os.environ | {"NO_MKDOCS_2_WARNING": "1"}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working copy to spoil; each test puts back what it changed."""
    return working_copy(tmp_path_factory.mktemp("kopie") / "gids")


@pytest.fixture
def spoil(copy: Path):
    """Change a file for the length of one test."""
    kept: dict[Path, str] = {}

    def change(name: str, old: str, new: str) -> None:
        path = copy / name
        kept.setdefault(path, path.read_text("utf-8"))
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    yield change
    for path, text in kept.items():
        path.write_text(text, "utf-8")


def build(copy: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(command, cwd=copy, env=QUIET | environment, capture_output=True, text=True, check=False)


def test_wrong_data_gives_one_clean_error_and_leaves_the_old_site_alone(copy: Path, spoil):
    """All faults of all files, Dutch, file and line; exit status not 0; no traceback; site/ as it was."""
    (copy / "site").mkdir(exist_ok=True)
    (copy / "site/oud.html").write_text("de vorige site", "utf-8")
    spoil("data/glossary.yaml", "definitie:", "definite:")
    spoil("data/legal/termijnen.yaml", "\n    soort: wet\n", "\n    soort: wett\n")
    spoil("docs/begrippen.md", "glossary()", "glosary()")
    result = build(copy, GITHUB_ACTIONS="true")

    said = result.stdout + result.stderr
    annotated = [line for line in result.stdout.splitlines() if line.startswith("::")]
    assert re.match(r"::error file=data/glossary\.yaml,line=\d+::begrippen > 1: 'definitie' ontbreekt$", annotated[0])
    assert len(annotated) == 4
    assert result.returncode != 0
    assert "Traceback" not in said
    assert said.count("ERROR") == 1
    assert re.search(r"data/glossary\.yaml:\d+: begrippen > 1 > definite: .*bedoelde je 'definitie'\?", said)
    assert re.search(r"data/legal/termijnen\.yaml:\d+: termijnen > \d+ > soort: .*bedoelde je 'wet'\?", said)
    assert re.search(r"docs/begrippen\.md:\d+: er is geen blok 'glosary'; bedoelde je 'glossary'\?", said)
    assert (copy / "site/oud.html").read_text("utf-8") == "de vorige site"


@pytest.mark.parametrize(
    ("file", "change"),
    [
        ("docs/begrippen.md", ("{{ glossary() }}", '{{ glossary("x") }}')),
        ("docs/begrippen.md", ("{{ glossary() }}", "{{ glossary( }}")),
        ("data/checks/opp-format.yaml", ("begrippen.md#", "begrippen.md#bestaat-niet-")),
    ],
)
def test_faults_on_pages_and_in_anchors_are_clean_errors_too(copy: Path, spoil, file: str, change: tuple[str, str]):
    """A wrong macro and a dead anchor: one error that names the file, no traceback."""
    spoil(file, *change)
    result = build(copy)

    assert result.returncode != 0
    assert "Traceback" not in result.stdout + result.stderr
    assert re.search(rf"{re.escape(file)}:\d+: ", result.stderr)


class Settings(dict[str, Any]):
    """As MkDocs gives them: read by name, and with the plugins beside."""

    plugins: ClassVar[dict[str, object]] = {}


def test_a_build_tells_what_is_past_its_review_date(tmp_path: Path, caplog, capsys, monkeypatch: pytest.MonkeyPatch):
    """In the log with file and line, in GitHub Actions as a warning; no warning to MkDocs, so a strict build goes on."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    caplog.set_level("INFO", logger="mkdocs.plugins.guide")
    old = FILES["data/faq.yaml"].replace("2026-01-02", "2020-01-02").replace("2027-01-02", "2021-01-02")
    project = SimpleNamespace(
        project_dir=write_root(tmp_path, {"data/faq.yaml": old}),
        conf=Settings(repo_url="", site_url=""),
        macro=lambda *_: None,
    )

    define_env(project)

    lines = [(record.levelname, record.getMessage()) for record in caplog.records]
    assert ("INFO", f"Let op: data/faq.yaml:2: {LATE}") in lines
    assert f"::warning file=data/faq.yaml,line=2::{LATE}" in capsys.readouterr().out.splitlines()
    assert {level for level, _ in lines} == {"INFO"}


def test_make_build_swaps_only_a_good_site_in():
    """A dead anchor shows only after rendering; even then the last good site stays."""
    recipe = (ROOT / "Makefile").read_text("utf-8").split("\nbuild:")[1].split("\n\n")[0]

    assert recipe.index("--site-dir .site-nieuw") < recipe.index("rm -rf site && mv .site-nieuw site")


def test_check_command_is_quick_and_counts(copy: Path, spoil):
    """`python -m guide check` takes less than two seconds of work, says what there is, and fails on a fault."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    good = subprocess.run(
        [sys.executable, "-m", "guide", "check"], cwd=copy, capture_output=True, text=True, check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{took:.2f} s")
    spoil("data/sources.yaml", "titel:", "titl:")
    bad = subprocess.run(
        [sys.executable, "-m", "guide", "check"], cwd=copy, capture_output=True, text=True, check=False
    )

    assert good.returncode == 0
    terms = (copy / "data/glossary.yaml").read_text("utf-8").count("\n  - id: ")
    assert f"{terms} begrippen" in good.stdout
    assert 0.05 < took < 2  # time of the processor, not of the clock: the suite runs beside it
    assert bad.returncode == 1
    assert "bedoelde je 'titel'?" in bad.stderr


def test_serve_reloads_when_yaml_changes(copy: Path, spoil):
    """`mkdocs serve` shows a changed text by itself, and its reload script may run there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, cwd=copy, env=QUIET, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            page = _wait_for(f"http://127.0.0.1:{port}/kwadranten/opp/", "Het OPP in de vier kwadranten")
            assert "livereload" in page
            assert "Content-Security-Policy" not in page
            spoil("data/quadrants.yaml", "Het OPP in de vier kwadranten", "Vers uit de gegevens")
            _wait_for(f"http://127.0.0.1:{port}/kwadranten/opp/", "Vers uit de gegevens")
        finally:
            server.terminate()


def _wait_for(address: str, text: str, seconds: float = 90) -> str:
    page = ""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            page = urllib.request.urlopen(address, timeout=5).read().decode()
        except OSError:
            page = ""
        if text in page:
            return page
        time.sleep(0.3)
    raise AssertionError(f"{text!r} never showed on {address}; last page had {len(page)} characters")


def test_each_block_and_command_is_described_for_contributors():
    """The page Blokken names every macro, README every make target that people use."""
    blocks = (ROOT / "docs/meedoen/blokken.md").read_text("utf-8")
    readme = (ROOT / "README.md").read_text("utf-8")
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE)

    assert [name for name in MACROS if f"`{name}`" not in blocks] == []
    assert [name for name in targets if not re.search(rf"(`|    )make {name}[` ]", readme)] == []


def test_no_download_address_is_committed():
    """Pinned versions, no registry hosts."""
    for name in (
        "requirements.txt",
        "package.json",
        "package-lock.json",
        "Makefile",
        "tools/python.sh",
        "tools/browser.sh",
    ):
        text = (ROOT / name).read_text("utf-8")
        assert '"resolved"' not in text, name
        assert "--index-url" not in text, name
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    assert all(re.fullmatch(r"[\w-]+==[\w.]+", line) for line in lines if line and not line.startswith("#"))
