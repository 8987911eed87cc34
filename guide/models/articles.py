"""data/articles.yaml: what the guide itself says of each article of law: titles, comparisons, leden that moved."""

from datetime import date

from pydantic import Field

from guide.models.base import Id, Model, Nummer, Tekst


class Artikelverwijzing(Model):
    wet: Id = Field(description="De id van de wet.")
    artikel: Nummer = Field(description="Het nummer van het artikel.")
    lid: Nummer | None = Field(None, description="Het nummer van het lid.")


class Lidtitel(Model):
    lid: Nummer = Field(description="Het nummer van het lid.")
    titel: Tekst = Field(description="Waar het lid over gaat, in een paar woorden van onszelf.")


class Verhuisd(Model):
    lid: Nummer = Field(description="Het nummer dat het lid had.")
    naar: Nummer | None = Field(None, description="Het nummer dat het lid nu heeft. Leeg: het lid is vervallen.")
    sinds: date = Field(description="Sinds wanneer, jjjj-mm-dd.")


class Artikelpagina(Artikelverwijzing):
    lid: None = Field(None, description="Hier niet: dit gaat over het hele artikel.")
    titel: Tekst = Field(description="Waar het artikel over gaat, in een paar woorden van onszelf.")
    leden: list[Lidtitel] = Field(default=[], description="Een titel per lid.")
    vergelijk: list[Artikelverwijzing] = Field(default=[], description="Hetzelfde onderwerp in een andere wet.")
    verhuisd: list[Verhuisd] = Field(default=[], description="Leden die een ander nummer kregen.")


class Artikelbestand(Model):
    """data/articles.yaml"""

    artikelen: list[Artikelpagina] = Field(min_length=1, description="Alle artikelen die een pagina hebben.")
