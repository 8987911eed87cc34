"""The menu against the pages: each page stands in it once, and each entry is a page. Yields faults with their place."""

from collections.abc import Collection, Iterator, Mapping

from guide.derived.menu import home_of
from guide.faults.messages import Fault, did_you_mean, sentence
from guide.models.menu import Menudeel
from guide.reading.validate import DataFile


def menu_faults(files: Mapping[str, DataFile], pages: Collection[str]) -> Iterator[Fault]:
    """`files`: those of data/menu that could be read, all of them."""
    first: dict[str, str] = {}
    places: dict[int, str] = {}
    misspelt = ""
    for name, file in files.items():
        part: Menudeel = file.model
        if (other := places.setdefault(part.plaats, name)) != name:
            yield file.file.fault(("plaats",), sentence("menu_plaats", ander=other))
        for i, page in enumerate(part.paginas):
            path = ("paginas", i)
            if page not in pages:
                near = did_you_mean(page, pages)
                misspelt += near
                yield file.file.fault(path, sentence("pagina_onbekend", pagina=page, bedoeld=near))
            elif page in first:
                yield file.file.fault(path, sentence("menu_dubbel", pagina=page, eerste=first[page]))
            first.setdefault(page, f"{name}:{file.file.line(path)}")
    parts = {name: file.model for name, file in files.items()}
    for page in pages:
        if page in first or f"'{page}'" in misspelt:
            continue
        homes = home_of(page, parts.values())
        if len(homes) != 1:
            near = [name for name, part in parts.items() if part in homes] or sorted(parts)
            yield Fault(f"docs/{page}", 1, (), sentence("menu_ontbreekt", pagina=page, waar=" of ".join(near[:3])))
