"""The guide as it was: what git kept, unpacked in a folder of its own. The only module that runs git.

Works on what is already on this computer and never fetches anything. A shallow copy, as CI makes,
is enough as long as the commit to compare with is there. CI must do one of these:

- For a pull request, check out its merge commit with two levels (actions/checkout: `fetch-depth: 2`)
  and compare with `HEAD^1`: the main branch at the moment of that merge, so the report holds this
  pull request and nothing else.
- Or fetch the tip of the main branch under its own name and compare with `origin/main`:
  `git fetch --depth=1 origin +refs/heads/main:refs/remotes/origin/main`. When main has moved on
  since the branch began, what main changed shows up reversed.

    python -m guide diff HEAD^1 --markdown >> "$GITHUB_STEP_SUMMARY"
"""

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

from guide.faults.messages import GuideError

SENTENCES = {
    "geen_git": "Git staat niet op deze computer; installeer git, of vraag iemand die het heeft.",
    "geen_map": "Deze map wordt niet door git bijgehouden; haal de gids op met 'git clone' en probeer het daar.",
    "niet_vertrouwd": "Git vertrouwt deze map niet, want die is van een andere gebruiker; sta het toe met: "
    "git config --global --add safe.directory '{map}'",
    "onbekend": "Git kent de versie '{rev}' niet; kijk of de naam klopt, of haal die versie eerst op met 'git fetch'.",
    "onvolledig": "Git heeft de bestanden van '{rev}' niet allemaal; haal die versie opnieuw op met 'git fetch'.",
    "geen_gids": "In de versie '{rev}' stond nog geen gids; kies een latere versie.",
}
# What readers see and no data file or page holds.
LOOKS = ("docs/assets", "theme", "guide/render/templates", "guide/models/texts.py")


class HistoryError(GuideError):
    """Why there is nothing to compare with, as one Dutch sentence."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(SENTENCES[key].format(**values))


def commit(root: Path, rev: str) -> str:
    """The full name of the commit that `rev` stands for; raises HistoryError."""
    inside = _git(root, "rev-parse", "--is-inside-work-tree")
    if inside.returncode or inside.stdout.strip() != b"true":
        doubt = b"dubious ownership" in inside.stderr
        raise HistoryError("niet_vertrouwd" if doubt else "geen_map", map=root)
    # --end-of-options: a name that starts with - is a name
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{rev}^{{commit}}")
    if found.returncode:
        raise HistoryError("onbekend", rev=rev)
    return found.stdout.decode().strip()


def unpack(root: Path, rev: str, sha: str, into: Path) -> Path:
    """The files of commit `sha` below the folder `into`; `rev` is what the reader calls it."""
    packed = _git(root, "archive", "--format=zip", sha)  # from `root` down, also inside a larger repository
    if packed.returncode:
        raise HistoryError("geen_gids" if b"untracked" in packed.stderr else "onvolledig", rev=rev)
    with zipfile.ZipFile(io.BytesIO(packed.stdout)) as files:
        files.extractall(into)  # refuses paths that lead outside, and writes no links
    if not (into / "data").is_dir() or not (into / "docs").is_dir():
        raise HistoryError("geen_gids", rev=rev)
    return into


def changed_looks(root: Path, sha: str) -> list[str]:
    """Files that decide how the site looks, as far as they differ from commit `sha`."""
    known = _git(root, "diff", "--name-only", "--relative", "-z", sha, "--", *LOOKS)
    fresh = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", *LOOKS)
    names = (known.stdout + fresh.stdout).decode("utf-8", "replace").split("\0")
    return sorted({name for name in names if name})


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("git")
    if not program:
        raise HistoryError("geen_git")
    # English, for the two sentences we look for; never over the network, never a question.
    settings = {"LC_ALL": "C", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
    return subprocess.run(  # noqa: S603 - git itself, with words of our own and a commit name
        [program, *words], cwd=root, env={**os.environ, **settings}, capture_output=True, check=False
    )
