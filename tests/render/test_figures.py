"""Figures: drawn from data, legible, and told in words as well."""

import re
from random import Random

import pytest

from conftest import DESKTOP, PHONE, ROOT
from counts import count
from guide.derived.drawing import WIDTH, Drawing, draw_way, draw_year
from guide.load import load_guide
from guide.models import Figuur, Vervolg, Weg, Wegstap
from guide.rules.figures import figure_rules

GUIDE = load_guide(ROOT)
PAGE_OF = {
    slug: path.relative_to(ROOT / "docs").as_posix().replace("index.md", "").replace(".md", "/")
    for path in (ROOT / "docs").rglob("*.md")
    for slug in re.findall(r'\{\{ figure\("([^"]+)"\) \}\}', path.read_text("utf-8"))
}
# Texts and arrows that lie outside the box they belong to, in units of the drawing.
OUTSIDE = """svg => [...svg.querySelectorAll('g.stap')].flatMap(g => {
  const box = g.querySelector('.vak').getBBox();
  return [...g.querySelectorAll('text')].filter(t => {
    const b = t.getBBox();
    return b.x < box.x + 4 || b.x + b.width > box.x + box.width - 4 || b.y < box.y || b.y + b.height > box.y + box.height;
  }).map(t => t.textContent);
}).concat([...svg.querySelectorAll('.vlagwoord')].filter(t => {
  const flag = t.previousElementSibling.getBBox(), b = t.getBBox();
  return b.x < flag.x || b.x + b.width > flag.x + flag.width;
}).map(t => 'vlag ' + t.textContent)).concat([...svg.querySelectorAll('.fasenaam')].filter(t =>
  t.getBBox().width > +t.previousElementSibling.getAttribute('height')).map(t => 'fase ' + t.textContent))"""


def drawing(figure: Figuur):
    return draw_way(figure) if isinstance(figure, Weg) else draw_year(figure)


def apart(drawn: Drawing) -> None:
    """Every box on the paper, none over another."""
    boxes = drawn.boxes
    for i, a in enumerate(boxes):
        assert a.x >= 0
        assert a.y >= 0
        assert a.x + a.width <= WIDTH
        assert a.bottom <= drawn.height
        for b in boxes[i + 1 :]:
            beside = a.x + a.width < b.x or b.x + b.width < a.x
            assert beside or a.bottom < b.y or b.bottom < a.y, f"{a.step.id} {b.step.id}"


@pytest.mark.parametrize("slug", GUIDE.figures)
def test_no_box_covers_another_or_leaves_the_paper(slug: str):
    """Boxes lie apart, inside the drawing, and all steps have one."""
    drawn = drawing(GUIDE.figures[slug])
    boxes = drawn.boxes

    assert sorted(box.step.id for box in boxes) == sorted(step.id for step in GUIDE.figures[slug].stappen)
    apart(drawn)


def test_a_fork_stands_side_by_side_and_its_branches_stay_below_it():
    """After a fork the ways stay apart; where they meet again the box is as wide as the paper."""
    way = GUIDE.figures["tlv-weg"]
    at = {box.step.id: box for box in draw_way(way).boxes}

    assert at["plek"].y == at["bezwaar"].y
    assert at["plek"].x + at["plek"].width < at["bezwaar"].x
    assert (at["commissie"].x, at["commissie"].width) == (at["bezwaar"].x, at["bezwaar"].width)
    assert at["besluit"].width > 2 * at["plek"].width


def test_the_months_of_a_year_run_from_its_first_month():
    """The school year starts in August; each moment stands beside its own month."""
    year = GUIDE.figures["opp-jaar"]
    drawn = draw_year(year)
    names = [label.text for label in drawn.months]

    assert names == ["aug", "sep", "okt", "nov", "dec", "jan", "feb", "mrt", "apr", "mei", "jun", "jul"]
    for box in drawn.boxes:
        month = drawn.months[(box.step.maand - year.begin) % 12]
        assert month.y - 18 <= box.y < box.bottom <= month.y - 18 + month.height


@pytest.mark.parametrize("slug", GUIDE.figures)
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_every_text_fits_and_is_large_enough(visitor, slug: str, size: dict):
    """In a real browser, with the real typeface: nothing sticks out, and small text is 9 px at least on a phone."""
    page = visitor(viewport=size).open(PAGE_OF[slug])
    page.evaluate("document.fonts.ready")
    svg = page.locator(f"#figuur-{slug} svg")

    assert svg.evaluate(OUTSIDE) == []
    smallest = svg.evaluate(
        "s => Math.min(...[...s.querySelectorAll('text')].map(t => parseFloat(getComputedStyle(t).fontSize)))"
        " * s.getBoundingClientRect().width / 360"
    )
    assert smallest >= 9


@pytest.mark.parametrize("slug", GUIDE.figures)
def test_the_words_say_all_that_the_drawing_says(visitor, slug: str):
    """Without script or sight: every step, its kind, who, its source, and where it goes, in the order of the data."""
    figure = GUIDE.figures[slug]
    page = visitor(java_script_enabled=False).open(PAGE_OF[slug])
    block = page.locator(f"#figuur-{slug}")
    block.locator("summary").first.click()
    items = block.locator("ol > li")

    assert block.locator("svg").get_attribute("aria-label").startswith(figure.titel)
    assert items.count() == len(figure.stappen)
    for i, step in enumerate(figure.stappen):
        said = items.nth(i).inner_text()
        assert step.kort in said
        assert step.tekst in said.replace("\n", " ")
        assert (step.wie or "") in said
        assert "Bron: " in said
        for way in getattr(step, "naar", []):
            assert way.als is None or f"({way.als})" in said


def test_a_step_with_a_statement_has_the_kind_of_that_statement(pages):
    """The law data say what kind it is, once; the figure and its words follow."""
    page = pages["tlv/aanvragen/"]
    item = re.search(r'<li id="tlv-weg-deskundigen">.*?</li>', page, re.DOTALL)[0]

    assert "merk--wet" in item
    assert "#tlv-deskundigen" in item
    assert page.count('<g class="stap stap--wet">') == sum(1 for s in GUIDE.figures["tlv-weg"].stappen if s.uitspraak)


@pytest.mark.proof
def test_no_figure_that_is_let_through_has_boxes_over_each_other(figure):
    """Whatever editors draw: 400 random figures, those without faults have their boxes apart and on the paper."""
    chance, drawn, times = Random(5), 0, count(100, 400)
    while drawn < times:
        steps_in = chance.randint(3, 8)
        steps = [
            Wegstap.model_construct(
                id=f"s{i}", kort="Een stap " * chance.randint(1, 6), tekst="x", wie=chance.choice([None, "school"]),
                uitspraak=None, soort="advies", bron=["x"],
                naar=[Vervolg(stap=f"s{j}") for j in range(i + 1, steps_in) if chance.random() < 0.4],
            )
            for i in range(steps_in)
        ]  # fmt: skip
        way = Weg.model_construct(stappen=steps, terug_naar=None)
        if list(figure_rules(way, [])):
            continue
        drawn += 1
        apart(draw_way(way))
    figure("random figures drawn, boxes apart", drawn)
