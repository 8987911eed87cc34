"""Texts and statements of the data as HTML, for who sets them on paper; links lead from the root of the site."""

from guide.models import Guide, Uitspraak
from guide.render.engine import render


def sheet_text(guide: Guide, value: str) -> str:
    return render("paper/text.html", guide, "", value=value)


def sheet_statement(guide: Guide, item: Uitspraak) -> str:
    return render("paper/statement.html", guide, "", item=item)
