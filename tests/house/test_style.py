"""The rules of the house, read from the files themselves: who may use whom, how long, and what is nowhere."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from conftest import ROOT
from guide.load.made import HEADS
from guide.models import FIGURES
from guide.models.checks import KINDS
from guide.models.kinds import FOLDER_SCHEMAS, FOLDERS, SCHEMAS, SINGLE
from guide.reading.pages import MACROS
from guide.rules.addresses import PLACES

PYTHON = sorted([*(ROOT / "guide").rglob("*.py"), ROOT / "macros.py", *(ROOT / "tests").rglob("*.py")])
ELEMENTS = ROOT / "docs" / "assets" / "elements"
SCRIPTS = sorted([*(ROOT / "docs" / "assets").rglob("*.js"), *(ROOT / "tests").rglob("*.js")])
TEMPLATES = sorted((ROOT / "guide" / "render" / "templates").rglob("*.html"))
THEME = sorted((ROOT / "theme").rglob("*.html"))

# The rooms of the guide, from the first stair to the last: each may use itself and the rooms before it.
STAIRS = [
    "models",
    "faults",
    "reading",
    "derived",
    "rules",
    "load",
    "render",
    "paper",
    "publish",
    "editors",
    "__main__",
]
# Steps that a room has no business with, though they lie before it: a block knows no file and no rule.
LEAVES_ALONE = {"models": {"faults"}, "faults": {"models"}, "render": {"faults", "reading", "rules", "load"}}


def imports(path: Path) -> set[str]:
    """The full names of all modules that a file imports, wherever in the file."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: schrijf een import voluit"
            # `from guide import references` imports guide.references
            found |= {f"guide.{alias.name}" for alias in node.names} if node.module == "guide" else {node.module or ""}
    return found


def room(path: Path) -> str:
    inside = path.relative_to(ROOT / "guide")
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


@pytest.mark.parametrize("path", sorted((ROOT / "guide").rglob("*.py")), ids=lambda path: f"{room(path)}-{path.stem}")
def test_no_import_runs_back_up_the_stairs(path: Path):
    """A module uses its own room and the ones before it; the map itself uses nothing."""
    used = {name.split(".")[1] for name in imports(path) if name.startswith("guide.")} - {"ROOT"}
    allowed = STAIRS[: STAIRS.index(room(path)) + 1] if room(path) in STAIRS else []

    assert used <= set(allowed) - LEAVES_ALONE.get(room(path), set())


def test_every_room_is_on_the_stairs_and_says_what_it_is_for():
    """What lives there, what it may use, and what never comes in; nothing lies loose on the landing."""
    folders = {path.name for path in (ROOT / "guide").iterdir() if path.is_dir() and path.name != "__pycache__"}
    loose = {path.stem for path in (ROOT / "guide").glob("*.py")} - {"__init__"}

    assert folders | loose == set(STAIRS)
    for name in folders:
        said = ast.get_docstring(ast.parse((ROOT / "guide" / name / "__init__.py").read_text("utf-8"))) or ""
        assert "May use:" in said, name
        assert "Never here:" in said, name


def test_the_stairs_would_see_a_step_back():
    """The test above, on an import that runs up: from the fixed words to a block."""
    assert STAIRS.index("render") > STAIRS.index("models")
    assert imports(ROOT / "guide" / "render" / "law.py") & {"guide.models", "guide.render.engine"}


def test_only_macros_knows_mkdocs():
    """The guide can move to another builder by rewriting one file."""
    knowing = {path.name for path in PYTHON if any(re.match(r"mkdocs\b", name) for name in imports(path))}

    assert knowing == {"macros.py"}


def test_only_load_opens_what_editors_write():
    """Other modules get data, so they can be tested without files. publish and linkcheck have the finished site."""
    reading = {
        room(path)
        for path in (ROOT / "guide").rglob("*.py")
        if re.search(r"\.read_text\(|\.read_bytes\(|\bopen\((?!\"a\")", path.read_text("utf-8"))
    }

    assert reading == {"editors", "load", "publish"}


def test_macros_is_a_thin_bridge():
    """No HTML and no YAML in the bridge."""
    text = (ROOT / "macros.py").read_text("utf-8")

    assert "yaml" not in imports(ROOT / "macros.py")
    assert not re.search(r"</?[a-z]+[ >]", text)


LIMITS = [
    *((path, 320) for path in PYTHON if "tests" not in path.parts and path.name != "macros.py"),
    *((path, 400) for path in PYTHON if "tests" in path.parts),
    *((path, 320) for path in SCRIPTS),
    *((path, 90) for path in [*TEMPLATES, *THEME]),
    (ROOT / "macros.py", 90),
]


@pytest.mark.parametrize(("path", "most"), LIMITS, ids=lambda value: value.name if isinstance(value, Path) else "")
def test_no_file_grows_too_long_to_read(path: Path, most: int):
    """Above the limit a file holds two things: split it."""
    assert len(path.read_text("utf-8").splitlines()) <= most


# What a script may import, by its room; only the self-check has kinds and outcomes, and only elements load a library.
MAY_IMPORT = {
    "site": {"lib"},
    "check": {"check", "lib"},
    "kinds": {"lib"},
    "outcomes": {"kinds", "lib"},
    "group": {"group", "lib"},
    "lib": {"lib"},
    "embed": {"embed", "check", "lib"},
}
BRINGS = {"self-check.js": {"kinds"}, "outcome.js": {"outcomes"}}

# What a page starts of the self-check and of the picture of a group; the rest of its room comes with it, or when it is asked for.
STARTED = {"start.js", "check-progress.js", "group-picture.js"}


def script_room(path: Path) -> str:
    parts = path.relative_to(ELEMENTS).parts
    return next((room for room in ("kinds", "outcomes") if room in parts), parts[0])


def test_an_element_uses_only_what_its_room_may():
    """Elements and kinds do not know each other; lib knows no element; index.js names them all."""
    elements = {path for room in ("site", "check", "group") for path in (ELEMENTS / room).glob("*.js")}
    for path in ELEMENTS.rglob("*.js"):
        text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
        names = re.findall(
            r"""(?:^(?:import|export)\s(?:[\w\s*{},$]+\sfrom\s)?|\bimport\()\s*["'`]([^"'`]+)["'`]""",
            text,
            re.MULTILINE,
        )
        found = {(path.parent / name).resolve() for name in names}
        if path.name == "index.js":
            assert found == {path for path in elements if path.parent.name == "site" or path.name in STARTED}
            continue
        ours = {other for other in found if "vendor" not in other.parts}
        allowed = MAY_IMPORT[script_room(path)] | BRINGS.get(path.name, set())
        assert {script_room(other) for other in ours} <= allowed, path.name
        assert ours == found or path.parent.name == "site", path.name


@pytest.mark.parametrize("room", ["kinds", "outcomes"])
def test_every_kind_of_self_check_has_its_scripts(room: str):
    """One word for a kind everywhere: model, template, script of the form and script of the outcome."""
    assert {path.stem for path in (ELEMENTS / "check" / room).glob("*.js")} == set(KINDS)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_makes_html_or_code_from_text(path: Path):
    """What a reader types or a data file says never becomes markup in the browser."""
    found = re.findall(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\b|createContextualFragment"
        r"|setHTMLUnsafe|srcdoc|setAttribute\(\s*[\"']on",
        path.read_text("utf-8"),
    )

    assert found == []


class Markup(HTMLParser):
    """Collects scripts with content of their own, handlers and styles in attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        if tag == "script" and "src" not in names and names.get("type") != "application/json":
            self.found.append("script")
        self.found += [name for name in names if re.fullmatch(r"on[a-z]+", name)]
        self.found += ["style"] if "style" in names or tag == "style" else []

    handle_startendtag = handle_starttag


def inline_code(html: str) -> list[str]:
    """Jinja first goes out: `{% if a > b %}` would end a tag too early."""
    parser = Markup()
    parser.feed(re.sub(r"\{%.*?%\}|\{#.*?#\}|\{\{.*?\}\}", "", html, flags=re.DOTALL))
    return parser.found


@pytest.mark.parametrize("path", [*TEMPLATES, *THEME], ids=lambda path: path.name)
def test_a_template_has_no_inline_code(path: Path):
    """The strict Content-Security-Policy of the site would block it."""
    assert inline_code(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", THEME, ids=lambda path: path.name)
def test_what_editors_type_is_escaped_in_the_frame(path: Path):
    """MkDocs escapes nothing by itself: a title, a description or the name of the site is text, never markup."""
    shown = re.findall(r"\{\{[^}]*\b(?:title|description|site_name|copyright)\b[^}]*\}\}", path.read_text("utf-8"))

    assert [one for one in shown if not re.search(r"\|\s*(?:e|escape|striptags)\b", one)] == []


def test_inline_code_is_recognised():
    """The test above would see each of these."""
    for html in (
        "<script>x</script>",
        "<p onclick='x'>",
        '<a {% if a > b %}x{% endif %} OnFocus="x">',
        "<p style='x'>",
    ):
        assert inline_code(html) != [], html
    assert inline_code('<script src="a.js"></script><script type="application/json">{}</script><p title="on=x">') == []


def test_html_is_declared_safe_in_one_place():
    """`tekst` in render/engine.py is the only way from data to HTML."""
    for path in TEMPLATES:
        assert not re.search(r"\|\s*safe\b|autoescape", path.read_text("utf-8")), path.name
    safe = {path.name for path in (ROOT / "guide").rglob("*.py") if re.search(r"\bMarkup\(", path.read_text("utf-8"))}

    assert safe == {"engine.py"}
    assert (ROOT / "guide" / "render" / "engine.py").read_text("utf-8").count("Markup(") == 1


def test_every_block_has_its_template_and_every_template_its_use():
    """One word for a block everywhere: macro, function, template."""
    folder = ROOT / "guide" / "render"
    texts = "\n".join(path.read_text("utf-8") for path in [*folder.glob("*.py"), *TEMPLATES])
    texts += "".join(f'"checks/check_{kind}.html"' for kind in KINDS)  # self_check.html includes these by kind
    texts += "".join(f'"figures/_{form}.html"' for form in FIGURES)  # and figure.html these
    names = {path.relative_to(folder / "templates").as_posix() for path in TEMPLATES}

    parts = {"swv_part"}  # each part has a template of its own, which its value names
    texts += "".join(f'"regions/swv_{part}.html"' for part in ("kort", *HEADS))
    assert {f"{name}.html" for name in MACROS} - {f"{name}.html" for name in parts} <= {path.name for path in TEMPLATES}
    assert {f"checks/check_{kind}.html" for kind in KINDS} <= names
    assert [name for name in names if f'"{name}"' not in texts] == []
    assert {name.partition("/")[0] for name in names if "/" in name} <= {path.stem for path in folder.glob("*.py")}


def test_the_places_of_every_block_are_known():
    """Else links to that block are not checked; test_site holds the places against the built pages."""
    assert PLACES.keys() == MACROS.keys()


def test_every_kind_of_data_has_a_schema():
    """A new file or folder in load.py comes with help for editors."""
    assert set(FOLDERS) == set(FOLDER_SCHEMAS)
    assert set(SCHEMAS) == {*SINGLE, *FOLDER_SCHEMAS.values(), "antwoorden"}
    assert {path.stem for path in (ROOT / "data" / "schemas").glob("*.json")} == set(SCHEMAS)


def docstrings() -> Iterator[tuple[str, str | None]]:
    for path in (ROOT / "tests").rglob("test_*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                yield f"{path.name}: {node.name}", ast.get_docstring(node)


def test_every_test_states_its_rule_in_one_line():
    """Who breaks a test reads first what it is for."""
    wrong = [name for name, text in docstrings() if not text or "\n" in text or not text.endswith((".", '."'))]

    assert wrong == []


def test_every_module_says_what_it_is():
    """The first line of a file tells whether you are in the right one."""
    assert [path.name for path in PYTHON if not ast.get_docstring(ast.parse(path.read_text("utf-8")))] == []
