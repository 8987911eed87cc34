"""The frame of every page: code under a name of its content, what is needed early, doors, letters, styles."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from conftest import DESKTOP, PHONE, ROOT
from guide.derived.statements import shown_statements
from guide.load import load_guide
from guide.publish.article import open_page
from guide.publish.assets import bring_code, needed
from guide.publish.frame import finish_frame
from guide.publish.markup import read
from guide.publish.opening import add_opening
from guide.publish.selectors import what_it_needs
from guide.publish.styles import squeeze
from roots import small_guide
from tools.font import SEEN, SOURCE, made

GUIDE = load_guide(ROOT)


# --- code ------------------------------------------------------------------------------


@pytest.fixture
def site_before(tmp_path: Path) -> Path:
    """The assets of a site as a builder leaves them."""
    shutil.copytree(ROOT / "docs" / "assets", tmp_path / "assets")
    return tmp_path


def test_a_change_of_one_script_changes_the_name_of_all(site_before: Path, tmp_path: Path):
    """Old scripts never meet new HTML, nor each other; the same code has the same name."""
    again = tmp_path / "again"
    changed = tmp_path / "changed"
    for other in (again, changed):
        shutil.copytree(site_before / "assets", other / "assets")
    with (changed / "assets/elements/lib/count/tree.js").open("a") as script:
        script.write("export const anders = 1;\n")
    names = [bring_code(ROOT / "node_modules", site) for site in (site_before, again, changed)]

    assert names[0] == names[1] != names[2]
    assert re.fullmatch(r"assets/[0-9a-f]{10}", names[0])
    assert (site_before / names[0] / "gids.css").exists()
    assert (site_before / names[0] / "vendor/atkinson-hyperlegible-next.LICENSE.txt").exists()


def test_what_a_page_needs_is_loaded_early(site_before: Path):
    """The scripts of what stands on it and all that they import; styles of self-checks only with a self-check."""
    code = bring_code(ROOT / "node_modules", site_before)
    start = '<link rel="preload" href="../assets/code/start.js" as="script">'
    head = f'<head>{start}<link rel="stylesheet" href="../assets/code/gids.css"><script src="../assets/code/start.js"></script></head>'
    plain = open_page("a/index.html", f"{head}<article><p>x</p></article>")
    check = open_page(
        "a/index.html", f'{head}<article><self-check data-vorm="schaal"><form></form></self-check></article>'
    )
    for page in (plain, check):
        finish_frame(page, site_before, code)

    # A script that runs at once holds up what stands below it: it is asked for first and comes last.
    for page in (plain, check):
        assert page.html.index('as="script"') < page.html.index(f"{code}/gids.css")
        assert re.search(rf'<script src="\.\./{code}/start\.js"></script></head>', page.html)
    assert "modulepreload" not in plain.html
    assert "check.css" not in plain.html
    assert f'<link rel="stylesheet" href="../{code}/check.css">' in check.html
    early = set(re.findall(rf'modulepreload" href="\.\./{code}/elements/([^"]+)"', check.html))
    assert {"check/self-check.js", "check/kinds/schaal.js", "lib/answers/store.js", "lib/page/dom.js"} <= early
    assert "assets/code" not in plain.html + check.html


@pytest.mark.parametrize(
    ("head", "needed_names"),
    [
        (".a", [{".a"}]),
        ("a.begrip:hover,.b > li::before", [{"a", ".begrip"}, {".b", "li"}]),
        (":is(.a,.b):not(.c) p", [{".a", "p"}, {".b", "p"}]),
        ("article:has(> .a) > :is(b,i)", [{"article", ".a", "b"}, {"article", ".a", "i"}]),
        ('.a [data-x="1,2"]:nth-child(2),.b', [{".a"}, {".b"}]),
        (".a > :is(.b,.c:is(.d,.e)) + *,p", [{".a", ".b"}, {".a", ".c", ".d"}, {".a", ".c", ".e"}, {"p"}]),
    ],
)
def test_a_selector_tells_what_must_be_on_a_page(head: str, needed_names: list[set[str]]):
    """Every name that it needs, one set for each way to be met; what must not be there needs nothing."""
    assert sorted(map(sorted, what_it_needs(head))) == sorted(map(sorted, needed_names))


def test_a_page_has_the_styles_of_what_stands_on_it(site_before: Path):
    """A block brings its sheet along, in the order of the sheets; a page without it does not load it."""
    code = bring_code(ROOT / "node_modules", site_before)
    head = '<head><link rel="stylesheet" href="../assets/code/gids.css"></head>'
    found = {}
    for name, body in (
        ("text", "<p>x</p>"),
        ("frame", '<div class="gids kader"><p class="kader__vraag">x</p></div>'),
        ("law", '<div class="gids artikel"><section class="lid">x</section></div><div class="tegel s">x</div>'),
    ):
        page = open_page("a/index.html", f"{head}<article>{body}</article>")
        finish_frame(page, site_before, code)
        found[name] = re.findall(rf'"stylesheet" href="\.\./{code}/([a-z]+)\.css"', page.html)

    assert found == {"text": ["gids"], "frame": ["gids", "kader"], "law": ["gids", "wet", "kwadranten"]}


def test_imports_are_followed_to_the_end_and_circles_end(tmp_path: Path):
    """Each script once, in the order of finding."""
    for name, text in (("a.js", 'import "./b.js";\nimport { x } from "./map/c.js";\n'), ("b.js", 'import "./a.js";\n'),
                       ("map/c.js", 'export * from "../b.js";\nawait import("./later.js");\n')):  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")

    assert needed(tmp_path, ["a.js"]) == ["a.js", "b.js", "map/c.js"]


@pytest.mark.parametrize(
    ("css", "tight"),
    [
        ("a { color: red; }\n\nb  >  c{margin : 0}", "a{color:red}b > c{margin : 0}"),
        ("a :is(b, c) { x: y; } /* weg { } */", "a :is(b,c){x:y}"),
        (':root { --leeg: ; --b: "a  {  b" }', ':root{--leeg: ;--b:"a  {  b"}'),
        ("@media (min-width: 1rem) { a:hover { b: calc(1px + 2px) } }", "@media (min-width: 1rem){a:hover{b:calc(1px + 2px)}}"),
        ('a::before { content: "›"; content: "›" / ""; }', 'a::before{content:"›";content:"›" / ""}'),
    ],
)  # fmt: skip
def test_styles_are_joined_without_a_change_of_meaning(css: str, tight: str):
    """Comments and white space go; a space that means something stays, an empty value too."""
    assert squeeze(css) == tight


# --- how a page opens ------------------------------------------------------------------

HEADS = "".join(
    f'<h2 id="k{i}">Kop {i} &amp; meer<a class="headerlink" href="#k{i}">#</a></h2><p>x</p>' for i in range(3)
)


def opened(tmp_path: Path, body: str, *, contents: bool = True) -> str:
    article = open_page("wet/index.html", f"<article>\n{body}\n</article>")
    add_opening(article, small_guide(tmp_path), contents=contents)
    return article.html


def test_a_page_opens_with_title_first_sentence_and_contents(tmp_path: Path):
    """The three stand together, in that order, and nothing gets lost."""
    html = opened(tmp_path, f"<h1>Titel</h1>\n<p>Eerst.</p>\n<p>Dan.</p>{HEADS}")
    opening = html.partition('<div class="opening opening--twee">')[2].partition("</div>")[0]

    assert '<p class="lood">Eerst.</p>' in opening
    assert opening.index("Titel") < opening.index("Eerst.") < opening.index("Op deze pagina")
    assert re.findall(r'<a href="(#k\d)">([^<]+)</a>', opening) == [(f"#k{i}", f"Kop {i} &amp; meer") for i in range(3)]
    assert "Dan." not in opening
    assert "<p>Dan.</p>" in html
    assert "".join(piece.raw for piece in read(html)) == html


@pytest.mark.parametrize(
    ("body", "contents"),
    [(f"<h1>T</h1><p>Eerst.</p>{HEADS}", False), ('<h1>T</h1><p>Eerst.</p><h2 id="a">A</h2><h2 id="b">B</h2>', True)],
)
def test_few_headings_need_no_list(tmp_path: Path, body: str, contents: Any):
    """Nor does a page that asks for none."""
    assert "Op deze pagina" not in opened(tmp_path, body, contents=contents)


def test_a_large_title_breaks_where_it_may(tmp_path: Path):
    """Long words have a place to break, and the number of an article stays with its word; lists keep them as they are."""
    body = f"<h1>WVO 2020, artikel 2.43: Het samenwerkingsverband</h1><p>Een samenwerkingsverband.</p>{HEADS}"
    html = opened(tmp_path, body)

    assert "artikel\u00a02.43: Het samenwerkings\u00adverband</h1>" in html
    assert "Een samenwerkingsverband." in html


def test_a_block_is_no_first_sentence(tmp_path: Path):
    """What stands first and is no paragraph stays where it is."""
    html = opened(tmp_path, f'<h1>T</h1><div class="gids"><p>Blok.</p></div>{HEADS}')

    assert "lood" not in html
    assert html.index("</nav>\n</div>") < html.index("Blok.")


# --- letters ---------------------------------------------------------------------------


def test_the_font_is_what_the_tool_makes():
    """Nobody changed it by hand, and it belongs to the package that is pinned."""
    assert (ROOT / "docs/assets/letter.woff2").read_bytes() == made()


@pytest.mark.parametrize("weight", [400, 600, 700, 800])
def test_letters_look_as_they_were_drawn(weight: int):
    """At each weight in use no point is further off than the eye sees, and every line breaks where it did."""
    fonts = TTFont(ROOT / "docs/assets/letter.woff2"), TTFont(SOURCE)
    ours, drawn = (font.getGlyphSet(location={"wght": weight}) for font in fonts)
    theirs = fonts[1].getBestCmap()
    for code, name in fonts[0].getBestCmap().items():
        assert ours[name].width == pytest.approx(drawn[theirs[code]].width, abs=1), name
        if code == ord("0"):
            continue  # drawn anew, without its slash
        here, there = points(ours, name), points(drawn, theirs[code])
        off = [abs(a - b) for pair in zip(here, there, strict=True) for a, b in zip(*pair, strict=True)]
        assert max(off, default=0) <= SEEN + 1, name  # and one for rounding


def points(glyphs: Any, name: str) -> list[tuple[float, float]]:
    """Those of the outline of one letter, with its accents."""
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    return [point for _, spots in pen.value for point in spots if point]


def test_every_character_of_the_site_is_in_the_font(site: Path, pages: dict[str, str]):
    """Else one letter of a word looks different; run tools/font.py."""
    known = set(TTFont(ROOT / "docs/assets/letter.woff2").getBestCmap())
    said = "".join(piece.raw for page in pages.values() for piece in read(page) if piece.kind == "text")
    scripts = "".join(path.read_text("utf-8") for path in (site / "assets").rglob("elements/**/*.js"))
    missing = {letter for letter in said + scripts if ord(letter) not in known and letter not in "\n\t\r\u00ad"}

    assert missing == set()


# --- doors -----------------------------------------------------------------------------


def test_all_doors_stand_in_the_first_screen(visitor):
    """On a laptop without scrolling: what this is, search, six roles, the proof; on a phone within one thumb's scroll."""
    for size, most in (({"width": 1280, "height": 720}, 720), (PHONE, 2 * PHONE["height"])):
        page = visitor(viewport=size).open("")
        roles = page.locator(".deuren li a")
        assert roles.count() == 6
        last = roles.last.bounding_box()
        assert last["y"] + last["height"] <= most
        assert page.locator(".zoek input").bounding_box()["y"] < size["height"]
    assert visitor(viewport=DESKTOP).open("").locator(".blad__som").bounding_box()["y"] < DESKTOP["height"]


@pytest.mark.parametrize(
    "goal",
    ["wet-en-ruimte/termijnen/#oneens", "wet-en-ruimte/termijnen/", "zelfchecks/termijnen-berekenen/",
     "inclusiever/inrichtingsmodellen/", "zelfchecks/opp-invullen/"],
)  # fmt: skip
def test_what_strangers_look_for_is_two_clicks_away(pages: dict[str, str], goal: str):
    """A parent who disagrees, deadlines, the four models of organisation, an empty OPP: without the menu."""
    first = links_of(article_of(pages[""]), "")
    after = {address.partition("#")[0] for address in first} & pages.keys()

    assert goal in first or any(goal in links_of(article_of(pages[address]), address) for address in after)


def resolved(parts: list[str], link: str) -> str:
    """`link` on the page in the folder `parts`, as an address from the root."""
    path, mark, place = link.partition("#")
    at = list(parts)
    for step in path.split("/"):
        if step == "..":
            at = at[:-1]
        elif step not in ("", "."):
            at.append(step)
    return ("/".join(at) + "/" if at else "") + mark + place


def links_of(html: str, address: str) -> set[str]:
    """Where the links in a piece of the page at `address` lead to on the site."""
    parts = [part for part in address.split("/") if part]
    return {resolved(parts, link) for link in re.findall(r'<a [^>]*href="([^":]*)"', html)}


def article_of(page: str) -> str:
    return re.search(r"<article.*?</article>", page, re.DOTALL)[0]


def test_an_overview_names_everything_below_it(pages: dict[str, str]):
    """The first page of a part or of a group in it leads to every other page there, in one way and not in two."""
    parts = {
        address: found[0]
        for address, page in pages.items()
        if (found := re.search(r'<div class="deel__lijst">.*?</div>', page, re.DOTALL))
    }
    below: dict[str, set[str]] = {}
    for address, listed in parts.items():
        overview = links_of(listed[: listed.index("</a>")], address).pop()
        below[overview] = links_of(listed, address) - {overview}
        for group in re.findall(r'<li class="deel__groep">.*?</ul></li>', listed, re.DOTALL):
            first = links_of(group[: group.index("</a>")], address).pop()
            below[first] = links_of(group, address) - {first}
    assert len(below) > 10
    for overview, others in below.items():
        article = article_of(pages[overview])
        assert others <= links_of(article, overview), overview
        assert ('class="onderdelen"' in article) + ('class="gids kaarten"' in article) == 1, overview


def test_every_page_stands_in_its_part(pages: dict[str, str]):
    """The header says where you are, on the pages of the law too; no page ends in a line with nothing below it."""
    for address, page in pages.items():
        if 'class="sitekop"' not in page:  # a block for another site has no frame
            continue
        header = re.search(r"<header.*?</header>", page, re.DOTALL)[0]
        current = re.findall(r'<a href="[^"]*" aria-current="true">([^<]*)</a>', header)
        assert current == (["Rechten en termijnen"] if re.match("wet(-en-ruimte)?/", address) else current), address
        assert len(current) == (0 if address in ("", "404.html") else 1), address
        assert '<nav class="buren" aria-label="Vorige en volgende pagina">\n</nav>' not in page


@pytest.mark.parametrize(
    ("role", "tools"),
    [
        ("leraar", {"zelfchecks/opp-invullen/"}),
        ("ib", {"wet-en-ruimte/termijnen/"}),
        ("schoolleider", {"zelfchecks/routekaart/", "inclusiever/inrichtingsmodellen/"}),
        ("bestuur", {"zelfchecks/routekaart/", "inclusiever/inrichtingsmodellen/"}),
    ],
)
def test_each_role_is_led_to_its_tools(pages: dict[str, str], role: str, tools: set[str]):
    """One click from the page of a role."""
    address = f"voor-wie/{role}/"
    assert tools <= {link.partition("#")[0] for link in links_of(article_of(pages[address]), address)}


def test_the_proof_is_counted(pages: dict[str, str]):
    """How many of the strips are law follows from their statements; only law with its letter is yellow."""
    statements = shown_statements(GUIDE)
    for proof in GUIDE.legal.bewijzen:
        kinds = [statements[strip.uitspraak].item.soort for strip in proof.stroken]
        page = next(
            html for html in pages.values() if f'#{proof.stroken[0].uitspraak}">{proof.stroken[0].kort}</a>' in html
        )
        assert f"{kinds.count('wet')} van deze {len(kinds)} staan in de wet." in page
        for strip in proof.stroken:
            item = statements[strip.uitspraak].item
            found = re.search(rf'<li class="(\w+)"><a href="[^"]*#{item.id}">{re.escape(strip.kort)}</a>', page)
            proven = any(source.artikel for source in item.bron)
            assert found[1] == (("moet" if proven else "ongezien") if item.soort == "wet" else item.soort)


def test_a_search_from_the_start_page_goes_on_behind_the_hash(visitor):
    """The words reach the search page and no server."""
    one = visitor()
    page = one.open("")
    page.locator(".zoek input").fill("hoorrecht")
    page.keyboard.press("Enter")
    page.locator(".zoeklijst a").first.wait_for()

    assert page.url.endswith("zoeken/#q=hoorrecht")
    assert not any("hoorrecht" in url for url in one.requests)


@pytest.mark.parametrize("width", [1024, 1216, 1280, 1440, 1920])
def test_nothing_scrolls_sideways_on_a_desktop(visitor, width: int):
    """Not by the width of a scroll bar either."""
    page = visitor(viewport={"width": width, "height": 800}).open("")
    for address in ("", "wet-en-ruimte/", "kwadranten/", "inclusiever/inrichtingsmodellen/", "zelfchecks/welke-bril/"):
        page.goto(page.url.partition("/gids/")[0] + "/gids/" + address)
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0, (
            address
        )


def test_the_address_of_the_page_is_printed(visitor):
    """Who has the paper can find the page again, and knows of which day it is."""
    page = visitor().open("tlv/bezwaar/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    line = page.locator("[data-papier]")

    assert line.is_visible()
    assert re.search(r"/gids/tlv/bezwaar/\. Geprint op \d+ \w+ \d{4}\.$", line.inner_text())
