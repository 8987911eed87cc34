"""What changed in the law, lid by lid, and which statements of the guide that touches, as Markdown."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from guide.derived.letter import Place, article_page
from guide.derived.links import page_address
from guide.derived.statements import shown_statements
from guide.editors.law.compare import Change, Kind, Lid
from guide.editors.law.news import Compared, News
from guide.editors.law.store import leden
from guide.editors.reporting import Addresses, count, plain
from guide.models import Begrip, Bronverwijzing, Guide, Model, Uitspraak, Wettekst
from guide.render.engine import dutch_date

NAMES = ("titel", "kop", "naam", "kort", "label", "tekst", "wat")
HOW = """
## Zo werk je het bij

1. Zet de nieuwe tekst in de gids: `python -m guide wet --schrijf`.
   Titels en verwijzingen gaan mee met een lid dat een ander nummer kreeg.
2. Vraag welke uitspraken niet meer passen: `python -m guide check`.
3. Lees elke uitspraak die hierboven staat naast de nieuwe tekst. Verander haar als dat nodig is.
   Neem bij `woorden` de woorden van nu over.
4. Zet bij `gecontroleerd_op` de datum van vandaag.
"""


@dataclass(frozen=True)
class Cited:
    """A place in the guide that names words of a lid: what it is called, and where readers see it."""

    ref: Bronverwijzing
    name: str
    page: str


@dataclass(frozen=True)
class LawReport:
    """What the lines of the report need to know."""

    guide: Guide
    addresses: Addresses
    today: date

    def report(self, found: list[News]) -> tuple[str, bool]:
        """The text, and whether there is anything to do."""
        lines = [f"Stand van {dutch_date(self.today)}."]
        for news in found:
            lines += ["", *self._law(news)]
        lines += HOW.splitlines() if found else ["Alles is bij: de gids heeft van elke wet de tekst die nu geldt."]
        return "\n".join(lines) + "\n", bool(found)

    @cached_property
    def _cited(self) -> dict[Place, list[Cited]]:
        shown = shown_statements(self.guide)
        found = defaultdict(list)
        for _, owner in self.guide.parts:
            refs = getattr(owner, "bron", None) if isinstance(owner, Model) else None
            for ref in refs if isinstance(refs, list) else ():
                if ref.artikel:
                    statement = shown[owner.id] if isinstance(owner, Uitspraak | Begrip) else None
                    name = statement.name if statement else _name(owner)
                    found[ref.id, ref.artikel, ref.lid].append(Cited(ref, name, statement.address if statement else ""))
        return found

    def _law(self, news: News) -> Iterator[str]:
        yield f"## {plain(news.short)}: versie van {dutch_date(news.since)}"
        yield ""
        yield f"{_before(news)} [De hele wet](<{news.address}>)"
        changed = [article for article in news.articles if article.changed]
        if news.held:
            yield from ("", self._counted(news, news.held, changed))
        for article in changed:
            yield ""
            yield from self._article(news, article)

    def _counted(self, news: News, held: Wettekst, changed: list[Compared]) -> str:
        """How much of the guide needs a look, and how much does not."""
        olds = [(article.number, change.old) for article in changed for change in article.changed]
        touched = {(news.law, number, old.number or None) for number, old in olds if old}
        same = sum(len(found) for place, found in self._cited.items() if place[0] == news.law and place not in touched)
        return (
            f"Anders: {len(changed)} van de {count(len(held.artikelen), 'artikel', 'artikelen')} in de gids. "
            f"Gelijk: de tekst onder {count(same, 'andere verwijzing', 'andere verwijzingen')} naar deze wet."
        )

    def _article(self, news: News, article: Compared) -> Iterator[str]:
        yield f"### Artikel {plain(article.number)}"
        yield ""
        if article.old:
            yield self.addresses.page(page_address(article_page(news.law, article.number)))
        if not article.new:
            yield "Dit artikel staat niet meer in de wet."
        elif not article.old:
            yield "Dit artikel is nieuw in de gids."
        for change in article.changed:
            yield ""
            yield f"#### {_head(change)}"
            yield ""
            yield from _words(change)
            if change.old:
                resting = self._cited.get((news.law, article.number, change.old.number or None), [])
                if change.new and not change.words:
                    along = count(len(resting), "verwijzing gaat", "verwijzingen gaan")
                    yield f"De woorden zijn gelijk. {along} mee naar het andere nummer."
                else:
                    yield from self._resting(resting, change.new)

    def _resting(self, found: list[Cited], new: Lid | None) -> Iterator[str]:
        text = leden(new.lines)[0].tekst if new else ""
        kept = [cited for cited in found if cited.ref.woorden and text.count(cited.ref.woorden) == 1]
        lost = [cited for cited in found if cited not in kept]
        if not found:
            yield from ("", "Hier rust niets van de gids op.")
        for head, some in (
            ("De woorden passen niet meer bij:", lost),
            ("De woorden staan er nog bij:", kept),
        ):
            if some:
                yield from ("", head, "", *map(self._item, some))

    def _item(self, cited: Cited) -> str:
        places = [self.addresses.file(*cited.ref.place)]
        places += [self.addresses.page(page_address(cited.page))] if cited.page else []
        return f"- **{plain(cited.name, 150)}:** '{plain(cited.ref.woorden or '')}'\n  {' · '.join(places)}"


def _name(owner: Model) -> str:
    """Of something that is no statement: the first thing that it says of itself."""
    return next(filter(None, (getattr(owner, name, "") for name in NAMES)), "")


def _before(news: News) -> str:
    if not news.held:
        return "Nieuw in de gids."
    if news.since == news.held.geldig_vanaf:
        return "Dezelfde versie als in de gids, met een andere tekst."
    return f"De gids heeft nog de versie van {dutch_date(news.held.geldig_vanaf)}."


def _head(change: Change) -> str:
    lid = change.old or change.new
    name = f"Lid {plain(lid.number)}" if lid.number else "De tekst"
    match change.kind:
        case Kind.RENUMBERED:
            return (
                f"{name} heet nu lid {plain(change.new.number)}"
                if change.new.number
                else f"{name} heeft geen nummer meer"
            )
        case Kind.GONE:
            return f"{name} is weg"
        case Kind.NEW:
            return f"{name} is nieuw"
        case _:
            return f"{name} is anders"


def _words(change: Change) -> Iterator[str]:
    """Old words struck out, new words bold."""
    if change.kind in (Kind.GONE, Kind.NEW):
        lid = change.old or change.new
        text = plain(" ".join(lid.words), 2000)
        yield f"~~{text}~~" if change.kind == Kind.GONE else f"**{text}**"
        return
    for words in change.words:
        old = f"~~{plain(words.old, 2000)}~~" if words.old else ""
        new = f"**{plain(words.new, 2000)}**" if words.new else ""
        yield "- " + " ".join(
            part for part in (f"… {plain(words.before)}", old, new, f"{plain(words.after)} …") if part
        )
