"""The law itself: per article the letter beside what rests on it, and the list of all articles."""

from guide.derived.letter import Line, Passage, Resting, article_page, articles, marked, resting
from guide.models import Artikel, Artikelpagina, Artikelverwijzing, Guide, Lid, Uitspraak, Wettekst
from guide.render.engine import render


def article(guide: Guide, here: str, slug: str) -> str:
    everything = list(articles(guide.laws))
    at = next(i for i, (name, _, _) in enumerate(everything) if name == slug)
    _, law, item = everything[at]
    about = _about(guide, law.wet, item.nr)
    rest = resting(guide)
    titles = {titled.lid: titled.titel for titled in about.leden}
    numbers = {lid.nr for lid in item.leden}
    leden = [
        {
            "lid": lid,
            "title": titles.get(lid.nr or "", ""),
            "moved": [moved for moved in about.verhuisd if moved.lid == lid.nr],
            "resting": [_shown(one) for one in rest.get((law.wet, item.nr, lid.nr), [])],
            "passage": _passage(law, item, lid, rest.get((law.wet, item.nr, lid.nr), [])),
            "elsewhere": _elsewhere(guide, about, first=lid is item.leden[0]),
        }
        for lid in item.leden
    ]
    values = {
        "law": law,
        "article": item,
        "about": about,
        "leden": leden,
        "gone": [moved for moved in about.verhuisd if moved.lid not in numbers],
        "before": _neighbour(everything, at - 1, law),
        "after": _neighbour(everything, at + 1, law),
    }
    return render("letter/article.html", guide, here, **values)


def laws(guide: Guide, here: str) -> str:
    counted = resting(guide)
    groups = []
    for name, law in guide.laws.items():
        items = [
            {
                "article": item,
                "page": article_page(name, item.nr),
                "title": _about(guide, name, item.nr).titel,
                "count": _count(counted, name, item),
            }
            for item in law.artikelen
        ]
        groups.append((law, items))
    return render("letter/laws.html", guide, here, laws=groups)


def _count(rest: dict[tuple[str, str, str | None], list[Resting]], law: str, item: Artikel) -> int:
    """How many statements rest on an article."""
    return len({one.shown.item.id for lid in item.leden for one in rest.get((law, item.nr, lid.nr), [])})


def _about(guide: Guide, law: str, number: str) -> Artikelpagina:
    return next(item for item in guide.articles if (item.wet, item.artikel) == (law, number))


def _shown(one: Resting) -> dict[str, object]:
    return {"shown": one.shown, "is_statement": isinstance(one.shown.item, Uitspraak)}


def _passage(law: Wettekst, item: object, lid: Lid, rest: list[Resting]) -> Passage:
    words = [words for one in rest for words in one.words]
    lines: tuple[Line, ...] = marked(lid, words)
    return Passage(law, item, lid, "", lines)


def _elsewhere(guide: Guide, about: Artikelpagina, *, first: bool) -> list[tuple[str, str]]:
    """The same subject in other laws, once on a page."""
    return [(_name(guide, ref), article_page(ref.wet, ref.artikel)) for ref in about.vergelijk] if first else []


def _name(guide: Guide, ref: Artikelverwijzing) -> str:
    lid = f" lid {ref.lid}" if ref.lid else ""
    return f"{guide.laws[ref.wet].kort}, artikel {ref.artikel}{lid}"


def _neighbour(everything: list[tuple[str, Wettekst, object]], at: int, law: Wettekst) -> tuple[str, str] | None:
    if not 0 <= at < len(everything) or everything[at][1].wet != law.wet:
        return None
    item = everything[at][2]
    return f"Artikel {item.nr}", article_page(law.wet, item.nr)
