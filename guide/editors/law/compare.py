"""What changed in an article: its leden in an old and a new version, paired by number and by text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum

LIKE = 0.75  # from here on a text under another number is the same lid, moved and slightly changed
KEPT = 0.3  # below this, the same number holds another text: one lid is gone, another is new
NUMBERED = re.compile(r"(\d+)([a-z]*)(?: |$)")  # "3a Het bevoegd gezag", "5"; not "1. door", "1°. een"
NO_SPACE = re.compile(r"(?<=[A-Za-z]),(?=[A-Za-z])")
CONTEXT = 3  # words around a change


class Kind(StrEnum):
    """What happened to a lid."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    RENUMBERED = "renumbered"  # under another number; its words can have changed a little as well
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True)
class Lid:
    """A numbered part of an article with its onderdelen; the number is empty for text outside leden."""

    number: str
    lines: tuple[str, ...]

    @property
    def words(self) -> list[str]:
        """The words without the number, spaced alike: spacing is no change of law."""
        text = " ".join(self.lines).removeprefix(self.number)
        # The stored texts got a space in "lid,van", which the official text lacks here and there.
        return NO_SPACE.sub(", ", text).split()


@dataclass(frozen=True)
class Words:
    """One place where words differ, with the words before and after it."""

    before: str
    old: str
    new: str
    after: str

    def __str__(self) -> str:
        old = f"[-{self.old}-]" if self.old else ""
        new = f"{{+{self.new}+}}" if self.new else ""
        return " ".join(part for part in (self.before, old, new, self.after) if part)


@dataclass(frozen=True)
class Change:
    """What happened to one lid; the old one, the new one, or both."""

    kind: Kind
    old: Lid | None
    new: Lid | None
    words: list[Words] = field(default_factory=list)


def split(lines: list[str]) -> list[Lid]:
    """The leden of an article in order; a number can come twice where the law has two texts at once."""
    found: list[tuple[str, list[str]]] = []
    last = (0, "")
    for line in lines:
        match = NUMBERED.match(line)
        here = (int(match[1]), match[2]) if match else (0, "")
        # A line of text can begin with a number too ("18 jaar of ouder"): a lid is one further, or the count restarts.
        follows = last < here and (here[0] <= last[0] + 1 or not last[0])
        if match and (follows or here == (1, "")):
            found.append((match[0].strip(), [line]))
            last = here
        elif found:
            found[-1][1].append(line)
        else:
            found.append(("", [line]))
    return [Lid(number, tuple(text)) for number, text in found]


def compare(old_lines: list[str], new_lines: list[str], *, part: bool = False) -> list[Change]:
    """Every lid of both versions once, in the order of the new; `part`: the old lines are a choice from the article."""
    old, new = split(old_lines), split(new_lines)
    if part:
        new = [_same_choice(lid, old) for lid in new]
    pairs = _pairs(old, new)
    changes = [(new_at, _change(old[old_at], new[new_at])) for old_at, new_at in pairs.items()]
    # A lid without words ("5") only keeps the place of a repealed one: it is not gone, and not new.
    changes += [
        (_place(at, pairs), Change(Kind.GONE, lid, None)) for at, lid in enumerate(old) if at not in pairs and lid.words
    ]
    if not part:
        taken = set(pairs.values())
        changes += [(at, Change(Kind.NEW, None, lid)) for at, lid in enumerate(new) if at not in taken and lid.words]
    return [change for _, change in sorted(changes, key=lambda found: found[0])]


def likeness(old: list[str], new: list[str], least: float = 0.0) -> float:
    """How much two texts have in common, from 0 to 1; 0 when it cannot reach the least."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if not old or not new or matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    return matcher.ratio()


def differences(old: list[str], new: list[str]) -> list[Words]:
    """The places where the words differ."""
    return [
        Words(
            " ".join(old[max(0, a - CONTEXT) : a]),
            " ".join(old[a:b]),
            " ".join(new[c:d]),
            " ".join(old[b : b + CONTEXT]),
        )
        for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if what != "equal"
    ]


def _pairs(old: list[Lid], new: list[Lid]) -> dict[int, int]:
    """Old place to new place: the best likeness first, and the same number before another one."""
    scores: list[tuple[float, bool, int, int]] = []
    for old_at, before in enumerate(old):
        for new_at, after in enumerate(new):
            same = before.number == after.number
            score = 1.0 if before.words == after.words else likeness(before.words, after.words, KEPT if same else LIKE)
            if score >= (KEPT if same else LIKE) and (same or before.words):
                scores.append((score, same, -abs(old_at - new_at), old_at * len(new) + new_at))
    pairs: dict[int, int] = {}
    for *_, both in sorted(scores, reverse=True):
        old_at, new_at = divmod(both, len(new))
        if old_at not in pairs and new_at not in pairs.values():
            pairs[old_at] = new_at
    return pairs


def _change(old: Lid, new: Lid) -> Change:
    if old.number != new.number:
        return Change(Kind.RENUMBERED, old, new, differences(old.words, new.words))
    if old.words == new.words:
        return Change(Kind.UNCHANGED, old, new)
    return Change(Kind.CHANGED, old, new, differences(old.words, new.words))


def _place(old_at: int, pairs: dict[int, int]) -> float:
    """Where a lid that is gone stands in the new order: just after the one that it came after."""
    earlier = [new_at for before, new_at in pairs.items() if before < old_at]
    return max(earlier, default=-1) + 0.5 + old_at / 1e6


def _same_choice(lid: Lid, old: list[Lid]) -> Lid:
    """Of a lid only the lines that look most like a stored line: the rest was never stored, so it is not new."""
    wanted = next((found for found in old if found.number == lid.number), None)
    if not wanted:
        return lid
    chosen: set[int] = set()
    for line in wanted.lines:
        free = [at for at in range(len(lid.lines)) if at not in chosen]
        score, at = max(((likeness(line.split(), lid.lines[at].split(), KEPT), -at) for at in free), default=(0.0, 0))
        if score >= KEPT:
            chosen.add(-at)
    return Lid(lid.number, tuple(lid.lines[at] for at in sorted(chosen)))
