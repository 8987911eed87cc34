"""Figures: lists of steps that the style sheet sets out as a way or a year."""

from guide.derived.figures import moments, months_of, stretches, unsaid
from guide.derived.statements import shown_statements
from guide.models import Guide, Jaar
from guide.models.texts import MONTHS
from guide.render.engine import render


def figure(guide: Guide, here: str, slug: str) -> str:
    item = guide.figures[slug]
    statements = shown_statements(guide)
    # A step has its own kind and sources, or those of a statement.
    origin = {step.id: statements[step.uitspraak].item if step.uitspraak else step for step in item.stappen}
    values = {"item": item, "slug": slug, "statements": statements, "origin": origin, "names": MONTHS}
    if isinstance(item, Jaar):
        binding = {name for name, of in origin.items() if of.soort == "wet"}
        values |= {"months": months_of(item), "moments": moments(item, binding)}
    else:
        short = {step.id: step.kort for step in item.stappen}
        condition = {way.stap: way.als for step in item.stappen if len(step.naar) > 1 for way in step.naar}
        values |= {"parts_of_way": stretches(item), "unsaid": unsaid(item), "short": short, "condition": condition}
    return render("figures/figure.html", guide, here, **values)
