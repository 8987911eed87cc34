"""Fixed Dutch words of the blocks: labels of kinds, certainty, roles. Data, no logic."""

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()  # noqa: SIM905

SHORT_MONTHS = "jan feb mrt apr mei jun jul aug sep okt nov dec".split()  # noqa: SIM905

# kind: the word on its mark, and what it means
KINDS = {
    "wet": ("Wet", "Dit staat in de wet. Het geldt voor iedereen."),
    "beleid": ("Keuze", "Dit spreekt een samenwerkingsverband of school zelf af. Het kan ook anders."),
    "inspectie": ("Toezicht", "Hier let de Inspectie van het Onderwijs op."),
    "advies": ("Advies", "Dit raden deskundigen of een handreiking aan. Het is geen plicht."),
    "uitwerking": ("Uitwerking", "Dit bedachten wij zelf, op basis van openbare bronnen."),
}

# certainty: short, behind a source; and as a sentence
CERTAINTY = {
    "wettekst": ("wettekst", "Wij lazen dit in de wettekst."),
    "pagina": ("webpagina", "Wij lazen dit op een webpagina. De wettekst zelf zagen wij hiervoor niet."),
    "brondocument": ("brondocument", "Dit staat alleen in een brondocument."),
    "eigen-conclusie": ("eigen conclusie", "Dit is onze eigen conclusie uit de bronnen."),
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
