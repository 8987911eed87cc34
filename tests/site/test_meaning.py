"""What a page says to machines, and how it looks where somebody shares it."""

import json
import re
from pathlib import Path

import pytest
from PIL import Image

from conftest import ROOT
from guide.load import load_all
from guide.models import Guide
from guide.publish.article import Article, open_page
from guide.publish.meaning import Meaning
from guide.publish.pictures import WIDE, Pictures

NAME = "Gids OPP en TLV"
ADDRESS = "https://gids.example/opp/"
HEAVIEST = 60_000
GUIDE, PAGES = load_all(ROOT)
PAGE = (
    "<html><head><title>{title} – Gids OPP en TLV</title>"
    '<meta name="description" content="Waar dit over gaat."></head><body>'
    '<nav class="kruimel" aria-label="Kruimelpad"><ol><li><a href="../../">Gids</a></li>'
    '<li><a href="../">Het deel &amp; meer</a></li></ol></nav><article><h1>Titel</h1></article></body></html>'
)


@pytest.fixture(scope="module")
def guide() -> Guide:
    return GUIDE.model_copy(update={"adres": ADDRESS})


def seen(guide: Guide, folder: Path, name: str, title: str = "Een titel") -> Article:
    """The page `name` after its meaning was added."""
    article = open_page(name, PAGE.format(title=title))
    Meaning(guide, NAME, Pictures(ROOT, folder, NAME)).add(article, PAGES["tlv/index.md"])
    return article


def things(article: Article) -> dict[str, dict]:
    """By its type, what the page says to machines."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', article.before, re.DOTALL)
    return {thing["@type"]: thing for thing in map(json.loads, found)}


def test_without_an_address_of_its_own_a_page_says_nothing(guide: Guide, tmp_path: Path):
    """Whole addresses that nobody knows are not made up, and no picture is drawn."""
    article = seen(guide.model_copy(update={"adres": ""}), tmp_path, "tlv/bezwaar/index.html")

    assert article.html == PAGE.format(title="Een titel")
    assert list(tmp_path.iterdir()) == []


def test_the_way_to_a_page_is_said_with_whole_addresses(guide: Guide, tmp_path: Path):
    """From the front page to the page itself, in order."""
    steps = things(seen(guide, tmp_path, "tlv/bezwaar/index.html"))["BreadcrumbList"]["itemListElement"]

    assert [(step["position"], step["name"], step["item"]) for step in steps] == [
        (1, "Gids", ADDRESS),
        (2, "Het deel & meer", f"{ADDRESS}tlv/"),
        (3, "Een titel", f"{ADDRESS}tlv/bezwaar/"),
    ]


def test_every_term_is_a_defined_term_with_its_own_address(guide: Guide, tmp_path: Path):
    """With its abbreviation and other names; on the page of terms only."""
    terms = things(seen(guide, tmp_path, "begrippen/index.html"))["DefinedTermSet"]["hasDefinedTerm"]
    opp = next(term for term in terms if term["@id"] == f"{ADDRESS}begrippen/#opp")

    assert len(terms) == len(guide.glossary)
    assert (opp["name"], "OPP" in opp["alternateName"]) == ("ontwikkelingsperspectief", True)
    assert "DefinedTermSet" not in things(seen(guide, tmp_path, "tlv/index.html"))


def test_an_article_of_law_leads_to_the_official_text(guide: Guide, tmp_path: Path):
    """Which law, which article, which version, and where that stands."""
    law = things(seen(guide, tmp_path, "wet/wpo-40a/index.html"))["Legislation"]

    assert law["legislationIdentifier"] == "BWBR0003420, artikel 40a"
    assert law["sameAs"].startswith("https://wetten.overheid.nl/jci1.3:c:BWBR0003420&artikel=40a")
    assert law["isPartOf"]["name"] == "Wet op het primair onderwijs"


def test_data_cannot_end_its_own_element(guide: Guide, tmp_path: Path):
    """A title with markup in it stays a title."""
    title = "Een &lt;/script&gt;&lt;b&gt; titel"
    article = seen(guide, tmp_path, "tlv/index.html", title)

    assert things(article)["BreadcrumbList"]["itemListElement"][-1]["name"] == "Een </script><b> titel"
    assert "<b>" not in article.before


def test_who_shares_a_page_shows_its_title_what_it_is_about_and_a_picture(guide: Guide, tmp_path: Path):
    """The picture is of the size that all of them ask, light, and stands on the site."""
    before = seen(guide, tmp_path, "tlv/index.html").before
    card = dict(re.findall(r'<meta (?:property|name)="((?:og|twitter):[a-z:]+)" content="([^"]*)">', before))
    picture = tmp_path / card["og:image"].removeprefix(ADDRESS)

    assert (card["og:title"], card["og:description"]) == ("Een titel", "Waar dit over gaat.")
    assert (card["og:url"], card["twitter:card"]) == (f"{ADDRESS}tlv/", "summary_large_image")
    assert (Image.open(picture).size, picture.stat().st_size < HEAVIEST) == (WIDE, True)


def test_a_picture_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The same title is the same file, also in a next build; another title is another one."""
    (tmp_path / "docs" / "assets").mkdir(parents=True)
    (tmp_path / "docs/assets/letter.woff2").write_bytes((ROOT / "docs/assets/letter.woff2").read_bytes())
    first = Pictures(tmp_path, tmp_path / "een", NAME).of("Een titel")
    with monkeypatch.context() as patch:
        patch.setattr("guide.publish.pictures.draw", lambda *_: pytest.fail("drawn again"))
        again = Pictures(tmp_path, tmp_path / "twee", NAME).of("Een titel")

    assert first == again
    assert (tmp_path / "twee" / again).read_bytes() == (tmp_path / "een" / first).read_bytes()
    assert Pictures(tmp_path, tmp_path / "een", NAME).of("Iets anders") != first


@pytest.mark.parametrize("title", ["Kort", "Toelaatbaarheidsverklaring " * 12])
def test_any_title_fits_its_picture(tmp_path: Path, title: str):
    """Nothing runs over the edge: the outermost columns and rows stay paper."""
    picture = Image.open(tmp_path / Pictures(ROOT, tmp_path, NAME).of(title)).convert("RGB")
    edges = [(0, 0, 20, WIDE[1]), (WIDE[0] - 20, 0, WIDE[0], WIDE[1]), (0, 0, WIDE[0], 20)]

    assert all(
        picture.crop(edge).getcolors() == [(20 * (WIDE[1] if n < 2 else WIDE[0]), (255, 255, 255))]
        for n, edge in enumerate(edges)
    )
