"""A self-check done by keys alone: Tab to each stop, answer what is asked there, go on to the outcome."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

# What has the focus: what it is, whether it can be seen, and whether it comes after the last one.
STOP = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const drawn = e.closest('label') ?? e;
  const box = drawn.getBoundingClientRect();
  const outlined = [e, drawn].some(x => getComputedStyle(x).outlineStyle !== 'none' && parseFloat(getComputedStyle(x).outlineWidth) >= 2);
  const points = [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]].map(([x, y]) => [box.left + box.width * x, box.top + box.height * y]);
  const hit = points.map(([x, y]) => document.elementFromPoint(x, y)).some(x => x && (drawn.contains(x) || x.contains(drawn) && x !== document.body));
  const last = window.lastStop;
  window.lastStop = e;
  const question = e.closest('form [data-vraag]');
  const answers = question && e.matches('input, select, textarea');
  return {
    what: `${e.localName} ‘${(e.ariaLabel ?? drawn.textContent).trim().slice(0, 50)}’`,
    outlined: outlined || e.type === 'date', // a browser marks its parts itself
    hit, box: [box.left, box.top + scrollY, box.right, box.bottom + scrollY],
    after: !last?.isConnected || last === e || Boolean(last.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING),
    id: answers ? question.dataset.vraag : '',
    kind: e.inputMode ? 'number' : e.type ?? e.localName,
    quadrant: question?.dataset.kwadrant ?? '',
    further: e.matches(':is(.stap__voet, .tussenstand) .knop--eerst') && !e.textContent.includes('naar de uitkomst'),
    outcome: e.dataset.doe === 'uitkomst',
  };
}"""
POINTS = {"specialisme": "4", "individueel-maatwerk": "3", "professionalisering": "2", "leergemeenschap": "1"}
LIMIT = 2000


@dataclass
class Walk:
    """What a walk came by."""

    stops: int = 0
    answered: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    last: dict[str, Any] | None = None


def walk(page: Page, most: int) -> Walk:
    """From the top of the page to the opened outcome, along every stop of the focus; answers so many questions."""
    found = Walk()
    page.keyboard.press("Tab")  # to the content, as the page offers
    page.keyboard.press("Enter")
    for found.stops in range(1, LIMIT):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            found.faults.append("the focus left the page before the outcome")
            return found
        _look(found, stop)
        if stop["outcome"]:
            page.keyboard.press("Enter")
            page.locator("[data-deel=uitkomst]:focus").wait_for()
            return found
        if stop["further"]:
            page.keyboard.press("Enter")
            found.last = None
            page.evaluate("() => { window.lastStop = undefined; }")
        elif stop["id"] and stop["id"] not in found.answered and len(found.answered) < most:
            _answer(page, stop)
            found.answered.add(stop["id"])
    found.faults.append(f"no outcome after {LIMIT} stops")
    return found


def _look(found: Walk, stop: dict[str, Any]) -> None:
    """Seen, not covered, and further on as somebody reads: below the last one or to the right of it."""
    what, last = stop["what"], found.last
    if not stop["outlined"]:
        found.faults.append(f"{what}: nothing shows that it has the focus")
    if not stop["hit"]:
        found.faults.append(f"{what}: has the focus out of sight")
    if not stop["after"]:
        found.faults.append(f"{what}: comes before {last and last['what']} in the page")
    if last and stop["box"][3] <= last["box"][1] and stop["box"][0] < last["box"][2]:
        found.faults.append(f"{what}: stands above {last['what']}, which came first")
    found.last = stop


def _answer(page: Page, stop: dict[str, Any]) -> None:
    kind = stop["kind"]
    if kind == "radio":
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")  # and the second of the choices
    elif kind == "checkbox":
        page.keyboard.press("Space")
    elif kind.startswith("select"):
        page.keyboard.press("ArrowDown")
    elif kind == "date":
        page.keyboard.type("01092026")
    else:
        page.keyboard.type(POINTS.get(stop["quadrant"], "Een antwoord"))
