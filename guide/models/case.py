"""data/cases/<slug>.yaml: an example from practice, always in the past."""

from typing import Literal

from pydantic import Field

from guide.models.base import ID, Herkomst, Id, Model, Tekst
from guide.models.lists import LeesVerder

# Parts that have a field of their own: a page asks for them by these names.
FIXED_PARTS = ("planning", "nu-anders", "gespreksvragen", "verder-lezen")


class Kanttekening(Herkomst):
    tekst: Tekst = Field(description="Wat wij erbij zeggen, in een paar zinnen. Met een eigen soort en bron.")


class Voorbeelddeel(Herkomst):
    """One part of the story; the page has the heading, `kop` is what a search shows."""

    id: Id = ID
    kop: Tekst = Field(description="Het kopje, precies zoals het op de pagina staat.")
    inleiding: Tekst = Field(description="Wat er gebeurde, in de verleden tijd. Een alinea.")
    punten: list[Tekst] = Field(default=[], description="Punten onder de inleiding.")
    slot: Tekst | None = Field(None, description="Een alinea na de punten.")
    kanttekening: Kanttekening | None = Field(None, description="Wat wij er zelf over zeggen.")


class Planstap(Model):
    wanneer: Tekst = Field(description="Wanneer dit gepland was: maart 2024.")
    wat: Tekst = Field(description="Wat er gepland was.")
    wie: Tekst | None = Field(None, description="Wie het zou doen: een rol, nooit een naam.")


class Planning(Herkomst):
    inleiding: Tekst = Field(description="Zeg hier dat deze data voorbij zijn.")
    stappen: list[Planstap] = Field(min_length=1, description="De stappen van toen, op volgorde.")


class Veranderd(Herkomst):
    tekst: Tekst = Field(description="Wat sindsdien veranderde, of wat je nu anders leest.")


class Gespreksvragen(Herkomst):
    punten: list[Tekst] = Field(min_length=1, description="Vragen om over door te praten.")


class Voorbeeld(Herkomst):
    """data/cases/<slug>.yaml"""

    titel: Tekst = Field(description="Titel van het voorbeeld, zonder jaartal.")
    sector: Literal["po", "vo"] = Field(description="Primair (po) of voortgezet (vo) onderwijs.")
    periode: Tekst = Field(description="Van wanneer het voorbeeld is: december 2023.")
    voorbij: Tekst = Field(description="Een zin die zegt dat dit voorbij is.")
    in_het_kort: Tekst = Field(description="Het voorbeeld in een paar zinnen; staat ook op de kaart.")
    onderdelen: list[Voorbeelddeel] = Field(min_length=1, description="Het verhaal, in delen.")
    planning: Planning | None = Field(None, description="De planning van toen.")
    nu_anders: list[Veranderd] = Field(min_length=1, description="Wat je nu anders leest dan toen.")
    vragen: Gespreksvragen = Field(description="Vragen bij dit voorbeeld.")
    lees: list[LeesVerder] = Field(min_length=1, description="Waar in de gids je verder leest.")

    def part_names(self) -> list[str]:
        """What a page can ask for, in order; a planning may be left out."""
        fixed = FIXED_PARTS if self.planning else FIXED_PARTS[1:]
        return [*(part.id for part in self.onderdelen), *fixed]
