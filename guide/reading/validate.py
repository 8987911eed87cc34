"""One YAML file to its model, or to the faults that the file shows by itself. No rules over more files."""

import types
import typing
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, ValidationError

from guide.faults.messages import Fault, invalid, invalid_form, listed, sentence
from guide.models import Model
from guide.models.kinds import FORMS
from guide.reading.yamlfile import Path as Place
from guide.reading.yamlfile import YamlFile, read_yaml


@dataclass(frozen=True, eq=False)
class DataFile:
    """`model` is None when there are faults; `file` knows the line of everything."""

    file: YamlFile
    model: Model | None
    kind: type[Model] = Model
    faults: list[Fault] = field(default_factory=list)


@lru_cache(maxsize=1024)
def read_data(name: str, text: str, kind: type[Model], first_line: int = 1) -> DataFile:
    """Remembered, since a server that reloads reads the same texts again and again."""
    file = read_yaml(name, text, first_line)
    model, faults = validate(file, kind)
    return DataFile(file, model, kind, [*file.faults, *faults])


def validate(file: YamlFile, kind: type[Model]) -> tuple[Model | None, list[Fault]]:
    """The model, or None with why; a file with faults of form is not read further."""
    if file.data is None or file.faults:
        return None, []
    if kind in FORMS and isinstance(file.data, dict):
        form, known = file.data.get("vorm"), FORMS[kind]
        if not isinstance(form, str) or form not in known:
            at = ("vorm",) if "vorm" in file.data else ()
            return None, [file.fault(at, invalid_form(form, file.raw.get(("vorm",)), known))]
        kind = known[form]
    try:
        return _placed(kind.model_validate(file.data), file), []
    except ValidationError as error:
        return None, list(_faults(file, kind, error))


def _placed(model: Model, file: YamlFile) -> Model:
    """`model`, with every part of it knowing its file and line."""
    for path, value in model.parts:
        if isinstance(value, Model):
            value._place = (file.name, file.line(path))  # noqa: SLF001
    return model


def _faults(file: YamlFile, kind: type[Model], error: ValidationError) -> typing.Iterator[Fault]:
    errors = error.errors()
    places = [_place(item["loc"]) for item in errors]
    missing: dict[Place, list[str]] = {}
    for item, place in zip(errors, places, strict=True):
        if any(other[: len(place)] == place and other != place for other in places):
            continue  # a consequence of a fault further inside
        if item["type"] == "missing":
            missing.setdefault(place[:-1], []).append(str(place[-1]))
            continue
        known = _fields_at(kind, place[:-1])
        raw = None if item["loc"][-1:] == ("[key]",) else file.raw.get(place)
        yield file.fault(place, invalid(dict(item), raw, known))
    for place, names in missing.items():
        several = len(names) > 1
        text = sentence("meer_ontbreekt", velden=listed(names)) if several else sentence("missing", veld=names[0])
        yield file.fault(place, text)


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
