"""The last gate: every internal link and anchor of the finished pages works.

MkDocs checks what is written in Markdown; what blocks write, only the finished page shows.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from guide.faults.messages import Fault, did_you_mean, sentence
from guide.publish.article import Article

LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "source": "src"}


def check_site(site: Path, articles: Iterable[Article], root: Path) -> Iterator[Fault]:
    """Dead links and anchors, each placed in the data or page file that holds it if that can be told."""
    ids: dict[str, set[str]] = {}
    links: dict[tuple[str, str], None] = {}
    for article in articles:
        ids[article.name] = article.ids()
        links |= {
            (article.name, e.attrs[LINKS[e.tag]]): None for e in article.starts() if LINKS.get(e.tag, "") in e.attrs
        }
    for name, link in links:
        if reason := _reason(site, name, link, ids):
            file, line = _place(root, name, link)
            yield Fault(file, line, (), sentence("link_dood", link=link, reden=reason))


def _reason(site: Path, name: str, link: str, ids: dict[str, set[str]]) -> str:
    """Why `link` on page `name` does not work, or nothing."""
    try:
        parts = urlsplit(link)
    except ValueError:  # https://[x
        return "dit is geen goed adres"
    if parts.scheme in ("http", "https", "mailto", "tel") or (name == "404.html" and link.startswith("/")):
        return ""
    if parts.scheme or parts.netloc or link.startswith("/"):
        return "dit soort adres mag niet"
    path = unquote(parts.path)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
    if path and re.search(r"(^|/)\.{0,2}$", path):
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    if target not in ids:
        return "" if (site / target).is_file() else "die pagina bestaat niet"
    anchor = unquote(parts.fragment)
    return (
        ""
        if not anchor or anchor in ids[target] or anchor.startswith("__")
        else f"de plek '{anchor}' bestaat niet op die pagina{did_you_mean(anchor, ids[target])}"
    )


def _place(root: Path, name: str, link: str) -> tuple[str, int]:
    """File and line where an editor wrote the link: in the data by its anchor, else the page."""
    anchor = link.partition("#")[2]
    if anchor:
        wanted = re.compile(rf"\.md#{re.escape(anchor)}\b|^\s*(?:- )?\{{?id: {re.escape(anchor)}\b")
        for path in [*sorted((root / "data").rglob("*.yaml")), *sorted((root / "docs").rglob("*.md"))]:
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                if wanted.search(line):
                    return path.relative_to(root).as_posix(), number
    page = name.removesuffix("/index.html")
    source = next((f"docs/{page}{end}" for end in (".md", "/index.md") if (root / f"docs/{page}{end}").exists()), None)
    return source or f"docs/{name.replace('.html', '.md')}", 1
