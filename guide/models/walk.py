"""Every value below a model, with its path as it stands in the YAML."""

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

Place = tuple[str | int, ...]


def walk(value: Any) -> Iterator[tuple[Place, Any]]:
    """In the order of the file. Without recursion: a generator in each generator above it costs most of the time."""
    ahead: list[tuple[Place, Any]] = [((), value)]
    while ahead:
        path, value = ahead.pop()
        yield path, value
        if isinstance(value, str):  # most are
            continue
        if isinstance(value, BaseModel):
            own = value.__dict__
            children: Iterable[tuple[str | int, Any]] = [
                (name, own[name])
                for name in type(value).model_fields
                if name in value.model_fields_set  # a set has no order
            ]
        elif isinstance(value, dict):
            children = list(value.items())
        elif isinstance(value, list):
            children = list(enumerate(value))
        else:
            continue
        ahead += [((*path, key), child) for key, child in reversed(children)]
