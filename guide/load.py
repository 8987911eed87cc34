"""Files to one Guide, or every fault of every file at once. The only module that opens data/ and docs/."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from guide import published, references
from guide.addresses import Addresses, addresses, page_links
from guide.case_rules import case_rules, live_rules, touched
from guide.check_rules import Law, check_rules, own_rules
from guide.figure_rules import figure_rules
from guide.kinds import FOLDERS, SINGLE
from guide.menu import FILE as MENU
from guide.menu import menu_faults
from guide.messages import DataError, Fault, did_you_mean, sentence
from guide.models import (
    Bronverwijzing,
    Figuur,
    Guide,
    Ingetrokkenbestand,
    Kwadrantbestand,
    Livecontrolebestand,
    Matrix,
    Model,
    Voorbeeld,
    Wetbestand,
    Zelfcheck,
)
from guide.models.walk import Place
from guide.pages import Page, check_calls, read_page
from guide.validate import DataFile, read_data

Texts = dict[str, str | None]


def load_guide(root: Path) -> Guide:
    """The guide in `root` (the folder with data/ and docs/); raises DataError with all faults."""
    guide, _ = load_all(root)
    return guide


def load_all(root: Path) -> tuple[Guide, dict[str, Page]]:
    """The guide and its pages; raises DataError."""
    return load_texts(read_texts(root))


def read_texts(root: Path) -> Texts:
    """What editors write, by file name from `root`; None for a file that is not UTF-8."""
    paths = [*sorted((root / "data").rglob("*.y*ml")), *sorted((root / "docs").rglob("*.md"))]
    paths += [path for path in (root / published.FILE, root / MENU) if path.exists()]
    texts: Texts = {}
    for path in paths:
        name = path.relative_to(root).as_posix()
        if name.startswith("data/schemas/") or path.name.startswith("_"):
            continue
        try:
            texts[name] = path.read_text("utf-8-sig")
        except UnicodeDecodeError:
            texts[name] = None
    return texts


def load_texts(texts: Texts) -> tuple[Guide, dict[str, Page]]:
    faults: list[Fault] = []
    files = data_files(texts, faults)
    for file in files.values():
        faults += file.faults
    models = {name: file.model for name, file in files.items() if file.model}
    whole = not faults  # else something that seems missing or unused may stand in what could not be read
    pages = read_pages(texts)
    for page in pages.values():
        faults += page.faults
    guide = _assemble(models) if whole else None
    known = addresses(pages, guide)
    faults += [files[name].file.fault(path, text) for name, (path, text) in _findings(files, known)]
    for page in pages.values():
        faults += page_links(page, known)
    ids = {name: _ids(file) for name, file in files.items() if file.model}
    faults += _double_ids(ids, files)
    if guide:
        faults += published.check(texts.get(published.FILE) or "", ids, files, guide.withdrawn)
        faults += _unknown_successors(ids, files["data/withdrawn.yaml"])
        faults += _unused_sources(files, models)
        looked_up = files["data/live-checks.yaml"]
        faults += [looked_up.file.fault(path, text) for path, text in touched(looked_up.model, models.values())]
    faults += check_calls(pages, guide)
    if menu := texts.get(MENU):
        faults += menu_faults(menu, pages)
    if faults or guide is None:
        raise DataError(faults)
    return guide, pages


def read_pages(texts: Texts) -> dict[str, Page]:
    """All pages, by their path below docs/."""
    return {name.removeprefix("docs/"): read_page(name, text) for name, text in texts.items() if name.endswith(".md")}


def data_files(texts: Texts, faults: list[Fault]) -> dict[str, DataFile]:
    """Each data file by its name; a file in a wrong place is a fault, added to `faults`."""
    files: dict[str, DataFile] = {}
    for name in (*(f"data/{stem}.yaml" for stem in SINGLE), published.FILE):
        if name not in texts:
            faults.append(Fault(name, 1, (), sentence("bestand_ontbreekt")))
    for name, text in texts.items():
        if not name.startswith("data/") or name == published.FILE:
            continue
        inside = Path(name).relative_to("data")
        folder = inside.parts[0] if len(inside.parts) == 2 else ""  # noqa: PLR2004
        kind = FOLDERS.get(folder) if folder else SINGLE.get(inside.stem) if len(inside.parts) == 1 else None
        if kind and inside.suffix != ".yaml":
            faults.append(Fault(name, 1, (), sentence("uitgang")))
            continue
        if kind is None:
            word, known = (inside.parts[0], FOLDERS) if len(inside.parts) > 1 else (inside.stem, SINGLE)
            meant = "" if word in known else did_you_mean(word, known)
            faults.append(Fault(name, 1, (), sentence("onbekend_bestand", bedoeld=meant)))
            continue
        if not references.is_id(inside.stem):
            faults.append(Fault(name, 1, (), sentence("bestandsnaam")))
        if text is None:
            faults.append(Fault(name, 1, (), sentence("geen_utf8")))
        file = read_data(name, text or "", kind)
        if file.file.data is None and not file.faults and text is not None:
            faults.append(Fault(name, 1, (), sentence("leeg_bestand")))
        files[name] = file
    return files


def _findings(files: dict[str, DataFile], known: Addresses) -> Iterator[tuple[str, references.Finding]]:
    """What the rules find, with the name of the file. A file with faults is not known: what it holds is not dead."""
    models = {name: file.model for name, file in files.items() if file.model}
    sources, quadrants = models.get("data/sources.yaml"), models.get("data/quadrants.yaml")
    groups = {source.id: source.groep for source in sources.bronnen} if sources else None
    law = Law([file.model for file in files.values() if file.kind is Wetbestand])
    tables = [Path(name).stem for name, file in files.items() if file.kind is Matrix]
    for name, model in models.items():
        yield from ((name, finding) for finding in _own_findings(files[name]))
        rules = [references.text_links(model, known)]
        if groups is not None:
            rules.append(references.source_links(model, groups))
        if isinstance(model, Figuur) and law.known:
            rules.append(figure_rules(model, law.kinds))
        if isinstance(model, Zelfcheck):
            rules.append(check_rules(model, law, quadrants, tables))
        yield from ((name, finding) for rule in rules for finding in rule)


@lru_cache(maxsize=1024)
def _own_findings(file: DataFile) -> list[references.Finding]:
    """What the rules find in a file without looking at another one."""
    model = file.model
    rules = [references.dates(model), references.column_kinds(model), references.doubles(model)]
    if isinstance(model, Kwadrantbestand):
        rules.append(references.quadrants(model))
    if isinstance(model, Matrix):
        rules.append(references.matrix_cells(model))
    if isinstance(model, Zelfcheck):
        rules.append(own_rules(model))
    if isinstance(model, Voorbeeld):
        rules.append(case_rules(model))
    if isinstance(model, Livecontrolebestand):
        rules.append(live_rules(model))
    return [finding for rule in rules for finding in rule]


@lru_cache(maxsize=1024)
def _ids(file: DataFile) -> list[tuple[Place, str, str]]:
    return [] if isinstance(file.model, Ingetrokkenbestand) else list(references.ids(file.model))


def _double_ids(ids: published.Ids, files: dict[str, DataFile]) -> Iterator[Fault]:
    """Ids that occur twice in their scope."""
    seen: dict[tuple[str, str], tuple[str, Place]] = {}
    for name, items in ids.items():
        for path, scope, value in items:
            key = (scope if scope in references.GLOBAL else f"{name} {scope}", value)
            file, first = seen.setdefault(key, (name, path))
            if (file, first) != (name, path):
                place = f"{file}:{files[file].file.line(first)}"
                typed = files[name].file.raw.get(path, value)
                yield files[name].file.fault(path, sentence("dubbele_id", id=typed, eerste=place))


def _unknown_successors(ids: published.Ids, file: DataFile) -> Iterator[Fault]:
    items = file.model.ingetrokken or []
    if not any(item.opvolger for item in items):
        return
    live = {value for found in ids.values() for _, _, value in found}
    for i, item in enumerate(items):
        if item.opvolger and item.opvolger not in live | {other.id for other in items if other is not item}:
            text = sentence("opvolger_onbekend", id=item.opvolger, bedoeld=did_you_mean(item.opvolger, live))
            yield file.file.fault(("ingetrokken", i, "opvolger"), text)


def _unused_sources(files: dict[str, DataFile], models: dict[str, Model]) -> Iterator[Fault]:
    name = "data/sources.yaml"
    used = {value.id for model in models.values() for _, value in model.parts if isinstance(value, Bronverwijzing)}
    for i, source in enumerate(models[name].bronnen):
        if source.id not in used:
            yield files[name].file.fault(("bronnen", i, "id"), sentence("bron_ongebruikt", id=source.id))


def _assemble(models: dict[str, Model]) -> Guide:
    legal = [model for model in models.values() if isinstance(model, Wetbestand)]

    def joined(field: str) -> list[Any]:
        return [item for part in legal for item in getattr(part, field)]

    def folder(kind: type[Model]) -> dict[str, Any]:
        return {Path(name).stem: model for name, model in models.items() if isinstance(model, kind)}

    return Guide.model_construct(
        quadrants=models["data/quadrants.yaml"],
        legal=Wetbestand.model_construct(**{field: joined(field) for field in Wetbestand.model_fields}),
        matrices=folder(Matrix),
        checks=folder(Zelfcheck),
        figures=folder(Figuur),
        glossary=models["data/glossary.yaml"].begrippen,
        sources={source.id: source for source in models["data/sources.yaml"].bronnen},
        withdrawn=models["data/withdrawn.yaml"].ingetrokken or [],
        faq=models["data/faq.yaml"].vragen,
        coverage=models["data/coverage.yaml"].onderdelen,
        cases=folder(Voorbeeld),
        live_checks=models["data/live-checks.yaml"].controles,
        link_exceptions=models["data/links.yaml"].uitzonderingen,
    )


def plain_data(texts: Texts) -> dict[str, Any]:
    """File name to what it says, before any rule; None for a file that cannot be read."""
    return {name: file.file.data for name, file in data_files(texts, []).items()}


def all_ids(root: Path) -> str:
    """What data/published-ids.txt must say once this guide is on the site; raises DataError."""
    texts = {published.FILE: "", **read_texts(root)}
    load_texts(texts)
    ids = {name: _ids(file) for name, file in data_files(texts, []).items()}
    return published.added(texts[published.FILE] or "", ids)


def overdue(guide: Guide, today: date) -> list[Fault]:
    """What should have been checked again before today: to be told, never an error."""
    late = [
        Fault(*part.place, (), sentence("herzien", id=part.id, datum=part.herzien_voor))
        for _, part in guide.parts
        if (getattr(part, "herzien_voor", None) or today) < today
    ]
    return sorted(late, key=lambda fault: (fault.file, fault.line))
