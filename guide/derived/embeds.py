"""What of the guide other sites can show in their own page: every block that says something by itself.

An address follows from the kind of block and from what it shows, so it lasts as long as the id in it.
"""

from dataclasses import dataclass
from datetime import date

from guide.derived.letter import articles
from guide.derived.statements import Shown
from guide.models import Begrip, Guide, Vraag

FOLDER = "insluiten"
# The blocks that can stand in another site, with the word for them in the address, and what that word says.
KINDS = {
    "legal_frame": ("kader", "Kaders: wat moet en wat je kiest"),
    "deadlines": ("termijnen", "Lijsten met termijnen"),
    "rights": ("rechten", "Lijsten met rechten"),
    "rules": ("regels", "Lijsten met regels"),
    "changes": ("veranderingen", "Wat er verandert"),
    "matrix": ("tabel", "Tabellen"),
    "quadrant_matrix": ("kwadranttabel", "Tabellen van de vier kwadranten"),
    "model_figure": ("model", "Het model"),
    "quadrant": ("kwadrant", "Kwadranten"),
    "theme": ("thema", "Thema's"),
    "figure": ("figuur", "Figuren"),
    "self_check": ("zelfcheck", "Zelfchecks"),
    "site_search": ("zoeken", "Zoekvak"),
    "article": ("wet", "Artikelen van de wet"),
}
LINES = ("uitspraak", "vraag", "begrip")  # what stands in a block and has an id of its own
ONLY = "gids"  # the id of what there is one of
# Which styles a block needs: what is short must be light, a table or a self-check may weigh more.
SHEET = dict.fromkeys(("termijnen", "rechten", "regels", "veranderingen", "uitspraak", "vraag"), "kort") | {
    "begrip": "los",
    "zoeken": "los",
    "zelfcheck": "zelfcheck",
}


@dataclass(frozen=True)
class Embed:
    """`source`: the address within the guide where the same stands."""

    soort: str
    id: str
    title: str
    source: str
    checked: date | None

    @property
    def address(self) -> str:
        return f"{FOLDER}/{self.soort}/{self.id}/"


def line_kind(shown: Shown) -> str:
    """What a place of its own is called: a statement, a question or a term."""
    return "vraag" if isinstance(shown.item, Vraag) else "begrip" if isinstance(shown.item, Begrip) else "uitspraak"


def block_title(guide: Guide, block: str, of: str) -> str:
    """What a block is called by its data; nothing: by the heading above it."""
    if block == "article":
        law, item = next((law, item) for slug, law, item in articles(guide.laws) if slug == of)
        return f"{law.kort}, artikel {item.nr}"
    if block == "quadrant":
        return next(q.naam for q in guide.quadrants.kwadranten if q.id == of)
    named = {
        "legal_frame": {item.id: item for item in guide.legal.kaders},
        "rules": {item.id: item for item in guide.legal.regelgroepen},
        "quadrant_matrix": {item.id: item for item in guide.quadrants.matrices},
        "theme": {item.id: item for item in guide.quadrants.themas},
        "matrix": guide.matrices,
        "figure": guide.figures,
        "self_check": guide.checks,
    }
    if block in named:
        return named[block][of].titel
    return {"site_search": "Zoek in de Gids OPP en TLV", "model_figure": "Vier manieren van kijken"}.get(block, "")
