"""The guide in the models of v1."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from guide.derived.api import models as v1
from guide.derived.homes import home
from guide.derived.letter import article_page, articles, resting
from guide.derived.links import page_address
from guide.derived.plain import plain
from guide.derived.statements import shown_statements
from guide.models import Guide, Herkomst, Uitspraak
from guide.models.checks import PLACED
from guide.reading.pages import Page

Pages = dict[str, Page]
QUOTED = ("id", "soort", "zekerheid", "mag", "gecontroleerd_op", "herzien_voor", "groep", "van", "kosten", "voor")


def everything(guide: Guide, pages: Pages) -> dict[str, list[v1.Ding]]:
    """Every kind with all that is in it, in the order of the guide."""
    made: dict[str, Callable[[Guide, Pages], Iterable[v1.Ding]]] = {
        "uitspraken": _statements,
        "termijnen": lambda guide, _: (_statement(v1.Termijn, guide, item) for item in guide.legal.termijnen),
        "rechten": lambda guide, _: (_statement(v1.Recht, guide, item) for item in guide.legal.rechten),
        "wetsartikelen": _articles,
        "kwadranten": _quadrants,
        "tabellen": _tables,
        "zelfchecks": _checks,
        "begrippen": _terms,
        "vragen": lambda guide, _: (_statement(v1.Vraag, guide, item) for item in guide.faq),
        "bronnen": _sources,
        "contacten": _contacts,
        "samenwerkingsverbanden": _regions,
    }
    return {kind: list(make(guide, pages)) for kind, make in made.items()}


def _of(model: type[v1.Ding], item: Any, **more: Any) -> v1.Ding:
    """Fields of the same name as they are, texts without their Markdown; `more` goes first."""
    values = {name: getattr(item, name) for name in model.model_fields if name not in more and hasattr(item, name)}
    return model(**{name: _shown(name, value) for name, value in values.items()} | more)


def _shown(name: str, value: Any) -> Any:
    if name in QUOTED or not isinstance(value, str | list):
        return value
    return plain(value) if isinstance(value, str) else [plain(one) for one in value]


def _cited(item: Herkomst) -> list[v1.Bronvermelding]:
    return [
        v1.Bronvermelding(bron=ref.id, plaats=ref.plaats, artikel=ref.artikel, lid=ref.lid, woorden=ref.woorden)
        for ref in item.bron
    ]


def _address(page: str, place: str = "") -> str:
    return page_address(page) + (f"#{place}" if place else "")


def _shows(pages: Pages, name: str, *called: str) -> str:
    """The page that shows a block, for blocks that may stand anywhere; `called`: with any of these."""
    calls = ((path, call) for path, page in pages.items() for call in page.calls)
    return next((path for path, call in calls if call.name == name and call.args[0] in called), "index.md")


def _statement(model: type[v1.Uitspraak], guide: Guide, item: Uitspraak, **more: Any) -> v1.Uitspraak:
    address = page_address(shown_statements(guide)[item.id].address)
    return _of(model, item, adres=address, bronnen=_cited(item), **more)


def _statements(guide: Guide, _: Pages) -> Iterator[v1.Ding]:
    groups: list[tuple[str, str, Iterable[Uitspraak]]] = [
        *(("kader", k.titel, (*k.wet, *k.samenwerkingsverband, *k.inspectie)) for k in guide.legal.kaders),
        *(("regels", group.titel, group.regels) for group in guide.legal.regelgroepen),
        *(("wijziging", change.titel, [change]) for change in guide.legal.wijzigingen),
    ]
    for part, title, items in groups:
        for item in items:
            yield _statement(v1.LosseUitspraak, guide, item, onderdeel=part, onderwerp=title)


def _articles(guide: Guide, _: Pages) -> Iterator[v1.Ding]:
    rests = resting(guide)
    for slug, law, item in articles(guide.laws):
        on = [one.shown.item.id for lid in item.leden for one in rests.on.get((law.wet, item.nr, lid.nr), [])]
        yield v1.Wetsartikel(
            id=slug,
            adres=_address(article_page(law.wet, item.nr)),
            wet=law.wet,
            wet_naam=law.kort,
            bwb_nummer=law.bwb,
            artikel=item.nr,
            titel=rests.titles[law.wet, item.nr].titel,
            geldig_vanaf=law.geldig_vanaf,
            officieel_adres=item.adres,
            deel=item.deel,
            leden=[v1.Lid(lid=lid.nr, tekst="\n".join(lid.regels)) for lid in item.leden],
            uitspraken=list(dict.fromkeys(on)),
        )


def _quadrants(guide: Guide, _: Pages) -> Iterator[v1.Ding]:
    for item in guide.quadrants.kwadranten:
        yield _of(v1.Kwadrant, item, adres=_address(home(guide, "quadrant", item.id)), bronnen=_cited(item))


def _tables(guide: Guide, pages: Pages) -> Iterator[v1.Ding]:
    names = {quadrant.id: quadrant.naam for quadrant in guide.quadrants.kwadranten}
    for item in guide.quadrants.matrices:
        page = _shows(pages, "quadrant_matrix", item.id)
        rows = [
            _row(page, f"{item.id}-{id_}", id_, names[id_], [(column.id, cells[column.id]) for column in item.kolommen])
            for id_, cells in item.rijen.items()
        ]
        yield _table(page, item.id, item, rows)
    for slug, item in guide.matrices.items():
        page = _shows(pages, "matrix", slug)
        rows = [
            _row(page, f"{slug}-{row.id}", row.id, row.naam, [(c.id, row.cellen[c.id]) for c in item.kolommen])
            for group in item.groepen
            for row in group.rijen
        ]
        yield _table(page, slug, item, rows)


def _table(page: str, id_: str, item: Any, rows: list[v1.Rij]) -> v1.Tabel:
    columns = [v1.Kolom(id=column.id, naam=column.naam) for column in item.kolommen]
    return _of(v1.Tabel, item, id=id_, adres=_address(page), bronnen=_cited(item), kolommen=columns, rijen=rows)


def _row(page: str, place: str, id_: str, name: str, cells: list[tuple[str, str]]) -> v1.Rij:
    shown = [v1.Cel(kolom=column, tekst=plain(text)) for column, text in cells]
    return v1.Rij(id=id_, naam=name, adres=_address(page, place), cellen=shown)


def _checks(guide: Guide, _: Pages) -> Iterator[v1.Ding]:
    for slug, item in guide.checks.items():
        page = home(guide, "self_check", slug)
        parts = [
            v1.Checkdeel(id=part.id, tekst=plain(_name(part)), adres=_address(page, f"{slug}-{part.id}"))
            for _, part in item.parts
            if isinstance(part, PLACED)
        ]
        yield _of(v1.Zelfcheck, item, id=slug, adres=_address(page), bronnen=_cited(item), onderdelen=parts)


def _name(part: Any) -> str:
    return next(value for name in ("vraag", "tekst", "titel", "naam") if (value := getattr(part, name, None)))


def _terms(guide: Guide, _: Pages) -> Iterator[v1.Ding]:
    for item in guide.glossary:
        yield _of(v1.Begrip, item, adres=_address(home(guide, "glossary"), item.id), bronnen=_cited(item))


def _sources(guide: Guide, _: Pages) -> Iterator[v1.Ding]:
    for item in guide.sources.values():
        yield _of(v1.Bron, item, adres=_address(home(guide, "sources"), item.id), webadres=item.url)


def _contacts(guide: Guide, pages: Pages) -> Iterator[v1.Ding]:
    for item in guide.help:
        page = _shows(pages, "help_block", *item.voor)
        yield _of(v1.Contact, item, adres=_address(page, item.id), bronnen=_cited(item))


def _regions(guide: Guide, _: Pages) -> Iterator[v1.Ding]:
    for slug, item in guide.regions.items():
        page = home(guide, "swv_part", slug)
        point = v1.Bereikbaar(**item.steunpunt.model_dump())
        words = [
            v1.Eigenwoord(begrip=w.begrip, woord=w.woord, uitleg=plain(w.uitleg) if w.uitleg else None)
            for w in item.woorden
        ]
        choices = [
            v1.Eigenkeuze(
                id=choice.id,
                adres=_address(page, f"{slug}-{choice.id}"),
                thema=choice.thema,
                naast=choice.naast,
                tekst=plain(choice.tekst),
                plaats=choice.plaats,
            )
            for choice in item.keuzes
        ]
        more = {"id": slug, "adres": _address(page), "steunpunt": point, "woorden": words, "keuzes": choices}
        yield _of(v1.Samenwerkingsverband, item, **more)
