"""Entries made for the recipes, so that they can be carried out whatever editors do with the real ones.

A recipe shows a real entry: a term, a deadline, a cell. In a copy for the tests an entry as it
stands here takes its place, and what a recipe makes is taken away. So carrying out a recipe for
real, changing its cell or withdrawing its term fails no test. That the recipes still fit the real
files is held by tests/content, which tells and stops nothing.
"""

import re
from pathlib import Path

TERM = """\
  - id: {id}
    term: {id}
    definitie: Wat iemand nodig heeft om een doel te halen.
    vormen: [{id}n]
    soort: advies
    bron: [{{id: handreiking-opp}}]
    zekerheid: brondocument

"""

DEADLINE = """\
  - id: {id}
    groep: opp
    wat: OPP voor een leerling die al op school zit
    termijn: in principe 6 weken
    wie: school
    tekst: Volgens een jurist is de termijn dan 6 weken.
    soort: advies
    bron: [{{id: bvd-opp-eisen}}]
    zekerheid: pagina
    gecontroleerd_op: 2026-11-22
    herzien_voor: 2027-03-01
"""

# File, and the ids of the entries that a recipe looks for there.
ENTRIES = {
    "data/glossary.yaml": (TERM, ("onderwijsbehoefte", "opvoedbehoefte", "ondersteuningsbehoefte")),
    "data/legal/termijnen.yaml": (DEADLINE, ("opp-zittende-leerling",)),
}
CELL = "effect: Specialisten werken gericht aan de ontwikkeling van deze ene leerling."
# What recipes make, and make vanish.
MADE = ("oefenwoord", "oefentermijn")
FILES = (
    "data/cases/oefen-teamdag.yaml",
    "docs/praktijk/oefen-teamdag.md",
    "data/checks/oefen-voorstel.yaml",
    "docs/zelfchecks/oefen-voorstel.md",
    "data/matrices/oefen-overleg.yaml",
    "data/legal/kaders-oefenen.yaml",
    "docs/praktijk/oefen-pagina.md",
    "data/swv/oefenland.yaml",
)
# Pages on which a recipe puts a block under a heading of its own.
SHOWN_ON = ("docs/inclusiever/inrichtingsmodellen.md", "docs/wet-en-ruimte/index.md")
SECTION = re.compile(r"^## Oefenvoorbeeld \{ #oefenvoorbeeld \}\n.*?(?=^## )", re.MULTILINE | re.DOTALL)


def practise(root: Path) -> Path:
    """The guide in `root` (data/, docs/, mkdocs.yml) as the recipes want to find it."""
    for name, (template, ids) in ENTRIES.items():
        path = root / name
        text = path.read_text("utf-8")
        for made in MADE:
            text = entry(made).sub("", text)
        for wanted in ids:
            new = template.format(id=wanted)
            if entry(wanted).search(text):
                text = entry(wanted).sub(lambda _, new=new: new, text)
            else:
                text = re.sub(r"^  - id: ", lambda match, new=new: new + match[0], text, count=1, flags=re.MULTILINE)
        path.write_text(text, "utf-8")
    withdrawn = root / "data" / "withdrawn.yaml"
    text = withdrawn.read_text("utf-8")
    for wanted in ENTRIES["data/glossary.yaml"][1]:
        text = entry(wanted).sub("", text)
    withdrawn.write_text(text, "utf-8")
    table = root / "data" / "quadrants.yaml"
    opp = re.compile(r"(^  - id: opp$.*?^      specialisme:$.*?^        )effect: [^\n]*", re.MULTILINE | re.DOTALL)
    table.write_text(opp.sub(lambda match: match[1] + CELL, table.read_text("utf-8"), count=1), "utf-8")
    for name in FILES:
        (root / name).unlink(missing_ok=True)
    for path in (root / "data" / "menu").glob("*.yaml"):
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if "/oefen-" not in line), "utf-8")
    for name in SHOWN_ON:
        path = root / name
        path.write_text(SECTION.sub("", path.read_text("utf-8")), "utf-8")
    return root


def entry(name: str) -> re.Pattern[str]:
    """A whole item of a list by its id, up to the next item or what ends the list."""
    return re.compile(rf"^  - id: {re.escape(name)}\n(?:(?:    .*)?\n)*", re.MULTILINE)
