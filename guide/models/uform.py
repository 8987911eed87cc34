"""data/u-form.yaml: what is needed to say the texts with u, for sites that say u to their visitors."""

from pydantic import Field

from guide.models.base import Model, Tekst


class UZin(Model):
    """A sentence that the rules cannot do."""

    je: Tekst = Field(description="De hele zin zoals die in de gids staat.")
    u: Tekst | None = Field(None, description="Dezelfde zin met u. Laat dit weg als de zin bij je moet blijven.")


class UVorm(Model):
    """data/u-form.yaml"""

    bezit: list[Tekst] = Field(
        min_length=1,
        description="Wat van iemand kan zijn, zoals het na 'je' staat: kind, school, eigen. Met u wordt het dan: uw kind.",
    )
    los: list[Tekst] = Field(
        min_length=1,
        description="Hetzelfde, maar dan woorden die ook zonder lidwoord kunnen staan: hulp, bezwaar. In 'als je hulp zoekt' wordt je dan u.",
    )
    werkwoorden: list[Tekst] = Field(
        default=[],
        description="Werkwoorden die de gids nog niet kent, zoals ze voor 'je' staan: schets. Met u: schetst u.",
    )
    zinnen: list[UZin] = Field(default=[], description="Zinnen die anders moeten dan de regels zeggen.")
