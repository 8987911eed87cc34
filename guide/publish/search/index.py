"""The index: which words stand in which place, and how much they say there. Numbers only, the browser ranks.

`assets/zoek/index.bin` is JSON, packed (gzip), so that it is as small on every host:
  woorden   the vocabulary in one text, with for each word the number of its stem
  plaatsen  per place: address, title, kind, number of its page, and what people type for it
  stammen   per stem: place, weight, place, weight …; a place as the distance to the one before it
  gelijk    words of readers with the words of the guide
`assets/zoek/<n>.bin` holds the texts of a run of places; `delen` says with which place each begins.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from guide.derived.links import page_address
from guide.models import Begrip, Guide
from guide.publish.search.entries import Entry
from guide.publish.search.words import NUMBERS, plain, stems, words_of

# How much a word says by where it stands, and how fast more of the same stops counting.
FIELDS = {"title": 4.0, "terms": 3.0, "context": 1.0, "text": 1.0}
SATURATION, LENGTH = 1.5, 0.6
LEVELS = 15
ALMOST = 0.85  # so much of a misspelled word is right
PART = 24_000  # characters of text in one file


def write_index(site: Path, entries: list[Entry], guide: Guide) -> None:
    folder = site / "assets" / "zoek"
    folder.mkdir(parents=True, exist_ok=True)
    _tell_apart(entries)
    _best_bets(entries, guide)
    index = _index(entries, guide)
    parts = _parts([entry.text for entry in entries])
    index["delen"] = [start for start, _ in parts]
    _pack(folder / "index.bin", index)
    for number, (_, texts) in enumerate(parts):
        _pack(folder / f"{number}.bin", texts)


def read_index(site: Path) -> dict[str, Any]:
    """The index of a finished site."""
    return json.loads(gzip.decompress((site / "assets" / "zoek" / "index.bin").read_bytes()))


def read_texts(site: Path) -> list[str]:
    """The texts of all places, in the order of the index."""
    return [
        text
        for number, _ in enumerate(read_index(site)["delen"])
        for text in json.loads(gzip.decompress((site / "assets" / "zoek" / f"{number}.bin").read_bytes()))
    ]


def _pack(path: Path, data: Any) -> None:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


def _tell_apart(entries: list[Entry]) -> None:
    """Two places with one title would be one to who hears a list of links."""
    counts = Counter(entry.title for entry in entries)
    for entry in entries:
        if counts[entry.title] > 1 and entry.page != entry.title:
            entry.title = f"{entry.page}: {entry.title}"


def _best_bets(entries: list[Entry], guide: Guide) -> None:
    by_address = {entry.address: entry for entry in entries}
    for bet in guide.best_bets:
        entry = by_address.get(page_address(bet.pagina))
        if entry:
            entry.terms += bet.vragen


def _index(entries: list[Entry], guide: Guide) -> dict[str, Any]:
    fields = [
        {
            "title": words_of(entry.title),
            "terms": words_of(" ".join(entry.terms)),
            "context": words_of(f"{entry.page} {entry.context}"),
            "text": words_of(entry.text),
        }
        for entry in entries
    ]
    groups = [(group.gids, group.getypt) for group in guide.synonyms]
    groups += [(_names(term), [*term.synoniemen, *_misspelled(term)]) for term in guide.glossary]
    typed = {word for group in groups for text in (*group[0], *group[1]) for word in words_of(text)}
    stem_of = stems({word for field in fields for words in field.values() for word in words} | typed | {*NUMBERS})
    numbers = {stem: number for number, stem in enumerate(sorted(set(stem_of.values())))}
    found = sorted(stem_of)
    pages = list(dict.fromkeys(entry.page for entry in entries))
    return {
        "woorden": " ".join(found),
        "stam": [numbers[stem_of[word]] for word in found],
        "paginas": pages,
        "plaatsen": [
            [entry.address, entry.title, entry.kind, pages.index(entry.page), "|".join(dict.fromkeys(entry.terms))]
            for entry in entries
        ],
        "stammen": _postings(fields, stem_of, len(numbers), numbers),
        "gelijk": [[*group] for group in groups if group[1] or len(group[0]) > 1],
    }


def _names(term: Begrip) -> list[str]:
    return [term.term, *([term.afkorting] if term.afkorting else [])]


def _misspelled(term: Begrip) -> list[str]:
    """The words that people type for a term and that are the term itself, spelled another way."""
    whole = plain(term.term).replace(" ", "")
    return [
        text for text in term.zoektermen if SequenceMatcher(None, plain(text).replace(" ", ""), whole).ratio() > ALMOST
    ]


def _postings(
    fields: list[dict[str, list[str]]], stem_of: dict[str, str], count: int, numbers: dict[str, int]
) -> list[list[int]]:
    """Per stem the places it stands in, each with its weight from 1 to LEVELS."""
    usual = {name: max(1, sum(len(field[name]) for field in fields) / max(1, len(fields))) for name in FIELDS}
    stammen: list[list[int]] = [[] for _ in range(count)]
    last = [0] * count
    for place, field in enumerate(fields):
        weights: Counter[int] = Counter()
        for name, worth in FIELDS.items():
            length = 1 - LENGTH + LENGTH * len(field[name]) / usual[name]
            for word, times in Counter(field[name]).items():
                weights[numbers[stem_of[word]]] += worth * times / max(length, 0.5)
        for stem, weight in weights.items():
            level = max(1, round(LEVELS * weight / (weight + SATURATION)))
            stammen[stem] += [place - last[stem], level]
            last[stem] = place
    return stammen


def _parts(texts: Iterable[str]) -> list[tuple[int, list[str]]]:
    """The texts in runs of about PART characters, each with the number of its first."""
    parts: list[tuple[int, list[str]]] = []
    size = PART
    for number, text in enumerate(texts):
        if size >= PART:
            parts.append((number, []))
            size = 0
        parts[-1][1].append(text)
        size += len(text)
    return parts
