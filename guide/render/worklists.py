"""Lists for editors: what to check, and every key."""

from guide.derived.keys import anchor, described
from guide.derived.statements import by_month, shown_statements
from guide.models import Guide
from guide.render.engine import render


def live_checks(guide: Guide, here: str) -> str:
    return render("worklists/live_checks.html", guide, here, statements=shown_statements(guide))


def review_dates(guide: Guide, here: str) -> str:
    return render("worklists/review_dates.html", guide, here, months=by_month(guide))


def keys(guide: Guide, here: str, slug: str) -> str:
    return render("worklists/keys.html", guide, here, slug=slug, sections=described(slug), anchor=anchor)
