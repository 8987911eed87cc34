"""Two texts side by side, and a report that no text can break."""

import html
import re
from pathlib import Path

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options

from guide.editors.diff import report
from guide.editors.diff.prose import sections
from guide.editors.diff.words import compare_lists, marked, moved, tidy
from guide.editors.diff.write import Writer
from revisions import revised
from roots import FILES


def shown(old: str, new: str) -> str:
    return Writer(markdown=False).show(marked(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a b c", "a x c", "a ~~b~~ **x** c"),
        ("a b", "a b c", "a b **c**"),
        ("a b c", "b c", "~~a~~ b c"),
        ("een twee", "drie vier", "~~een twee~~ **drie vier**"),
        ("de een is groot", "de twee zijn klein", "de ~~een is groot~~ **twee zijn klein**"),
        ("", "nieuw", "**nieuw**"),
        ("oud", "", "~~oud~~"),
        ("x " * 40 + "oud", "x " * 40 + "nieuw", "… " + "x " * 20 + "~~oud~~ **nieuw**"),
        ("oud" + " x" * 40, "nieuw" + " x" * 40, "~~oud~~ **nieuw**" + " x" * 20 + " …"),
        ("a" + " x" * 50 + " b", "c" + " x" * 50 + " d", "~~a~~ **c**" + " x" * 20 + " …" + " x" * 20 + " ~~b~~ **d**"),
        ("w" * 90 + " oud", "w" * 90 + " nieuw", "… ~~oud~~ **nieuw**"),
    ],
)
def test_a_change_is_marked_word_by_word(old: str, new: str, expected: str):
    """What went, what came, and forty letters around it; two different texts are not mixed."""
    assert shown(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("ab", "ab", []),
        ("abc", "ac", [("weg", "b", "")]),
        ("ac", "abc", [("nieuw", "", "b")]),
        ("abc", "bca", [("verplaatst", "a", "a")]),
        ("aab", "ab", [("weg", "a", "")]),
        ("ab", "aba", [("nieuw", "", "a")]),
        ("a", "b", [("anders", "a", "b")]),
    ],
)
def test_lists_are_compared_by_what_they_hold(old: str, new: str, expected: list):
    """What only moved is not gone and new; of two equal texts one may go."""
    assert list(compare_lists(old, new)) == expected


def test_an_edited_text_is_found_among_others():
    """Of texts at the same place the most alike belong together."""
    found = list(
        compare_lists(["de kat zit op de mat", "iets heel anders"], ["nog iets nieuws hier", "de kat zit op een mat"])
    )

    assert found == [
        ("nieuw", "", "nog iets nieuws hier"),
        ("anders", "de kat zit op de mat", "de kat zit op een mat"),
        ("weg", "iets heel anders", ""),
    ]


def test_only_what_moved_has_moved():
    """As few things as can be."""
    assert moved("abcd", "bcda") == [3]
    assert moved("abcd", "dabc") == [0]
    assert moved("abcd", "abcd") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" een  twee\n drie ", "een twee drie"),
        ("een\n\ntwee", "een ¶ twee"),
        ("een\n- twee\n- drie", "een ¶ - twee ¶ - drie"),
        ("lees [de wet](wet.md#x).", "lees de wet (→ wet.md#x)."),
    ],
)
def test_a_text_is_compared_as_it_is_read(text: str, expected: str):
    """Where a line breaks in the file makes no difference, a paragraph does."""
    assert tidy(text) == expected


# --- no text can become markup ---------------------------------------------------------

HOSTILE = (
    "`code` ``meer`` ```blok",
    "a | b | c",
    "|---|---|",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "<!-- weg --> </details></li></ul> <b>",
    "[klik](javascript:alert(1))",
    "](javascript:alert(1)) ![x](https://kwaad.example/x.png)",
    "[x]: javascript:alert(1)",
    "<javascript:alert(1)> <https://kwaad.example>",
    "https://kwaad.example/a_b_c www.kwaad.example HTTPS://KWAAD.example",
    "**vet** __vet__ *schuin* _schuin_ ~~door~~ ~een~",
    "# kop", "## kop ##", "- punt", "+ punt", "1. punt", "2) punt", "> citaat", "=== ---", "***", "    code", "\ttab",
    "&lt;b&gt; &amp; &#60; &copy;",
    "een\\ \\* \\[x\\](y) einde\\",
    "$x^2$ $$y$$ :tada: [^1] [ ] [x]",
    "regel\neen\n\n# twee\n\n- drie\n\n```\nvier",
    "\u202eomgekeerd \u200bonzichtbaar \x1b[31mrood \x07",
    "{naam} {0} {{x}} %s %(x)s",
)  # fmt: skip
ALLOWED = {"h1", "h2", "h3", "p", "ul", "li", "strong", "del"}


def rendered(markdown: str) -> str:
    """What GitHub makes of it, before it takes out what it does not trust."""
    return cmarkgfm.github_flavored_markdown_to_html(markdown, options=Options.CMARK_OPT_UNSAFE)


def plain(text: str) -> str:
    """A text as the report may show it: one line, nothing invisible."""
    return Writer(markdown=False).text(text).strip()


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("form", ["- {}", "- veld: {}", "- **{}** ~~{}~~ na", "### Pagina {} (x)", "{}"])
def test_a_hostile_text_stays_a_text(text: str, form: str):
    """In GitHub's own Markdown each text reads as it was typed, wherever it stands in a line."""
    made = rendered(form.replace("{}", Writer(markdown=True).text(text).strip()))
    tags = set(re.findall(r"<([a-z][a-z0-9]*)", made))

    assert tags <= ALLOWED
    assert plain(text) in html.unescape(re.sub(r"<[^>]*>", "", made))


@pytest.mark.parametrize("markdown", [True, False])
def test_what_cannot_be_seen_is_shown(markdown):
    """Nothing moves the cursor, turns the line around or hides in a word; new lines are spaces."""
    text = Writer(markdown=markdown).text("a\x1b[31mb\u202ec\u200bd\xade\x00f\r\ng\u2028h\xa0i")

    assert text.replace("\\", "") == "a\ufffd[31mb\ufffdc\ufffdd\ufffde\ufffdf g h i"


def test_hostile_data_and_pages_stay_text_in_a_whole_report(tmp_path: Path):
    """All of them at once, in old data that do not load and in a new page: every text is there, and no tag of theirs."""
    terms = "".join(f"  - id: b{i}\n    term: {_quoted(text)}\n    kleur: x\n" for i, text in enumerate(HOSTILE))
    page = "---\ntitle: {}\ndescription: {}\nvoor: [leraar]\ngecontroleerd_op: 2026-02-03\nbronnen: [de-wet]\n"
    page += "zelfcheck: check\n---\n\n# Extra\n\n## <b>Kop</b> `x` [y](https://z.nl)\n\nOud <i>a</i>\n"
    case = {
        "eerst": {
            "data/glossary.yaml": {"tekst": FILES["data/glossary.yaml"] + terms},
            "docs/extra.md": {"tekst": page.format(_quoted(HOSTILE[3]), _quoted(HOSTILE[6]))},
        },
        "bestanden": {
            "data/glossary.yaml": {"tekst": FILES["data/glossary.yaml"]},
            "docs/extra.md": {
                "tekst": page.format(_quoted(HOSTILE[4]), _quoted(HOSTILE[0])) + "\n<u>nieuw</u> `</li>`\n"
            },
        },
    }
    made = rendered(report(revised(tmp_path, case), "HEAD", markdown=True))
    text = html.unescape(re.sub(r"<[^>]*>", "", made))

    assert set(re.findall(r"<([a-z][a-z0-9]*)", made)) <= ALLOWED
    for hostile in HOSTILE:
        assert plain(tidy(hostile))[:40] in text, hostile


def _quoted(text: str) -> str:
    """A text in double quotes, as YAML reads it back."""
    return '"' + "".join(f"\\u{ord(c):04x}" if c in '"\\' or not c.isprintable() else c for c in text) + '"'


def test_code_that_a_page_shows_is_read_as_shown():
    """The name above it and its lines; a call in it is an example, and the words around that are nobody's."""
    page = (
        '## Kop { #kop }\n\n{% raw %}\n```markdown title="docs/a.md"\n## Geen kop\n{{ kinds() }}\n```\n{% endraw %}\n'
    )
    parts = sections(page)

    assert [(part.anchor, part.texts) for part in parts] == [("kop", ["docs/a.md", "## Geen kop {{ kinds() }}"])]
