"""What many samenwerkingsverbanden cost: each as much as the one before it, in work, in time and in weight."""

import os
import pstats
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import working_copy
from counts import count
from region_texts import many_regions

# None, some, and three times as many: what the later ones cost, against what the first ones did.
SOME = count(15, 150)
SLACK = 1.15  # of work, which is counted: the same each time
SLACK_OF_TIME = 1.6  # a machine that is busy with others is slower now and then,
NOISE = 0.15  # by this part of a whole build
OFTEN = 20_000  # calls that are worth looking at


def build(root: Path, site: Path) -> tuple[dict[str, int], float]:
    """How often each function was called, and seconds of the processor."""
    found = site.with_suffix(".profile")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "cProfile", "-o", found, "-m", "mkdocs", "build", "--site-dir", site],
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    calls: dict[str, int] = {}
    for (file, line, name), (_, many, *_) in pstats.Stats(str(found)).stats.items():
        calls[f"{Path(file).name}:{line} {name}"] = calls.get(f"{Path(file).name}:{line} {name}", 0) + many
    return calls, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def growth(none: float, some: float, thrice: float) -> float:
    """What one of the later ones adds, against one of the first; 1 is linear."""
    early, late = (some - none) / SOME, (thrice - some) / (2 * SOME)
    return late / early if early > 0 else 1.0


def superlinear(none: dict[str, int], some: dict[str, int], thrice: dict[str, int]) -> list[str]:
    """Functions that are called ever more often for each, and often enough to matter."""
    return [
        f"{name}: {none.get(name, 0)}, {some.get(name, 0)}, {many} calls"
        for name, many in thrice.items()
        if many - some.get(name, 0) > OFTEN * SOME / 150
        and growth(none.get(name, 0), some.get(name, 0), many) > SLACK
        and some.get(name, 0) > none.get(name, 0)
    ]


def test_what_grows_faster_is_seen():
    """A loop over all for each is told by name; a loop for each is not."""
    n, few, many = 0, 150, 450
    counted = [{"each": one * 100, "all for each": one * one} for one in (n, few, many)]

    assert superlinear(*counted) == [f"all for each: 0, {few * few}, {many * many} calls"]
    assert growth(10, 160, 460) == pytest.approx(1)


@pytest.mark.proof(only=True)
def test_a_guide_with_many_profiles_costs_as_much_for_each(tmp_path: Path, figure: Callable[..., None]):
    """No function is called ever more often, the whole takes no more time, and the list of all no more bytes."""
    root = working_copy(tmp_path / "gids")
    template = (root / "data/swv/voorbeeld.yaml").read_text("utf-8")
    calls, times, sizes = [], [], []
    for many in (0, SOME, 3 * SOME):
        for name, text in many_regions(template, many):
            (root / name).write_text(text, "utf-8")
        site = tmp_path / f"site-{many}"
        called, seconds = build(root, site)
        calls.append(called)
        times.append(seconds)
        sizes.append((site / "samenwerkingsverbanden/index.html").stat().st_size)
    work = growth(*(sum(one.values()) for one in calls))
    figure(f"work for a profile at {3 * SOME}, of that at {SOME}", f"{work:.2f}", goal=SLACK)
    none, some, thrice = times
    most = none * (1 + NOISE) + 3 * max(0, some - none) * SLACK_OF_TIME
    figure(f"seconds with 0, {SOME} and {3 * SOME} profiles", "/".join(f"{one:.1f}" for one in times), f"{most:.1f}")
    figure(f"weight of one in the list of all at {3 * SOME}", f"{growth(*sizes):.2f}", goal=SLACK)

    assert superlinear(*calls) == []
    assert work <= SLACK
    assert growth(*sizes) <= SLACK
    assert thrice <= most
