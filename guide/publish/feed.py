"""nieuws.xml: what changed for readers, per release of CHANGELOG.md (Atom). Only where the site has an address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from guide.derived.links import page_address
from guide.faults.messages import GuideError
from guide.models.texts import MONTHS

FILE = "nieuws.xml"
NAME = "Gids OPP en TLV"
RELEASE = re.compile(rf"## (\S+) \((?:(\d{{1,2}}) )?({'|'.join(MONTHS)}) (\d{{4}})\)")
LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]*)\)")


@dataclass
class Release:
    name: str
    day: date
    lines: list[str] = field(default_factory=list)


def read_releases(text: str) -> list[Release]:
    """The newest first, as they stand there."""
    found: list[Release] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("## "):
            head = RELEASE.fullmatch(line)
            if not head:
                raise GuideError(f"CHANGELOG.md:{number}: schrijf een versie zo: ## 1.1 (3 maart 2027)")
            found.append(Release(head[1], date(int(head[4]), MONTHS.index(head[3]) + 1, int(head[2] or 1))))
        elif line.startswith("- ") and found:
            found[-1].lines.append(line.removeprefix("- "))
    return found


def write_feed(site: Path, address: str, changelog: str) -> None:
    releases = read_releases(changelog)
    if not (address and releases):
        return
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
        f"<title>{NAME}: wat er nieuw is</title>",
        f"<id>{escape(address)}</id>",
        f"<updated>{releases[0].day}T00:00:00Z</updated>",
        f"<author><name>{NAME}</name></author>",
        "<rights>CC BY 4.0</rights>",
        f"<link href={quoteattr(address)}/>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(address + FILE)}/>',
    ]
    lines = [*head, *(line for release in releases for line in _entry(release, address)), "</feed>"]
    (site / FILE).write_text("\n".join(lines) + "\n", "utf-8")


def _entry(release: Release, address: str) -> Iterator[str]:
    """Its id holds the name of the version and not the address: a site that moves tells nothing twice."""
    yield "<entry>"
    yield f"<title>Versie {escape(release.name)}</title>"
    yield f"<id>urn:gids-opp-tlv:versie:{escape(release.name)}</id>"
    yield f"<updated>{release.day}T00:00:00Z</updated>"
    yield f"<link href={quoteattr(address + 'over/gegevens/#nieuws')}/>"
    items = "".join(f"<li>{_html(line, address)}</li>" for line in release.lines)
    yield f'<content type="html">{escape(f"<ul>{items}</ul>")}</content>'
    yield "</entry>"


def _html(line: str, address: str) -> str:
    """A line with links; those to a page of the guide lead to the site."""
    parts, at = "", 0
    for link in LINK.finditer(line):
        target = link[2]
        if target.startswith("docs/"):
            target = address + page_address(target.removeprefix("docs/"))
        known = target.startswith(("https://", "http://"))
        words = escape(link[1])
        parts += escape(line[at : link.start()]) + (f"<a href={quoteattr(target)}>{words}</a>" if known else words)
        at = link.end()
    return parts + escape(line[at:])
