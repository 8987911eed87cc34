"""Help while typing, proven with the real YAML language server: red lines, completion and explanation, in Dutch."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from guide.models import Begrip, Uitspraak
from guide.models.checks import KINDS, Boomvraag, Schaalcheck
from language_server import SETTINGS, LanguageServer

SCHEMAS = ROOT / "data" / "schemas"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("gids")
    shutil.copytree(ROOT / "data", root / "data")
    return root


@pytest.fixture(scope="module")
def server(copy: Path) -> Iterator[LanguageServer]:
    running = LanguageServer(copy, copy / "online.log")
    yield running
    running.close()


def test_no_real_file_has_a_red_line(server: LanguageServer):
    """All data as it is, each file with the schema that its first line names."""
    files = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "data").rglob("*.yaml"))]
    opened = {file: server.open(file) for file in files}

    assert {file: faults for file, uri in opened.items() if (faults := server.faults(uri))} == {}
    assert len(opened) > 30


@pytest.mark.parametrize(
    ("file", "change", "said"),
    [
        ("data/glossary.yaml", ("    definitie: ", "    definite: "), "Property definite is not allowed"),
        ("data/glossary.yaml", ("    soort: advies", "    soort: adviezen"), "Value is not accepted"),
        ("data/legal/termijnen.yaml", ("    wie: ", "    wei: "), "Property wei is not allowed"),
        ("data/legal/rechten.yaml", ("    van: ouders", "    van: ouder"), "Value is not accepted"),
        ("data/quadrants.yaml", ("    valkuil:", "    valkuilen:"), "Property valkuilen is not allowed"),
        ("data/checks/opp-format.yaml", ("minuten: ", "minuted: "), "Property minuted is not allowed"),
        ("data/checks/opp-format.yaml", ("    advies: ", "    advis: "), "Property advis is not allowed"),
        ("data/checks/opp-format.yaml", ("samen: alleen-of-samen", "samen: allebei"), "Value is not accepted"),
        (
            "data/checks/is-een-opp-nodig.yaml",
            ("    antwoorden:", "    antworden:"),
            "Property antworden is not allowed",
        ),
        ("data/matrices/inrichtingsmodellen.yaml", ("    kern: ", "    kren: "), "Property kren is not allowed"),
    ],
)
def test_a_misspelt_key_or_choice_gets_a_red_line_where_it_stands(
    server: LanguageServer, file: str, change: tuple[str, str], said: str
):
    """On the very line, while typing."""
    text = (ROOT / file).read_text("utf-8")
    line = text[: text.index(change[0])].count("\n") + 1
    found = server.faults(server.type(file, text.replace(*change, 1)))

    assert any(at == line and message.startswith(said) for at, message in found), found


@pytest.mark.parametrize(
    ("file", "key", "block"),
    [
        ("data/glossary.yaml", "zekerheid", "  - id: "),
        ("data/faq.yaml", "gecontroleerd_op", "  - id: "),
        ("data/checks/wat-komen-we-tegen.yaml", "ruimte", "      - id: "),
        ("data/checks/opp-invullen.yaml", "invoer", "      - id: "),
    ],
)
def test_a_missing_key_gets_a_red_line_at_its_block(server: LanguageServer, file: str, key: str, block: str):
    """It names the key, on the first line of the block that lacks it."""
    lines = (ROOT / file).read_text("utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if line.lstrip().startswith(f"{key}: "))
    start = next(n for n in range(at, 0, -1) if lines[n].startswith(block))
    end = next(n for n in range(at + 1, len(lines)) if len(lines[n]) - len(lines[n].lstrip()) <= lines[at].index(key))
    found = server.faults(server.type(file, "\n".join([*lines[:at], *lines[end:]])))

    assert (start + 1, f'Missing property "{key}".') in found


def help_of(model: Any, *left_out: str) -> dict[str, str]:
    """Our own keys, each with our own explanation."""
    return {name: field.description for name, field in model.model_fields.items() if name not in left_out}


@pytest.mark.parametrize(
    ("file", "text", "wanted"),
    [
        ("data/glossary.yaml", "glossary.json\nbegrippen:\n  - id: plan\n    ", help_of(Begrip, "id")),
        (
            "data/legal/x.yaml",
            "legal.json\nkaders:\n  - id: x\n    wet:\n      - id: y\n        ",
            help_of(Uitspraak, "id"),
        ),
        ("data/checks/x.yaml", "check.json\nvorm: schaal\n", help_of(Schaalcheck, "vorm")),
        ("data/checks/x.yaml", "check.json\nvorm: beslisboom\nvragen:\n  - id: begin\n    ", help_of(Boomvraag, "id")),
    ],
)
def test_typing_in_a_block_offers_its_keys_with_their_explanation(
    server: LanguageServer, file: str, text: str, wanted: dict[str, str]
):
    """Dutch keys with Dutch help, no more and no fewer; and the whole block as one choice."""
    up = "../" if file.count("/") > 1 else ""
    uri = server.type(file, f"# yaml-language-server: $schema={up}schemas/{text}\n")
    lines = text.split("\n")
    offered = server.completion(uri, len(lines), len(lines[-1]))
    blocks = [name for name, words in offered.items() if words.startswith("```")]

    assert {name: words for name, words in offered.items() if name not in blocks} == wanted
    assert len(blocks) == 1


def test_an_empty_self_check_offers_the_kinds(server: LanguageServer):
    """Behind `vorm:` stand all kinds of self-check."""
    text = "# yaml-language-server: $schema=../schemas/check.json\nvorm: \n"

    assert set(server.completion(server.type("data/checks/x.yaml", text), 2, 6)) == set(KINDS)


@pytest.mark.parametrize(
    ("file", "key", "words"),
    [
        ("data/glossary.yaml", "definitie", "Wat het is, in een of twee gewone zinnen."),
        ("data/legal.yaml", "gecontroleerd_op", "Datum van de laatste controle, jjjj-mm-dd."),
        ("data/checks/opp-format.yaml", "minuten", "Hoeveel minuten het ongeveer duurt."),
    ],
)
def test_pointing_at_a_key_explains_it(server: LanguageServer, file: str, key: str, words: str):
    """A title in words and our own help."""
    lines = (ROOT / file).read_text("utf-8").split("\n")
    line = next(n for n, text in enumerate(lines, 1) if text.strip().startswith(f"{key}:"))
    shown = server.hover(server.open(file), line, lines[line - 1].index(key) + 1)

    assert shown.startswith(f"#### {key.replace('_', ' ').capitalize()}\n\n{words}\n")


def test_the_server_stays_offline(server: LanguageServer, copy: Path):
    """With the list of schemas off, nothing goes over the line; with it on, the watch on that would see it."""
    server.faults(server.open("data/sources.yaml"))
    other = LanguageServer(
        copy, copy / "wel-online.log", {"yaml": {**SETTINGS["yaml"], "schemaStore": {"enable": True}}}
    )
    other.faults(other.open("data/sources.yaml"))
    other.close()

    assert not (copy / "online.log").exists()
    assert (copy / "wel-online.log").exists()


def described(part: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """(path, title or description, text) of everything that a schema says in words."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key in ("title", "description") and isinstance(value, str) and path[-1:] != ("properties",):
                yield path, key, value
            yield from described(value, (*path, key))
    elif isinstance(part, list):
        for value in part:
            yield from described(value, path)


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.stem)
def test_a_schema_speaks_of_keys_only_and_in_words(path: Path):
    """Descriptions stand at keys, so no docstring leaks; titles are the key or the block, in words."""
    for place, kind, text in described(json.loads(path.read_text("utf-8"))):
        if kind == "description":
            assert place[-2] == "properties", (place, text)
        else:
            assert text == text.capitalize(), text
            assert "_" not in text, text
