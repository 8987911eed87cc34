"""The lines for one field: what it said and what it says, as a text or as a list of texts."""

from collections.abc import Iterable, Iterator

from guide.editors.diff.said import Said, said
from guide.editors.diff.words import Marked, compare_lists, marked

SHORT = 40  # letters up to which words of a list share a line
LONGEST = 300  # letters of a text that is new or gone as a whole


def field_lines(label: str, old: object, new: object, place: Said | str = "") -> Iterator[Said]:
    """The lines for one field: a text, or a list of texts."""
    if isinstance(old, list) or isinstance(new, list):
        for how, before, after in _joined(compare_lists(listed(old), listed(new))):
            key = "veld" if how == "anders" else f"veld_{how}"
            yield said(key, veld=label, plek=place, tekst=_shown(how, before, after))
        return
    if old is True or new is True:
        old, new = ("ja" if value else "nee" for value in (old, new))
    how = "nieuw" if old is None else "weg" if new is None else "anders"
    key = "veld" if how == "anders" else f"veld_{how}"
    yield said(key, veld=label, plek=place, tekst=_shown(how, str(old), str(new)))


def _joined(found: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, str, str]]:
    """Short words that came or went together make one line."""
    last: tuple[str, str, str] | None = None
    for one in found:
        words = [*(last or ()), *one]
        if last and last[0] == one[0] != "anders" and not any(len(w) > SHORT or w[-1:] in ".?!:" for w in words if w):
            last = (one[0], *("; ".join(filter(None, pair)) for pair in zip(last[1:], one[1:], strict=True)))
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def listed(value: object) -> list[str]:
    if isinstance(value, list):
        return value
    return [] if value is None else ["ja" if value is True else str(value)]


def _shown(how: str, old: str, new: str) -> Marked:
    if how == "anders":
        return marked(old, new)
    return Marked((({"verplaatst": "gelijk"}.get(how, how), old if how == "weg" else new),))


def shorten(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rpartition(" ")[0] + " …"
