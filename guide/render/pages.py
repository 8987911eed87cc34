"""What publish writes into finished pages: marks, a next step, questions, terms, the colophon."""

from collections.abc import Mapping
from typing import Any

from guide.derived.letter import Passage
from guide.models import Begrip, Guide, Vraag
from guide.models.moved import Moved
from guide.models.texts import QUESTION_GROUPS
from guide.render.engine import render


def mark(guide: Guide, here: str, kind: str, word: str = "") -> str:
    return render("pages/mark.html", guide, here, kind=kind, word=word)


def law_tag(guide: Guide, here: str, found: list[Passage]) -> str:
    """Beside a sentence: the articles that it rests on."""
    return render("pages/law_tag.html", guide, here, found=found)


def anchor(guide: Guide, here: str, id_: str, name: str) -> str:
    """The sign at a place without one of its own: its address to copy."""
    return render("pages/anchor.html", guide, here, id=id_, name=name)


def page_info(guide: Guide, here: str, values: dict[str, Any]) -> str:
    """What a page says of itself. `values`: front, minutes, sources, own (its self-check, or ""), links."""
    return render("pages/page_info.html", guide, here, **values)


def page_contents(guide: Guide, here: str, headings: list[tuple[str, str]]) -> str:
    """The headings of a page, each with its anchor."""
    return render("pages/page_contents.html", guide, here, headings=headings)


def page_questions(guide: Guide, here: str, questions: list[Vraag]) -> str:
    return render("pages/page_questions.html", guide, here, questions=questions)


def page_next(guide: Guide, here: str, check: str, after: bool) -> str:  # noqa: FBT001
    """A self-check to go on with; `after`: the page is one itself."""
    return render("pages/page_next.html", guide, here, slug=check, after=after)


def site_search(guide: Guide, here: str) -> str:
    letters = sorted({term.term[0].upper() for term in guide.glossary})
    asked = {item.groep for item in guide.faq}
    groups = {name: word for name, word in QUESTION_GROUPS.items() if name in asked}
    return render("pages/site_search.html", guide, here, letters=letters, groups=groups)


def moved_page(guide: Guide, here: str, values: dict[str, Any]) -> str:
    """In the place of a page that is gone: where its text is now. `values`: title, one, places, titles."""
    return render("pages/moved_page.html", guide, here, **values)


def moved_places(guide: Guide, here: str, places: list[Moved], titles: Mapping[str, str]) -> str:
    """Below a page: for each place that was on it once, where its text is now."""
    return render("pages/moved_places.html", guide, here, places=places, titles=titles)


def term_link(guide: Guide, here: str, term: Begrip, word: str) -> str:
    return render("pages/term_link.html", guide, here, term=term, word=word)


def page_terms(guide: Guide, here: str, terms: list[Begrip]) -> str:
    return render("pages/page_terms.html", guide, here, terms=sorted(terms, key=lambda term: term.term.lower()))
