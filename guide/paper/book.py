"""The whole guide as one book, and one sheet for each group of readers: what the typesetter gets, as plain data.

Made from the finished pages: what a reader sees on the site stands in the PDF, with the same signs and sources.
"""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from guide.derived.downloads import BOOK, FORMAT, SHEETS, downloads
from guide.derived.letter import articles
from guide.derived.links import page_address
from guide.derived.menu import in_order, joined
from guide.derived.statements import shown_statements
from guide.models import Guide
from guide.paper.blocks import Block, Bullets, Heading, Para, Run, Runs, Sheet, Statement
from guide.paper.files import sheets
from guide.paper.tree import blocks, parsed, text_of

ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
# Parts of the menu and pages that are not for reading on paper: what only works on a screen, or is about the site.
NOT_IN_BOOK = {"Start", "Zelfchecks", "Meedoen"}
LEFT_OUT = {"zoeken.md", "op-papier.md", "over/privacy.md", "over/toegankelijkheid.md", "voor-wie/ouder-op-papier.md"}
# Of a page for a group of readers what fits on one sheet, by the anchors of its headings; else all of it.
ON_SHEET = {
    "leerling": ("van-jou", "hoorrecht", "meer-rechten", "drie-starts"),
    "leraar": ("van-jou", "rechten-en-plichten", "ruimte", "drie-starts"),
    "schoolleider-en-bestuur": ("rechten-en-plichten", "rechten", "keuzes"),
    "swv": ("rechten-en-plichten", "ruimte", "drie-starts"),
}
Data = dict[str, Any]


@dataclass(frozen=True)
class Chapter:
    """A page; `address` is the one on the site."""

    address: str
    blocks: tuple[Block, ...]

    @property
    def title(self) -> str:
        return next(text_of(one.runs) for one in self.blocks if isinstance(one, Heading) and one.level == 1)


def _chapter(html: Mapping[str, str], file: str) -> Chapter:
    address = page_address(file)
    found = ARTICLE.search(html[address])
    return Chapter(address, blocks(parsed(found[0])) if found else ())


def book(guide: Guide, html: Mapping[str, str], files: Collection[str], day: str) -> Data:
    """Parts of the menu, each with its pages; `files` are all pages in docs/."""
    every = [name for name in files if name not in LEFT_OUT and page_address(name) in html]
    parts = [
        (title, [_chapter(html, file) for file in inside if file in every])
        for title, inside in _parts(guide, every)
        if title not in NOT_IN_BOOK
    ]
    known = {name for _, inside in parts for one in inside for name in _places(one)}
    link = Links(guide.adres, known)
    return {
        "form": "boek",
        "title": "Gids OPP en TLV",
        "lead": "Wat vraagt de wet bij het OPP en de TLV, en waar kies je zelf?",
        "day": day,
        "address": guide.adres,
        "parts": [
            {
                "title": title,
                "pages": [
                    {"title": one.title, "label": label(one.address), "blocks": link.data(one.address, _inside(one))}
                    for one in inside
                ],
            }
            for title, inside in parts
            if inside
        ],
    }


def _parts(guide: Guide, every: list[str]) -> Iterator[tuple[str, list[str]]]:
    nav = joined(guide.menu, every)["nav"]
    for part, found in zip(in_order(guide.menu), nav, strict=True):
        yield part.titel, list(_flat(found))


def _flat(found: Any) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, list):
        for one in found:
            yield from _flat(one)
    else:
        for one in found.values():
            yield from _flat(one)


def _inside(chapter: Chapter) -> tuple[Block, ...]:
    """Without its title, and without where to read on: a book goes on by itself."""
    kept: list[Block] = []
    skipping = False
    for one in chapter.blocks:
        if isinstance(one, Heading):
            skipping = one.anchor == "verder-lezen"
        if not skipping and not (isinstance(one, Heading) and one.level == 1):
            kept.append(one)
    return tuple(kept)


def label(address: str, anchor: str = "") -> str:
    """The name of a place in the book: of a page, or of a heading or statement on it."""
    page = "p-" + address.strip("/").replace("/", "-")
    return f"{page}--{anchor}" if anchor else page


def _places(chapter: Chapter) -> Iterator[str]:
    yield label(chapter.address)
    for one in _inside(chapter):
        if isinstance(one, Heading | Statement) and one.anchor:
            yield label(chapter.address, one.anchor)


class Links:
    """Blocks as plain data, with each link made one that works in the file: `to` within it, `href` on the site."""

    def __init__(self, base: str, known: set[str]) -> None:
        self.base, self.known = base, known

    def data(self, here: str, found: tuple[Block, ...]) -> list[Data]:
        self.here = here
        return [self._plain(one) for one in found]

    def _plain(self, value: Any) -> Any:
        if isinstance(value, Run):
            return {"text": value.text, "sign": value.sign, **self._target(value.link)}
        if is_dataclass(value):
            own = {one.name: self._plain(getattr(value, one.name)) for one in fields(value) if one.init}
            if own.get("anchor") and (name := label(self.here, own["anchor"])) in self.known:
                own["label"] = name
            return {"is": type(value).__name__, **own}
        return [self._plain(one) for one in value] if isinstance(value, tuple) else value

    def _target(self, link: str) -> dict[str, str]:
        if not link or link.startswith("http"):
            return {"href": link} if link else {}
        path, _, anchor = link.partition("#")
        address = posixpath.normpath(posixpath.join(self.here, path)) + "/" if path else self.here
        address = "" if address == "./" else address
        # Terms are explained at the end of the book; a line under each of them would hide the rest.
        if address == "begrippen/":
            return {}
        for name in (label(address, anchor), label(address)):
            if name in self.known:
                return {"to": name}
        return {"href": f"{self.base}{address}{'#' + anchor if anchor else ''}"} if self.base else {}


def sheet(guide: Guide, html: Mapping[str, str], name: str, day: str) -> Data:
    """One A4 for a group of readers, from the page or pages that are theirs."""
    title, files = SHEETS[name]
    chapters = [_chapter(html, file) for file in files]
    leads = [one.runs for page in chapters for one in page.blocks if isinstance(one, Para) and one.look == "lood"]
    lead = tuple(run for at, one in enumerate(leads) for run in ((Run(" "),) if at else ()) + one)
    link = Links("", set())

    def named(head: Heading, chapter: Chapter) -> str:
        """With more than one page, of whom it is."""
        own = text_of(head.runs)
        return f"{own} ({chapter.title[0].lower()}{chapter.title[1:]})" if len(chapters) > 1 else own

    sections: list[Data] = [
        {"title": named(head, chapter), "write": head.anchor == "dit-weet-jij", "blocks": link.data("", inside)}
        for chapter in chapters
        for head, inside in _sections(chapter, ON_SHEET.get(name))
    ]
    return {
        "form": "blad",
        "title": title if name in ON_SHEET else chapters[0].title,
        "lead": link.data("", (Para(lead),))[0],
        "sections": sections,
        "columns": _columns(sections),
        "sources": _cited(guide, chapters),
        "day": day,
        "address": guide.adres,
    }


def _columns(sections: list[Data]) -> list[list[int]]:
    """Which sections stand left and which right, in order, about as long; lines to write on stand below both."""
    lengths = {at: len(str(one["blocks"])) for at, one in enumerate(sections) if not one["write"]}
    order = list(lengths)

    def longest(cut: int) -> int:
        return max(sum(lengths[at] for at in half) for half in (order[:cut], order[cut:]))

    cut = min(range(1, len(order) + 1), key=longest)
    return [order[:cut], order[cut:]]


def _sections(chapter: Chapter, wanted: tuple[str, ...] | None) -> Iterator[tuple[Heading, tuple[Block, ...]]]:
    head: Heading | None = None
    inside: list[Block] = []
    for one in (*chapter.blocks, Heading(2, ())):
        if isinstance(one, Heading) and one.level == 2:  # noqa: PLR2004 - the headings of a page
            if head and head.anchor != "verder-lezen" and (wanted is None or head.anchor in wanted):
                yield head, tuple(inside)
            head, inside = one, []
        elif head:
            inside += _without_source(one)
    return


def _without_source(one: Block) -> Iterator[Block]:
    """A statement with its sentence alone: the articles stand at the foot of the sheet."""
    if isinstance(one, Statement):
        yield Statement(one.kind, tuple(b for b in one.blocks if not (isinstance(b, Para) and b.look == "bron")))
    elif not (isinstance(one, Para) and one.look == "bron"):
        yield one


def _cited(guide: Guide, chapters: list[Chapter]) -> str:
    """The articles of law that statements on these pages rest on: 'WPO, artikel 40a en 43; WEC, artikel 41a'."""
    names = {slug: (law.kort, article.nr) for slug, law, article in articles(guide.laws)}
    found: dict[str, dict[str, None]] = {}
    known = shown_statements(guide)
    for run in (run for chapter in chapters for block in chapter.blocks for run in _runs(block)):
        part = re.search(r"(?:^|/)wet/([a-z0-9-]+)/", run.link)
        if part and part[1] in names:
            law, number = names[part[1]]
            found.setdefault(law, {})[number] = None
        elif run.sign == "wet" and (shown := known.get(run.link.partition("#")[2])):
            for ref in shown.item.bron:
                if ref.artikel and ref.id in guide.laws:
                    found.setdefault(guide.laws[ref.id].kort, {})[ref.artikel] = None
    return "; ".join(f"{law}, artikel {_and(list(numbers))}" for law, numbers in found.items())


def _and(words: list[str]) -> str:
    return " en ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def _runs(block: Block) -> Runs:
    if isinstance(block, Statement):
        return tuple(run for one in block.blocks for run in _runs(one))
    if isinstance(block, Bullets):
        return tuple(run for item in block.items for one in item for run in _runs(one))
    return getattr(block, "runs", ())


def form_on_paper(form: Sheet, day: str, address: str) -> Data:
    """The empty format with lines to write on."""
    link = Links("", set())
    lead = link.data("", (Para(form.lead),))[0]
    blocks_ = link.data("", form.blocks)
    return {"form": "formulier", "title": form.title, "lead": lead, "blocks": blocks_, "day": day, "address": address}


def papers(guide: Guide, html: Mapping[str, str], files: Collection[str], day: str) -> Iterator[tuple[str, Data]]:
    """Everything that becomes a PDF, by its place in the site."""
    for one in downloads(guide):
        if one.file == BOOK:
            yield one.file, book(guide, html, files, day)
        elif one.kind == "blad":
            yield one.file, sheet(guide, html, one.file.removeprefix("papier/een-a4-").removesuffix(".pdf"), day)
        elif one.file == f"papier/{FORMAT}.pdf":
            yield one.file, form_on_paper(sheets(guide)[FORMAT], day, guide.adres)
