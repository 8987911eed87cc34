"""Rules of figures: every step has an origin and a place, every way goes forward.

Each rule yields (path, sentence) like those in references.py.
"""

from collections.abc import Collection, Iterator

from guide.faults.messages import did_you_mean, sentence
from guide.models import Figuur, Jaar, Weg
from guide.rules.references import Finding


def figure_rules(figure: Figuur, statements: Collection[str]) -> Iterator[Finding]:
    """`statements`: the ids of everything in data/legal."""
    for i, step in enumerate(figure.stappen):
        if bool(step.uitspraak) == bool(step.soort and step.bron) or (step.uitspraak and (step.soort or step.bron)):
            yield ("stappen", i), sentence("uitspraak_of_bron")
        elif step.uitspraak and step.uitspraak not in statements:
            near = did_you_mean(step.uitspraak, statements)
            yield ("stappen", i, "uitspraak"), sentence("uitspraak_onbekend", id=step.uitspraak, bedoeld=near)
    if isinstance(figure, Weg):
        yield from _ways(figure)
    if isinstance(figure, Jaar):
        yield from _phases(figure)


def _ways(figure: Weg) -> Iterator[Finding]:
    known = [step.id for step in figure.stappen]
    for i, step in enumerate(figure.stappen):
        for n, way in enumerate(step.naar):
            if way.stap not in known:
                near = did_you_mean(way.stap, known)
                yield ("stappen", i, "naar", n, "stap"), sentence("stap_onbekend", id=way.stap, bedoeld=near)
            elif known.index(way.stap) <= i:
                yield ("stappen", i, "naar", n, "stap"), sentence("stap_terug", id=way.stap)
    if figure.terug_naar and figure.terug_naar not in known:
        near = did_you_mean(figure.terug_naar, known)
        yield ("terug_naar",), sentence("stap_onbekend", id=figure.terug_naar, bedoeld=near)


def _phases(figure: Jaar) -> Iterator[Finding]:
    last = -1
    for i, phase in enumerate(figure.fasen):
        start, end = ((month - figure.begin) % 12 for month in (phase.van, phase.tot))
        if start <= last or end < start:
            yield ("fasen", i), sentence("fase_overlapt", id=phase.id)
        last = max(last, end)
