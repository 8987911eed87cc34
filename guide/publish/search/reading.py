"""What the search of a finished site knows, read from its files (see index.py)."""

import gzip
import json
import re
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from guide.publish.search.index import BETWEEN, FIRST_LETTER, RUNS


class Place(NamedTuple):
    """A place as the browser knows it."""

    address: str
    title: str
    kind: str
    page: str
    terms: list[list[int]]  # as stems


def read_index(site: Path, name: str = "woorden") -> Any:
    """Of a finished site, what its search knows (`woorden`), or where that leads (`plekken`)."""
    return _unpack(site / "assets" / "zoek" / f"{name}.bin")


def read_stems(site: Path) -> dict[str, int]:
    """Every word that search knows, with the number of its stem."""
    index = read_index(site)
    return dict(zip(_words(index["woorden"]), accumulate(index["stam"]), strict=True))


def read_places(site: Path) -> list[Place]:
    """All places that the search of a finished site can lead to."""
    found = read_index(site, "plekken")
    terms: list[list[list[int]]] = [[] for _ in found["titel"]]
    for _, _, steps, names in (one for run in read_runs(site, "stam") for one in run):
        for place, name in zip(accumulate(steps), names.split(BETWEEN), strict=False):
            letters = [ord(letter) - FIRST_LETTER for letter in name]
            if letters and letters not in terms[place]:  # it stands with more than one of its stems
                terms[place].append(letters)
    columns = zip(found["pagina"], found["rest"], found["titel"], found["soort"], terms, strict=True)
    return [
        Place(address + rest, title, kind, name, asked)
        for page, rest, title, kind, asked in columns
        for name, address in [found["paginas"][page]]
    ]


def read_runs(site: Path, name: str) -> list[list[Any]]:
    """Of a finished site, all files of `stam` or of `tekst`, in order."""
    index = read_index(site)
    folder = site / "assets" / "zoek" / index["uitgave"]
    return [_unpack(folder / f"{name}-{number}.bin") for number, _ in enumerate(index[RUNS[name]])]


def _unpack(path: Path) -> Any:
    return json.loads(gzip.decompress(path.read_bytes()))


def _words(vocabulary: str) -> list[str]:
    words = [""]
    for shared, rest in re.findall(r"([A-Z])([^A-Z]*)", vocabulary):
        words.append(words[-1][: ord(shared) - ord("A")] + rest)
    return words[1:]
