"""Figures with their steps in words."""

from guide.derived.drawing import draw_way, draw_year
from guide.derived.statements import shown_statements
from guide.models import Guide, Weg
from guide.models.texts import MONTHS
from guide.render.engine import render


def figure(guide: Guide, here: str, slug: str) -> str:
    item = guide.figures[slug]
    drawing = draw_way(item) if isinstance(item, Weg) else draw_year(item)
    values = {"statements": shown_statements(guide), "drawing": drawing, "months": dict(enumerate(MONTHS, 1))}
    return render("figures/figure.html", guide, here, item=item, slug=slug, **values)
