"""Which kinds of data file there are: the model of each, for reading, for the schemas and for the key reference."""

from typing import Any

from guide.models import (
    FIGURES,
    Artikelbestand,
    Artikelvoorblad,
    Begrippenbestand,
    Bronnenbestand,
    Figuur,
    Figuurbestand,
    Hulpbestand,
    Ingetrokkenbestand,
    Kwadrantbestand,
    Linkbestand,
    Livecontrolebestand,
    Matrix,
    Model,
    Samenwerkingsverband,
    Synoniemenbestand,
    UVorm,
    Verantwoordingsbestand,
    Voorbeeld,
    Voorblad,
    Vragenbestand,
    Wegwijzerbestand,
    Wetbestand,
    Wettekst,
    Zelfcheck,
    Zelfcheckvoorblad,
)
from guide.models.answers import Antwoordenbestand
from guide.models.checks import KINDS, Check
from guide.models.menu import Menudeel
from guide.models.process import Werkwijze

# data/<name>.yaml
SINGLE: dict[str, type[Model]] = {
    "quadrants": Kwadrantbestand,
    "legal": Wetbestand,
    "glossary": Begrippenbestand,
    "sources": Bronnenbestand,
    "withdrawn": Ingetrokkenbestand,
    "faq": Vragenbestand,
    "coverage": Verantwoordingsbestand,
    "live-checks": Livecontrolebestand,
    "links": Linkbestand,
    "process": Werkwijze,
    "synonyms": Synoniemenbestand,
    "best-bets": Wegwijzerbestand,
    "u-form": UVorm,
    "articles": Artikelbestand,
    "help": Hulpbestand,
}
# data/<name>/<slug>.yaml
FOLDERS: dict[str, type[Model]] = {
    "legal": Wetbestand,
    "matrices": Matrix,
    "checks": Zelfcheck,
    "figures": Figuur,
    "cases": Voorbeeld,
    "menu": Menudeel,
    "wetten": Wettekst,
    "swv": Samenwerkingsverband,
}
# Files that say in `vorm` of which kind they are.
FORMS: dict[type[Model], dict[str, type[Any]]] = {Zelfcheck: KINDS, Figuur: FIGURES}
# The schema of the files in each folder.
FOLDER_SCHEMAS = {
    "legal": "legal",
    "matrices": "matrix",
    "checks": "check",
    "figures": "figure",
    "cases": "case",
    "wetten": "wet",
    "menu": "menu",
    "swv": "swv",
}
SCHEMAS: dict[str, Any] = {
    **SINGLE,
    "matrix": Matrix,
    "check": Check,
    "figure": Figuurbestand,
    "case": Voorbeeld,
    "menu": Menudeel,
    "wet": Wettekst,
    "swv": Samenwerkingsverband,
    "antwoorden": Antwoordenbestand,
}
# What editors can look up on the page of keys: every kind of file, and the top of a page.
DESCRIBED: dict[str, Any] = {
    **{name: model for name, model in SCHEMAS.items() if model is not Antwoordenbestand},
    "voorblad": Voorblad,
    "voorblad-zelfcheck": Zelfcheckvoorblad,
    "voorblad-artikel": Artikelvoorblad,
}
