"""How long a reader waits for a first search: on a slow phone, with the content of today and with three times as much."""

from pathlib import Path

import pytest

from conftest import ROOT, once
from counts import SHORT
from growing import first_search, grown
from guide.load import load_guide
from guide.publish.search import read_places, read_stems
from host import host

TIMES = 3
QUERIES = ["bezwaar tlv", "mijn kind zit al maanden thuis wat nu", "handtekening", "toelaatbaarheidverklarring"]
SOON = 2000  # milliseconds
LIGHT = 265_000  # bytes that a first search may ask, with three times the content and words of readers: 1.3 seconds


@pytest.fixture(scope="module")
def more(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "site-more", lambda folder: grown(site, folder, TIMES, load_guide(ROOT)))


def test_three_times_the_content_is_three_times_the_places_and_more_words(site: Path, more: Path):
    """What is measured is what is said: each place is there three times, with words of its own."""
    assert len(read_places(more)) == TIMES * len(read_places(site))
    assert len(read_stems(more)) > 1.5 * len(read_stems(site))


def test_a_first_search_asks_little_also_when_the_guide_has_grown(browser, more: Path):
    """Over a line of 1.6 Mbit/s these bytes take less than the time that is promised."""
    with host(more) as base:
        found = first_search(browser, base, QUERIES[0])

    assert (found.hits, found.weight < LIGHT) == (20, True), found


@pytest.mark.proof(only=True)
@pytest.mark.parametrize("times", [1, TIMES])
def test_a_first_search_on_a_slow_phone_answers_soon(browser, site: Path, more: Path, figure, times: int):
    """1.6 Mbit/s and a processor four times as slow: under two seconds, whatever was asked."""
    with host(site if times == 1 else more) as base:
        # The best of three: on the two cores other tests run beside this one.
        took = {query: min(first_search(browser, base, query).milliseconds for _ in range(3)) for query in QUERIES}
    worst = max(took.values())
    figure(f"first search on a slow phone, content x {times}", f"{worst:.0f} ms", goal=f"under {SOON} ms")

    # On the machine of somebody else the short form tells what is to come, and asserts what is there.
    assert worst < SOON or (SHORT and times == TIMES), took
