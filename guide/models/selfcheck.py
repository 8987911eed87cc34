"""What all kinds of data/checks/<slug>.yaml share; the kinds are in guide/checks.py."""

from typing import Annotated, Literal

from pydantic import Field

from guide.models.base import ZOEKTERMEN, Doelgroep, Herkomst, Model, Tekst


class Kaartstap(Model):
    minuten: Annotated[int, Field(ge=1, le=240)] = Field(description="Hoe lang deze stap duurt.")
    tekst: Tekst = Field(description="Wat de begeleider doet of zegt.")


class Begeleiderskaart(Model):
    """How to do an exercise with a group, on one sheet of paper."""

    nodig: list[Tekst] = Field(min_length=1, description="Wat je klaarlegt.")
    stappen: list[Kaartstap] = Field(min_length=2, description="De stappen; samen duren ze zo lang als de zelfcheck.")


class Zelfcheck(Herkomst):
    groep: Literal["kijken", "wet", "opp", "doen", "ontwerpen", "vooruit"] = Field(
        description="Onder welk kopje de zelfcheck op de overzichtspagina staat."
    )
    versie: Annotated[int, Field(ge=1)] = Field(description="Hoog dit met 1 op als de vragen wezenlijk veranderen.")
    titel: Tekst = Field(description="Titel van de zelfcheck.")
    inleiding: Tekst = Field(description="Waar de zelfcheck voor is, in een paar zinnen.")
    opbrengst: Tekst = Field(description="Wat je ermee in handen hebt.")
    minuten: Annotated[int, Field(ge=1, le=240)] = Field(description="Hoeveel minuten het ongeveer duurt.")
    voor: list[Doelgroep] = Field(min_length=1, description="Voor wie deze zelfcheck is.")
    samen: Literal["alleen", "samen", "alleen-of-samen"] = Field(description="Vul je dit alleen of samen in?")
    kaart: Begeleiderskaart | None = Field(None, description="Een kaart op papier voor wie de oefening begeleidt.")
    gespreksvragen: list[Tekst] = Field(default=[], description="Vragen voor het gesprek bij de uitkomst.")
    zoektermen: list[Tekst] = ZOEKTERMEN
    zegt_niet: Tekst = Field(description="Wat de uitkomst wel en niet zegt.")
