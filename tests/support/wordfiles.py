"""Word files of self-checks: filled in by the page itself, changed as Word or another program would, opened again."""

import base64
import io
import random
import zipfile
from collections.abc import Callable
from typing import Any

import docx
from docx.document import Document
from lxml import etree
from playwright.sync_api import Page

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ANSWERS = "customXml/item1.xml"
DOCUMENT = "word/document.xml"

# The page fills and reads with its own code, as behind its buttons.
MODULE = """async () => {
  const code = document.querySelector('script[src*="/elements/"]').src.split('/elements/')[0];
  window.take = await import(`${code}/elements/check/take.js`);
  window.word = await import(`${code}/elements/check/word.js`);
}"""
FILL = """async (answers) => {
  const check = document.querySelector('self-check');
  const datum = '2026-11-23T10:00:00.000Z';
  check.replace({check: check.check, versie: Number(check.dataset.versie), datum, antwoorden: answers});
  let text = '';
  for (const byte of await word.wordOf(check)) text += String.fromCharCode(byte);
  return btoa(text);
}"""
# Of the outcome on the page each text that is read, not the drawings.
SAID = """() => {
  const texts = document.createTreeWalker(document.querySelector('[data-deel=inhoud]'), NodeFilter.SHOW_TEXT);
  const found = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (!text.parentElement.closest('svg, button, summary, caption, [hidden], [aria-hidden=true], .alleen-gehoord')) found.push(text.data);
  return found.filter((text) => text.trim());
}"""
CARRIED = """() => {
  const check = document.querySelector('self-check');
  return take.shared(check, check.session.state).antwoorden;
}"""
OPEN = """async (file) => {
  const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
  return word.openWord(document.querySelector('self-check'), bytes);
}"""
QUESTIONS = """() => [...document.querySelector('self-check').questions].map(([id, question]) => {
  const inputs = [...question.querySelectorAll('input, select, textarea')].filter((i) => i.closest('[data-vraag]') === question);
  const options = inputs[0].options ? [...inputs[0].options] : /radio|checkbox/.test(inputs[0].type) ? inputs : [];
  return {id, day: inputs[0].type === 'date', values: options.map((option) => option.value).filter(Boolean)};
})"""


def ready(page: Page) -> None:
    page.evaluate(MODULE)


def fill(page: Page, answers: dict[str, str]) -> bytes:
    """The file that 'Neem mee naar Word' makes of these answers."""
    return base64.b64decode(page.evaluate(FILL, answers))


def carried(page: Page) -> dict[str, str]:
    """The answers that any file of this page takes along: not those on a way that was left."""
    return page.evaluate(CARRIED)


def opened(page: Page, file: bytes) -> dict[str, Any]:
    """What the page makes of it: state, problem and changes."""
    return page.evaluate(OPEN, base64.b64encode(file).decode())


def document(file: bytes) -> Document:
    return docx.Document(io.BytesIO(file))


def changed(file: bytes, part: str, change: Callable[[etree._Element], None]) -> bytes:
    """The file with one part of XML changed."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                root = etree.fromstring(content)
                change(root)
                content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            new.writestr(name, content)
    return target.getvalue()


def with_entities(file: bytes) -> bytes:
    """The file with a word that stands for others, as a bomb would have it."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<antwoorden", b'<!DOCTYPE a [<!ENTITY b "c">]><antwoorden'))
    return target.getvalue()


def part(file: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        return etree.fromstring(parts.read(name))


def control(root: etree._Element, tag: str) -> etree._Element:
    """By its name, or, where another program left that out, by the answer that it is bound to."""
    named = (one for one in root.iter(f"{W}tag") if one.get(f"{W}val") == tag)
    bound = (one for one in root.iter(f"{W}dataBinding") if f"@id='{tag}'" in one.get(f"{W}xpath"))
    return next(one.getparent().getparent() for one in (*named, *bound))


def retyped(tag: str, text: str) -> Callable[[etree._Element], None]:
    """Somebody typed another text in a control."""

    def change(root: etree._Element) -> None:
        one = control(root, tag)
        for hint in one.findall(f"{W}sdtPr/{W}showingPlcHdr"):
            hint.getparent().remove(hint)
        content = one.find(f"{W}sdtContent")
        for child in list(content):
            content.remove(child)
        words = etree.SubElement(etree.SubElement(content, f"{W}r"), f"{W}t")
        words.text = text

    return change


def kept(id_: str, text: str) -> Callable[[etree._Element], None]:
    """The same in the answers that the file carries: Word keeps both alike, other programs do not."""

    def change(root: etree._Element) -> None:
        next(one for one in root if one.get("id") == id_)[0].text = text

    return change


# What people and machines put in a field; each set draws from all of them.
TEXTS = (
    "Rust in de klas, en een vast maatje.",
    "regel een\nregel twee\n\n\tingesprongen",
    "de leerling werkt graag met zijn handen aan iets moois " * 40,
    "😀 👩🏽\u200d🏫 héél goed – ’s ochtends €5",
    "שלום עולם 12 مرحبا",
    "<w:t>&amp;]]><!-- \"'</antwoord><?xml?>&#0;",
    "a\ud800b\udc00c",
    "Nog leeg",
    "a\r\nb",
    "  \u200b ",
)
CONTROLS = [*range(1, 9), 11, 12, *range(14, 32), 65, 127, 0xFFFE, 0xFFFF]


def random_text(draw: random.Random) -> str:
    signs = [chr(draw.choice((draw.randrange(33, 0xD7FF), draw.randrange(0x1F300, 0x1F6FF)))) for _ in range(60)]
    hostile = map(chr, draw.choices(CONTROLS, k=20))
    return draw.choice((*TEXTS, "".join(signs), "".join(hostile).strip()))


def random_answers(draw: random.Random, questions: list[dict[str, Any]]) -> dict[str, str]:
    """Some questions answered, some not; now and then one that is there no more."""
    answers = {}
    share = draw.choice((0, 0.2, 0.7, 1))
    for one in questions:
        if draw.random() >= share:
            continue
        if one["day"]:
            answers[one["id"]] = f"{draw.randrange(2020, 2030)}-{draw.randrange(1, 13):02}-{draw.randrange(1, 29):02}"
        else:
            answers[one["id"]] = draw.choice(one["values"]) if one["values"] else random_text(draw)
    if draw.random() < 0.2:
        answers["vraag-van-vroeger"] = random_text(draw)
    return {id_: text for id_, text in answers.items() if text}
