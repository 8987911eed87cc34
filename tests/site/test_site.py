"""The built pages as a whole: valid, linked, complete, light and closed to others."""

import html
import json
import re
import subprocess
from pathlib import Path

from conftest import ROOT
from finishing import dead_links
from guide.derived.links import page_address
from guide.derived.menu import joined
from guide.load import load_all, load_guide
from guide.models.walk import walk
from guide.publish.markup import read
from guide.publish.search import read_places, read_runs
from guide.rules.addresses import addresses


def test_every_link_and_anchor_works(site: Path):
    """No dead internal link, in Markdown nor in what blocks write."""
    files = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}

    assert dead_links(site, files, ROOT) == []
    assert len(files) > 20


def test_the_places_of_a_page_are_known_before_it_is_built(pages: dict[str, str]):
    """Every place that is promised to links exists, and every block that search can open is a known place."""
    guide, sources = load_all(ROOT)
    for path, known in addresses(sources, guide).items():
        elements = [piece.element for piece in read(pages[page_address(path)]) if piece.kind == "start"]
        there = {element.attrs["id"] for element in elements if "id" in element.attrs}
        found = {element.attrs["id"] for element in elements if "data-zoek" in element.attrs and "id" in element.attrs}

        assert known - there == set(), path
        assert found - known == set(), path


def test_each_page_has_one_h1_dutch_language_and_own_title(pages: dict[str, str]):
    """One h1, lang=nl, and no two pages with the same title or description."""
    titles = [re.search(r"<title>(.*?)</title>", page)[1] for page in pages.values()]
    described = [
        re.search(r'<meta name="description" content="(.*?)"', page)[1]
        for name, page in pages.items()
        if name != "404.html"
    ]

    assert {name: len(re.findall(r"<h1[ >]", page)) for name, page in pages.items() if page.count("<h1") != 1} == {}
    assert all('<html lang="nl"' in page for page in pages.values())
    assert len(set(titles)) == len(titles)
    assert len(set(described)) == len(described)


def test_ids_are_unique_on_each_page(pages: dict[str, str]):
    """An id twice is a link that goes wrong."""
    for name, page in pages.items():
        ids = [
            piece.element.attrs["id"] for piece in read(page) if piece.kind == "start" and "id" in piece.element.attrs
        ]
        assert sorted({i for i in ids if ids.count(i) > 1}) == [], name


def test_html_is_valid(site: Path, tmp_path: Path):
    """html-validate finds nothing on any page."""
    command = ["node", "node_modules/html-validate/bin/html-validate.mjs", "--config", "tests/site/html-validate.json"]
    with (tmp_path / "report.json").open("w") as report:  # a pipe would be cut off at 64 kB
        result = subprocess.run(
            [*command, "--formatter", "json", f"{site}/**/*.html"],
            cwd=ROOT,
            stdout=report,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    files = json.loads((tmp_path / "report.json").read_text("utf-8") or "[]")
    found = [f"{f['filePath']}:{m['line']}: {m['ruleId']}: {m['message']}" for f in files for m in f["messages"]]

    assert found == []
    assert result.returncode == 0, result.stderr


def test_every_text_of_the_data_is_on_the_site(pages: dict[str, str]):
    """What an editor writes, a reader can read."""
    shown = _plain(" ".join(re.sub(r"<(script|style).*?</\1>", " ", page, flags=re.DOTALL) for page in pages.values()))
    guide = load_guide(ROOT)
    hidden = (
        "zoektermen",
        "vormen",
        "horizontaal",
        "verticaal",
        "pagina",
        "plek",
        "url",
        "dossier",
        "groep",
        "soort",
        "zekerheid",
        "van",
        "vorm",
        "samen",
        "voor",
        "id",
        "naar",
        "uitspraken",
        "uitspraak",
        "stap",
        "terug_naar",
        "termijn",
        "vanaf",
        "eenheid",
        "kwadrant",
        "invoer",
        "raakt",
        "sector",
        "website",  # shown by its host
        "adres",
        "bwb",
        "hash",
        "nr",
        "wet",
        "naast",
        "begrip",
        "thema",
        "inrichting",
        "ondersteuningsplan",
        "tlv_procedure",
        "als_leeg",  # in the outcome; test_instruments shows them
        "leeg",
        "woorden",  # marked in the letter; test_letter holds them
    )
    texts = {
        value
        for path, value in walk(guide)
        if isinstance(value, str)
        and not any(step in hidden for step in path[-2:])
        and not {"withdrawn", "eerder", "link_exceptions", "synonyms", "best_bets", "u_form", "menu", "gepubliceerd"}
        & set(path)
        and not ("regelgroepen" in path and path[-1] == "titel")  # the title of a hit in search
    }

    missing = [text for text in texts if _plain(re.sub(r"\]\([^)]*\)|[*\[\]]", " ", text)) not in shown]
    assert not missing, "\n".join(missing)
    assert len(texts) > 700


def _plain(text: str) -> str:
    """Words only, lower case, without the abbreviation mark-up that blocks add."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", text)).replace("\u00ad", "")
    return " ".join(re.findall(r"\w+", text.lower()))


def test_no_reader_sees_markdown(site: Path):
    """A text that stands somewhere as a name has lost its links; only recipes show how a link is written."""
    shown = [path for path in site.rglob("*.html") if "meedoen" not in path.parts]
    marks = re.compile(r"\]\([^)\s]|\*\*")

    assert len(shown) > 600
    assert [path.relative_to(site).as_posix() for path in shown if marks.search(path.read_text("utf-8"))] == []
    texts = [text for run in read_runs(site, "tekst") for text in run]
    found = [(place, text) for place, text in zip(read_places(site), texts, strict=True)]
    assert [place.address for place, text in found if "meedoen" not in place.address and marks.search(text)] == []
    assert [place.title for place, _ in found if marks.search(place.title)] == []


def test_a_name_that_asks_closes_its_sentence(pages: dict[str, str]):
    """After a link whose name is a question stands no full stop."""
    assert [address for address, html in pages.items() if "?</a>." in html] == []


def test_no_inline_script_and_a_strict_policy(pages: dict[str, str]):
    """The policy forbids inline scripts, and there are none to forbid."""
    for name, page in pages.items():
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)[1]
        assert "script-src 'self';" in policy, name
        assert "unsafe" not in policy, name
        for piece in read(page):
            if piece.kind == "start":
                attrs = piece.element.attrs
                assert piece.element.tag != "script" or "src" in attrs or attrs.get("type") == "application/json", name
                assert not [attr for attr in attrs if attr.startswith("on") or attr == "style"], (name, piece.raw)


def test_nothing_of_the_theme_is_published(site: Path, pages: dict[str, str]):
    """No style sheet, script, input or class of Material; every asset is ours."""
    folders = {path.name for path in (site / "assets").iterdir() if path.is_dir()}

    assert [name for name in folders - {"meedoen", "zoek"} if not re.fullmatch("[0-9a-f]{10}", name)] == []
    assert list(site.rglob("*.map")) == []
    for name, page in pages.items():
        found = re.findall(r'"(?:[^"]* )?(?:md-|mdx-|__)[\w-]*"|data-md-\w+', page)
        assert found == [], name


def test_pages_of_a_section_only_carry_their_own_navigation(pages: dict[str, str]):
    """Navigation is pruned: a page does not list the pages of other sections."""
    assert "kwadranten/specialisme" not in re.sub(
        r"<article.*?</article>|<footer.*?</footer>", "", pages["over/privacy/"], flags=re.DOTALL
    )


def test_page_not_found_is_dutch_and_complete(pages: dict[str, str]):
    """A wrong address ends on a page that helps on."""
    assert "Deze pagina is er niet" in pages["404.html"]
    assert re.search(r'<form class="zoek" action="[^"]*zoeken/" role="search"', pages["404.html"])


def test_front_matter_of_all_pages_is_in_the_navigation():
    """Each page stands in the joined menu once."""
    guide, written = load_all(ROOT)
    nav = re.findall(r"[\w/-]+\.md", str(joined(guide.menu, written)["nav"]))

    pages = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")}
    articles = {page for page in pages if page.startswith("wet/")} - {"wet/index.md"}  # De wet zelf names them all
    assert sorted(nav) == sorted(pages - articles)


def test_one_typeface_everywhere(visitor):
    """Controls too: readers see one typeface (and one for code)."""
    page = visitor().open("tlv/aanvragen/")
    fonts = page.evaluate(
        "[...new Set([...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && e.innerText)"
        ".map(e => getComputedStyle(e).fontFamily.split(',')[0]))]"
    )

    assert fonts == ["Gids"]
