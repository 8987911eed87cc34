"""The closed lists of Dutch that the u-form rests on. Nouns are an open class: those stand in data/u-form.yaml.

A word that is in none of them is unknown, and its sentence stays in the je-form.
"""

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PREPOSITIONS = _set(
    "aan achter bij binnen boven buiten door in langs met na naar naast nabij namens onder op over per rond samen "
    "sinds tegen tegenover tijdens tot tussen uit van vanaf vanuit via volgens voor vóór wegens zonder om"
)
# After these a bare noun may be what somebody gets or asks: om je hulp te geven, voor je hulp krijgt.
ALSO_CONJUNCTIONS = _set("om tot voor vóór")
SUBORDINATE = _set(
    "als dat die wat wie waar wanneer hoe hoelang hoeveel of omdat zodat zodra zolang terwijl totdat tot nadat "
    "voordat toen doordat sinds hoewel tenzij mits waarin waarom waarop waarvoor waaraan waarbij waarmee waarnaar "
    "waarover waaruit waarvan waartoe waardoor waaronder welke welk alsof zoals indien opdat hetgeen"
)
ALONGSIDE = _set("en of maar want dus")
# What follows je when je is no possessive: function words, adverbs, and the finite verbs that have a form of their own.
FUNCTION = _set(
    "ik jij je jou jouw hij zij ze wij we jullie hem haar hen hun het een de dit dat deze die dezelfde hetzelfde zo'n "
    "zulke iets niets iemand niemand iedereen alles alle allebei beide veel vele weinig meer minder meest meeste "
    "genoeg enkele elk elke ieder iedere geen één twee drie vier vijf zes zeven acht negen tien elf twaalf honderd "
    "wel niet nooit altijd soms vaak meestal steeds nog al ook alleen pas weer terug samen zelf echt erg heel zeer te "
    "toch dus dan daarna daarom daarbij daarvan daarvoor daarover daarmee daarop daarin daaruit daarnaar daaraan daar "
    "hier er erbij erin erop eruit eraf erover ervan ervoor ermee ertoe erna ernaar ertegen eraan hierbij hiervoor "
    "hierover hierin hiermee hiernaar hierop nu straks later eerder eerst vooraf vooral juist bijvoorbeeld misschien "
    "graag liever goed beter best slecht snel meteen direct bijna ongeveer minstens hooguit uiterlijk binnen buiten "
    "opnieuw verder vanzelf intussen alvast alsnog anders zo even eens ergens nergens overal helemaal deels gewoon "
    "zeker blij rustig trots klaar boos ziek jonger ouder oud jong leeg vrij zelfstandig thuis weg mee heen door "
    "voorbij aanwezig oneens tevreden waar wat wie welke welk hoe wanneer of als omdat zodat zoals en maar want aan "
    "achter bij in met na naar naast onder op over per rond sinds tegen tijdens tot tussen uit van vanaf vanuit via "
    "volgens voor vóór zonder om tegenop hardop vast af terecht vooruit hebt bent kunt zult wilt mag moet was had "
    "werd zou kon moest mocht wilde heeft is kan zal wil hoeft weet zit gaat staat doet ziet geschorst gehoord "
    "geweigerd verwijderd genoemd gevraagd geholpen betrokken ingeschreven aangemeld toegelaten uitgenodigd "
    "twijfelend schriftelijk mondeling telefonisch online anoniem"
)
REFLEXIVE = _set("zorgen betrokken thuis veilig gehoord gezien verantwoordelijk bewust")  # je je zorgen: u zich zorgen
# First person, as before je: they get a t before u. Those that end in a t already do not change.
STEMS = _set(
    "aarzel adviseer antwoord baseer bedenk bedoel begeleid begin begrijp behandel behoud bekijk beleef beloof ben "
    "bepaal bereik bereid beschrijf beslis bespreek bestel betaal betrek bevestig bewaar bied bind blader blijf breng "
    "bouw check combineer controleer deel denk doe doorloop draag draai dring durf dwing eindig erken ervaar evalueer "
    "formuleer ga gebruik geef geloof geniet gun haal handel heb help herken herinner hoef hoop hoor houd hou huur "
    "kan ken kies kijk klaag klik kom koop koppel kopieer krijg kun laad leer leg leid lees lever lig lijk loop los "
    "luister maak mail meen meld merk mis nader neem noem nodig oefen omschrijf onderbouw onderneem onderschrijf "
    "ondersteun onderteken onderzoek onthoud ontvang ontwerp ontwikkel open orden organiseer overleg overweeg pak pas "
    "plaats plak plan praat print probeer raadpleeg raak reageer reken regel respecteer rond ruim schakel schrap "
    "schrijf schuif sla sluit snap sorteer spaar spreek sta start steun stel stem steek stop stuur teken tel toets "
    "toon trek twijfel typ vaar val vang vergelijk vergis verander verbeter verbind verdedig verdeel verdien vergader "
    "verhuis verken verklaar verklein vermijd vermeld vernieuw verplaats verschuif verstuur vertel vertrouw vervang "
    "verwijder verwijs verzamel verzin vind vink voeg voel voer volg vorm vraag vul waag waardeer wacht wandel weeg "
    "weiger werk wijs wijzig wil win wis wissel woon word zeg zend zie zoek zorg zul zal zwijg overdenk voorkom "
    "voorspel voldoe bezoek doorzoek overtuig gedraag"
)
# Not used to tell somebody to do something, and not said of anybody else: what follows is always who does it.
ALWAYS_ASKED = _set(
    "heb ben kun zul krijg word hoef vind woon kom zie snap merk twijfel voel herken begrijp ken durf hoor weet "
    "bedoel denk"
)
ALSO_OF_OTHERS = {"wil", "kan", "zal"}  # wil je hulp? wil je kind hulp? de school wil je helpen
ENDING_IN_T = _set(
    "moet mag zit weet laat let praat zet haat sluit start wacht schat giet biedt acht groet verlaat vergeet toets"
)
# The past: no other form before u.
PAST = _set(
    "was had zou kon mocht wou deed zag kwam koos ging gaf nam kreeg bleef schreef vond las liep stond sprak dacht "
    "wist bracht begon hield hielp sliep zei riep werd liet vroeg droeg sloot keek vergat"
)
OWN_FORM = {"kan": "kunt", "zal": "zult", "wil": "wilt", "hou": "houdt"}
THIRD_ONLY = _set("is heeft")
SECOND_ONLY = _set("hebt bent kunt wilt zult")


def before_u(stem: str) -> str:
    """The form of a verb with u: kun, kunt; ga, gaat; weet, weet."""
    if stem in OWN_FORM:
        return OWN_FORM[stem]
    if stem.endswith("t"):
        return stem
    return f"{stem}at" if stem.endswith("a") and not stem.endswith("aa") else f"{stem}t"


INFINITIVES = _set(
    "helpen lezen vertellen geven opschrijven nalopen verrassen aanschuiven weten hebben zijn worden doen gaan zien "
    "staan maken vragen kijken kiezen nemen krijgen houden laten vinden zoeken werken schrijven praten overleggen "
    "beslissen bespreken steunen bellen mailen sturen insturen opsturen aanvragen aanvullen aanmelden afspreken "
    "beginnen stoppen wachten betalen volgen veranderen aanpassen bewaren printen invullen gebruiken vastleggen "
    "meenemen meedenken meepraten meebeslissen uitleggen uitzoeken voorleggen indienen instemmen weigeren tekenen "
    "ondertekenen zitten hangen adviseren begeleiden informeren uitnodigen horen meedoen verwachten rekenen tellen "
    "delen noemen tonen zeggen brengen komen blijven opletten wijzen"
)
DETERMINERS = _set(
    "welk welke elk elke ieder iedere het de een dit dat deze die geen al veel hun ons onze mijn zijn haar"
)
# Other forms of the same verbs, which say that the je before them is no possessive: je maakt, die je noemt.
VERBS = STEMS | ENDING_IN_T | PAST | INFINITIVES | {before_u(stem) for stem in STEMS}
VERBS |= {stem + end for stem in STEMS for end in ("de", "te")}
PARTICLES = _set(
    "aan achter af bij binnen buiten door goed in kwijt langs mee na neer om open op over samen tegen terug thuis toe "
    "uit vast verder vol voor vooruit vrij weg"
)
# Verbs in two parts, with je in front: als je vastloopt. Only in a form that no noun has.
_WITH_T = sorted(before_u(stem) for stem in STEMS if not stem.endswith("t"))
SEPARABLE = re.compile(rf"(?:{'|'.join(sorted(PARTICLES))})(?:{'|'.join(_WITH_T)})")
