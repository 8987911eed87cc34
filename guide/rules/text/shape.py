"""Lists, headings, code and tables: what Markdown makes of the start of a line, otherwise than it was meant."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from guide.faults.messages import sentence
from guide.rules.text.lines import BLANK, BLOCK, EDGE, FENCED, HEAD, HTML, TEXT, Line, read_lines

Found = tuple[int, str]
STEP = 4
# A line that somebody meant as an item of a list, or as something else that this Markdown does not know.
NEARLY_ITEM = re.compile(
    r" *(?:[-+](?=[^\W\d_*\[\"'])|[•·▪‣●○–—](?=\s)|\d+\.(?=[^\W\d_\[*])|\d+\)(?=\s)|[a-z][.)](?=\s+\S))"
)
ALONE = re.compile(r" *(?:[-=_*+]+|(?:[-_*] ){2,}[-_*]|\d+\.) *$")
UNKNOWN = re.compile(r" *(?:!!! |\?\?\?\+? |: |=== ?\"|\[TOC\]|\[\^|\*\[[^]]*\]:|(?:[-*+]|\d+\.) +\[[ xX]?\] |>|\$\$)")
DEFINITION = re.compile(r" {0,3}\[[^\]]+\]:")
HEADING = re.compile(r"(#+)( *)(.*?) *$")
ADDRESS = re.compile(r'\{ #([a-z0-9]+(?:-[a-z0-9]+)*)(?: data-zoektermen="[^"{}]+")? \}$')
BARE = re.compile(r"#\s*[a-z0-9-]+$")  # an address without its braces, not a # in a title
CELLS = re.compile(r"\|?(.*?)\|? *$")


def shape_faults(body: str) -> Iterator[Found]:
    lines = read_lines(body)
    yield from _fences(lines)
    yield from _headings([line for line in lines if line.role == HEAD], _first(lines))
    yield from _blocks(lines)
    yield from _tables(lines)
    walk = _Walk()
    for line in lines:
        if line.role in (FENCED, EDGE):
            walk.leave_text(line)
            continue
        if "\t" in line.typed:
            yield line.number, sentence("tab")
        yield from walk.step(line)


def list_faults(text: str) -> Iterator[Found]:
    """Only the rules for lists, for a text of the data that has more lines."""
    walk = _Walk()
    for line in read_lines(text):
        yield from walk.step(line)


def _fences(lines: tuple[Line, ...]) -> Iterator[Found]:
    edges = [line for line in lines if line.role == EDGE]
    for line in lines:
        if line.role == FENCED and re.match(r" *`{3}\w", line.text):  # the one before was never closed
            yield next(edge.number for edge in reversed(edges) if edge.number < line.number), sentence("code_open")
    for line in edges:
        if line.indent % STEP:
            yield line.number, sentence("inspringen", spaties=line.indent)
        if line.text.strip().startswith("~~~"):
            yield line.number, sentence("code_teken")
    if len(edges) % 2:
        yield edges[-1].number, sentence("code_open")


def _first(lines: tuple[Line, ...]) -> int:
    return next((line.number for line in lines if line.role != BLANK), 1)


def _headings(lines: list[Line], first: int) -> Iterator[Found]:
    """`first`: the line on which the text of the page begins."""
    places = Counter[str]()
    tops = 0
    level = 0 if any(re.match("# *[^# ]", line.text) for line in lines) else 1  # one fault for a title that is gone
    for line in lines:
        signs, space, said = HEADING.match(line.text).groups()
        place = ADDRESS.search(said)
        words = said[: place.start()].strip() if place else said
        if not space or len(signs) > 6:  # noqa: PLR2004 - Markdown has six levels
            yield line.number, sentence("kopje_spatie", tekst=line.text[:40])
            continue
        if not words.strip("# "):
            yield line.number, sentence("kopje_leeg")
        elif words.endswith("#"):
            yield line.number, sentence("kopje_hekje")
        tops += len(signs) == 1
        if len(signs) == 1 and tops > 1:
            yield line.number, sentence("titel_dubbel")
        elif len(signs) > level + 1:
            yield line.number, sentence("kopje_niveau", nu="#" * len(signs), hoort="#" * (level + 1))
        level = len(signs)
        if "{" in words or "}" in words or (not place and BARE.search(words.strip("# "))):
            yield line.number, sentence("kopje_adres", tekst=said[said.find("{") :] if "{" in said else said)
        elif len(signs) > 1 and not place:
            yield line.number, sentence("kopje_zonder_adres", voorbeeld=_example(words))
        elif place:
            places[place[1]] += 1
            if places[place[1]] > 1:
                yield line.number, sentence("kopje_adres_dubbel", adres=place[1])
    if not tops:
        yield first, sentence("titel_ontbreekt")


def _example(words: str) -> str:
    return "{ #" + ("-".join(re.findall(r"[a-z0-9]+", words.lower())[:3]) or "adres") + " }"


def _blocks(lines: tuple[Line, ...]) -> Iterator[Found]:
    """A call with text against it: then its HTML lands in a paragraph."""
    for i, line in enumerate(lines):
        if line.role == BLOCK:
            beside = [lines[n].role for n in (i - 1, i + 1) if 0 <= n < len(lines)]
            if any(role not in (BLANK, HTML, EDGE) for role in beside):
                yield line.number, sentence("blok_witregel")


@dataclass
class _Walk:
    """Where in which list a line stands."""

    depth: int = 0  # lists that are open
    last: str = BLANK
    last_was_list: bool = False
    counts: dict[int, tuple[str, int]] = field(default_factory=dict)  # depth: kind of list, and its last number

    def leave_text(self, line: Line) -> None:
        self.last, self.last_was_list = line.role, False
        if line.indent == 0:
            self._close(0)

    def _close(self, depth: int, *, keep: int = 0) -> None:
        """Only the lists down to `depth` go on; `keep` 1: the one at `depth` too."""
        self.depth = depth
        self.counts = {level: count for level, count in self.counts.items() if level < depth + keep}

    def step(self, line: Line) -> Iterator[Found]:
        if line.role == BLANK:
            self.last = BLANK
            return
        if line.role != TEXT:
            self.leave_text(line)
            return
        if fault := self._refused(line):
            yield line.number, fault
        elif line.indent % STEP or line.indent > STEP * self._allowed(line):
            yield line.number, sentence("inspringen", spaties=line.indent)
        elif line.item:
            yield from self._item(line, line.item)
        elif self.last == BLANK:
            self._close(line.indent // STEP)
            self.last_was_list = self.depth > 0
        self.last = TEXT

    def _allowed(self, line: Line) -> int:
        return self.depth if line.item or self.last == BLANK else max(self.depth, 1)

    def _refused(self, line: Line) -> str:
        text = line.text
        if ALONE.match(text):
            return sentence("losse_streep", tekst=text.strip())
        if re.match(r" +#{1,6} ", text):
            return sentence("kopje_vooraan")
        if DEFINITION.match(text):
            return sentence("dubbele_punt_na_haken", tekst=text.strip()[:40])
        if match := UNKNOWN.match(text):
            return sentence("onbekende_vorm", tekst=match[0].strip())
        if match := NEARLY_ITEM.match(text):
            return sentence("bijna_lijst", tekst=match[0].strip())
        return ""

    def _item(self, line: Line, item: re.Match[str]) -> Iterator[Found]:
        level = line.indent // STEP
        kind = "-" if item[2] in "-*+" else "1."
        if self.last == TEXT and not self.last_was_list:
            yield line.number, sentence("lijst_witregel")
        if len(item[3]) > STEP:
            yield line.number, sentence("lijst_spaties")
        self._close(level, keep=1)
        before = self.counts.get(level)
        if before and before[0] != kind:
            yield line.number, sentence("lijst_gemengd")
        number = before[1] + 1 if before and before[0] == kind else 1
        if kind == "1." and int(item[2][:-1]) != number:
            yield line.number, sentence("lijst_nummer", staat=item[2], wordt=f"{number}.")
        self.counts[level] = (kind, number)
        self.depth = level + 1
        self.last_was_list = True


def _tables(lines: tuple[Line, ...]) -> Iterator[Found]:
    """Rows with upright strokes make a table only with a line of dashes below the first, and as many cells in each."""
    rows: list[Line] = []
    for line in [*lines, Line(0, BLANK, "", "")]:
        if line.role == TEXT and "|" in line.text and not line.item:
            rows.append(line)
        elif rows:
            yield from _table(rows)
            rows = []
        if line.item and "|" in line.text:
            yield line.number, sentence("tabel_vorm")


def _table(rows: list[Line]) -> Iterator[Found]:
    widths = [len(CELLS.match(row.text.strip())[1].split("|")) for row in rows]
    if len(rows) < 2 or not re.fullmatch(r"\|?(?: *:?-+:? *\|?)+", rows[1].text.strip()):  # noqa: PLR2004
        yield rows[0].number, sentence("tabel_vorm")
        return
    for row, width in zip(rows, widths, strict=True):
        if width != widths[0]:
            yield row.number, sentence("tabel_cellen", aantal=width, eerste=widths[0])
