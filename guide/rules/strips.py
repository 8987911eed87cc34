"""Rules of the strips that show at a glance how much is law: each stands for a statement that there is, once."""

from collections.abc import Collection, Iterator

from guide.faults.messages import did_you_mean, sentence
from guide.models import Wetbestand
from guide.rules.references import Finding


def strip_rules(file: Wetbestand, statements: Collection[str]) -> Iterator[Finding]:
    """`statements`: the ids of everything in data/legal."""
    for i, proof in enumerate(file.bewijzen):
        seen: set[str] = set()
        for n, strip in enumerate(proof.stroken):
            path = ("bewijzen", i, "stroken", n, "uitspraak")
            if strip.uitspraak not in statements:
                near = did_you_mean(strip.uitspraak, statements)
                yield path, sentence("uitspraak_onbekend", id=strip.uitspraak, bedoeld=near)
            elif strip.uitspraak in seen:
                yield path, sentence("strook_dubbel", id=strip.uitspraak)
            seen.add(strip.uitspraak)
