"""Rules of what sets statements out anew: strips and the rows of a frame name statements that there are, once."""

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


def row_rules(file: Wetbestand) -> Iterator[Finding]:
    """A frame with rows has each of its statements in one of them."""
    for i, frame in enumerate(file.kaders):
        own = [item.id for item in (*frame.wet, *frame.samenwerkingsverband, *frame.inspectie)]
        seen: set[str] = set()
        for n, row in enumerate(frame.rijen):
            for m, name in enumerate(row.uitspraken):
                path = ("kaders", i, "rijen", n, "uitspraken", m)
                if name not in own:
                    yield path, sentence("rij_onbekend", id=name, bedoeld=did_you_mean(name, own))
                elif name in seen:
                    yield path, sentence("rij_dubbel", id=name)
                seen.add(name)
        if frame.rijen and (missing := [name for name in own if name not in seen]):
            yield ("kaders", i, "rijen"), sentence("rij_mist", ids=", ".join(missing))
