"""What lies in the folders instead of what should: told by name, in one sentence, never as a traceback."""

from pathlib import Path

import pytest

from guide.load import load_guide, read_texts
from guide.rules.files import Odd, meant, meant_data, slug
from roots import FILES, faults_in, write_root


def test_a_link_to_another_file_is_refused(tmp_path: Path):
    """Also one that leads nowhere, or to the whole computer; nothing behind it is read."""
    root = write_root(tmp_path / "gids")
    secret = tmp_path / "geheim.md"
    secret.write_text("geheim", "utf-8")
    for name, target in (("docs/geheim.md", secret), ("docs/weg.md", tmp_path / "niets"), ("data/checks/x.yaml", secret),
                         ("docs/map", tmp_path)):  # fmt: skip
        (root / name).symlink_to(target)
    texts = read_texts(root)

    assert faults_in(root) == [
        f"{name}:1: hier staat een verwijzing en geen bestand; haal die weg en zet er het bestand zelf neer"
        for name in ("data/checks/x.yaml", "docs/geheim.md", "docs/map", "docs/weg.md")
    ]
    assert {texts[name] for name in ("docs/geheim.md", "docs/weg.md", "docs/map")} == {Odd.LINK}
    assert not any("geheim" in text for text in texts.values() if isinstance(text, str))


def test_a_folder_with_the_name_of_a_file_is_refused(tmp_path: Path):
    """One message; what is missing because of it is not told too."""
    root = write_root(tmp_path)
    (root / "data/checks/nieuw.yaml").mkdir()
    (root / "docs/nieuw.md").mkdir()
    (root / "docs/nieuw.md/binnen.md").write_text(FILES["docs/wet.md"], "utf-8")

    assert faults_in(root) == [
        f"{name}:1: hier staat een map en geen bestand; haal die weg en zet er het bestand zelf neer"
        for name in ("data/checks/nieuw.yaml", "docs/nieuw.md")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 5000 + "]" * 5000,
        "{a: " * 3000 + "1" + "}" * 3000,
        "- " * 4000 + "x",
        "\n".join(" " * n + "a:" for n in range(900)),
    ],
)
def test_absurd_nesting_is_refused_by_its_line(tmp_path: Path, text: str):
    """In data and above a page; reading it would run out of room."""
    for name, content in (
        ("data/glossary.yaml", f"begrippen: {text}\n"),
        ("docs/wet.md", f"---\ntitle: {text}\n---\n\n# Wet\n"),
    ):
        found = faults_in(write_root(tmp_path / name.replace("/", "-"), {name: content}))

        assert [line for line in found if line.startswith(f"{name}:")], found
        assert all("Traceback" not in line for line in found)


def test_a_call_in_absurd_brackets_is_refused(tmp_path: Path):
    """Jinja gives up on it; an editor is told where."""
    page = FILES["docs/wet.md"] + "\n{{ " + "(" * 4000 + ")" * 4000 + " }}\n"

    assert [line for line in faults_in(write_root(tmp_path, {"docs/wet.md": page})) if line.startswith("docs/wet.md:")]


def test_what_a_computer_leaves_behind_is_passed_over(tmp_path: Path):
    """Hidden files of a system are no pages and no faults."""
    root = write_root(tmp_path)
    for name in ("docs/.DS_Store", "data/.DS_Store", "docs/.wet.md.swp", "data/checks/._check.yaml"):
        (root / name).write_bytes(b"\xff\x00")

    assert load_guide(root)


def test_an_underscore_does_not_hide_a_page(tmp_path: Path):
    """MkDocs would build it, and Jinja would read it: an example for editors is only data."""
    found = faults_in(write_root(tmp_path, {"docs/_voorbeeld.md": "{{ cycler.__init__ }}\n"}))

    assert any("in de naam van deze pagina of map staat een _" in line for line in found)


def test_names_are_mended_as_somebody_meant_them():
    """An accent, a capital and a space become a name that can be an address."""
    assert slug("Één Nieuwe #pagina") == "een-nieuwe-pagina"
    assert meant("Map/Mijn Pagina.MD") == "map/mijn-pagina.md"
    assert meant("tlv/aanvragen.md.txt") == "tlv/aanvragen.md"
    assert meant_data("data/glossary.yaml.txt") == "data/glossary.yaml"
    assert meant_data("data/checks/Mijn Check.yml") == "data/checks/mijn-check.yaml"
    assert meant_data("data/checks/foto.png") == ""
