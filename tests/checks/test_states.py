"""What a screen reader gets of a self-check and of a group page, in each state that they have."""

import pytest
from playwright.sync_api import Page

from axe import violations
from conftest import ROOT
from counts import PROOF, SHORT
from grouping import links
from guide.load import load_guide
from kinds import SHORT_CHECKS
from listening import Ear, focused
from states import ANSWER, SETTLED, gather, walk
from tree import read
from tree_rules import faults, seen

ALL = list(load_guide(ROOT).checks) if PROOF and not SHORT else []
CHECKS = ALL or list(SHORT_CHECKS.values())
FEW = ALL or [SHORT_CHECKS["peiling"]]
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


def wrong_in(states) -> tuple[list[str], int]:
    """What is wrong in any of the states (in the proof for axe too), each line once; how many controls were seen."""
    found: dict[str, str] = {}
    controls = 0
    for state in states:
        tree = read(state.page)
        controls += len(list(seen(tree)))
        for line in faults(tree) + (violations(state.page) if ALL else []):
            found.setdefault(line, state.at)
    return [f"{at}: {line}" for line, at in found.items()] + state.wrong, controls


@pytest.mark.proof
@pytest.mark.parametrize("slug", CHECKS)
def test_each_state_of_a_check_is_heard_as_it_is_seen(visitor, figure, slug: str):
    """Role, name, group, help, fault and state of each control; one telling an answer; the focus never nowhere."""
    one = visitor()
    ear = Ear(one.context)
    found, controls = wrong_in(walk(one.open(f"zelfchecks/{slug}/"), ear, whole=slug in FEW))

    assert found == []
    figure(f"controls looked at in all states: {slug}", controls)


def test_each_state_of_a_group_page_is_heard_as_it_is_seen(visitor):
    """The same where a group is brought together, from its name to its wiping."""
    one = visitor()
    given = links(one.open("zelfchecks/welke-bril/"), 12, "heard")
    ear = Ear(one.context)
    found, _ = wrong_in(gather(one.open("samen/"), ear, given))

    assert found == []


@pytest.mark.proof
@pytest.mark.parametrize("slug", FEW)
def test_storage_that_fails_is_told_once_and_the_page_stays_whole(visitor, slug: str):
    """At the first answer that could not be kept, and not again; every control is as it was."""
    one = visitor()
    ear = Ear(one.context)
    one.context.add_init_script(FULL)
    page = one.open(f"zelfchecks/{slug}/")
    told = page.evaluate(ANSWER, [0, 1])

    assert [len(lines) for _, lines in told if len(lines) > 1] == []
    assert [line.split(":")[0] for _, lines in told for line in lines].count("Bewaren lukt niet") == 1
    page.evaluate(SETTLED)
    assert [one for one in ear.take(page) if one["lost"]] == []
    assert faults(read(page)) == []


@pytest.mark.proof
@pytest.mark.parametrize("slug", FEW)
def test_a_part_that_fails_is_an_alert_with_a_button(visitor, slug: str):
    """It is told once, the button can be found, and the focus goes to what came when it works after all."""
    one = visitor()
    ear = Ear(one.context)
    page = one.context.new_page()
    page.route("**/kinds/*.js*", lambda route: route.abort())
    page.goto(f"{one.base}zelfchecks/{slug}/")
    again = page.get_by_role("button", name="Probeer het opnieuw")
    again.wait_for()
    told = ear.take(page)
    assert [(one["alert"], one["lost"]) for one in told] == [(True, False)]
    assert faults(read(page)) == []
    page.unroute("**/kinds/*.js*")
    again.press("Enter")
    page.locator("self-check[data-gestart]").wait_for()

    assert focused(page)
    assert faults(read(page)) == []
    one.problems.clear()  # the browser tells that a file failed


@pytest.mark.proof
@pytest.mark.parametrize("slug", ALL or list(SHORT_CHECKS.values())[:4])
def test_without_javascript_nothing_is_heard_that_does_not_work(plain_reader: Page, base: str, slug: str):
    """Questions, choices and help are heard as ever; there is no button to press in vain."""
    plain_reader.goto(f"{base}zelfchecks/{slug}/")
    tree = read(plain_reader)

    assert faults(tree) == []
    assert [str(node) for node in seen(tree) if node.tag == "button"] == []
