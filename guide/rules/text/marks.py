"""The marks of the five kinds, typed as [Wet]: right word, right place, and a source in the same sentence."""

import difflib
import re
from collections.abc import Iterator

from guide.faults.messages import did_you_mean, sentence
from guide.models.texts import BRACKETS as TYPED
from guide.rules.text.lines import Part, read_parts

WORDS = list(TYPED.values())
NAMES = {word.lower(): word for word in WORDS} | TYPED
OWN = {TYPED["uitwerking"], TYPED["wet"]}  # our own thoughts rest on no source; on what law rests, letter.py tells
BRACKETS = re.compile(
    r"\[ *([^\[\]()\n]{0,40}?) *\](?!\()(:?)"  # between straight brackets, and no link
    r"|(?:^|(?<=\n))\( *([A-Za-z]+) *\)"  # between round ones, in front
    r"|(?:^|(?<=\n))([A-Za-z]+)\](?!\()"  # one of the two is gone
    r"|(?:^|(?<=\n))\[([A-Za-z]+)(?=\s)(?![^\[\]\n]*\])"
)
SOURCE = re.compile(r"\]\(<?[^)\s]*#[\w-]+|\]\(https?://")


def mark_faults(body: str) -> Iterator[tuple[int, str]]:
    for part in read_parts(body):
        heading = part.lines[0].role == "head"
        for match in BRACKETS.finditer(part.text):
            word = _word(match)
            whole = match[0].startswith("[") and match[0].endswith("]") and match[0][1:-1] == word
            if word in WORDS and whole and match.start() == 0 and not heading:
                if not re.match(r"\s+\S", part.text[match.end() :]):
                    yield part.line_at(match.start()), sentence("merk_spatie", merk=word)
            elif meant := _meant(word, bracketed="(" not in match[0]):
                yield part.line_at(match.start()), _wrong(word, meant, whole=whole, heading=heading)
        if not heading:
            yield from _unsourced(part)


def _word(match: re.Match[str]) -> str:
    return next(group for group in (match[1], match[3], match[4], match[5]) if group is not None)


def without_marks(text: str) -> str:
    """`text` with spaces for everything that is a mark, or that a fault here is about."""

    def blank(match: re.Match[str]) -> str:
        word = _word(match)
        return " " * len(match[0]) if word in WORDS or _meant(word, bracketed="(" not in match[0]) else match[0]

    return BRACKETS.sub(blank, text)


def _meant(word: str, *, bracketed: bool) -> str:
    """The mark that somebody probably meant, or nothing."""
    if word.lower() in NAMES:
        return NAMES[word.lower()]
    near = difflib.get_close_matches(word.lower(), NAMES, n=1, cutoff=0.7) if bracketed and word else []
    return NAMES[near[0]] if near else ""


def _wrong(word: str, meant: str, *, whole: bool, heading: bool) -> str:
    if word == meant and not whole:
        return sentence("merk_haken", merk=meant)
    if word == meant:
        return sentence("merk_in_kopje" if heading else "merk_plek", merk=meant)
    return sentence("merk_onbekend", tekst=word, bedoeld=did_you_mean(meant, [meant]), alle=", ".join(WORDS))


def _unsourced(part: Part) -> Iterator[tuple[int, str]]:
    """A sentence with a mark names its source, or the list that it is in does so above it."""
    match = re.match(r"\[([A-Za-z]+)\]\s", part.text)
    if not match or match[1] not in WORDS or match[1] in OWN or SOURCE.search(part.text):
        return
    if part.above and "bronnen.md#" in part.above.text:
        return
    yield part.number, sentence("merk_zonder_bron", merk=match[1])
