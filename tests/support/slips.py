"""Slips of an editor on a page that change or lose text, one function each: every one must be refused on its line.

They are made on the real pages, wherever what they need stands. See page_spoiling.py for how a place is found.
"""

import re
from collections.abc import Callable
from random import Random

from mutations import Book
from page_spoiling import CALL, LINK, Found, find
from spoiling import Spoiled, Way

SLIPS: dict[str, Way] = {}
PROSE = r"^(?![-#>|{<!\[\d ])(?=.{40,}$)[^`*_{}<>]*[a-z]{4,} [a-z]{4,}[^`*_{}<>]*$"  # a paragraph of plain words
ITEM = r"^- (?=[A-ZÀ-Ý])"
HEADING = r"^(##+) ([^{]+) \{ #([a-z0-9-]+) \}$"
MARK = r"^(?:- |\d+\. )?\[(Wet|Keuze|Toezicht|Advies)\] "


def slip(function: Way) -> Way:
    SLIPS[function.__name__] = function
    return function


def refused(at: Found, *new: str, around: int = 0) -> Spoiled:
    """The line replaced by `new`; the fault stands on one of them, or `around` more below."""
    lines = set(range(at.line - 1, at.line + len(new) + around + 1))
    return Spoiled(at.file, at.with_line(*new), "refuse", lines)


def typed(at: Found) -> str:
    return at.book.lines[at.file][at.line]


def within(chance: Random, line: str, sign: str) -> str:
    """`sign` before a word somewhere in a line of plain words."""
    place = chance.choice([match.start() for match in re.finditer(r"(?<= )[a-z]{3,}", line)])
    return line[:place] + sign + line[place:]


def simple(name: str, pattern: str, change: Callable[[Random, str], str | tuple[str, ...]]) -> None:
    """A slip that changes one line that fits `pattern`."""

    def make(chance: Random, book: Book) -> Spoiled | None:
        at = find(chance, book, pattern)
        new = change(chance, typed(at))
        lines = new if isinstance(new, tuple) else (new,)
        return None if lines == (typed(at),) else refused(at, *lines)

    make.__name__ = name
    SLIPS[name] = make


# --- lists ------------------------------------------------------------------------------------------------

simple("item_without_space", ITEM, lambda _, line: line.replace("- ", "-", 1))
simple("item_with_a_pasted_bullet", ITEM, lambda chance, line: line.replace("-", chance.choice("•·▪–—"), 1))
simple("number_with_a_bracket", r"^\d\. ", lambda _, line: line.replace(". ", ") ", 1))
simple("number_without_space", r"^\d\. [A-Z]", lambda _, line: line.replace(". ", ".", 1))
simple("number_skipped", r"^[2-9]\. ", lambda _, line: f"{int(line[0]) + 2}{line[1:]}")
simple("item_indented_by_two", ITEM, lambda chance, line: " " * chance.choice((1, 2, 3)) + line)
simple("tab_before_a_line", PROSE, lambda _, line: "\t" + line)
simple("letter_instead_of_dash", ITEM, lambda chance, line: f"{chance.choice('abc')}) {line[2:]}")
simple("box_to_tick", ITEM, lambda _, line: line.replace("- ", "- [ ] ", 1))


@slip
def list_against_the_sentence_above(chance: Random, book: Book) -> Spoiled:
    while True:
        at = find(chance, book, ITEM)
        lines = book.lines[at.file]
        if not lines[at.line - 1] and lines[at.line - 2] and not re.match(r" |[-#|{<`\d]", lines[at.line - 2]):
            return Spoiled(at.file, book.with_line(at.file, at.line - 1), "refuse", {at.line - 1})


@slip
def paragraph_indented(chance: Random, book: Book) -> Spoiled | None:
    """Not below a list: there an indented paragraph belongs to the item."""
    at = find(chance, book, PROSE)
    above = next((line for line in reversed(book.lines[at.file][: at.line]) if line), "")
    return None if re.match(r" |[-*+] |\d+\. ", above) else refused(at, " " * chance.choice((4, 5, 8)) + typed(at))


@slip
def numbers_broken_by_a_sentence(chance: Random, book: Book) -> Spoiled:
    at = find(chance, book, r"^2\. ")
    return refused(at, "", "Een zin ertussen.", "", typed(at), around=4)


# --- headings ---------------------------------------------------------------------------------------------

simple("heading_without_space", HEADING, lambda _, line: re.sub(r"^(#+) ", r"\1", line))
simple("heading_indented", HEADING, lambda chance, line: " " * chance.choice((1, 2, 3, 4)) + line)
simple("heading_too_deep", r"^## [^{]+ \{", lambda _, line: "##" + line)
simple("heading_as_title", HEADING, lambda _, line: re.sub(r"^#+", "#", line))
simple("heading_closed", HEADING, lambda _, line: line.replace(" {", " ## {", 1))
simple("heading_without_words", HEADING, lambda _, line: re.sub(r" [^{]+ \{", " {", line))
simple("heading_without_address", HEADING, lambda _, line: line[: line.index(" {")])
simple("address_glued", HEADING, lambda _, line: line.replace("{ #", "{#").replace(" }", "}"))
simple(
    "address_with_capital",
    HEADING,
    lambda _, line: re.sub(r"#([a-z])(?=[a-z0-9-]* \}$)", lambda m: "#" + m[1].upper(), line),
)
simple("address_without_hash", HEADING, lambda _, line: line.replace("{ #", "{ "))
simple("address_in_round_brackets", HEADING, lambda _, line: re.sub(r"\{ (.*) \}$", r"( \1 )", line))
simple("address_of_two_words", HEADING, lambda _, line: line.replace(" }", " meer }"))
simple("line_under_a_sentence", PROSE, lambda chance, line: (line, chance.choice(("---", "===", "-", "=", "***"))))
simple("heading_without_hashes_left", r"^# [^#]", lambda _, line: line[2:])


@slip
def address_twice(chance: Random, book: Book) -> Spoiled:
    at = find(chance, book, HEADING)
    return refused(at, typed(at), "", f"## Nog een kopje {{ #{at[3]} }}", "", around=3)


# --- emphasis and code ------------------------------------------------------------------------------------

simple("star_in_a_sentence", PROSE, lambda chance, line: within(chance, line, chance.choice(("*", "**", "* "))))
simple("underscore_in_a_sentence", PROSE, lambda chance, line: within(chance, line, "_"))
simple("bold_not_closed", r"^[^`]*\*\*[^*]+\*\*[^*`]*$", lambda chance, line: _without_one(chance, line, "**"))
simple(
    "bold_with_a_space",
    r"^[^`]*\*\*[^*]+\*\*[^*`]*$",
    lambda _, line: re.sub(r"\*\*([^*]+)\*\*", r"** \1 **", line, count=1),
)
simple("code_not_closed", r"^[^`]*`[^`]+`[^`]*$", lambda chance, line: _without_one(chance, line, "`"))
simple("crossed_out", PROSE, lambda _, line: re.sub(r"(?<= )([a-z]{4,})", r"~~\1~~", line, count=1))
simple("highlighted", PROSE, lambda _, line: re.sub(r"(?<= )([a-z]{4,})", r"==\1==", line, count=1))
simple("backslash", PROSE, lambda chance, line: within(chance, line, "\\"))
simple("braces", PROSE, lambda _, line: re.sub(r"(?<= )([a-z]{4,})", r"{\1}", line, count=1))


def _without_one(chance: Random, line: str, sign: str) -> str:
    places = [match.start() for match in re.finditer(re.escape(sign), line)]
    place = chance.choice(places[:2])
    return line[:place] + line[place + len(sign) :]


@slip
def fence_not_closed(chance: Random, book: Book) -> Spoiled:
    while True:
        file = chance.choice([name for name in book.lines if name.startswith("docs/meedoen/")])
        fences = [number for number, line in enumerate(book.lines[file]) if line.startswith("```")]
        if fences:
            number = chance.choice(fences)
            return Spoiled(file, book.with_line(file, number), "refuse", set())


@slip
def fence_opened(chance: Random, book: Book) -> Spoiled:
    at = find(chance, book, PROSE)
    return Spoiled(at.file, at.with_line("```", typed(at)), "refuse", set())


# --- links and pictures -----------------------------------------------------------------------------------

ONE_LINK = r"^[^`]*\[[^\][]+\]\([^()\s]+\)[^`]*$"


def _link(line: str, form: str) -> str:
    return re.sub(r"\[([^\][]+)\]\(([^()\s]+)\)", form, line, count=1)


simple("link_with_a_space", ONE_LINK, lambda _, line: _link(line, r"[\1] (\2)"))
simple("link_reversed", ONE_LINK, lambda _, line: _link(line, r"(\1)[\2]"))
simple("link_without_its_last_bracket", ONE_LINK, lambda _, line: _link(line, r"[\1](\2"))
simple("link_without_its_first_bracket", ONE_LINK, lambda _, line: _link(line, r"\1](\2)"))
simple("link_without_middle_bracket", ONE_LINK, lambda _, line: _link(line, r"[\1(\2)"))
simple("link_without_words", ONE_LINK, lambda _, line: _link(line, r"[](\2)"))
simple("link_without_address", ONE_LINK, lambda _, line: _link(line, r"[\1]()"))
simple("link_to_html", rf"^[^`]*{LINK}", lambda _, line: line.replace(".md", ".html", 1))
simple("link_without_https", ONE_LINK, lambda _, line: _link(line, r"[\1](www.voorbeeld.nl)"))
simple("link_to_a_folder", rf"^[^`]*{LINK}", lambda _, line: re.sub(r"\.md(?:#[\w-]*)?\)", "/)", line, count=1))
simple("link_that_runs_code", ONE_LINK, lambda _, line: _link(line, r"[\1](javascript:alert)"))
simple(
    "link_as_a_bare_address",
    PROSE,
    lambda chance, line: within(
        chance, line, chance.choice(("https://voorbeeld.nl ", "www.voorbeeld.nl ", "vragen.md "))
    ),
)
simple("link_named_elsewhere", PROSE, lambda _, line: (line, "", "[Zie ook]: https://voorbeeld.nl"))
simple("footnote", PROSE, lambda chance, line: within(chance, line, "[^1] "))
simple(
    "picture_that_is_not_there", PROSE, lambda _, line: (line, "", "![Een tekening van een klas](../assets/klas.png)")
)
simple("picture_without_words", PROSE, lambda _, line: (line, "", "![](../assets/meedoen/cel.png)"))
simple("brackets_around_words", PROSE, lambda _, line: re.sub(r"(?<= )([a-z]{4,})", r"[\1]", line, count=1))

# --- marks ------------------------------------------------------------------------------------------------

simple(
    "mark_with_a_typo",
    MARK,
    lambda chance, line: re.sub(r"\[(\w+)\]", lambda m: f"[{m[1]}{chance.choice('stn')}]", line, count=1),
)
simple(
    "mark_in_small_letters", MARK, lambda _, line: re.sub(r"\[(\w+)\]", lambda m: f"[{m[1].lower()}]", line, count=1)
)
simple("mark_in_round_brackets", MARK, lambda _, line: re.sub(r"\[(\w+)\]", r"(\1)", line, count=1))
simple(
    "mark_by_the_name_in_the_data",
    MARK,
    lambda chance, line: re.sub(r"\[\w+\]", f"[{chance.choice(('beleid', 'inspectie'))}]", line, count=1),
)
simple(
    "mark_without_a_bracket",
    MARK,
    lambda chance, line: re.sub(r"\[(\w+)\]", chance.choice((r"[\1", r"\1]")), line, count=1),
)
simple("mark_glued", MARK, lambda _, line: re.sub(r"(\[\w+\]) ", r"\1", line, count=1))
simple("mark_twice", MARK, lambda _, line: re.sub(r"(\[\w+\]) ", r"\1 [Advies] ", line, count=1))
simple("mark_in_a_heading", HEADING, lambda _, line: re.sub(r"^(#+) ", r"\1 [Wet] ", line))
simple("mark_in_the_middle", PROSE, lambda chance, line: within(chance, line, "[Wet] "))
simple("mark_with_a_colon", MARK, lambda _, line: re.sub(r"(\[\w+\]) ", r"\1: ", line, count=1))


@slip
def mark_without_a_source(chance: Random, book: Book) -> Spoiled | None:
    at = find(chance, book, MARK)
    above = "\n".join(book.lines[at.file][max(1, at.line - 12) : at.line])
    if "bronnen.md#" in above.rpartition("\n\n")[0].rpartition("\n\n")[2]:
        return None  # the source stands over the whole list
    return refused(at, re.sub(r" ?\(?\[[^\][]+\]\([^()\s]+\)\)?", " iets", typed(at)))


# --- HTML and code of templates ---------------------------------------------------------------------------

simple(
    "tag",
    PROSE,
    lambda chance, line: within(
        chance,
        line,
        chance.choice(("<b>", "<br>", "<br/>", "</p>", "<script>", "<font color=red>", "<img src=x>", "<u>")),
    ),
)
simple("comment", PROSE, lambda chance, line: within(chance, line, chance.choice(("<!-- weg --> ", "<!-- "))))
simple(
    "entity", PROSE, lambda chance, line: within(chance, line, chance.choice(("&nbsp;", "&amp; ", "&#8203;", "&shy;")))
)
simple(
    "block_of_html",
    PROSE,
    lambda chance, line: (
        line,
        "",
        chance.choice(('<div class="x">', "<form>", '<meta http-equiv="refresh">', "<style>", "<table>")),
    ),
)
simple("jinja_comment", PROSE, lambda chance, line: within(chance, line, "{# weg #} "))
simple(
    "jinja_code",
    PROSE,
    lambda chance, line: (
        line,
        "",
        chance.choice(
            ("{{ page.title }}", "{% set a = 1 %}", "{{ ''.__class__ }}", "{% include 'x' %}", "{{ config }}")
        ),
    ),
)
simple(
    "title_with_code",
    r"^title: [^'\"]+$",
    lambda chance, _: chance.choice(("title: '{{ 7 * 7 }}'", "title: 'Een <b>titel</b>'", "title: '{% raw %}x'")),
)

# --- signs, leftovers, notes, persons ---------------------------------------------------------------------

simple("space_that_does_not_break", PROSE, lambda chance, line: within(chance, line, "\u00a0"))
simple(
    "sign_without_width",
    PROSE,
    lambda chance, line: within(chance, line, chance.choice("\u200b\u200d\u2060\ufeff\u00ad\u202e\u2028")),
)
simple("letter_of_another_alphabet", PROSE, lambda _, line: line.replace("e", "\u0435", 1))
simple("loose_accent", PROSE, lambda _, line: line.replace("e", "e\u0301", 1))
simple("garbled", PROSE, lambda chance, line: within(chance, line, chance.choice(("Ã«", "â€™", "\ufffd"))))
simple(
    "merge_left_behind",
    PROSE,
    lambda chance, line: (chance.choice(("<<<<<<< HEAD", "=======", ">>>>>>> voorstel", "||||||| 3f2a")), line),
)
simple(
    "note_to_oneself",
    PROSE,
    lambda chance, line: (
        f"{line} {chance.choice(('TODO: bron.', 'FIXME', 'Klopt dit??', 'Nog aanvullen.', 'Dit is n.t.b.', 'XXX', 'Lorem ipsum dolor.', 'lorem ipsum', '@jan kijk jij?'))}"
    ),
)
simple(
    "address_of_a_person",
    PROSE,
    lambda chance, line: f"{line} Mail naar {chance.choice(('j.jansen@school.nl', 'info@voorbeeld.org'))}.",
)
simple(
    "telephone",
    PROSE,
    lambda chance, line: (
        f"{line} Bel {chance.choice(('06-12345678', '0612345678', '06 12 34 56 78', '+31 6 12345678', '020-1234567', '0513 123456'))}."
    ),
)
simple(
    "citizen_number",
    PROSE,
    lambda chance, line: (
        f"{line} Het nummer is {chance.choice(('111222333', '123456782', '111.222.333', '111 222 333'))}."
    ),
)
simple(
    "day_of_birth",
    PROSE,
    lambda chance, line: (
        f"{line} Zij is {chance.choice(('geboren op 3 mei 2014', 'geb. 03-05-2014', 'geboren: 3/5/2014'))}."
    ),
)

# --- blocks -----------------------------------------------------------------------------------------------

simple(
    "block_against_a_sentence", CALL, lambda chance, line: chance.choice((("Kijk hier:", line), (line, "Zo zit het.")))
)


@slip
def block_on_another_page(chance: Random, book: Book) -> Spoiled | None:
    """A frame, deadlines or a self-check moved away from where the links go."""
    at = find(chance, book, r"^\{\{ (legal_frame|deadlines|rights|changes|faq|rules|self_check)\(")
    call = typed(at)
    other = next(
        name
        for name in chance.sample(sorted(book.lines), len(book.lines))
        if name.startswith("docs/") and name.endswith(".md") and name != at.file
    )
    if call in book.lines[other]:
        return None
    files = {at.file: at.with_line(), other: book.texts[other].rstrip() + f"\n\n{call}\n"}
    return Spoiled(other, files[other], "refuse", set(), (other, at.file), {at.file: files[at.file]})
