"""The law itself: per article the letter beside what rests on it, and the list of all articles."""

from typing import Any

from guide.derived.letter import Passage, Resting, article_page, articles, marked, resting
from guide.models import Artikel, Artikelpagina, Artikelverwijzing, Begrip, Guide, Lid, Uitspraak, Vraag, Wettekst
from guide.render.engine import render


def article(guide: Guide, here: str, slug: str) -> str:
    everything = list(articles(guide.laws))
    at = next(i for i, (name, _, _) in enumerate(everything) if name == slug)
    _, law, item = everything[at]
    rests = resting(guide)
    about = rests.titles[law.wet, item.nr]
    leden = [_lid(law, item, lid, about, rests.on.get((law.wet, item.nr, lid.nr), [])) for lid in item.leden]
    numbers = {lid.nr for lid in item.leden}
    values = {
        "law": law,
        "article": item,
        "about": about,
        "leden": leden,
        "elsewhere": [(_name(guide, ref), article_page(ref.wet, ref.artikel)) for ref in about.vergelijk],
        "gone": list({moved.lid: moved for moved in about.verhuisd if moved.lid not in numbers}.values()),
        "before": _neighbour(everything, at - 1, law),
        "after": _neighbour(everything, at + 1, law),
    }
    return render("letter/article.html", guide, here, **values)


def laws(guide: Guide, here: str) -> str:
    rests = resting(guide)
    groups = [
        (law, [(item, article_page(name, item.nr), rests.titles[name, item.nr].titel, rests.count(name, item))
               for item in law.artikelen])
        for name, law in guide.laws.items()
    ]  # fmt: skip
    return render("letter/laws.html", guide, here, laws=groups)


def _lid(law: Wettekst, item: Artikel, lid: Lid, about: Artikelpagina, rest: list[Resting]) -> dict[str, Any]:
    """A lid with what rests on it: statements in words, questions and terms by name."""
    shown = [one.shown for one in rest]
    return {
        "lid": lid,
        "title": next((titled.titel for titled in about.leden if titled.lid == lid.nr), ""),
        "moved": [moved for moved in about.verhuisd if moved.lid == lid.nr],
        "passage": Passage(law, item, lid, "", marked(lid, [words for one in rest for words in one.words])),
        "statements": [one for one in shown if isinstance(one.item, Uitspraak) and not isinstance(one.item, Vraag)],
        "questions": [one for one in shown if isinstance(one.item, Vraag)],
        "terms": [one for one in shown if isinstance(one.item, Begrip)],
    }


def _name(guide: Guide, ref: Artikelverwijzing) -> str:
    lid = f" lid {ref.lid}" if ref.lid else ""
    return f"{guide.laws[ref.wet].kort}, artikel {ref.artikel}{lid}"


def _neighbour(everything: list[tuple[str, Wettekst, Artikel]], at: int, law: Wettekst) -> tuple[str, str] | None:
    if not 0 <= at < len(everything) or everything[at][1].wet != law.wet:
        return None
    item = everything[at][2]
    return f"Artikel {item.nr}", article_page(law.wet, item.nr)
