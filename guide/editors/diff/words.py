"""Two texts, or two lists of texts, side by side: what went, what came, what moved. Pure."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

AROUND = 40  # letters of unchanged text shown on either side of a change
ALIKE = 0.4  # from here on two texts are one text that was edited


@dataclass(frozen=True)
class Marked:
    """A text in pieces: ("gelijk" | "weg" | "nieuw", words)."""

    parts: tuple[tuple[str, str], ...]


def tidy(text: str) -> str:
    """`text` on one line: links written out, ¶ where a paragraph or list item starts."""
    text = re.sub(r"\[([^\]]*)\]\(([^\s)]*)\)", lambda link: link_text(link[1], link[2]), text)
    text = re.sub(r"[^\S\n]+", " ", text.strip())
    text = re.sub(r" ?\n\s*\n ?| ?\n ?(?=[-*+] |\d+\. )", " ¶ ", text)
    return re.sub(r" ?\n ?", " ", text)


def link_text(words: str, target: str) -> str:
    """A link as somebody reads it who knows no Markdown."""
    return f"{words} (→ {target})"


def marked(old: str, new: str) -> Marked:
    """The change from `old` to `new`, word by word, with a little of what is around it."""
    before, after = old.split(), new.split()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    steps = matcher.get_opcodes() if matcher.ratio() >= ALIKE else _ends(before, after)
    parts = []
    for how, a, b, c, d in steps:
        if how == "equal":
            parts.append(("gelijk", " ".join(before[a:b])))
            continue
        parts += [(name, " ".join(words)) for name, words in (("weg", before[a:b]), ("nieuw", after[c:d])) if words]
    last = len(parts) - 1
    return Marked(
        tuple(
            (how, _cut(text, before=i > 0, behind=i < last) if how == "gelijk" else text)
            for i, (how, text) in enumerate(parts)
        )
    )


def _ends(before: list[str], after: list[str]) -> list[tuple[str, int, int, int, int]]:
    """One change between the words at the start and at the end that stayed: no patchwork of chance matches."""
    most = min(len(before), len(after))
    start = next((i for i in range(most) if before[i] != after[i]), most)
    end = next((i for i in range(most - start) if before[-1 - i] != after[-1 - i]), most - start)
    a, c = len(before) - end, len(after) - end
    steps = [("equal", 0, start, 0, start), ("replace", start, a, start, c)]
    steps.append(("equal", a, len(before), c, len(after)))
    return [step for step in steps if step[2] > step[1] or step[4] > step[3]]


def _cut(text: str, *, before: bool, behind: bool) -> str:
    """Unchanged `text`; with a change `before` or `behind` it, only what stands near that."""
    words = text.split(" ")
    first = _near(words) if before else []
    last = _near(words[::-1])[::-1] if behind else []
    if not (before or behind) or len(first) + len(last) >= len(words):
        return text
    return " ".join([*first, "…", *last])


def _near(words: list[str]) -> list[str]:
    """The first of `words`, as many as fit."""
    room = AROUND
    for i, word in enumerate(words):
        room -= len(word) + 1
        if room < 0:
            return words[:i]
    return words


def compare_lists(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """(how, old, new) for every text that is "anders", "weg", "nieuw" or "verplaatst"; order of `new`."""
    groups = [
        (list(old[a:b]), list(new[c:d]))
        for how, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if how != "equal"
    ]
    gone = Counter(text for group, _ in groups for text in group)
    moved = gone & Counter(text for _, group in groups for text in group)
    left = moved.copy()
    for before, after in groups:
        stay_before = [text for text in before if not _take(left, text)]
        came = []
        for text in after:
            if _take(moved, text):
                yield "verplaatst", text, text
            else:
                came.append(text)
        yield from _paired(stay_before, came)


def moved(old: Sequence[Any], new: Sequence[Any]) -> list[int]:
    """Places in `new` of what does not stand in the same order as in `old`; both hold the same things."""
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [i for how, _, _, a, b in steps if how != "equal" for i in range(a, b)]


def _take(counts: Counter[str], text: str) -> bool:
    """Whether one of `text` is left; takes it."""
    found = counts[text] > 0
    counts[text] -= found
    return found


def _paired(before: list[str], after: list[str]) -> Iterator[tuple[str, str, str]]:
    """Texts at the same place: edited ones together, the rest gone or new."""
    alone = len(before) == len(after) == 1
    for text in after:
        best = max(before, key=lambda other: alike(other, text), default=None)
        if best is not None and (alone or alike(best, text) >= ALIKE):
            before.remove(best)
            yield "anders", best, text
        else:
            yield "nieuw", "", text
    for text in before:
        yield "weg", text, ""


def alike(one: str, other: str) -> float:
    """How much two texts have in common, from 0 to 1."""
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
