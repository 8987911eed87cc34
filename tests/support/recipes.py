"""The recipes of docs/meedoen, read as they stand there and carried out on a copy of the project.

A recipe is a page. A block of code in it is something to do; the sentence just before the
block says what (ACTIONS), the name above the block in which file. So whoever changes a
recipe changes the test: there is no second copy of it here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from conftest import ROOT

# How the sentence before a block of code ends, to what is done with the block. CONTRIBUTING.md lists them too.
ACTIONS = {
    "Zoek deze regel:": "find",
    "Zoek deze regels:": "find",
    "Dan staat er deze regel:": "find if there",
    "Zoek het blok met deze regel:": "find item",
    "Maak ervan:": "make",
    "Zet dit erboven:": "above",
    "Zet dit eronder:": "below",
    "Zet dit onderaan:": "at end",
    "Zet deze velden in dat blok zo:": "fields",
    "Maak een nieuw bestand met deze inhoud:": "new",
    "deze melding:": "message",
    "Er staat dan:": "wrong",
}
REMOVE = "Haal dat hele blok weg."
FENCE = re.compile(r'```\w*(?: title="([^"]+)")?')


PAGES = sorted((ROOT / "docs" / "meedoen").glob("*.md"))


class CannotFollowError(AssertionError):
    """The recipe says something that nobody could do."""


@dataclass(frozen=True)
class Step:
    page: str
    line: int
    action: str
    file: str
    text: str  # whole lines, each with its line end

    def refuse(self, why: str) -> CannotFollowError:
        return CannotFollowError(f"{self.page}:{self.line}: {why}; pas het recept aan")


@dataclass(frozen=True)
class Message:
    """What a recipe says one sees after a mistake: the lines, the mistake, and how to put it right."""

    said: Step
    wrong: Step
    right: Step


def all_steps() -> list[Step]:
    """What all recipes together do."""
    return [step for page in PAGES for step in to_do(read_steps(page))]


def read_steps(page: Path) -> list[Step]:
    """Everything a page asks to do, in order."""
    name = f"docs/meedoen/{page.name}"
    steps: list[Step] = []
    before, block, title, start = "", None, "", 0
    for number, line in enumerate(page.read_text("utf-8").splitlines(), 1):
        if block is not None:
            if line == "```":
                steps.append(Step(name, start, _action(before, name, start), title, "".join(block)))
                block = None
            else:
                block.append(line + "\n")
        elif fence := FENCE.fullmatch(line):
            block, title, start = [], fence[1] or "", number
        elif line and not line.startswith("{%"):
            before = line
            if REMOVE in line:
                steps.append(Step(name, number, "remove", "", ""))
    return steps


def _action(before: str, name: str, line: int) -> str:
    for words, action in ACTIONS.items():
        if before.endswith(words):
            return action
    raise CannotFollowError(f"{name}:{line}: de zin boven dit blok zegt niet wat je ermee doet: {before}")


def to_do(steps: list[Step]) -> list[Step]:
    """The steps that change files: without the mistakes and their mending."""
    kept: list[Step] = []
    mending = False
    for step in steps:
        if step.action in ("message", "wrong"):
            mending = True
        elif mending and step.action == "make":
            mending = False
        else:
            kept.append(step)
    return kept


def messages(steps: list[Step]) -> Iterator[Message]:
    for i, step in enumerate(steps):
        if step.action == "message":
            three = steps[i : i + 3]
            if [one.action for one in three] != ["message", "wrong", "make"]:
                raise step.refuse("na een melding hoort wat er dan staat, en wat je ervan maakt")
            yield Message(*three)


def carry_out(root: Path, steps: list[Step]) -> None:
    """Do what the steps say, as a reader would: a text that is not there, or twice, stops it."""
    found: tuple[str, int, int] | None = None  # file, and from where to where the text that was looked for
    for step in steps:
        file = step.file or (found[0] if found else "")
        path = root / file
        if step.action == "new":
            if path.exists():
                raise step.refuse(f"{file} bestaat al")
            path.write_text(step.text, "utf-8")
            continue
        if not (file and path.is_file()):
            raise step.refuse(f"het bestand '{file}' is er niet")
        text = path.read_text("utf-8")
        if step.action.startswith("find"):
            found = _find(step, text)
            continue
        if step.action == "at end":
            path.write_text(text + step.text, "utf-8")
            continue
        if found is None and step.action == "make":
            continue  # what was to be replaced is not there any more, and did not have to be
        if found is None or found[0] != file:
            raise step.refuse(f"er is nog niets opgezocht in {file}")
        _, start, end = found
        now = text[start:end]
        made = {
            "make": step.text,
            "above": step.text + now,
            "below": now + step.text,
            "remove": "",
            "fields": _with_fields(step, now),
        }[step.action]
        path.write_text(text[:start] + made + text[end:], "utf-8")
        found = None


def _find(step: Step, text: str) -> tuple[str, int, int] | None:
    start = place(step, text, optional=step.action == "find if there")
    if start is None:
        return None
    end = start + len(step.text)
    return step.file, start, item_end(text, step.text, end) if step.action == "find item" else end


def item_end(text: str, line: str, at: int) -> int:
    """Where the item that begins with `line` ends, from `at` on: before the next line that is indented as little."""
    indent = len(line) - len(line.lstrip())
    further = re.compile(rf"^ {{0,{indent}}}\S", re.MULTILINE).search(text, at)
    return further.start() if further else len(text)


def place(step: Step, text: str, *, optional: bool = False) -> int | None:
    """Where the lines of `step` stand in `text`: once, whole, with their spaces."""
    starts = [match.start() for match in re.finditer("^" + re.escape(step.text), text, re.MULTILINE)]
    if len(starts) == 1:
        return starts[0]
    if optional and not starts:
        return None
    times = f"{len(starts)} keer" if starts else "niet"
    raise step.refuse(f"deze regels staan {times} in {step.file}: {step.text.strip()[:70]!r}")


def _with_fields(step: Step, item: str) -> str:
    """`item` with the fields of `step` as they stand there; empty for any other step."""
    if step.action != "fields":
        return ""
    for line in step.text.splitlines():
        field = re.compile(rf"^{re.escape(line.partition(':')[0])}:.*$", re.MULTILINE)
        if len(field.findall(item)) != 1:
            raise step.refuse(f"dit blok heeft geen veld {line.partition(':')[0].strip()!r}")
        item = field.sub(lambda _, line=line: line, item)
    return item
