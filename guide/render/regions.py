"""Samenwerkingsverbanden: where to find yours, and what one says of itself."""

from guide.derived.statements import shown_statements
from guide.models import Guide
from guide.render.engine import by_id, render


def swv_finder(guide: Guide, here: str) -> str:
    return render("regions/swv_finder.html", guide, here)


def swv_part(guide: Guide, here: str, slug: str) -> str:
    """`slug` is "samenwerkingsverband/part", since a macro takes one value."""
    name, _, part = slug.partition("/")
    item = guide.regions[name]
    statements = shown_statements(guide)
    rows = [
        (theme, [(choice, [statements[one] for one in choice.naast]) for choice in chosen])
        for theme in guide.quadrants.themas
        if (chosen := [choice for choice in item.keuzes if choice.thema == theme.id])
    ]
    table = guide.matrices.get("inrichtingsmodellen")
    model = by_id(table.kolommen, item.inrichting) if table and item.inrichting else None
    terms = {term.id: term for term in guide.glossary}
    values = {"item": item, "slug": name, "rows": rows, "model": model, "terms": terms}
    return render(f"regions/swv_{part}.html", guide, here, **values)
