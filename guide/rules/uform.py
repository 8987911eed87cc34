"""Rules of data/u-form.yaml: a word that could be taken two ways, and a sentence that changes nothing."""

from collections.abc import Iterator

from guide.derived.polite.texts import SAYS_JE, plain
from guide.faults.messages import sentence
from guide.models import UVorm
from guide.rules.references import Finding


def one_reading(file: UVorm) -> Iterator[Finding]:
    own = set(map(str.lower, file.bezit))
    for i, word in enumerate(file.los):
        if word.lower() in own:
            yield ("los", i), sentence("uvorm_woord_dubbel", woord=word)
    seen: set[str] = set()
    for i, one in enumerate(file.zinnen):
        if not SAYS_JE.search(one.je):
            yield ("zinnen", i, "je"), sentence("uvorm_zonder_je")
        if (typed := plain(one.je)) in seen:
            yield ("zinnen", i, "je"), sentence("uvorm_zin_dubbel")
        seen.add(typed)
