"""What data/checks/<slug>.yaml may say: one class a kind of self-check. No files, no HTML.

Every kind is a form whose answers are texts by question id, so that saving, exporting and
comparing are the same for all. Ids are unique within a file: they are the answer keys.
"""

from typing import Annotated, Literal

from pydantic import Discriminator, Field

from guide.models import ID, Herkomst, Id, LeesVerder, Model, Tekst, Zelfcheck

Groot = Annotated[int, Field(ge=1)]


LEES = Field(min_length=1, description="Waar in de gids je verder leest.")


class Onderdeel(Model):
    id: Id = ID
    tekst: Tekst = Field(description="Het onderdeel van de vraag, waar iemand een score aan geeft.")


class Schaalvraag(Herkomst):
    id: Id = ID
    titel: Tekst = Field(description="De vraag in een paar woorden; zo komt hij in de uitkomst.")
    tekst: Tekst = Field(description="De vraag.")
    toelichting: Tekst | None = Field(None, description="Uitleg onder de vraag.")
    onderdelen: list[Onderdeel] = Field(default=[], description="Onderdelen die elk een eigen score krijgen.")
    advies: Tekst = Field(description="Wat helpt als de score laag is.")
    lees: list[LeesVerder] = LEES


class Schaal(Model):
    labels: list[Tekst] = Field(min_length=5, max_length=5, description="Wat 1, 2, 3, 4 en 5 betekenen.")
    niet_van_toepassing: Tekst = Field(description="De tekst bij n.v.t.")


class EigenVraag(Model):
    tekst: Tekst = Field(description="De uitnodiging om een eigen punt toe te voegen.")
    plaats_voor: Tekst = Field(description="De vraag boven het tekstvak.")


class Schaalcheck(Zelfcheck):
    """Score statements from 1 to 5 or n/a."""

    vorm: Literal["schaal"] = Field(description="Hoe de zelfcheck werkt.")
    schaal: Schaal = Field(description="De woorden bij de scores.")
    vragen: list[Schaalvraag] = Field(min_length=1, description="De vragen.")
    eigen_vraag: EigenVraag | None = Field(None, description="Een vraag die de invuller zelf bedenkt.")


class Ronde(Model):
    id: Id = ID
    naam: Tekst = Field(description="Naam van de ronde, kort: Nu.")
    titel: Tekst = Field(description="De vraag van deze ronde.")
    uitleg: Tekst = Field(description="Hoe je de punten in deze ronde verdeelt.")


class Optie(Model):
    id: Id = ID
    naam: Tekst = Field(description="De tekst van de keuze.")


class Verdeelcheck(Zelfcheck):
    """Divide points over the four situations of every theme in quadrants.yaml, in two rounds."""

    vorm: Literal["verdeelvragen"] = Field(description="Hoe de zelfcheck werkt.")
    punten: Annotated[int, Field(ge=4, le=99)] = Field(description="Hoeveel punten je per thema verdeelt.")
    rondes: list[Ronde] = Field(min_length=2, max_length=2, description="De twee rondes: nu en gewenst.")
    rollen: list[Optie] = Field(min_length=2, description="Rollen waaruit iemand mag kiezen.")


class Boomantwoord(Model):
    id: Id = ID
    tekst: Tekst = Field(description="Het antwoord.")
    naar: Id = Field(description="De id van de volgende vraag of van de uitkomst.")
    wet: Literal["wpo", "wvo-2020", "wec"] | None = Field(
        None, description="De wet voor deze soort school: de uitkomst noemt dan alleen die wet."
    )


class Boomvraag(Model):
    id: Id = ID
    tekst: Tekst = Field(description="De vraag. Precies een antwoord past.")
    toelichting: Tekst | None = Field(None, description="Uitleg onder de vraag.")
    antwoorden: list[Boomantwoord] = Field(min_length=2, description="De antwoorden; ze sluiten elkaar uit.")


class Uitkomst(Model):
    id: Id = ID
    titel: Tekst = Field(description="De uitkomst in een zin.")
    tekst: Tekst = Field(description="Uitleg bij de uitkomst.")
    uitspraken: list[Id] = Field(
        min_length=1, description="Ids van uitspraken of termijnen in data/legal waarop dit rust."
    )
    stap: Tekst = Field(description="De volgende stap.")
    lees: list[LeesVerder] = LEES


class Beslisboom(Zelfcheck):
    """Questions that lead to one outcome with its legal source."""

    vorm: Literal["beslisboom"] = Field(description="Hoe de zelfcheck werkt.")
    vragen: list[Boomvraag] = Field(min_length=1, description="De vragen; de eerste is het begin.")
    uitkomsten: list[Uitkomst] = Field(min_length=2, description="De uitkomsten.")


class Gebeurtenis(Model):
    id: Id = ID
    naam: Tekst = Field(description="De gebeurtenis in een paar woorden: inschrijving.")
    toelichting: Tekst | None = Field(None, description="Welke dag telt.")


class Berekening(Model):
    id: Id = ID
    termijn: Id = Field(description="De id van een termijn in data/legal.")
    vanaf: Id = Field(description="De id van de gebeurtenis waar de termijn begint.")
    aantal: Groot = Field(description="Hoeveel.")
    eenheid: Literal["dagen", "weken", "maanden", "jaren"] = Field(description="Dagen, weken, maanden of jaren.")
    naam: Tekst = Field(description="Wat er op de berekende dag is: Uiterste dag voor het OPP.")
    schuift: bool = Field(
        False,
        description="true: eindigt de termijn in het weekend of op een feestdag, dan schuift hij op (Algemene termijnenwet).",
    )


class Termijncheck(Zelfcheck):
    """Dates that follow from a date, each with its statement in data/legal."""

    vorm: Literal["termijnen"] = Field(description="Hoe de zelfcheck werkt.")
    gebeurtenissen: list[Gebeurtenis] = Field(min_length=1, description="De datums die iemand invult.")
    berekeningen: list[Berekening] = Field(min_length=1, description="Wat daaruit volgt.")


class Indeelkaart(Herkomst):
    id: Id = ID
    tekst: Tekst = Field(description="De situatie of uitspraak.")
    groep: list[Id] = Field(min_length=1, description="De groep of groepen waar dit bij past.")
    uitleg: Tekst = Field(description="Wat je erover kunt zeggen, met nuance.")


class Indeelcheck(Zelfcheck):
    """Sort cards into groups, with feedback. `uitspraken` draws statements from data/legal: there the kind is the group."""

    vorm: Literal["indeling"] = Field(description="Hoe de zelfcheck werkt.")
    groepen: list[Optie] = Field(min_length=2, description="De groepen.")
    kaarten: list[Indeelkaart] = Field(default=[], description="Eigen kaarten.")
    uitspraken: list[Id] = Field(default=[], description="Ids van uitspraken in data/legal; hun soort is de groep.")


class Patroon(Herkomst):
    id: Id = ID
    titel: Tekst = Field(description="Het patroon in een paar woorden.")
    tekst: Tekst = Field(description="Hoe het eruitziet in de praktijk.")
    kwadrant: list[Id] = Field(min_length=1, description="Uit welk kwadrant of welke kwadranten dit meestal komt.")
    perspectief: Tekst = Field(description="Welk perspectief erachter zit. Geen oordeel.")
    ruimte: Tekst = Field(description="Waar ruimte is om het anders te doen.")
    lees: list[LeesVerder] = LEES


class Patroongroep(Model):
    id: Id = ID
    naam: Tekst = Field(description="Waar de patronen over gaan.")
    patronen: list[Patroon] = Field(min_length=1, description="De patronen.")


class Herkencheck(Zelfcheck):
    """Tick what you recognise."""

    vorm: Literal["herkennen"] = Field(description="Hoe de zelfcheck werkt.")
    groepen: list[Patroongroep] = Field(min_length=1, description="De groepen patronen.")


class Peiloptie(Model):
    id: Id = ID
    tekst: Tekst = Field(description="De keuze.")
    vervolg: Tekst = Field(description="Wat je hiermee kunt; verschijnt na de keuze.")
    lees: list[LeesVerder] = LEES


class Peiling(Zelfcheck):
    """One question, one choice, its own follow-up."""

    vorm: Literal["peiling"] = Field(description="Hoe de zelfcheck werkt.")
    vraag: Tekst = Field(description="De vraag.")
    opties: list[Peiloptie] = Field(min_length=2, description="De keuzes.")


class Actie(Model):
    id: Id = ID
    tekst: Tekst = Field(description="De actie.")
    let_op: Tekst | None = Field(None, description="Wat er sindsdien veranderde.")


class Actiekaart(Herkomst):
    id: Id = ID
    titel: Tekst = Field(description="Naam van de kaart.")
    doel: Tekst = Field(description="Wat deze kaart wil bereiken.")
    toelichting: Tekst | None = Field(None, description="Uitleg bij de kaart.")
    wie: Tekst = Field(description="Wie aan zet is.")
    acties: list[Actie] = Field(min_length=1, description="De acties.")


class Actielijst(Zelfcheck):
    """Cards with actions, each with status, who, when and a note."""

    vorm: Literal["actielijst"] = Field(description="Hoe de zelfcheck werkt.")
    kaarten: list[Actiekaart] = Field(min_length=1, description="De kaarten.")


class Veld(Model):
    id: Id = ID
    label: Tekst = Field(description="De vraag boven het veld.")
    hulp: Tekst | None = Field(None, description="Uitleg onder de vraag.")
    invoer: Literal["kort", "lang", "datum", "keuze", "vink"] = Field(
        description="Wat voor veld: kort, lang, datum, keuze of vink."
    )
    opties: list[Optie] = Field(default=[], description="De keuzes, bij invoer: keuze.")
    als_leeg: Tekst | None = Field(None, description="Wat de uitkomst noemt zolang dit veld leeg is.")


class Sectie(Model):
    id: Id = ID
    titel: Tekst = Field(description="Kop van dit deel.")
    hulp: Tekst | None = Field(None, description="Uitleg onder de kop.")
    velden: list[Veld] = Field(min_length=1, description="De velden.")


class Lengte(Model):
    van: Groot = Field(description="Vanaf hoeveel woorden het waarschijnlijk genoeg is.")
    tot: Groot = Field(description="Boven hoeveel woorden het waarschijnlijk te lang is.")
    uitleg: Tekst = Field(description="Wat die lengte betekent, en dat het advies is.")


class Leegte(Model):
    """What an outcome says about fields that are still empty."""

    kop: Tekst = Field(description="De kop boven wat nog leeg is.")
    een: Tekst = Field(description="De zin als er nog een ding leeg is.")
    meer: Tekst = Field(description="De zin als er meer leeg is. Hij begint met het aantal; schrijf wat daarna komt.")
    niets: Tekst = Field(description="De zin als er niets meer leeg is.")
    grens: Tekst | None = Field(None, description="Wat deze lijst niet zegt.")


class Eerder(Model):
    """An earlier form whose answers this one begins with."""

    zelfcheck: Id = Field(description="Welke zelfcheck er eerder was: de naam van het bestand.")
    velden: list[Id] = Field(min_length=1, description="Welke velden daarvan je hier terugziet.")
    naar: Id = Field(description="Het veld waarin je dat kunt overnemen.")
    kop: Tekst = Field(description="De kop boven wat je toen schreef.")


class Formulier(Zelfcheck):
    """Sections with fields; its outcome is a clean overview to print."""

    vorm: Literal["formulier"] = Field(description="Hoe de zelfcheck werkt.")
    secties: list[Sectie] = Field(min_length=1, description="De delen van het formulier.")
    sorteer_op_keuze: bool = Field(False, description="true: het overzicht zet delen bij elkaar met dezelfde keuze.")
    bewaak_privacy: bool = Field(False, description="true: waarschuw bij tekst die op een geboortedatum of BSN lijkt.")
    lengte: Lengte | None = Field(None, description="Een richtlijn voor de lengte.")
    leeg: Leegte | None = Field(None, description="Wat de uitkomst zegt over velden met als_leeg die leeg zijn.")
    eerder: Eerder | None = Field(None, description="Een eerder werkblad waar dit formulier mee begint.")
    tabel: Id | None = Field(
        None, description="Een tabel uit data/matrices. Een deel met de id van een rij laat die rij zien."
    )


KINDS: dict[str, type[Zelfcheck]] = {
    "schaal": Schaalcheck,
    "verdeelvragen": Verdeelcheck,
    "beslisboom": Beslisboom,
    "termijnen": Termijncheck,
    "indeling": Indeelcheck,
    "herkennen": Herkencheck,
    "peiling": Peiling,
    "actielijst": Actielijst,
    "formulier": Formulier,
}
Check = Annotated[
    Schaalcheck
    | Verdeelcheck
    | Beslisboom
    | Termijncheck
    | Indeelcheck
    | Herkencheck
    | Peiling
    | Actielijst
    | Formulier,
    Discriminator("vorm"),
]

# The parts that have a place of their own on the page.
PLACED = (Schaalvraag, Boomvraag, Uitkomst, Indeelkaart, Patroon, Peiloptie, Actiekaart, Sectie)
