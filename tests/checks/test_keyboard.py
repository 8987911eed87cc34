"""Self-checks by keys alone, from the first line to the outcome."""

import pytest

from conftest import ROOT
from counts import PROOF, SHORT
from filling import kept
from guide.load import load_guide
from kinds import SHORT_CHECKS
from walking import walk

CHECKS = load_guide(ROOT).checks
WHOLE = PROOF and not SHORT
MOST = 999 if WHOLE else 24  # answers


@pytest.mark.proof
@pytest.mark.parametrize("slug", CHECKS if WHOLE else SHORT_CHECKS.values())
def test_keys_alone_bring_a_check_to_its_outcome(visitor, figure, slug: str):
    """Tab, arrows, Space and Enter answer what is asked; the focus is seen at each stop and follows the reading."""
    page = visitor().open(f"zelfchecks/{slug}/")
    found = walk(page, MOST)

    assert found.faults == []
    assert set(kept(page, slug)["antwoorden"]) == found.answered
    asked = page.locator("form [data-vraag]").evaluate_all(
        "qs => qs.filter(q => !q.closest('[hidden]')).map(q => q.dataset.vraag)"
    )
    assert len(found.answered) == min(len(asked), MOST)
    figure(f"stops of the focus to the outcome: {slug}", found.stops)
