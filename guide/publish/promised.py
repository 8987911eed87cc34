"""Files that programs of others fetch by their address: the data, the calendar, the feed, the script for who embeds.

What was on the site once stands in the list that the site carries (gepubliceerd.txt), a line each, such as
`api/v1 termijnen.json blok`. The build fails when such a file is not made any more. Only the file of a
samenwerkingsverband may go, with its id in data/withdrawn.yaml; its successor then stands in its place too.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from guide.faults.messages import Fault, sentence
from guide.models import Guide
from guide.rules.moved import heirs
from guide.rules.published import BLOCK, FILE, Entry, joined, read

FOLDER = "api"
SINGLE = ("agenda.ics", "insluiten.js", "nieuws.xml")
WITH_ADDRESS = "nieuws.xml"  # only made where the address of the site is known
REGIONS = "api/v1/samenwerkingsverbanden"


def with_files(listed: str, site: Path) -> str:
    """The list, with the address of each of these files in it."""
    found = [path for path in (site / FOLDER).rglob("*") if path.is_file()]
    found += [path for name in SINGLE if (path := site / name).exists()]
    names = sorted(path.relative_to(site).as_posix() for path in found)
    lines = [f"{PurePosixPath(name).parent} {PurePosixPath(name).name} {BLOCK}" for name in names]
    return joined(listed, "".join(f"{line}\n" for line in [f"# Regels: {len(lines)}", *lines]))


def keep_files(site: Path, guide: Guide) -> Iterator[Fault]:
    """Puts successors in their place; yields what is lost, with its line in the list."""
    lines = {line: number for number, line in enumerate(guide.gepubliceerd.splitlines(), 1)}
    for entry in sorted(read(guide.gepubliceerd)[1]):
        where, name = entry
        if not _is_file(entry) or (site / where / name).exists() or (name == WITH_ADDRESS and not guide.adres):
            continue
        id_ = name.removesuffix(".json")
        if where == REGIONS and any(one.id == id_ for one in guide.withdrawn):
            heir = next((path for one in heirs(guide, id_) if (path := site / where / f"{one}.json").exists()), None)
            if heir:
                shutil.copyfile(heir, site / where / name)
            continue
        address = (PurePosixPath(where) / name).as_posix()
        yield Fault(FILE, lines.get(f"{where} {name} {BLOCK}", 1), (), sentence("bestand_verdwenen", bestand=address))


def _is_file(entry: Entry) -> bool:
    where, name = entry
    return where.split("/")[0] == FOLDER or (where == "." and name in SINGLE)
