"""What somebody wrote for themselves, and what says who a person is: neither belongs on the site."""

import re
from collections.abc import Iterator

from guide.faults.messages import sentence

NOTE = re.compile(
    r"\b(?:TODO|FIXME|XXX+|TBD|TBA|WIP)\b|(?<![\w.])(?:[Nn]\.?[Tt]\.?[Bb]\.?|PM)(?=[\s:;,)]|$)"
    r"|(?i:\blorem ipsum\b)|\?{2,}|!{2,}"
    r"|(?i:\bnog (?:even )?(?:uit ?zoeken|invullen|aanvullen|checken|nakijken|schrijven|te doen|doen)\b"
    r"(?=\s*[:!.…)\]]|$))"
    r"|(?i:\b(?:hier|later) (?:nog )?(?:invullen|aanvullen|tekst toevoegen)\b)|(?<!\S)@[A-Za-z]\w+"
)
# Most texts have nothing of the kind, and this tells at once.
MAYBE_NOTE = re.compile(r"[A-Z]{2}|[Nn]\.?[Tt]\.?[Bb]|[Nn]og |[Hh]ier |[Ll]ater |[Ll]orem|\?\?|!!|@")
MAYBE_PERSON = re.compile(r"\d[\d. /-]|@|\b[Gg]eb")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\w/.-])(?:\+31|0031|0)[ -]?(?:\(0\)[ -]?)?[1-9](?:[ -]?\d){8}(?![\d-])")
NUMBER = re.compile(r"(?<![\w/.,-])(?:\d{9}|\d{8}|\d{3}[. -]\d{3}[. -]\d{3}|\d{4}[. -]\d{2}[. -]\d{3})(?![\w/-])")
MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
BORN = re.compile(
    rf"\b(?:geboren|geb|geboortedatum)\b\.?[^.!?\n]{{0,40}}?\d{{1,2}}(?:[-/. ]\d{{1,2}}[-/. ]|\s+(?:{MONTH})\s+)"
    r"(?:19|20)?\d\d",
    re.IGNORECASE,
)
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def note_faults(text: str, *, shown: bool = False) -> Iterator[tuple[int, str]]:
    """(place in `text`, sentence); `shown`: a line of code, in which a note is what the code says."""
    for match in NOTE.finditer(text) if not shown and MAYBE_NOTE.search(text) else ():
        yield match.start(), sentence("notitie", tekst=match[0])
    if not MAYBE_PERSON.search(text):
        return
    if "@" in text:
        for match in MAIL.finditer(text):
            yield match.start(), sentence("persoon", wat="e-mailadres", tekst=match[0])
        text = MAIL.sub(lambda match: " " * len(match[0]), text)
    for match in PHONE.finditer(text):
        yield match.start(), sentence("persoon", wat="telefoonnummer", tekst=match[0])
    for match in NUMBER.finditer(text):
        if not PHONE.match(text, match.start()) and is_bsn(match[0]):
            yield match.start(), sentence("persoon", wat="burgerservicenummer", tekst=match[0])
    for match in BORN.finditer(text):
        yield match.start(), sentence("persoon", wat="geboortedatum", tekst=match[0])


def is_bsn(text: str) -> bool:
    """The eleven-test: one in eleven numbers passes it, every citizen service number does."""
    digits = [int(sign) for sign in text if sign.isdigit()]
    digits = [0] * (9 - len(digits)) + digits
    return any(digits) and sum(weight * digit for weight, digit in zip(WEIGHTS, digits, strict=True)) % 11 == 0
