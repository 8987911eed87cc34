"""One sentence said with u: which of its words change, or which word keeps that from being told."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from guide.derived.polite import words as known

# An entity of HTML is a sign, a soft hyphen belongs to its word.
TOKEN = re.compile(r"&#?\w+;|[^\W_](?:[\w\u00ad]|['’-](?=\w))*|[^\w\s\u00ad]")
JE, ASKED = {"je", "jij"}, re.compile(r"[^.?!:]*\?")
PLAIN = {"jou": "u", "jouw": "uw", "jouwe": "uwe", "jezelf": "uzelf"}
IF_SO = re.compile(r",(?: \w+)? dan\b")
BREAKS = set(",.;:?!()–—")
LEAST = 4  # letters of a noun that may end a longer one: vraag, onderzoeksvraag


class Unknown(Exception):  # noqa: N818 - no fault: something that stays as it is
    """The word on which it depends, and which no list has."""


@dataclass(frozen=True)
class Nouns:
    """What can be somebody's, after je. `bare`: also without an article, as hulp in 'als je hulp zoekt'."""

    own: Collection[str]
    bare: Collection[str]
    verbs: Collection[str] = ()

    def has(self, word: str, which: Collection[str]) -> bool:
        """Also at the end of a longer word, unless that is a word of another kind: tijd, but not altijd."""
        if word in which or word in known.FUNCTION or word in known.VERBS:
            return word in which
        return any(len(noun) >= LEAST and word.endswith(noun) for noun in which)


@dataclass(frozen=True)
class Token:
    start: int
    end: int
    raw: str

    @property
    def word(self) -> str:
        return self.raw.lower().replace("\u00ad", "").replace("’", "'")


class Sentence:
    """A reading of one sentence. `changes`: what each place in it becomes; raises Unknown."""

    def __init__(self, text: str, nouns: Nouns) -> None:
        self.text, self.nouns = text, nouns
        self.tokens = [Token(found.start(), found.end(), found[0]) for found in TOKEN.finditer(text)]

    def changes(self) -> dict[tuple[int, int], str]:
        made: dict[int, str] = {}
        for at, token in enumerate(self.tokens):
            if token.word in PLAIN:
                made[at] = PLAIN[token.word]
            elif token.word in JE:
                made |= self._je(at)
        return {
            (self.tokens[at].start, self.tokens[at].end): _as_typed(self.tokens[at].raw, new)
            for at, new in made.items()
            if self.tokens[at].word != new
        }

    def _word(self, at: int) -> str:
        """The word at a place; nothing at a sign or beyond an end."""
        inside = 0 <= at < len(self.tokens) and self.tokens[at].raw[0].isalnum()
        return self.tokens[at].word if inside else ""

    def _je(self, at: int) -> dict[int, str]:
        before, after = self._word(at - 1), self._word(at + 1)
        own, bare = self.nouns.has(after, self.nouns.own), self.nouns.has(after, self.nouns.bare)
        if self._word(at) == "jij":
            return self._does(at)
        if before in JE:
            return {at: self._after_je(after, own=own, bare=bare)}
        if self._is_stem(before):
            return self._after_stem(at, own=own, bare=bare)
        if own or bare:
            return {at: "uw" if own else self._bare(at, before)}
        self._sure_no_noun(after)
        self._known_before(before)
        return {at: "zich"} if self._reflexive(at) else self._does(at)

    def _does(self, at: int) -> dict[int, str]:
        """Je is who does it: the verb before or after it goes along."""
        made = {at: "u"}
        before, after = self._word(at - 1), self._word(at + 1)
        if self._is_stem(before):
            made |= {place: known.before_u(self._word(place)) for place in self._together(at - 1)}
        elif after in known.OWN_FORM:
            made[at + 1] = known.OWN_FORM[after]
        elif before in known.SUBORDINATE:
            for far in range(at + 1, len(self.tokens)):
                if self.tokens[far].raw in BREAKS or self._word(far) in known.ALONGSIDE:
                    break
                if self._word(far) in known.OWN_FORM:
                    raise Unknown(self._word(far))
        return made

    def _together(self, at: int) -> list[int]:
        """A verb and those it is joined with: wat zie, hoor of voel je."""
        places = [at]
        while self._word(at - 1) in ("en", "of") or (len(places) > 1 and at and self.tokens[at - 1].raw == ","):
            if not self._is_stem(self._word(at - 2)):
                break
            at -= 2
            places.append(at)
        return places

    def _after_je(self, after: str, *, own: bool, bare: bool) -> str:
        """The second of two: je je kind, je je zorgen."""
        if own:
            return "uw"
        if after not in known.REFLEXIVE:
            self._sure_no_noun(after, bare=bare)
        return "zich"

    def _after_stem(self, at: int, *, own: bool, bare: bool) -> dict[int, str]:
        """Behind a verb: who does it (maak je), whom it is about (meld je aan), whose it is (bewaar je antwoorden)."""
        stem, end = self._word(at - 1), self.tokens[at].end
        if self._is_noun(stem) and self._word(at - 2) in known.DETERMINERS:
            return {at: "u"}
        first = at == 1
        opens = first or self.tokens[at - 2].raw in BREAKS or self._word(at - 2) in known.ALONGSIDE
        asked = bool(ASKED.match(self.text, end))
        if stem in known.ALSO_OF_OTHERS:
            return self._wants(at, sure=(opens or asked) and not bare, own=own)
        if stem in known.ALWAYS_ASKED or not opens or asked or self._word(at + 1) == "zelf":
            return self._does(at)
        if_so = bool(IF_SO.search(self.text, end))
        yours = own or bare
        if not yours:
            self._sure_no_noun(self._word(at + 1))
        if first and if_so == yours:  # vul je formulier in, dan …; vraag je af …
            raise Unknown(stem)
        return {at: "uw"} if yours else self._does(at)

    def _wants(self, at: int, *, sure: bool, own: bool) -> dict[int, str]:
        """Wil je, wil je kind, of: de school wil je helpen."""
        if own:
            return {at: "uw"}
        if sure or self._word(at - 2) in ("dan", *known.SUBORDINATE):
            return self._does(at)
        raise Unknown(self._word(at - 1))

    def _bare(self, at: int, before: str) -> str:
        """Je before a noun that may stand by itself: after a preposition it is yours, after als the verb decides."""
        sure = known.PREPOSITIONS - known.ALSO_CONJUNCTIONS | known.THIRD_ONLY | {"en", "maar", "want"}
        if not before or before in sure or self._word(at - 2) in JE:
            return "uw"
        if before in known.SUBORDINATE:
            for far in range(at + 1, len(self.tokens)):
                if self.tokens[far].raw in BREAKS:
                    break
                if self._word(far) in known.SECOND_ONLY:
                    return "u"
                if self._word(far) in known.THIRD_ONLY:
                    return "uw"
        raise Unknown(self._word(at + 1))

    def _reflexive(self, at: int) -> bool:
        """Je voelt je thuis: behind the verb of a je that does it."""
        return self._word(at - 2) in JE and self._word(at - 1) in known.VERBS

    def _known_before(self, word: str) -> None:
        """A verb that changes with u has to be known; of any other word it must be clear that it is none."""
        lists = (known.PREPOSITIONS, known.SUBORDINATE, known.ALONGSIDE, known.FUNCTION, known.VERBS)
        if not word or word.endswith(("t", "en", "de", "te", "den", "ten")) or any(word in one for one in lists):
            return
        if self._is_noun(word):
            return
        raise Unknown(word)

    def _is_noun(self, word: str) -> bool:
        return self.nouns.has(word, self.nouns.own) or self.nouns.has(word, self.nouns.bare)

    def _is_stem(self, word: str) -> bool:
        return word in known.STEMS or word in self.nouns.verbs

    def _sure_no_noun(self, word: str, *, bare: bool = False) -> None:
        if bare or not self._is_no_noun(word):
            raise Unknown(word)

    def _is_no_noun(self, word: str) -> bool:
        plain = word in known.FUNCTION or word in known.VERBS or word in known.PREPOSITIONS or word in known.SUBORDINATE
        own = any(word in (stem, known.before_u(stem)) for stem in self.nouns.verbs)
        return not word or plain or own or word.isdigit() or bool(known.SEPARABLE.fullmatch(word))


def _as_typed(old: str, new: str) -> str:
    return new[0].upper() + new[1:] if old[0].isupper() else new


def spans(text: str, changes: dict[tuple[int, int], str]) -> Iterator[tuple[int, int, str]]:
    """Changed words that stand side by side, together."""
    together: tuple[int, int, str] | None = None
    for (start, end), new in sorted(changes.items()):
        if together and text[together[1] : start] == " ":
            together = (together[0], end, f"{together[2]} {new}")
            continue
        if together:
            yield together
        together = (start, end, new)
    if together:
        yield together
