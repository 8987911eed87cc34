"""data/wetten/*.yaml: the letter of the law, as a command wrote it."""

import re
from datetime import date

from pydantic import Field

from guide.models.base import ID, Model, Nummer, Tekst, Webadres


class Lid(Model):
    nr: Nummer | None = Field(None, description="Het nummer van het lid. Leeg: het artikel heeft geen leden.")
    regels: list[str] = Field(description="De tekst: een regel per alinea of onderdeel, letterlijk.")

    @property
    def tekst(self) -> str:
        """All of it on one line: where cited words are looked for."""
        return " ".join(self.regels)


class Artikel(Model):
    nr: Nummer = Field(description="Het nummer van het artikel.")
    adres: Webadres = Field(description="Het artikel in deze versie op wetten.overheid.nl.")
    deel: bool = Field(False, description="true: alleen een deel van het artikel staat hier.")
    hash: Tekst = Field(description="Controlegetal van de tekst. Past het niet, dan is de tekst met de hand veranderd.")
    leden: list[Lid] = Field(min_length=1, description="De leden, op volgorde.")


def article_slug(law: str, number: str) -> str:
    """How an article is called in addresses: wpo-40a, awb-6-7."""
    return f"{law}-{re.sub('[.:]', '-', number)}"


class Wettekst(Model):
    """One law, or a chapter of it: files of one law are joined."""

    wet: str = ID
    naam: Tekst = Field(description="De hele naam van de wet.")
    kort: Tekst = Field(description="De korte naam.")
    bwb: Tekst = Field(description="Het nummer van de wet op wetten.overheid.nl.")
    geldig_vanaf: date = Field(description="Sinds wanneer deze versie van de wet geldt.")
    gelezen_op: date = Field(description="Wanneer deze tekst is gelezen.")
    adres: Webadres = Field(description="Deze versie op wetten.overheid.nl.")
    artikelen: list[Artikel] = Field(min_length=1, description="De artikelen waar de gids op rust.")
