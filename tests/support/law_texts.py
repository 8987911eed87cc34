"""A small law in two articles, its titles and pages, and somebody to call: as texts."""

from datetime import date

from guide.editors.law.pages import PAGE
from guide.editors.law.store import Read, files

BWB = "BWBR0001234"
SINCE = date(2026, 8, 1)
LINES = {
    "1": (
        "1 De school stelt binnen zes weken na de inschrijving een plan vast.",
        "2 De ouders mogen het plan lezen. Zij mogen ook:",
        "a. een kopie van het plan vragen;",
        "b. een fout laten verbeteren.",
    ),
    "2": ("Deze wet heet: de wet.",),
}


def law_file(lines: dict[str, tuple[str, ...]], since: date = SINCE) -> str:
    """The law as the command writes it down."""
    read = [Read("de-wet", "De hele wet", "Wet", BWB, nr, since, text) for nr, text in lines.items()]
    return files(read, date(2026, 1, 1))["de-wet.yaml"]


ARTICLES = """\
# Wat de gids van elk artikel zegt.
artikelen:
  # het plan
  - wet: de-wet
    artikel: 1
    titel: Het plan
    leden:
      - {lid: 1, titel: Zes weken}
    vergelijk:
      - {wet: de-wet, artikel: 2}
  - wet: de-wet
    artikel: 2
    titel: De naam
"""

HELP = """\
hulp:
  - id: hulplijn
    naam: De hulplijn
    waarvoor: Bel als je er niet uitkomt.
    voor: [ouder, leerling]
    telefoon: 070-123 45 67
    email: vraag@hulplijn.example
    website: https://www.hulplijn.example/vraag/
    kosten: gratis
    bron: [{id: eigen-werk}]
    gecontroleerd_op: 2026-01-01
    herzien_voor: 2028-01-01
"""

RULES = """\
regelgroepen:
  - id: inzage
    titel: Het plan lezen
    pagina: wet.md
    regels:
      - id: fout-verbeteren
        tekst: Ouders mogen een fout laten verbeteren.
        soort: wet
        mag: true
        markeer: [een fout laten verbeteren]
        zekerheid: wettekst
        bron: [{id: de-wet, artikel: 1, lid: 2, woorden: een fout laten verbeteren}]
        gecontroleerd_op: 2026-01-01
"""


def article_page(number: str, title: str) -> str:
    return PAGE.format(
        title=f"Wet, artikel {number}: {title}",
        description=f"De tekst van artikel {number} van de Wet, en wat de gids erover zegt.",
        slug=f"de-wet-{number}",
    )


LAW_FILES = {
    "data/wetten/de-wet.yaml": law_file(LINES),
    "data/articles.yaml": ARTICLES,
    "data/help.yaml": HELP,
    "docs/wet/de-wet-1.md": article_page("1", "Het plan"),
    "docs/wet/de-wet-2.md": article_page("2", "De naam"),
}
