"""The text lines of the articles in a law's XML: one lid or onderdeel a line, as the stored law texts have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Iterator

NOT_IN_FORCE = {"vervallen", "nogniet"}
# No text of their own: sources, headings, what the editors say ("Vervallen"), pictures; numbers are put in front.
SKIPPED = {"meta-data", "kop", "redactie", "tussenkop", "noot", "plaatje", "formule", "adres", "lidnr", "li.nr"}
OUTSIDE = {"meta-data", "intitule", "citeertitel", "aanhef", "wetsluiting", "bijlage"}  # their articles are others
BLOCKS = {"al", "lid", "lijst", "li", "table", "row", "entry"}
BULLETS = {"", "•", "-", "–", "—"}


def article_texts(law: ET.Element) -> dict[str, list[str]]:
    """Number to text lines of every article in force; repealed articles and those not yet in force are left out."""
    found: dict[str, list[str]] = {}
    for article in _articles(law):
        lines = list(_lines(article))
        number = _number(article)
        if lines and number:
            # A number that comes twice keeps both texts: a person sees it, nothing is lost in silence.
            found.setdefault(number, []).extend(lines)
    return found


def _articles(element: ET.Element) -> Iterator[ET.Element]:
    # A chapter that is not yet in force can hold articles without a mark of their own.
    if element.tag in OUTSIDE or element.get("status") in NOT_IN_FORCE:
        return
    if element.tag == "artikel":
        yield element
        return
    for child in element:
        yield from _articles(child)


def _number(article: ET.Element) -> str:
    number = article.find("kop/nr")
    if number is not None and (text := _text(number)):
        return text.rstrip(".")
    # Some articles have the number only in the label: <artikel label="Artikel 3a">.
    return (article.get("label") or "").removeprefix("Artikel").strip().rstrip(".")


def _lines(element: ET.Element) -> Iterator[str]:
    for child in element:
        if child.tag in SKIPPED:
            continue
        if child.tag == "lid":
            yield from _numbered(child, "lidnr")
        elif child.tag == "lijst":
            yield from _list(child)
        elif child.tag == "row":
            yield " | ".join(" ".join(_lines(cell)) or _text(cell) for cell in child.iterfind("entry"))
        elif child.tag == "al" or not any(part.tag in BLOCKS for part in child.iter() if part is not child):
            if text := _text(child):
                yield text
        else:
            yield from _lines(child)


def _list(element: ET.Element) -> Iterator[str]:
    items = element.findall("li")
    # The corpus that the stored texts come from writes "- " for every list without real numbers.
    bullets = element.get("type") == "ongemarkeerd" or all(_mark(item, "li.nr") in BULLETS for item in items)
    for item in items:
        yield from _numbered(item, "li.nr", "-" if bullets else None)


def _numbered(element: ET.Element, tag: str, mark: str | None = None) -> Iterator[str]:
    """The lines of a lid or onderdeel, its number before the first; the number alone where the text is repealed."""
    mark = mark or _mark(element, tag)
    lines = list(_lines(element))
    if mark:
        lines[:1] = [f"{mark} {lines[0]}"] if lines else [mark]
    yield from lines


def _mark(element: ET.Element, tag: str) -> str:
    number = element.find(tag)
    return "" if number is None else _text(number)


def _text(element: ET.Element) -> str:
    return " ".join("".join(_strings(element)).split())


def _strings(element: ET.Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in SKIPPED:
            yield from _strings(child)
        yield child.tail or ""
