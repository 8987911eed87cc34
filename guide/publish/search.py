"""The search index, made from the finished pages: what a reader sees is what can be found.

One entry a page, a section (h2, h3 with an id) and a block that carries `data-zoek` (a
statement, a row, a term), each with its own address. Kept as plain texts; the browser
makes its index from them when somebody searches.
"""

import html as escaping
import json
import re
from collections import Counter
from pathlib import Path

from guide.publish.article import Article
from guide.publish.markup import Piece, standing_in

SKIP = {"script", "style", "svg", "noscript", "button", "pre"}
SKIP_CLASS = {
    "headerlink",
    "herkomst",
    "verbeter",
    "afkomst",
    "begrippen-hier",
    "pagina-info",
    "onderdelen",
    "merk",
    "letter",
    "letters",
    "scores",
    "letterkop",
    "werklijst",  # for editors
    "filename",
}
INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "span", "strong", "sub", "sup"}
SKIP_PAGES = ("404.html", "zoeken/")
SHORTEST_PART = 4


def write_index(site: Path, entries: list[dict[str, str]]) -> None:
    vocabulary = Counter(word for entry in entries for word in _words(f"{entry['t']} {entry['x']}"))
    for entry in entries:
        parts = {part for word in _words(f"{entry['t']} {entry['x']}") for part in _parts(word, vocabulary)}
        entry["w"] = " ".join([entry["w"], *sorted(parts)]).strip()
    target = site / "assets" / "zoek.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(entries, ensure_ascii=False, separators=(",", ":")), "utf-8")


def page_entries(article: Article) -> list[dict[str, str]]:
    """Entries with u: address, t: title, p: page title, x: text, w: more words to find it by."""
    if article.name.startswith(SKIP_PAGES):
        return []
    here = article.here
    skipped = standing_in(SKIP, SKIP_CLASS)
    entries: list[dict[str, str]] = []
    stack: list[tuple[int, dict[str, str]]] = []  # open data-zoek blocks with their depth
    section: dict[str, str] | None = None
    heading = ""
    for piece in article.pieces:
        depth = len(piece.path)
        if skipped(piece):
            continue
        if piece.kind == "start":
            element = piece.element
            if element.tag in ("h1", "h2", "h3"):
                heading = element.tag
                anchor = "" if heading == "h1" else f"#{element.attrs.get('id', '')}"
                section = _entry(here + anchor, "", entries)
            elif "data-zoek" in element.attrs and "id" in element.attrs:
                entry = _entry(f"{here}#{element.attrs['id']}", element.attrs["data-zoek"], entries)
                entry["w"] = element.attrs.get("data-zoekwoorden", "")
                stack.append((depth, entry))
        elif piece.kind == "end":
            if piece.element.tag == heading:
                heading = ""
            if stack and depth == stack[-1][0]:
                stack.pop()
        if section is not None:
            target, key = (section, "t") if heading else (stack[-1][1] if stack else section, "x")
            target[key] += _shown(piece)
    title = entries[0]["t"] if entries else ""
    for entry in entries:
        entry |= {key: " ".join(entry[key].split()) for key in "tx"}
        entry["p"] = " ".join(title.split())
    return [entry for entry in entries if entry["t"] and (entry["x"] or entry is entries[0])]


def _entry(address: str, title: str, entries: list[dict[str, str]]) -> dict[str, str]:
    entry = {"u": address, "t": title, "p": "", "x": "", "w": ""}
    entries.append(entry)
    return entry


def _shown(piece: Piece) -> str:
    """The text of a piece; a tag that starts or ends a box keeps the words around it apart."""
    if piece.kind == "text":
        return escaping.unescape(piece.raw).replace("\u00ad", "")
    return "" if piece.kind == "other" or piece.element.tag in INLINE else " "


def _words(text: str) -> list[str]:
    return re.findall(r"[a-zà-ÿ]+", text.lower())


def _parts(word: str, vocabulary: Counter[str]) -> list[str]:
    """The two halves of a compound whose halves occur on the site too: handelings|deel."""
    if len(word) < 2 * SHORTEST_PART:
        return []
    for cut in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        head, tail = word[:cut], word[cut:]
        if tail in vocabulary and (head in vocabulary or (head.endswith("s") and head[:-1] in vocabulary)):
            return [tail]  # the head is found anyway: search goes by beginnings
    return []
