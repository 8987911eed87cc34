"""How much time a text says there is: 6 weken, zes weken, een half jaar, elk schooljaar."""

import re
from functools import lru_cache

Amount = tuple[int, str]  # how many, and of what, as a self-check names it

_ONES = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
]
_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
WORDS = {word: number for number, word in enumerate(_ONES)} | {"één": 1, "eén": 1, "honderd": 100, "half": 0}
WORDS |= {word: tens * 10 for tens, word in enumerate(_TENS, 2)}
WORDS |= {
    _ONES[one] + ("ën" if _ONES[one].endswith("e") else "en") + word: tens * 10 + one
    for tens, word in enumerate(_TENS, 2)
    for one in range(1, 10)
}
UNITS = {
    "dag": "dagen", "werkdag": "werkdagen", "schooldag": "schooldagen", "week": "weken", "schoolweek": "schoolweken",
    "maand": "maanden", "jaar": "jaren", "schooljaar": "schooljaren", "uur": "uren", "keer": "keer",
}  # fmt: skip
UNITS |= {many: many for many in UNITS.values()}
_BETWEEN = r"(?:\s+(?:hele|volle|extra|school|kalender|opeenvolgende|aaneengesloten))?"
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?<![\w.,-])(?P<many>\d{{1,3}}|{_WORD}){_BETWEEN}\s+(?P<unit>{_UNIT})\b",
    re.IGNORECASE,
)
_LISTED = re.compile(
    rf"(?<![\w.,-])(\d{{1,3}}|{_WORD})(?=,? (?:en|of|tot|tot en met) "
    rf"(?:\d{{1,3}}|{_WORD}){_BETWEEN}\s+({_UNIT})\b)",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\b(?:elk|ieder|per|eens per|eens in het)\s+(schooljaar|jaar|half jaar)\b", re.IGNORECASE)
_EVERY_OTHER = re.compile(r"\bjaarlijks\w*", re.IGNORECASE)


@lru_cache(maxsize=4096)
def amounts(text: str) -> frozenset[Amount]:
    """Every amount of time in a text; a half is 0 of its unit, a school year counts as a year too."""
    found = {(_number(m["many"]), UNITS[m["unit"].lower()]) for m in _AMOUNT.finditer(text)}
    found |= {(_number(m[1]), UNITS[m[2].lower()]) for m in _LISTED.finditer(text)}
    found |= {(0 if "half" in m[1].lower() else 1, "jaren") for m in _EVERY.finditer(text)}
    found |= {(1, "jaren")} if _EVERY_OTHER.search(text) else set()
    return frozenset(found | {(many, "jaren") for many, unit in found if unit == "schooljaren"})


def weeks(term: str) -> tuple[int, int] | None:
    """After how many whole weeks a deadline ends, and how much longer it may take; None if it is not in weeks."""
    found = [(_in_weeks(m), term[m.end() :]) for m in _AMOUNT.finditer(term)]
    if not found or not found[0][0]:
        return None
    longer = next((many or 0 for many, after in found[1:] if after.startswith(" langer")), 0)
    return found[0][0], longer


def _in_weeks(found: re.Match[str]) -> int | None:
    many, unit = _number(found["many"]), UNITS[found["unit"].lower()]
    days = many * {"weken": 7, "dagen": 1}.get(unit, 0)
    return days // 7 if days % 7 == 0 else None


def _number(typed: str) -> int:
    return int(typed) if typed.isdigit() else WORDS[typed.lower()]


def written(amount: Amount) -> str:
    many, unit = amount
    one = next(single for single, more in UNITS.items() if more == unit)
    if many == 0:
        return f"een half {one}"
    return f"{many} {one if many == 1 or unit in ('jaren', 'uren', 'keer') else unit}"
