"""The smallest guide that has one of everything, as files on disk: where tests start from.

A test changes one file of `FILES` and looks at what that does.
"""

from pathlib import Path

from case_texts import CASE, CASE_PAGE, LIVE_CHECKS
from figure_texts import FIGURES
from guide.faults.messages import DataError
from guide.load import load_guide
from guide.models import Guide
from law_texts import LAW_FILES, RULES
from list_texts import COVERAGE, FAQ, GLOSSARY, LINKS, SOURCES, WITHDRAWN
from region_texts import REGION
from search_texts import BEST_BETS, SYNONYMS

QUADRANTS = """\
# yaml-language-server: $schema=schemas/quadrants.json
model:
  titel: Het model
  tekst: Vier manieren om te kijken.
  soort: uitwerking
  bron: [{id: eigen-werk}]
  assen:
    soort: uitwerking
    bron: [{id: eigen-werk}]
    horizontaal:
      naam: Waar begin je?
      polen:
        - {id: leerling, naam: Bij de leerling}
        - {id: context, naam: Bij de context}
    verticaal:
      naam: Wie heeft de regie?
      polen:
        - {id: alleen, naam: Een partij}
        - {id: samen, naam: Samen}
kwadranten:
"""

QUADRANT = """\
  - id: {id}
    letter: {letter}
    naam: Naam van {id}
    horizontaal: {horizontaal}
    verticaal: {verticaal}
    kern: De kern.
    vertrekpunt: Het begin.
    vraag: De vraag?
    kracht: [Een, Twee]
    valkuil: [Een, Twee]
    herken: [Een, Twee, Drie]
    soort: uitwerking
    bron: [{{id: eigen-werk}}]
"""

TABLES = """\
matrices:
  - id: tabel
    titel: Een tabel
    soort: uitwerking
    bron: [{id: eigen-werk}]
    kolommen: [{id: doel, naam: Doel}]
    rijen:
      noord: {doel: Doel van noord}
      oost: {doel: Doel van oost}
      zuid: {doel: Doel van zuid}
      west: {doel: Doel van west}
themas:
  - id: thema
    titel: Een thema
    vraag: Wat doe je?
    soort: uitwerking
    bron: [{id: eigen-werk}]
    situaties:
      noord: Situatie in noord.
      oost: Situatie in oost.
      zuid: Situatie in zuid.
      west: Situatie in west.
"""

STATEMENT = """\
{indent}- id: {id}
{indent}  tekst: Een uitspraak.
{indent}  soort: {soort}
{indent}  zekerheid: wettekst
{indent}  bron: [{{id: de-wet, artikel: 1, lid: 1, woorden: binnen zes weken}}]
{indent}  gecontroleerd_op: 2026-01-01
{indent}  herzien_voor: 2027-01-01
"""


def statement(id_: str, soort: str = "wet", indent: int = 2, **more: str) -> str:
    spaces = " " * indent
    extra = "".join(f"{spaces}  {key}: {value}\n" for key, value in more.items())
    return STATEMENT.format(id=id_, soort=soort, indent=spaces) + extra


LEGAL = (
    "kaders:\n  - id: opp\n    titel: Het OPP\n    wet:\n"
    + statement("opp-moet", "wet", 6)
    + "    samenwerkingsverband:\n"
    + statement("opp-keuze", "beleid", 6)
    + "    inspectie:\n"
    + statement("opp-toezicht", "inspectie", 6)
)

MORE_LEGAL = (
    "termijnen:\n"
    + statement("zes-weken", wat="Het plan", termijn="6 weken", wie="De school", groep="opp")
    + "rechten:\n"
    + statement("inzien", titel="Inzien", van="ouders")
    + "wijzigingen:\n"
    + statement(
        "ingang", titel="De wet gaat in", datum="1 augustus 2025", volgorde="2025-08-01", dossier="landelijke-norm"
    )
    + RULES
)

MATRIX = """\
titel: Een vergelijking
soort: uitwerking
bron: [{id: eigen-werk}]
kolommen:
  - {id: een, naam: Een, kern: De eerste.}
  - {id: twee, naam: Twee, kern: De tweede.}
groepen:
  - id: groep
    naam: Een groep
    rijen:
      - id: rij
        naam: Een rij
        cellen:
          een: Cel een.
          twee: Cel twee.
"""

CHECK = """\
vorm: schaal
versie: 1
titel: Een zelfcheck
inleiding: Waar dit voor is.
opbrengst: Wat je krijgt.
minuten: 10
voor: [leraar]
samen: samen
soort: uitwerking
bron: [{id: eigen-werk}]
schaal:
  labels: [een, twee, drie, vier, vijf]
  niet_van_toepassing: past niet
vragen:
  - id: vraag
    titel: De vraag
    tekst: Doe je dit?
    soort: uitwerking
    bron: [{id: eigen-werk}]
    onderdelen: [{id: deel, tekst: Het deel.}]
    advies: Praat erover.
    lees: [{tekst: De wet, pagina: wet.md}]
eigen_vraag:
  tekst: Bedenk zelf iets.
  plaats_voor: Wat wil je weten?
gespreksvragen:
  - Wat viel je op?
zegt_niet: Geen cijfer.
groep: opp
"""

INDEX = """\
---
title: Start
description: Alles op een rij.
gecontroleerd_op: 2026-01-03
zelfcheck: check
---

# Start

{{ model_text() }}

{{ model_figure() }}

{{ quadrant_cards() }}

{{ quadrant("noord") }}

{{ quadrant("oost") }}

{{ quadrant("zuid") }}

{{ quadrant("west") }}

{{ quadrant_matrix("tabel") }}

{{ theme("thema") }}

{{ matrix("vergelijking") }}

{{ self_check("check") }}

{{ check_cards("opp") }}

{{ glossary() }}

{{ site_search() }}

{{ embed_composer() }}

{{ group_picture() }}
"""

LAW_PAGE = """\
---
title: Wet
description: Wat de wet vraagt.
voor: [ouder]
gecontroleerd_op: 2026-01-03
bronnen: [de-wet]
zelfcheck: check
---

# Wet

{{ kinds() }}

{{ legal_frame("opp") }}

{{ week_ruler() }}

{{ deadlines("opp") }}

{{ rights("ouders") }}

{{ changes("landelijke-norm") }}

{{ sources("wet") }}

{{ sources("eigen") }}

{{ rules("inzage") }}

{{ laws() }}

{{ help_block("ouder") }}

{{ swv_finder() }}

{{ api_kinds() }}

{{ calendar() }}
"""

QUESTIONS_PAGE = """\
---
title: Vragen
description: Vragen en antwoorden.
voor: [leraar]
gecontroleerd_op: 2026-01-03
bronnen: [eigen-werk]
zelfcheck: check
---

# Vragen

{{ faq("opp") }}

{{ coverage() }}

{{ process() }}
"""

SETTINGS = """\
site_name: De gids
plugins:
  - macros
extra_css:
  - stijl.css
"""


PUBLISHED = """\
# Wat ooit op de site stond.
# Regels: 6
data/checks check
data/glossary.yaml plan
data/legal.yaml opp-moet
data/legal.yaml oud-recht
data/legal/meer.yaml ingang
data/matrices/vergelijking.yaml groep
"""

PLACES = (("noord", "N", "leerling", "alleen"), ("oost", "O", "context", "alleen"),
          ("zuid", "Z", "context", "samen"), ("west", "W", "leerling", "samen"))  # fmt: skip

FILES = {
    "data/quadrants.yaml": QUADRANTS
    + "".join(QUADRANT.format(id=i, letter=letter, horizontaal=h, verticaal=v) for i, letter, h, v in PLACES)
    + TABLES,
    "data/legal.yaml": LEGAL,
    "data/legal/meer.yaml": MORE_LEGAL,
    "data/matrices/vergelijking.yaml": MATRIX,
    "data/checks/check.yaml": CHECK,
    "data/glossary.yaml": GLOSSARY,
    "data/sources.yaml": SOURCES,
    "data/withdrawn.yaml": WITHDRAWN,
    "data/faq.yaml": FAQ,
    "data/coverage.yaml": COVERAGE,
    "data/cases/voorbeeld.yaml": CASE,
    "data/live-checks.yaml": LIVE_CHECKS,
    "data/links.yaml": LINKS,
    "data/process.yaml": "leest_mee: de redactie\n",
    "data/synonyms.yaml": SYNONYMS,
    "data/best-bets.yaml": BEST_BETS,
    "data/u-form.yaml": "bezit: [kind]\nlos: [hulp]\nzinnen:\n  - {je: Stel je voor., u: Stel u voor.}\n",
    "data/swv/noord.yaml": REGION,
    "docs/index.md": INDEX,
    "docs/wet.md": LAW_PAGE,
    "docs/vragen.md": QUESTIONS_PAGE,
    "mkdocs.yml": SETTINGS,
    "data/menu/start.yaml": "titel: Start\nplaats: 10\npaginas:\n  - index.md\n",
    "data/menu/wet.yaml": "titel: Wet\nplaats: 20\npaginas:\n  - wet.md\n  - vragen.md\n",
    "data/menu/meer.yaml": "titel: Meer\nplaats: 30\npaginas:\n  - figuren.md\n  - voorbeeld.md\n",
    "data/published.txt": PUBLISHED,
    "docs/voorbeeld.md": CASE_PAGE,
    **FIGURES,
    **LAW_FILES,
}


def replaced(text: str, pairs: list[list[str]]) -> str:
    """`text` with each old part replaced by its new part; an old part occurs exactly once."""
    for old, new in pairs:
        assert text.count(old) == 1, f"{old!r} staat {text.count(old)} keer in de tekst"
        text = text.replace(old, new)
    return text


def write_root(root: Path, changed: dict[str, str | bytes | None] | None = None) -> Path:
    """The small guide below `root`; `changed` holds other contents of files, None for no file."""
    for name, text in {**FILES, **(changed or {})}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            path.write_bytes(text)
        elif text is not None:
            path.write_text(text, "utf-8")
    return root


def small_guide(root: Path) -> Guide:
    return load_guide(write_root(root))


def faults_in(root: Path) -> list[str]:
    """The lines an editor sees, without the heading."""
    try:
        load_guide(root)
    except DataError as error:
        return [str(fault) for fault in error.faults]
    return []
