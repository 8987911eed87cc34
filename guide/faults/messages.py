"""The Dutch sentence for every fault: what stands there, what is allowed, what to do.

Tables and small functions; no files, no rules. Editors read these lines, so: je-form,
no type names, no word 'schema'. Wording is under test in tests/data/cases/.
"""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from guide.faults.law_sentences import LAW_SENTENCES
from guide.faults.published_sentences import PUBLISHED_SENTENCES
from guide.faults.text_sentences import TEXT_SENTENCES

SENTENCES = (
    TEXT_SENTENCES
    | LAW_SENTENCES
    | PUBLISHED_SENTENCES
    | {
        # form of the YAML
        "dubbele_sleutel": "'{sleutel}' staat hier twee keer (eerder op regel {eerste}); laat er een staan",
        "dubbele_sleutels": "{sleutels} staan hier twee keer (eerder vanaf regel {eerste}); mist hier een streepje voor een nieuw blok, of staat er iets dubbel?",
        "onleesbaar": "'{tekst}' is hier niet te lezen; zet er aanhalingstekens omheen of verbeter de datum",
        "afgekapt": "een # met een spatie ervoor knipt de tekst af na '{tekst}'; zet de hele zin tussen aanhalingstekens",
        "leeg_bestand": "dit bestand is leeg; bekijk een ander bestand in dezelfde map als voorbeeld",
        "geen_utf8": "dit bestand is niet als UTF-8 bewaard; bewaar het opnieuw met die instelling",
        "onbekend_bestand": "dit bestand hoort hier niet: een zelfcheck hoort in data/checks, een tabel in data/matrices, een voorbeeld in data/cases{bedoeld}",
        "uitgang": "de naam van dit bestand moet eindigen op .yaml: noem het {goed}",
        "bestand_ontbreekt": "dit bestand ontbreekt",
        "bestandsnaam": "de bestandsnaam mag alleen kleine letters, cijfers en streepjes hebben, zoals opp-format.yaml",
        # pydantic error types
        "missing": "'{veld}' ontbreekt",
        "meer_ontbreekt": "{velden} ontbreken",
        "extra_forbidden": "'{veld}' is hier geen bekend veld{bedoeld}",
        "string_type": "'{veld}' moet tekst zijn, er staat {gevonden}; zet er aanhalingstekens omheen",
        "int_type": "'{veld}' moet een heel getal zijn, er staat {gevonden}",
        "bool_type": "'{veld}' moet true of false zijn, er staat {gevonden}",
        "date_type": "'{veld}' moet een datum zijn zoals 2026-11-22, er staat {gevonden}",
        "list_type": "'{veld}' moet een lijst zijn: elke regel begint met een streepje, er staat {gevonden}",
        "dict_type": "'{veld}' moet velden met een dubbele punt bevatten, er staat {gevonden}",
        "model_type": "'{veld}' moet velden met een dubbele punt bevatten, er staat {gevonden}",
        "none_required": "'{veld}' staat al in de zelfcheck op deze pagina; haal het hier weg",
        "literal_error": "'{veld}' kan hier alleen zijn: {toegestaan}; er staat {gevonden}{bedoeld}",
        "string_too_short": "'{veld}' is leeg; vul het in",
        "string_too_long": "'{veld}' is te lang: hooguit {max_length} tekens",
        "too_short": "'{veld}' heeft te weinig regels: minstens {min_length}, er staan er {actual_length}",
        "too_long": "'{veld}' heeft te veel regels: hooguit {max_length}, er staan er {actual_length}",
        "greater_than_equal": "'{veld}' moet minstens {ge} zijn, er staat {gevonden}",
        "less_than_equal": "'{veld}' mag hooguit {le} zijn, er staat {gevonden}",
        # references
        "dubbel_in_lijst": "dit staat al eerder in deze lijst; haal er een weg",
        "dubbele_id": "de id '{id}' bestaat al ({eerste}); kies een andere",
        "ingetrokken_id": "de id '{id}' is ooit gebruikt en ingetrokken; kies een nieuwe, anders wijzen oude links verkeerd",
        "opvolger_kring": "deze opvolgers wijzen in een kring: {kring}; haal er een weg",
        "opvolger_allebei": "zet één opvolger bij 'opvolger', of meer bij 'opvolgers', niet allebei",
        "lees_met_opvolger": "'lees' hoort alleen bij iets zonder opvolger; haal een van de twee weg",
        "lees_ontbreekt": "zet bij 'opvolger' waar dit nu staat, of bij 'lees' de pagina's die iemand in plaats daarvan kan lezen",
        "opvolger_onbekend": "de opvolger '{id}' bestaat niet{bedoeld}",
        "bron_onbekend": "er is geen bron '{id}' in data/sources.yaml{bedoeld}",
        "bron_ongebruikt": "de bron '{id}' wordt nergens gebruikt; verwijs ernaar of haal hem weg",
        "kwadrant_onbekend": "er is geen kwadrant '{id}'{bedoeld}",
        "cel_ontbreekt": "de cel '{id}' ontbreekt",
        "kolom_onbekend": "er is geen kolom '{id}'{bedoeld}",
        "pool_onbekend": "deze as heeft geen kant '{id}'{bedoeld}",
        "plek_bezet": "'{id}' staat op dezelfde plek in de figuur als '{ander}'; elk kwadrant heeft een eigen plek",
        "letter_bezet": "de letter '{letter}' heeft al een ander kwadrant: '{ander}'",
        "datum_omgekeerd": "'herzien_voor' ligt niet na 'gecontroleerd_op'",
        "soort_in_kolom": "in de kolom '{kolom}' hoort soort '{soort}', er staat '{gevonden}'",
        "wettekst_zonder_wet": "zekerheid 'wettekst' vraagt in 'bron' een artikel van een wet",
        "herzien": "'{id}' moest voor {datum:%d-%m-%Y} opnieuw worden gecontroleerd; kijk of het nog klopt en pas de datums aan",
        "plek_onbekend": "op de pagina '{pagina}' is geen plek '{plek}'{bedoeld}",
        "pagina_onbekend": "er is geen pagina '{pagina}'{bedoeld}",
        "plek_of_reden": "geef een plek of een reden, niet allebei en niet geen van beide",
        "zelfcheck_onbekend": "er is geen zelfcheck '{id}'{bedoeld}",
        "link_verboden": "de link '{link}' mag niet; gebruik een pagina (map/pagina.md) of een adres met https://",
        "link_pagina": "de link wijst naar een pagina die er niet is: '{pagina}'{bedoeld}",
        "link_zonder_https": "de link '{link}' mist https:// vooraan",
        "link_html": "de link '{link}' wijst naar een adres van de site; schrijf de naam van het bestand, met .md{bedoeld}",
        "beeld_ontbreekt": "het bestand '{bestand}' is er niet in docs{bedoeld}",
        # figures
        "uitspraak_of_bron": "geef een uitspraak uit data/legal, of anders een soort met een bron; niet allebei",
        "stap_onbekend": "er is geen stap '{id}' in deze figuur{bedoeld}",
        "stap_terug": "de weg gaat hier terug naar '{id}'; zet die stap verderop, of gebruik terug_naar",
        "fase_overlapt": "de fase '{id}' begint voor het einde van de vorige of eindigt voor haar begin",
        # self-checks
        "tabel_onbekend": "er is geen tabel '{id}' in data/matrices{bedoeld}",
        "strook_dubbel": "de uitspraak '{id}' heeft hier al een strook; een uitspraak telt een keer mee",
        "rij_onbekend": "er is geen uitspraak '{id}' in dit kader{bedoeld}",
        "rij_dubbel": "de uitspraak '{id}' staat al in een rij van dit kader; haal er een weg",
        "rij_mist": "deze uitspraken van het kader staan in geen rij: {ids}; zet ze erbij",
        "uitspraak_onbekend": "er is geen uitspraak '{id}' in data/legal{bedoeld}",
        "termijn_onbekend": "er is geen termijn '{id}' in data/legal{bedoeld}",
        "gebeurtenis_onbekend": "er is geen gebeurtenis '{id}' in deze zelfcheck{bedoeld}",
        "groep_onbekend": "er is geen groep '{id}' in deze zelfcheck{bedoeld}",
        "soort_zonder_groep": "de uitspraak '{id}' is van soort '{soort}', maar die groep heeft deze zelfcheck niet",
        "naar_onbekend": "er is geen vraag of uitkomst '{id}'{bedoeld}",
        "kring": "vanaf vraag '{id}' kom je weer bij dezelfde vraag uit; elke weg moet bij een uitkomst eindigen",
        "onbereikbaar": "geen antwoord leidt naar '{id}'; verwijs ernaar of haal het weg",
        "keuze_dubbel": "de keuze '{tekst}' staat hier twee keer; wie kiest, ziet geen verschil",
        "naam_bezet": "de id '{id}' botst met iets dat de zelfcheck zelf '{id}' noemt; kies een andere",
        "deel_bezet": "de vraag '{vraag}' met onderdeel '{deel}' heet samen '{id}', en zo heet hier al iets; kies een andere id",
        "zonder_themas": "deze zelfcheck verdeelt punten over thema's, maar data/quadrants.yaml heeft er geen",
        "lengte_omgekeerd": "'tot' moet groter zijn dan 'van'",
        "leeg_half": "'leeg' en 'als_leeg' horen bij elkaar: zeg bij 'leeg' wat de uitkomst zegt, en bij een veld wat er ontbreekt",
        "kaart_minuten": "de stappen duren samen {samen} minuten, maar 'minuten' van deze zelfcheck is {minuten}",
        "formulier_onbekend": "er is geen formulier '{id}' in data/checks{bedoeld}",
        "veld_onbekend": "er is geen veld '{id}' in dat formulier{bedoeld}",
        "opties_bij_keuze": "opties horen bij een veld met invoer: keuze, en daar zijn ze nodig",
        # practice cases and live checks
        "onderdeel_vast": "'{id}' is de naam van een vast deel van een voorbeeld; kies een andere id",
        "waar_ontbreekt": "zeg waar je dit opzoekt: geef een bron of een webadres",
        "uitkomst_en_datum": "geef de uitkomst en de datum van de controle samen, of laat ze allebei weg",
        "raakt_onbekend": "er is geen uitspraak, vraag of begrip '{id}'{bedoeld}",
        # the calendar
        "kalender_dag": "geef 'van', met of zonder 'tot_en_met', of geef alleen 'voor'",
        "kalender_tekst": "'{dag}' staat niet in de uitspraak; de agenda zegt alleen wat daar staat",
        # samenwerkingsverbanden
        "steunpunt_bereikbaar": "geef van het steunpunt een telefoonnummer, een mailadres of een website",
        "eigen_woord_dubbel": "voor het begrip '{id}' staat hier al een eigen woord; haal er een weg",
        "swv_onbekend": "er is geen {wat} '{id}'{bedoeld}",
        "naast_geen_wet": "'{id}' is geen wet, maar '{soort}'; noem hier wat de wet zegt",
        # search
        "synoniem_bezet": "'{woord}' staat al in de groep van '{ander}'; laat het in een groep staan",
        "vraag_bezet": "wie '{vraag}' typt, komt al uit op '{pagina}'; kies een plek",
        # je and u
        "uvorm_woord_dubbel": "'{woord}' staat ook al bij 'bezit'; laat het hier staan als het zonder lidwoord kan, en haal het daar weg",
        "uvorm_zonder_je": "in deze zin staat geen je, jij, jou, jouw of jullie; er valt dus niets te veranderen",
        "uvorm_zin_dubbel": "deze zin staat hier al; laat er een staan",
        # pages
        "voorblad_ontbreekt": "de pagina begint niet met een blok tussen twee regels met ---; kopieer dat blok van een andere pagina en pas het aan",
        "voorblad_open": "het blok met --- bovenaan de pagina is niet afgesloten; zet een tweede regel met ---",
        "accolades": "de code tussen {{{{ en }}}} klopt niet: vaak een vergeten aanhalingsteken of haakje",
        "hekje": "een anker bij een kopje heeft spaties nodig: {{ #anker }}",
        "jinja_opmerking": "wat tussen {{# en #}} staat, verdwijnt van de pagina; haal het weg",
        "macro_onbekend": "er is geen blok '{naam}'{bedoeld}",
        "macro_vorm": "schrijf dit blok zo: {voorbeeld}",
        "macro_waarde": "er is geen {naam} '{waarde}'{bedoeld}",
        "macro_regel": "zet dit blok op een eigen regel, zonder spaties ervoor: {voorbeeld}",
        "macro_plek": "dit blok hoort op de pagina '{pagina}': daarheen wijzen de links; zet het daar neer",
        "macro_twee_keer": "dit blok staat twee keer op deze pagina; links naar de tweede zouden niet werken",
        "ongebruikt": "'{waarde}' staat nog op geen enkele pagina; zet {voorbeeld} op een eigen regel",
        "jinja_verboden": "op een pagina mag tussen accolades alleen een blok staan, zoals {voorbeeld}",
        # the menu
        "menu_dubbel": "'{pagina}' staat al in het menu ({eerste}); laat er een staan",
        "menu_ontbreekt": "deze pagina staat nog niet in het menu; zet in {waar} onder paginas: - {pagina}",
        "menu_weg": "de bestanden van het menu zijn weg; zet ze terug",
        "menu_plaats": "{ander} heeft dezelfde 'plaats'; kies een ander getal",
        "menu_verhuisd": "het menu staat niet hier maar in data/menu, met een bestand per deel; haal nav hier weg",
        "titel_teken": "in '{veld}' mogen {{ }} [ ] niet staan",
        "te_diep": "hier zit te veel in elkaar; haal haken of spaties weg",
        # the finished site
        "link_dood": "de link '{link}' werkt niet: {reden}",
    }
)

PATTERNS = {  # the pattern of a constrained string, to what an editor should do about it
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "'{veld}' mag alleen kleine letters, cijfers en streepjes hebben, er staat {gevonden}",
    r"^https?://[^\s<>\"]+$": "'{veld}' moet een webadres zijn dat met https:// begint, er staat {gevonden}",
    r"^S[0-4]\.[1-9]\d?$": "'{veld}' is een nummer van S0.1 tot S4.99, er staat {gevonden}",
    r"^[0-9]+[a-z]*([.:][0-9]+[a-z]*)*$": "'{veld}' is een nummer zoals 40a, 2.44 of 6:7, er staat {gevonden}",
    r"^[0-9][0-9 ()-]{2,20}$": "'{veld}' is een telefoonnummer met cijfers en streepjes, er staat {gevonden}",
    r"^[^@\s]+@[^@\s]+\.[a-z]+$": "'{veld}' is een mailadres, er staat {gevonden}",
    r"^([1-9]|[12]\d|3[01]) (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$": "'{veld}' is een dag zonder jaar, zoals 25 maart, er staat {gevonden}",
    r"^[A-Z]$": "'{veld}' moet een hoofdletter zijn, er staat {gevonden}",
    r"\S": "'{veld}' is leeg; vul het in",
}

BROKEN = [  # a part of PyYAML's own words, to ours; the first that fits counts
    ("anchor", "een tekst die met *, & of ! begint moet tussen aanhalingstekens"),
    ("mapping values are not allowed", "hier staat een dubbele punt midden in een zin; zet de hele zin tussen aanhalingstekens"),
    (r"'\t' that cannot start any token", "hier staat een tab; gebruik spaties"),
    ("cannot start any token", "deze tekst begint met een teken dat in YAML iets anders betekent (@, % of `); zet aanhalingstekens om de tekst"),
    ("escape character", "een \\ mag niet in een tekst tussen dubbele aanhalingstekens; gebruik enkele"),
    ("scanning a quoted scalar", "hier begint een aanhalingsteken dat nergens sluit; hoort het bij de zin, zet dan dubbele aanhalingstekens om de hele zin"),
    ("expected <block end>, but found '<scalar>'", "na een aanhalingsteken of haakje staat nog tekst; zet de hele zin tussen aanhalingstekens"),
    ("expected <block end>", "deze regel springt anders in dan de regels erboven; laat de velden recht onder elkaar beginnen"),
    ("could not find expected ':'", "hier ontbreekt een dubbele punt met een spatie erachter (veld: tekst)"),
    ("expected ',' or", "een lijst tussen [ ] of { } sluit niet, of er staat een leesteken in dat aanhalingstekens nodig heeft"),
    ("expected a single document", "in dit bestand staat een losse regel ---; haal die weg"),
    ("", "deze regel is niet te lezen; zet de hele tekst tussen aanhalingstekens of haal een los leesteken weg"),
]  # fmt: skip


@dataclass(frozen=True, order=True)
class Fault:
    """One thing to mend. Sorts by file and line; `str()` is what the editor sees."""

    file: str
    line: int
    path: tuple[str | int, ...]
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.said}"

    @property
    def said(self) -> str:
        """Without the file and line, for where those are shown already."""
        steps = " > ".join(str(step + 1) if isinstance(step, int) else step for step in self.path)
        return f"{steps}: {self.text}" if steps else self.text


class GuideError(Exception):
    """What somebody can mend: shown as it is, without a traceback."""

    faults: Sequence[Fault] = ()


class DataError(GuideError):
    """All faults of all files at once."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults), key=lambda fault: (fault.file, fault.line, str(fault)))
        lines = "\n".join(map(str, self.faults))
        count = len(self.faults)
        super().__init__(f"De gegevens kloppen nog niet ({count} {'punt' if count == 1 else 'punten'}):\n{lines}")


def sentence(key: str, **values: Any) -> str:
    return SENTENCES[key].format(**values)


def listed(words: Iterable[str]) -> str:
    """'a', 'b' en 'c'"""
    *most, last = [f"'{word}'" for word in words]
    return f"{', '.join(most)} en {last}" if most else last


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; bedoelde je 'x'?` with the nearest of `known`, or nothing."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; bedoelde je '{near[0]}'?" if near else ""


def shown(value: Any, raw: str | None = None) -> str:
    """`value` as an editor typed it, short enough for one line."""
    if value is None:
        return "niets"
    if isinstance(value, dict):
        return "een veld met een dubbele punt"
    if isinstance(value, list):
        return "een lijst"
    text = raw if raw is not None else str(value)
    return f"'{text[:60]}…'" if len(text) > 60 else f"'{text}'"  # noqa: PLR2004


def _before(mark: yaml.Mark) -> str:
    """What stands on the line of `mark`, up to it."""
    return (mark.buffer or "")[: mark.pointer].rpartition("\n")[2]


def broken_yaml(error: yaml.MarkedYAMLError, quote: yaml.Mark | None = None) -> tuple[int, str]:
    """Line (from 0) and sentence for a YAML syntax error; `quote`: where a text over more lines opened just before it."""
    if quote:
        return quote.line, next(ours for theirs, ours in BROKEN if theirs == "scanning a quoted scalar")
    said = f"{error.context or ''} {error.problem or ''}"
    starts_earlier = any(part in said for part in ("quoted scalar", "simple key", "flow sequence", "flow mapping"))
    mark = (error.context_mark if starts_earlier else None) or error.problem_mark or error.context_mark
    if "mapping values" in said and mark and re.fullmatch(r"\s*(- )?[\w-]+", _before(mark)):
        said = "expected <block end>"  # the colon of a field that starts at the wrong column
    return (mark.line if mark else 0), next(ours for theirs, ours in BROKEN if theirs in said)


def invalid_form(found: Any, raw: str | None, known: Iterable[str]) -> str:
    """The sentence for a self-check whose kind is missing or unknown."""
    if found is None:
        return sentence("missing", veld="vorm")
    meant = did_you_mean(str(found), known)
    return sentence(
        "literal_error", veld="vorm", toegestaan=", ".join(known), gevonden=shown(found, raw), bedoeld=meant
    )


def invalid(error: dict[str, Any], raw: str | None, known: Iterable[str]) -> str:
    """The sentence for one pydantic error (an item of `ValidationError.errors()`).

    `known` are the names that the place allows, for a misspelt key.
    """
    kind, context = error["type"], error.get("ctx", {})
    steps = [step for step in error["loc"] if isinstance(step, str) and step != "[key]"]
    values = {**context, "veld": steps[-1] if steps else "dit bestand", "gevonden": shown(error["input"], raw)}
    if kind == "string_type" and error["input"] is None:
        kind = "string_too_short"
    if kind == "string_pattern_mismatch":
        return PATTERNS[context["pattern"]].format(**values)
    if kind == "literal_error":
        options = [part.strip("' ") for part in context["expected"].replace(" or ", ", ").split(",")]
        values |= {"toegestaan": ", ".join(options), "bedoeld": did_you_mean(str(error["input"]), options)}
    if kind == "extra_forbidden":
        values["bedoeld"] = did_you_mean(values["veld"], known)
    return sentence(kind, **values)
