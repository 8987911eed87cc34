"""What is a word, and the stem by which it is found. `plain` says the same as lib/search/words.js."""

import re
import unicodedata
from collections.abc import Iterable

import snowballstemmer

NUMBERS = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf".split()  # noqa: SIM905
# Words that the rules of the language join with another one: how they begin, and how they stay apart.
APART = {
    "aangewezen": "aanwijs",  # aanwezig
    "aanwezig": "aanwezig",  # aanwijzen
    "agend": "agender",  # anderen
    "beeld": "beeld",  # bellen
    "begelei": "begeleid",  # beleid
    "eenheid": "eenheid",  # een
    "gebied": "gebied",  # bieden
    "gebouw": "gebouw",  # bouwen
    "gedrag": "gedrag",  # dragen
    "gehoor": "gehoor",  # horen
    "gehoord": "hoor",
    "geldig": "geldig",  # geld
    "geldt": "geldig",
    "gelijk": "gelijk",  # lijken
    "gemeent": "gemeente",  # mening
    "gemiddeld": "gemiddeld",  # middelen
    "gereed": "gereed",  # reden
    "gericht": "gericht",  # richting
    "gevolg": "gevolg",  # volgen
    "geweld": "geweld",  # wel
    "gewoon": "gewoon",  # wonen
    "gewoont": "gewoonte",
    "gezag": "gezag",  # zag
    "gezin": "gezin",  # zin
    "gezond": "gezond",  # zon
    "leest": "lees",  # lessen
    "mening": "mening",  # gemeen
    "steden": "stad",  # steeds
    "planning": "planning",  # plannen
    "stelsel": "stelsel",  # stellen
    "toelaatbaar": "toelaatbaar",  # toelating
    "vorig": "vorig",  # voor
    "waarde": "waarde",  # waar
    "weekend": "weekend",  # week
    "wijzig": "wijzig",  # wijzen
    "woord": "woord",  # worden
    "zitting": "zitting",  # zitten
}
ENDING = re.compile(r"d{0,2}t?(a|e|eren|n|s|en|er|ers|es|ing|ingen|heid)?")  # of such a word; more makes a compound
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
    known = sorted(set(words))  # without its s a word comes before the one with it
    stemmer = snowballstemmer.stemmer("dutch")
    found = {word: stemmer.stemWord(word) if len(word) >= SHORTEST_STEM else word for word in known}
    roots = {_short(stem): stem for stem in sorted(found.values())}
    for word, stem in found.items():
        apart = max((start for start in APART if _form(word, start)), key=len, default="")
        if apart:
            found[word] = APART[apart]
        elif word in NUMBERS[2:]:
            found[word] = str(NUMBERS.index(word))
        elif re.fullmatch("(.[^aeious]|..[^s].?)s", word) and word[:-1] in found:
            found[word] = found[word[:-1]]  # tlv's, swv's
        elif stem[-1] in "td" and len(stem) > SHORTEST_STEM and _short(stem[:-1]) in roots:
            found[word] = roots[_short(stem[:-1])]  # verlengt and verlengd, beside verlengen
    return found


def _form(word: str, start: str) -> bool:
    """Is it this word, with an ending? Gedragingen is, gedragswetenschapper is another word."""
    return word.startswith(start) and bool(ENDING.fullmatch(word, len(start)))


def _short(stem: str) -> str:
    """A stem with its last vowel written once: onderteken and ondertekeen are the same verb."""
    return re.sub(r"([aeou])\1(?=[^aeiou]$)", r"\1", stem)
