"""Self-checks, and the cards that lead to them."""

from guide.derived.mixed import mixed
from guide.derived.statements import shown_statements
from guide.models import Guide
from guide.models.texts import GROUPED
from guide.render.engine import render


def self_check(guide: Guide, here: str, slug: str) -> str:
    own = [w for w in guide.withdrawn if w.waar == f"data/checks/{slug}.yaml"]
    followed = [w for w in own if w.opvolger and ".md" not in w.opvolger]
    values = {
        "statements": shown_statements(guide),
        "successors": " ".join(f"{w.id}:{w.opvolger}" for w in followed),
    }
    return render("checks/self_check.html", guide, here, item=guide.checks[slug], slug=slug, mixed=mixed, **values)


def check_cards(guide: Guide, here: str, slug: str) -> str:
    items = {name: check for name, check in guide.checks.items() if check.groep == slug}
    return render("checks/check_cards.html", guide, here, items=items)


def group_picture(guide: Guide, here: str) -> str:
    checks = {slug: check for slug, check in guide.checks.items() if check.vorm in GROUPED}
    first = sorted(checks, key=lambda slug: checks[slug].vorm != "verdeelvragen")
    return render("checks/group_picture.html", guide, here, checks={slug: checks[slug] for slug in first})
