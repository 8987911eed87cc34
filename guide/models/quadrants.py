"""data/quadrants.yaml: the model, its matrices and the seven themes."""

from typing import Annotated

from pydantic import Field, StringConstraints

from guide.models.base import ID, Herkomst, Id, Model, Tekst


class Pool(Model):
    id: Id = ID
    naam: Tekst = Field(description="Naam van deze kant van de as.")


class As(Model):
    naam: Tekst = Field(description="De vraag die bij deze as hoort.")
    polen: list[Pool] = Field(min_length=2, max_length=2, description="De twee kanten van de as.")


class Assen(Herkomst):
    horizontaal: As = Field(description="De as van links naar rechts.")
    verticaal: As = Field(description="De as van boven naar beneden.")


class Modeltekst(Herkomst):
    titel: Tekst = Field(description="Naam van het model.")
    tekst: Tekst = Field(description="Wat het model is, in een paar zinnen.")
    assen: Assen = Field(description="De twee assen van de figuur.")


class Kwadrant(Herkomst):
    id: Id = ID
    letter: Annotated[str, StringConstraints(pattern=r"^[A-Z]$")] = Field(description="Een hoofdletter.")
    naam: Tekst = Field(description="Naam van het kwadrant.")
    horizontaal: Id = Field(description="Aan welke kant van de horizontale as: de id van een pool.")
    verticaal: Id = Field(description="Aan welke kant van de verticale as: de id van een pool.")
    kern: Tekst = Field(description="De kern in een of twee zinnen.")
    vertrekpunt: Tekst = Field(description="Waar je begint.")
    vraag: Tekst = Field(description="De vraag die je stelt.")
    kracht: list[Tekst] = Field(min_length=2, description="Wat dit perspectief sterk maakt.")
    valkuil: list[Tekst] = Field(min_length=2, description="Waar je voor oppast.")
    herken: list[Tekst] = Field(min_length=3, description="Waaraan je dit in de praktijk herkent.")


class Kolom(Model):
    id: Id = ID
    naam: Tekst = Field(description="Kop van de kolom.")


class Kwadrantmatrix(Herkomst):
    """A matrix over the four quadrants; the macro names it by id."""

    id: Id = ID
    titel: Tekst = Field(description="Titel van de tabel.")
    kolommen: list[Kolom] = Field(min_length=1, description="De kolommen, van links naar rechts.")
    rijen: dict[Id, dict[Id, Tekst]] = Field(description="Per kwadrant, per kolom: de tekst van de cel.")


class Thema(Herkomst):
    id: Id = ID
    titel: Tekst = Field(description="Naam van het thema.")
    vraag: Tekst = Field(description="De vraag van dit thema.")
    situaties: dict[Id, Tekst] = Field(description="Per kwadrant: de situatie in een of twee zinnen.")
    let_op: Tekst | None = Field(None, description="Wat in alle kwadranten geldt, bijvoorbeeld door de wet.")


class Kwadrantbestand(Model):
    """data/quadrants.yaml"""

    model: Modeltekst = Field(description="Het model zelf.")
    kwadranten: list[Kwadrant] = Field(min_length=4, max_length=4, description="De vier kwadranten.")
    matrices: list[Kwadrantmatrix] = Field(description="Tabellen over de vier kwadranten.")
    themas: list[Thema] = Field(description="De thema's met per kwadrant een situatie.")
