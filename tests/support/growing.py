"""The guide with more content than it has, and how long a first search then takes on a slow phone."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from playwright.sync_api import Browser

from conftest import PHONE
from guide.models import Guide
from guide.publish.search import Entry, read_places, read_runs, read_stems, write_index

NEW_WORDS = 2  # one in so many longer words of a copy is a word that the guide did not have
LONG = 5  # letters
# A phone on slow 4G, as in Lighthouse: 1.6 Mbit/s, 150 ms to and fro, a processor four times as slow.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
SLOWER = {"rate": 4}

FIRST = """async query => {
    const field = document.querySelector('site-search[data-page] input');
    const status = document.querySelector('.zoekstand');
    const start = performance.now();
    field.focus();
    field.value = query;
    field.form.requestSubmit();
    while (status.dataset.vraag !== query) {
        if (performance.now() - start > 20000) throw new Error(`geen antwoord op ${query}`);
        await new Promise(done => setTimeout(done, 5));
    }
    return performance.now() - start;
}"""


@dataclass(frozen=True)
class First:
    """The first search of a visit."""

    milliseconds: float
    weight: int  # bytes, over all that search needs
    hits: int


def grown(site: Path, folder: Path, times: int, guide: Guide) -> Path:
    """A copy of the site whose search has `times` as many places, texts and titles, with words of their own."""
    shutil.copytree(site, folder)
    texts = [text for run in read_runs(site, "tekst") for text in run]
    words = {stem: word for word, stem in read_stems(site).items()}  # of each stem one word
    entries = [
        Entry(
            place.address,
            place.kind,
            place.title,
            place.page,
            "",
            text,
            [" ".join(words[stem] for stem in term) for term in place.terms],
        )
        for place, text in zip(read_places(site), texts, strict=True)
    ]
    more = [_other(entry, number) for number in range(1, times) for entry in entries]
    shutil.rmtree(folder / "assets" / "zoek")
    write_index(folder, [*entries, *more], guide)
    return folder


def _other(entry: Entry, number: int) -> Entry:
    def say(text: str) -> str:
        return re.sub(rf"[a-z]{{{LONG},}}", lambda word: _new(word[0], number), text)

    terms = [say(term) for term in entry.terms]
    title, page = f"{say(entry.title)} {number}", f"{say(entry.page)} {number}"
    return Entry(f"deel-{number}/{entry.address}", entry.kind, title, page, "", say(entry.text), terms)


def _new(word: str, number: int) -> str:
    """A word that only this copy has, of the same letters."""
    at = number + 1
    return word[at:] + word[:at] if crc32(f"{word}{number}".encode()) % NEW_WORDS == 0 else word


def first_search(browser: Browser, base: str, query: str) -> First:
    """A visitor comes to the page of search, and asks at once."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(base + "zoeken/")
    page.wait_for_load_state("networkidle")
    weights: list[int] = []
    page.on("requestfinished", lambda request: weights.append(request.sizes()["responseBodySize"]))
    phone = context.new_cdp_session(page)
    phone.send("Network.enable")
    phone.send("Network.emulateNetworkConditions", SLOW)
    phone.send("Emulation.setCPUThrottlingRate", SLOWER)
    took = page.evaluate(FIRST, query)
    found = First(took, sum(weights), page.locator(".zoeklijst li").count())
    context.close()
    return found
