"""data/live-checks.yaml: what editors still have to look up in the sources that are in force."""

from datetime import date

from pydantic import Field

from guide.models.base import ID, Bronverwijzing, Id, Model, Tekst, Webadres


class Livecontrole(Model):
    """Open until somebody fills in what was found and when; never a claim of its own."""

    id: Id = ID
    titel: Tekst = Field(description="Waar het over gaat, in een paar woorden.")
    wat: Tekst = Field(description="Wat je opzoekt, in een of twee zinnen.")
    bron: list[Bronverwijzing] = Field(default=[], description="Waar je kijkt: bronnen uit data/sources.yaml.")
    adressen: list[Webadres] = Field(default=[], description="Waar je kijkt: webadressen.")
    nu: Tekst = Field(description="Wat de gids nu zegt, zolang dit niet is gecontroleerd.")
    raakt: list[Id] = Field(min_length=1, description="Ids van uitspraken, vragen en begrippen die hiervan afhangen.")
    herzien_voor: date = Field(description="Voor deze datum controleren, jjjj-mm-dd.")
    uitkomst: Tekst | None = Field(None, description="Wat je vond. Vul dan ook gecontroleerd_op in.")
    gecontroleerd_op: date | None = Field(None, description="Wanneer je keek, jjjj-mm-dd.")


class Livecontrolebestand(Model):
    """data/live-checks.yaml"""

    controles: list[Livecontrole] = Field(min_length=1, description="Wat nog te controleren is, en wat al gedaan is.")
