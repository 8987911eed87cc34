"""The last gate: every internal link and anchor of the finished pages works.

MkDocs checks what is written in Markdown; what blocks write, only the finished page shows.
"""

import posixpath
import re
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from guide.faults.messages import Fault, did_you_mean, sentence
from guide.publish.article import Article

LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "source": "src"}


class LinkCheck:
    """Sees each page as it is finished, and keeps no more of it than its places and links."""

    def __init__(self) -> None:
        self.ids: dict[str, set[str]] = {}
        self.links: dict[tuple[str, str], None] = {}

    def see(self, article: Article) -> None:
        self.ids[article.name] = article.ids()
        found = (e.attrs[LINKS[e.tag]] for e in article.starts() if LINKS.get(e.tag, "") in e.attrs)
        self.links |= {(article.name, link): None for link in found}

    def faults(self, site: Path, root: Path) -> Iterator[Fault]:
        """Dead links and anchors, each placed in the data or page file that holds it if that can be told."""
        texts = _Texts(root)
        files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
        for name, link in self.links:
            if reason := _reason(files, name, link, self.ids):
                file, line = texts.place(name, link)
                yield Fault(file, line, (), sentence("link_dood", link=link, reden=reason))


def _reason(files: set[str], name: str, link: str, ids: dict[str, set[str]]) -> str:
    """Why `link` on page `name` does not work, or nothing."""
    try:
        parts = urlsplit(link)
    except ValueError:  # https://[x
        return "dit is geen goed adres"
    if parts.scheme in ("http", "https", "mailto", "tel") or (name == "404.html" and link.startswith("/")):
        return ""
    if parts.scheme or parts.netloc or link.startswith("/"):
        return "dit soort adres mag niet"
    target = _target(posixpath.dirname(name), parts.path) if parts.path else name
    if target not in ids:
        return "" if target in files else "die pagina bestaat niet"
    anchor = unquote(parts.fragment)
    return (
        ""
        if not anchor or anchor in ids[target] or anchor.startswith("__")
        else f"de plek '{anchor}' bestaat niet op die pagina{did_you_mean(anchor, ids[target])}"
    )


@cache
def _target(folder: str, path: str) -> str:
    """The file that a relative address leads to from a page in `folder`."""
    plain = unquote(path)
    page = "index.html" if re.search(r"(^|/)\.{0,2}$", plain) else ""
    return posixpath.normpath(posixpath.join(folder, plain, page))


class _Texts:
    """What editors wrote, read when the first dead link asks for it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def lines(self) -> list[tuple[str, int, str]]:
        """File, line number, line."""
        paths = [*sorted((self.root / "data").rglob("*.yaml")), *sorted((self.root / "docs").rglob("*.md"))]
        texts = ((path.relative_to(self.root).as_posix(), path.read_text("utf-8")) for path in paths)
        return [(name, i, line) for name, text in texts for i, line in enumerate(text.splitlines(), 1)]

    def place(self, name: str, link: str) -> tuple[str, int]:
        """File and line where an editor wrote the link: in the data by its anchor, else the page."""
        anchor = link.partition("#")[2]
        if anchor:
            wanted = re.compile(rf"\.md#{re.escape(anchor)}\b|^\s*(?:- )?\{{?id: {re.escape(anchor)}\b")
            for file, number, line in self.lines:
                if wanted.search(line):
                    return file, number
        page = name.removesuffix("/index.html")
        ends = (f"docs/{page}{end}" for end in (".md", "/index.md"))
        source = next((end for end in ends if (self.root / end).exists()), None)
        return source or f"docs/{name.replace('.html', '.md')}", 1
