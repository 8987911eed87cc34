"""What all data shares: ids, texts, kinds of statement, where a statement comes from."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr, StringConstraints, WithJsonSchema

from guide.models.walk import Place, walk

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Tekst = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
Webadres = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]
# 40 and 3 are numbers to YAML; 2.44 and 6:7 would lose what was typed, so those need quotes.
Nummer = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]+[a-z]*([.:][0-9]+[a-z]*)*$"),
    BeforeValidator(lambda value: str(value) if type(value) is int else value),
    WithJsonSchema({"anyOf": [{"type": "integer"}, {"type": "string"}]}),
]
Soort = Literal["wet", "beleid", "inspectie", "advies", "uitwerking"]
Zekerheid = Literal["wettekst", "pagina", "brondocument", "eigen-conclusie"]
Doelgroep = Literal["ouder", "leerling", "leraar", "ib", "schoolleider", "bestuur", "swv", "begeleider"]

# One wording per key that occurs in several classes: the help must not differ by place.
ZOEKTERMEN = Field(
    default=[],
    description="Wat mensen intypen als ze dit zoeken: andere woorden, oude namen, hele vragen. Onzichtbaar.",
)
ID = Field(description="Vaste naam: kleine letters, cijfers en streepjes. Verandert nooit meer; links wijzen ernaar.")
SOORT = Field(description="Wat voor uitspraak is dit: wet, beleid (keuze), inspectie, advies of uitwerking (van ons).")


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    # File and line where this stands, set once by validate.py: for links that let a reader mend it.
    _place: tuple[str, int] | None = PrivateAttr(None)

    @property
    def place(self) -> tuple[str, int] | None:
        return self._place

    # Beside the fields, so that it does not count when two models are compared.
    __slots__ = ("_parts",)

    @property
    def parts(self) -> list[tuple[Place, Any]]:
        """All that rules look at, found once: this object, each one below it, and each text with a link in it."""
        if not hasattr(self, "_parts"):
            found = [
                (path, value)
                for path, value in walk(self)
                if isinstance(value, BaseModel) or (isinstance(value, str) and "](" in value)
            ]
            object.__setattr__(self, "_parts", found)
        return self._parts


class Bronverwijzing(Model):
    id: Id = Field(description="De id van een bron in data/sources.yaml.")
    plaats: Tekst | None = Field(
        None, description="Waar in de bron, bijvoorbeeld: deel 3. Bij een wet: artikel en lid."
    )
    artikel: Nummer | None = Field(
        None, description="Het artikel van de wet, bijvoorbeeld 40a of '2.44' (met aanhalingstekens)."
    )
    lid: Nummer | None = Field(None, description="Het lid van het artikel. Laat weg als het artikel geen leden heeft.")
    woorden: Tekst | None = Field(
        None, description="De woorden in dat lid die de uitspraak dragen, precies zoals ze in de wet staan."
    )


class Herkomst(Model):
    """What every block that readers could act on says of itself."""

    soort: Soort = SOORT
    bron: list[Bronverwijzing] = Field(min_length=1, description="Waar dit staat. Minstens een bron.")
    geen_letter: Tekst | None = Field(
        None,
        description="Alleen bij wet zonder artikel in data/wetten: waarom de letter van de wet er niet bij staat, in een korte zin.",
    )


Dag = Annotated[
    str,
    StringConstraints(
        pattern=r"^([1-9]|[12]\d|3[01]) (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$"
    ),
]


class Jaardag(Model):
    """A day, or days, that come back each school year: for the calendar."""

    titel: Tekst = Field(description="Wat er in de agenda komt te staan, kort.")
    van: Dag | None = Field(None, description="De dag, of de eerste dag: 25 maart. Zonder jaar.")
    tot_en_met: Dag | None = Field(None, description="De laatste dag, als het er meer zijn: 31 maart.")
    voor: Dag | None = Field(None, description="In plaats van 'van': voor deze dag moet het klaar zijn.")


class Uitspraak(Herkomst):
    """One legal or policy statement; its id is its anchor on the page."""

    id: Id = ID
    tekst: Tekst = Field(description="De uitspraak in gewone taal, een of twee zinnen.")
    zekerheid: Zekerheid = Field(description="Waar wij dit zagen: wettekst, pagina, brondocument of eigen-conclusie.")
    gecontroleerd_op: date = Field(description="Datum van de laatste controle, jjjj-mm-dd.")
    herzien_voor: date | None = Field(
        None, description="Voor deze datum opnieuw controleren, jjjj-mm-dd. Niet bij wat op de letter van de wet rust."
    )
    let_op: Tekst | None = Field(None, description="Wat nog onzeker is, in een korte zin.")
    markeer: list[Tekst] = Field(
        default=[],
        description="De woorden in de tekst die binden of open zijn: een of twee groepjes van twee tot zes woorden.",
    )
    zoektermen: list[Tekst] = ZOEKTERMEN
    kalender: Jaardag | None = Field(
        None, description="Alleen bij een vaste datum die elk schooljaar terugkomt: zo komt die in de agenda."
    )
    mag: bool = Field(
        False, description="true: de wet staat iets toe en verplicht niet. De lezer ziet dan Mag, niet Moet."
    )
