"""What a reader keeps of a self-check: the answers, and the file that goes along."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from guide.models import Id, Model
from guide.models.checks import Groot

Antwoordsleutel = Annotated[str, StringConstraints(pattern=r"^[a-z0-9.-]{1,200}$")]
Antwoord = str  # as long as somebody wants: only a file as a whole has a limit


class Ingevuld(Model):
    """The answers of one filled-in self-check, as every carrier holds them; the limits are those of lib/answers/state.js."""

    check: Id = Field(description="Van welke zelfcheck dit is.")
    versie: Groot = Field(description="De versie van de vragen.")
    datum: str = Field(description="Wanneer het laatst iets veranderde, als ISO-datum; leeg als er niets is.")
    antwoorden: dict[Antwoordsleutel, Antwoord] = Field(max_length=2000, description="Per vraag het antwoord.")


class BewaardeLijst(Ingevuld):
    naam: str = Field(min_length=1, max_length=80, description="De naam die iemand aan deze lijst gaf.")


class Antwoordenbestand(Ingevuld):
    """The file that a reader saves and opens again; lib/answers/file.js writes and reads it."""

    formaat: Literal["gids-zelfcheck"] = Field(description="Waaraan je zo'n bestand herkent.")
    rondes: list[BewaardeLijst] = Field(default=[], max_length=200, description="Lijsten met een naam.")
