"""data/menu/<slug>.yaml: one part of the menu a file, so that two new pages do not meet in one file."""

from typing import Annotated

from pydantic import Field

from guide.models.base import Model, Tekst


class Menudeel(Model):
    titel: Tekst = Field(description="De naam van dit deel van het menu.")
    plaats: Annotated[int, Field(ge=1, le=999)] = Field(
        description="Waar dit deel staat: het deel met het laagste getal komt eerst."
    )
    paginas: list[Tekst] = Field(
        min_length=1,
        description="De pagina's, op volgorde. Een nieuwe pagina in dezelfde map komt vanzelf onderaan.",
    )
