"""All data together, as load.py hands it to render and publish."""

from guide.models.articles import Artikelpagina
from guide.models.base import Model
from guide.models.case import Voorbeeld
from guide.models.figure import Figuur
from guide.models.help import Hulp
from guide.models.law import Wetbestand
from guide.models.letter import Wettekst
from guide.models.lists import Begrip, Bron, Ingetrokken, Linkuitzondering, Verantwoording, Vraag
from guide.models.live import Livecontrole
from guide.models.matrix import Matrix
from guide.models.menu import Menudeel
from guide.models.moved import Moved
from guide.models.process import Werkwijze
from guide.models.quadrants import Kwadrantbestand
from guide.models.region import Samenwerkingsverband
from guide.models.search import Wegwijzer, Woordgroep
from guide.models.selfcheck import Zelfcheck
from guide.models.uform import UVorm


class Guide(Model):
    """All data, checked. The keys of `matrices`, `checks`, `figures`, `cases` and `regions` are file names without .yaml."""

    quadrants: Kwadrantbestand
    legal: Wetbestand
    matrices: dict[str, Matrix]
    checks: dict[str, Zelfcheck]
    figures: dict[str, Figuur]
    faq: list[Vraag]
    coverage: list[Verantwoording]
    glossary: list[Begrip]
    sources: dict[str, Bron]
    withdrawn: list[Ingetrokken]
    cases: dict[str, Voorbeeld]
    laws: dict[str, Wettekst]  # by the id of their source; every article of a law together
    articles: list[Artikelpagina]
    help: list[Hulp]
    live_checks: list[Livecontrole]
    link_exceptions: list[Linkuitzondering]
    menu: list[Menudeel]
    process: Werkwijze
    moved: tuple[Moved, ...] = ()  # what became of addresses that were on the site once
    regions: dict[str, Samenwerkingsverband]
    gepubliceerd: str = ""  # what data/published.txt must say once this guide is on the site
    synonyms: list[Woordgroep]
    best_bets: list[Wegwijzer]
    u_form: UVorm
    adres: str = ""  # where the site will stand, with a / behind it; empty: no absolute addresses
    werkplaats: str = ""  # where the files can be changed, an address on the code host; empty: no such links
