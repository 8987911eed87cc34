"""What a reader of v1 may count on. Names are Dutch and in camelCase, as the Dutch API design rules ask.

One type a field: what has no value is left out, never null. Texts are plain, without Markdown.
"""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from guide.models import Soort, Zekerheid


class Deel(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid", frozen=True)


class Bronvermelding(Deel):
    bron: str = Field(description="De id van een bron in bronnen.json.")
    plaats: str | None = Field(None, description="Waar in de bron.")
    artikel: str | None = Field(None, description="Bij een wet: het nummer van het artikel.")
    lid: str | None = Field(None, description="Bij een wet: het nummer van het lid.")
    woorden: str | None = Field(None, description="Bij een wet: de woorden waar dit op rust, letterlijk.")


class Ding(Deel):
    id: str = Field(description="Vaste naam. Verandert nooit, en wordt nooit opnieuw gebruikt.")
    adres: str = Field(description="Waar een lezer dit vindt: vanaf het begin van de site, met de plek op de pagina.")


class MetHerkomst(Ding):
    soort: Soort = Field(description="wet, beleid (een keuze), inspectie, advies of uitwerking (van de gids zelf).")
    bronnen: list[Bronvermelding] = Field(description="Waar dit staat.")


class Uitspraak(MetHerkomst):
    tekst: str = Field(description="De uitspraak in gewone taal.")
    mag: bool = Field(description="true: de wet staat iets toe en verplicht niet.")
    zekerheid: Zekerheid = Field(description="Waar de gids dit zag.")
    gecontroleerd_op: date = Field(description="Datum van de laatste controle.")
    herzien_voor: date | None = Field(None, description="Voor deze datum kijkt de gids opnieuw.")
    let_op: str | None = Field(None, description="Wat nog onzeker is.")


class LosseUitspraak(Uitspraak):
    onderdeel: str = Field(description="kader, regels of wijziging: in welk soort lijst dit staat.")
    onderwerp: str = Field(description="De titel van die lijst.")


class Termijn(Uitspraak):
    wat: str = Field(description="Waar de termijn over gaat.")
    termijn: str = Field(description="De termijn zelf, kort.")
    wie: str = Field(description="Wie zich eraan moet houden of het recht heeft.")
    groep: str = Field(description="Onder welk kopje de termijn staat.")


class Recht(Uitspraak):
    titel: str = Field(description="Het recht in een paar woorden.")
    van: str = Field(description="Van wie dit recht is: ouders of leerlingen.")


class Vraag(Uitspraak):
    vraag: str = Field(description="De vraag; tekst is het antwoord.")
    groep: str = Field(description="Onder welk kopje de vraag staat.")


class Lid(Deel):
    lid: str | None = Field(None, description="Het nummer van het lid, als het artikel leden heeft.")
    tekst: str = Field(description="De letter van de wet; een regel per alinea of onderdeel.")


class Wetsartikel(Ding):
    wet: str = Field(description="De id van de wet in bronnen.json.")
    wet_naam: str = Field(description="De korte naam van de wet.")
    bwb_nummer: str = Field(description="Het nummer van de wet op wetten.overheid.nl.")
    artikel: str = Field(description="Het nummer van het artikel.")
    titel: str = Field(description="Waar het artikel over gaat, in woorden van de gids.")
    geldig_vanaf: date = Field(description="Sinds wanneer deze versie van de wet geldt.")
    officieel_adres: str = Field(description="Het artikel op wetten.overheid.nl.")
    deel: bool = Field(description="true: alleen een deel van het artikel staat hier.")
    leden: list[Lid] = Field(description="De leden, op volgorde.")
    uitspraken: list[str] = Field(description="De ids van wat in de gids op dit artikel rust.")


class Kwadrant(MetHerkomst):
    letter: str = Field(description="De letter in de figuur.")
    naam: str = Field(description="Naam van het kwadrant.")
    kern: str = Field(description="De kern in een of twee zinnen.")
    vertrekpunt: str = Field(description="Waar je begint.")
    vraag: str = Field(description="De vraag die je stelt.")
    kracht: list[str] = Field(description="Wat dit perspectief sterk maakt.")
    valkuil: list[str] = Field(description="Waar je voor oppast.")
    herken: list[str] = Field(description="Waaraan je dit herkent.")


class Kolom(Deel):
    id: str = Field(description="Vaste naam van de kolom.")
    naam: str = Field(description="Kop van de kolom.")


class Cel(Deel):
    kolom: str = Field(description="De id van de kolom.")
    tekst: str = Field(description="Wat er in de cel staat.")


class Rij(Deel):
    id: str = Field(description="Vaste naam van de rij.")
    naam: str = Field(description="Naam van de rij.")
    adres: str = Field(description="Waar een lezer deze rij vindt.")
    cellen: list[Cel] = Field(description="De cellen, in de volgorde van de kolommen.")


class Tabel(MetHerkomst):
    titel: str = Field(description="Titel van de tabel.")
    kolommen: list[Kolom] = Field(description="De kolommen, van links naar rechts.")
    rijen: list[Rij] = Field(description="De rijen, van boven naar beneden.")


class Checkdeel(Deel):
    id: str = Field(description="Vaste naam van dit deel.")
    tekst: str = Field(description="De vraag, de uitkomst of de kop van dit deel.")
    adres: str = Field(description="Waar een lezer dit deel vindt.")


class Zelfcheck(MetHerkomst):
    titel: str = Field(description="Titel van de zelfcheck.")
    inleiding: str = Field(description="Waar de zelfcheck voor is.")
    opbrengst: str = Field(description="Wat je ermee in handen hebt.")
    vorm: str = Field(description="Wat voor zelfcheck dit is.")
    versie: int = Field(description="Gaat omhoog als de vragen wezenlijk veranderen.")
    minuten: int = Field(description="Hoeveel minuten het ongeveer duurt.")
    voor: list[str] = Field(description="Voor wie deze zelfcheck is.")
    samen: str = Field(description="Alleen, samen, of allebei.")
    onderdelen: list[Checkdeel] = Field(description="De vragen en de andere delen met een eigen adres.")


class Begrip(MetHerkomst):
    term: str = Field(description="Het begrip, zoals je het in een zin schrijft.")
    afkorting: str | None = Field(None, description="De afkorting, als die er is.")
    definitie: str = Field(description="Wat het is, in een of twee gewone zinnen.")
    synoniemen: list[str] = Field(description="Andere woorden voor hetzelfde.")
    zekerheid: Zekerheid = Field(description="Waar de gids dit zag.")


class Bron(Ding):
    titel: str = Field(description="Titel van de bron.")
    kort: str = Field(description="Korte naam, zoals die achter een uitspraak staat.")
    groep: str = Field(description="Wat voor bron dit is.")
    auteurs: str | None = Field(None, description="Wie de bron maakte.")
    datum: str | None = Field(None, description="Datum van de bron, zoals die in de gids staat.")
    webadres: str | None = Field(None, description="Waar de bron staat.")
    toelichting: str | None = Field(None, description="Wat de lezer over deze bron moet weten.")


class Bereikbaar(Deel):
    naam: str = Field(description="Hoe deze hulp heet.")
    telefoon: str | None = Field(None, description="Het openbare telefoonnummer.")
    email: str | None = Field(None, description="Het openbare mailadres.")
    website: str | None = Field(None, description="De website.")


class Contact(Ding, Bereikbaar):
    waarvoor: str = Field(description="Wanneer je hier belt of mailt.")
    voor: list[str] = Field(description="Voor wie deze hulp er is.")
    kosten: str | None = Field(None, description="Wat het kost.")
    bronnen: list[Bronvermelding] = Field(description="Waar dit staat.")
    gecontroleerd_op: date = Field(description="Datum van de laatste controle.")
    herzien_voor: date = Field(description="Voor deze datum kijkt de gids opnieuw.")


class Eigenwoord(Deel):
    begrip: str = Field(description="De id van een begrip in begrippen.json.")
    woord: str = Field(description="Hoe dat hier heet.")
    uitleg: str | None = Field(None, description="Wat er hier onder valt.")


class Eigenkeuze(Deel):
    id: str = Field(description="Vaste naam van de keuze.")
    adres: str = Field(description="Waar een lezer deze keuze vindt.")
    thema: str = Field(description="Bij welk thema dit hoort.")
    naast: list[str] = Field(description="De ids van de uitspraken van de wet waar dit naast staat.")
    tekst: str = Field(description="Wat hier gekozen is.")
    plaats: str | None = Field(None, description="Waar dat in het ondersteuningsplan staat.")


class Samenwerkingsverband(Ding):
    naam: str = Field(description="De naam van het samenwerkingsverband.")
    verzonnen: bool = Field(description="true: dit samenwerkingsverband bestaat niet, het is een voorbeeld.")
    sector: str = Field(description="po of vo.")
    regio: str = Field(description="De naam van de regio.")
    plaatsen: list[str] = Field(description="Gemeenten en plaatsen in de regio.")
    website: str = Field(description="De website van het samenwerkingsverband.")
    steunpunt: Bereikbaar = Field(description="Het ouder- en jeugdsteunpunt.")
    ondersteuningsplan: str = Field(description="Waar het ondersteuningsplan staat.")
    tlv_procedure: str = Field(description="Waar staat hoe je hier een TLV aanvraagt.")
    inrichting: str | None = Field(None, description="Het model van inrichting dat dit samenwerkingsverband noemt.")
    woorden: list[Eigenwoord] = Field(description="Eigen woorden voor begrippen uit de gids.")
    keuzes: list[Eigenkeuze] = Field(description="Eigen keuzes, naast wat de wet zegt.")
    gecontroleerd_op: date = Field(description="Wanneer het samenwerkingsverband dit het laatst nakeek.")


class Envelop(Deel):
    versie: str = Field(description="De versie van deze API, volgens semver.")
    datum: date = Field(description="De laatste datum waarop iets in de gids is gecontroleerd.")
    licentie: str = Field(description="Onder welke licentie je dit mag overnemen.")
    licentie_adres: str = Field(description="De tekst van die licentie.")
    bron: str = Field(description="Wie je als bron noemt.")
    site: str | None = Field(None, description="Waar de gids staat. Zet dit voor elk adres.")


# Path of each kind: a plural noun, and what one of it is.
KINDS: dict[str, type[Ding]] = {
    "uitspraken": LosseUitspraak,
    "termijnen": Termijn,
    "rechten": Recht,
    "wetsartikelen": Wetsartikel,
    "kwadranten": Kwadrant,
    "tabellen": Tabel,
    "zelfchecks": Zelfcheck,
    "begrippen": Begrip,
    "vragen": Vraag,
    "bronnen": Bron,
    "contacten": Contact,
    "samenwerkingsverbanden": Samenwerkingsverband,
}
