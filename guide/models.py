"""What the YAML files may say: frozen pydantic classes. No files, no HTML, no messages.

Field names are Dutch because editors type them. The description of a field is the
help text that an editor sees while typing (through the JSON Schema), so it is Dutch too.
Rules that need more than one object (references, uniqueness) live in load.py.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Tekst = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
Webadres = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]
Soort = Literal["wet", "beleid", "inspectie", "advies", "uitwerking"]
Zekerheid = Literal["wettekst", "pagina", "brondocument", "eigen-conclusie"]
Doelgroep = Literal["ouder", "leerling", "leraar", "ib", "schoolleider", "bestuur", "swv", "begeleider"]

# One wording per key that occurs in several classes: the help must not differ by place.
ID = Field(description="Vaste naam: kleine letters, cijfers en streepjes. Verandert nooit meer; links wijzen ernaar.")
SOORT = Field(description="Wat voor uitspraak is dit: wet, beleid (keuze), inspectie, advies of uitwerking (van ons).")


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Bronverwijzing(Model):
    id: Id = Field(description="De id van een bron in data/sources.yaml.")
    plaats: Tekst | None = Field(None, description="Waar in de bron, bijvoorbeeld: art. 2.44 lid 2.")


class Herkomst(Model):
    """What every block that readers could act on says of itself."""

    soort: Soort = SOORT
    bron: list[Bronverwijzing] = Field(min_length=1, description="Waar dit staat. Minstens een bron.")


class Uitspraak(Herkomst):
    """One legal or policy statement; its id is its anchor on the page."""

    id: Id = ID
    tekst: Tekst = Field(description="De uitspraak in gewone taal, een of twee zinnen.")
    zekerheid: Zekerheid = Field(description="Waar wij dit zagen: wettekst, pagina, brondocument of eigen-conclusie.")
    gecontroleerd_op: date = Field(description="Datum van de laatste controle, jjjj-mm-dd.")
    herzien_voor: date = Field(description="Voor deze datum opnieuw controleren, jjjj-mm-dd.")
    let_op: Tekst | None = Field(None, description="Waarschuwing: bronnen botsen, of het is misschien verouderd.")


# --- data/quadrants.yaml ---------------------------------------------------------------


class Pool(Model):
    id: Id = ID
    naam: Tekst = Field(description="Naam van deze kant van de as.")


class As(Model):
    naam: Tekst = Field(description="De vraag die bij deze as hoort.")
    polen: list[Pool] = Field(min_length=2, max_length=2, description="De twee kanten van de as.")


class Assen(Herkomst):
    horizontaal: As = Field(description="De as van links naar rechts.")
    verticaal: As = Field(description="De as van boven naar beneden.")


class Modeltekst(Herkomst):
    titel: Tekst = Field(description="Naam van het model.")
    tekst: Tekst = Field(description="Wat het model is, in een paar zinnen.")
    assen: Assen = Field(description="De twee assen van de figuur.")


class Kwadrant(Herkomst):
    id: Id = ID
    letter: Annotated[str, StringConstraints(pattern=r"^[A-Z]$")] = Field(description="Een hoofdletter.")
    naam: Tekst = Field(description="Naam van het kwadrant.")
    horizontaal: Id = Field(description="Aan welke kant van de horizontale as: de id van een pool.")
    verticaal: Id = Field(description="Aan welke kant van de verticale as: de id van een pool.")
    kern: Tekst = Field(description="De kern in een of twee zinnen.")
    vertrekpunt: Tekst = Field(description="Waar je begint.")
    vraag: Tekst = Field(description="De vraag die je stelt.")
    kracht: list[Tekst] = Field(min_length=2, description="Wat dit perspectief sterk maakt.")
    valkuil: list[Tekst] = Field(min_length=2, description="Waar je voor oppast.")
    herken: list[Tekst] = Field(min_length=3, description="Waaraan je dit in de praktijk herkent.")


class Kolom(Model):
    id: Id = ID
    naam: Tekst = Field(description="Kop van de kolom.")


class Kwadrantmatrix(Herkomst):
    """A matrix over the four quadrants; the macro names it by id."""

    id: Id = ID
    titel: Tekst = Field(description="Titel van de tabel.")
    kolommen: list[Kolom] = Field(min_length=1, description="De kolommen, van links naar rechts.")
    rijen: dict[Id, dict[Id, Tekst]] = Field(description="Per kwadrant, per kolom: de tekst van de cel.")


class Thema(Herkomst):
    id: Id = ID
    titel: Tekst = Field(description="Naam van het thema.")
    vraag: Tekst = Field(description="De vraag van dit thema.")
    situaties: dict[Id, Tekst] = Field(description="Per kwadrant: de situatie in een of twee zinnen.")
    let_op: Tekst | None = Field(None, description="Wat in alle kwadranten geldt, bijvoorbeeld door de wet.")


class Kwadrantbestand(Model):
    """data/quadrants.yaml"""

    model: Modeltekst = Field(description="Het model zelf.")
    kwadranten: list[Kwadrant] = Field(min_length=4, max_length=4, description="De vier kwadranten.")
    matrices: list[Kwadrantmatrix] = Field(description="Tabellen over de vier kwadranten.")
    themas: list[Thema] = Field(description="De thema's met per kwadrant een situatie.")


# --- data/legal.yaml and data/legal/*.yaml ---------------------------------------------


class Kader(Model):
    """What the law asks, what SWVs often ask by choice, what the inspectorate looks at."""

    id: Id = ID
    titel: Tekst = Field(description="Onderwerp van het kader.")
    wet: list[Uitspraak] = Field(min_length=1, description="Wat de wet vraagt.")
    samenwerkingsverband: list[Uitspraak] = Field(min_length=1, description="Wat samenwerkingsverbanden vaak vragen.")
    inspectie: list[Uitspraak] = Field(min_length=1, description="Waar de inspectie op let.")


class Termijn(Uitspraak):
    wat: Tekst = Field(description="Waar de termijn over gaat, kort.")
    termijn: Tekst = Field(description="De termijn zelf, kort: binnen 6 weken.")
    wie: Tekst = Field(description="Wie zich eraan moet houden of het recht heeft.")
    groep: Literal["opp", "toelating", "tlv", "oneens", "plannen", "bewaren", "hulp"] = Field(
        description="Onder welk kopje de termijn staat."
    )


class Recht(Uitspraak):
    titel: Tekst = Field(description="Het recht in een paar woorden.")
    van: Literal["ouders", "leerlingen"] = Field(description="Van wie dit recht is.")


class Wijziging(Uitspraak):
    """A step in the life of a law or norm."""

    titel: Tekst = Field(description="Wat er gebeurde of veranderde, kort.")
    datum: Tekst = Field(description="Wanneer, zoals je het schrijft: 1 augustus 2025.")
    volgorde: date = Field(description="Dezelfde datum als jjjj-mm-dd, voor de volgorde op de tijdlijn.")
    dossier: Literal["versterking-positie", "landelijke-norm"] = Field(description="Bij welk onderwerp dit hoort.")


class Wetbestand(Model):
    """data/legal.yaml and every file in data/legal/; the lists are joined."""

    kaders: list[Kader] = Field(default=[], description="De kaders in drie kolommen.")
    termijnen: list[Termijn] = Field(default=[], description="Alle termijnen.")
    rechten: list[Recht] = Field(default=[], description="Rechten van ouders en leerlingen.")
    wijzigingen: list[Wijziging] = Field(default=[], description="Wat er in de wet veranderde.")


# --- data/faq.yaml, data/coverage.yaml ---------------------------------------------------


class LeesVerder(Model):
    tekst: Tekst = Field(description="De tekst van de link.")
    pagina: Tekst = Field(description="De pagina, bijvoorbeeld: wet-en-ruimte/termijnen.md#opp-vaststellen.")


class Vraag(Uitspraak):
    """A question people ask; `tekst` is the answer."""

    vraag: Tekst = Field(description="De vraag, zoals iemand die stelt.")
    groep: Literal["opp", "rechten", "tlv", "samen"] = Field(description="Onder welk kopje de vraag staat.")
    lees: list[LeesVerder] = Field(min_length=1, description="Waar in de gids je verder leest.")


class Vragenbestand(Model):
    """data/faq.yaml"""

    vragen: list[Vraag] = Field(min_length=1, description="Alle vragen, per groep op volgorde.")


class Verantwoording(Model):
    """Where one thing of the source documents found its place, or why it did not."""

    nr: Annotated[str, StringConstraints(pattern=r"^S[0-4]\.[1-9]\d?$")] = Field(description="Nummer: S0.1 tot S4.22.")
    wat: Tekst = Field(description="Wat het is, in een paar woorden.")
    plek: Tekst | None = Field(None, description="De pagina met anker waar het staat.")
    reden: Tekst | None = Field(None, description="Waarom het niet in de gids staat.")


class Verantwoordingsbestand(Model):
    """data/coverage.yaml"""

    onderdelen: list[Verantwoording] = Field(min_length=1, description="Alle onderdelen van de bronnen.")


# --- data/matrices/<slug>.yaml ---------------------------------------------------------


class Matrixkolom(Kolom):
    kern: Tekst = Field(description="Waar deze kolom voor staat, in een zin.")


class Rij(Model):
    id: Id = ID
    naam: Tekst = Field(description="Naam van de rij.")
    cellen: dict[Id, Tekst] = Field(description="Per kolom: de tekst van de cel.")
    let_op: Tekst | None = Field(None, description="Wat er sindsdien veranderde.")


class Groep(Model):
    id: Id = ID
    naam: Tekst = Field(description="Naam van de groep rijen.")
    rijen: list[Rij] = Field(min_length=1, description="De rijen van deze groep.")


class Matrix(Herkomst):
    """data/matrices/<slug>.yaml: a matrix over columns of its own."""

    titel: Tekst = Field(description="Titel van de tabel.")
    kolommen: list[Matrixkolom] = Field(min_length=2, description="De kolommen, van links naar rechts.")
    groepen: list[Groep] = Field(min_length=1, description="De groepen van rijen.")


# --- data/checks/<slug>.yaml: what all kinds share; the kinds are in checks.py -----------


class Zelfcheck(Herkomst):
    groep: Literal["kijken", "wet", "opp", "doen", "ontwerpen", "vooruit"] = Field(
        description="Onder welk kopje de zelfcheck op de overzichtspagina staat."
    )
    versie: Annotated[int, Field(ge=1)] = Field(description="Hoog dit met 1 op als de vragen wezenlijk veranderen.")
    titel: Tekst = Field(description="Titel van de zelfcheck.")
    inleiding: Tekst = Field(description="Waar de zelfcheck voor is, in een paar zinnen.")
    opbrengst: Tekst = Field(description="Wat je ermee in handen hebt.")
    minuten: Annotated[int, Field(ge=1, le=240)] = Field(description="Hoeveel minuten het ongeveer duurt.")
    voor: list[Doelgroep] = Field(min_length=1, description="Voor wie deze zelfcheck is.")
    samen: Literal["alleen", "samen", "alleen-of-samen"] = Field(description="Vul je dit alleen of samen in?")
    gespreksvragen: list[Tekst] = Field(default=[], description="Vragen voor het gesprek bij de uitkomst.")
    zegt_niet: Tekst = Field(description="Wat de uitkomst wel en niet zegt.")


# --- data/glossary.yaml, sources.yaml, withdrawn.yaml ----------------------------------


class Begrip(Herkomst):
    id: Id = ID
    term: Tekst = Field(description="Het begrip, zoals je het in een zin schrijft.")
    afkorting: Tekst | None = Field(None, description="De afkorting, als die er is.")
    definitie: Tekst = Field(description="Wat het is, in een of twee gewone zinnen.")
    synoniemen: list[Tekst] = Field(default=[], description="Andere woorden voor hetzelfde; de lezer ziet ze.")
    zoektermen: list[Tekst] = Field(default=[], description="Wat mensen intypen: oude namen en tikfouten. Onzichtbaar.")
    vormen: list[Tekst] = Field(default=[], description="Andere vormen in lopende tekst, zoals een meervoud.")
    zekerheid: Zekerheid = Field(description="Waar wij dit zagen: wettekst, pagina, brondocument of eigen-conclusie.")
    zonder_uitleg: bool = Field(False, description="true: dit woord krijgt in lopende tekst geen uitleg (te gewoon).")


class Begrippenbestand(Model):
    """data/glossary.yaml"""

    begrippen: list[Begrip] = Field(min_length=1, description="Alle begrippen, op alfabet.")


class Bron(Model):
    id: Id = ID
    titel: Tekst = Field(description="Titel van de bron.")
    kort: Tekst = Field(description="Korte naam, zoals die achter een uitspraak staat.")
    groep: Literal["brondocument", "wet", "kamerstuk", "overheid", "organisatie", "regio", "vakliteratuur", "eigen"] = (
        Field(description="Onder welk kopje de bron staat.")
    )
    auteurs: Tekst | None = Field(None, description="Wie de bron maakte.")
    datum: Tekst | None = Field(None, description="Datum van de bron, zoals je die schrijft; leeg = ongedateerd.")
    versie: Tekst | None = Field(None, description="Bij een wet: welke tekst wij lazen, bijvoorbeeld 1 augustus 2024.")
    url: Webadres | None = Field(None, description="Het webadres.")
    toelichting: Tekst | None = Field(None, description="Wat de lezer over deze bron moet weten.")


class Bronnenbestand(Model):
    """data/sources.yaml"""

    bronnen: list[Bron] = Field(min_length=1, description="Alle bronnen.")


class Ingetrokken(Model):
    id: Id = ID
    waar: Tekst = Field(description="In welk bestand of welke lijst de id stond.")
    opvolger: Id | None = Field(None, description="De id die er nu voor in de plaats is.")
    reden: Tekst = Field(description="Waarom dit verdween.")


class Ingetrokkenbestand(Model):
    """data/withdrawn.yaml"""

    ingetrokken: list[Ingetrokken] = Field(description="Ids die ooit op de site stonden.")


class Guide(Model):
    """All data, checked. The keys of `matrices` and `checks` are file names without .yaml."""

    quadrants: Kwadrantbestand
    legal: Wetbestand
    matrices: dict[str, Matrix]
    checks: dict[str, Zelfcheck]
    faq: list[Vraag]
    coverage: list[Verantwoording]
    glossary: list[Begrip]
    sources: dict[str, Bron]
    withdrawn: list[Ingetrokken]
