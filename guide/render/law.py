"""What binds and what is free: frames, deadlines, rights, rules, changes."""

from guide.derived.numbers import weeks
from guide.derived.statements import shown_statements
from guide.models import Guide
from guide.render.engine import by_id, render


def kinds(guide: Guide, here: str) -> str:
    return render("law/kinds.html", guide, here)


def legal_frame(guide: Guide, here: str, slug: str) -> str:
    item = by_id(guide.legal.kaders, slug)
    columns = {name: getattr(item, name) for name in ("wet", "samenwerkingsverband", "inspectie")}
    rows = [
        (row.titel, {name: [u for u in column if u.id in row.uitspraken] for name, column in columns.items()})
        for row in item.rijen
    ]
    return render("law/legal_frame.html", guide, here, item=item, rows=rows or [("", columns)])


def deadlines(guide: Guide, here: str, slug: str) -> str:
    items = [item for item in guide.legal.termijnen if item.groep == slug]
    return render("law/deadlines.html", guide, here, items=items)


LONGEST = 20  # weeks that the ruler is long


def week_ruler(guide: Guide, here: str) -> str:
    """All deadlines that are counted in weeks beside each other, along one ruler."""
    found = [(item, weeks(item.termijn)) for item in guide.legal.termijnen]
    rows = [(item, *many) for item, many in found if many and sum(many) <= LONGEST]
    values = {"rows": rows, "longest": LONGEST, "marks": range(2, LONGEST + 1, 2)}
    return render("law/week_ruler.html", guide, here, statements=shown_statements(guide), **values)


def rights(guide: Guide, here: str, slug: str) -> str:
    return render("law/rights.html", guide, here, items=[item for item in guide.legal.rechten if item.van == slug])


def rules(guide: Guide, here: str, slug: str) -> str:
    return render("law/rules.html", guide, here, item=by_id(guide.legal.regelgroepen, slug))


def proof(guide: Guide, here: str, slug: str) -> str:
    item = by_id(guide.legal.bewijzen, slug)
    statements = shown_statements(guide)
    strips = [(strip.kort, statements[strip.uitspraak]) for strip in item.stroken]
    return render("law/proof.html", guide, here, item=item, strips=strips)


def changes(guide: Guide, here: str, slug: str) -> str:
    items = sorted((w for w in guide.legal.wijzigingen if w.dossier == slug), key=lambda w: w.volgorde)
    return render("law/changes.html", guide, here, items=items)
