"""The second speed of proof, as a plugin of pytest: heavy tools, no test left out unseen, figures in one table.

@pytest.mark.proof                   runs in `make test` with samples, and in `make proof` with full counts
@pytest.mark.proof(needs="firefox")  runs in `make proof` only, which installs that tool
@pytest.mark.proof(only=True)        runs in `make proof` only: too long for every day

A test that skips itself fails: else a machine without a tool would call the proof done.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from counts import PROOF, SHORT

# The heavy tools that tools/proof.sh installs, and the names under which their programs are known.
TOOLS = {
    "firefox": ("firefox-esr", "firefox"),
    "libreoffice": ("soffice", "libreoffice"),
    "java": ("java",),
    "javac": ("javac",),
    "php": ("php",),
    "nginx": ("nginx", "/usr/sbin/nginx"),
}
FIGURE = "figure"


def tool(name: str) -> Path:
    """The program of a heavy tool; a test that needs it says so in its mark."""
    found = next(filter(None, map(shutil.which, TOOLS[name])), None)
    if not found:
        pytest.fail(f"{name} is not on this machine; `make proof` installs it", pytrace=False)
    return Path(found)


def needs(item: pytest.Item) -> list[str]:
    """The heavy tools that a test names in its mark."""
    named = [mark.kwargs["needs"] for mark in item.iter_markers("proof") if "needs" in mark.kwargs]
    return [name for names in named for name in ([names] if isinstance(names, str) else names)]


def _long(item: pytest.Item) -> bool:
    return any(mark.kwargs.get("only") for mark in item.iter_markers("proof"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Outside the proof, what needs a heavy tool or much time is left aside: not skipped, but not asked for."""
    aside = [] if PROOF else [item for item in items if needs(item) or _long(item)]
    if aside:
        config.hook.pytest_deselected(items=aside)
        items[:] = [item for item in items if item not in aside]


def pytest_runtest_setup(item: pytest.Item) -> None:
    for name in needs(item):
        tool(name)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    report: pytest.TestReport = yield
    return _no_skip(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Iterator[None]:
    report: pytest.CollectReport = yield
    return _no_skip(report)


def _no_skip(report: Any) -> Any:
    """A skip becomes a failure that names its reason; what is expected to fail stays as it is."""
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome, report.longrepr = "failed", f"left out, and so nothing is proven: {reason}"
    return report


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Callable[..., None]:
    """`figure("words that are found", "58 of 60", goal="55")`: a line in the table of the proof."""

    def add(name: str, value: object, goal: object = "") -> None:
        request.node.user_properties.append((FIGURE, [name, str(value), str(goal)]))

    return add


def pytest_terminal_summary(terminalreporter: Any) -> None:
    if not PROOF:
        return
    reports = [report for found in terminalreporter.stats.values() for report in found if hasattr(report, "when")]
    rows = [
        value for report in reports if report.when == "call" for name, value in report.user_properties if name == FIGURE
    ]
    terminalreporter.section("figures of the proof" + (", short form" if SHORT else ""))
    terminalreporter.write_line(table([["what", "figure", "goal"], *sorted(rows)]))


def table(rows: list[list[str]]) -> str:
    """Rows with their columns below each other; the first row is the head."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])
