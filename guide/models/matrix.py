"""data/matrices/<slug>.yaml: a matrix over columns of its own."""

from pydantic import Field

from guide.models.base import ID, Herkomst, Id, Model, Tekst
from guide.models.quadrants import Kolom


class Matrixkolom(Kolom):
    kern: Tekst = Field(description="Waar deze kolom voor staat, in een zin.")


class Rij(Model):
    id: Id = ID
    naam: Tekst = Field(description="Naam van de rij.")
    cellen: dict[Id, Tekst] = Field(description="Per kolom: de tekst van de cel.")
    let_op: Tekst | None = Field(None, description="Wat er sindsdien veranderde.")


class Groep(Model):
    id: Id = ID
    naam: Tekst = Field(description="Naam van de groep rijen.")
    rijen: list[Rij] = Field(min_length=1, description="De rijen van deze groep.")


class Matrix(Herkomst):
    """data/matrices/<slug>.yaml: a matrix over columns of its own."""

    titel: Tekst = Field(description="Titel van de tabel.")
    kolommen: list[Matrixkolom] = Field(min_length=2, description="De kolommen, van links naar rechts.")
    groepen: list[Groep] = Field(min_length=1, description="De groepen van rijen.")
