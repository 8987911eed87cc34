"""A page as Markdown takes it: lines with their role, and the paragraphs, items and headings that they make."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

FENCE = re.compile(r"^( *)(`{3,}|~{3,})(.*)$")
ITEM = re.compile(r"^( *)([-*+]|\d+\.)( +)(?=\S)")
CALL = re.compile(r"^\{\{.*\}\}\s*$")
RAW = re.compile(r"\{%-? *(?:end)?raw *-?%\}")  # around a call that a page only shows
CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
TEXT, BLANK, FENCED, EDGE, HEAD, BLOCK, HTML = "text", "blank", "fenced", "edge", "head", "block", "html"


@dataclass(frozen=True)
class Line:
    """`text` has the code between backticks masked, so that no rule reads it; `typed` is what stands there."""

    number: int
    role: str
    text: str
    typed: str

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def item(self) -> re.Match[str] | None:
        return ITEM.match(self.text) if self.role == TEXT else None


@dataclass(frozen=True)
class Part:
    """Lines that read as one: a paragraph, an item of a list, a heading. `above`: the paragraph over its list."""

    lines: tuple[Line, ...]
    above: "Part | None" = None

    @property
    def number(self) -> int:
        return self.lines[0].number

    @property
    def text(self) -> str:
        """Without the sign of an item or a heading."""
        joined = "\n".join(line.text.strip() for line in self.lines)
        return re.sub(r"^(?:[-*+] +|\d+\. +|#{1,6} +)", "", joined)

    @property
    def is_item(self) -> bool:
        return self.lines[0].item is not None

    def line_at(self, place: int) -> int:
        """The line of the file on which `place` in `text` stands."""
        return self.lines[min(self.text.count("\n", 0, place), len(self.lines) - 1)].number


@lru_cache(maxsize=1024)
def read_lines(body: str) -> tuple[Line, ...]:
    found: list[Line] = []
    fence = ""
    for number, typed in enumerate(body.split("\n"), 1):
        plain = RAW.sub("", typed)
        edge = FENCE.match(plain)
        if fence:
            closes = edge and edge[2].startswith(fence) and not edge[3].strip()
            found.append(Line(number, EDGE if closes else FENCED, plain, typed))
            fence = "" if closes else fence
            continue
        if edge and "`" not in edge[3]:
            fence = edge[2]
        found.append(Line(number, EDGE if fence else _role(plain), CODE.sub(_masked, plain), typed))
    return tuple(found)


def _role(line: str) -> str:
    if not line.strip():
        return BLANK
    if CALL.match(line):
        return BLOCK
    if re.match(r"#", line):
        return HEAD
    return HTML if re.match(r" {0,3}</?(?:div|section|details|nav)\b", line) else TEXT


def _masked(code: re.Match[str]) -> str:
    return "x" * len(code[0])


@lru_cache(maxsize=1024)
def read_parts(body: str) -> tuple[Part, ...]:
    return tuple(_parts(body))


def _parts(body: str) -> Iterator[Part]:
    above: Part | None = None
    lines: list[Line] = []
    for line in [*read_lines(body), Line(0, BLANK, "", "")]:
        if lines and (line.role != TEXT or line.item):
            part = Part(tuple(lines), above if lines[0].item else None)
            yield part
            above = above if part.is_item else part
            lines = []
        if line.role == HEAD:
            yield Part((line,))
        if line.role == TEXT:
            lines.append(line)
        elif line.role != BLANK:
            above = None
