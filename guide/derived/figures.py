"""How the steps of a figure stand to each other: which follow in a row, which beside each other, when in a year.

No sizes and no tags: the page is a list, and the style sheet sets it out.
"""

from dataclasses import dataclass

from guide.models import Jaar, Jaarstap, Weg, Wegstap
from guide.models.texts import SHORT_MONTHS

Lanes = list[list[Wegstap]]
WIDEST = 5  # columns of a moment in a year: a column is a month


def levels(figure: Weg) -> list[list[Wegstap]]:
    """The steps in rows: each one below all steps that lead to it."""
    depth = {step.id: 0 for step in figure.stappen}
    for step in figure.stappen:  # a way never goes back in the list, so one walk is enough
        for way in step.naar:
            depth[way.stap] = max(depth[way.stap], depth[step.id] + 1)
    return [[step for step in figure.stappen if depth[step.id] == row] for row in range(max(depth.values()) + 1)]


def stretches(figure: Weg) -> list[Lanes]:
    """The way in stretches: one step, or lanes of steps between a fork and where they meet again."""
    parents: dict[str, list[Wegstap]] = {step.id: [] for step in figure.stappen}
    for step in figure.stappen:
        for way in step.naar:
            parents[way.stap].append(step)
    found: list[Lanes] = []
    for row in levels(figure):
        lanes = found[-1] if found and len(found[-1]) > 1 else []
        on = [next((lane for lane in lanes if parents[step.id] == [lane[-1]]), None) for step in row]
        if all(lane and len(lane[-1].naar) == 1 for lane in on):
            for lane, step in zip(on, row, strict=True):
                (lane or []).append(step)
        else:
            found.append([[step] for step in row])
    return found


def unsaid(figure: Weg) -> set[str]:
    """Steps after which the list does not say by itself where to go: what comes next has to be said in words."""
    parts = stretches(figure)
    said: set[str] = set()
    for at, lanes in enumerate(parts):
        after = {lane[0].id for lane in parts[at + 1]} if at + 1 < len(parts) else set()
        for lane in lanes:
            for step, nxt in zip(lane, [*lane[1:], None], strict=True):
                fork = not nxt and len(after) > 1 and len(lanes) == 1
                clear = {way.stap for way in step.naar} == ({nxt.id} if nxt else after)
                if clear and (fork or not any(way.als for way in step.naar)):
                    said.add(step.id)
    return {step.id for step in figure.stappen} - said


@dataclass(frozen=True)
class Moment:
    """What happens in one month, of one kind: in which column it begins, and over how many it may run."""

    month: int
    column: int
    width: int
    binding: bool
    steps: list[Jaarstap]

    @property
    def at_the_end(self) -> bool:
        """Too little room to its right: it stands to the left of its month."""
        return self.column + self.width > 13  # noqa: PLR2004 - twelve months


def months_of(year: Jaar) -> list[str]:
    return [SHORT_MONTHS[(year.begin + n - 1) % 12] for n in range(12)]


def moments(year: Jaar, binding: set[str]) -> list[Moment]:
    """The moments in the order of the year, law before what is free. `binding`: the ids of steps that are law."""
    groups: dict[tuple[int, bool], list[Jaarstap]] = {}
    for step in year.stappen:
        groups.setdefault(((step.maand - year.begin) % 12 + 1, step.id in binding), []).append(step)
    found = []
    for column, binds in sorted(groups, key=lambda key: (key[0], not key[1])):
        later = [other for other, same in groups if same == binds and other > column]
        width = min([WIDEST, *(other - column for other in later)])
        if not later and column + width > 13:  # noqa: PLR2004
            width = max(2, 13 - column) if column < 12 else 2  # noqa: PLR2004
        found.append(Moment(groups[column, binds][0].maand, column, width, binds, groups[column, binds]))
    return found
