"""Which of the seldom sheets a page needs: those of which a selector finds something on it.

So nobody keeps a list of which block is styled where, and a block cannot come without its styles.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from guide.publish.styles import SELDOM

Needed = frozenset[str]  # names of elements and classes ("dl", ".kader") that must all be on a page

RULE = re.compile(r"([^{};]+)\{")
EITHER = re.compile(r":(?:is|where|has)\(([^()]*)\)")
BRACKETS = re.compile(r":[\w-]+\([^()]*\)")  # :not(…), :nth-child(…): never needed to be on a page
ATTRIBUTE = re.compile(r"\[[^\]]*\]")
PSEUDO = re.compile(r"::?[\w-]+")
NAME = re.compile(r"\.?[a-zA-Z][\w-]*")


def wanted_sheets(folder: Path, there: Collection[str]) -> list[str]:
    """Names of sheets in `folder`, in their order, for a page with these elements and classes."""
    return [name for name in SELDOM if any(needed.issubset(there) for needed in _selectors(folder / name))]


@cache
def _selectors(sheet: Path) -> frozenset[Needed]:
    """Read once: the folder of the code has a name of its own for each content."""
    heads = (head for head in RULE.findall(sheet.read_text("utf-8")) if not head.lstrip().startswith("@"))
    return frozenset(needed for head in heads for needed in what_it_needs(head))


def what_it_needs(head: str) -> Iterator[Needed]:
    """Of each selector before a rule; one with `:is(a, b)` is two."""
    head = ATTRIBUTE.sub("", head)
    while inner := EITHER.search(head) or BRACKETS.search(head):
        if not EITHER.match(inner[0]):
            head = head[: inner.start()] + head[inner.end() :]
            continue
        start, end = _around(head, inner.start(), inner.end())
        before, after = head[start : inner.start()], head[inner.end() : end]
        either = ",".join(f"{before}{option}{after}" for option in inner[1].split(","))
        head = head[:start] + either + head[end:]
    for selector in head.split(","):
        yield frozenset(NAME.findall(PSEUDO.sub("", selector)))


def _around(head: str, start: int, end: int) -> tuple[int, int]:
    """Where the part of `head` between commas or brackets lies that holds this place."""
    depth, first = 0, start
    while first and not (depth == 0 and head[first - 1] in ",("):
        first -= 1
        depth += {")": 1, "(": -1}.get(head[first], 0)
    depth, last = 0, end
    while last < len(head) and not (depth == 0 and head[last] in ",)"):
        depth += {"(": 1, ")": -1}.get(head[last], 0)
        last += 1
    return first, last
