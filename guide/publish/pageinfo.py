"""What each page says of itself: for whom, how long, when checked, on which sources, and what to do.

Also turns `[Wet]`, `[Keuze]`, `[Toezicht]`, `[Advies]` and `[Uitwerking]` at the start of a
paragraph or list item into the mark of that kind.
"""

import re

from guide.derived.links import page_address
from guide.models import Guide
from guide.models.texts import KINDS
from guide.publish.markup import Piece, read
from guide.reading.pages import Page
from guide.render.pages import mark, page_info, page_mend, page_questions

WORDS_A_MINUTE = 180  # slow readers, and texts with law in them
# Not read from top to bottom: controls, what is folded away, what a reader cannot see.
NOT_READ = {"script", "style", "svg", "noscript", "button", "select", "textarea"}
NOT_READ_CLASS = {"herkomst", "headerlink", "inhoud-klein", "opzoeken"}
KIND = {word: kind for kind, (word, _) in KINDS.items()}
MARK = re.compile(rf"(<(?:p|li)>\s*)\[({'|'.join(KIND)})\]\s")
CITED = re.compile(r"(?:^|/)bronnen/#([a-z0-9-]+)$")
# Who comes to search or to fill something in, does that first: there the facts close the page.
TOOLS = {"self_check", "site_search"}


def add_page_info(html: str, name: str, guide: Guide, page: Page | None) -> str:
    """The HTML of page `name` with its marks and its facts; `page` is None for "niet gevonden"."""
    here = name.removesuffix("index.html")
    html = MARK.sub(lambda match: f"{match[1]}{mark(guide, here, KIND[match[2]])} ", html)
    if page is None:
        return html
    pieces = [piece for piece in read(html) if any(element.tag == "article" for element in piece.path)]
    front = page.front.data
    named: dict[str, str] = {}  # two pages of one maker have one name
    for source in [*front.get("bronnen", []), *_cited(pieces, guide)]:
        named.setdefault(guide.sources[source].kort, source)
    at_foot = bool(TOOLS & {call.name for call in page.calls})
    values = {
        "front": front,
        "minutes": _minutes(pieces),
        "sources": list(named.values()),
        "own": next((call.args[0] for call in page.calls if call.name == "self_check"), ""),
        "at_foot": at_foot,
    }
    info = page_info(guide, here, values)
    if at_foot:
        return html.replace("</article>", f"{info}\n</article>", 1)
    return html.replace("</h1>", f"</h1>\n{info}", 1)


def add_page_questions(page: str, name: str, guide: Guide) -> str:
    """The HTML of page `name`, closing with the questions whose answer leads to this page."""
    here = name.removesuffix("index.html")
    about = [item for item in guide.faq if here in {page_address(of.pagina).partition("#")[0] for of in item.lees}]
    head, end, tail = page.rpartition("</article>")
    return f"{head}{page_questions(guide, here, about)}\n{end}{tail}" if about and end else page


def add_page_foot(page: str, name: str, guide: Guide, file: str | None) -> str:
    """The HTML of page `name` with a way to mend its text, if there is a code host."""
    if not (guide.werkplaats and file):
        return page
    head, end, tail = page.rpartition("</article>")
    return f"{head}{page_mend(guide, name.removesuffix('index.html'), file)}\n{end}{tail}" if end else page


def _minutes(pieces: list[Piece]) -> int:
    words = sum(len(piece.raw.split()) for piece in pieces if piece.kind == "text" and _is_read(piece))
    return max(1, round(words / WORDS_A_MINUTE))


def _is_read(piece: Piece) -> bool:
    return not any(e.tag in NOT_READ or e.classes & NOT_READ_CLASS or "hidden" in e.attrs for e in piece.path)


def _cited(pieces: list[Piece], guide: Guide) -> list[str]:
    """The sources that the text and the blocks of the page name, in order."""
    links = [piece.element for piece in pieces if piece.kind == "start" and piece.element.tag == "a"]
    found = [match[1] for link in links if (match := CITED.search(link.attrs.get("href", "")))]
    return [source for source in found if source in guide.sources]
