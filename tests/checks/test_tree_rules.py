"""The rules over the accessibility tree: each finds nothing in a good page, and its own fault in a spoilt one."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tree import read
from tree_rules import faults

GOOD = """<!doctype html><html lang="nl"><title>Proef</title><body><div class="zelfcheck"><form>
<fieldset aria-describedby="hulp"><legend>1. Doelen</legend><p id="hulp">Kijk naar dit jaar.</p>
<div data-vraag="a" role="radiogroup" aria-labelledby="vraag"><p id="vraag">Zijn ze haalbaar?</p>
<label><input type="radio" name="a" checked>Ja</label><label><input type="radio" name="a">Nee</label></div>
<button type="button" aria-label="Keuze wissen: doelen">Keuze wissen</button>
<details><summary>Wat kan helpen?</summary><p>Veel.</p></details></fieldset>
<fieldset><legend>2. Datum</legend><div data-vraag="b"><label for="dag">Wanneer</label>
<input type="date" id="dag" aria-invalid="true" aria-describedby="dag-jaar">
<p id="dag-jaar" data-opmerking="jaar">Schrijf vier cijfers.</p></div>
<div data-vraag="c"><label for="wie">Wie</label><input id="wie" type="text" value="Juf"></div>
<div data-vraag="d"><label for="wat">Wat</label><select id="wat"><option>Niets<option selected>Iets</select></div></fieldset>
<fieldset data-fout aria-describedby="som"><legend>3. Punten</legend><div data-vraag="e"><label for="n">Situatie</label>
<button type="button" aria-label="Een punt eraf, situatie 1">−</button>
<input id="n" type="text" inputmode="numeric" value="11" aria-invalid="true" aria-describedby="over"></div>
<p id="som">Verdeel 10 punten.</p><p id="over" data-over>1 te veel.</p></fieldset></form>
<ol class="stappen" aria-label="Thema's"><li><button type="button" aria-label="1. Doelen, klaar" data-klaar aria-current="step">1</button>
<li><button type="button" aria-label="2. Datum">2</button></ol>
<div role="region" tabindex="0" aria-label="Lijsten"><table><caption>Lijsten</caption><tr><th>Mei</table></div>
<h3>Uitkomst</h3><svg role="img" aria-label="Nu: 4 van 10" width="9" height="9"></svg>
<ul><li>Mei <button type="button" aria-label="Open: mei">Open</button><li>Juni <button type="button" aria-label="Open: juni">Open</button></ul>
<p>Lees <a href="a.html">de wet</a>.</p></div></body></html>"""

# The rule, what is taken, and what comes in its place.
SPOILT = [
    (
        "roles",
        '<button type="button" aria-label="Open: mei">',
        '<button type="button" role="link" aria-label="Open: mei">',
    ),
    (
        "roles",
        '<label for="wie">',
        '<button type="button" style="width:0;height:0;padding:0;border:0;overflow:hidden">Stil</button><label for="wie">',
    ),
    ("roles", "<ul><li>Mei", '<ul tabindex="0"><li>Mei'),
    ("roles", "<h3>", '<h3 tabindex="2">'),
    ("names", "<legend>2. Datum</legend>", ""),
    ("names", "<legend>2. Datum</legend>", "<legend>. Datum</legend>"),
    ("names", "<h3>Uitkomst</h3>", "<h3></h3>"),
    ("names", ' aria-label="Nu: 4 van 10"', ""),
    ("names", '<label for="wie">Wie</label>', ""),
    ("names", "Een punt eraf, situatie 1", "Een punt eraf bij de situatie waarin alle leerlingen meedoen"),
    ("names", "Keuze wissen: doelen", "Keuze wissen: " + "doelen van dit jaar " * 7),
    ("words", 'aria-label="Keuze wissen: doelen"', 'aria-label="Antwoord weg"'),
    ("twins", "</select>", "</select><select aria-label='Wat'></select>"),
    ("twins", "<legend>2. Datum", "<legend>1. Doelen"),
    ("twins", '<label for="wie">Wie</label>', '<label for="wie">Wie</label><input type="text" aria-label="Wie">'),
    ("twins", 'Lees <a href="a.html">de wet</a>', '<a href="a.html">de wet</a> en <a href="b.html">de wet</a>'),
    ("questions", ' aria-describedby="hulp"', ""),
    ("questions", ' role="radiogroup" aria-labelledby="vraag"', ""),
    ("questions", ' aria-describedby="som"', ""),
    ("choices", "<h3>", '<label><input type="radio">Los</label><h3>'),
    ("descriptions", 'aria-describedby="hulp"', 'aria-describedby="hulp weg"'),
    ("descriptions", "Schrijf vier cijfers.", ""),
    ("descriptions", 'id="wie"', 'id="wie" title="Wie" aria-describedby="w" '),
    ("states", 'data-klaar aria-current="step"', "data-klaar"),
    ("states", "1. Doelen, klaar", "1. Doelen"),
    ("faults_told", 'value="11" aria-invalid="true"', 'value="11"'),
    ("faults_told", 'aria-invalid="true" aria-describedby="dag-jaar"', 'aria-describedby="dag-jaar"'),
    ("faults_told", 'aria-invalid="true" aria-describedby="over"', 'aria-invalid="true"'),
    ("hidden", "<h3>Uitkomst</h3>", "<h3>Uitkomst</h3><svg width='9' height='9'><path d='M0 0h9v9'/></svg>"),
    ("hidden", "<details>", '<details aria-hidden="true">'),
]


# What a browser always tells truly, so here a word of the tree itself is changed.
SAID = [
    ("radio", "checked", "false"),
    ("textbox", "value", "Meester"),
    ("combobox", "value", "Niets"),
    ("DisclosureTriangle", "expanded", True),
    ("button", "disabled", True),
]


@pytest.fixture(scope="module")
def blank(browser) -> Iterator[Page]:
    """A page for any HTML."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_a_good_page_breaks_no_rule(blank: Page):
    """What is spoilt below is whole here."""
    blank.set_content(GOOD)

    assert faults(read(blank)) == []


@pytest.mark.parametrize(("rule", "taken", "instead"), SPOILT)
def test_each_rule_finds_its_own_fault(blank: Page, rule: str, taken: str, instead: str):
    """A legend that goes, a help text that is not tied, a name that comes twice: each is found by its rule."""
    assert GOOD.count(taken) == 1
    blank.set_content(GOOD.replace(taken, instead))

    assert rule in {line.split(":")[0] for line in faults(read(blank))}


@pytest.mark.parametrize(("role", "said", "value"), SAID)
def test_a_state_that_is_told_untruly_is_found(blank: Page, role: str, said: str, value: object):
    """Ticked, typed, chosen, unfolded and disabled are held against what is seen."""
    blank.set_content(GOOD)
    tree = read(blank)
    next(node for node in tree.all() if node.role == role).says[said] = value

    assert [line.split(":")[0] for line in faults(tree)] == ["states"]
