"""What is a word, and the stem by which it is found. `plain` says the same as lib/search/words.js."""

import re
import unicodedata
from collections.abc import Iterable

import snowballstemmer

NUMBERS = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf".split()  # noqa: SIM905
SHORTEST_STEM = 4  # what is left when a last letter goes: verlengt, but not wet


def plain(text: str) -> str:
    """Lower case, no accents; "o.p.p." and "OPP's" are one word."""
    letters = unicodedata.normalize("NFD", text.lower())
    letters = re.sub(r"[\u0300-\u036f\u00ad'’]", "", letters)
    return re.sub(r"(?<=\b[a-z])\.(?=[a-z]\b)", "", letters)


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", plain(text))


def stems(words: Iterable[str]) -> dict[str, str]:
    """Each word with its stem: after Kraaij and Pohlmann, and what that leaves of verbs and abbreviations."""
    known = set(words)
    stemmer = snowballstemmer.stemmer("dutch")
    found = {word: stemmer.stemWord(word) if len(word) >= SHORTEST_STEM else word for word in known}
    roots = set(found.values())
    for word, stem in found.items():
        if word in NUMBERS[2:]:
            found[word] = str(NUMBERS.index(word))
        elif word.endswith("s") and word[:-1] in known and len(word) <= SHORTEST_STEM + 1:
            found[word] = found[word[:-1]]  # tlv's, swv's
        elif stem[-1] in "td" and len(stem) > SHORTEST_STEM and stem[:-1] in roots:
            found[word] = stem[:-1]  # verlengt and verlengd, beside verlengen
    return found
