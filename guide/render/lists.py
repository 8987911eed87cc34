"""The long lists: terms, questions, sources, the account of the source documents."""

from typing import Any

from guide.derived.answers import next_best
from guide.derived.downloads import downloads as all_downloads
from guide.derived.homes import home
from guide.models import Guide
from guide.models.texts import GROUPS
from guide.render.engine import render


def glossary(guide: Guide, here: str) -> str:
    letters: dict[str, list[Any]] = {}
    for term in sorted(guide.glossary, key=lambda term: term.term.lower()):
        letters.setdefault(term.term[0].upper(), []).append(term)
    return render("lists/glossary.html", guide, here, letters=letters)


def faq(guide: Guide, here: str, slug: str) -> str:
    further = next_best(guide)
    items = [(item, further[item.id]) for item in guide.faq if item.groep == slug]
    return render("lists/faq.html", guide, here, items=items)


def coverage(guide: Guide, here: str) -> str:
    return render("lists/coverage.html", guide, here)


def sources(guide: Guide, here: str, slug: str) -> str:
    items = [source for source in guide.sources.values() if source.groep == slug]
    return render("lists/sources.html", guide, here, items=items, group=GROUPS[slug])


def help_block(guide: Guide, here: str, slug: str) -> str:
    return render("lists/help_block.html", guide, here, items=[item for item in guide.help if slug in item.voor])


def downloads(guide: Guide, here: str) -> str:
    def home_of(slug: str) -> str:
        return home(guide, "self_check", slug)

    return render("lists/downloads.html", guide, here, found=all_downloads(guide), home_of=home_of)
