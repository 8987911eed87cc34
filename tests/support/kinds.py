"""The kinds of page and of self-check that the guide has, one of each: for tests that are too slow for all."""

# The ten that most visitors meet.
TEN = {
    "start": "",
    "self-check": "zelfchecks/welke-bril/",
    "text": "tlv/duur-en-terugkeer/",
    "frame of law and choice": "wet-en-ruimte/",
    "deadlines": "wet-en-ruimte/termijnen/",
    "article of law": "wet/wpo-40a/",
    "quadrant": "kwadranten/specialisme/",
    "table": "inclusiever/inrichtingsmodellen/",
    "questions": "vragen/",
    "pupils": "voor-wie/leerling/",
}
KINDS = TEN | {
    "way": "tlv/aanvragen/",
    "year": "opp/cyclus/",
    "model": "kwadranten/",
    "table of quadrants": "kwadranten/opp/",
    "terms": "begrippen/",
    "overview": "samen-aan-de-slag/",
    "overview of self-checks": "zelfchecks/",
    "scale": "zelfchecks/opp-format/",
    "form": "zelfchecks/opp-invullen/",
    "dates": "zelfchecks/termijnen-berekenen/",
    "sheet of paper": "voor-wie/ouder-op-papier/",
    "practice": "praktijk/koersdocument-vo/",
    "recipe": "meedoen/termijn/",
    "search": "zoeken/",
    "wrong address": "404.html",
}
# A short self-check of each kind.
SHORT_CHECKS = {
    "actielijst": "routekaart",
    "beslisboom": "is-een-opp-nodig",
    "formulier": "eerste-vraag",
    "herkennen": "wat-komen-we-tegen",
    "indeling": "affirmatief-of-transformatief",
    "peiling": "hoe-ervaren-wij-het-opp",
    "schaal": "profiel-kwaliteitsmedewerker",
    "termijnen": "termijnen-berekenen",
    "verdeelvragen": "welke-bril",
}
