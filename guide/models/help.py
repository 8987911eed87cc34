"""data/help.yaml: who you can call or mail."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from guide.models.base import ID, Bronverwijzing, Doelgroep, Model, Tekst, Webadres

Telefoon = Annotated[str, StringConstraints(pattern=r"^[0-9][0-9 ()-]{2,20}$")]
Mailadres = Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[a-z]+$")]


class Hulp(Model):
    id: str = ID
    naam: Tekst = Field(description="Hoe deze hulp heet.")
    waarvoor: Tekst = Field(description="Wanneer je hier belt of mailt, in een of twee zinnen.")
    voor: list[Doelgroep] = Field(min_length=1, description="Voor wie deze hulp er is.")
    telefoon: Telefoon | None = Field(None, description="Het openbare telefoonnummer, als een bron het bevestigt.")
    email: Mailadres | None = Field(None, description="Het openbare mailadres, als een bron het bevestigt.")
    website: Webadres | None = Field(None, description="De website.")
    kosten: Tekst | None = Field(None, description="Wat het kost, bijvoorbeeld: gratis.")
    bron: list[Bronverwijzing] = Field(min_length=1, description="Waar dit staat. Minstens een bron.")
    gecontroleerd_op: date = Field(description="Datum van de laatste controle, jjjj-mm-dd.")
    herzien_voor: date = Field(description="Voor deze datum opnieuw controleren, jjjj-mm-dd.")


class Hulpbestand(Model):
    """data/help.yaml"""

    hulp: list[Hulp] = Field(min_length=1, description="Alle hulp, op volgorde.")
