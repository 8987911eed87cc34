"""The external links of the finished site, and where an editor wrote each of them."""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urldefrag

from guide.publish.markup import read

# Where a link of the site can have been written.
WRITTEN = ("data/**/*.yaml", "docs/**/*.md", "theme/**/*.html", "guide/render/templates/**/*.html", "mkdocs.yml")


@dataclass(frozen=True)
class Link:
    """An address without its #part. `written`: (file, line); `pages`: where readers see it."""

    address: str
    written: tuple[tuple[str, int], ...]
    pages: tuple[str, ...]


def external_links(site: Path, root: Path, own: tuple[str, ...] = ()) -> list[Link]:
    """Every address of others once, in the order of the alphabet; `own` are the starts of ours."""
    pages: dict[str, list[str]] = {}
    for path in sorted(site.rglob("*.html")):
        here = path.relative_to(site).as_posix().removesuffix("index.html")
        for piece in read(path.read_text("utf-8")):
            link = piece.element.attrs.get("href", "") if piece.kind == "start" and piece.element.tag == "a" else ""
            if re.match(r"(?i)https?://", link) and not link.startswith(own):
                shown = pages.setdefault(urldefrag(link).url, [])
                if here not in shown:
                    shown.append(here)
    lines = list(_lines(root))
    return [Link(address, _written(address, lines), tuple(shown)) for address, shown in sorted(pages.items())]


def _lines(root: Path) -> list[tuple[str, int, str]]:
    files = [path for pattern in WRITTEN for path in sorted(root.glob(pattern))]
    return [
        (path.relative_to(root).as_posix(), number, line)
        for path in files
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if "://" in line
    ]


def _written(address: str, lines: list[tuple[str, int, str]]) -> tuple[tuple[str, int], ...]:
    """Lines with exactly this address: not with a longer one that starts the same."""
    found = re.compile(re.escape(address).replace("\\&", "&(?:amp;)?") + r"(?![\w/?=&%~+-]|[.:,;]\w)")
    return tuple((file, number) for file, number, line in lines if found.search(line))
