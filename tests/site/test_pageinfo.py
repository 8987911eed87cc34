"""What each page says of itself: five facts, each once, and a self-check to go on with."""

import html as escaping
import re
from pathlib import Path

import pytest

from conftest import ROOT
from guide.derived.links import page_address
from guide.load import load_all, load_guide
from guide.models import Guide
from guide.models.texts import WHO
from guide.publish.article import open_page
from guide.publish.markup import Piece, read
from guide.publish.pageinfo import WORDS_A_MINUTE, add_next_step, page_colophon
from guide.reading.pages import Page
from guide.render.engine import dutch_date
from roots import small_guide, write_root

GUIDE = load_guide(ROOT)
FACTS = {"voor", "duur", "nagekeken", "bronnen", "zelfcheck"}


def facts(html: str) -> dict[str, list[Piece]]:
    """The pieces of each fact in the article, by its name; a fact that is there twice fails here."""
    found: dict[str, list[Piece]] = {}
    for piece in read(html):
        marked = [element.attrs["data-feit"] for element in piece.path if "data-feit" in element.attrs]
        if not marked or not any(element.tag == "article" for element in piece.path):
            continue
        if piece.kind == "start" and "data-feit" in piece.element.attrs:
            assert marked[-1] not in found, f"{marked[-1]} staat er twee keer"
        found.setdefault(marked[-1], []).append(piece)
    return found


def text(pieces: list[Piece]) -> str:
    return " ".join(escaping.unescape(" ".join(piece.raw for piece in pieces if piece.kind == "text")).split())


def links(pieces: list[Piece]) -> list[str]:
    return [p.element.attrs["href"] for p in pieces if p.kind == "start" and p.element.tag == "a"]


# --- the whole site --------------------------------------------------------------------


def test_every_page_shows_all_five_facts(pages: dict[str, str]):
    """For whom, how long, when checked, on which sources, and a self-check: once each, on every page."""
    guide, written = load_all(ROOT)
    assert len(written) == len(pages) - 1  # "niet gevonden" is no page of ours

    for path, page in written.items():
        address = re.sub(r"(^|/)index\.md$", r"\1", path).replace(".md", "/")
        if "zelfcheck" not in page.front.data:  # an article of law: its block says it all
            continue
        found = facts(pages[address])
        found.pop("wet", None)  # on pages that rest on law
        if path == "index.md":  # the doors of the start page are its next step
            found["zelfcheck"] = []
        assert found.keys() == FACTS, path
        own = [call.args[0] for call in page.calls if call.name == "self_check"]
        audience = guide.checks[own[0]].voor if own else page.front.data["voor"]
        named = "iedereen" if len(audience) == len(WHO) else " ".join(WHO[who] for who in audience)
        assert text(found["voor"]).replace(",", "").replace(" en ", " ") == f"Voor {named}".replace(" en ", " "), path
        assert re.search(r"\b[1-9]\d* minu(ut|ten)\b", text(found["duur"])), path
        assert dutch_date(page.front.data["gecontroleerd_op"]) in text(found["nagekeken"]), path
        assert links(found["bronnen"]), path
        if path == "index.md":
            continue
        target = guide.checks[page.front.data["zelfcheck"]]
        assert text(found["zelfcheck"]).endswith(target.titel), path
        assert target not in [guide.checks[slug] for slug in own], f"{path} verwijst naar zichzelf"


def test_a_page_names_every_source_that_it_cites(pages: dict[str, str]):
    """What the text or a block rests on, stands among the sources of the page; of namesakes one is enough."""
    guide, written = load_all(ROOT)
    counted = 0
    for path, page in written.items():
        if page.made or any(call.name in ("self_check", "article") for call in page.calls):
            continue  # there each question shows its own source
        address = re.sub(r"(^|/)index\.md$", r"\1", path).replace(".md", "/")
        article = re.search(r"<article.*?</article>", pages[address], re.DOTALL)[0]
        article = re.sub(r'<div class="oude-adressen">.*?</div>', "", article, flags=re.DOTALL)  # where it moved to
        cited = {guide.sources[i].kort for i in re.findall(r'bronnen/#([a-z0-9-]+)"', article) if i in guide.sources}
        shown = [guide.sources[link.partition("#")[2]].kort for link in links(facts(pages[address])["bronnen"])]
        assert cited == set(shown), path
        assert len(shown) == len(set(shown)), path
        counted += len(shown)

    assert counted > 200


# --- one page --------------------------------------------------------------------------

PAGE = "<article><h1>Titel</h1><p>{}</p></article>"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_root(tmp_path_factory.mktemp("klein"))


@pytest.fixture(scope="module")
def guide(root: Path) -> Guide:
    return small_guide(root)


@pytest.fixture(scope="module")
def written(root: Path) -> dict[str, Page]:
    return load_all(root)[1]


def told(guide: Guide, page: Page, body: str) -> str:
    """The page with what publish adds of it: the next step and the colophon."""
    article = open_page(page.path.replace(".md", "/index.html"), PAGE.format(body))
    colophon = page_colophon(article, guide, page)
    add_next_step(article, guide, page)
    article.at_the_end(colophon)
    return article.html


def shown(guide: Guide, page: Page, body: str) -> dict[str, str]:
    return {name: text(pieces) for name, pieces in facts(told(guide, page, body)).items()}


def test_facts_close_the_page(guide: Guide, written: dict[str, Page]):
    """Nothing that a reader does not need stands above the first sentence."""
    html = told(guide, written["wet.md"], "Tekst.")

    assert html.index("</h1>") < html.index("Tekst.") < html.index("zelf-doen") < html.index("pagina-info")
    assert html.index("pagina-info") < html.index("</article>")
    assert shown(guide, written["wet.md"], "Tekst.") == {
        "voor": "Voor ouders",
        "duur": "1 minuut lezen",
        "nagekeken": "Nagekeken op 3 januari 2026",
        "bronnen": "Bron: Wet",
        "zelfcheck": "Zelf doen: Een zelfcheck",
    }


def test_a_self_check_tells_its_facts_itself(guide: Guide, written: dict[str, Page]):
    """What the block of the self-check says is left out of the colophon."""
    assert shown(guide, written["index.md"], "Tekst.") == {
        "nagekeken": "Nagekeken op 3 januari 2026",
        "zelfcheck": "Daarna: Een zelfcheck",
    }


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (1, "1 minuut lezen"),
        (2, "2 minuten lezen"),
        (9, "9 minuten lezen"),
        (10, "Om op te zoeken (alles lezen: 10 minuten)"),
    ],
)
def test_reading_time_follows_the_words(guide: Guide, written: dict[str, Page], minutes: int, said: str):
    """A page that takes ten minutes or more is for looking things up."""
    assert shown(guide, written["wet.md"], "woord " * WORDS_A_MINUTE * minutes)["duur"] == said


@pytest.mark.parametrize(
    "folded",
    ['<details class="herkomst">{}</details>', "<script>{}</script>", "<div hidden>{}</div>", "<button>{}</button>"],
)
def test_what_nobody_reads_takes_no_time(guide: Guide, written: dict[str, Page], folded: str):
    """Provenance that is folded away, controls and hidden parts do not count."""
    body = folded.format("woord " * WORDS_A_MINUTE * 3)

    assert shown(guide, written["wet.md"], body)["duur"] == "1 minuut lezen"


def test_sources_of_blocks_come_by_themselves(guide: Guide, written: dict[str, Page]):
    """A source that the page cites joins those of the front matter, once; other links do not."""
    body = '<a href="../bronnen/#eigen-werk">x</a> <a href="../bronnen/#de-wet">x</a> <a href="../bronnen/#kop">x</a>'

    assert shown(guide, written["wet.md"], body)["bronnen"] == "Bronnen: Wet , Eigen werk"


def test_a_long_list_of_sources_is_folded(guide: Guide, written: dict[str, Page]):
    """More than three sources: first how many, the names on request."""
    many = {f"bron-{i}": guide.sources["de-wet"].model_copy(update={"kort": f"Bron {i}"}) for i in range(3)}
    wider = guide.model_copy(update={"sources": guide.sources | many})
    body = "".join(f'<a href="../bronnen/#{name}">x</a>' for name in many)
    html = told(wider, written["wet.md"], body)

    assert text(facts(html)["bronnen"]).startswith("4 bronnen Wet , Bron 0")
    assert "<details><summary>4 bronnen</summary>" in html


def test_the_page_not_found_has_no_facts(site: Path):
    """It was not written, so nobody checked it."""
    assert "pagina-info" not in (site / "404.html").read_text("utf-8")


def test_a_page_closes_with_the_questions_that_lead_to_it(pages):
    """Who reads on finds the short answers: each question on every page its answer links to, and nowhere else."""
    shown = {
        address: set(re.findall(r'href="[^"]*vragen/#([a-z0-9-]+)"', found[0]))
        for address, html in pages.items()
        if (found := re.search(r'<aside class="vragen-hier".*?</aside>', html, re.DOTALL))
    }
    expected: dict[str, set[str]] = {}
    for item in GUIDE.faq:
        for further in item.lees:
            expected.setdefault(page_address(further.pagina).partition("#")[0], set()).add(item.id)

    assert len(expected) > 20
    assert shown == expected
