"""The letter of the law beside what rests on it: where cited words stand, which statements rest on a lid."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from guide.derived.statements import Shown, shown_statements
from guide.models import Artikel, Bronverwijzing, Guide, Herkomst, Lid, Wettekst, article_slug

Laws = Mapping[str, Wettekst]
Place = tuple[str, str, str | None]  # law, article, lid
LONG = 3  # lines: of a longer lid only what is cited stands with a statement
LONG_LINE = 400  # characters: of a longer line only the sentences with cited words
SENTENCES = re.compile(r"(?<=[a-z)0-9][.;]) (?=[A-Z])")
LEFT_OUT = "(…)"
# "a. ", "b1. ", "1°. ", "2o. ": how a line of an article begins that is an onderdeel.
PART = re.compile(r"([a-z]{1,2}[0-9]?|\d+(?:°|o))\.\s+")


@dataclass(frozen=True)
class Line:
    """A line of a lid: its mark ("a.", "1°."), how deep it stands, and its text in runs that are cited or not."""

    mark: str
    depth: int
    runs: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Passage:
    """One lid with the words of it that a statement rests on."""

    law: Wettekst
    article: Artikel
    lid: Lid
    place: str  # "artikel 40a lid 8 onder c"
    lines: tuple[Line, ...]


def article_of(laws: Laws, ref: Bronverwijzing) -> Artikel | None:
    law = laws.get(ref.id)
    return next((item for item in law.artikelen if item.nr == ref.artikel), None) if law else None


def lid_of(laws: Laws, ref: Bronverwijzing) -> Lid | None:
    """The lid that `ref` names; an article without leden is one lid without a number."""
    article = article_of(laws, ref)
    return next((lid for lid in article.leden if lid.nr == ref.lid), None) if article else None


def article_page(law: str, number: str) -> str:
    return f"wet/{article_slug(law, number)}.md"


def law_address(bwb: str, since: date) -> str:
    """A version of a law on the official site."""
    return f"https://wetten.overheid.nl/{bwb}/{since}"


def article_address(bwb: str, number: str, since: date) -> str:
    """An article in a version of its law, as that site can be asked for it."""
    return f"https://wetten.overheid.nl/jci1.3:c:{bwb}&artikel={number}&g={since}"


def lid_anchor(number: str | None) -> str:
    return f"lid-{number}" if number else "tekst"


def articles(laws: Laws) -> Iterator[tuple[str, Wettekst, Artikel]]:
    """(slug, law, article) of everything that has a page, in the order of the files."""
    for name, law in laws.items():
        for article in law.artikelen:
            yield article_slug(name, article.nr), law, article


def rests_on_letter(item: Herkomst) -> bool:
    """Yellow is proof: only where the letter of the law is cited."""
    return item.soort == "wet" and any(ref.artikel for ref in item.bron)


def checksum(leden: Iterable[Lid]) -> str:
    """Of the letter alone: another text has another number."""
    text = "\n".join(f"{lid.nr or ''} {line}" for lid in leden for line in lid.regels)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def passages(laws: Laws, refs: Iterable[Bronverwijzing]) -> list[Passage]:
    """Each lid that is cited, once, with all words of it that are; in the order of `refs`."""
    words: dict[Place, list[str]] = defaultdict(list)
    for ref in refs:
        if ref.artikel and lid_of(laws, ref):
            words[ref.id, ref.artikel, ref.lid].append(ref.woorden or "")
    found = []
    for (name, number, lid_number), cited in words.items():
        ref = Bronverwijzing(id=name, artikel=number, lid=lid_number)
        article, lid = article_of(laws, ref), lid_of(laws, ref)
        if article and lid:
            place = f"artikel {number}" + (f" lid {lid_number}" if lid_number else "") + _within(lid, cited)
            found.append(Passage(laws[name], article, lid, place, marked(lid, cited)))
    return found


def by_law(found: Iterable[Passage]) -> list[tuple[Wettekst, list[tuple[Passage, str]]]]:
    """Passages a law at a time, each with what to call it after the one before: 'artikel 40a lid 1', 'lid 3'."""
    laws: dict[str, tuple[Wettekst, list[tuple[Passage, str]]]] = {}
    for passage in found:
        _, places = laws.setdefault(passage.law.wet, (passage.law, []))
        again = places and places[-1][0].article.nr == passage.article.nr
        places.append(
            (passage, passage.place.removeprefix(f"artikel {passage.article.nr} ") if again else passage.place)
        )
    return list(laws.values())


def excerpt(passage: Passage) -> list[Line | None]:
    """Of a long lid its first line, the cited lines and the lines that lead to them; None where lines are left out."""
    lines = [_shortened(line) for line in passage.lines]
    if len(lines) <= LONG:
        return list(lines)
    keep = {0}
    for at, line in enumerate(lines):
        if any(hit for _, hit in line.runs):
            above = next((i for i in range(at, -1, -1) if lines[i].depth < line.depth), 0)
            keep |= {at, above}
    shown: list[Line | None] = []
    for at, line in enumerate(lines):
        if at in keep:
            shown.append(line)
        elif shown[-1]:
            shown.append(None)
    return shown


def _shortened(line: Line) -> Line:
    """Of a long line the sentences with cited words; a sign stands for what is left out."""
    text = "".join(run for run, _ in line.runs)
    cuts = [0, *(found.end() for found in SENTENCES.finditer(text)), len(text)]
    if len(text) <= LONG_LINE or not any(hit for _, hit in line.runs):
        return line
    runs: list[tuple[str, bool]] = []
    for start, end in pairwise(cuts):
        part = list(_slice(line.runs, start, end))
        if any(hit for _, hit in part):
            runs += part
        elif not runs or runs[-1][0] != f"{LEFT_OUT} ":
            runs.append((f"{LEFT_OUT} ", False))
    return Line(line.mark, line.depth, tuple(runs))


def _slice(runs: Iterable[tuple[str, bool]], start: int, end: int) -> Iterator[tuple[str, bool]]:
    at = 0
    for text, hit in runs:
        part = text[max(start - at, 0) : max(end - at, 0)]
        if part:
            yield part, hit
        at += len(text)


def _within(lid: Lid, cited: list[str]) -> str:
    """' onder c' when all cited words stand in one onderdeel."""
    found = set()
    for words in filter(None, cited):
        start = lid.tekst.find(words)
        touched = {path for path, (first, last) in _spans(lid) if first < start + len(words) and start < last}
        found |= touched
    if len(found) != 1:
        return ""
    (path,) = found
    return f" onder {' '.join(part.rstrip('.') for part in path)}" if path else ""


def _spans(lid: Lid) -> Iterator[tuple[tuple[str, ...], tuple[int, int]]]:
    """Of each line: the marks that lead to it ("b.", "2°."), and where it stands in the text of the lid."""
    at, path = 0, ()
    for line in lid.regels:
        path = _path(path, line)
        yield path, (at, at + len(line))
        at += len(line) + 1


def _path(before: tuple[str, ...], line: str) -> tuple[str, ...]:
    found = PART.match(line)
    if not found:
        return ()
    mark = found[1]
    return (*before[:1], mark) if mark[0].isdigit() and before else (mark,)


def marked(lid: Lid, cited: Iterable[str]) -> tuple[Line, ...]:
    """The lines of a lid, cut where cited words begin and end."""
    spots = [(start, start + len(words)) for words in cited if words and (start := lid.tekst.find(words)) >= 0]
    lines = []
    for (path, (first, last)), text in zip(_spans(lid), lid.regels, strict=True):
        head = PART.match(text)
        skip = len(head[0]) if head else 0
        cuts = sorted({first + skip, last, *(min(max(spot, first + skip), last) for pair in spots for spot in pair)})
        runs = [
            (text[start - first : end - first], any(a <= start and end <= b for a, b in spots))
            for start, end in pairwise(cuts)
        ]
        lines.append(Line(f"{path[-1]}." if path else "", len(path), tuple(runs)))
    return tuple(lines)


@dataclass(frozen=True)
class Resting:
    """A statement that rests on a lid, with the words it cites there."""

    shown: Shown
    words: tuple[str, ...]


class Rests:
    """Which statements rest on which lid, found once for a guide: 160 pages ask."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.on: dict[Place, list[Resting]] = defaultdict(list)
        self.titles = {(item.wet, item.artikel): item for item in guide.articles}
        for shown in shown_statements(guide).values():
            words: dict[Place, list[str]] = defaultdict(list)
            for ref in shown.item.bron:
                if ref.artikel:
                    words[ref.id, ref.artikel, ref.lid].append(ref.woorden or "")
            for place, cited in words.items():
                self.on[place].append(Resting(shown, tuple(cited)))

    def count(self, law: str, article: Artikel) -> int:
        """How many statements rest on an article."""
        return len({one.shown.item.id for lid in article.leden for one in self.on.get((law, article.nr, lid.nr), [])})


_last: list[Rests] = []


def resting(guide: Guide) -> Rests:
    """Remembered for the guide that asked last: a build has one."""
    if not _last or _last[0].guide is not guide:
        _last[:] = [Rests(guide)]
    return _last[0]
