"""The Markdown pages as the guide reads them: front matter, calls, and the line of each."""

from pathlib import Path

import pytest

from guide.pages import MACROS, Call, Voorblad, example, read_pages

FRONT = "---\ntitle: Start\ndescription: Alles.\n---\n\n"


def read_one(folder: Path, text: str) -> tuple[list[Call], list[str]]:
    (folder / "index.md").write_text(text, "utf-8")
    page = read_pages(folder)["index.md"]
    return page.calls, [str(fault) for fault in page.faults]


def test_calls_keep_their_line_below_front_matter(tmp_path: Path):
    """An editor finds a call on the line that a message names."""
    calls, faults = read_one(tmp_path, FRONT + '# Start\n\n{{ kinds() }}\n\nTekst.\n\n{{ theme("opp") }}\n')

    assert calls == [Call("kinds", (), 8), Call("theme", ("opp",), 12)]
    assert faults == []


def test_front_matter_is_read_with_its_lines(tmp_path: Path):
    """The first line of front matter is line 2 of the file."""
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "pagina.md").write_text(FRONT, "utf-8")
    page = read_pages(tmp_path)["map/pagina.md"]

    assert page.front.data == {"title": "Start", "description": "Alles."}
    assert page.front.line(("description",)) == 3


@pytest.mark.parametrize("text", [FRONT.replace("\n", "\r\n"), "\ufeff" + FRONT, FRONT.replace("---\n", "--- \n")])
def test_front_matter_is_found_however_it_was_saved(tmp_path: Path, text: str):
    """Windows line ends, a byte order mark and a space behind the dashes do no harm."""
    (tmp_path / "index.md").write_bytes(text.encode())
    page = read_pages(tmp_path)["index.md"]

    assert page.faults == []
    assert page.front.data["title"] == "Start"


@pytest.mark.parametrize("call", ["{{ kinds() }}", "{{kinds()}}", "{{ kinds() }}  "])
def test_a_call_alone_on_its_line_is_fine(tmp_path: Path, call: str):
    """Spaces inside the braces or behind them do not matter."""
    assert read_one(tmp_path, FRONT + call + "\n") == ([Call("kinds", (), 6)], [])


@pytest.mark.parametrize(
    "line",
    [" {{ kinds() }}", "- {{ kinds() }}", "Zie {{ kinds() }}", "{{ kinds() }}.", "{{- kinds() }}", "{{ kinds() -}}",
     "> {{ kinds() }}", "{{ kinds() }} {# x #}"],
)  # fmt: skip
def test_a_call_with_anything_beside_it_is_refused(tmp_path: Path, line: str):
    """Python-Markdown would put the block inside a paragraph or a list item."""
    _, faults = read_one(tmp_path, FRONT + line + "\n")

    assert faults == ["docs/index.md:6: zet dit blok op een eigen regel, zonder spaties ervoor: {{ kinds() }}"]


@pytest.mark.parametrize(
    "code",
    ["{{ page.title }}", "{{ 1 + 1 }}", "{{ kinds }}", "{{ kinds()|upper }}", "{{ config.x() }}", "{% set a = 1 %}",
     '{% include "x" %}', "{% if kinds() %}{% endif %}"],
)  # fmt: skip
def test_only_calls_of_blocks_may_stand_between_braces(tmp_path: Path, code: str):
    """A page has no logic: everything but a call is refused, on its own line."""
    calls, faults = read_one(tmp_path, FRONT + code + "\n")

    assert calls == []
    assert len(faults) == 1
    assert faults[0].startswith("docs/index.md:6: op een pagina mag tussen accolades alleen een blok staan")


@pytest.mark.parametrize("args", ["3", "naam", 'slug="opp"', '"a" ~ "b"', '"a"|upper', '["a"]'])
def test_a_value_is_plain_text_between_quotes(tmp_path: Path, args: str):
    """Anything else keeps no value, so the check of calls refuses its form."""
    calls, _ = read_one(tmp_path, f"{FRONT}{{{{ theme({args}) }}}}\n")

    assert calls == [Call("theme", ("", ""), 6)]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ('{{ theme("opp) }}\n\n{{ theme("tlv") }}\n', 6),
        ('Tekst.\n\n{{ theme("opp") }\n\n{{ kinds() }}\n', 8),
        ("Tekst.\n\n{{ kinds() \n\nTekst.\n", 8),
        ('{{ kinds() }}\n\n{{ theme("opp" }}\n', 8),
        ("{{ kinds() }}\n\n{% als %}\n", 8),
    ],
)
def test_a_broken_call_is_reported_where_it_starts(tmp_path: Path, body: str, line: int):
    """Jinja often notices lines later; an editor looks where the mistake is."""
    _, faults = read_one(tmp_path, FRONT + body)

    assert [fault.split(" ")[0] for fault in faults] == [f"docs/index.md:{line}:"]


def test_a_call_that_is_only_shown_is_no_call(tmp_path: Path):
    """Between raw and endraw stands an example: not checked, and no page of a self-check."""
    shown = '{% raw %}\n```text\n{{ self_check("x") }} {{ niets }}\n```\n{% endraw %}\n'
    (tmp_path / "index.md").write_text(FRONT + shown, "utf-8")
    page = read_pages(tmp_path)["index.md"]

    assert (page.calls, page.faults, page.form) == ([], [], Voorblad)


def test_an_example_shows_the_right_form():
    """The form in a message can be copied."""
    assert example("kinds") == "{{ kinds() }}"
    assert example("theme") == '{{ theme("…") }}'
    assert example("theme", "opp") == '{{ theme("opp") }}'
    assert all(example(name).startswith("{{ " + name + "(") for name in MACROS)
