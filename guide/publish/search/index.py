"""The index: which words stand in which place, and how much they say there. Numbers only, the browser ranks.

All is JSON, packed (gzip), so that it is as small on every host. `assets/zoek/woorden.bin` says what is meant:
  woorden   the vocabulary in one text: a capital says how many letters a word has of the word before it
  stam      per word the number of its stem, as the step from the word before it
  aantal    per stem: in how many places it stands; kracht: its greatest weight, a figure each
  gelijk    the words of the guide with what readers type for it: the stems of each text, a letter a stem
  hoeveel   how many places there are
`assets/zoek/plekken.bin` says where that can lead, and comes at the same time:
  paginas   title and address of each page
  pagina    per place the number of its page; rest: what comes after the address of that
  titel     per place; soort: its kind; soorten: what a reader calls each kind
  getypt    per place how many words people type for it, over all their questions
`assets/zoek/<uitgave>/stam-<n>.bin` holds for a run of stems their places (each as the distance to the one before
it) and their weights, a figure each; and of the questions with that stem the places, and their stems, a letter a
stem: who searches needs no question that shares no word with theirs. Where a stem has very many, the letters are left
to the rarer stems of a question, so that a file stays small. `stukken` says with which stem each begins.
`assets/zoek/<uitgave>/tekst-<n>.bin` holds the texts of a run of places; `delen` says with which place each begins.
`uitgave` names the folder by what is in it: a page that was open when the guide was published again finds nothing
there, and begins anew, where it would take the numbers of one index for those of another.
"""

import gzip
import json
from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher
from hashlib import sha256
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Any

from guide.derived.links import page_address
from guide.models import Begrip, Guide
from guide.models.texts import FOUND
from guide.publish.search.entries import Entry
from guide.publish.search.words import NUMBERS, plain, stems, words_of

Posting = tuple[list[int], str]
Asked = tuple[list[int], str]


# How much a word says by where it stands, and how fast more of the same stops counting.
FIELDS = {"title": 4.0, "terms": 3.0, "context": 1.0, "text": 1.0}
# Found by what they are called: whoever types words of the law, looks for what the guide says of it.
TITLE_ONLY = {"wet"}
SATURATION, LENGTH = 1.5, 0.6
LEVELS = 9
MOST_SHARED = 25  # letters of a word that are those of the word before it; a capital can say no more
BETWEEN = "|"  # two questions, as letters that stand for stems
EDITION = 10  # letters of its name
RUNS = {"stam": "stukken", "tekst": "delen"}  # where the index says with what each file of a kind begins
FIRST_LETTER = 256  # of the letters that stand for stems; below it are those with a meaning of their own
SHORT_TITLE = 3  # words of a heading that need its page beside them
FIRST_WORDS = 8  # of a text, to tell its title from another one
ALMOST = 0.85  # so much of a misspelled word is right
PART = 24_000  # characters of text in one file
COMMON, FEW = 1_400, 2  # a stem of more questions is no way to the letters of one with more stems
SHARD = 2_000  # places of stems, and letters of questions, in one file


def write_index(site: Path, entries: list[Entry], guide: Guide) -> None:
    folder = site / "assets" / "zoek"
    folder.mkdir(parents=True, exist_ok=True)
    entries = _once(entries)
    _tell_apart(entries)
    _best_bets(entries, guide)
    index, names, postings = _index(entries, guide)
    found = [(*posting, *asked) for posting, asked in zip(postings, _asked(names, len(postings)), strict=True)]
    places = _places(entries, names)
    parts: dict[str, bytes] = {}
    for name, runs in (
        ("stam", _runs(found, SHARD, lambda one: len(one[0]) + len(one[3]))),
        ("tekst", _runs([entry.text for entry in entries], PART, len)),
    ):
        index[RUNS[name]] = [start for start, _ in runs]
        parts |= {f"{name}-{number}.bin": _packed(run) for number, (_, run) in enumerate(runs)}
    edition = sha256(b"".join([_packed(index), _packed(places), *parts.values()])).hexdigest()[:EDITION]
    (folder / edition).mkdir(exist_ok=True)
    for name, packed in parts.items():
        (folder / edition / name).write_bytes(packed)
    for name, data in (("woorden", index), ("plekken", places)):
        (folder / f"{name}.bin").write_bytes(_packed({**data, "uitgave": edition}))


def _vocabulary(words: list[str]) -> str:
    """Sorted words: of each a capital for the letters it shares with the one before, and the rest."""
    written = []
    for before, word in pairwise(["", *words]):
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(before[:MOST_SHARED], word, strict=False))
        same = sum(1 for _ in alike)
        written.append(chr(ord("A") + same) + word[same:])
    return "".join(written)


def _packed(data: Any) -> bytes:
    return gzip.compress(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(), mtime=0)


def _once(entries: list[Entry]) -> list[Entry]:
    """What stands on more pages, such as where you can get help, is one place: the last of them, which is for all."""
    kept = {(entry.address.partition("#")[2] or entry.address, entry.title, entry.text): entry for entry in entries}
    places = {id(entry) for entry in kept.values()}
    return [entry for entry in entries if id(entry) in places]


def _tell_apart(entries: list[Entry]) -> None:
    """In a list of links two places with one title would be one, and "Rechten" alone says nothing."""
    counts = Counter(entry.title for entry in entries)
    for entry in entries:
        short = entry.kind == "kopje" and len(entry.title.split()) <= SHORT_TITLE
        if (short or counts[entry.title] > 1) and entry.page != entry.title:
            entry.terms.append(entry.title)  # still found by just that
            entry.title = f"{entry.page}{'' if entry.page.endswith('?') else ':'} {entry.title}"
    counts = Counter(entry.title for entry in entries)
    for entry in entries:
        if counts[entry.title] > 1:
            entry.title = f"{entry.title}: {' '.join(entry.text.split()[:FIRST_WORDS])}"


def _best_bets(entries: list[Entry], guide: Guide) -> None:
    by_address = {entry.address: entry for entry in entries}
    for bet in guide.best_bets:
        entry = by_address.get(page_address(bet.pagina))
        if entry:
            entry.terms += bet.vragen


def _index(entries: list[Entry], guide: Guide) -> tuple[dict[str, Any], list[list[str]], list[Posting]]:
    fields = [
        {
            "title": words_of(entry.title),
            "terms": words_of(" ".join(entry.terms)),
            "context": words_of(f"{entry.page} {entry.context}"),
            "text": [] if entry.kind in TITLE_ONLY else words_of(entry.text),
        }
        for entry in entries
    ]
    groups = [(group.gids, group.getypt) for group in guide.synonyms]
    groups += [(_names(term), [*term.synoniemen, *_misspelled(term)]) for term in guide.glossary]
    typed = {word for group in groups for text in (*group[0], *group[1]) for word in words_of(text)}
    stem_of = stems({word for field in fields for words in field.values() for word in words} | typed | {*NUMBERS})
    numbers = {stem: number for number, stem in enumerate(sorted(set(stem_of.values())))}
    found = sorted(stem_of)
    postings = _postings(fields, stem_of, len(numbers), numbers)

    def letters(term: str) -> str:
        return "".join(chr(FIRST_LETTER + numbers[stem_of[word]]) for word in words_of(term))

    def asked(terms: list[str]) -> list[str]:
        return [text for text in dict.fromkeys(map(letters, terms)) if text]

    index = {
        "woorden": _vocabulary(found),
        "stam": [there - before for before, there in pairwise([0, *(numbers[stem_of[word]] for word in found)])],
        "aantal": [len(places) for places, _ in postings],
        "kracht": "".join(max(levels, default="0") for _, levels in postings),
        "gelijk": [[words, BETWEEN.join(asked(typed))] for words, typed in groups if typed or len(words) > 1],
        "hoeveel": len(entries),
    }
    return index, [asked(entry.terms) for entry in entries], postings


def _asked(names: list[list[str]], count: int) -> list[Asked]:
    """Per stem the questions that have it: the place of each, and its letters unless rarer stems of it say those."""
    often = Counter(letter for texts in names for text in texts for letter in set(text))
    steps: list[list[int]] = [[] for _ in range(count)]
    found: list[list[str]] = [[] for _ in range(count)]
    last = [0] * count
    for place, texts in enumerate(names):
        for text in texts:
            rarest = min(often[letter] for letter in text)
            for letter in dict.fromkeys(text):
                stem = ord(letter) - FIRST_LETTER
                whole = len(text) <= FEW or often[letter] <= max(COMMON, rarest)
                steps[stem].append(place - last[stem])
                found[stem].append(text if whole else "")
                last[stem] = place
    return [(step, BETWEEN.join(texts)) for step, texts in zip(steps, found, strict=True)]


def _places(entries: list[Entry], names: list[list[str]]) -> dict[str, Any]:
    """Where search can lead to, like by like: so it packs best."""
    pages = {_page_of(entry): (number, entry.page) for number, entry in enumerate(_firsts(entries))}
    return {
        "soorten": FOUND,
        "paginas": [[title, address] for address, (_, title) in pages.items()],
        "pagina": [pages[_page_of(entry)][0] for entry in entries],
        "rest": [entry.address.removeprefix(_page_of(entry)) for entry in entries],
        "titel": [entry.title for entry in entries],
        "soort": [entry.kind for entry in entries],
        "getypt": [sum(map(len, texts)) for texts in names],
    }


def _page_of(entry: Entry) -> str:
    return entry.address.partition("#")[0]


def _firsts(entries: list[Entry]) -> list[Entry]:
    """Of each page its first place."""
    return list({_page_of(entry): entry for entry in reversed(entries)}.values())[::-1]


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
) -> list[Posting]:
    """Per stem the places it stands in, and its weight in each, from 1 to LEVELS."""
    usual = {name: max(1, sum(len(field[name]) for field in fields) / max(1, len(fields))) for name in FIELDS}
    steps: list[list[int]] = [[] for _ in range(count)]
    levels: list[str] = [""] * count
    last = [0] * count
    for place, field in enumerate(fields):
        weights: Counter[int] = Counter()
        for name, worth in FIELDS.items():
            length = 1 - LENGTH + LENGTH * len(field[name]) / usual[name]
            for word, times in Counter(field[name]).items():
                weights[numbers[stem_of[word]]] += worth * times / max(length, 0.5)
        for stem, weight in weights.items():
            steps[stem].append(place - last[stem])
            levels[stem] += str(max(1, round(LEVELS * weight / (weight + SATURATION))))
            last[stem] = place
    return list(zip(steps, levels, strict=True))


def _runs(items: list[Any], most: int, size: Callable[[Any], int]) -> list[tuple[int, list[Any]]]:
    """The items in runs of about `most` together, each with the number of its first."""
    runs: list[tuple[int, list[Any]]] = []
    filled = most
    for number, item in enumerate(items):
        if filled >= most:
            runs.append((number, []))
            filled = 0
        runs[-1][1].append(item)
        filled += size(item)
    return runs
