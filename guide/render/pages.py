"""What publish writes into finished pages: marks, facts, questions, terms, ways to mend."""

from typing import Any

from guide.derived.links import mend_links
from guide.models import Begrip, Guide, Vraag
from guide.models.texts import QUESTION_GROUPS
from guide.render.engine import render


def mark(guide: Guide, here: str, kind: str) -> str:
    return render("pages/mark.html", guide, here, kind=kind)


def page_info(guide: Guide, here: str, values: dict[str, Any]) -> str:
    """What a page says of itself. `values`: front, minutes, sources, own (its self-check, or ""), at_foot."""
    return render("pages/page_info.html", guide, here, **values)


def page_questions(guide: Guide, here: str, questions: list[Vraag]) -> str:
    return render("pages/page_questions.html", guide, here, questions=questions)


def page_mend(guide: Guide, here: str, file: str) -> str:
    """At the foot of a page, for its own text; nothing without a code host."""
    return render("pages/page_mend.html", guide, here, links=mend_links(guide.werkplaats, here, file, 1))


def site_search(guide: Guide, here: str) -> str:
    letters = sorted({term.term[0].upper() for term in guide.glossary})
    asked = {item.groep for item in guide.faq}
    groups = {name: word for name, word in QUESTION_GROUPS.items() if name in asked}
    return render("pages/site_search.html", guide, here, letters=letters, groups=groups)


def term_link(guide: Guide, here: str, term: Begrip, word: str) -> str:
    return render("pages/term_link.html", guide, here, term=term, word=word)


def page_terms(guide: Guide, here: str, terms: list[Begrip]) -> str:
    return render("pages/page_terms.html", guide, here, terms=sorted(terms, key=lambda term: term.term.lower()))
