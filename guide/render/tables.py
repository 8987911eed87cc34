"""Tables over other columns than the quadrants."""

from guide.models import Guide
from guide.render.engine import render


def matrix(guide: Guide, here: str, slug: str) -> str:
    return render("tables/matrix.html", guide, here, item=guide.matrices[slug], slug=slug)
