"""In which order the four situations of a theme stand in a self-check, on the page and on paper."""

from guide.models import Kwadrant

# Orders of four, so that a place says nothing of a quadrant; over four themes each has stood everywhere.
ORDERS = ((2, 0, 3, 1), (1, 3, 0, 2), (0, 2, 1, 3), (3, 1, 2, 0))


def mixed(four: list[Kwadrant], theme: int) -> list[Kwadrant]:
    """The quadrants of the theme at that place: fixed, so that two people see the same."""
    return [four[i] for i in ORDERS[theme % len(ORDERS)]]
