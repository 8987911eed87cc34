"""The menu against the pages: each page stands in it once, and each entry is a page. Yields faults with their place."""

from collections.abc import Collection, Iterator, Mapping

from guide.derived.menu import LISTED_ELSEWHERE, homes_of, lists
from guide.faults.messages import Fault, did_you_mean, sentence
from guide.models.menu import Menudeel
from guide.models.walk import Place
from guide.reading.validate import DataFile
from guide.rules.files import meant


def menu_faults(files: Mapping[str, DataFile], pages: Collection[str], known: Collection[str]) -> Iterator[Fault]:
    """`files`: those of data/menu, all of them; `known`: also pages of which the name of the file is refused."""
    if not files:
        yield Fault("data/menu", 1, (), sentence("menu_weg"))
        return
    first: dict[str, str] = {}
    places: dict[int, str] = {}
    misspelt = ""
    for name, file in files.items():
        if (other := places.setdefault(file.model.plaats, name)) != name:
            yield file.file.fault(("plaats",), sentence("menu_plaats", ander=other))
        for path, page in _entries(file.model):
            if page not in known:
                near = did_you_mean(page, known)
                misspelt += near
                yield file.file.fault(path, sentence("pagina_onbekend", pagina=page, bedoeld=near))
            elif page in first:
                yield file.file.fault(path, sentence("menu_dubbel", pagina=page, eerste=first[page]))
            first.setdefault(page, f"{name}:{file.file.line(path)}")
    parts = {name: file.model for name, file in files.items()}
    for page in pages:
        if meant(page) != page or page in first or f"'{page}'" in misspelt or page.startswith(LISTED_ELSEWHERE):
            continue
        homes = homes_of(page, parts.values())
        if len(homes) != 1:
            near = [name for name, part in parts.items() if any(one in homes for one in lists([part]))]
            where = " of ".join(near) or "een bestand in data/menu"
            yield Fault(f"docs/{page}", 1, (), sentence("menu_ontbreekt", pagina=page, waar=where))


def _entries(part: Menudeel) -> Iterator[tuple[Place, str]]:
    yield from ((("paginas", i), page) for i, page in enumerate(part.paginas))
    for g, group in enumerate(part.groepen):
        yield from ((("groepen", g, "paginas", i), page) for i, page in enumerate(group.paginas))
