"""One small figure of each form, as texts."""

HEAD = """\
# yaml-language-server: $schema=../schemas/figure.json
vorm: {form}
titel: Een figuur
uitleg: Wat je ziet.
soort: uitwerking
bron: [{{id: eigen-werk}}]
"""

WAY = """\
stappen:
  - id: begin
    kort: Het begin
    tekst: Hier begin je.
    uitspraak: opp-moet
    naar: [{stap: links, als: als het lukt}, {stap: rechts}]
  - id: links
    kort: Links
    tekst: De ene kant.
    wie: school
    soort: advies
    bron: [{id: eigen-werk}]
    naar: [{stap: eind}]
  - id: rechts
    kort: Rechts
    tekst: De andere kant.
    soort: uitwerking
    bron: [{id: eigen-werk}]
    naar: [{stap: eind}]
  - id: eind
    kort: Het eind
    tekst: Hier ben je klaar.
    soort: beleid
    bron: [{id: eigen-werk}]
terug_naar: begin
"""

YEAR = """\
begin: 8
fasen:
  - {id: eerst, naam: Eerst, van: 8, tot: 12}
  - {id: dan, naam: Dan, van: 1, tot: 7}
stappen:
  - id: start
    maand: 9
    kort: De start
    tekst: Het begint.
    wie: school
    soort: uitwerking
    bron: [{id: eigen-werk}]
  - id: slot
    maand: 6
    kort: Het slot
    tekst: Het is klaar.
    uitspraak: opp-moet
"""

FIGURES = {
    "data/figures/weg.yaml": HEAD.format(form="weg") + WAY,
    "data/figures/jaar.yaml": HEAD.format(form="jaar") + YEAR,
    "docs/figuren.md": """\
---
title: Figuren
description: Twee figuren.
voor: [leraar]
gecontroleerd_op: 2026-01-03
bronnen: [eigen-werk]
zelfcheck: check
---

# Figuren

{{ figure("weg") }}

{{ figure("jaar") }}

{{ downloads() }}
""",
}
