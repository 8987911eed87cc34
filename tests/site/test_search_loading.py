"""What search loads, when, and what a reader sees where it does not come."""

import gzip
import json
import re
from pathlib import Path

import pytest

from guide.publish.search import read_index
from searching import search


def test_a_failed_load_is_told_and_tried_again(visitor):
    """Without the index: one sentence, no hits, no endless wait; later it works."""
    one = visitor()
    page = one.open("zoeken/")
    one.context.route("**/woorden.bin", lambda route: route.abort())
    page.locator("input[type=search]").fill("hoorrecht")
    page.get_by_text("Zoeken lukt nu niet").wait_for()
    one.context.unroute("**/woorden.bin")
    one.problems.clear()

    assert "hoorrecht" in search(page, "hoorrecht leerling")[0].lower()


@pytest.mark.parametrize("earlier", [("woorden",), ("plekken",), ("woorden", "plekken")])
def test_a_page_that_was_open_when_the_guide_was_published_again_still_finds(visitor, site: Path, earlier: tuple):
    """What it knew is of an edition that is gone: it begins anew, and never mixes two editions."""
    one = visitor()
    page = one.open("zoeken/")
    old = {f"{name}.bin": {**read_index(site, name), "uitgave": "0" * 10} for name in earlier}
    if "plekken.bin" in old:
        old["plekken.bin"]["titel"] = ["Wat hier eerst stond" for _ in old["plekken.bin"]["titel"]]

    def once(route) -> None:
        name = route.request.url.rpartition("/")[2]
        if name in old:
            route.fulfill(body=gzip.compress(json.dumps(old.pop(name)).encode()))
        else:
            route.continue_()

    one.context.route("**/zoek/*.bin", once)
    found = search(page, "hoorrecht")

    assert old == {}
    assert found == search(visitor().open("zoeken/"), "hoorrecht")
    assert found
    one.problems.clear()


def test_a_browser_that_cannot_unpack_searches_all_the_same(visitor):
    """Safari 15.6 knows no DecompressionStream: a library does it there, and is loaded only there."""
    page = visitor().open("zoeken/")
    page.add_init_script("delete globalThis.DecompressionStream")
    page.reload()
    with page.expect_response("**/vendor/fflate.js"):
        search(page, "hoorrecht")

    assert page.locator(".zoeklijst li").count() > 3


def test_search_without_javascript_says_where_to_look(visitor):
    """No dead form."""
    page = visitor(java_script_enabled=False).open("zoeken/")

    assert page.get_by_text("Zoeken werkt alleen met JavaScript").is_visible()
    assert page.locator("site-search input").count() == 0


def test_nothing_of_search_is_loaded_before_somebody_searches(visitor):
    """Index and program stay away on a first visit, on the page of search too."""
    one = visitor()
    one.open("wet-en-ruimte/").wait_for_load_state("networkidle")
    one.open("zoeken/").wait_for_load_state("networkidle")

    assert not any(re.search(r"/zoek/|search/(index|rank)", url) for url in one.requests)
