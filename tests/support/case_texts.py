"""A small practice case, two live checks, and the page that shows them and all keys, as text."""

from guide.models.kinds import DESCRIBED

CASE = """\
titel: Een voorbeeld
sector: po
periode: mei 2020
voorbij: Dit was toen.
in_het_kort: Het verhaal in het kort.
soort: beleid
bron: [{id: eigen-werk}]
onderdelen:
  - id: begin
    kop: Het begin
    soort: beleid
    bron: [{id: eigen-werk}]
    inleiding: Zo begon het.
    punten: [Een punt]
    kanttekening:
      tekst: Een kanttekening.
      soort: uitwerking
      bron: [{id: eigen-werk}]
planning:
  inleiding: De data zijn voorbij.
  soort: beleid
  bron: [{id: eigen-werk}]
  stappen:
    - {wanneer: juni 2020, wat: Een stap}
nu_anders:
  - tekst: Dit veranderde.
    soort: wet
    bron: [{id: de-wet, artikel: 2, woorden: de wet}]
vragen:
  soort: uitwerking
  bron: [{id: eigen-werk}]
  punten:
    - Wat doe jij?
lees: [{tekst: De wet, pagina: wet.md}]
"""

LIVE_CHECKS = """\
controles:
  - id: wet-van-nu
    titel: De wet van nu
    wat: Lees de wet.
    bron: [{id: de-wet}]
    nu: Wij lazen een oude tekst.
    raakt: [opp-moet, inzien, ingang, vraag-wat, plan]
    herzien_voor: 2027-01-01
  - id: al-gedaan
    titel: Al gedaan
    wat: Lees het besluit.
    adressen: ['https://wetten.example/besluit']
    nu: Wij lazen het besluit.
    raakt: [inzien]
    herzien_voor: 2028-01-01
    uitkomst: Het besluit klopt.
    gecontroleerd_op: 2026-05-01
"""

CASE_PAGE = """\
---
title: Voorbeeld
description: Een voorbeeld en wat te controleren is.
voor: [swv]
gecontroleerd_op: 2026-01-04
bronnen: [eigen-werk]
zelfcheck: check
---

# Voorbeeld

{{ case_cards() }}

{{ case_facts("voorbeeld") }}

{{ case_part("voorbeeld/begin") }}

{{ case_part("voorbeeld/planning") }}

{{ case_part("voorbeeld/nu-anders") }}

{{ case_part("voorbeeld/gespreksvragen") }}

{{ case_part("voorbeeld/verder-lezen") }}

{{ live_checks() }}

{{ review_dates() }}

""" + "\n".join(f'{{{{ keys("{kind}") }}}}\n' for kind in DESCRIBED)
