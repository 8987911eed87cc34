"""What a report says: sentences by name with their values, still without any markup. Data, no logic."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Said:
    """A line of SENTENCES with what goes into it: texts, marked texts, or lines again."""

    key: str
    values: dict[str, Any]


def said(key: str, **values: Any) -> Said:
    return Said(key, values)


@dataclass(frozen=True)
class Change:
    """What is different about one thing on one page. `how`: "anders", "nieuw", "weg" or "verplaatst"."""

    how: str
    page: str  # path below docs/; "" for what stands on no page
    head: Said
    lines: list[Said] = field(default_factory=list)
    also: list[str] = field(default_factory=list)  # other pages that show it


@dataclass(frozen=True)
class Notice:
    """A consequence that somebody should think about; the lowest rank comes first."""

    rank: int
    text: Said


# Ranks: the kind of a statement is the heart of the guide, then what it says in numbers.
KIND, NUMBERS, LINKS, ANSWERS, CONTROL = range(5)
RANKS = ("Soort", "Getal", "Links", "Bewaarde antwoorden", "Controle")

SENTENCES = {
    "kop": "# Wat verandert er voor de lezer?",
    "vergeleken": "Vergeleken met de versie {rev} ({kort}).",
    "alleen_tekst": "De oude gegevens passen niet bij de regels van nu; daarom vergelijkt dit overzicht alleen teksten en ids.",
    "niet_gelezen": "Deze oude bestanden zijn niet te lezen en dus niet vergeleken: {bestanden}.",
    "niets": "Er verandert niets voor de lezer.",
    "niets_dan_vorm": "Aan de teksten, de links en de bewaarde antwoorden verandert niets.",
    "vorm": "De vormgeving of de vaste woorden op het scherm kunnen wel anders zijn. Kijk daarvoor op de site zelf: {bestanden}.",
    "mee": "Dezelfde gegevens veranderen mee op: {paginas}.",
    "telling": "**Samen:** {anders} anders, {nieuw} nieuw, {weg} weg, {verplaatst} verplaatst, op {paginas}. Om op te letten: {gevolgen}.",
    "kop_gevolgen": "## Let hier eerst op",
    "kop_paginas": "## Per pagina",
    "kop_pagina": "### Pagina {titel} ({pagina})",
    "kop_site": "### Hele site",
    # what a change is about
    "ding": "{woord} '{naam}'{plek}",
    "ding_bij": "{woord} '{naam}' bij {ouder}{plek}",
    "plek": " (#{anker})",
    "nieuw": "**nieuw:** {wat}",
    "weg": "**weg:** {wat}",
    "anders": "{wat}",
    "verplaatst": "**verplaatst:** {wat}",
    "kopje": "kopje '{titel}'{plek}",
    "begin": "begin van de pagina",
    "pagina": "de hele pagina",
    "voorblad": "bovenaan de pagina",
    "menu": "menu",
    "site": "naam en voettekst",
    # lines below it
    "veld": "{veld}{plek}: {tekst}",
    "veld_nieuw": "{veld}{plek}, erbij: {tekst}",
    "veld_weg": "{veld}{plek}, weg: {tekst}",
    "veld_verplaatst": "{veld}{plek}, op een andere plaats: {tekst}",
    "staat_na": "staat nu na '{naam}'",
    "staat_vooraan": "staat nu vooraan",
    "staat_bij": "stond bij {oud}, staat nu bij {nieuw}",
    "bij": "{woord} '{naam}' ({lijst})",
    "ook_op": "ook te zien op: {paginas}",
    "andere_id": "id: {tekst}",
    "opmaak": "alleen de opmaak is anders, bijvoorbeeld vet of een lijst",
    "verhuisd": "**verplaatst:** de hele pagina: {tekst}",
    # consequences
    "soort": "**Soort:** {wat} op {plek} gaat van {oud} naar {nieuw}.",
    "soort_tekst": "**Soort:** '{tekst}' op {plek} gaat van {oud} naar {nieuw}.",
    "soort_zin": "**Soort:** een zin op {plek} krijgt een ander merk: {tekst}",
    "getal": "**Getal:** {wat} gaat van {oud} naar {nieuw}.",
    "getal_verwijst": "**Getal:** hier staat nog {oud}, over ditzelfde: {plekken}. Verander het mee.",
    "getal_ook": "**Getal:** hier staat ook {oud}, misschien over iets anders: {plekken}. Kijk of het mee moet.",
    "regel": "{bestand}:{regel}",
    "met_getal": " ({getal})",
    "regel_nieuw": "**Nieuwe uitspraak:** {wat} op {plek}{getal}: '{tekst}' Nog niets verwijst ernaar.",
    "regel_nieuw_geraakt": "**Nieuwe uitspraak:** {wat} op {plek}{getal}: '{tekst}' Dit verwijst ernaar: {plekken}.",
    "gevolg_meer": "**{soort}:** nog {aantal} keer; ze staan hieronder, bij 'Ook nog'.",
    "kop_ook_nog": "## Ook nog",
    "pagina_weg": "**Links:** links van buiten naar de pagina {adres} werken niet meer.",
    "pagina_verhuisd": "**Links:** links van buiten naar de pagina {adres} werken niet meer; de pagina heet nu {nieuw}.",
    "pagina_ingetrokken": "**Links:** links van buiten naar de pagina {adres}: '{id}' gaat over in '{opvolger}'.",
    "anker_weg": "**Links:** links van buiten naar {adres} werken niet meer.",
    "anker_intrekken": "**Links:** links van buiten naar {adres} werken niet meer. Zet '{id}' in data/withdrawn.yaml, als het kan met een opvolger.",
    "anker_zonder_opvolger": "**Links:** links van buiten naar {adres} leiden naar een regel die zegt dat dit weg is: '{id}' staat in data/withdrawn.yaml, zonder opvolger.",
    "anker_opvolger": "**Links:** links van buiten naar {adres}: '{id}' gaat over in '{opvolger}'.",
    "anker_verhuisd": "**Links:** links van buiten naar {adres} komen nu uit op {nieuw}.",
    "kop_anker_weg": "**Links:** links van buiten naar {adres} werken niet meer. Wil je dat niet? Geef een kopje het anker {anker} terug.",
    "check_weg": "**Bewaarde antwoorden:** zelfcheck '{naam}' is weg. Wie hem invulde, kan die antwoorden hier niet meer openen.",
    "antwoord_weg": "**Bewaarde antwoorden:** zelfcheck '{naam}' toont ze niet meer bij: {wat}. Hoog daarom 'versie' op: die is nog {versie}.",
    "versie_hoger": "**Bewaarde antwoorden:** zelfcheck '{naam}' gaat van versie {oud} naar {nieuw}. Wie hem invulde, houdt zijn antwoorden en leest: '{melding}'",
    "versie_lager": "**Bewaarde antwoorden:** zelfcheck '{naam}' gaat terug van versie {oud} naar {nieuw}. Kies een getal boven {oud}.",
    "versie_gevolg": "{zin} Deze antwoorden blijven bewaard, maar zijn niet meer te zien: {wat}.",
    "antwoord_mee": "**Bewaarde antwoorden:** in zelfcheck '{naam}' gaan ze mee naar de opvolger: {wat}.",
    "vraag_weg": "vraag '{naam}'",
    "vraag_mee": "van '{naam}' naar '{nieuw}'",
    "keuze_weg": "keuze '{keuze}' bij vraag '{naam}'",
    "keuze_vaak": "keuze '{keuze}' bij {naam} vragen",
    "en_nog": "en nog {aantal}",
    "controle": "**Controle:** {wat} is anders, maar 'gecontroleerd_op' is nog {datum}. Klopt het nog met de bron?",
    "controle_pagina": "**Controle:** op {plek} is een zin met het merk {merk} nieuw of anders, maar 'gecontroleerd_op' is nog {datum}. Klopt het nog met de bron?",
}

# What readers are told when they open a self-check with another version: docs/assets/elements/check/self-check.js
OTHER_VERSION = "De vragen zijn veranderd sinds je dit invulde. Kijk je antwoorden nog eens na."

# A list in data/ to the word for one thing in it.
WORDS = {
    "model": "tekst",
    "assen": "figuur",
    "kwadranten": "kwadrant",
    "matrices": "tabel",
    "themas": "thema",
    "kolommen": "kolom",
    "rijen": "rij",
    "polen": "kant",
    "bewijzen": "bewijs",
    "kaders": "kader",
    "wet": "uitspraak",
    "samenwerkingsverband": "uitspraak",
    "inspectie": "uitspraak",
    "termijnen": "termijn",
    "rechten": "recht",
    "wijzigingen": "wijziging",
    "vragen": "vraag",
    "onderdelen": "onderdeel",
    "regelgroepen": "groep",
    "regels": "uitspraak",
    "wetten": "wet",
    "artikelen": "artikel",
    "leden": "lid",
    "hulp": "hulp",
    "begrippen": "begrip",
    "bronnen": "bron",
    "checks": "zelfcheck",
    "figures": "figuur",
    "cases": "voorbeeld",
    "swv": "samenwerkingsverband",
    "keuzes": "keuze",
    "controles": "controle",
    "process": "werkwijze",
    "wegwijzers": "wegwijzer van het zoeken",
    "zinnen": "met u gezegd:",
    "woorden": "woorden die voor zoeken gelijk zijn,",
    "stappen": "stap",
    "fasen": "fase",
    "rondes": "ronde",
    "rollen": "rol",
    "antwoorden": "antwoord",
    "uitkomsten": "uitkomst",
    "gebeurtenissen": "gebeurtenis",
    "berekeningen": "berekening",
    "groepen": "groep",
    "kaarten": "kaart",
    "patronen": "patroon",
    "opties": "keuze",
    "acties": "actie",
    "secties": "deel",
    "velden": "veld",
}

# Front matter and settings in the words of a reader.
LABELS = {
    "title": "titel",
    "description": "omschrijving",
    "voor": "voor wie",
    "gecontroleerd_op": "nagekeken op",
    "bronnen": "bronnen",
    "zelfcheck": "zelfcheck",
    "hide": "verborgen delen",
    "template": "paginavorm",
    "site_name": "naam van de site",
    "site_description": "omschrijving van de site",
    "copyright": "voettekst",
}
