"""Blocks of the guide in other sites: there for each, light, safe, useful in a sandbox, as high as they are."""

import gzip
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from axe import COLOUR, TAGS, violations
from conftest import ROOT, Visitor
from guide.derived.embeds import KINDS, LINES, SHEET, Embed
from guide.derived.letter import articles
from guide.derived.statements import shown_statements
from guide.load import load_guide
from guide.models import Ingetrokken
from guide.publish.embeds import Embeds
from guide.publish.kept import keep_embeds
from guide.publish.polite import BothForms
from hosting import other_site

GUIDE = load_guide(ROOT)
LIGHT, HEAVY, HEADERS = 35_000, 60_000, 300
SANDBOX = 'sandbox="allow-scripts" width="640" height="400"'


@pytest.fixture(scope="module")
def embeds(site: Path) -> dict[str, str]:
    """Every embedded block by its address within insluiten/."""
    folder = site / "insluiten"
    return {
        path.parent.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.glob("*/*/index.html")
    }


@pytest.fixture
def host(browser: Any, base: str) -> Iterator[Any]:
    """`host(body)`: that body on another site, opened; `{guide}` in it is the address of the guide."""
    opened: list[Any] = []

    def make(body: str) -> Page:
        site = other_site(base, {"": body.replace("{guide}", base)})
        visitor = Visitor(browser, base)
        opened.append((site, visitor))
        page = visitor.context.new_page()
        page.goto(site.__enter__())
        return page

    yield make
    for site, visitor in opened:
        visitor.context.close()
        site.__exit__(None, None, None)
        assert visitor.problems == []


def frame(page: Page) -> FrameLocator:
    return page.frame_locator("iframe")


def test_wishes_of_the_site_are_done_or_refused():
    """Light, colour and name from the address; the rules themselves run in Node."""
    ran = subprocess.run(
        ["node", "--test", "tests/site/js/*.test.js"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert ran.returncode == 0, ran.stdout[-3000:] + ran.stderr
    assert re.search(r"pass [1-9]", ran.stdout)


def test_everything_that_says_something_by_itself_can_be_embedded(embeds: dict[str, str]):
    """Each statement, question and term, each article and self-check, and at least one of every kind of block."""
    names = {address.partition("/")[2] for address in embeds}

    assert {slug for slug, _, _ in articles(GUIDE.laws)} <= names
    assert set(GUIDE.checks) | set(GUIDE.figures) | set(GUIDE.matrices) <= names
    assert set(shown_statements(GUIDE)) <= names
    assert {address.partition("/")[0] for address in embeds} == {kind for kind, _ in KINDS.values()} | set(LINES)


def test_a_block_brings_no_furniture_and_says_where_it_comes_from(embeds: dict[str, str]):
    """Not for search engines, one h1, no menu, no sign of the page, a link back, unique ids."""
    for address, html in embeds.items():
        assert '<meta name="robots" content="noindex">' in html, address
        assert html.count("<h1") == 1, address
        assert not re.search(r'class="(anker|verbeter|headerlink|sitekop|voet)|data-zoek="', html), address
        assert re.search(r'<a class="insluit__uit" data-open href="\.\./\.\./\.\./[^"]*">Open in de gids', html), (
            address
        )
        ids = re.findall(r'\sid="([^"]*)"', html)
        assert len(ids) == len(set(ids)), address


def test_an_embed_that_was_replaced_leads_to_its_successor(tmp_path: Path):
    """Who embedded an id that got another name shows the text under its new name."""
    gone = Ingetrokken(id="oud", waar="data/legal/termijnen.yaml", opvolger="nieuw", reden="Het heet nu anders.")
    guide = GUIDE.model_copy(update={"withdrawn": [gone]})
    made = Embeds(tmp_path, guide, {}, "assets/x", BothForms(guide, {}))
    new = Embed("uitspraak", "nieuw", "Nieuw", "termijnen/#nieuw", None)
    made.made[new.address] = new
    (tmp_path / new.address).mkdir(parents=True)
    (tmp_path / new.address / "index.html").write_text("de nieuwe tekst", "utf-8")
    list(keep_embeds(tmp_path, guide, made.made, "assets/x"))

    assert (tmp_path / "insluiten/uitspraak/oud/index.html").read_text("utf-8") == "de nieuwe tekst"


def test_a_block_is_light(site: Path, embeds: dict[str, str]):
    """A statement or list comes in 35 kB, a table or self-check in 60 kB, all of it in four requests."""
    known: dict[Path, int] = {}

    def weight(path: Path) -> int:
        if path not in known:
            known[path] = (
                len(path.read_bytes()) if path.suffix == ".woff2" else len(gzip.compress(path.read_bytes(), 6))
            )
        return known[path]

    for address, html in embeds.items():
        page = site / "insluiten" / address / "index.html"
        files = {
            (page.parent / link).resolve() for link in re.findall(r'(?:href|src)="([^"]+\.(?:css|js|woff2))"', html)
        }
        total = HEADERS + len(gzip.compress(html.encode(), 6)) + sum(map(weight, files))
        assert total <= (LIGHT if SHEET.get(address.partition("/")[0]) in ("kort", "los") else HEAVY), (address, total)
        assert len(files) == 3, address
    assert weight(site / "insluiten.js") <= 2_000


@pytest.mark.parametrize(
    "address",
    ["uitspraak/opp-vaststellen", "termijnen/tlv", "kader/opp", "tabel/inrichtingsmodellen", "kwadrant/specialisme",
     "figuur/tlv-weg", "wet/wpo-40a", "zelfcheck/opp-format", "zoeken/gids", "begrip/tlv", "thema/vertrekpunt"],
)  # fmt: skip
def test_a_block_is_accessible_in_light_and_dark(reader: Page, base: str, address: str):
    """No violation of axe, nothing sideways at 320 px, the wish of the site wins from the device."""
    reader.set_viewport_size({"width": 320, "height": 800})
    for light, colour, rules in (("licht", "rgb(255, 255, 255)", TAGS), ("donker", "rgb(19, 20, 23)", COLOUR)):
        reader.goto(f"{base}insluiten/{address}/?weergave={light}&naam=SWV De Rijn")
        expect(reader.get_by_text("Geplaatst door SWV De Rijn.")).to_be_visible()

        assert reader.evaluate("document.documentElement.scrollWidth") <= 320
        assert reader.evaluate("getComputedStyle(document.body).backgroundColor") == colour
        assert violations(reader, rules) == []


def test_a_wrong_wish_is_told_and_the_block_is_there(reader: Page, base: str):
    """Each wrong parameter in one line at the foot; a name can bring no markup."""
    reader.goto(f"{base}insluiten/uitspraak/opp-vaststellen/?kleur=eeeeee&thema=x&naam=<img src=x>")
    told = reader.locator("[data-fouten] li").all_inner_texts()

    assert len(told) == 3
    assert reader.locator("img").count() == 0
    expect(reader.locator("#opp-vaststellen")).to_be_visible()
    reader.goto(f"{base}insluiten/uitspraak/opp-vaststellen/?kleur=1a5fb4")
    assert reader.evaluate("getComputedStyle(document.querySelector('.insluit__uit')).color") == "rgb(26, 95, 180)"
    assert reader.locator("[data-fouten]").is_hidden()


def test_a_frame_becomes_as_high_as_its_block(host):
    """One line of script; also in a sandbox, and after the letter of the law is opened."""
    page = host(
        '<iframe src="{guide}insluiten/uitspraak/opp-vaststellen/" sandbox="allow-scripts" width="500" height="100"></iframe>'
        '<script src="{guide}insluiten.js" async></script>'
    )
    high = "() => document.querySelector('iframe').offsetHeight"
    page.wait_for_function(f"{high.replace('() =>', '() => 200 <')}")
    before = page.evaluate(high)
    frame(page).locator(".wettekst > summary").click()
    page.wait_for_function(f"() => document.querySelector('iframe').offsetHeight > {before} + 100")

    inside = frame(page).locator("body").evaluate("body => [body.scrollHeight, innerHeight]")
    assert inside[0] <= inside[1] + 1


# As if the page around it asked at once: as soon as a frame listens, and before it has a body.
ASKED_EARLY = """
  if (parent !== window) {
    const add = addEventListener.bind(window);
    window.addEventListener = (type, heard, ...more) => {
      add(type, heard, ...more);
      if (type === "message") heard({ source: parent, data: { gids: "hoogte?" } });
    };
  }
"""


def test_a_block_that_is_asked_before_it_is_there_answers_when_it_is(host, base: str):
    """The script of the site around it may be faster than the page in the frame; nothing goes wrong by that."""
    page = host("<p>Nog leeg</p>")
    page.context.add_init_script(ASKED_EARLY)
    page.evaluate(
        """address => {
          const frame = document.createElement("iframe");
          frame.src = address;
          addEventListener("message", (event) => { window.told = event.data.waarde; });
          document.body.append(frame);
        }""",
        f"{base}insluiten/uitspraak/opp-vaststellen/",
    )

    page.wait_for_function("() => window.told > 50")  # taller than an empty page


def test_no_other_frame_sets_the_height(host, base: str):
    """The script hears only frames of the guide, and of each only for itself."""
    page = host(
        '<iframe src="{guide}insluiten/uitspraak/opp-vaststellen/" width="500" height="300"></iframe>'
        '<script src="{guide}insluiten.js"></script>'
    )
    page.wait_for_function("() => document.querySelector('iframe').style.height")
    own = page.evaluate("document.querySelector('iframe').style.height")
    for data in ({"gids": "hoogte", "waarde": 5000}, {"gids": "hoogte", "waarde": "5000"}, None, "x"):
        page.evaluate("data => postMessage(data, '*')", data)
    page.wait_for_timeout(200)

    assert page.evaluate("document.querySelector('iframe').style.height") == own


def test_the_messages_of_wordpress_are_known(host, base: str):
    """Height and ready with the secret that the frame was given, and a link goes through the page around it."""
    page = host(f'<iframe {SANDBOX}></iframe><script src="{{guide}}insluiten.js"></script>')
    page.evaluate("""address => {
      window.heard = [];
      addEventListener("message", e => heard.push([e.data, e.source === document.querySelector("iframe").contentWindow]));
      document.querySelector("iframe").src = address + "insluiten/uitspraak/opp-vaststellen/#?secret=Ab12345678";
    }""", base)  # fmt: skip
    page.wait_for_function("() => heard.some(([data]) => data.message === 'ready')")
    heights = "heard.filter(([data]) => data.message === 'height')"
    first = page.evaluate(heights)[0]
    assert first[0]["secret"] == "Ab12345678"
    assert 200 < first[0]["value"] < 1000
    assert first[1]

    page.evaluate("""() => { heard.length = 0;
      document.querySelector("iframe").contentWindow.postMessage({message: "ready", secret: "wrong"}, "*") }""")
    page.wait_for_timeout(150)
    assert page.evaluate(f"{heights}.length") == 0
    page.evaluate("""() =>
      document.querySelector("iframe").contentWindow.postMessage({message: "ready", secret: "Ab12345678"}, "*")""")
    page.wait_for_function(f"() => {heights}.length === 1")

    frame(page).get_by_role("link", name="Open in de gids").click()
    page.wait_for_function("() => heard.some(([data]) => data.message === 'link')")
    link = page.evaluate("heard.find(([data]) => data.message === 'link')[0].value")
    assert link == f"{base}wet-en-ruimte/termijnen/#opp-vaststellen"


def test_a_self_check_works_in_a_sandbox_and_says_that_it_keeps_nothing(host):
    """No storage, no dialog, no file: it counts and shows its outcome, and the way out is named."""
    page = host(f'<iframe {SANDBOX} src="{{guide}}insluiten/zelfcheck/opp-format/"></iframe>')
    inside = frame(page)
    expect(inside.locator(".na-start")).to_contain_text("Op deze plek kan niets bewaard worden")
    expect(inside.locator("self-check[data-gestart]")).to_have_count(1)
    for button in ("Print", "Sla op als bestand"):
        expect(inside.get_by_role("button", name=button, exact=True)).to_be_hidden()
    inside.locator("[data-vraag] input[value='4']").first.check(force=True)
    expect(inside.locator("[data-deel=bewaard]")).to_contain_text("Bewaren kan wel in de gids zelf")
    inside.get_by_role("button", name="Bekijk de uitkomst").click()

    expect(inside.locator("[data-deel=uitkomst]")).to_be_visible()
    inside.get_by_role("button", name="Wis mijn antwoorden").click()
    expect(inside.locator("[data-vraag] input[value='4']").first).not_to_be_checked()


def test_a_self_check_outside_a_sandbox_keeps_its_answers(host):
    """In a plain frame the answers are kept by the browser, and that is what it says."""
    page = host('<iframe src="{guide}insluiten/zelfcheck/opp-format/" width="640" height="500"></iframe>')
    inside = frame(page)
    expect(inside.locator("self-check[data-gestart]")).to_have_count(1)
    inside.locator("[data-vraag] input[value='4']").first.check(force=True)
    expect(inside.locator("[data-deel=bewaard]")).to_contain_text("Bewaard in deze browser")


def test_the_search_box_leads_to_the_answers(host, base: str):
    """The words stand behind the #, so no server sees them; the frame gives way to the guide."""
    page = host('<iframe src="{guide}insluiten/zoeken/gids/" width="640" height="500"></iframe>')
    frame(page).get_by_role("searchbox").fill("hoe lang is een tlv geldig")
    frame(page).get_by_role("searchbox").press("Enter")
    page.wait_for_url(f"{base}zoeken/#q=hoe+lang+is+een+tlv+geldig")


@pytest.mark.parametrize("script", ["", '<script src="{guide}insluiten.js"></script>'])
def test_a_sandbox_has_a_way_out(host, base: str, script: str):
    """A link cannot leave it: our script in the page around it follows, and without that the address is given."""
    page = host(f'<iframe {SANDBOX} src="{{guide}}insluiten/uitspraak/opp-vaststellen/"></iframe>{script}')
    address = f"{base}wet-en-ruimte/termijnen/#opp-vaststellen"
    if script:
        page.wait_for_function("() => document.querySelector('iframe').style.height")
    frame(page).get_by_role("link", name="Open in de gids").click()

    if script:
        page.wait_for_url(address)
    else:
        expect(frame(page).get_by_label("Hier kan een link niet open")).to_have_value(address)
        expect(frame(page).get_by_label("Hier kan een link niet open")).to_be_focused()


def test_without_script_a_block_can_be_read(plain_reader: Page, base: str):
    """Light, whole, with a link that works."""
    plain_reader.goto(f"{base}insluiten/termijnen/tlv/")
    expect(plain_reader.locator("#tlv-besluit, .uitspraak").first).to_be_visible()
    plain_reader.get_by_role("link", name="Open in de gids").click()

    assert plain_reader.url == f"{base}wet-en-ruimte/termijnen/"
