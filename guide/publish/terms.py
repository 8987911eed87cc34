"""Explains glossary terms where they stand in running text.

The first time a term occurs on a page it becomes a link to the glossary; its definition
stands in a list at the foot of the page, where the tooltip takes it from. So it works
without JavaScript and on paper.
"""

import html as escaping
import re

from guide.models import Begrip, Guide
from guide.publish.article import Article
from guide.publish.markup import Piece, standing_in, within
from guide.render.pages import page_terms, term_link

Matcher = tuple[re.Pattern[str], dict[str, Begrip]]
NOT_IN = {"a", "abbr", "button", "code", "dt", "h1", "h2", "h3", "h4", "label", "legend", "nav", "option", "pre",
          "script", "summary", "svg", "textarea", "th", "noscript", "caption"}  # fmt: skip
NOT_IN_CLASS = {"herkomst", "wettekst", "verbeter", "afkomst", "merk", "letter", "kop", "weetjes", "verantwoording",
                "zonder-begrippen"}  # fmt: skip
NOT_ON = ("begrippen/", "zoeken/", "404.html")


def explain_terms(article: Article, guide: Guide, matcher: Matcher) -> None:
    """Links the terms of a page, and lists what they mean at its foot."""
    if article.name.startswith(NOT_ON):
        return
    pattern, terms = matcher
    found: dict[str, Begrip] = {}

    def link(match: re.Match[str]) -> str:
        word = escaping.unescape(match[0]).replace("’", "'")
        term = terms.get(word) or terms.get(word.lower())
        if term is None or term.id in found:
            return match[0]
        found[term.id] = term
        return term_link(guide, article.here, term, escaping.unescape(match[0]))

    left_alone = standing_in(NOT_IN, NOT_IN_CLASS)
    pieces: list[Piece] = []
    for piece in article.pieces:
        running = piece.kind == "text" and not piece.raw.isspace() and not left_alone(piece)
        linked = pattern.sub(link, piece.raw) if running else piece.raw
        pieces += [piece] if linked == piece.raw else within(piece.path, linked)
    article.pieces = pieces
    if found:
        article.at_the_end(page_terms(guide, article.here, list(found.values())))


def term_matcher(glossary: list[Begrip]) -> Matcher:
    """A pattern for all words that may be explained, and the term of each word.

    Abbreviations count as typed (OPP, not opp); other words in any case.
    """
    terms: dict[str, Begrip] = {}
    exact: set[str] = set()
    for term in glossary:
        if term.zonder_uitleg:
            continue
        for word in filter(None, [term.term, term.afkorting, *term.vormen]):
            short = any(letter.isupper() for letter in word[1:])
            terms.setdefault(word if short else word.lower(), term)
            if short:
                exact.add(word)
    words = sorted(terms, key=len, reverse=True)
    parts = [_escape(word) if word in exact else f"(?i:{_escape(word)})" for word in words]
    return re.compile(rf"(?<![\w&-])(?:{'|'.join(parts)})(?![\w-])"), terms


def _escape(word: str) -> str:
    return re.escape(word).replace("'", "(?:'|’|&#39;|&#x27;)")
