"""data/figures/<slug>.yaml: what a figure shows. How it is set out is in the templates and the style sheet."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, StringConstraints

from guide.models.base import ID, Bronverwijzing, Herkomst, Id, Model, Soort, Tekst

Kort = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=r"\S")]
Maand = Annotated[int, Field(ge=1, le=12)]


class Figuurstap(Model):
    """A step takes kind and source from a statement in data/legal, or has its own."""

    id: Id = ID
    kort: Kort = Field(description="De stap zoals hij in de figuur staat, hooguit 60 tekens.")
    tekst: Tekst = Field(description="De stap in een of twee zinnen.")
    wie: Tekst | None = Field(None, description="Wie dit doet, in een of twee woorden.")
    uitspraak: Id | None = Field(
        None, description="De id van een uitspraak in data/legal; soort en bron komen daarvan."
    )
    soort: Soort | None = Field(None, description="Alleen zonder uitspraak: wat voor uitspraak dit is.")
    bron: list[Bronverwijzing] = Field(default=[], description="Alleen zonder uitspraak: waar dit staat.")


class Vervolg(Model):
    stap: Id = Field(description="De id van de stap die volgt.")
    als: Kort | None = Field(None, description="Wanneer het deze kant op gaat: als je het niet eens bent.")


class Wegstap(Figuurstap):
    naar: list[Vervolg] = Field(default=[], description="De stappen die hierop volgen. Leeg: hier eindigt de weg.")


class Jaarstap(Figuurstap):
    maand: Maand = Field(description="In welke maand, als getal: 9 is september.")


class Fase(Model):
    id: Id = ID
    naam: Kort = Field(description="Naam van de fase, een of twee woorden.")
    van: Maand = Field(description="De eerste maand, als getal.")
    tot: Maand = Field(description="De laatste maand, als getal.")


class Figuur(Herkomst):
    titel: Tekst = Field(description="Wat de figuur laat zien.")
    uitleg: Tekst = Field(description="Wat de lezer moet weten om de figuur te begrijpen, in een of twee zinnen.")


class Weg(Figuur):
    """Steps that follow each other, with forks."""

    vorm: Literal["weg"] = Field(description="Welke vorm de figuur heeft: weg (stappen) of jaar (maanden).")
    stappen: list[Wegstap] = Field(min_length=2, description="De stappen, van begin naar eind.")
    terug_naar: Id | None = Field(None, description="De id van de stap waar je na de laatste stap weer begint.")


class Jaar(Figuur):
    """Moments and phases along the months of a school year."""

    vorm: Literal["jaar"] = Field(description="Welke vorm de figuur heeft: weg (stappen) of jaar (maanden).")
    begin: Maand = Field(description="De maand waarmee het jaar begint, als getal.")
    fasen: list[Fase] = Field(default=[], description="De fasen, na elkaar.")
    stappen: list[Jaarstap] = Field(min_length=2, description="De momenten in het jaar.")


FIGURES: dict[str, type[Figuur]] = {"weg": Weg, "jaar": Jaar}
Figuurbestand = Annotated[Weg | Jaar, Discriminator("vorm")]
