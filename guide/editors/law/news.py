"""The laws of the guide beside a newer version: from the official repository, or from a folder of files."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

import requests

from guide.derived.letter import Laws, law_address
from guide.editors.law import official
from guide.editors.law.compare import Change, Kind, compare
from guide.editors.law.official import BwbError
from guide.editors.law.store import Read, lines_of, order
from guide.models import Artikel, Bron, Wettekst


@dataclass(frozen=True)
class Compared:
    """One article that the guide has, or gets. `new` is None when it is not in the law any more."""

    number: str
    old: Artikel | None
    new: Read | None
    changes: list[Change]

    @property
    def changed(self) -> list[Change]:
        return [change for change in self.changes if change.kind != Kind.UNCHANGED]


@dataclass(frozen=True)
class News:
    """A law in a version that the guide does not have. `held`: what it has; None for a law that is new to it."""

    held: Wettekst | None
    read: tuple[Read, ...]
    since: date

    @property
    def law(self) -> str:
        return self.held.wet if self.held else self.read[0].law

    @property
    def address(self) -> str:
        return law_address(self.held.bwb if self.held else self.read[0].bwb, self.since)

    @property
    def short(self) -> str:
        return self.held.kort if self.held else self.read[0].short

    @cached_property
    def articles(self) -> list[Compared]:
        """What the guide has first, in its own order; then what is new."""
        new = {one.number: one for one in self.read}
        old = {one.nr: one for one in (self.held.artikelen if self.held else ())}
        return [_compared(number, old.get(number), new.get(number)) for number in [*old, *(new.keys() - old.keys())]]

    @property
    def differs(self) -> bool:
        return not self.held or self.since > self.held.geldig_vanaf or any(one.changed for one in self.articles)

    def texts(self) -> Iterator[Read]:
        """The articles as they will be stored, in the order of the law."""
        found = (one.new for one in self.articles if one.new)
        yield from sorted(found, key=lambda one: order(one.number))


def _compared(number: str, old: Artikel | None, new: Read | None) -> Compared:
    if old and new:
        changes = compare(lines_of(old.leden), list(new.lines), part=old.deel)
        if old.deel:  # the rest of the article was never stored
            chosen = tuple(line for change in changes if change.new for line in change.new.lines)
            new = replace(new, lines=chosen, part=True)
        return Compared(number, old, new, changes)
    return Compared(number, old, new, compare(lines_of(old.leden) if old else [], list(new.lines) if new else []))


def from_service(laws: Laws, today: date) -> list[News]:
    """Laws of which another version is in force than the guide has."""
    found = []
    with requests.Session() as session:
        for law in laws.values():
            version = official.in_force(official.versions(session, official.base(), law.bwb), today)
            # A correction afterwards has the same date and a higher number; only its text tells whether we have it.
            if version.start < law.geldig_vanaf or (version.start == law.geldig_vanaf and version.number == 0):
                continue
            texts = official.articles(session, version)
            read = [
                Read(law.wet, law.naam, law.kort, law.bwb, item.nr, version.start, tuple(texts[item.nr]))
                for item in law.artikelen
                if item.nr in texts
            ]
            news = News(law, tuple(read), version.start)
            if news.differs:
                found.append(news)
    return found


def from_folder(folder: Path, laws: Laws, sources: Mapping[str, Bron], new: Mapping[str, str]) -> list[News]:
    """Files `<bwb>_<article>.txt`: heading lines, an empty line and the text. `new`: BWB id to source, of new laws."""
    by_bwb = {law.bwb: law for law in laws.values()}
    read: dict[str, list[Read]] = defaultdict(list)
    for path in sorted(folder.glob("BWB*_*.txt"), key=lambda path: order(path.stem)):
        bwb = path.stem.partition("_")[0]
        held = by_bwb.get(bwb)
        source = sources.get(held.wet if held else new.get(bwb, ""))
        if not source:
            raise BwbError(
                f"{path.name}: {bwb} staat niet in data/wetten; zeg bij welke bron hij hoort: --nieuw {bwb}=…"
            )
        named = (held.wet, held.naam, held.kort) if held else (source.id, source.titel, source.kort)
        read[bwb].append(_file(path, named))
    if not read:
        raise BwbError(f"In {folder} staan geen bestanden die BWBR…_artikel.txt heten.")
    return [news for bwb, items in read.items() if (news := _of_folder(by_bwb.get(bwb), items)).differs]


def _of_folder(held: Wettekst | None, items: list[Read]) -> News:
    """What the folder has not stays as it is, as long as it is of the same version."""
    since = max(item.since for item in items)
    read = [replace(item, since=since) for item in items]
    if held:
        here = {item.number for item in items}
        kept = [item for item in held.artikelen if item.nr not in here]
        if since < held.geldig_vanaf:
            raise BwbError(f"De map heeft een oudere versie van de {held.kort} dan data/wetten: {since:%d-%m-%Y}.")
        if since > held.geldig_vanaf and kept:
            missing = ", ".join(item.nr for item in kept)
            raise BwbError(
                f"De map heeft van de {held.kort} een nieuwere versie; daarin ontbreken de artikelen {missing}."
            )
        read += [_held(held, item) for item in kept]
    return News(held, tuple(read), since)


def _held(law: Wettekst, item: Artikel) -> Read:
    lines = tuple(lines_of(item.leden))
    return Read(law.wet, law.naam, law.kort, law.bwb, item.nr, law.geldig_vanaf, lines, part=item.deel)


def _file(path: Path, named: tuple[str, str, str]) -> Read:
    head, _, body = path.read_text("utf-8").partition("\n\n")
    said = dict(line.partition(": ")[::2] for line in head.splitlines())
    try:
        number, since = said["artikel"], date.fromisoformat(said["geldig vanaf"])
    except (KeyError, ValueError):
        raise BwbError(f"{path.name}: bovenaan horen de regels 'artikel' en 'geldig vanaf'.") from None
    lines = tuple(body.strip("\n").split("\n"))
    return Read(*named, path.stem.partition("_")[0], number, since, lines)
