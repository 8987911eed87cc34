"""Which statements an editor has to check again, as Markdown."""

from dataclasses import dataclass
from datetime import date, timedelta

from guide.derived.links import page_address
from guide.derived.statements import Shown, shown_statements
from guide.editors.reporting import Addresses, count, plain
from guide.models import Guide, Uitspraak
from guide.render.engine import dutch_date

HOW = """
Zo werk je een uitspraak bij:

1. Open de bron. Staat het er nog zo?
2. Open het bestand. Verander de tekst als dat nodig is.
3. Zet bij `gecontroleerd_op` de datum van vandaag. Kies bij `herzien_voor` een nieuwe datum.
"""


@dataclass(frozen=True)
class Review:
    """What the lines of the report need to know."""

    guide: Guide
    addresses: Addresses
    today: date
    days: int = 60

    def report(self) -> tuple[str, bool]:
        """The text, and whether there is anything to check."""
        until = self.today + timedelta(self.days)
        statements = (one for one in shown_statements(self.guide).values() if isinstance(one.item, Uitspraak))
        due = [shown for shown in statements if shown.item.herzien_voor and shown.item.herzien_voor <= until]
        due.sort(key=lambda shown: (shown.item.herzien_voor, shown.item.place))
        late = [shown for shown in due if shown.item.herzien_voor < self.today]
        soon = due[len(late) :]
        lines = [f"Stand van {dutch_date(self.today)}."]
        for group, one, more in (
            (late, "uitspraak is over tijd", "uitspraken zijn over tijd"),
            (soon, f"uitspraak komt binnen {self.days} dagen", f"uitspraken komen binnen {self.days} dagen"),
        ):
            if group:
                lines += ["", f"## {count(len(group), one, more)}", "", *map(self._item, group)]
        lines += HOW.splitlines() if due else ["Alles is bij: niets hoeft binnenkort opnieuw te worden nagekeken."]
        return "\n".join(lines) + "\n", bool(due)

    def _item(self, shown: Shown) -> str:
        statement = shown.item
        name = "" if statement.tekst.startswith(shown.name) else shown.name + ("" if shown.name[-1] in "?!." else ".")
        text = plain(f"{name} {statement.tekst}".lstrip(), 150)
        parts = [self.addresses.file(*statement.place), self.addresses.page(page_address(shown.address))]
        parts += [self._source(ref.id, ref.plaats) for ref in statement.bron]
        return f"- **Voor {dutch_date(statement.herzien_voor)}:** {text}\n  {' · '.join(parts)}"

    def _source(self, name: str, place: str | None) -> str:
        source = self.guide.sources[name]
        text = plain(f"{source.kort}, {place}" if place else source.kort)
        return f"[{text}](<{source.url}>)" if source.url else text
