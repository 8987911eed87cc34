"""data/legal.yaml and data/legal/*.yaml: frames, deadlines, rights, changes."""

from datetime import date
from typing import Literal

from pydantic import Field

from guide.models.base import ID, Id, Model, Tekst, Uitspraak


class Kaderrij(Model):
    """A question that the three columns of a frame answer side by side."""

    titel: Tekst = Field(description="De vraag of het onderwerp van de rij, in een paar woorden.")
    uitspraken: list[Id] = Field(min_length=1, description="De ids van de uitspraken uit dit kader in deze rij.")


class Kader(Model):
    """What the law asks, what SWVs often ask by choice, what the inspectorate looks at."""

    id: Id = ID
    titel: Tekst = Field(description="Onderwerp van het kader.")
    wet: list[Uitspraak] = Field(min_length=1, description="Wat de wet vraagt.")
    samenwerkingsverband: list[Uitspraak] = Field(min_length=1, description="Wat samenwerkingsverbanden vaak vragen.")
    inspectie: list[Uitspraak] = Field(min_length=1, description="Waar de inspectie op let.")
    rijen: list[Kaderrij] = Field(
        default=[], description="De rijen van het kader. Elke uitspraak staat in een rij. Leeg: alles in een rij."
    )


class Termijn(Uitspraak):
    wat: Tekst = Field(description="Waar de termijn over gaat, kort.")
    termijn: Tekst = Field(description="De termijn zelf, kort: binnen 6 weken.")
    wie: Tekst = Field(description="Wie zich eraan moet houden of het recht heeft.")
    groep: Literal["opp", "toelating", "tlv", "oneens", "plannen", "bewaren", "hulp"] = Field(
        description="Onder welk kopje de termijn staat."
    )


class Recht(Uitspraak):
    titel: Tekst = Field(description="Het recht in een paar woorden.")
    van: Literal["ouders", "leerlingen"] = Field(description="Van wie dit recht is.")


class Wijziging(Uitspraak):
    """A step in the life of a law or norm."""

    titel: Tekst = Field(description="Wat er gebeurde of veranderde, kort.")
    datum: Tekst = Field(description="Wanneer, zoals je het schrijft: 1 augustus 2025.")
    volgorde: date = Field(description="Dezelfde datum als jjjj-mm-dd, voor de volgorde op de tijdlijn.")
    dossier: Literal["versterking-positie", "landelijke-norm"] = Field(description="Bij welk onderwerp dit hoort.")


class Regelgroep(Model):
    """Statements that stand together on one page."""

    id: Id = ID
    titel: Tekst = Field(description="Waar deze uitspraken over gaan.")
    pagina: Tekst = Field(description="De pagina die deze groep toont, bijvoorbeeld: tlv/aanvragen.md.")
    regels: list[Uitspraak] = Field(min_length=1, description="De uitspraken.")


class Strook(Model):
    """One thing that many take for law: what it is follows from the statement."""

    uitspraak: Id = Field(description="De id van een uitspraak in data/legal. De soort daarvan bepaalt of het moet.")
    kort: Tekst = Field(description="De uitspraak in een paar woorden.")


class Bewijs(Model):
    """What belongs to one subject at a glance: how much of it is law is counted, never written."""

    id: Id = ID
    titel: Tekst = Field(description="De vraag boven de stroken.")
    stroken: list[Strook] = Field(min_length=3, max_length=10, description="De uitspraken, wat moet eerst.")


class Wetbestand(Model):
    """data/legal.yaml and every file in data/legal/; the lists are joined."""

    kaders: list[Kader] = Field(default=[], description="De kaders in drie kolommen.")
    termijnen: list[Termijn] = Field(default=[], description="Alle termijnen.")
    rechten: list[Recht] = Field(default=[], description="Rechten van ouders en leerlingen.")
    wijzigingen: list[Wijziging] = Field(default=[], description="Wat er in de wet veranderde.")
    regelgroepen: list[Regelgroep] = Field(
        default=[], description="Uitspraken bij elkaar, voor een plek op een pagina."
    )
    bewijzen: list[Bewijs] = Field(default=[], description="Stroken die in een oogopslag tonen wat moet en wat niet.")
