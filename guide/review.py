"""Which statements an editor has to check again, as Markdown."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from guide.links import page_address
from guide.models import Guide, Uitspraak
from guide.pages import Page
from guide.references import walk
from guide.render import BLOCKS, dutch_date
from guide.reporting import Addresses, count, plain

HOW = """
Zo werk je een uitspraak bij:

1. Open de bron. Staat het er nog zo?
2. Open het bestand. Verander de tekst als dat nodig is.
3. Zet bij `gecontroleerd_op` de datum van vandaag. Kies bij `herzien_voor` een nieuwe datum.
"""


def where_shown(guide: Guide, pages: Iterable[Page]) -> dict[str, str]:
    """Id to its address on the site: the first page with a block that carries it as anchor."""
    shown: dict[str, str] = {}
    for page in pages:
        here = page_address(page.path)
        for call in page.calls:
            for anchor in re.findall(r'\sid="([^"]+)"', BLOCKS[call.name](guide, here, *call.args)):
                shown.setdefault(anchor, f"{here}#{anchor}")
    return shown


@dataclass(frozen=True)
class Review:
    """What the lines of the report need to know."""

    guide: Guide
    shown: dict[str, str]
    addresses: Addresses
    today: date
    days: int = 60

    def report(self) -> tuple[str, bool]:
        """The text, and whether there is anything to check."""
        until = self.today + timedelta(self.days)
        due = [v for _, v in walk(self.guide) if isinstance(v, Uitspraak) and v.herzien_voor <= until]
        due.sort(key=lambda statement: (statement.herzien_voor, statement.place))
        late = [statement for statement in due if statement.herzien_voor < self.today]
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

    def _item(self, statement: Uitspraak) -> str:
        parts = [self.addresses.file(*statement.place)]
        if statement.id in self.shown:
            parts.append(self.addresses.page(self.shown[statement.id]))
        parts += [self._source(ref.id, ref.plaats) for ref in statement.bron]
        name = next((getattr(statement, key) for key in ("vraag", "titel", "wat") if hasattr(statement, key)), "")
        text = plain(f"{name if name.endswith('?') else name + ':'} {statement.tekst}".lstrip(": "), 150)
        return f"- **Voor {dutch_date(statement.herzien_voor)}.** {text}\n  {' · '.join(parts)}"

    def _source(self, name: str, place: str | None) -> str:
        source = self.guide.sources[name]
        text = plain(f"{source.kort}, {place}" if place else source.kort)
        return f"[{text}](<{source.url}>)" if source.url else text
