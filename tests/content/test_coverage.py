"""The account of the sources: all 152 things, each with a place that exists or a reason, and complete there."""

import re

import pytest

from conftest import ROOT
from guide.derived.links import page_address
from guide.faults.messages import Fault
from guide.load import load_guide
from guide.models import Guide, Verantwoording
from guide.publish.markup import read
from telling import fault, line_of, page_file, tell

# Our inventory of the five source documents: S0 has 18 things, S1 has 36, and so on.
SIZES = (18, 36, 38, 38, 22)
FILE = "data/coverage.yaml"
PLACE = re.compile(r"[a-z0-9/-]+\.md#[a-z0-9-]+")
NUMBERS = [f"S{part}.{n}" for part, size in enumerate(SIZES) for n in range(1, size + 1)]


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load_guide(ROOT)


def at(item: Verantwoording, text: str) -> Fault:
    """What is wrong with a thing, at its own line."""
    return fault(FILE, f"{item.nr}: {text}", item.place[1])


def articles(pages: dict[str, str]) -> dict[str, str]:
    """Of each page by its address: the article, without the frame around it."""
    found = {name: re.search(r"<article.*?</article>", page, re.DOTALL) for name, page in pages.items()}
    return {name: article[0] for name, article in found.items() if article}


def test_every_thing_in_the_sources_is_accounted_for_once(guide: Guide):
    """Exactly S0.1-S0.18, S1.1-S1.36, S2.1-S2.38, S3.1-S3.38 and S4.1-S4.22, in that order."""
    found = [item.nr for item in guide.coverage]

    tell(
        fault(FILE, f"onderdeel {number} staat er niet, of niet één keer")
        for number in NUMBERS
        if found.count(number) != 1
    )
    tell(at(item, "dit nummer hoort niet bij de brondocumenten") for item in guide.coverage if item.nr not in NUMBERS)
    assert (found, len(NUMBERS)) == (NUMBERS, 152)


def test_each_thing_has_a_place_or_a_reason(guide: Guide):
    """A place names the very spot on a page; a reason is more than a word; most things have a place."""
    places = [item for item in guide.coverage if item.plek]

    tell(
        at(item, "zet hier een plek of een reden, niet allebei")
        for item in guide.coverage
        if bool(item.plek) == bool(item.reden)
    )
    tell(at(item, "noem bij plek ook het kopje, achter een #") for item in places if not PLACE.fullmatch(item.plek))
    tell(
        at(item, "leg de reden uit in een zin") for item in guide.coverage if item.reden and len(item.reden.split()) < 4
    )
    assert len(places) > 140


def test_every_place_exists_on_the_built_site(guide: Guide, pages: dict[str, str]):
    """The page is there, and the spot stands in its article."""
    ids = {
        name: {p.element.attrs["id"] for p in read(article) if p.kind == "start" and "id" in p.element.attrs}
        for name, article in articles(pages).items()
    }

    tell(
        at(item, f"de plek '{item.plek}' staat niet op de site")
        for item in guide.coverage
        if item.plek and not stands(item, ids)
    )


def stands(item: Verantwoording, ids: dict[str, set[str]]) -> bool:
    page, _, anchor = page_address(item.plek).partition("#")
    return anchor in ids.get(page, set())


# What the source counts, counted on the page: the items of the lists in the section of the place.
COUNTS = {
    "S0.1": 3, "S0.7": 3, "S1.3": 3, "S1.6": 2, "S1.8": 3, "S1.17": 3, "S1.18": 2, "S1.20": 3, "S1.22": 3, "S1.36": 5,
    "S2.4": 5, "S2.7": 3, "S2.9": 5, "S2.13": 3, "S2.15": 4, "S2.16": 3, "S2.19": 2, "S2.28": 3, "S2.22": 5, "S3.4": 6,
    "S3.5": 4, "S3.7": 6, "S3.10": 11, "S3.13": 3, "S3.22": 6, "S4.13": 10, "S4.19": 4, "S4.20": 6,
}  # fmt: skip


@pytest.mark.parametrize(("number", "count"), COUNTS.items())
def test_a_list_is_as_long_as_in_the_source(guide: Guide, pages: dict[str, str], number: str, count: int):
    """Six agreements are six agreements: nothing fell off on the way."""
    found = len(re.findall(r"<li[ >]", section(guide, pages, number)))

    if found != count:
        page, _, anchor = place(guide, number).partition("#")
        file, line = line_of(f"{{ #{anchor} }}", f"docs/{page}")
        tell([fault(file, f"hier staan {found} punten in de lijst; de bron noemt er {count}", line)])


def place(guide: Guide, number: str) -> str:
    return next(item.plek for item in guide.coverage if item.nr == number)


def section(guide: Guide, pages: dict[str, str], number: str) -> str:
    """The HTML from the heading of the place of `number` to the next heading of its level."""
    page, _, anchor = page_address(place(guide, number)).partition("#")
    return re.split(r"<h2|</article>", articles(pages)[page].split(f'id="{anchor}"', 1)[1])[0]


def test_instruments_are_complete(guide: Guide):
    """Seven themes of four situations, 13 points and a free one, 8 parts, 12 demands twice, 35 actions, 21 questions."""
    checks = guide.checks
    assert [len(theme.situaties) for theme in guide.quadrants.themas] == [4] * 7
    assert len(checks["opp-format"].vragen) == 13
    assert checks["opp-format"].eigen_vraag
    assert checks["opp-invullen"].secties[0].id == "planning"
    assert len(checks["opp-invullen"].secties) == 1 + 8
    assert [len(checks[f"profiel-{who}"].vragen) for who in ("kwaliteitsmedewerker", "actieonderzoeker")] == [12, 12]
    assert [len(card.acties) for card in checks["routekaart"].kaarten] == [8, 4, 4, 2, 6, 4, 4, 3]
    assert [len(part.velden) for part in checks["wandeling-naar-de-toekomst"].secties] == [4, 7, 8, 6 + 3]
    assert len([part for part in checks["expertbrillen"].secties if part.id.startswith("bril-")]) == 5
    models = guide.matrices["inrichtingsmodellen"]
    assert (len(models.kolommen), len(models.groepen), sum(len(g.rijen) for g in models.groepen)) == (4, 5, 14)


def test_the_seven_lessons_are_seven(pages: dict[str, str]):
    """Each lesson has its own heading with its number, a kind with a source, and a question."""
    page = articles(pages)["opp/zeven-lessen/"]
    lessons = re.findall(r"<h2 id=\"[a-z-]+\">([1-9])\. ", page)

    assert lessons == list("1234567")
    assert page.count("<strong>Vraag:</strong>") == 7


LEGAL = sorted(path.stem for path in (ROOT / "docs/wet-en-ruimte").glob("*.md") if path.stem != "veranderingen")


@pytest.mark.parametrize("name", LEGAL)
def test_every_page_on_the_law_leads_to_what_changed_since_the_handreiking(pages: dict[str, str], name: str):
    """Who works with a document of 2023 finds on each of these pages what is different now."""
    address = "wet-en-ruimte/" if name == "index" else f"wet-en-ruimte/{name}/"

    if not re.search(r'href="(\.\./)?veranderingen/#handreiking"', articles(pages)[address]):
        tell(
            [
                fault(
                    page_file(address),
                    "zet op deze pagina een link naar wat er na de Handreiking veranderde: veranderingen.md#handreiking",
                )
            ]
        )
