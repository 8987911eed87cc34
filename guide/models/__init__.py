"""What the YAML files may say: frozen pydantic classes. No files, no HTML, no messages.

Field names are Dutch because editors type them. The description of a field is the
help text that an editor sees while typing (through the JSON Schema), so it is Dutch too.
checks and selfcheck hold the kinds of self-check, kinds the kinds of file, texts the fixed words.

May use: nothing. Never here: a rule over more than one object, a file, HTML, a sentence about a fault.
"""

from guide.models.articles import Artikelbestand, Artikelpagina, Artikelverwijzing
from guide.models.base import (
    ID,
    SOORT,
    Bronverwijzing,
    Doelgroep,
    Herkomst,
    Id,
    Jaardag,
    Model,
    Soort,
    Tekst,
    Uitspraak,
    Webadres,
    Zekerheid,
)
from guide.models.case import FIXED_PARTS, Voorbeeld
from guide.models.figure import FIGURES, Fase, Figuur, Figuurbestand, Figuurstap, Jaar, Jaarstap, Vervolg, Weg, Wegstap
from guide.models.front import Artikelvoorblad, Voorblad, Zelfcheckvoorblad
from guide.models.guide import Guide
from guide.models.help import Hulp, Hulpbestand
from guide.models.law import Bewijs, Kader, Recht, Regelgroep, Strook, Termijn, Wetbestand, Wijziging
from guide.models.letter import Artikel, Lid, Wettekst, article_slug
from guide.models.lists import (
    Begrip,
    Begrippenbestand,
    Bron,
    Bronnenbestand,
    Ingetrokken,
    Ingetrokkenbestand,
    LeesVerder,
    Linkbestand,
    Linkuitzondering,
    Verantwoording,
    Verantwoordingsbestand,
    Vraag,
    Vragenbestand,
)
from guide.models.live import Livecontrole, Livecontrolebestand
from guide.models.matrix import Groep, Matrix, Matrixkolom, Rij
from guide.models.quadrants import As, Assen, Kolom, Kwadrant, Kwadrantbestand, Kwadrantmatrix, Modeltekst, Pool, Thema
from guide.models.region import Eigenkeuze, Eigenwoord, Samenwerkingsverband, Steunpunt
from guide.models.search import Synoniemenbestand, Wegwijzer, Wegwijzerbestand, Woordgroep
from guide.models.selfcheck import Zelfcheck
from guide.models.uform import UVorm, UZin

__all__ = [
    "FIGURES",
    "FIXED_PARTS",
    "ID",
    "SOORT",
    "Artikel",
    "Artikelbestand",
    "Artikelpagina",
    "Artikelverwijzing",
    "Artikelvoorblad",
    "As",
    "Assen",
    "Begrip",
    "Begrippenbestand",
    "Bewijs",
    "Bron",
    "Bronnenbestand",
    "Bronverwijzing",
    "Doelgroep",
    "Eigenkeuze",
    "Eigenwoord",
    "Fase",
    "Figuur",
    "Figuurbestand",
    "Figuurstap",
    "Groep",
    "Guide",
    "Herkomst",
    "Hulp",
    "Hulpbestand",
    "Id",
    "Ingetrokken",
    "Ingetrokkenbestand",
    "Jaar",
    "Jaardag",
    "Jaarstap",
    "Kader",
    "Kolom",
    "Kwadrant",
    "Kwadrantbestand",
    "Kwadrantmatrix",
    "LeesVerder",
    "Lid",
    "Linkbestand",
    "Linkuitzondering",
    "Livecontrole",
    "Livecontrolebestand",
    "Matrix",
    "Matrixkolom",
    "Model",
    "Modeltekst",
    "Pool",
    "Recht",
    "Regelgroep",
    "Rij",
    "Samenwerkingsverband",
    "Soort",
    "Steunpunt",
    "Strook",
    "Synoniemenbestand",
    "Tekst",
    "Termijn",
    "Thema",
    "UVorm",
    "UZin",
    "Uitspraak",
    "Verantwoording",
    "Verantwoordingsbestand",
    "Vervolg",
    "Voorbeeld",
    "Voorblad",
    "Vraag",
    "Vragenbestand",
    "Webadres",
    "Weg",
    "Wegstap",
    "Wegwijzer",
    "Wegwijzerbestand",
    "Wetbestand",
    "Wettekst",
    "Wijziging",
    "Woordgroep",
    "Zekerheid",
    "Zelfcheck",
    "Zelfcheckvoorblad",
    "article_slug",
]
