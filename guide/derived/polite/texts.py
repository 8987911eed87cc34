"""Whole texts said with u: sentence by sentence, leaving alone what is quoted and what editors decided on."""

import html
import re
from collections.abc import Iterable, Iterator

from guide.derived.polite.form import Nouns, Sentence, Unknown, spans
from guide.models import UVorm

SAYS_JE = re.compile(r"\b(?:je|jij|jou|jouwe?|jezelf|jullie)\b", re.IGNORECASE)
# Up to a sign that ends it, or a kind of dash between a title and what follows.
SENTENCE = re.compile(r".*?(?:[.?!…]+[’”'\")]*(?=\s|$)|$)", re.DOTALL)
QUOTED = re.compile(r"‘[^‘’]*’|“[^“”]*”|\"[^\"]*\"|&#39;.*?&#39;|&#34;.*?&#34;|&quot;.*?&quot;|(?<!\w)'[^']*'(?!\w)")
Swap = tuple[int, int, str]  # from, to, what stands there with u


class Polite:
    """What editors decided, and what is remembered: the same sentence stands in many blocks."""

    def __init__(self, decided: UVorm, kept: Iterable[str] = ()) -> None:
        lists = (decided.bezit, decided.los, decided.werkwoorden)
        self.nouns = Nouns(*(frozenset(map(str.lower, words)) for words in lists))
        self.sentences = {plain(one.je): one.u for one in decided.zinnen}
        self.kept = frozenset(map(plain, kept))
        self.unknown: dict[str, str] = {}  # sentence that stays as it is, and the word for which it does
        self.used: set[str] = set()
        self._known: dict[str, tuple[Swap, ...]] = {}

    def swaps(self, text: str) -> list[Swap]:
        """What changes in a text as it stands in HTML. Signs that mark up nothing may stand in it for tags."""
        found: list[Swap] = []
        for match in SENTENCE.finditer(text):
            if match[0] and SAYS_JE.search(match[0]):
                start = match.start()
                found += [(start + a, start + b, new) for a, b, new in self._sentence(match[0])]
        return found

    def said(self, text: str) -> str:
        """The text itself, said with u."""
        for start, end, new in reversed(self.swaps(text)):
            text = text[:start] + new + text[end:]
        return text

    def _sentence(self, text: str) -> tuple[Swap, ...]:
        if text not in self._known:
            self._known[text] = tuple(self._decided(text))
        return self._known[text]

    def _decided(self, text: str) -> Iterator[Swap]:
        typed = plain(text)
        if typed in self.kept:
            return
        if typed in self.sentences:
            self.used.add(typed)
            yield from _differences(text, self.sentences[typed] or typed)
            return
        try:
            changes = Sentence(text, self.nouns).changes()
        except Unknown as unknown:
            self.unknown[typed] = str(unknown)
            return
        quoted = [match.span() for match in QUOTED.finditer(text)]
        for start, end, new in spans(text, changes):
            if not any(a <= start < b for a, b in quoted):
                yield start, end, new


def plain(text: str) -> str:
    """A sentence as an editor types it."""
    return " ".join(html.unescape(text).replace("\u00ad", "").replace("’", "'").replace("‘", "'").split())


def _differences(text: str, wanted: str) -> Iterator[Swap]:
    """From the first word that differs to the last."""
    old = [(match.start(), match.end(), plain(match[0])) for match in re.finditer(r"\S+", text)]
    new = wanted.split()
    first = 0
    while first < min(len(old), len(new)) and old[first][2] == plain(new[first]):
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last][2] == plain(new[-1 - last]):
        last += 1
    if first < len(old) - last:
        yield old[first][0], old[-1 - last][1], " ".join(new[first : len(new) - last])
