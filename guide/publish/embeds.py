"""Every block by itself, for other sites: from the finished articles, so that it says what the guide says.

Nothing is rendered twice. What belongs to the page around it stays behind; links lead back into the guide.
"""

import html as escaping
import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path

from guide.derived.embeds import FOLDER, KINDS, ONLY, SHEET, Embed, block_title, line_kind
from guide.derived.letter import articles
from guide.derived.statements import Shown
from guide.models import Guide
from guide.publish.article import Article
from guide.publish.markup import Element, Piece
from guide.publish.polite import BothForms
from guide.reading.pages import Page
from guide.render.embeds import PLACE, embed_list, embed_page, fixed_height, oembed, oembed_link

ROOT = "../../../"  # from an embedded block to the top of the site
# Signs and links of the page around a block.
LEFT_OUT = {"anker", "verbeter", "headerlink", "antwoord", "buren", "inhoud", "kompas", "lood"}
WHOLE = {"self_check", "article", "quadrant"}  # what a page of its own is about: its address can be embedded too
ABOVE = {"deadlines": "Termijnen: "}  # what a heading leaves to the page above it
# A long list or self-check leaves the letter of the law in the guide, a link away.
LETTER, LONG = "wettekst", 40_000
FOLDED = {"details", "script", "select", "option"}
HEADINGS = ("h1", "h2", "h3")
LINK = re.compile(r'\s(href|action|src)="([^"]*)"')
FOR_SEARCH = re.compile(r'\sdata-zoek="[^"]*"')
AROUND = {
    "li": ('<div class="gids"><ul class="uitspraken">', "</ul></div>"),
    "div": ('<div class="gids begrippen"><dl>', "</dl></div>"),
}


class Embeds:
    """Sees each page before anything is added to its blocks; keeps only which embeds there are."""

    def __init__(self, site: Path, guide: Guide, statements: Mapping[str, Shown], code: str, forms: BothForms) -> None:
        self.site, self.guide, self.statements, self.code, self.forms = site, guide, statements, code, forms
        self.made: dict[str, Embed] = {}

    def see(self, article: Article, page: Page) -> Iterator[Article]:
        """The embedded blocks of a page, each written as a page of its own."""
        blocks = list(_blocks(article))
        for call, (start, end) in zip(page.calls, blocks, strict=True):
            if call.name not in KINDS or (call.name == "site_search" and article.here == "zoeken/"):
                continue
            of = call.args[0] if call.args else ""
            heading = ABOVE.get(call.name, "") + _heading(article.pieces, start)
            title = block_title(self.guide, call.name, of) or heading
            embed = Embed(KINDS[call.name][0], of or ONLY, title, article.here, self._checked(call.name, of, page))
            if embed.address not in self.made:
                yield self._write(embed, article, article.pieces[start : end + 1])
            if call.name in WHOLE and self.guide.adres:
                link = oembed_link(self.guide, embed)
                article.before = article.before.replace("</head>", f"  {link}\n</head>", 1)
        for start, end, shown in self._lines(article, blocks):
            checked = getattr(shown.item, "gecontroleerd_op", None) or page.front.data.get("gecontroleerd_op")
            source = f"{article.here}#{shown.item.id}"
            embed = Embed(line_kind(shown), shown.item.id, shown.name, source, checked)
            before, after = AROUND[article.pieces[start].element.tag]
            yield self._write(embed, article, article.pieces[start : end + 1], before, after)

    def fill_composer(self) -> None:
        """The page on which a block is chosen gets the list of all of them."""
        page = self.site / FOLDER / "index.html"
        if page.exists():
            html = page.read_text("utf-8")
            listed = embed_list(self.guide, f"{FOLDER}/", self.made.values())
            page.write_text(html.replace(escaping.escape(PLACE), listed, 1), "utf-8")

    def _lines(self, article: Article, blocks: list[tuple[int, int]]) -> Iterator[tuple[int, int, Shown]]:
        """Each statement, question and term at the place that links to it lead to."""
        for first, last in blocks:
            for at in range(first, last):
                piece = article.pieces[at]
                shown = self.statements.get(piece.element.attrs.get("id", "")) if piece.kind == "start" else None
                if shown and piece.element.tag in AROUND and "data-zoek" in piece.element.attrs:
                    yield at, _end(article.pieces, at), shown

    def _checked(self, block: str, of: str, page: Page) -> date:
        if block == "article":
            return next(law.gelezen_op for slug, law, _ in articles(self.guide.laws) if slug == of)
        return page.front.data.get("gecontroleerd_op")

    def _write(self, embed: Embed, article: Article, pieces: list[Piece], before: str = "", after: str = "") -> Article:
        self.made[embed.address] = embed
        kept = list(_kept(pieces, LEFT_OUT))
        if embed.soort in SHEET and sum(len(piece.raw) for piece in kept) > LONG:
            kept = list(_kept(kept, {LETTER}))
        inside = {piece.element.attrs["id"] for piece in kept if piece.kind == "start" and "id" in piece.element.attrs}
        pieces = self.forms.pieces(kept, article.here)
        html = before + "".join(_carried(piece, article.here, inside) for piece in pieces) + after
        folder = self.site / embed.address
        folder.mkdir(parents=True, exist_ok=True)
        title_u, to_pupils = self.forms.title(embed.title, article.here), article.here in self.forms.pupils
        whole = embed_page(self.guide, embed, html, self.code, title_u, to_pupils=to_pupils)
        (folder / "index.html").write_text(whole, "utf-8")
        if self.guide.adres:
            (folder / "oembed.json").write_text(oembed(self.guide, embed, fixed_height(_letters(kept))), "utf-8")
        return Article(f"{embed.address}index.html", whole, [], "")


def _blocks(article: Article) -> Iterator[tuple[int, int]]:
    """Where each block of a page starts and ends: a block stands in no other one."""
    at = 0
    while at < len(article.pieces):
        piece = article.pieces[at]
        if piece.kind == "start" and "gids" in piece.element.classes:
            end = _end(article.pieces, at)
            yield at, end
            at = end
        at += 1


def _end(pieces: list[Piece], start: int) -> int:
    path = pieces[start].path
    return next(at for at in range(start + 1, len(pieces)) if pieces[at].kind == "end" and pieces[at].path == path)


def _heading(pieces: list[Piece], at: int) -> str:
    """The words of the heading above a place."""
    start = next(
        i for i in range(at, -1, -1) if pieces[i].kind == "start" and pieces[i].element.tag in ("h1", "h2", "h3")
    )
    words = [p.raw for p in pieces[start : _end(pieces, start)] if p.kind == "text" and not _within(p.path, LEFT_OUT)]
    return escaping.unescape("".join(words)).strip()


def _within(path: tuple[Element, ...], classes: Collection[str]) -> bool:
    return any(not element.classes.isdisjoint(classes) for element in path)


def _kept(pieces: list[Piece], classes: Collection[str]) -> Iterator[Piece]:
    depth = len(pieces[0].path) - 1
    left: tuple[Element, ...] = ()
    for piece in pieces:
        path = piece.path[depth:]
        if left and path[: len(left)] == left:
            continue
        left = ()
        if piece.kind == "start" and not piece.element.classes.isdisjoint(classes):
            left = path
            continue
        yield piece


def _carried(piece: Piece, here: str, inside: Collection[str]) -> str:
    """A piece as it is in an embedded block: what it links to is still found."""
    if piece.kind != "start":
        return piece.raw
    attrs = piece.element.attrs
    raw = FOR_SEARCH.sub("", piece.raw) if "data-zoek" in attrs else piece.raw
    if "aria-level" in attrs:  # here right below the title
        raw = raw.replace(f'aria-level="{attrs["aria-level"]}"', 'aria-level="2"')
    if not ({"href", "action", "src"} & attrs.keys()):
        return raw

    def moved(found: re.Match[str]) -> str:
        name, link = found.groups()
        if re.match(r"[a-z][a-z0-9+.-]*:", link) or (link[:1] == "#" and escaping.unescape(link[1:]) in inside):
            return found[0]
        path, hash_, anchor = link.partition("#")
        full = posixpath.normpath(posixpath.join(here, path)) if path else here.rstrip("/")
        folder = "" if full == "." else full + ("/" if path.endswith("/") or not path else "")
        return f' {name}="{ROOT}{folder}{hash_}{anchor}"'

    return LINK.sub(moved, raw)


def _letters(pieces: list[Piece]) -> int:
    """How much can be read without opening anything."""
    seen = (p for p in pieces if p.kind == "text" and not any(element.tag in FOLDED for element in p.path))
    return sum(len(" ".join(piece.raw.split())) for piece in seen)
