"""A Markdown page as it is read: headings, and below each the texts one by one."""

import html
import re
from dataclasses import dataclass, field

import markdown

from guide.editors.diff.words import link_text
from guide.publish.markup import Piece, read

# What mkdocs.yml asks for, and what MkDocs adds of its own; a test holds the headings against the built site.
EXTENSIONS = ["toc", "tables", "pymdownx.superfences", "attr_list", "md_in_html"]
HEADINGS = {f"h{level}" for level in range(1, 7)}
BLOCKS = HEADINGS | set("p li dt dd td th pre blockquote div section details summary figcaption caption".split())  # noqa: SIM905
RAW = re.compile(r"\{%-? *(?:end)?raw *-?%\}")  # around a call that a page only shows; nobody sees these themselves
CALL = re.compile(r"^\{\{(.*)\}\}[ \t]*$", re.MULTILINE)


@dataclass
class Section:
    """`look` is the HTML of the texts: it differs when only the form of a text changed."""

    anchor: str
    level: int
    title: str = ""
    texts: list[str] = field(default_factory=list)
    look: str = ""


def sections(body: str) -> list[Section]:
    """The parts of a page, the first without a heading; a call of a block is a text like `{{ kinds() }}`."""
    # A call stays out of Markdown's hands: to attr_list its braces would mean something.
    made = markdown.markdown(CALL.sub(_set_apart, RAW.sub("", body)), extensions=EXTENSIONS)
    found = [Section("", 0)]
    text = ""
    for piece in [*read(made), Piece("end", "", ())]:
        tag = piece.element.tag if piece.kind in ("start", "end") and piece.path else ""
        if piece.kind == "text":
            text += html.unescape(piece.raw)
        elif tag in BLOCKS or not piece.path:
            _keep(found[-1], text, heading=piece.kind == "end" and tag in HEADINGS)
            text = ""
        else:
            text += _inline(piece)
        if tag in HEADINGS and piece.kind == "start":
            found.append(Section(piece.element.attrs.get("id", ""), int(tag[1])))
        elif piece.kind != "other" and tag not in HEADINGS:
            found[-1].look += "".join(piece.raw.split())
    return [section for section in found if section.level or section.texts]


def _set_apart(call: re.Match[str]) -> str:
    return "\n\n\ue000 " + call[1].strip().replace("'", '"') + " \ue001\n\n"


def _keep(section: Section, text: str, *, heading: bool) -> None:
    text = " ".join(text.split()).replace("\ue000", "{{").replace("\ue001", "}}")
    if heading:
        section.title = text
    elif text:
        section.texts.append(text)


def _inline(piece: Piece) -> str:
    """What a reader gets of a tag inside a text: where a link leads, what a picture shows."""
    attrs = piece.element.attrs if piece.path else {}
    if piece.kind == "end" and piece.element.tag == "a":
        return link_text("", attrs.get("href", ""))
    if piece.kind == "start" and piece.element.tag == "img":
        return f" {link_text(attrs.get('alt', ''), attrs.get('src', ''))} "
    return "\n" if piece.kind == "start" and piece.element.tag == "br" else ""
