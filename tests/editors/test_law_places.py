"""Changes at exact places of a YAML text: whatever its layout, the rest stays as it was typed."""

import pytest
import yaml

from guide.editors.law.places import Places

BLOCK = """\
# boven
lijst:
  # een
  - {id: a, nr: 1}  # naast a
  - {id: b, nr: 1}

  # twee
  - id: c
    nr: '2'  # naast c
    delen:
      - {lid: 1}
      - {lid: 2}

# onder
"""
FLOW = "lijst: [{id: a, nr: 1, delen: [{lid: 1}, {lid: 2}, {lid: 3}]}, {id: b, nr: 1}]\n"


def test_a_value_is_replaced_where_it_stands():
    """Of equal values on one line only the one that is meant; more changes of one text do not shift each other."""
    places = Places(FLOW)
    places.replace(("lijst", 1, "nr"), "33")
    places.replace(("lijst", 0, "nr"), "22")
    assert str(places) == FLOW.replace("a, nr: 1", "a, nr: 22").replace("b, nr: 1", "b, nr: 33")

    places = Places(BLOCK)
    places.replace(("lijst", 2, "nr"), "3a")
    assert str(places) == BLOCK.replace("'2'", "3a")


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        (
            BLOCK,
            ("lijst", 2),
            BLOCK.replace("      - {lid: 2}\n", "      - {lid: 2}\n      - {lid: 3}\n      - {lid: 4}\n"),
        ),
        (BLOCK, ("lijst", 1), BLOCK.replace("b, nr: 1", "b, nr: 1, delen: [{lid: 3}, {lid: 4}]")),
        (FLOW, ("lijst", 0), FLOW.replace("{lid: 3}]", "{lid: 3}, {lid: 3}, {lid: 4}]")),
        (
            "a:\n  - id: c  # naast\n  - id: d\n",
            ("a", 0),
            "a:\n  - id: c  # naast\n    delen:\n      - {lid: 3}\n      - {lid: 4}\n  - id: d\n",
        ),
        ("a:\n  - id: c", ("a", 0), "a:\n  - id: c\n    delen:\n      - {lid: 3}\n      - {lid: 4}"),
    ],
    ids=["lijst", "regel", "haken", "nieuw", "zonder-einde"],
)
def test_items_are_added_at_the_end_of_a_list_that_may_be_new(text: str, path: tuple, expected: str):
    """In the layout of what is there: on lines of their own, or in brackets."""
    places = Places(text)
    places.append(path, "delen", ["{lid: 3}", "{lid: 4}"])

    assert str(places) == expected


@pytest.mark.parametrize(
    ("text", "paths", "expected"),
    [
        (BLOCK, [("lijst", 1)], BLOCK.replace("  - {id: b, nr: 1}\n", "")),
        (BLOCK, [("lijst", 2, "delen", 0)], BLOCK.replace("      - {lid: 1}\n", "")),
        (BLOCK, [("lijst", 0, "nr")], BLOCK.replace("a, nr: 1", "a")),
        (BLOCK, [("lijst", 0, "id")], BLOCK.replace("id: a, ", "")),
        (FLOW, [("lijst", 0, "delen", 0), ("lijst", 0, "delen", 1)], FLOW.replace("{lid: 1}, {lid: 2}, ", "")),
        (FLOW, [("lijst", 0, "delen", 1), ("lijst", 0, "delen", 2)], FLOW.replace(", {lid: 2}, {lid: 3}", "")),
        ("a:\n  b: 1\n  c:\n    - {d: 1}\n", [("a", "c", 0)], "a:\n  b: 1\n"),
    ],
    ids=["regel", "in-lijst", "sleutel", "eerste", "eerste-twee", "laatste-twee", "hele-lijst"],
)
def test_what_is_taken_out_leaves_a_text_that_can_be_read(text: str, paths: list[tuple], expected: str):
    """With its comma or its line; a list goes with its last item."""
    places = Places(text)
    for path in paths:
        places.remove(path)

    assert str(places) == expected
    yaml.safe_load(str(places))


def test_a_text_without_changes_is_that_text():
    """To the last sign."""
    assert str(Places(BLOCK)) == BLOCK
