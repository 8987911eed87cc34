"""What each page says of itself: for whom, how long, when checked, on which sources, and what to do."""

import re
from collections.abc import Sequence

from guide.derived.letter import Passage
from guide.derived.links import mend_links, page_address
from guide.models import Guide
from guide.publish.article import Article
from guide.publish.markup import Piece, standing_in
from guide.reading.pages import Page
from guide.render.pages import page_info, page_next, page_questions

WORDS_A_MINUTE = 180  # slow readers, and texts with law in them
# Not read from top to bottom: controls, what is folded away, what a reader cannot see.
NOT_READ = {"script", "style", "svg", "noscript", "button", "select", "textarea"}
NOT_READ_CLASS = {"herkomst", "headerlink", "onderdelen", "opzoeken"}
CITED = re.compile(r"(?:^|/)bronnen/#([a-z0-9-]+)$")


def page_colophon(article: Article, guide: Guide, page: Page, law: Sequence[Passage] = ()) -> str:
    """What the page says of itself, told from its text as it was written: nothing may have been added yet."""
    front = page.front.data
    if "zelfcheck" not in front:  # an article of law: its block says it all
        return ""
    named: dict[str, str] = {}  # two pages of one maker have one name
    for source in [*front.get("bronnen", []), *_cited(article.pieces, guide)]:
        named.setdefault(guide.sources[source].kort, source)
    values = {
        "front": front,
        "minutes": _minutes(article.pieces),
        "sources": list(named.values()),
        "law": list({(passage.law.wet, passage.place): passage for passage in law}.values()),
        "own": _own_check(page),
        "links": mend_links(guide.werkplaats, article.here, f"docs/{page.path}", 1) if guide.werkplaats else None,
    }
    return page_info(guide, article.here, values)


def add_next_step(article: Article, guide: Guide, page: Page) -> None:
    """Below the text: something to do with it."""
    check = page.front.data.get("zelfcheck")
    if not check:
        return
    article.at_the_end(page_next(guide, article.here, check, bool(_own_check(page))))


def _own_check(page: Page) -> str:
    return next((call.args[0] for call in page.calls if call.name == "self_check"), "")


def add_page_questions(article: Article, guide: Guide) -> None:
    """The page closes with the questions whose answer leads to it."""
    here = article.here
    about = [item for item in guide.faq if here in {page_address(of.pagina).partition("#")[0] for of in item.lees}]
    if about:
        article.at_the_end(page_questions(guide, here, about))


def _minutes(pieces: list[Piece]) -> int:
    folded = standing_in(NOT_READ, NOT_READ_CLASS)
    words = sum(len(piece.raw.split()) for piece in pieces if piece.kind == "text" and not folded(piece))
    return max(1, round(words / WORDS_A_MINUTE))


def _cited(pieces: list[Piece], guide: Guide) -> list[str]:
    """The sources that the text and the blocks of the page name, in order."""
    links = [piece.element for piece in pieces if piece.kind == "start" and piece.element.tag == "a"]
    found = [match[1] for link in links if (match := CITED.search(link.attrs.get("href", "")))]
    return [source for source in found if source in guide.sources]
