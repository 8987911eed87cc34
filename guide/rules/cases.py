"""Rules of practice cases and of live checks. Each yields (path, sentence) like those in references.py."""

from collections.abc import Iterable, Iterator

from guide.faults.messages import did_you_mean, sentence
from guide.models import FIXED_PARTS, Begrip, Livecontrolebestand, Model, Uitspraak, Voorbeeld
from guide.rules.references import Finding


def case_rules(case: Voorbeeld) -> Iterator[Finding]:
    for i, part in enumerate(case.onderdelen):
        if part.id in FIXED_PARTS:
            yield ("onderdelen", i, "id"), sentence("onderdeel_vast", id=part.id)


def live_rules(file: Livecontrolebestand) -> Iterator[Finding]:
    for i, check in enumerate(file.controles):
        if not check.bron and not check.adressen:
            yield ("controles", i), sentence("waar_ontbreekt")
        if bool(check.uitkomst) != bool(check.gecontroleerd_op):
            yield ("controles", i), sentence("uitkomst_en_datum")


def touched(file: Livecontrolebestand, models: Iterable[Model]) -> Iterator[Finding]:
    """Every id in `raakt` is that of a statement, a question or a term somewhere in `models`."""
    known = {value.id for model in models for _, value in model.parts if isinstance(value, Uitspraak | Begrip)}
    for i, check in enumerate(file.controles):
        for n, name in enumerate(check.raakt):
            if name not in known:
                text = sentence("raakt_onbekend", id=name, bedoeld=did_you_mean(name, known))
                yield ("controles", i, "raakt", n), text
