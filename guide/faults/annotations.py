"""Faults in the form in which GitHub shows them: on the changed line, and all of them in the summary of the job.

Beside the lines GitHub shows ten of a step at most, and nobody is told that there were more.
"""

import os
import sys
from collections.abc import Collection, Iterable
from pathlib import Path

from guide.faults.messages import Fault

MOST = 10  # annotations of one kind that GitHub takes from a step
HEADINGS = {"error": "Dit moet nog anders", "warning": "Let op"}


def annotate(level: str, faults: Iterable[Fault]) -> None:
    """One line a fault for `level` "error" or "warning"; nothing anywhere else than in GitHub Actions."""
    if os.environ.get("GITHUB_ACTIONS") == "true":
        sys.stdout.writelines(
            f"::{level} file={_property(fault.file)},line={fault.line}::{_message(fault.said)}\n" for fault in faults
        )


def tell_github(level: str, faults: Collection[Fault]) -> None:
    """Beside the lines, and all of them in the summary."""
    annotate(level, faults)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if faults and summary and os.environ.get("GITHUB_ACTIONS") == "true":
        with Path(summary).open("a", encoding="utf-8") as page:
            page.writelines(f"{line}\n" for line in summarised(level, list(faults)))


def summarised(level: str, faults: list[Fault]) -> list[str]:
    """Markdown: every fault with its file and line, and where to look for it."""
    count = "1 punt" if len(faults) == 1 else f"{len(faults)} punten"
    lines = [f"## {HEADINGS[level]} ({count})", ""]
    if len(faults) > MOST:
        lines += [f"Bij de regels zelf staan alleen de eerste {MOST}. Hier staan ze allemaal.", ""]
    lines += [f"- **{_plain(fault.file)}, regel {fault.line}:** {_plain(fault.said)}" for fault in faults]
    return [*lines, ""]


def _plain(text: str) -> str:
    """Nothing that an editor typed becomes markup of the summary."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>|~&$!#" else sign for sign in " ".join(text.split()))


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
