"""Lists of the small guide: terms, sources, what went, questions, where the sources went, links."""

GLOSSARY = """\
begrippen:
  - id: plan
    term: ontwikkelplan
    afkorting: OPP
    definitie: Het plan voor een leerling.
    vormen: [ontwikkelplannen]
    soort: wet
    bron: [{id: de-wet, artikel: 1, lid: 2, woorden: kopie van het plan}]
    zekerheid: wettekst
"""

SOURCES = """\
bronnen:
  - id: de-wet
    titel: De wet
    kort: Wet
    groep: wet
    url: https://wetten.example/wet
  - id: eigen-werk
    titel: Eigen werk
    kort: Eigen werk
    groep: eigen
"""

WITHDRAWN = """\
ingetrokken:
  - {id: oud-recht, waar: data/legal.yaml, opvolger: inzien, reden: Het heet nu anders.}
"""

FAQ = """\
vragen:
  - id: vraag-wat
    vraag: Wat is dit?
    groep: opp
    tekst: Een antwoord.
    soort: uitwerking
    bron: [{id: eigen-werk}]
    zekerheid: eigen-conclusie
    gecontroleerd_op: 2026-01-02
    herzien_voor: 2027-01-02
    lees: [{tekst: De wet, pagina: wet.md}]
"""

COVERAGE = """\
onderdelen:
  - {nr: S0.1, wat: Het begin, plek: wet.md}
  - {nr: S0.2, wat: Een plaatje, reden: Geen tekst.}
"""

LINKS = """\
uitzonderingen:
  - {adres: https://voorbeeld.nl/map, reden: Weigert elke controle., sinds: 2026-01-02}
"""
