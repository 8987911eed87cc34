"""How the tests in tests/content speak: to an editor, in Dutch, at a line of a file.

As a plugin of pytest it shows that on GitHub: a warning at the line, and a list in the summary of
the job. It stops no proposal: a text may be right and still be longer than it was.
"""

import os
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from guide import ROOT
from guide.faults.annotations import annotate
from guide.faults.messages import Fault

ROOM = ROOT / "tests" / "content"
TOLD = "told"
HEAD = "## Inhoud\n\nDit houdt je voorstel niet tegen. Kijk wel of het zo bedoeld is.\n"


class ToldError(AssertionError):
    """What does not fit the content; shown on GitHub by the hooks below."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n" + "\n".join(map(str, faults)))
        self.faults = faults


def tell(faults: Iterable[Fault]) -> None:
    """Fails with all of them, if there are any."""
    __tracebackhide__ = True
    if found := list(faults):
        raise ToldError(found)


def fault(file: str, text: str, line: int = 1) -> Fault:
    return Fault(file, line, (), text)


def page_file(address: str) -> str:
    """The file of a page by its address: "opp/wanneer/" to docs/opp/wanneer.md."""
    name = address.rstrip("/")
    found = [file for file in (f"docs/{name}.md", f"docs/{name}/index.md") if (ROOT / file).is_file()]
    return found[0] if found else "docs/index.md"


def line_of(text: str, file: str, *others: Path) -> tuple[str, int]:
    """Where `text` stands first, in `file` or else in one of the others; else the start of `file`."""
    for name in (file, *(path.relative_to(ROOT).as_posix() for path in others)):
        for number, line in enumerate(_lines(name), 1):
            if text in line:
                return name, number
    return file, 1


@cache
def _lines(file: str) -> list[str]:
    return (ROOT / file).read_text("utf-8").splitlines()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo) -> Iterator[None]:
    report: pytest.TestReport = yield
    error = call.excinfo.value if call.excinfo else None
    if isinstance(error, ToldError):
        report.user_properties.append((TOLD, [[one.file, one.line, one.said] for one in error.faults]))
    elif report.failed and ROOM in item.path.parents:
        text = f"de test {item.name} slaagt niet meer; vraag in je voorstel om hulp van een programmeur"
        report.user_properties.append((TOLD, [[item.location[0], 1, text]]))
    return report


def pytest_terminal_summary(terminalreporter: Any) -> None:
    failed = [*terminalreporter.stats.get("failed", []), *terminalreporter.stats.get("error", [])]
    properties = [pair for report in failed for pair in getattr(report, "user_properties", [])]
    told = [found for name, value in properties if name == TOLD for found in value]
    annotate("warning", [Fault(file, line, (), text) for file, line, text in told])
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and told:
        lines = [f"- `{file}`, regel {line}: {text}" for file, line, text in told]
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write("\n".join([HEAD, *lines, ""]))
