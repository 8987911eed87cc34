"""Where the boxes, lines and texts of a figure stand. Numbers only: the SVG is in templates/.

Sizes are units of the viewBox. It is 360 wide, the width of a phone, so that text is as
large there as it is drawn; heights follow from the texts. Widths of letters are estimated,
generously: a test holds every text against its box in a real browser.
"""

import textwrap
from dataclasses import dataclass, field

from guide.models import Figuurstap, Jaar, Weg, Wegstap
from guide.models.texts import SHORT_MONTHS

WIDTH = 360
LINE, LETTER = 17, 7.3  # height of a line, mean width of a bold letter
EDGE = 10  # between the side of a box and its text
BESIDE, BELOW = 12, 26  # between boxes
MARK = 12  # letters that the mark of a kind takes
MONTH = 30  # height of a month in which nothing happens


@dataclass(frozen=True)
class Box:
    step: Figuurstap
    x: float
    y: float
    width: float
    height: float
    lines: list[str]
    condition: list[str] = field(default_factory=list)

    @property
    def too_long(self) -> str:
        """A word that sticks out, or who does it if that does; nothing when all fits."""
        room = int((self.width - 2 * EDGE) / LETTER)
        beside = 0 if self.width < WIDTH / 2 else MARK  # the mark of the kind stands before it
        who = self.step.wie or ""
        words = [word for line in (*self.lines, *self.condition) for word in line.split() if len(word) > room]
        return next(iter(words), who if len(who) > room - beside else "")

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True)
class Label:
    text: str
    x: float
    y: float
    height: float = 0


@dataclass(frozen=True)
class Drawing:
    """`lines` are SVG paths that end in an arrow head; `months` and `phases` only for a year."""

    height: float
    boxes: list[Box]
    lines: list[str]
    months: list[Label] = field(default_factory=list)
    phases: list[Label] = field(default_factory=list)


def levels(figure: Weg) -> list[list[Wegstap]]:
    """The steps in rows: each one below all steps that lead to it."""
    depth = {step.id: 0 for step in figure.stappen}
    for step in figure.stappen:  # a way never goes back in the list, so one walk is enough
        for way in step.naar:
            depth[way.stap] = max(depth[way.stap], depth[step.id] + 1)
    return [[step for step in figure.stappen if depth[step.id] == row] for row in range(max(depth.values()) + 1)]


def draw_way(figure: Weg) -> Drawing:
    room = WIDTH - 8 - (24 if figure.terug_naar else 8)
    parents: dict[str, list[Wegstap]] = {step.id: [] for step in figure.stappen}
    conditions: dict[str, str] = {}
    for step in figure.stappen:
        for way in step.naar:
            parents[way.stap].append(step)
            conditions[way.stap] = way.als or ""
    boxes: dict[str, Box] = {}
    top = 4.0
    for row in levels(figure):
        width = (room - BESIDE * (len(row) - 1)) / len(row)
        places = [(8 + i * (width + BESIDE), width) for i in range(len(row))]
        above = [parents[step.id] for step in row]
        if all(len(one) == 1 and len(one[0].naar) == 1 for one in above):  # all go straight on below their parent
            places = [(boxes[parent.id].x, boxes[parent.id].width) for [parent] in above]
        placed = [
            _box(step, x, top, wide, conditions.get(step.id, "")) for step, (x, wide) in zip(row, places, strict=True)
        ]
        height = max(box.height for box in placed)
        boxes |= {box.step.id: Box(**vars(box) | {"height": height}) for box in placed}
        top += height + BELOW
    lines = [_arrow(boxes[step.id], boxes[way.stap]) for step in figure.stappen for way in step.naar]
    if figure.terug_naar:
        lines.append(_return(boxes[figure.stappen[-1].id], boxes[figure.terug_naar]))
    return Drawing(top - BELOW + 6, list(boxes.values()), lines)


def draw_year(figure: Jaar) -> Drawing:
    axis, left = 58, 92
    boxes, months, start_of = [], [], {}
    top = 14.0
    for n in range(12):
        month = (figure.begin + n - 1) % 12 + 1
        start_of[n] = top
        bottom = top
        for step in figure.stappen:
            if step.maand == month:
                boxes.append(_box(step, left, bottom + 4, WIDTH - left - 6, ""))
                bottom = boxes[-1].bottom + 4
        height = max(MONTH, bottom - top + 6 * (bottom > top))
        months.append(Label(SHORT_MONTHS[month - 1], axis - 8, top + 18, height))
        top += height
    start_of[12] = top
    phases = []
    for phase in figure.fasen:
        first, last = ((month - figure.begin) % 12 for month in (phase.van, phase.tot))
        phases.append(Label(phase.naam, axis + 8, start_of[first] + 1, start_of[last + 1] - start_of[first] - 2))
    back = f"M{axis} {top} V{top + 12} H8 V4 H{axis} V12"
    return Drawing(top + 18, boxes, [back], months, phases)


def _box(step: Figuurstap, x: float, y: float, width: float, condition: str) -> Box:
    def wrap(text: str) -> list[str]:
        return textwrap.wrap(text, int((width - 2 * EDGE) / LETTER), break_long_words=False)

    lines, before = wrap(step.kort), wrap(condition)
    who = 2 if step.wie and width < WIDTH / 2 else 1  # beside each other, the kind and who do not fit on one line
    return Box(step, x, y, width, 14 + LINE * (len(lines) + len(before) + who), lines, before)


def _arrow(above: Box, below: Box) -> str:
    """From box to box: straight down, or with one bend halfway the gap."""
    start, end = f"M{above.middle:g} {above.bottom:g}", f"V{below.y - 2:g}"
    if above.middle == below.middle:
        return f"{start} {end}"
    return f"{start} V{below.y - BELOW / 2:g} H{below.middle:g} {end}"


def _return(last: Box, first: Box) -> str:
    """From the last step along the right side up to where it begins again."""
    side, from_, to = WIDTH - 6, last.y + last.height / 2, first.y + first.height / 2
    return f"M{last.x + last.width:g} {from_:g} H{side} V{to:g} H{first.x + first.width + 2:g}"
