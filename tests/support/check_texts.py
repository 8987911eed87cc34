"""One small self-check of each kind, as YAML: `CHECKS["beslisboom"]`. No optional fields."""

HEAD = """\
vorm: {kind}
versie: 1
titel: Een zelfcheck
inleiding: Waar dit voor is.
opbrengst: Wat je krijgt.
minuten: 10
voor: [leraar]
samen: samen
soort: uitwerking
bron: [{{id: eigen-werk}}]
"""

BODIES = {
    "verdeelvragen": """\
punten: 10
rondes:
  - {id: nu, naam: Nu, titel: Zo is het nu, uitleg: Verdeel tien punten.}
  - {id: later, naam: Later, titel: Zo wil je het, uitleg: Verdeel tien punten.}
rollen: [{id: leraar, naam: Leraar}, {id: ouder, naam: Ouder}]
""",
    "beslisboom": """\
vragen:
  - id: start
    tekst: Is er een plan?
    antwoorden:
      - {id: ja, tekst: Ja, naar: verder}
      - {id: nee, tekst: Nee, naar: geen-plan}
  - id: verder
    tekst: Is het besproken?
    antwoorden:
      - {id: wel, tekst: Ja, naar: klaar}
      - {id: niet, tekst: Nee, naar: geen-plan}
uitkomsten:
  - id: klaar
    titel: Klaar
    tekst: Het plan is klaar.
    uitspraken: [opp-moet]
    stap: Vier het.
    lees: [{tekst: De wet, pagina: wet.md}]
  - id: geen-plan
    titel: Nog geen plan
    tekst: Er is nog geen plan.
    uitspraken: [inzien]
    stap: Maak een plan.
    lees: [{tekst: De wet, pagina: wet.md}]
""",
    "termijnen": """\
gebeurtenissen:
  - {id: inschrijving, naam: Inschrijving}
berekeningen:
  - id: plan
    termijn: zes-weken
    vanaf: inschrijving
    aantal: 6
    eenheid: weken
    naam: Uiterste dag
""",
    "indeling": """\
groepen:
  - {id: wet, naam: Moet}
  - {id: beleid, naam: Keuze}
kaarten:
  - id: kaart
    tekst: Een situatie.
    groep: [wet]
    uitleg: Dit moet.
    soort: uitwerking
    bron: [{id: eigen-werk}]
uitspraken: [opp-moet, opp-keuze]
""",
    "herkennen": """\
groepen:
  - id: plan
    naam: Het plan
    patronen:
      - id: lang
        titel: Lang
        tekst: Het plan is lang.
        kwadrant: [noord]
        perspectief: Zekerheid.
        ruimte: Korter mag.
        lees: [{tekst: De wet, pagina: wet.md}]
        soort: uitwerking
        bron: [{id: eigen-werk}]
""",
    "peiling": """\
vraag: Wat kies je?
opties:
  - id: een
    tekst: De eerste.
    vervolg: Dan dit.
    lees: [{tekst: De wet, pagina: wet.md}]
  - id: twee
    tekst: De tweede.
    vervolg: Dan dat.
    lees: [{tekst: De wet, pagina: wet.md}]
""",
    "actielijst": """\
kaarten:
  - id: kaart
    titel: Een kaart
    doel: Wat je bereikt.
    wie: De school
    acties: [{id: bel, tekst: Bel even.}]
    soort: uitwerking
    bron: [{id: eigen-werk}]
""",
    "formulier": """\
secties:
  - id: deel
    titel: Een deel
    velden:
      - {id: naam, label: De naam, invoer: kort}
      - {id: soort, label: De soort, invoer: keuze, opties: [{id: kort, naam: Kort}]}
""",
}

TAIL = "zegt_niet: Geen cijfer.\ngroep: opp\n"
CHECKS = {kind: HEAD.format(kind=kind) + body + TAIL for kind, body in BODIES.items()}
