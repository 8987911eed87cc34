"""data/faq.yaml, coverage.yaml, glossary.yaml, links.yaml, sources.yaml and withdrawn.yaml: one long list each."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from guide.models.base import ID, ZOEKTERMEN, Herkomst, Id, Model, Tekst, Uitspraak, Webadres, Zekerheid


class LeesVerder(Model):
    tekst: Tekst = Field(description="De tekst van de link.")
    pagina: Tekst = Field(description="De pagina, bijvoorbeeld: wet-en-ruimte/termijnen.md#opp-vaststellen.")


class Vraag(Uitspraak):
    """A question people ask; `tekst` is the answer."""

    vraag: Tekst = Field(description="De vraag, zoals iemand die stelt.")
    groep: Literal["opp", "rechten", "tlv", "samen"] = Field(description="Onder welk kopje de vraag staat.")
    lees: list[LeesVerder] = Field(min_length=1, description="Waar in de gids je verder leest.")


class Vragenbestand(Model):
    """data/faq.yaml"""

    vragen: list[Vraag] = Field(min_length=1, description="Alle vragen, per groep op volgorde.")


class Verantwoording(Model):
    """Where one thing of the source documents found its place, or why it did not."""

    nr: Annotated[str, StringConstraints(pattern=r"^S[0-4]\.[1-9]\d?$")] = Field(description="Nummer: S0.1 tot S4.22.")
    wat: Tekst = Field(description="Wat het is, in een paar woorden.")
    plek: Tekst | None = Field(None, description="De pagina met anker waar het staat.")
    reden: Tekst | None = Field(None, description="Waarom het niet in de gids staat.")


class Verantwoordingsbestand(Model):
    """data/coverage.yaml"""

    onderdelen: list[Verantwoording] = Field(min_length=1, description="Alle onderdelen van de bronnen.")


class Begrip(Herkomst):
    id: Id = ID
    term: Tekst = Field(description="Het begrip, zoals je het in een zin schrijft.")
    afkorting: Tekst | None = Field(None, description="De afkorting, als die er is.")
    definitie: Tekst = Field(description="Wat het is, in een of twee gewone zinnen.")
    synoniemen: list[Tekst] = Field(default=[], description="Andere woorden voor hetzelfde; de lezer ziet ze.")
    zoektermen: list[Tekst] = ZOEKTERMEN
    vormen: list[Tekst] = Field(default=[], description="Andere vormen in lopende tekst, zoals een meervoud.")
    zekerheid: Zekerheid = Field(description="Waar wij dit zagen: wettekst, pagina, brondocument of eigen-conclusie.")
    zonder_uitleg: bool = Field(False, description="true: dit woord krijgt in lopende tekst geen uitleg (te gewoon).")


class Begrippenbestand(Model):
    """data/glossary.yaml"""

    begrippen: list[Begrip] = Field(min_length=1, description="Alle begrippen, op alfabet.")


class Bron(Model):
    id: Id = ID
    titel: Tekst = Field(description="Titel van de bron.")
    kort: Tekst = Field(description="Korte naam, zoals die achter een uitspraak staat.")
    groep: Literal["brondocument", "wet", "kamerstuk", "overheid", "organisatie", "regio", "vakliteratuur", "eigen"] = (
        Field(description="Onder welk kopje de bron staat.")
    )
    auteurs: Tekst | None = Field(None, description="Wie de bron maakte.")
    datum: Tekst | None = Field(None, description="Datum van de bron, zoals je die schrijft; leeg = ongedateerd.")
    versie: Tekst | None = Field(None, description="Bij een wet: welke tekst wij lazen, bijvoorbeeld 1 augustus 2024.")
    url: Webadres | None = Field(None, description="Het webadres.")
    toelichting: Tekst | None = Field(None, description="Wat de lezer over deze bron moet weten.")


class Bronnenbestand(Model):
    """data/sources.yaml"""

    bronnen: list[Bron] = Field(min_length=1, description="Alle bronnen.")


class Ingetrokken(Model):
    id: Id = ID
    waar: Tekst = Field(
        description="Het bestand waar de id stond, zoals data/glossary.yaml. Neem over wat de controle noemt."
    )
    opvolger: Tekst | None = Field(
        None, description="Wat er nu voor in de plaats is: een id, of een pagina zoals tlv/aanvragen.md#stappen."
    )
    opvolgers: list[Tekst] | None = Field(
        None, min_length=2, description="Als het is verdeeld: alles wat ervoor in de plaats is, elk als bij opvolger."
    )
    lees: list[Tekst] = Field(
        default=[], description="Als er geen opvolger is: pagina's die iemand in plaats daarvan kan lezen."
    )
    reden: Tekst = Field(description="Waarom dit verdween. Lezers zien deze zin.")


class Ingetrokkenbestand(Model):
    """data/withdrawn.yaml"""

    ingetrokken: list[Ingetrokken] | None = Field(
        description="Ids en adressen die ooit op de site stonden; mag leeg zijn."
    )


class Linkuitzondering(Model):
    adres: Webadres = Field(description="Zo begint de link die de wekelijkse controle overslaat.")
    reden: Tekst = Field(description="Waarom, bijvoorbeeld: weigert elke controle, in de browser werkt de link.")
    sinds: date = Field(description="Wanneer je dit opschreef, jjjj-mm-dd.")


class Linkbestand(Model):
    """data/links.yaml"""

    uitzonderingen: list[Linkuitzondering] = Field(description="Links die de controle overslaat.")
