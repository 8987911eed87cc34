"""Data to HTML: whatever a text says it stays text, and every block keeps to the form the site counts on."""

import inspect
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, get_args

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from check_texts import CHECKS
from conftest import ROOT
from guide.derived.links import page_address, relative
from guide.load import load_guide
from guide.models import FIXED_PARTS, Bron, Doelgroep, Guide, Soort, Voorbeeld, Zekerheid, texts
from guide.models.checks import KINDS
from guide.publish.markup import VOID, Element, read
from guide.reading.pages import MACROS
from guide.render import BLOCKS
from guide.render.engine import dutch_date
from guide.render.pages import page_terms, term_link
from roots import FILES, write_root

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '" onfocus="alert(1)" autofocus="',
    "</div></section></article><h1>Weg</h1>",
    "<svg onload=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](<JavaScript:alert(1)>)",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    '[x](wet.md" onclick="alert(1))',
    "[x](https://a.example \"t' onclick='alert(1)\")",
    "![x](https://a.example/x.png)",
    "<https://a.example>",
    "[x]: javascript:alert(1)\n\n[x]",
    "# Kop\n\n    code\n\n> citaat\n\n```\nx\n```",
    "\x02wzxhzdk:0\x03 en {{ 77*77 }} en {% raw %}",
)


def calls(guide: Guide) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every block with every value it can have."""
    for name, argument in MACROS.items():
        for value in argument[1](guide) if argument else [None]:
            yield name, () if value is None else (value,)


def poisoned(value: Any, text: str, *, free: bool = False) -> Any:
    """`value` with `text` in every free text below it, also where nothing stood."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        changed = {name: poisoned(getattr(value, name), text, free=is_free(name, fields[name])) for name in fields}
        made = type(value).model_construct(**changed)
        made._place = getattr(value, "_place", None)  # noqa: SLF001 - an editor cannot type it
        return made
    if isinstance(value, dict):
        return {key: poisoned(item, text, free=free) for key, item in value.items()}
    if isinstance(value, list):
        return [poisoned(item, text, free=free) for item in value] or ([text] if free else [])
    return text if free and (value is None or isinstance(value, str)) else value


def is_free(name: str, field: FieldInfo) -> bool:
    """A Tekst, or a list or dict of them: anything an editor likes. A page has to exist."""
    return r"'\\S'" in f"{field.annotation!r} {field.metadata!r}" and name not in ("pagina", "plek")


def poisoned_guide(guide: Guide, text: str) -> Guide:
    fields = {name: poisoned(getattr(guide, name), text) for name in Guide.model_fields}
    return Guide.model_construct(**fields)


def elements(html: str) -> list[Element]:
    return [piece.element for piece in read(html) if piece.kind == "start"]


def assert_harmless(html: str) -> None:
    for element in elements(html):
        assert element.tag not in {"script", "img", "iframe", "h1", "style", "object", "base"}, html
        assert [name for name in element.attrs if name.startswith("on")] == [], html
        for name in ("href", "src", "action", "formaction", "xlink:href"):
            assert re.match(
                r"$|[#./\w-]+$|[\w/.-]*#|\.\./|\./|https?://|url\(#|tel:\d+$|mailto:[\w.-]+@[\w.-]+$",
                element.attrs.get(name, ""),
            ), html
            assert "script:" not in element.attrs.get(name, "").lower(), html


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    """The small guide with a self-check of every kind; no field is filled in that may be left out."""
    page = FILES["docs/index.md"] + "".join(f'\n{{{{ self_check("{kind}") }}}}\n' for kind in CHECKS)
    changed = {f"data/checks/{kind}.yaml": text for kind, text in CHECKS.items()} | {"docs/index.md": page}
    return load_guide(write_root(tmp_path_factory.mktemp("klein"), changed))


@pytest.fixture(scope="module")
def real_guide() -> Guide:
    return load_guide(ROOT)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_from_the_data_becomes_code(guide: Guide, text: str):
    """Hostile text in every field of every block: no script, no handler, no link that runs code."""
    bad = poisoned_guide(guide, text)
    for name, args in calls(guide):
        html = BLOCKS[name](bad, "map/pagina/", *args)

        assert_harmless(html)
        assert_one_block(html)
        assert "5929" not in html or "77*77" not in text


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_term_becomes_code(guide: Guide, text: str):
    """The same for what publish adds to a finished page."""
    term = poisoned_guide(guide, text).glossary[0]

    assert_harmless(term_link(guide, "map/", term, text))
    assert_harmless(page_terms(guide, "map/", [term]))


def test_there_is_a_self_check_of_every_kind_to_poison(guide: Guide):
    """A new kind gets a small example in check_texts.py, so that the tests here see it."""
    assert {check.vorm for check in guide.checks.values()} == set(KINDS)


def test_no_field_that_may_be_left_out_is_counted_on(guide: Guide):
    """Every block can be made from data without a single optional field."""
    for name, args in calls(guide):
        assert_one_block(BLOCKS[name](guide, "", *args))


def test_poison_reaches_the_page(guide: Guide):
    """The two tests above look at texts that are really shown."""
    bad = poisoned_guide(guide, "<script>gif</script>")
    # The small guide has no days for a calendar, and names no number of weeks.
    without = {"kinds", "site_search", "keys", "api_kinds", "calendar", "week_ruler", "embed_composer"}
    for name, args in calls(guide):
        assert ("gif" in BLOCKS[name](bad, "", *args)) == (name not in without), name


def test_macros_and_blocks_are_the_same_list():
    """What a page may call is what there is, with the same argument."""
    assert list(MACROS) == list(BLOCKS)
    for name, block in BLOCKS.items():
        parameters = list(inspect.signature(block).parameters)
        assert parameters == ["guide", "here", "slug"][: 3 if MACROS[name] else 2], name


def test_every_block_is_one_element_with_the_class_gids(real_guide: Guide):
    """Python-Markdown leaves a block alone only if one block-level element holds all of it."""
    for name, args in calls(real_guide):
        assert_one_block(BLOCKS[name](real_guide, "", *args))


def assert_one_block(html: str) -> None:
    depth, roots = 0, []
    for piece in read(html):
        if piece.kind == "start":
            if len(piece.path) == 1:
                roots.append(piece.element)
            depth += piece.element.tag not in VOID and not piece.raw.endswith("/>")
        elif piece.kind == "end":
            depth -= 1
        assert piece.path or not piece.raw.strip(), f"los naast het blok: {piece.raw!r}"
        assert piece.kind != "other", f"sluit niets: {piece.raw!r}"
    assert depth == 0
    assert len(roots) == 1
    assert roots[0].tag in {"div", "section"}
    assert "gids" in roots[0].classes


def test_ids_are_unique_within_a_block(real_guide: Guide):
    """A link to an anchor can mean one place only."""
    for name, args in calls(real_guide):
        ids = [e.attrs["id"] for e in elements(BLOCKS[name](real_guide, "", *args)) if "id" in e.attrs]
        assert len(ids) == len(set(ids)), (name, args)


def test_every_label_and_link_inside_a_block_has_its_target(real_guide: Guide):
    """`for`, `#anchor` and `aria-labelledby` point at an id of the same block."""
    for name, args in calls(real_guide):
        found = elements(BLOCKS[name](real_guide, "", *args))
        ids = {e.attrs["id"] for e in found if "id" in e.attrs}
        naming = [e.attrs.get(a, "") for e in found for a in ("for", "aria-labelledby", "aria-describedby")]
        wanted = {place for places in naming for place in places.split()}
        wanted |= {e.attrs["href"][1:] for e in found if re.match("#.", e.attrs.get("href", ""))}
        assert wanted <= ids, (name, args)


def test_a_statement_shows_its_kind_source_and_dates(guide: Guide):
    """Nobody has to guess what a statement is, where it stands and when it was checked."""
    html = BLOCKS["rights"](guide, "wet/", "ouders")

    assert 'id="inzien"' in html
    assert "Een uitspraak." in html
    assert "merk--wet" in html
    assert "Wet, artikel 1 lid 1</a>" in html
    assert "<mark>binnen zes weken</mark>" in html
    assert "zoals het geldt vanaf 1 augustus 2026." in html
    assert "artikel=1&amp;g=2026-08-01" in html


def test_a_block_has_no_headings(real_guide: Guide):
    """They would miss in the table of contents: they belong on the page. What is still hidden may have one."""
    for name, args in calls(real_guide):
        if name in ("article", "laws"):  # an article is all of its page; that of all laws has no third level
            continue
        starts = [piece for piece in read(BLOCKS[name](real_guide, "", *args)) if piece.kind == "start"]
        headings = [piece for piece in starts if re.fullmatch(r"h\d", piece.element.tag)]
        assert [p.raw for p in headings if not any("hidden" in e.attrs for e in p.path)] == [], name


def test_data_pages_are_linked_as_published(guide: Guide):
    """Links of a block work from any page: relative, and without .md."""
    assert 'href="../../wet/"' in BLOCKS["self_check"](guide, "map/pagina/", "check")
    assert 'href="wet/"' in BLOCKS["self_check"](guide, "", "check")
    assert ".md" not in BLOCKS["self_check"](guide, "", "check")


@pytest.mark.parametrize(
    ("here", "path", "link"),
    [
        ("", "index.md", "./"),
        ("", "wet.md", "wet/"),
        ("", "index.md#plek", "#plek"),
        ("wet/", "index.md", "../"),
        ("wet/", "map/index.md#plek", "../map/#plek"),
        ("map/pagina/", "wet.md#plek", "../../wet/#plek"),
        ("map/pagina/", "https://wetten.example/a.md", "https://wetten.example/a.md"),
        ("wet/", "mijn-index.md", "../mijn-index/"),
    ],
)
def test_a_page_is_linked_from_where_you_are(here: str, path: str, link: str):
    """Relative links, so that the site works in any folder and from disk."""
    assert relative(here, path) == link


def test_a_page_address_is_what_mkdocs_publishes():
    """Every page is a folder; an index is the folder itself."""
    assert page_address("map/index.md") == "map/"
    assert page_address("map/pagina.md#plek") == "map/pagina/#plek"
    assert page_address("index.md") == ""


def as_html(guide: Guide) -> Callable[[str], str]:
    """A text from the data to HTML, by way of the shortest block that shows one."""

    def convert(text: str) -> str:
        term = guide.glossary[0].model_copy(update={"definitie": text})
        return re.search(r"<dd[^>]*>(.*)</dd>", page_terms(guide, "map/", [term]), re.DOTALL)[1]

    return convert


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Gewoon.", "Gewoon."),
        ("Dit *woord* en dat **woord**.", "Dit <em>woord</em> en dat <strong>woord</strong>."),
        ("Zie [de wet](wet.md#opp).", 'Zie <a href="../wet/#opp">de wet</a>.'),
        ("Zie [dit](https://a.example/?a=1&b=2).", 'Zie <a href="https://a.example/?a=1&amp;b=2">dit</a>.'),
        ("Een \\*ster\\*.", "Een *ster*."),
        ("5 < 6 & meer", "5 &lt; 6 &amp; meer"),
        ('Zo: href="x"', 'Zo: href="x"'),
    ],
)
def test_a_text_may_hold_emphasis_links_and_little_else(guide: Guide, text: str, html: str):
    """One paragraph comes without <p>, since the template has one."""
    assert as_html(guide)(text) == html


def test_a_text_may_hold_paragraphs_and_lists(guide: Guide):
    """A blank line starts a new paragraph, a dash or number a list."""
    html = as_html(guide)("Een.\n\nTwee:\n\n- drie\n- vier\n\nVijf:\n\n1. zes")

    assert [e.tag for e in elements(html)] == ["p", "p", "ul", "li", "li", "p", "ol", "li"]


@pytest.mark.parametrize(
    "text",
    ["# Kop", "Kop\n===", "    code", "`code`", "> citaat", "---", "![plaatje](x.png)", "<b>vet</b>", "<!-- x -->",
     "<https://a.example>", "[a]\n\n[a]: https://a.example", "*[OPP]: plan", "&lt;b&gt;", "x<br>y"],
)  # fmt: skip
def test_a_text_holds_nothing_else(guide: Guide, text: str):
    """No headings, code, quotes, images, HTML or references: those stay the text they are."""
    tags = {element.tag for element in elements(as_html(guide)(text))}

    assert tags <= {"p", "a"}
    if "a" in tags:
        assert text.startswith("!["), "alleen [tekst](adres) is een link"


def test_dates_are_written_in_dutch():
    """The way a reader writes a date, without a leading zero."""
    assert dutch_date(date(2026, 3, 1)) == "1 maart 2026"
    assert len(texts.MONTHS) == 12


def test_every_fixed_value_has_its_word(guide: Guide):
    """A value that the models allow and no label knows would break the build."""
    assert set(texts.KINDS) == set(get_args(Soort))
    assert set(texts.CERTAINTY) == set(get_args(Zekerheid))
    assert set(texts.WHO) == set(get_args(Doelgroep))
    assert set(texts.TOGETHER) == set(get_args(type(guide.checks["check"]).model_fields["samen"].annotation))
    assert set(texts.SECTORS) == set(get_args(Voorbeeld.model_fields["sector"].annotation))
    assert [*texts.CASE_PARTS, "verder-lezen"] == list(FIXED_PARTS)
    assert set(texts.GROUPS) == set(get_args(Bron.model_fields["groep"].annotation))
