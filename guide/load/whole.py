"""Files to one Guide, or every fault of every file at once."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from guide.derived.menu import in_order
from guide.faults.messages import DataError, Fault, sentence
from guide.load.files import Texts, data_files, read_pages, read_texts
from guide.load.made import made_pages
from guide.load.texts import first_causes, text_faults
from guide.models import (
    Artikelbestand,
    Bronverwijzing,
    Figuur,
    Guide,
    Ingetrokkenbestand,
    Kwadrantbestand,
    Livecontrolebestand,
    Matrix,
    Model,
    Samenwerkingsverband,
    Synoniemenbestand,
    UVorm,
    Voorbeeld,
    Wegwijzerbestand,
    Wetbestand,
    Wettekst,
    Zelfcheck,
)
from guide.models.checks import Formulier
from guide.models.menu import Menudeel
from guide.models.walk import Place
from guide.reading.pages import Page, check_calls
from guide.reading.settings import FILE as SETTINGS
from guide.reading.validate import DataFile
from guide.rules import published, references
from guide.rules.addresses import Addresses, addresses, page_links
from guide.rules.cases import case_rules, live_rules, touched
from guide.rules.checks import Law, check_rules, own_rules
from guide.rules.figures import figure_rules
from guide.rules.files import meant_pages
from guide.rules.homes import home_faults
from guide.rules.letter import article_references, hashes, letters, marked_lines, statements_of_law, untitled
from guide.rules.menu import menu_faults
from guide.rules.moved import moved, withdrawn_faults
from guide.rules.numbers import Numbers, number_rules
from guide.rules.region import own_region, region_rules
from guide.rules.search import same_question_twice, same_word_twice
from guide.rules.sense import own_sense
from guide.rules.strips import row_rules, strip_rules
from guide.rules.text.values import value_faults
from guide.rules.uform import one_reading


def load_guide(root: Path) -> Guide:
    """The guide in `root` (the folder with data/ and docs/); raises DataError with all faults."""
    guide, _ = load_all(root)
    return guide


def load_all(root: Path) -> tuple[Guide, dict[str, Page]]:
    """The guide and its pages; raises DataError."""
    return load_texts(read_texts(root))


def load_texts(texts: Texts, today: date | None = None) -> tuple[Guide, dict[str, Page]]:
    faults: list[Fault] = []
    files = data_files(texts, faults)
    for file in files.values():
        faults += file.faults
    models = {name: file.model for name, file in files.items() if file.model}
    whole = not faults and len(models) == len(files)  # else what seems missing or unused may stand in what was not read
    pages = read_pages(texts) | made_pages(files, texts)
    for page in pages.values():
        faults += page.faults
    guide = _assemble(models) if whole else None
    known = addresses(pages, guide)
    reachable = dict.fromkeys(meant_pages(texts)) | known
    faults += [files[name].file.fault(path, text) for name, (path, text) in _findings(files, reachable)]
    faults += text_faults(texts, files, pages, today or date.today())  # noqa: DTZ011
    law = frozenset(statements_of_law(models.values()))
    for page in pages.values():
        faults += page_links(page, reachable, texts)
        faults += marked_lines(page, law) if whole else []
    ids = {name: _ids(file) for name, file in files.items() if file.model}
    faults += _double_ids(ids, files)
    now = published.there(ids, files, pages, known)
    if guide:
        faults += published.check(texts.get(published.FILE), now, guide.withdrawn)
        faults += withdrawn_faults(now, reachable, files["data/withdrawn.yaml"])
        faults += _unused_sources(files, models)
        looked_up = files["data/live-checks.yaml"]
        faults += [looked_up.file.fault(path, text) for path, text in touched(looked_up.model, models.values())]
        if SETTINGS in texts:
            faults += menu_faults(
                {name: file for name, file in files.items() if file.kind is Menudeel}, pages, reachable
            )
        faults += home_faults(pages, guide, reachable)
    faults += check_calls(pages, guide, reachable)
    if faults or guide is None:
        raise DataError(first_causes(faults, texts))
    listed = texts[published.FILE]
    update = {"gepubliceerd": published.added(listed, now), "moved": tuple(moved(listed, now, known, guide))}
    return guide.model_copy(update=update), pages


def _findings(files: dict[str, DataFile], known: Addresses) -> Iterator[tuple[str, references.Finding]]:
    """What the rules find, with the name of the file. A file with faults is not known: what it holds is not dead."""
    models = {name: file.model for name, file in files.items() if file.model}
    sources, quadrants = models.get("data/sources.yaml"), models.get("data/quadrants.yaml")
    groups = {source.id: source.groep for source in sources.bronnen} if sources else None
    legal = [file.model for file in files.values() if file.kind is Wetbestand]
    law, numbers = Law(legal), Numbers(filter(None, legal))
    letter = joined_laws(models.values())
    tables = [Path(name).stem for name, file in files.items() if file.kind is Matrix]
    checks = {Path(name).stem: file.model for name, file in files.items() if Path(name).parent.name == "checks"}
    forms = {slug: check for slug, check in checks.items() if check is None or isinstance(check, Formulier)}
    for name, model in models.items():
        yield from ((name, finding) for finding in _own_findings(files[name]))
        rules = [references.text_links(model, known)]
        if groups is not None:
            rules.append(references.source_links(model, groups))
        if law.known:
            rules.append(number_rules(model, numbers))
        if isinstance(model, Wetbestand) and law.known:
            rules.append(strip_rules(model, law.kinds))
        if isinstance(model, Figuur) and law.known:
            rules.append(figure_rules(model, law.kinds))
        if isinstance(model, Zelfcheck):
            rules.append(check_rules(model, law, quadrants, tables, forms))
        if letter and sources:
            rules.append(letters(letter, model, {source.id: source for source in sources.bronnen}))
        if isinstance(model, Samenwerkingsverband):
            rules.append(region_rules(model, models, law))
        if letter and isinstance(model, Artikelbestand):
            rules += [article_references(letter, model), (((), text) for text in untitled(letter, model.artikelen))]
        yield from ((name, finding) for rule in rules for finding in rule)


def joined_laws(models: Iterable[Model]) -> dict[str, Wettekst]:
    """Each law by its id; the chapters that stand in files of their own joined."""
    laws: dict[str, Wettekst] = {}
    for model in models:
        if isinstance(model, Wettekst):
            before = laws[model.wet].artikelen if model.wet in laws else []
            laws[model.wet] = model.model_copy(update={"artikelen": [*before, *model.artikelen]})
    return laws


@lru_cache(maxsize=1024)
def _own_findings(file: DataFile) -> list[references.Finding]:
    """What the rules find in a file without looking at another one."""
    model = file.model
    rules = [references.dates(model), references.column_kinds(model), references.doubles(model)]
    rules += [own_sense(model), value_faults(model)]
    if isinstance(model, Wetbestand):
        rules.append(row_rules(model))
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
    if isinstance(model, Synoniemenbestand):
        rules.append(same_word_twice(model))
    if isinstance(model, Wegwijzerbestand):
        rules.append(same_question_twice(model))
    if isinstance(model, UVorm):
        rules.append(one_reading(model))
    if isinstance(model, Samenwerkingsverband):
        rules.append(own_region(model))
    if isinstance(model, Wettekst):
        rules.append(hashes(model))
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
        laws=joined_laws(models.values()),
        articles=models["data/articles.yaml"].artikelen,
        help=models["data/help.yaml"].hulp,
        live_checks=models["data/live-checks.yaml"].controles,
        link_exceptions=models["data/links.yaml"].uitzonderingen,
        process=models["data/process.yaml"],
        regions=dict(sorted(folder(Samenwerkingsverband).items(), key=lambda pair: pair[1].naam.lower())),
        menu=in_order(folder(Menudeel).values()),
        synonyms=models["data/synonyms.yaml"].woorden,
        best_bets=models["data/best-bets.yaml"].wegwijzers,
        u_form=models["data/u-form.yaml"],
    )


def overdue(guide: Guide, today: date) -> list[Fault]:
    """What should have been checked again before today: to be told, never an error."""
    late = [
        Fault(*part.place, (), sentence("herzien", id=getattr(part, "id", None) or part.naam, datum=part.herzien_voor))
        for _, part in guide.parts
        if (getattr(part, "herzien_voor", None) or today) < today
    ]
    return sorted(late, key=lambda fault: (fault.file, fault.line))
