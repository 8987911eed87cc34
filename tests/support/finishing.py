"""A step of publish on one page, from text to text: for tests that show what the step does."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from guide.faults.messages import Fault
from guide.models import Guide
from guide.publish.article import Article, open_page
from guide.publish.check import LinkCheck
from guide.publish.search import Entry, page_entries, place_facts, write_index


def finished(step: Callable[..., None], html: str, name: str, *values: Any) -> str:
    """The page `name` after `step(page, *values)`."""
    page = open_page(name, html)
    step(page, *values)
    return page.html


def opened(pages: dict[str, str]) -> list[Article]:
    return [open_page(name, html) for name, html in pages.items()]


def indexed(folder: Path, pages: dict[str, str], guide: Guide) -> dict[str, Entry]:
    """The places of these pages by their address; their index stands in `folder`."""
    facts = place_facts(guide)
    entries = [entry for page in opened(pages) for entry in page_entries(page, facts, None, guide)]
    write_index(folder, entries, guide)
    return {entry.address: entry for entry in entries}


def dead_links(site: Path, pages: dict[str, str], root: Path) -> list[Fault]:
    """What the last gate says of these pages, with their files in `site` and what editors wrote in `root`."""
    links = LinkCheck()
    for page in opened(pages):
        links.see(page)
    return list(links.faults(site, root))
