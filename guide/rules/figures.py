"""Rules of figures: every step has an origin and a place, every way goes forward.

Each rule yields (path, sentence) like those in references.py.
"""

from collections import Counter
from collections.abc import Collection, Iterator

from guide.derived.drawing import draw_way, levels
from guide.faults.messages import did_you_mean, sentence
from guide.models import Figuur, Jaar, Weg
from guide.rules.references import Finding

MOST_BESIDE = 3


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
    dead = False
    for i, step in enumerate(figure.stappen):
        for n, way in enumerate(step.naar):
            if way.stap not in known:
                dead = True
                near = did_you_mean(way.stap, known)
                yield ("stappen", i, "naar", n, "stap"), sentence("stap_onbekend", id=way.stap, bedoeld=near)
            elif known.index(way.stap) <= i:
                dead = True
                yield ("stappen", i, "naar", n, "stap"), sentence("stap_terug", id=way.stap)
    if figure.terug_naar and figure.terug_naar not in known:
        dead = True
        near = did_you_mean(figure.terug_naar, known)
        yield ("terug_naar",), sentence("stap_onbekend", id=figure.terug_naar, bedoeld=near)
    if dead:
        return
    rows = levels(figure)
    for row in rows:
        if len(row) > MOST_BESIDE:
            yield ("stappen", known.index(row[-1].id)), sentence("te_breed", most=MOST_BESIDE)
    yield from _drawable(figure, {step.id: n for n, row in enumerate(rows) for step in row})
    ends = [figure.stappen[-1].id, figure.terug_naar]
    boxes = {box.step.id: box for box in draw_way(figure).boxes}
    for i, name in enumerate(known):
        if word := boxes[name].too_long:
            yield ("stappen", i), sentence("past_niet_in_vak", woord=word)
    if figure.terug_naar and any(row[-1].id not in ends for row in rows if any(step.id in ends for step in row)):
        yield ("terug_naar",), sentence("terug_langs_stap")


def _drawable(figure: Weg, level: dict[str, int]) -> Iterator[Finding]:
    """A way that would run behind another step, or a condition that would seem to hold for every way to a step."""
    coming = Counter(way.stap for step in figure.stappen for way in step.naar)
    for i, step in enumerate(figure.stappen):
        for n, way in enumerate(step.naar):
            path = ("stappen", i, "naar", n)
            if level[way.stap] > level[step.id] + 1:
                yield (*path, "stap"), sentence("stap_overgeslagen", id=way.stap)
            if way.als and coming[way.stap] > 1:
                yield (*path, "als"), sentence("als_bij_samenkomst", id=way.stap)


def _phases(figure: Jaar) -> Iterator[Finding]:
    last = -1
    for i, phase in enumerate(figure.fasen):
        start, end = ((month - figure.begin) % 12 for month in (phase.van, phase.tot))
        if start <= last or end < start:
            yield ("fasen", i), sentence("fase_overlapt", id=phase.id)
        last = max(last, end)
