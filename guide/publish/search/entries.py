"""A finished page as places that search can lead to: itself, its sections, and its blocks with `data-zoek`.

A place says what it answers. What answers nothing is left out: lists of links, what stands
elsewhere too (`data-zoek=""`), controls. What editors look up comes last.
"""

import html as escaping
from collections.abc import Mapping
from dataclasses import dataclass, field

from guide.derived.statements import shown_statements
from guide.models import Begrip, Guide, Recht, Uitspraak, Vraag
from guide.publish.article import Article
from guide.publish.markup import Piece, standing_in
from guide.reading.pages import Page

SKIP = {"script", "style", "svg", "noscript", "button", "pre", "select", "textarea", "nav"}
SKIP_CLASS = {
    "headerlink",
    "herkomst",
    "verbeter",
    "afkomst",
    "begrippen-hier",
    "pagina-info",
    "merk",
    "letter",
    "letters",
    "scores",
    "letterkop",
    "onderdelen",
    "bron",  # where it stands
    "wettekst",  # the letter below a statement; it has a page of its own
    "lid__gids",  # statements that stand elsewhere
    "verder",  # links to read on
    "ganaar",
    "teller",
    "werklijst",  # for editors
    "filename",
    "antwoord",  # below an answer: was this it?
    "weetjes",  # of a self-check: how long, for whom
    "tot-start",  # of a self-check: what happens to answers
    "na-start",
    "swv",  # found by its name and its places; its words would stand between everybody and the answer
}
INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "span", "strong", "sub", "sup"}
SKIP_PAGES = ("404.html", "zoeken/")
ONLY_LINKS = {"verder-lezen"}  # sections without an answer of their own
EDITORS = "meedoen/"  # only its front page is for readers
LAW = {"wet": "moet", "beleid": "keuze", "inspectie": "toezicht", "advies": "advies", "uitwerking": "uitwerking"}


@dataclass
class Entry:
    """One place."""

    address: str
    kind: str  # of FOUND; kopje or blok for a part of a page
    title: str = ""
    page: str = ""  # title of its page
    context: str = ""  # what else says what it is about: the heading above, the name of the table
    text: str = ""
    terms: list[str] = field(default_factory=list)  # what people type for it


@dataclass(frozen=True)
class Fact:
    """What the data knows of a place: its kind, a title that says what it answers, what people type."""

    kind: str
    title: str
    terms: list[str]


def place_facts(guide: Guide) -> dict[str, Fact]:
    """By id, of every statement, question, term and source; of a term the id stands behind `begrippen/#`."""
    facts: dict[str, Fact] = {}
    for name, shown in shown_statements(guide).items():
        if isinstance(shown.item, Uitspraak):
            facts[name] = Fact(_kind(shown.item), shown.name, shown.item.zoektermen)
    for term in guide.glossary:
        title = f"{term.term} ({term.afkorting})" if term.afkorting else term.term
        facts[f"begrippen/#{term.id}"] = Fact("begrip", title, _typed(term))
    facts |= {f"bronnen/#{name}": Fact("bron", source.titel, [source.kort]) for name, source in guide.sources.items()}
    return facts


def _kind(item: Uitspraak) -> str:
    if isinstance(item, Vraag):
        return "vraag"
    if isinstance(item, Recht) and item.soort == "wet":
        return f"recht-{item.van}"
    return "mag" if item.mag else LAW[item.soort]


def _typed(term: Begrip) -> list[str]:
    known = [term.term, *([term.afkorting] if term.afkorting else [])]
    return [*known, *term.synoniemen, *term.zoektermen, *term.vormen]


def page_entries(article: Article, facts: Mapping[str, Fact], page: Page | None, guide: Guide) -> list[Entry]:
    """All places of a page, the page itself first."""
    if article.name.startswith(SKIP_PAGES):
        return []
    reader = _Reader(article.here, facts)
    skipped = standing_in(SKIP, SKIP_CLASS)
    for piece in article.pieces:
        if not skipped(piece):
            reader.read(piece)
    entries = reader.found
    if not entries:
        return []
    check = next((call.args[0] for call in page.calls if call.name == "self_check"), "") if page else ""
    whole = entries[0]
    if page:
        whole.terms += page.front.data.get("zoektermen", [])
        whole.context += " " + page.front.data.get("description", "")
    if check:
        whole.terms += guide.checks[check].zoektermen
        for entry in entries:
            if entry.kind in ("pagina", "blok"):
                entry.kind = "zelfcheck"
            elif entry.address.endswith("#over"):
                entry.kind = "bron"  # how the check was made
    for entry in entries:
        entry.title, entry.text, entry.context = (
            " ".join(text.split()) for text in (entry.title, entry.text, entry.context)
        )
        entry.text = _after_title(entry)
        entry.page = entry.page or " ".join(whole.title.split())
        if article.name.startswith(EDITORS) and entry.address != EDITORS:
            entry.kind = "bron"
    return [entry for entry in entries if entry.title and (entry.text or entry is whole)]


def _after_title(entry: Entry) -> str:
    """The text without the parts of the title that it begins with, in whatever order."""
    parts = entry.title.split(": ", 1)
    for begin in (parts, parts[::-1]):
        opening = " ".join(begin)
        if len(parts) > 1 and entry.text.startswith(opening):
            return entry.text.removeprefix(opening).lstrip(" .:")
    return entry.text


class _Reader:
    """Goes through the pieces of one page, and gives each word to the place it belongs to."""

    def __init__(self, here: str, facts: Mapping[str, Fact]) -> None:
        self.here, self.facts = here, facts
        self.found: list[Entry] = []
        self.blocks: list[tuple[int, Entry | None]] = []  # open blocks with their depth; None: left out
        self.section: Entry | None = None
        self.above = {"h1": "", "h2": "", "h3": ""}  # the headings that we are under
        self.heading = ""

    def read(self, piece: Piece) -> None:
        if piece.kind == "start":
            self._start(piece)
        elif piece.kind == "end":
            if piece.element.tag == self.heading:
                self.above[self.heading] = self.section.title if self.section else ""
                self.heading = ""
            if self.blocks and len(piece.path) == self.blocks[-1][0]:
                self.blocks.pop()
        target = self.blocks[-1][1] if self.blocks else self.section
        if target is None:
            return
        if self.heading and target is self.section:
            target.title += _shown(piece)
        else:
            target.text += _shown(piece)

    def _start(self, piece: Piece) -> None:
        element = piece.element
        name = element.attrs.get("id", "")
        if element.tag in self.above and not any("lid" in around.classes for around in piece.path):
            self.heading = element.tag
            if name in ONLY_LINKS:
                self.section = Entry("", "kopje")  # takes the words, and is not found
                return
            first = element.tag == "h1"
            self.section = Entry(self.here if first else f"{self.here}#{name}", "pagina" if first else "kopje")
            self.section.context = (
                "" if first else self.above["h1"] + (" " + self.above["h2"] if element.tag == "h3" else "")
            )
            self.section.terms = _listed(element.attrs.get("data-zoektermen", ""))
            self.found.append(self.section)
        elif "data-zoek" in element.attrs:
            title = element.attrs["data-zoek"]
            if "lid" in element.classes:  # an article is one place: who looks for a lid, finds it there
                self.found[0].kind = "wet"
                self.found[0].context += f" {title}"
            else:
                self.blocks.append((len(piece.path), self._block(name, title)))

    def _block(self, name: str, title: str) -> Entry | None:
        if not (title and name):
            return None
        fact = self.facts.get(f"{self.here}#{name}") or self.facts.get(name)
        entry = Entry(f"{self.here}#{name}", fact.kind if fact else "blok", fact.title if fact else title)
        entry.context = f"{self.above['h1']} {self.above['h2']} {title if fact else ''}"
        entry.terms = list(fact.terms) if fact else []
        self.found.append(entry)
        return entry


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _shown(piece: Piece) -> str:
    """The text of a piece; a tag that starts or ends a box keeps the words around it apart."""
    if piece.kind == "text":
        return escaping.unescape(piece.raw).replace("\u00ad", "")
    return "" if piece.kind == "other" or piece.element.tag in INLINE else " "
