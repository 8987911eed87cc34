"""data/wetten: written from the letter as it was read, article by article; never by hand."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import yaml

from guide.derived.letter import article_address, checksum, law_address
from guide.editors.law.compare import split
from guide.models import Lid

HEAD = """\
# yaml-language-server: $schema=../schemas/wet.json
# De letter van de wet, geschreven door een programma (python -m guide wet). Verander hier niets met de hand:
# het controlegetal van elk artikel past alleen bij de tekst zoals die in de wet staat.
"""
LONG = 400  # lines of a file from which on it is split by chapter, if its articles have chapters


@dataclass(frozen=True)
class Read:
    """One article as it was read: its lines, the version of its law, and whether it is only a part of it."""

    law: str  # the id of the source
    name: str
    short: str
    bwb: str
    number: str
    since: date
    lines: tuple[str, ...]
    part: bool = False


def leden(lines: Iterable[str]) -> list[Lid]:
    """The lines of an article in leden; a number at the start of a line begins one."""
    found = []
    for one in split(lines):
        number = one.number or None
        texts = list(one.lines)
        if number:
            texts[0] = texts[0].removeprefix(number).lstrip()
        found.append(Lid(nr=number, regels=texts))
    return found


def lines_of(found: Iterable[Lid]) -> list[str]:
    """The same the other way: each lid begins with its number."""
    lines = []
    for lid in found:
        first, *rest = lid.regels
        lines += [f"{lid.nr} {first}".rstrip() if lid.nr else first, *rest]
    return lines


def order(number: str) -> list[tuple[int, str]]:
    """40, 40a, 41; 6:7, 6:16."""
    return [(int(digits), rest) for digits, rest in re.findall(r"(\d+)(\D*)", number)]


def files(read: Iterable[Read], today: date) -> dict[str, str]:
    """File name below data/wetten to its text."""
    laws: dict[str, list[Read]] = {}
    for one in read:
        laws.setdefault(one.law, []).append(one)
    made = {}
    for law, items in laws.items():
        whole = _text(items, today)
        if whole.count("\n") <= LONG or not all(re.search("[.:]", item.number) for item in items):
            made[f"{law}.yaml"] = whole
            continue
        chapters: dict[str, list[Read]] = {}
        for item in items:
            chapters.setdefault(re.split("[.:]", item.number)[0], []).append(item)
        made |= {f"{law}-h{chapter}.yaml": _text(part, today) for chapter, part in chapters.items()}
    return made


def _text(items: list[Read], today: date) -> str:
    first = items[0]
    content = {
        "wet": first.law,
        "naam": first.name,
        "kort": first.short,
        "bwb": first.bwb,
        "geldig_vanaf": first.since,
        "gelezen_op": today,
        "adres": law_address(first.bwb, first.since),
        "artikelen": [_article(item) for item in items],
    }
    return HEAD + yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=10**6)


def _article(item: Read) -> dict[str, object]:
    parts = leden(item.lines)
    return {
        "nr": item.number,
        "adres": article_address(item.bwb, item.number, item.since),
        **({"deel": True} if item.part else {}),
        "hash": checksum(parts),
        "leden": [{**({"nr": lid.nr} if lid.nr else {}), "regels": lid.regels} for lid in parts],
    }
