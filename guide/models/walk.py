"""Every value below a model, with its path as it stands in the YAML."""

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

Place = tuple[str | int, ...]


def walk(value: Any, path: Place = ()) -> Iterator[tuple[Place, Any]]:
    yield path, value
    if isinstance(value, BaseModel):
        fields = [name for name in type(value).model_fields if name in value.model_fields_set]  # a set has no order
        children: Iterable[tuple[str | int, Any]] = ((name, getattr(value, name)) for name in fields)
    elif isinstance(value, dict):
        children = value.items()
    elif isinstance(value, list):
        children = enumerate(value)
    else:
        return
    for key, child in children:
        yield from walk(child, (*path, key))
