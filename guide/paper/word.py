"""Blocks to a Word file. The XML stands in parts/; the browser fills the very same file (elements/check/word.js)."""

import io
import zipfile
import zlib
from pathlib import Path
from typing import Any

import jinja2

from guide.paper.blocks import Block, Bullets, Field, Heading, Para, Run, Sheet, Table, plain

STORE = "{7A1C6E52-3D7B-4C0F-9B1E-0F5A44D1A001}"
LOOKS = {"": "", "lood": "Lood", "hulp": "Hulp", "wet": "Wetregel", "keuze": "Keuzeregel", "bron": "Bron"}
SIGNS = {"wet": "Wet", "keuze": "Keuze", "sterk": "Sterk", "schuin": "Schuin"}
EMPTY = {"kort": "Nog leeg", "lang": "Nog leeg", "datum": "Kies een datum", "keuze": "Maak een keuze"}
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
# A4 less its margins, in twentieths of a point.
WIDTH = {False: 11906 - 2 * 1134, True: 16838 - 2 * 1134}
SIGNS_SAID = (
    Run("Geel en onderstreept", "wet"),
    Run(": dat vraagt de wet. "),
    Run("Gestreept", "keuze"),
    Run(": dat kies je zelf. Dit is geen juridisch advies. Gids OPP en TLV, teksten onder CC BY 4.0."),
)
OPENS_AGAIN = plain(
    "Je kunt dit bestand weer openen in de gids, op dezelfde pagina, met ‘Open een bestand’. Vul geen namen of "
    "nummers in. Haal je tekst weg en geef je het bestand door? In Word verdwijnt die tekst ook uit de antwoorden die "
    "het bestand bewaart. Andere programma's laten haar soms staan. Geef dan een pdf door."
)
# One of each that an outcome is made of; a browser repeats and fills them.
SAMPLE: tuple[Block, ...] = (
    Heading(2, plain("Kop")),
    Heading(3, plain("Tussenkop")),
    Para(plain("Tekst")),
    Bullets(((Para(plain("Punt")),),)),
    Table("Tabel", (plain("Kop"),), (((Para(plain("Cel")),),),), (1,)),
)

_jinja = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "parts"),
    autoescape=True,
    auto_reload=False,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def docx(sheet: Sheet, *, base: str = "", day: str = "", template: bool = False, sample: bool = False) -> bytes:
    """A Word file, or a template for one. `base` is where the site stands: without it links are only text.

    `sample`: for the browser, which gives links and foot their address and makes the outcome.
    """
    links: dict[str, str] = {}

    def link(target: str) -> str:
        """The id of the relation to `target`; none where the site has no address."""
        address = target if sample or target.startswith("http") else base + target if base else ""
        return links.setdefault(address, f"l{len(links)}") if address else ""

    kind = "template" if template else "document"
    close = [Para(SIGNS_SAID, "bron"), *([Para(OPENS_AGAIN, "bron")] if sheet.check else [])]
    values = {
        "sheet": sheet,
        "sample": SAMPLE if sample else (),
        "close": close,
        "width": WIDTH[sheet.landscape],
        "day": day or "…",
        "address": base + sheet.page if base else "Gids OPP en TLV",
    }
    parts = {"word/document.xml": _xml("document.xml", link=link, **values)}
    for name in ("styles", "settings", "numbering", "footer"):
        parts[f"word/{name}.xml"] = _xml(f"{name}.xml", **values)
    parts["docProps/core.xml"] = _xml("core.xml", **values)
    own = {"styles": "styles", "settings": "settings", "numbering": "numbering", "voet": "footer"}
    inner = [(id_, f"{OFFICE}/{name}", f"{name}.xml") for id_, name in own.items()]
    inner += [(id_, f"{OFFICE}/hyperlink", target) for target, id_ in links.items()]
    if sheet.check:
        parts["customXml/item1.xml"] = _xml("answers.xml", **values)
        parts["customXml/itemProps1.xml"] = _xml("store.xml", **values)
        parts["customXml/_rels/item1.xml.rels"] = _relations(("eigen", f"{OFFICE}/customXmlProps", "itemProps1.xml"))
        inner.append(("antwoorden", f"{OFFICE}/customXml", "../customXml/item1.xml"))
    parts["word/_rels/document.xml.rels"] = _relations(*inner)
    parts["_rels/.rels"] = _relations(
        ("document", f"{OFFICE}/officeDocument", "word/document.xml"),
        ("kern", f"{PACKAGE}/metadata/core-properties", "docProps/core.xml"),
    )
    return _zipped({"[Content_Types].xml": _xml("types.xml", types=_types(parts, kind)), **parts})


def _types(parts: dict[str, str], kind: str) -> list[tuple[str, str]]:
    known = {f"word/{name}.xml": f"{WORD}.{name}+xml" for name in ("styles", "settings", "numbering", "footer")}
    known["word/document.xml"] = f"{WORD}.{kind}.main+xml"
    known["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    known["customXml/itemProps1.xml"] = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    return [(name, known[name]) for name in parts if name in known]


def _relations(*relations: tuple[str, str, str]) -> str:
    return _xml("relations.xml", relations=relations)


def _number(name: str) -> int:
    """Of a control, within what Word takes: it follows from its name."""
    return zlib.crc32(name.encode()) & 0x7FFFFFFF


def _field_number(one: Field) -> int:
    return _number(one.id)


def _xml(name: str, **values: Any) -> str:
    shared: dict[str, Any] = {
        "STORE": STORE, "LOOKS": LOOKS, "SIGNS": SIGNS, "EMPTY": EMPTY,
        "number": _field_number, "numbered": _number, "plain": plain,
    }  # fmt: skip
    # A declaration of XML stands first, before what the templates leave of white space.
    return _jinja.get_template(name).render(shared | values).strip()


def _zipped(parts: dict[str, str]) -> bytes:
    """Always the same bytes for the same parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text.encode(), zipfile.ZIP_DEFLATED)
    return target.getvalue()
