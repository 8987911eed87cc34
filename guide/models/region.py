"""data/swv/<slug>.yaml: what a samenwerkingsverband says of itself, in its own words."""

from datetime import date
from typing import Literal

from pydantic import Field

from guide.models.base import ID, Id, Model, Tekst, Webadres
from guide.models.help import Mailadres, Telefoon


class Steunpunt(Model):
    naam: Tekst = Field(description="Hoe jullie ouder- en jeugdsteunpunt heet.")
    telefoon: Telefoon | None = Field(None, description="Het openbare telefoonnummer.")
    email: Mailadres | None = Field(None, description="Het openbare mailadres: van het steunpunt, niet van een mens.")
    website: Webadres | None = Field(None, description="De pagina van het steunpunt.")


class Eigenwoord(Model):
    begrip: Id = Field(description="De id van een begrip in data/glossary.yaml, zoals basisondersteuning.")
    woord: Tekst = Field(description="Hoe dat bij jullie heet.")
    uitleg: Tekst | None = Field(None, description="Wat er bij jullie onder valt, in een of twee zinnen.")


class Eigenkeuze(Model):
    """What is free by law, as this samenwerkingsverband chose it, beside what the law says."""

    id: Id = ID
    thema: Id = Field(description="Bij welk thema dit hoort: de id van een thema in data/quadrants.yaml.")
    naast: list[Id] = Field(
        min_length=1, max_length=3, description="De ids van een tot drie uitspraken van de wet waar dit naast staat."
    )
    tekst: Tekst = Field(description="Wat jullie kozen, in een of twee zinnen.")
    plaats: Tekst | None = Field(None, description="Waar dat in jullie ondersteuningsplan staat: hoofdstuk 3.")


class Samenwerkingsverband(Model):
    """data/swv/<slug>.yaml"""

    naam: Tekst = Field(description="De naam van het samenwerkingsverband.")
    verzonnen: bool = Field(False, description="true: dit samenwerkingsverband bestaat niet, het is een voorbeeld.")
    sector: Literal["po", "vo"] = Field(description="Primair (po) of voortgezet (vo) onderwijs.")
    regio: Tekst = Field(description="De naam van de regio, in een paar woorden.")
    plaatsen: list[Tekst] = Field(
        min_length=1, max_length=80, description="De gemeenten en plaatsen in de regio: hierop zoekt een lezer."
    )
    website: Webadres = Field(description="De website van het samenwerkingsverband.")
    steunpunt: Steunpunt = Field(description="Het ouder- en jeugdsteunpunt.")
    ondersteuningsplan: Webadres = Field(description="Waar jullie ondersteuningsplan staat.")
    tlv_procedure: Webadres = Field(description="Waar staat hoe je bij jullie een TLV aanvraagt.")
    inrichting: Id | None = Field(
        None, description="Jullie model: de id van een kolom in data/matrices/inrichtingsmodellen.yaml."
    )
    woorden: list[Eigenwoord] = Field(default=[], description="Hoe jullie begrippen uit de gids noemen.")
    keuzes: list[Eigenkeuze] = Field(default=[], description="Wat jullie zelf kozen, per thema.")
    gecontroleerd_op: date = Field(description="Wanneer jullie dit het laatst nakeken, jjjj-mm-dd.")
    herzien_voor: date = Field(description="Voor deze datum opnieuw nakijken, jjjj-mm-dd.")

    def part_names(self) -> list[str]:
        """What its page shows, in order."""
        return ["kort", *(["keuzes"] if self.keuzes else []), *(["woorden"] if self.woorden else []), "contact", "link"]
