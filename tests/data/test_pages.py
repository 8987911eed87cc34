"""The Markdown pages as the guide reads them: front matter, calls, and the line of each."""

from pathlib import Path

import pytest

from guide.load import read_texts
from guide.reading.pages import MACROS, Call, example, read_page

FRONT = """---
title: Start
description: Alles.
voor: [ouder]
gecontroleerd_op: 2026-01-02
bronnen: [de-wet]
zelfcheck: check
---

"""


def read_one(text: str) -> tuple[list[Call], list[str]]:
    page = read_page("docs/index.md", text)
    return page.calls, [str(fault) for fault in page.faults]


def test_calls_keep_their_line_below_front_matter():
    """An editor finds a call on the line that a message names."""
    calls, faults = read_one(FRONT + '# Start\n\n{{ kinds() }}\n\nTekst.\n\n{{ theme("opp") }}\n')

    assert calls == [Call("kinds", (), 12), Call("theme", ("opp",), 16)]
    assert faults == []


def test_front_matter_is_read_with_its_lines():
    """The first line of front matter is line 2 of the file."""
    page = read_page("docs/map/pagina.md", FRONT)

    assert page.path == "map/pagina.md"
    assert page.front.data["description"] == "Alles."
    assert page.front.line(("description",)) == 3


@pytest.mark.parametrize("text", [FRONT.replace("\n", "\r\n"), "\ufeff" + FRONT, FRONT.replace("---\n", "--- \n")])
def test_front_matter_is_found_however_it_was_saved(tmp_path: Path, text: str):
    """Windows line ends, a byte order mark and a space behind the dashes do no harm."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_bytes(text.encode())
    page = read_page("docs/index.md", read_texts(tmp_path)["docs/index.md"])

    assert page.faults == []
    assert page.front.data["title"] == "Start"


@pytest.mark.parametrize("call", ["{{ kinds() }}", "{{kinds()}}", "{{ kinds() }}  "])
def test_a_call_alone_on_its_line_is_fine(call: str):
    """Spaces inside the braces or behind them do not matter."""
    assert read_one(FRONT + call + "\n") == ([Call("kinds", (), 10)], [])


@pytest.mark.parametrize(
    "line",
    [" {{ kinds() }}", "- {{ kinds() }}", "Zie {{ kinds() }}", "{{ kinds() }}.", "{{- kinds() }}", "{{ kinds() -}}",
     "> {{ kinds() }}", "{{ kinds() }} {# x #}"],
)  # fmt: skip
def test_a_call_with_anything_beside_it_is_refused(line: str):
    """Python-Markdown would put the block inside a paragraph or a list item."""
    _, faults = read_one(FRONT + line + "\n")

    assert faults == ["docs/index.md:10: zet dit blok op een eigen regel, zonder spaties ervoor: {{ kinds() }}"]


@pytest.mark.parametrize(
    "code",
    ["{{ page.title }}", "{{ 1 + 1 }}", "{{ kinds }}", "{{ kinds()|upper }}", "{{ config.x() }}", "{% set a = 1 %}",
     '{% include "x" %}', "{% if kinds() %}{% endif %}"],
)  # fmt: skip
def test_only_calls_of_blocks_may_stand_between_braces(code: str):
    """A page has no logic: everything but a call is refused, on its own line."""
    calls, faults = read_one(FRONT + code + "\n")

    assert calls == []
    assert len(faults) == 1
    assert faults[0].startswith("docs/index.md:10: op een pagina mag tussen accolades alleen een blok staan")


@pytest.mark.parametrize("args", ["3", "naam", 'slug="opp"', '"a" ~ "b"', '"a"|upper', '["a"]'])
def test_a_value_is_plain_text_between_quotes(args: str):
    """Anything else keeps no value, so the check of calls refuses its form."""
    calls, _ = read_one(f"{FRONT}{{{{ theme({args}) }}}}\n")

    assert calls == [Call("theme", ("", ""), 10)]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ('{{ theme("opp) }}\n\n{{ theme("tlv") }}\n', 10),
        ('Tekst.\n\n{{ theme("opp") }\n\n{{ kinds() }}\n', 12),
        ("Tekst.\n\n{{ kinds() \n\nTekst.\n", 12),
        ('{{ kinds() }}\n\n{{ theme("opp" }}\n', 12),
        ("{{ kinds() }}\n\n{% als %}\n", 12),
    ],
)
def test_a_broken_call_is_reported_where_it_starts(body: str, line: int):
    """Jinja often notices lines later; an editor looks where the mistake is."""
    _, faults = read_one(FRONT + body)

    assert [fault.split(" ")[0] for fault in faults] == [f"docs/index.md:{line}:"]


def test_a_call_that_is_only_shown_is_no_call():
    """Between raw and endraw stands an example: not checked, and no page of a self-check."""
    shown = '{% raw %}\n```text\n{{ self_check("x") }} {{ niets }}\n```\n{% endraw %}\n'

    assert read_one(FRONT + shown) == ([], [])  # a page with a self-check would not have `voor` in its front matter


def test_an_example_shows_the_right_form():
    """The form in a message can be copied."""
    assert example("kinds") == "{{ kinds() }}"
    assert example("theme") == '{{ theme("…") }}'
    assert example("theme", "opp") == '{{ theme("opp") }}'
    assert all(example(name).startswith("{{ " + name + "(") for name in MACROS)
