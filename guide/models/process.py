"""data/process.yaml: who looks at proposals. The owner of the guide fills it in."""

from typing import Annotated

from pydantic import Field

from guide.models.base import Model, Tekst


class Werkwijze(Model):
    """What a contributor may count on; what is left out, the page says is not known yet."""

    leest_mee: Tekst | None = Field(None, description="Wie een voorstel leest: een rol, geen naam van een mens.")
    beslist: Tekst | None = Field(None, description="Wie beslist of een voorstel in de gids komt.")
    werkdagen: Annotated[int, Field(ge=1, le=60)] | None = Field(
        None, description="Binnen hoeveel werkdagen iemand op een voorstel antwoordt."
    )
    daarna: Tekst | None = Field(None, description="Wat iemand doet die langer wacht.")
