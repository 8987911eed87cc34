"""data/synonyms.yaml and data/best-bets.yaml: what readers type, beside what the guide says."""

from pydantic import Field

from guide.models.base import Model, Tekst


class Woordgroep(Model):
    """Words that search takes for each other."""

    gids: list[Tekst] = Field(min_length=1, description="Woorden die in de gids staan en hetzelfde betekenen.")
    getypt: list[Tekst] = Field(
        default=[], description="Wat mensen intypen, maar wat de gids niet zo noemt. Mag uit meer woorden bestaan."
    )


class Synoniemenbestand(Model):
    """data/synonyms.yaml"""

    woorden: list[Woordgroep] = Field(min_length=1, description="Groepen woorden die voor zoeken hetzelfde zijn.")


class Wegwijzer(Model):
    """Where search leads whoever asks it like this."""

    pagina: Tekst = Field(description="Het beste antwoord, bijvoorbeeld: wet-en-ruimte/termijnen.md#opp-vaststellen.")
    vragen: list[Tekst] = Field(
        min_length=1, description="Zo vragen mensen ernaar. Wie het precies zo typt, ziet deze plek bovenaan."
    )


class Wegwijzerbestand(Model):
    """data/best-bets.yaml"""

    wegwijzers: list[Wegwijzer] = Field(min_length=1, description="Per plek de zoekvragen waarop die bovenaan komt.")
