"""data/menu/<slug>.yaml: one part of the menu a file, so that two new pages do not meet in one file."""

from typing import Annotated

from pydantic import Field

from guide.models.base import Model, Tekst

PAGINAS = Field(
    min_length=1, description="De pagina's, op volgorde. Een nieuwe pagina in dezelfde map komt vanzelf onderaan."
)


class Menugroep(Model):
    titel: Tekst = Field(description="De naam van deze groep.")
    paginas: list[Tekst] = PAGINAS


class Menudeel(Model):
    titel: Tekst = Field(description="De naam van dit deel van het menu.")
    plaats: Annotated[int, Field(ge=1, le=999)] = Field(
        description="Waar dit deel staat: het deel met het laagste getal komt eerst."
    )
    voet: bool = Field(False, description="true: dit deel staat onder aan elke pagina, en niet in het menu bovenaan.")
    paginas: list[Tekst] = PAGINAS
    groepen: list[Menugroep] = Field(default=[], description="Pagina's die onder een eigen kopje bij elkaar staan.")
