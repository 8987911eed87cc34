"""The model and everything that is set out over its four quadrants, always in the order of the model."""

from guide.models import Guide, Kwadrant
from guide.render.engine import by_id, render


def rows(guide: Guide) -> list[list[Kwadrant]]:
    """The quadrants as they stand in the model: from left to right, the upper two first."""
    axes = guide.quadrants.model.assen
    at = {(q.verticaal, q.horizontaal): q for q in guide.quadrants.kwadranten}
    return [[at[v.id, h.id] for h in axes.horizontaal.polen] for v in axes.verticaal.polen]


def in_order(guide: Guide) -> list[Kwadrant]:
    return [quadrant for row in rows(guide) for quadrant in row]


def model_text(guide: Guide, here: str) -> str:
    return render("quadrants/model_text.html", guide, here, item=guide.quadrants.model)


def model_figure(guide: Guide, here: str) -> str:
    return render("quadrants/model_figure.html", guide, here, axes=guide.quadrants.model.assen, rows=rows(guide))


def quadrant_cards(guide: Guide, here: str) -> str:
    return render("quadrants/quadrant_cards.html", guide, here, quadrants=in_order(guide))


def quadrant(guide: Guide, here: str, slug: str) -> str:
    item = by_id(guide.quadrants.kwadranten, slug)
    return render("quadrants/quadrant.html", guide, here, item=item, quadrants=in_order(guide))


def quadrant_matrix(guide: Guide, here: str, slug: str) -> str:
    item = by_id(guide.quadrants.matrices, slug)
    return render("quadrants/quadrant_matrix.html", guide, here, item=item, quadrants=in_order(guide))


def theme(guide: Guide, here: str, slug: str) -> str:
    item = by_id(guide.quadrants.themas, slug)
    return render("quadrants/theme.html", guide, here, item=item, quadrants=in_order(guide))
