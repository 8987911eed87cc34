"""The model and everything that is set out over its four quadrants."""

from guide.models import Guide
from guide.render.engine import by_id, render


def model_text(guide: Guide, here: str) -> str:
    return render("quadrants/model_text.html", guide, here, item=guide.quadrants.model)


def model_figure(guide: Guide, here: str) -> str:
    axes = guide.quadrants.model.assen
    at = {(q.verticaal, q.horizontaal): q for q in guide.quadrants.kwadranten}
    rows = [[at[v.id, h.id] for h in axes.horizontaal.polen] for v in axes.verticaal.polen]
    return render("quadrants/model_figure.html", guide, here, axes=axes, rows=rows)


def quadrant_cards(guide: Guide, here: str) -> str:
    axes = guide.quadrants.model.assen
    at = {(q.verticaal, q.horizontaal): q for q in guide.quadrants.kwadranten}
    quadrants = [at[v.id, h.id] for v in axes.verticaal.polen for h in axes.horizontaal.polen]
    return render("quadrants/quadrant_cards.html", guide, here, quadrants=quadrants)


def quadrant(guide: Guide, here: str, slug: str) -> str:
    item = by_id(guide.quadrants.kwadranten, slug)
    others = [q for q in guide.quadrants.kwadranten if q.id != slug]
    return render("quadrants/quadrant.html", guide, here, item=item, others=others)


def quadrant_matrix(guide: Guide, here: str, slug: str) -> str:
    item = by_id(guide.quadrants.matrices, slug)
    return render("quadrants/quadrant_matrix.html", guide, here, item=item)


def theme(guide: Guide, here: str, slug: str) -> str:
    return render("quadrants/theme.html", guide, here, item=by_id(guide.quadrants.themas, slug))
