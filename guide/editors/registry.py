"""The list of everything that was ever published: it only grows, whoever changes the copy in the repository.

The live site carries the list; publishing takes it over first and only then builds, so that the
build refuses to lose what is on it. A proposal is compared with the branch that it will go into.
"""

from pathlib import Path

from guide.editors import history
from guide.faults.messages import DataError, Fault, sentence
from guide.load import read_texts
from guide.rules.published import FILE, joined, read, shortened


def keep(root: Path, live: Path) -> str:
    """Take over the list of the live site, in the file `live`; raises DataError when that is none."""
    listed = live.read_bytes().decode("utf-8", "replace")
    if read(listed)[2]:
        raise DataError([Fault(FILE, 1, (), sentence("publicatie_site"))])
    ours = read_texts(root).get(FILE)
    kept = joined(ours if isinstance(ours, str) else "", listed)
    (root / FILE).write_text(kept, "utf-8")
    return f"{len(kept.splitlines()) - 2} ids en adressen staan vast."


def compare(root: Path, rev: str) -> str:
    """Nothing is out of the list since `rev`; raises DataError with what is."""
    before = history.text_at(root, history.commit(root, rev), FILE) or ""
    after = read_texts(root).get(FILE)
    gone = shortened(before, after if isinstance(after, str) else "")
    if gone:
        raise DataError(Fault(FILE, 1, (), sentence("publicatie_weg", regel=line)) for line in gone)
    return "De lijst van wat op de site stond, is heel."
