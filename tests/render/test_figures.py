"""Figures: lists of steps in the order in which they happen, each with its kind, who and where it stands."""

import re

import pytest

from conftest import DESKTOP, PHONE, ROOT
from guide.derived.figures import moments, months_of, stretches, unsaid
from guide.load import load_guide
from guide.models import Jaar, Vervolg, Weg, Wegstap

GUIDE = load_guide(ROOT)
PAGE_OF = {
    slug: path.relative_to(ROOT / "docs").as_posix().replace("index.md", "").replace(".md", "/")
    for path in (ROOT / "docs").rglob("*.md")
    for slug in re.findall(r'\{\{ figure\("([^"]+)"\) \}\}', path.read_text("utf-8"))
}
# Pairs of steps that cover each other, and steps that stick out of the figure.
ASTRAY = """figure => {
  const out = figure.getBoundingClientRect();
  const all = [...figure.querySelectorAll('.stap')].map(step => {
    const range = document.createRange(); range.selectNodeContents(step);
    return [step.id, range.getBoundingClientRect()];
  });
  const beyond = all.filter(([, box]) => box.left < out.left - 1 || box.right > out.right + 1).map(([id]) => id);
  return beyond.concat(all.flatMap(([id, a], i) => all.slice(i + 1).filter(([, b]) =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
  ).map(([other]) => `${id} ${other}`)));
}"""


def way(**ways: str) -> Weg:
    """A way from letters: a="bc" leads from a to b and to c; a capital has a condition."""
    steps = [
        Wegstap.model_construct(
            id=name, naar=[Vervolg(stap=to.lower(), als="soms" if to.isupper() else None) for to in ways[name]]
        )
        for name in ways
    ]
    return Weg.model_construct(stappen=steps, terug_naar=None)


def laid_out(figure: Weg) -> list[list[str]]:
    return [["".join(step.id for step in lane) for lane in lanes] for lanes in stretches(figure)]


def test_a_fork_has_lanes_until_they_meet():
    """Between a fork and the step where its ways meet again, each way is a lane of its own."""
    assert laid_out(way(a="bc", b="d", c="e", d="f", e="f", f="g", g="")) == [["a"], ["bd", "ce"], ["f"], ["g"]]
    assert laid_out(way(a="d", b="d", c="d", d="")) == [["a", "b", "c"], ["d"]]
    assert laid_out(way(a="bc", b="d", c="", d="e", e="")) == [["a"], ["bde", "c"]]


def test_words_say_where_to_go_when_the_order_does_not():
    """A step that leads elsewhere than to what follows it, or only sometimes, says so; the others need no words."""
    assert unsaid(way(a="b", b="c", c="")) == set()
    assert unsaid(way(a="BC", b="", c="")) == set()  # each lane opens with its condition
    assert unsaid(way(a="bd", b="c", c="d", d="")) == {"a"}  # a shortcut
    assert unsaid(way(a="B", b="")) == {"a"}
    assert unsaid(way(a="bc", b="d", c="", d="e", e="")) == set()


def test_every_step_stands_once_in_the_figure():
    """Whatever the way is, no step is lost."""
    for figure in GUIDE.figures.values():
        if isinstance(figure, Weg):
            placed = [step.id for lanes in stretches(figure) for lane in lanes for step in lane]
        else:
            placed = [step.id for moment in moments(figure, set()) for step in moment.steps]
        assert sorted(placed) == sorted(step.id for step in figure.stappen)


def test_a_moment_begins_in_its_month_and_ends_before_the_next():
    """Law and advice have a line each; on a line moments never run into each other or out of the year."""
    year = GUIDE.figures["opp-jaar"]
    assert isinstance(year, Jaar)
    law = {step.id for step in year.stappen if step.uitspraak}
    found = moments(year, law)

    assert months_of(year) == "aug sep okt nov dec jan feb mrt apr mei jun jul".split()  # noqa: SIM905
    for binding in (True, False):
        line = [moment for moment in found if moment.binding == binding]
        for one, nxt in zip(line, [*line[1:], None], strict=True):
            assert (one.month - year.begin) % 12 + 1 == one.column
            assert one.column + one.width <= (nxt.column if nxt else 13)


@pytest.mark.parametrize("slug", GUIDE.figures)
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_no_step_covers_another_or_leaves_the_figure(visitor, slug: str, size: dict):
    """In a real browser, with the real typeface, at the size of text."""
    page = visitor(viewport=size).open(PAGE_OF[slug])
    page.evaluate("document.fonts.ready")
    figure = page.locator(f"#figuur-{slug}")

    assert figure.evaluate(ASTRAY) == []
    smallest = figure.evaluate(
        "f => Math.min(...[...f.querySelectorAll('p')].map(p => parseFloat(getComputedStyle(p).fontSize)))"
    )
    assert smallest >= 15


@pytest.mark.parametrize("slug", GUIDE.figures)
def test_a_figure_is_readable_as_a_list(visitor, slug: str):
    """Without script or sight: every step with its kind, who, and where it stands; and when it only sometimes follows."""
    figure = GUIDE.figures[slug]
    page = visitor(java_script_enabled=False).open(PAGE_OF[slug])
    block = page.locator(f"#figuur-{slug}")

    for step in figure.stappen:
        said = block.locator(f"#{slug}-{step.id}").inner_text().replace("\u00ad", "").replace("\n", " ")
        assert step.kort in said
        assert step.tekst in said
        assert (step.wie or "") in said
        assert ("Lees meer" if step.uitspraak else "Bron: ") in said
        assert re.search("Moet|Mag|Kies je zelf|Toezicht|Raad", said)
        for follows in getattr(step, "naar", []):
            assert follows.als is None or follows.als.lower() in block.inner_text().lower()


def test_a_step_with_a_statement_has_the_kind_of_that_statement(pages):
    """The law data say what kind it is, once; the figure follows, and marks only what is law."""
    page = pages["tlv/aanvragen/"]
    figure = re.search(r'id="figuur-tlv-weg".*?</figure>', page, re.DOTALL)[0]
    step = re.search(r'id="tlv-weg-deskundigen">.*?</li>', figure, re.DOTALL)[0]

    assert "merk--wet" in step
    assert "#tlv-deskundigen" in step
    assert figure.count('class="stap stap--wet') == sum(1 for s in GUIDE.figures["tlv-weg"].stappen if s.uitspraak)
