"""Faults in the form in which GitHub shows them on the changed line of a pull request."""

import os
import sys
from collections.abc import Iterable

from guide.faults.messages import Fault


def annotate(level: str, faults: Iterable[Fault]) -> None:
    """One line a fault for `level` "error" or "warning"; nothing anywhere else than in GitHub Actions."""
    if os.environ.get("GITHUB_ACTIONS") == "true":
        sys.stdout.writelines(
            f"::{level} file={_property(fault.file)},line={fault.line}::{_message(fault.said)}\n" for fault in faults
        )


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
