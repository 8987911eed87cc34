"""Versions and article texts from the official repository of consolidated law (Basiswettenbestand)."""

from __future__ import annotations

import os
import re
import time
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import requests

from guide.editors.law.xml import article_texts
from guide.faults.messages import GuideError

if TYPE_CHECKING:
    from collections.abc import Iterable

OFFICIAL = "https://repository.officiele-overheidspublicaties.nl/bwb"
FOREVER = date(9999, 12, 31)  # how the manifest writes "no end yet"
CONNECT, READ, WHOLE = 10.0, 30.0, 180.0  # seconds: to connect, between two parts, for a whole file
MANIFEST_MAX = 16 * 2**20  # the largest manifest seen (733 versions) has half a megabyte
LAW_MAX = 64 * 2**20  # the largest law known (Wft) has 53 megabytes
HEADERS = {"Accept": "application/xml", "User-Agent": "gids-opp-tlv (weekly check of law versions)"}
BWB_ID = re.compile(r"BWB[A-Z]\d{7}")
NAME = re.compile(r"\d{4}-\d{2}-\d{2}_(\d+)")
FILE = re.compile(r"[A-Za-z0-9_-]+\.xml")


class BwbError(GuideError):
    """What went wrong, in one Dutch line that can be shown as it is."""


def base() -> str:
    """Where the repository is; BWB_BASE in the environment names another place, for tests and mirrors."""
    return os.environ.get("BWB_BASE", OFFICIAL)


@dataclass(frozen=True)
class Version:
    """One consolidated version of a law: its name, from when to when it is in force, and where its XML stands."""

    bwb_id: str
    name: str
    start: date
    end: date
    seen: tuple[date, date]  # the days on which this was the current knowledge of that period
    url: str

    @property
    def number(self) -> int:
        """The count after the date in the name: a later correction of the same period has a higher one."""
        return int(self.name.rpartition("_")[2])


def versions(session: requests.Session, base: str, bwb_id: str) -> list[Version]:
    """All versions of a law whose XML can be had, oldest first."""
    if not BWB_ID.fullmatch(bwb_id):
        raise BwbError(f"“{bwb_id}” is geen BWB-nummer; het heeft de vorm BWBR0003420.")
    root_url = f"{base.rstrip('/')}/{bwb_id}"
    what = f"het overzicht van versies van {bwb_id}"
    work = parse(fetch(session, f"{root_url}/manifest.xml", what, MANIFEST_MAX), what)
    if work.tag != "work":
        raise BwbError(f"Het bestand voor {what} heeft een onbekende vorm (<{work.tag}>).")
    same_law(work.get("label"), bwb_id, what)
    found = [made for expression in work.iterfind("expression") if (made := _version(expression, bwb_id, root_url))]
    if not found:
        ended = work.findtext("metadata/datum_intrekking")
        why = f"de wet is ingetrokken per {ended}" if ended else "er staat geen tekst in"
        raise BwbError(f"Er is geen versie van {bwb_id} te halen: {why}.")
    return sorted(found, key=lambda version: (version.start, version.number))


def in_force(found: Iterable[Version], today: date) -> Version:
    """The version in force on a day, as it is known on that day."""
    now = [version for version in found if version.start <= today <= version.end]
    if not now:
        raise BwbError(f"Geen enkele versie van de wet geldt op {today:%d-%m-%Y}; misschien is de wet vervallen.")
    # One period can have several versions: a correction gets a new number and its own days of being seen.
    return max(now, key=lambda version: (version.seen[0] <= today <= version.seen[1], version.start, version.number))


def articles(session: requests.Session, version: Version) -> dict[str, list[str]]:
    """The articles of a version: number to text lines. An article that is gone is not in it."""
    what = f"de tekst van {version.bwb_id}, versie {version.name}"
    text = fetch(session, version.url, what, LAW_MAX)
    return read_articles(text, version)


def read_articles(xml_text: str, version: Version | None = None) -> dict[str, list[str]]:
    """The articles in a law's XML; with a version given, the XML has to be of that law and that date."""
    what = f"de tekst van {version.bwb_id}, versie {version.name}" if version else "de wettekst"
    law = parse(xml_text, what)
    if law.tag != "toestand":
        raise BwbError(f"Het bestand voor {what} heeft een onbekende vorm (<{law.tag}>).")
    if version:
        same_law(law.get("bwb-id"), version.bwb_id, what)
        if law.get("inwerkingtreding") != version.start.isoformat():
            start = law.get("inwerkingtreding")
            raise BwbError(f"Het bestand voor {what} geldt vanaf {start}, niet vanaf {version.start}.")
    try:
        found = article_texts(law)
    except RecursionError:
        raise BwbError(f"De XML van {what} is te diep genest.") from None
    if not found:
        raise BwbError(f"In het bestand voor {what} staat geen enkel artikel.")
    return found


def fetch(session: requests.Session, url: str, what: str, most: int) -> str:
    """The text at an address, within a size and a time."""
    end = time.monotonic() + WHOLE
    parts: list[bytes] = []
    size = 0
    try:
        with session.get(url, headers=HEADERS, timeout=(CONNECT, READ), stream=True) as answer:
            if urlsplit(answer.url)[:2] != urlsplit(url)[:2]:
                raise BwbError(f"De server verwijst voor {what} naar een ander adres: {answer.url}.")
            if answer.status_code != requests.codes.ok:
                raise BwbError(f"De server gaf antwoord {answer.status_code} op de vraag om {what} ({url}).")
            for part in answer.iter_content(2**16):
                parts.append(part)
                size += len(part)
                if size > most:
                    raise BwbError(f"Het bestand voor {what} is groter dan {most // 2**20} MB en is niet gelezen.")
                # READ only limits the wait for the next part; a server that drips would hold us for hours.
                if time.monotonic() > end:
                    raise BwbError(f"Het ophalen van {what} duurde langer dan {WHOLE:g} seconden.")
    except requests.Timeout:
        raise BwbError(f"De server gaf niet op tijd antwoord op de vraag om {what} ({url}).") from None
    except requests.TooManyRedirects:
        raise BwbError(f"De server blijft doorverwijzen bij de vraag om {what}; het bestand is er niet meer.") from None
    except requests.RequestException as error:
        # A time-out halfway the body comes as a ConnectionError with the time-out inside it.
        if "timed out" in str(error):
            raise BwbError(f"De server gaf niet op tijd antwoord op de vraag om {what} ({url}).") from None
        raise BwbError(f"De server is niet bereikbaar voor {what} ({url}).") from None
    try:
        return b"".join(parts).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BwbError(f"Het bestand voor {what} is geen UTF-8-tekst.") from None


def parse(text: str, what: str) -> ET.Element:
    """XML without a DOCTYPE: entities can only be declared in one, so no bomb and no outside file gets in."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise BwbError(f"Het bestand voor {what} bevat een DOCTYPE of ENTITY; dat weigeren we voor de veiligheid.")
    try:
        return ET.fromstring(text)  # noqa: S314 - no DOCTYPE, a limited size
    except ET.ParseError as error:
        line, column = error.position
        raise BwbError(f"De XML van {what} is stuk (regel {line}, teken {column}).") from None


def same_law(found: str | None, wanted: str, what: str) -> None:
    """Refuses a file of another law."""
    if found != wanted:
        raise BwbError(f"Het bestand voor {what} hoort bij een andere wet: {found or 'zonder nummer'}.")


def _version(expression: ET.Element, bwb_id: str, root_url: str) -> Version | None:
    item = expression.find("manifestation[@label='xml']/item")
    # The server no longer has the file of a deleted item: it keeps sending us round.
    if item is None or item.get("_deleted") == "true":
        return None
    name, file = expression.get("label", ""), item.get("label", "")
    if not NAME.fullmatch(name) or not FILE.fullmatch(file):
        raise BwbError(f"Het overzicht van {bwb_id} noemt een versie met een onbekende vorm: {name}, {file}.")
    return Version(
        bwb_id,
        name,
        _day(expression, "datum_inwerkingtreding", bwb_id),
        _day(expression, "einddatum", bwb_id, FOREVER),
        (_day(expression, "zichtdatum_start", bwb_id, date.min), _day(expression, "zichtdatum_eind", bwb_id, FOREVER)),
        f"{root_url}/{name}/xml/{file}",
    )


def _day(expression: ET.Element, tag: str, bwb_id: str, default: date | None = None) -> date:
    text = (expression.findtext(f"metadata/{tag}") or "").strip()
    if not text and default:
        return default
    try:
        return date.fromisoformat(text)
    except ValueError:
        name = expression.get("label")
        raise BwbError(f"Het overzicht van {bwb_id} heeft bij versie {name} geen goede {tag}: “{text}”.") from None
