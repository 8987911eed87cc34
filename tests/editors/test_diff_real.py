"""The report on the real guide: everything has its place in it, and every change is told."""

import copy
import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path, PurePath
from typing import Any

import pytest

from conftest import ROOT
from counts import count
from guide.editors.diff import compare
from guide.editors.diff.answers import questions
from guide.editors.diff.homes import HOME, NOT_SHOWN
from guide.editors.diff.items import read_items
from guide.editors.diff.prose import sections
from guide.editors.diff.said import OTHER_VERSION, WORDS
from guide.editors.diff.state import State, address, state_now
from guide.editors.diff.write import Writer
from guide.load.whole import _assemble
from guide.models.kinds import FOLDERS, SINGLE
from guide.reading.pages import MACROS, Page, Voorblad
from guide.reading.validate import validate
from guide.reading.yamlfile import YamlFile
from guide.render.engine import dutch_date
from guide.rules.references import ids
from revisions import keep, told

# Told in a way of their own: the letter of the law, and what only a search shows.
ELSEWHERE = ("data/wetten/", "data/articles", "data/best-bets", "data/synonyms", "data/u-form.yaml")


@pytest.fixture(scope="module")
def real() -> State:
    return state_now(ROOT)


def test_every_block_has_its_place_in_the_report():
    """A new block gets its line in HOME, or shows only what has its home in another block."""
    assert set(MACROS) - {macro for macro, _ in HOME.values()} == {
        "kinds",
        "quadrant_cards",
        "downloads",
        "group_picture",
        "week_ruler",
        "swv_finder",
        "api_kinds",
        "review_dates",
        "keys",
    }


def test_everything_with_an_id_is_a_thing_with_a_word_a_page_and_a_name(real):
    """What the models call an id is matched by it; nothing is 'onderdeel' for want of a word."""
    items = read_items(real.data, real.names)
    known = {item.id for item in items.values()} | {gone.id for gone in real.guide.withdrawn}

    known |= {number.lower().replace(".", "-") for number in known}  # S0.1 has the anchor s0-1

    assert {value for _, _, value in ids(real.guide)} - known == set()
    assert [item.key for item in items.values() if item.listed not in WORDS] == []
    assert [item.key for item in items.values() if not real.pages_of(item)] == []
    assert [item.key for item in items.values() if not item.name] == []


def test_headings_have_the_anchors_of_the_built_site(real, pages: dict[str, str]):
    """An anchor that is told to be gone is really gone."""
    for path, page in real.pages.items():
        built = pages[address(path).lstrip("/")]
        article = built[built.index("<article") : built.index("</article>")]
        # gids-: added to an overview by publish
        headings = re.findall(r'<h([1-6])(?: data-zoektermen="[^"]*")? id="(?!gids-)([^"]*)"', article)

        assert [(str(s.level), s.anchor) for s in sections(page.body) if s.level] == headings, path


def test_places_of_things_are_anchors_of_the_built_site(real, pages: dict[str, str]):
    """Every anchor that the report names for a thing exists on the page it names."""
    found = 0
    for item in read_items(real.data, real.names).values():
        for place in {real.anchor(item), *(real.anchor(item, path) for path in item.fields)} - {""}:
            for path in real.pages_of(item):
                found += 1
                assert f'id="{place}"' in pages[address(path).lstrip("/")], (item.key, place)

    assert found > 400


def test_a_day_of_the_calendar_is_told_where_the_calendar_stands(real: State):
    """The title of a day is read in the calendar, and not at the statement that has it."""
    days = [item for item in read_items(real.data, real.names).values() if ("kalender", "titel") in item.fields]

    assert len(days) > 2
    for item in days:
        pages = real.pages_of(item, ("kalender", "titel"))
        assert pages == real.calls["calendar",], item.key
        assert item.fields["kalender", "titel"] in source(real, pages[0]), item.key


def test_questions_are_those_of_the_form(real):
    """Answers are kept under data-vraag, and a choice is the value of a field: as lib/fields.js reads them."""
    for slug, check in real.guide.checks.items():
        form = "".join(piece.raw for piece in real.block("self_check", slug)).partition('<div class="meer later">')[0]
        found = questions(real.block("self_check", slug))
        values = set(re.findall(r'type="(?:radio|checkbox)"[^>]* value="([^"]+)"', form))
        values |= set(re.findall(r'<option value="([^"]+)"', form))

        assert list(found) == list(dict.fromkeys(re.findall(r'data-vraag="([^"]+)"', form))), slug
        assert {value for question in found.values() for value in question.choices} == values, slug
        assert all(words for question in found.values() for words in question.choices.values()), slug
        assert check.versie == int(re.search(r'data-versie="(\d+)"', form)[1])


def test_what_readers_are_told_about_another_version_is_what_they_are_told():
    """The report quotes the sentence of the self-check itself."""
    scripts = (ROOT / "docs/assets/elements/check").glob("*.js")

    assert [path.name for path in scripts if OTHER_VERSION in path.read_text("utf-8")] == ["kept.js"]


def test_the_real_guide_under_git(real: State, tmp_path: Path):
    """From git to the last line: one deadline with another term, and a comment that says nothing to readers."""
    for name in ("data", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("elements", "css"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    keep(tmp_path)
    deadline = real.guide.legal.termijnen[0]
    for name, old, new in (
        (deadline.place[0], f"    termijn: {deadline.termijn}\n", f"    termijn: {deadline.termijn} of later\n"),
        ("data/glossary.yaml", "begrippen:\n", "# Een opmerking.\nbegrippen:\n"),
    ):
        path = tmp_path / name
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    page = real.calls["deadlines", deadline.groep][0]
    lines = told(tmp_path)

    assert lines[:5] == [
        "## Let hier eerst op",
        f"- **Controle:** termijn '{deadline.wat}' is anders, maar 'gecontroleerd_op' is nog {dutch_date(deadline.gecontroleerd_op)}. Klopt het nog met de bron?",
        "## Per pagina",
        f"### Pagina {real.title(page)} ({page})",
        f"- termijn '{deadline.wat}' (#{deadline.id})",
    ]
    assert lines[5].startswith("  - termijn: ")
    assert lines[5].endswith(" **of later**")
    assert [line for line in lines[6:] if line.startswith(("- ", "#"))] == []


# --- any change ------------------------------------------------------------------------

CLOSED = {"soort", "zekerheid", "groep", "van", "dossier", "samen", "eenheid"}  # fields with a few possible values


def leaves(value: Any, path: tuple = ()) -> Iterator[tuple[tuple, Any]]:
    """Every single value below `value`, except ids."""
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(inner, (*path, key))
    elif path[-1] not in ("id", "nr"):
        yield path, value


def other(value: Any, key: Any, number: int, chance: random.Random, seen: dict[Any, set]) -> tuple[Any, str]:
    """Another value for a field, and how a reader sees it."""
    if isinstance(value, bool):
        return not value, "nee" if value else "ja"
    if isinstance(value, int):
        return value + 1, str(value + 1)
    if isinstance(value, date):
        new = value + timedelta(days=chance.randrange(1, 20))
        return new, dutch_date(new)
    if key in CLOSED:
        new = chance.choice(sorted(seen[key] - {value}))
        return new, new
    words = value.split(" ")
    words.insert(chance.randrange(len(words) + 1), f"zeeleeuw{number}")
    return " ".join(words), f"zeeleeuw{number}"


def unseen(path: tuple) -> bool:
    """Whether no page shows it: for search, for words in a text, for links, or the name of an axis."""
    *_, owner, field = ("", *(step for step in path if isinstance(step, str)))
    return field == "zoektermen" or (owner, field) in {
        ("begrippen", "vormen"),
        ("regelgroepen", "pagina"),
        ("horizontaal", "naam"),
        ("verticaal", "naam"),
    }


def changed(data: Any, path: tuple, value: Any) -> Any:
    """A copy of `data` with one value replaced."""
    new = copy.deepcopy(data)
    inner = new
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return new


def valid(name: str, data: Any) -> Any:
    """The model of a file or of front matter, or None when an editor would get a fault."""
    folder = name.split("/")[1].removesuffix(".yaml")
    kind = Voorblad if name.startswith("docs/") else {**SINGLE, **FOLDERS}[folder]
    return validate(YamlFile(name, data), kind)[0]


def by_page(lines: list[str]) -> dict[str, list[str]]:
    """The lines of a report below each page, as they read after the change."""
    found: dict[str, list[str]] = {}
    page = ""
    for line in lines:
        if heading := re.fullmatch(r"### Pagina .* \(([^()]+\.md)\)", line):
            page = heading[1]
        elif line.startswith("## "):
            page = ""
        found.setdefault(page, []).append(re.sub(r"~~.*?~~ ?", "", line).replace("**", ""))
    return found


@pytest.mark.proof
def test_any_change_is_told_on_its_page_with_its_new_text(real: State, figure):
    """200 random changes of one field, twenty at a time: the report names its page, and that page shows it."""
    chance = random.Random(3)
    texts = {
        name: data for name, data in real.data.items() if PurePath(name).parts[1].removesuffix(".yaml") not in NOT_SHOWN
    }
    texts |= {f"docs/{path}": page.front.data for path, page in real.pages.items()}
    texts = {name: data for name, data in texts.items() if not name.startswith(ELSEWHERE)}
    places = [
        (name, path, value)
        for name, data in texts.items()
        for path, value in leaves(data)
        # the marked words, and those of a source, must occur in another text, so alone they do not change
        if "markeer" not in path and path[-1] != "woorden"
    ]
    seen: dict[Any, set] = {}
    for _, path, value in places:
        if path[-1] in CLOSED and isinstance(value, str):
            seen.setdefault(path[-1], set()).add(value)
    words = 0
    batches = count(3, 10)
    for batch in range(batches):
        data, fronts, expected = dict(real.data), {}, []
        while len(expected) < 20:
            name, path, value = chance.choice(places)
            number = batch * 20 + len(expected)
            new, shown = other(value, path[-1], number, chance, seen)
            before = fronts.get(name, texts[name]) if name.startswith("docs/") else data[name]
            after = changed(before, path, new)
            if name in [place for place, *_ in expected] or not valid(name, after):
                continue  # not valid: an id or an address; one change a file keeps them apart
            (fronts if name.startswith("docs/") else data)[name] = after
            expected.append((name, shown, unseen(path)))
        pages = {path: with_front(page, fronts.get(f"docs/{path}")) for path, page in real.pages.items()}
        models = {name: valid(name, content) for name, content in data.items()}
        state = State(data, pages, real.settings, _assemble(models))
        state.__dict__["sections"] = real.sections  # no page changed below its front matter
        told = by_page(list(compare(real, state, [], Writer(markdown=False))))
        for name, shown, hidden in expected:
            on = [
                page
                for page, lines in told.items()
                if page and any(re.search(rf"{re.escape(shown)}(?!\d)", line) for line in lines)
            ]
            assert on, (name, shown)
            if shown.startswith("zeeleeuw") and not hidden:
                words += 1
                assert all(shown in source(state, page) for page in on), (name, shown, on)

    figure("random changes told on their page", batches * 20)
    assert words > batches * 10


def with_front(page: Page, front: Any) -> Page:
    return replace(page, front=YamlFile(page.front.name, front)) if front else page


def source(state: State, path: str) -> str:
    """All that a page is made of: its front matter and its blocks."""
    blocks = "".join(piece.raw for call in state.pages[path].calls for piece in state.block(call.name, *call.args))
    return str(state.front(path)) + blocks.replace("\u00ad", "")
