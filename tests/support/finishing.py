"""A step of publish on one page, from text to text: for tests that show what the step does."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from guide.faults.messages import Fault
from guide.publish.article import Article, open_page
from guide.publish.check import LinkCheck
from guide.publish.search import page_entries, write_index


def finished(step: Callable[..., None], html: str, name: str, *values: Any) -> str:
    """The page `name` after `step(page, *values)`."""
    page = open_page(name, html)
    step(page, *values)
    return page.html


def opened(pages: dict[str, str]) -> list[Article]:
    return [open_page(name, html) for name, html in pages.items()]


def indexed(folder: Path, pages: dict[str, str]) -> None:
    """The search index of these pages, in `folder`."""
    write_index(folder, [entry for page in opened(pages) for entry in page_entries(page)])


def dead_links(site: Path, pages: dict[str, str], root: Path) -> list[Fault]:
    """What the last gate says of these pages, with their files in `site` and what editors wrote in `root`."""
    links = LinkCheck()
    for page in opened(pages):
        links.see(page)
    return list(links.faults(site, root))
