"""Rules of what a samenwerkingsverband says of itself: what it names is there, and stands beside law."""

from collections.abc import Iterable, Iterator, Mapping

from guide.faults.messages import did_you_mean, sentence
from guide.models import Begrippenbestand, Kwadrantbestand, Matrix, Model, Samenwerkingsverband
from guide.rules.checks import Law
from guide.rules.references import Finding

MODELS = "data/matrices/inrichtingsmodellen.yaml"


def own_region(item: Samenwerkingsverband) -> Iterator[Finding]:
    """What a profile shows by itself: somebody can be reached, and no word or place stands twice."""
    if not (item.steunpunt.telefoon or item.steunpunt.email or item.steunpunt.website):
        yield ("steunpunt",), sentence("steunpunt_bereikbaar")
    seen: set[str] = set()
    for i, word in enumerate(item.woorden):
        if word.begrip in seen:
            yield ("woorden", i, "begrip"), sentence("eigen_woord_dubbel", id=word.begrip)
        seen.add(word.begrip)


def region_rules(item: Samenwerkingsverband, models: Mapping[str, Model], law: Law) -> Iterator[Finding]:
    """Terms, themes, a model and statements that exist; what the other files hold is known unless they have faults."""
    terms, quadrants = models.get("data/glossary.yaml"), models.get("data/quadrants.yaml")
    if isinstance(terms, Begrippenbestand):
        known = [term.id for term in terms.begrippen]
        yield from _unknown(((("woorden", i, "begrip"), w.begrip) for i, w in enumerate(item.woorden)), known, "begrip")
    if isinstance(quadrants, Kwadrantbestand):
        known = [theme.id for theme in quadrants.themas]
        yield from _unknown(((("keuzes", i, "thema"), k.thema) for i, k in enumerate(item.keuzes)), known, "thema")
    if item.inrichting and isinstance(table := models.get(MODELS), Matrix):
        known = [column.id for column in table.kolommen]
        yield from _unknown([(("inrichting",), item.inrichting)], known, "inrichtingsmodel")
    if not law.known:
        return
    for i, choice in enumerate(item.keuzes):
        for n, name in enumerate(choice.naast):
            place = ("keuzes", i, "naast", n)
            if name not in law.kinds:
                yield place, sentence("uitspraak_onbekend", id=name, bedoeld=did_you_mean(name, law.kinds))
            elif law.kinds[name] != "wet":
                yield place, sentence("naast_geen_wet", id=name, soort=law.kinds[name])


def _unknown(found: Iterable[tuple[tuple[str | int, ...], str]], known: list[str], word: str) -> Iterator[Finding]:
    for place, name in found:
        if name not in known:
            yield place, sentence("swv_onbekend", wat=word, id=name, bedoeld=did_you_mean(name, known))
