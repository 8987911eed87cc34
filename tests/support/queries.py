"""The queries that search is measured with, and what the real search box answers to them.

tests/site/queries.yaml and wordings.yaml were used to make search better; queries_proef.yaml only to measure.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

from conftest import ROOT

FOLDER = ROOT / "tests" / "site"
NOTHING = "niets"  # the class whose right answer is that the guide does not know a word


@dataclass(frozen=True)
class Query:
    kind: str
    typed: str
    right: tuple[str, ...]  # ids of places, or addresses of pages; of NOTHING the unknown words


def read(name: str | Path) -> Any:
    return yaml.safe_load((FOLDER / name).read_text("utf-8"))


def queries(name: str | Path) -> list[Query]:
    """Of a file beside the tests, or anywhere else by its whole path."""
    return [
        Query(kind, str(typed), tuple(right)) for kind, found in read(name).items() for typed, right in found.items()
    ]


def wordings() -> list[Query]:
    return [Query("vraag", typed, (name,)) for name, all_typed in read("wordings.yaml").items() for typed in all_typed]


# Types each query in the box of the page, presses Enter, and reads the list and what is said.
TYPE = """async typed => {
    const field = document.querySelector('site-search[data-page] input');
    const status = document.querySelector('.zoekstand');
    const found = [];
    for (const query of typed) {
        field.value = query;
        field.form.requestSubmit();
        const start = performance.now();
        while (status.dataset.vraag !== query.trim()) {
            if (performance.now() - start > 20000) throw new Error(`geen antwoord op ${query}: ${status.textContent}`);
            await new Promise(done => setTimeout(done, 10));
        }
        const links = [...document.querySelectorAll('.zoeklijst li a')];
        const root = new URL('..', location.href).href;
        found.push([status.textContent, links.map(link => link.href.slice(root.length))]);
    }
    return found;
}"""


def type_all(page: Page, typed: list[str]) -> list[tuple[str, list[str]]]:
    """For each query what the status says and the addresses in the list, best first."""
    return [(said, links) for said, links in page.evaluate(TYPE, typed)]


def rank(query: Query, said: str, links: list[str]) -> int:
    """The place of the first right answer, from 0; -1 if it is not in the list."""
    if query.kind == NOTHING:
        return 0 if all(f"‘{word}’" in said for word in query.right) else -1
    good = [i for i, link in enumerate(links) if {link, link.partition("#")[2]} & set(query.right)]
    return good[0] if good else -1


def shares(measured: list[tuple[Query, int]]) -> tuple[float, float]:
    """The share with a right answer first, and among the first five."""
    return (
        sum(place == 0 for _, place in measured) / len(measured),
        sum(0 <= place < 5 for _, place in measured) / len(measured),
    )
