"""What no text may hold, in whatever file: signs that nobody sees, and what a merge left behind."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from guide.faults.messages import sentence

CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$", re.MULTILINE)
SEEN = re.compile(r"[\t\n -~À-ÿ‘’“”–—…€•·éëïöüáóúíèàêôûçñ→×½¼¾§°²³′″≥≤]*")
# What a text turns into that was saved in one encoding and opened in another.
GARBLED = re.compile("\ufffd|[ÃÂ][\u0080-¿]|â€")


@lru_cache(maxsize=2048)
def sign_faults(text: str) -> tuple[tuple[int, str], ...]:
    """(line, sentence) for each line with such a sign: the first sign of a line counts."""
    return tuple(_faults(text))


def has_conflict(text: str) -> bool:
    return CONFLICT.search(text) is not None


def _faults(text: str) -> Iterator[tuple[int, str]]:
    if has_conflict(text):
        for match in CONFLICT.finditer(text):
            yield text.count("\n", 0, match.start()) + 1, sentence("samenvoegen", tekst=match[0][:7])
    if SEEN.fullmatch(text) and not GARBLED.search(text):  # nearly every text: so nothing below costs time
        return
    for number, line in enumerate(text.split("\n"), 1):
        if fault := _line_fault(line):
            yield number, fault


def _line_fault(line: str) -> str:
    if GARBLED.search(line):
        return sentence("verminkt", tekst=_around(line, GARBLED.search(line).start()))
    for place, letter in enumerate(line):
        if _unseen(letter):
            return sentence("onzichtbaar", code=f"{ord(letter):04X}", tekst=_around(line, place))
        if letter.isalpha() and not unicodedata.name(letter, "LATIN").startswith(
            ("LATIN", "MICRO", "MASCULINE", "FEM")
        ):
            return sentence("vreemde_letter", letter=letter, tekst=_around(line, place))
    if unicodedata.normalize("NFC", line) != line:
        loose = next(i for i, letter in enumerate(line) if unicodedata.combining(letter))
        return sentence("los_accent", tekst=_around(line, loose))
    return ""


def _unseen(letter: str) -> bool:
    kind = unicodedata.category(letter)
    return (
        kind in {"Cf", "Co", "Cs", "Zl", "Zp"}
        or (kind == "Cc" and letter not in "\t\r")
        or (kind == "Zs" and letter != " ")
    )


def _around(line: str, place: int) -> str:
    """A few letters before and after, for who has to look for what cannot be seen."""
    shown = "".join(letter for letter in line[max(0, place - 12) : place + 12] if not _unseen(letter))
    return shown.strip()
