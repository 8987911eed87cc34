"""agenda.ics: the fixed days of a school year, to subscribe to (RFC 5545)."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from guide.derived.calendar import Event, events
from guide.derived.links import page_address
from guide.derived.plain import plain
from guide.models import Guide

FILE = "agenda.ics"
LINE = 75  # octets, with the space that a line which goes on begins with


def write_calendar(site: Path, guide: Guide) -> None:
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Gids OPP en TLV//Agenda//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:OPP en TLV: vaste data in het schooljaar",
        "REFRESH-INTERVAL;VALUE=DURATION:P1W",
        *(line for event in events(guide) for line in _event(event, guide)),
        "END:VCALENDAR",
    ]
    (site / FILE).write_bytes(b"".join(_folded(line) for line in lines))


def _event(event: Event, guide: Guide) -> Iterator[str]:
    """Each year again. The stamp is the day of the check, so that the same guide gives the same file."""
    item = event.item
    sources = ", ".join(dict.fromkeys(guide.sources[ref.id].kort for ref in item.bron))
    address = f"{guide.adres}{page_address(event.page)}#{item.id}" if guide.adres else ""
    about = f"{plain(item.tekst)}\nBron: {sources}. Gecontroleerd op {item.gecontroleerd_op:%d-%m-%Y}."
    yield "BEGIN:VEVENT"
    yield f"UID:{item.id}@gids-opp-tlv"
    yield f"DTSTAMP:{_day(item.gecontroleerd_op)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(event.first)}"
    yield f"DTEND;VALUE=DATE:{_day(event.last + timedelta(days=1))}"
    yield "RRULE:FREQ=YEARLY"
    yield "TRANSP:TRANSPARENT"
    yield f"SUMMARY:{_text(event.title)}"
    yield f"DESCRIPTION:{_text(about)}"
    if address:
        yield f"URL:{address}"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.strftime("%Y%m%d")


def _text(text: str) -> str:
    return re.sub(r"([\\;,])", r"\\\1", text).replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """A long line goes on after a line end and a space; a letter of more octets is never cut."""
    made, room = b"", LINE
    for sign in line:
        octets = sign.encode()
        if len(octets) > room:
            made += b"\r\n "
            room = LINE - 1
        made += octets
        room -= len(octets)
    return made + b"\r\n"
