"""Ids that are gone on purpose: data/withdrawn.yaml as plain data."""

from typing import Any

from guide.editors.diff.plain import things
from guide.editors.diff.state import State


def entry(state: State, id_: str, file: str = "") -> dict[str, Any] | None:
    """What data/withdrawn.yaml says of `id_`, which stood in `file`."""
    found = [one for one in things(state.data.get("data/withdrawn.yaml"), "ingetrokken") if one.get("id") == id_]
    if file.startswith("data/checks/"):  # ids of questions are unique in their own file only
        found = [one for one in found if one.get("waar") == file]
    return found[0] if found else None


def successor(state: State, id_: str, file: str = "") -> str:
    """The id that takes the place of `id_` in the end, or nothing."""
    seen: list[str] = []
    while id_ not in seen and (found := entry(state, id_, file)) and found.get("opvolger"):
        seen.append(id_)
        id_ = str(found["opvolger"])
    return id_ if seen else ""
