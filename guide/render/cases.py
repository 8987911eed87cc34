"""Practice cases, in parts."""

from guide.models import Guide
from guide.render.engine import render


def case_facts(guide: Guide, here: str, slug: str) -> str:
    return render("cases/case_facts.html", guide, here, item=guide.cases[slug])


def case_part(guide: Guide, here: str, slug: str) -> str:
    """`slug` is "case/part", since a macro takes one value."""
    name, _, part = slug.partition("/")
    case = guide.cases[name]
    own = next((item for item in case.onderdelen if item.id == part), None)
    return render("cases/case_part.html", guide, here, item=case, slug=name, part=part, own=own)


def case_cards(guide: Guide, here: str) -> str:
    return render("cases/case_cards.html", guide, here)
