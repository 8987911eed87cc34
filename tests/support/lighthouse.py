"""Lighthouse as on a phone: scores and times of pages. `make proof` and `make bench` bring it along."""

import json
import subprocess
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import NamedTuple

RUN = Path(__file__).parents[2] / "tools/lighthouse/run.mjs"


class Told(NamedTuple):
    """Of one page the middle of its runs."""

    scores: dict[str, float]
    times: dict[str, float]  # fcp, lcp and tbt in ms; cls
    faults: list[str]


def told(chromium: str, base: str, pages: list[str], runs: int) -> dict[str, Told]:
    """What Lighthouse says of these pages, in this browser."""
    task = {"browser": chromium, "runs": runs, "addresses": [base + page for page in pages]}
    done = subprocess.run(["node", RUN, json.dumps(task)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, list[dict]] = defaultdict(list)
    for line in done.stdout.splitlines():
        run = json.loads(line)
        found[run["address"].removeprefix(base)].append(run)
    return {page: _middle(found[page]) for page in pages}


def _middle(runs: list[dict]) -> Told:
    def middle(kind: str) -> dict[str, float]:
        return {name: median(run[kind][name] for run in runs) for name in runs[0][kind]}

    return Told(middle("scores"), middle("times"), sorted({fault for run in runs for fault in run["faults"]}))
