"""mkdocs.yml as far as the data needs to know it, and its menu against the pages that there are."""

import posixpath
import re
from collections.abc import Collection, Iterator
from typing import Any

import yaml

from guide.faults.messages import Fault, did_you_mean, sentence

FILE = "mkdocs.yml"
LISTED_ELSEWHERE = "wet/"  # the page of the law itself names every article
ENTRY = re.compile(r"^\s*- (?:[^#]*:\s+)?([^\s#:]+\.md)\s*(?:#.*)?$")


class _Settings(yaml.SafeLoader):
    """mkdocs.yml may name its own tags, such as !ENV; what they stand for is no concern of ours."""


_Settings.add_multi_constructor("", lambda *_: None)


def read_settings(text: str | None) -> dict[str, Any]:
    """What mkdocs.yml says, for the menu and the name of the site; {} when it is not there or not to be read."""
    try:
        found = yaml.load(text or "", _Settings)  # noqa: S506 - a safe loader
    except yaml.YAMLError:
        return {}
    return found if isinstance(found, dict) else {}


def menu_faults(text: str, pages: Collection[str]) -> Iterator[Fault]:
    """`text`: mkdocs.yml. Each page stands in the menu once, and each entry is a page."""
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines, 1) if line.startswith("nav:")), len(lines))
    first: dict[str, int] = {}
    misspelt = ""
    for number, line in enumerate(lines[start:], start + 1):
        if line[:1].isalpha():  # the next setting
            break
        if not (entry := ENTRY.match(line)):
            continue
        page = entry[1].strip("\"'")
        if page not in pages:
            near = did_you_mean(page, pages)
            misspelt += near
            yield Fault(FILE, number, (), sentence("pagina_onbekend", pagina=page, bedoeld=near))
        elif page in first:
            yield Fault(FILE, number, (), sentence("menu_dubbel", pagina=page, eerste=first[page]))
        first.setdefault(page, number)
    for page in pages:
        if page.startswith(LISTED_ELSEWHERE) and page != f"{LISTED_ELSEWHERE}index.md":
            continue
        if page not in first and f"'{page}'" not in misspelt:
            beside = [number for other, number in first.items() if posixpath.dirname(other) == posixpath.dirname(page)]
            where = f"na regel {max(beside)}" if beside else "onder nav"
            yield Fault(f"docs/{page}", 1, (), sentence("menu_ontbreekt", waar=where, pagina=page))
