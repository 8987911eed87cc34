"""Fixed Dutch words of the blocks: labels of kinds, certainty, roles. Data, no logic."""

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()  # noqa: SIM905

SHORT_MONTHS = "jan feb mrt apr mei jun jul aug sep okt nov dec".split()  # noqa: SIM905

# kind: the word that readers see, and what it means
KINDS = {
    "wet": (
        "Moet",
        "Dit staat in de wet. Het geldt voor iedereen. Mag het van de wet, dan lees je Mag. Is het jouw recht, dan staat dat er.",
    ),
    "beleid": ("Kies je zelf", "Dit spreekt een samenwerkingsverband of school zelf af. Het kan ook anders."),
    "inspectie": ("Toezicht", "Hier let de Inspectie van het Onderwijs op."),
    "advies": (
        "Raad",
        "Dit raden deskundigen of een handreiking aan. Het is geen plicht. De bron zegt van wie het komt.",
    ),
    "uitwerking": ("Raad", "Dit bedachten wij zelf, op basis van openbare bronnen."),
}
MAY = "Mag"  # in the place of Moet, where the law permits
RIGHT = "Jouw recht"  # in the place of Moet, where the law speaks to whom it protects
RIGHT_OF = {"ouders": "Recht van ouders", "leerlingen": "Recht van leerling"}  # the same, read by others
LAW = "In de wet"  # in the place of Moet, on pages for pupils and parents

# kind: the word between brackets with which an editor marks a sentence on a page
BRACKETS = {"wet": "Wet", "beleid": "Keuze", "inspectie": "Toezicht", "advies": "Advies", "uitwerking": "Uitwerking"}

# certainty: short, behind a source; and as a sentence
CERTAINTY = {
    "wettekst": ("wettekst", "Dit staat in de tekst van de wet."),
    "pagina": ("webpagina", "Dit staat op een webpagina van wie hierboven staat."),
    "brondocument": ("brondocument", "Dit staat in het document hierboven."),
    "eigen-conclusie": ("eigen conclusie", "Dit is onze eigen conclusie uit de bronnen hierboven."),
}

WHO = {
    "ouder": "ouders",
    "leerling": "leerlingen",
    "leraar": "leraren",
    "ib": "IB'ers en coördinatoren",
    "schoolleider": "schoolleiders",
    "bestuur": "besturen",
    "swv": "samenwerkingsverbanden",
    "begeleider": "begeleiders",
}

TOGETHER = {
    "alleen": "Alleen",
    "samen": "Samen met je team",
    "alleen-of-samen": "Alleen of samen met je team",
}

# kinds of self-check of which a group can see one picture: their answers are chosen or counted
GROUPED = ("verdeelvragen", "schaal", "peiling", "indeling", "herkennen", "actielijst")

# status of an action in a list of actions
STATUS = {
    "nog-niet": "nog niet begonnen",
    "bezig": "mee bezig",
    "gedaan": "gedaan",
    "niet-nodig": "niet nodig bij ons",
}

SECTORS = {"po": "primair onderwijs", "vo": "voortgezet onderwijs"}

# fixed parts of a practice case, as a search names them
CASE_PARTS = {
    "planning": "De planning van toen",
    "nu-anders": "Wat je nu anders leest",
    "gespreksvragen": "Vragen bij dit voorbeeld",
}

GROUPS = {
    "brondocument": "Brondocumenten",
    "wet": "Wetten en besluiten",
    "kamerstuk": "Kamerstukken",
    "overheid": "Overheid en toezicht",
    "organisatie": "Landelijke organisaties",
    "regio": "Regio's en scholen",
    "vakliteratuur": "Vakliteratuur",
    "eigen": "Eigen werk",
}

# groups of questions, as a way on when nothing was found
QUESTION_GROUPS = {"opp": "over het OPP", "rechten": "over rechten", "tlv": "over de TLV", "samen": "over samenwerken"}

# what a hit of search is, as a reader knows it; other hits are a part of their page, and say no more
FOUND = {
    "moet": KINDS["wet"][0],
    "mag": MAY,
    "recht-ouders": RIGHT_OF["ouders"],
    "recht-leerlingen": RIGHT_OF["leerlingen"],
    "keuze": KINDS["beleid"][0],
    "toezicht": KINDS["inspectie"][0],
    "advies": KINDS["advies"][0],
    "uitwerking": KINDS["uitwerking"][0],
    "zelfcheck": "Zelfcheck",
    "vraag": "Vraag",
    "begrip": "Begrip",
    "wet": "Wettekst",
    "bron": "Achtergrond",
    "pagina": "Pagina",
}
