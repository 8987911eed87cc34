"""Emphasis, links, pictures, code and HTML within a text: what Markdown shows otherwise than it was meant.

Everything that is well formed is taken out first; what is left of the signs then shows on the site,
or takes text along with it.
"""

import re
from collections.abc import Iterator

from guide.faults.messages import sentence
from guide.rules.text.lines import HTML, Line, Part, read_lines, read_parts
from guide.rules.text.marks import without_marks

Found = tuple[int, str]
PICTURE = re.compile(r"!\[([^\[\]]*)\]\(([^()\s]*)\)")
LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\[\]]*\](?!\())*)\]\(((?:[^()\s]|\([^()\s]*\))*)((?:\s+\"[^\"\n]*\")?)\)")
STRONG = re.compile(r"(?<!\*)(\*{1,3})(?=[^\s*])((?:[^*]|(?<=\s)\*+(?=\s))+?)(?<=[^\s*])\1(?!\*)")
UNDER = re.compile(r"(?<![\w_])(_{1,2})(?=[^\s_])([^_]+?)(?<=[^\s_])\1(?![\w_])")
ATTRIBUTES = re.compile(r"(?<=[*)`x])\{ (?:(?:lang=[a-z]{2}|width=\d+|height=\d+|loading=lazy)(?: |(?=\}))){1,3}\}")
OWN_LINE = re.compile(r"^\{ \.[a-z-]+ \}$", re.MULTILINE)
JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
TAG = re.compile(r"<(?=[A-Za-z/!?])[^>\n]*>?")
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?:/{0,2}|www\.)[^\s)\]]*", re.IGNORECASE)
BARE_PAGE = re.compile(r"[\w./-]+\.md\b(?:#[\w-]*)?")
SIGNS = re.compile(r"`|\*+|(?<!\w)_+|_+(?!\w)|[\[\]{}\\~]{1,2}|={2,}|\^{2}|(?<!\w):[a-z_]+:(?!\w)")
ANY = re.compile(r"[()<&*_`\[\]{}\\~^]|==|:[a-z/]|www\.|\.md")  # most texts have none of these
# The pages on which HTML may stand, and what may: the start page lays its parts beside each other, and so does the
# sheet of paper.
HTML_PAGES = {"index.md", "voor-wie/ouder-op-papier.md"}
ALLOWED_HTML = re.compile(
    r'<(?:div|section|nav)(?: class="[a-z_ -]+")?(?: aria-labelledby="[a-z-]+")? markdown>|</(?:div|section|nav)>'
)
ALLOWED_WITHIN = re.compile(r'<(mark|span)(?: class="[a-z_-]+")?>((?:(?!<\1\b).)*?)</\1>', re.DOTALL)


def inline_faults(path: str, body: str) -> Iterator[Found]:
    for part in read_parts(body):
        if not part.text.startswith("#") and part.lines[0].role != HTML:
            yield from (
                (part.line_at(place), text) for place, text in text_faults(_without_heading_address(part), path)
            )
    yield from _html_lines(path, read_lines(body))


def _without_heading_address(part: Part) -> str:
    return re.sub(r"\{ #[^}]*\}\s*$", "", part.text)


def text_faults(text: str, path: str = "") -> Iterator[Found]:
    """(place in the text, sentence); `path`: of the page, if it is on one."""
    if not ANY.search(text):
        return
    text = JINJA.sub(lambda match: _blank(match[0], "x"), text)  # the reading of calls looks at those
    if path in HTML_PAGES:
        for _ in range(2):  # one within the other
            text = ALLOWED_WITHIN.sub(
                lambda match: _blank(match[0], " ", match.start(2) - match.start(), match[2]), text
            )
    yield from _tags(text)
    for match in PICTURE.finditer(text):
        if len(match[1].strip()) < 3:  # noqa: PLR2004 - no word
            yield match.start(), sentence("beeld_zonder_tekst")
    typed = text
    text = PICTURE.sub(lambda match: _blank(match[0], "x"), TAG.sub(lambda match: _blank(match[0]), text))
    for match in LINK.finditer(text):
        if not re.sub(r"[\W_]", "", match[1]):
            yield match.start(), sentence("link_zonder_tekst")
        if not match[2]:
            yield match.start(), sentence("link_zonder_adres", tekst=match[1])
    text = LINK.sub(lambda match: _blank(match[0], "", match.start(1) - match.start(), match[1]), text)
    text = STRONG.sub(lambda match: _blank(match[0], "x", len(match[1]), match[2]), text)
    text = STRONG.sub(lambda match: _blank(match[0], "x", len(match[1]), match[2]), text)  # one within the other
    text = UNDER.sub(lambda match: _blank(match[0], "x", len(match[1]), match[2]), text)
    text = ATTRIBUTES.sub(lambda match: _blank(match[0]), text)
    if path in HTML_PAGES:
        text = OWN_LINE.sub(lambda match: _blank(match[0]), text)
    yield from _left(without_marks(text), typed)


def _blank(whole: str, sign: str = "", at: int = 0, kept: str = "") -> str:
    """As long as `whole`, with the same line ends; of it only `kept` still stands there."""
    blank = re.sub(r"[^\n]", sign or " ", whole)
    if sign and kept:
        blank = sign * at + kept + sign * (len(whole) - at - len(kept))
    elif kept:
        blank = " " * (at - 1) + "x" + kept + "x" + " " * (len(whole) - at - len(kept) - 1)
    return blank


def _tags(text: str) -> Iterator[Found]:
    opened: set[str] = set()
    for match in TAG.finditer(text):
        if match[0].startswith("</") and match[0][2:] in opened:
            continue
        opened.add(match[0][1:])
        if re.match(r"<!--", match[0]):
            yield match.start(), sentence("html_opmerking")
        elif re.match(r"<https?:|<[\w.+-]+@", match[0]):
            yield match.start(), sentence("link_kaal", tekst=match[0].strip("<>"))
        else:
            yield match.start(), sentence("html", tekst=match[0][:40])
    for match in ENTITY.finditer(text):
        yield match.start(), sentence("html_teken", tekst=match[0])


def _left(text: str, typed: str) -> Iterator[Found]:
    """What is still there of signs, and of addresses that are no link; `typed`: the text as it was."""
    for match in ADDRESS.finditer(text):
        yield match.start(), sentence("link_kaal", tekst=match[0].rstrip(".,;:"))
    for match in BARE_PAGE.finditer(text):
        yield match.start(), sentence("link_los", tekst=match[0])
    if BARE_PAGE.search(text):  # the brackets belong to it
        text = re.sub(r"[\[\]]", " ", text)
    text = BARE_PAGE.sub(lambda match: " " * len(match[0]), ADDRESS.sub(lambda match: " " * len(match[0]), text))
    for place in _unpaired(text):
        yield place, sentence("haakje", tekst=_near(typed, place))
    said: set[str] = set()
    for match in SIGNS.finditer(text):
        kind = _kind(match[0])
        if kind not in said:  # one fault for a pair
            yield match.start(), sentence(kind, teken=match[0], tekst=_near(typed, match.start()))
        said.add(kind)


def _unpaired(text: str) -> list[int]:
    """Round brackets without their other half; a), 1) and a face have none."""
    opened: list[int] = []
    for match in re.finditer(r"[()]", text):
        place = match.start()
        if match[0] == "(":
            opened.append(place)
        elif opened:
            opened.pop()
        elif not re.search(r"(?:^|\s)(?:\w{1,2}|[:;]-?)$", text[:place]):
            return [place]
    return opened[:1]


def _kind(signs: str) -> str:
    if signs[0] in "[]":
        return "haken"
    if signs[0] in "{}":
        return "accolade_los"
    if signs[0] == "\\":
        return "backslash_los"
    return "teken_los"


def _near(text: str, place: int) -> str:
    start = text.rfind("\n", 0, place) + 1
    line = text[start:].split("\n", 1)[0]
    at = place - start
    return line[max(0, at - 15) : at + 25].strip()


def _html_lines(path: str, lines: tuple[Line, ...]) -> Iterator[Found]:
    """HTML on a line of its own: only what the start page needs, and closed."""
    opened: list[int] = []
    for line in lines:
        if line.role != HTML:
            continue
        text = line.text.strip()
        if path not in HTML_PAGES or not ALLOWED_HTML.fullmatch(text):
            yield line.number, sentence("html", tekst=text[:40])
        elif text.startswith("</"):
            if opened:
                opened.pop()
            else:
                yield line.number, sentence("html_dicht")
        else:
            opened.append(line.number)
    yield from ((number, sentence("html_open")) for number in opened)
