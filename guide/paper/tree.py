"""HTML of our own to blocks. What a sheet cannot hold or needs not (buttons, drawings, what is folded) is left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from guide.paper.blocks import Block, Bullets, Heading, Para, Run, Runs, Sign, Statement, Table

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# Not for paper: what works only on a screen, and what a table or a text beside it says too.
OFF = {
    "svg",
    "script",
    "style",
    "button",
    "input",
    "select",
    "textarea",
    "nav",
    "details",
    "template",
    "fieldset",
    "self-check",
}
OFF_CLASS = {
    "headerlink", "anker", "verbeter", "alleen-gehoord", "letter", "colofon", "verder", "zelfcheck", "naar-wet",
    "antwoord", "inhoud", "letters", "kader__kop", "volgende", "vragen-hier", "downloads", "zelf-doen", "papier",
    "begrippen-hier", "tegel__letter", "jaar__as", "jaar__fasen", "kader__cel--leeg",
}  # fmt: skip
SIGNS: dict[str, Sign] = {"mark": "wet", "strong": "sterk", "b": "sterk", "dt": "sterk", "em": "schuin", "i": "schuin"}
BLOCKS = {"p", "li", "ul", "ol", "dl", "dt", "dd", "div", "section", "table", "figure", "article", "blockquote"}
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}
STANDING = BLOCKS | HEADINGS.keys()


@dataclass
class Node:
    tag: str
    attrs: dict[str, str]
    children: list["Node | str"] = field(default_factory=list)

    @property
    def classes(self) -> set[str]:
        return set(self.attrs.get("class", "").split())

    def all(self, *tags: str) -> Iterator["Node"]:
        for child in self.children:
            if isinstance(child, Node):
                if child.tag in tags:
                    yield child
                else:
                    yield from child.all(*tags)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("root", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        at = next((i for i in range(len(self.open) - 1, 0, -1) if self.open[i].tag == tag), 0)
        if at:
            del self.open[at:]

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parsed(html: str) -> Node:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


def off(node: Node) -> bool:
    unseen = "hidden" in node.attrs or node.attrs.get("aria-hidden") == "true"
    return node.tag in OFF or unseen or bool(OFF_CLASS & node.classes)


def runs(node: Node, sign: Sign = "", link: str = "") -> Runs:
    """The text of a node, white space as a browser shows it."""
    return _tidy(list(_runs(node, sign, link)))


def _runs(node: Node, sign: Sign, link: str) -> Iterator[Run]:
    for child in node.children:
        if isinstance(child, str):
            yield Run(re.sub(r"\s+", " ", child), sign, link)
        elif child.tag == "br":
            yield Run("\n", sign, link)
        elif not off(child):
            own = "keuze" if "keus" in child.classes else SIGNS.get(child.tag, sign)
            own = "sterk" if "merk" in child.classes else own
            # What is law or choice stays so within what is strong, and the other way round.
            yield from _runs(child, sign if sign in {"wet", "keuze"} else own, child.attrs.get("href", link))
            if child.classes & {"merk"}:
                yield Run(" ", sign, link)


def _tidy(found: list[Run]) -> Runs:
    kept: list[Run] = []
    for run in found:
        text = run.text.lstrip(" ") if not kept or kept[-1].text.endswith((" ", "\n")) else run.text
        if not text:
            continue
        if kept and (kept[-1].sign, kept[-1].link) == (run.sign, run.link):
            kept[-1] = Run(kept[-1].text + text, run.sign, run.link)
        else:
            kept.append(Run(text, run.sign, run.link))
    while kept and not (last := kept[-1].text.rstrip()):
        kept.pop()
    if kept:
        kept[-1] = Run(last, kept[-1].sign, kept[-1].link)
    return tuple(kept)


def blocks(node: Node) -> tuple[Block, ...]:
    """All that stands in a node, in order; loose text becomes a paragraph."""
    found: list[Block] = []
    loose = Node("p", {})

    def end_loose() -> None:
        if text := runs(loose):
            found.append(Para(text))
        loose.children.clear()

    for child in node.children:
        if isinstance(child, str) or not (child.tag in STANDING or _holds_blocks(child)):
            loose.children.append(child)
            continue
        end_loose()
        if not off(child):
            found += _block(child)
    end_loose()
    return tuple(found)


def _holds_blocks(node: Node) -> bool:
    inside = (child for child in node.children if isinstance(child, Node))
    return any(child.tag in STANDING or _holds_blocks(child) for child in inside)


def _block(node: Node) -> Iterator[Block]:
    if "uitspraak" in node.classes:
        yield from _statement(node)
    elif node.tag in HEADINGS:
        yield Heading(HEADINGS[node.tag], runs(node), node.attrs.get("id", ""))
    elif "uitspraken" in node.classes:
        for child in node.children:
            if isinstance(child, Node):
                yield from _statement(child) if "uitspraak" in child.classes else blocks(child)
    elif node.tag in {"ul", "ol"}:
        items = tuple(
            inside
            for child in node.children
            if isinstance(child, Node) and child.tag == "li" and not off(child)
            if (inside := blocks(child))
        )
        if items:
            yield Bullets(items, node.tag == "ol")
    elif node.tag == "table":
        yield from _table(node)
    elif node.tag in {"p", "dt"} and not _holds_blocks(node):
        look = "bron" if node.classes & {"bron", "afkomst", "klein"} else "lood" if "lood" in node.classes else ""
        strong = node.tag == "dt" or node.classes & {"kop", "letterkop", "kader__vraag", "recht__titel"}
        if text := runs(node, "sterk" if strong else ""):
            yield Para(text, look)
    else:
        yield from blocks(node)


def _statement(node: Node) -> Iterator[Block]:
    kind = next((name.removeprefix("uitspraak--") for name in node.classes if name.startswith("uitspraak--")), "")
    if inside := blocks(node):
        yield Statement(kind, inside, node.attrs.get("id", ""))


def _table(node: Node) -> Iterator[Block]:
    lines = [
        [cell for cell in row.children if isinstance(cell, Node) and cell.tag in {"td", "th"}] for row in node.all("tr")
    ]
    lines = [line for line in lines if line]
    if not lines:
        return
    width = max(map(len, lines))
    caption = next((text_of(runs(one)) for one in node.all("caption")), "")
    empty = Node("td", {})
    full = [[*line, *[empty] * (width - len(line))] for line in lines]
    head = tuple(runs(cell, "sterk") for cell in full[0])
    rows = tuple(tuple(blocks(cell) for cell in line) for line in full[1:])
    yield Table(caption, head, rows, (1,) * width)


def text_of(found: Runs) -> str:
    return "".join(run.text for run in found)
