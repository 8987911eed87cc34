"""The block between --- at the top of a page."""

from datetime import date
from typing import Literal

from pydantic import Field

from guide.models.base import ZOEKTERMEN, Doelgroep, Id, Model, Tekst


class Voorblad(Model):
    """More keys would shadow our macros."""

    title: Tekst = Field(description="Titel van de pagina.")
    description: Tekst = Field(description="Waar de pagina over gaat, in een of twee zinnen.")
    voor: list[Doelgroep] = Field(min_length=1, description="Voor wie de pagina vooral is.")
    gecontroleerd_op: date = Field(description="Wanneer de inhoud het laatst is nagekeken, jjjj-mm-dd.")
    bronnen: list[Id] = Field(min_length=1, description="De ids van de bronnen van deze pagina.")
    zelfcheck: Id = Field(description="Een zelfcheck die bij deze pagina past.")
    zoektermen: list[Tekst] = ZOEKTERMEN
    hide: list[Literal["navigation", "toc", "footer"]] = Field(default=[], description="Wat op deze pagina weg mag.")
    template: Tekst | None = Field(None, description="Een andere paginavorm uit de map theme.")


class Artikelvoorblad(Model):
    """On the page of an article of law: the command writes it, and the letter says all else."""

    title: Tekst = Field(description="Wet, artikel en waar het over gaat.")
    description: Tekst = Field(description="Waar het artikel over gaat, in een zin.")


class Zelfcheckvoorblad(Voorblad):
    """On the page of a self-check: its own data file says for whom it is and on what it rests."""

    voor: None = Field(None, description="Staat al in de zelfcheck zelf.")
    bronnen: None = Field(None, description="Staan al in de zelfcheck zelf.")
    zoektermen: None = Field(None, description="Staan al in de zelfcheck zelf.")
