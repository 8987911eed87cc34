"""Files to one Guide, or every fault of every file at once. The only module that opens data/."""

import types
import typing
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from guide import references
from guide.case_rules import case_rules, live_rules, touched
from guide.check_rules import check_rules
from guide.checks import KINDS, Antwoordenbestand, Check
from guide.figure_rules import figure_rules
from guide.messages import DataError, Fault, did_you_mean, invalid, invalid_form, sentence
from guide.models import (
    FIGURES,
    Begrippenbestand,
    Bronnenbestand,
    Bronverwijzing,
    Figuur,
    Figuurbestand,
    Guide,
    Ingetrokkenbestand,
    Kwadrantbestand,
    Linkbestand,
    Livecontrolebestand,
    Matrix,
    Model,
    Uitspraak,
    Verantwoordingsbestand,
    Voorbeeld,
    Vragenbestand,
    Wetbestand,
    Zelfcheck,
)
from guide.pages import Page, check_calls, read_pages
from guide.yamlfile import Path as Place
from guide.yamlfile import YamlFile, read_yaml

SINGLE: dict[str, type[BaseModel]] = {
    "quadrants": Kwadrantbestand,
    "legal": Wetbestand,
    "glossary": Begrippenbestand,
    "sources": Bronnenbestand,
    "withdrawn": Ingetrokkenbestand,
    "faq": Vragenbestand,
    "coverage": Verantwoordingsbestand,
    "live-checks": Livecontrolebestand,
    "links": Linkbestand,
}
FOLDERS: dict[str, type[BaseModel]] = {
    "legal": Wetbestand,
    "matrices": Matrix,
    "checks": Zelfcheck,
    "figures": Figuur,
    "cases": Voorbeeld,
}
# Files that say in `vorm` of which kind they are.
FORMS: dict[type[BaseModel], dict[str, type[Any]]] = {Zelfcheck: KINDS, Figuur: FIGURES}
SCHEMAS: dict[str, Any] = {
    **SINGLE,
    "matrix": Matrix,
    "check": Check,
    "figure": Figuurbestand,
    "case": Voorbeeld,
    "antwoorden": Antwoordenbestand,
}


def load_guide(root: Path) -> Guide:
    """The guide in `root` (the folder with data/ and docs/); raises DataError with all faults."""
    guide, _ = load_all(root)
    return guide


def load_all(root: Path) -> tuple[Guide, dict[str, Page]]:
    """The guide and its pages; raises DataError."""
    faults: list[Fault] = []
    files = dict(_read_data(root, faults))
    models = {name: model for name, (file, kind) in files.items() if (model := _validate(file, kind, faults))}
    whole = not faults  # else something that seems missing or unused may stand in what could not be read
    pages = read_pages(root / "docs")
    for page in pages.values():
        faults += page.faults
        _validate(page.front, page.form, faults)
    legal = _legal(files, models)
    for name, model in models.items():
        file = files[name][0]
        faults += [file.fault(path, text) for path, text in _findings(model, models, pages, legal)]
    faults += _double_ids(files, models)
    if whole:
        faults += _unknown_successors(files, models)
        faults += _unused_sources(files, models)
        name = "data/live-checks.yaml"
        faults += [files[name][0].fault(path, text) for path, text in touched(models[name], models.values())]
    guide = _assemble(models) if whole else None
    faults += check_calls(pages, guide)
    if faults or guide is None:
        raise DataError(faults)
    return guide, pages


def plain_data(root: Path) -> dict[str, Any]:
    """File name to what it says, before any rule; None for a file that cannot be read."""
    return {name: file.data for name, (file, _) in _read_data(root, [])}


def _read_data(root: Path, faults: list[Fault]) -> Iterator[tuple[str, tuple[YamlFile, type[BaseModel]]]]:
    """(file name relative to root, (content, its model)); a file in a wrong place is a fault."""
    data = root / "data"
    for stem in SINGLE:
        if not (data / f"{stem}.yaml").exists():
            faults.append(Fault(f"data/{stem}.yaml", 1, (), sentence("bestand_ontbreekt")))
    for path in sorted(data.rglob("*.y*ml")):
        name = path.relative_to(root).as_posix()
        inside = path.relative_to(data)
        if inside.name.startswith("_") or inside.parts[0] == "schemas":
            continue
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
        try:
            text = path.read_text("utf-8-sig")
        except UnicodeDecodeError:
            faults.append(Fault(name, 1, (), sentence("geen_utf8")))
            yield name, (YamlFile(name), kind)
            continue
        file = read_yaml(name, text)
        faults += file.faults
        if file.data is None and not file.faults:
            faults.append(Fault(name, 1, (), sentence("leeg_bestand")))
        yield name, (file, kind)


def _validate(file: YamlFile, kind: type[BaseModel], faults: list[Fault]) -> BaseModel | None:
    """The model, or None with its faults added; a file with faults of form is not read further."""
    if file.data is None:
        return None
    if kind in FORMS and isinstance(file.data, dict) and not file.faults:
        form, known = file.data.get("vorm"), FORMS[kind]
        if not isinstance(form, str) or form not in known:
            text = invalid_form(form, file.raw.get(("vorm",)), known)
            faults.append(file.fault(("vorm",) if "vorm" in file.data else (), text))
            return None
        kind = known[form]
    try:
        return _placed(kind.model_validate(file.data), file) if not file.faults else None
    except ValidationError as error:
        errors = error.errors()
        places = [_place(item["loc"]) for item in errors]
        for item, place in zip(errors, places, strict=True):
            if any(other[: len(place)] == place and other != place for other in places):
                continue  # a consequence of a fault further inside
            known = _fields_at(kind, place[:-1])
            raw = None if item["loc"][-1:] == ("[key]",) else file.raw.get(place)
            at = place[:-1] if item["type"] == "missing" else place
            faults.append(file.fault(at, invalid(dict(item), raw, known)))
        return None


def _placed(model: BaseModel, file: YamlFile) -> BaseModel:
    """`model`, with every part of it knowing its file and line."""
    for path, value in references.walk(model):
        if isinstance(value, Model):
            value._place = (file.name, file.line(path))  # noqa: SLF001
    return model


def _place(loc: Place) -> Place:
    return tuple(step for step in loc if step != "[key]")


def _fields_at(kind: Any, path: Place) -> list[str]:
    """The field names that are allowed at `path` below the model `kind`."""
    for step in path:
        if isinstance(step, int):
            continue  # lists are already taken off
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            kind = kind.model_fields[step].annotation if step in kind.model_fields else None
        kind = _inner(kind)
    return list(kind.model_fields) if isinstance(kind, type) and issubclass(kind, BaseModel) else []


def _inner(kind: Any) -> Any:
    """list[X], dict[K, X] and X | None to X."""
    while typing.get_origin(kind) in (list, dict, types.UnionType, typing.Union):
        kind = [arg for arg in typing.get_args(kind) if arg is not type(None)][-1]
    return kind


def _legal(files: dict[str, tuple[YamlFile, Any]], models: dict[str, BaseModel]) -> list[Wetbestand] | None:
    """All files of the law, or None if one could not be read: what seems missing may stand in it."""
    names = [name for name, (_, kind) in files.items() if kind is Wetbestand]
    return [models[name] for name in names] if all(name in models for name in names) else None


def _findings(
    model: BaseModel, models: dict[str, BaseModel], pages: dict[str, Page], legal: list[Wetbestand] | None
) -> Iterator[references.Finding]:
    if sources := models.get("data/sources.yaml"):
        yield from references.source_links(model, {source.id: source.groep for source in sources.bronnen})
    yield from references.text_links(model, pages)
    yield from references.dates(model)
    yield from references.column_kinds(model)
    if isinstance(model, Kwadrantbestand):
        yield from references.quadrants(model)
    if isinstance(model, Matrix):
        yield from references.matrix_cells(model)
    if isinstance(model, Voorbeeld):
        yield from case_rules(model)
    if isinstance(model, Livecontrolebestand):
        yield from live_rules(model)
    if legal is None:
        return
    statements = {v.id: v.soort for part in legal for _, v in references.walk(part) if isinstance(v, Uitspraak)}
    if isinstance(model, Figuur):
        yield from figure_rules(model, statements)
    if isinstance(model, Zelfcheck) and (quadrants := models.get("data/quadrants.yaml")):
        deadlines = {deadline.id for part in legal for deadline in part.termijnen}
        yield from check_rules(model, statements, deadlines, {q.id for q in quadrants.kwadranten})


def _double_ids(files: dict[str, tuple[YamlFile, Any]], models: dict[str, BaseModel]) -> Iterator[Fault]:
    """Ids that occur twice in their scope, and ids that were withdrawn once."""
    withdrawn_file = models.get("data/withdrawn.yaml")
    withdrawn = {item.id: item for item in withdrawn_file.ingetrokken} if withdrawn_file else {}
    seen: dict[tuple[str, str], tuple[str, Place]] = {}
    for name, model in models.items():
        if model is withdrawn_file:
            continue
        for path, scope, value in references.ids(model):
            key = (scope if scope in references.GLOBAL else f"{name} {scope}", value)
            file, first = seen.setdefault(key, (name, path))
            if (file, first) != (name, path):
                place = f"{file}:{files[file][0].line(first)}"
                yield files[name][0].fault(path, sentence("dubbele_id", id=value, eerste=place))
            if value in withdrawn:
                yield files[name][0].fault(path, sentence("ingetrokken_id", id=value))


def _unknown_successors(files: dict[str, tuple[YamlFile, Any]], models: dict[str, BaseModel]) -> Iterator[Fault]:
    name = "data/withdrawn.yaml"
    items = models[name].ingetrokken
    live = {value for other, model in models.items() if other != name for _, _, value in references.ids(model)}
    for i, item in enumerate(items):
        if item.opvolger and item.opvolger not in live | {other.id for other in items if other is not item}:
            text = sentence("opvolger_onbekend", id=item.opvolger, bedoeld=did_you_mean(item.opvolger, live))
            yield files[name][0].fault(("ingetrokken", i, "opvolger"), text)


def _unused_sources(files: dict[str, tuple[YamlFile, Any]], models: dict[str, BaseModel]) -> Iterator[Fault]:
    name = "data/sources.yaml"
    used = {
        value.id
        for model in models.values()
        for _, value in references.walk(model)
        if isinstance(value, Bronverwijzing)
    }
    for i, source in enumerate(models[name].bronnen):
        if source.id not in used:
            yield files[name][0].fault(("bronnen", i, "id"), sentence("bron_ongebruikt", id=source.id))


def _assemble(models: dict[str, BaseModel]) -> Guide:
    legal = [model for model in models.values() if isinstance(model, Wetbestand)]

    def joined(field: str) -> list[Any]:
        return [item for part in legal for item in getattr(part, field)]

    def folder(kind: type[BaseModel]) -> dict[str, Any]:
        return {Path(name).stem: model for name, model in models.items() if isinstance(model, kind)}

    return Guide.model_construct(
        quadrants=models["data/quadrants.yaml"],
        legal=Wetbestand.model_construct(**{field: joined(field) for field in Wetbestand.model_fields}),
        matrices=folder(Matrix),
        checks=folder(Zelfcheck),
        figures=folder(Figuur),
        glossary=models["data/glossary.yaml"].begrippen,
        sources={source.id: source for source in models["data/sources.yaml"].bronnen},
        withdrawn=models["data/withdrawn.yaml"].ingetrokken,
        faq=models["data/faq.yaml"].vragen,
        coverage=models["data/coverage.yaml"].onderdelen,
        cases=folder(Voorbeeld),
        live_checks=models["data/live-checks.yaml"].controles,
        link_exceptions=models["data/links.yaml"].uitzonderingen,
    )


def overdue(guide: Guide, today: Any) -> Iterable[str]:
    """Ids of statements whose review date has passed: a warning, never an error."""
    return [v.id for _, v in references.walk(guide) if hasattr(v, "herzien_voor") and v.herzien_voor < today]
