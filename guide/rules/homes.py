"""A block that links lead to stands on the page that they lead to."""

from collections.abc import Collection, Iterator, Mapping

from guide.derived.homes import home
from guide.faults.messages import Fault, sentence
from guide.models import Guide
from guide.reading.pages import Page


def home_faults(pages: Mapping[str, Page], guide: Guide, known: Collection[str]) -> Iterator[Fault]:
    """`known`: all pages. A second place beside the right one does no harm: links find the first."""
    where: dict[tuple[str, ...], list[tuple[str, int]]] = {}
    for page in pages.values():
        for call in page.calls:
            where.setdefault((call.name, *call.args), []).append((page.path, call.line))
    for (name, *args), places in where.items():
        right = home(guide, name, *args[:1])
        if right in known and right not in [path for path, _ in places]:
            yield from (Fault(f"docs/{path}", line, (), sentence("macro_plek", pagina=right)) for path, line in places)
