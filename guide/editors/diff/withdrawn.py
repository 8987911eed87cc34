"""Ids that are gone on purpose: data/withdrawn.yaml as plain data."""

from typing import Any

from guide.editors.diff.plain import things
from guide.editors.diff.state import State


def entry(state: State, id_: str, file: str = "") -> dict[str, Any] | None:
    """What data/withdrawn.yaml says of `id_`, which stood in `file`."""
    found = [one for one in things(state.data.get("data/withdrawn.yaml"), "ingetrokken") if one.get("id") == id_]
    if file.startswith(("data/checks/", "docs")):  # what is unique in its own file or folder only
        found = [one for one in found if one.get("waar") == file]
    return found[0] if found else None


def successor(state: State, id_: str, file: str = "") -> str:
    """What takes the place of `id_` in the end: an id or an address, or several of them; or nothing."""
    seen: list[str] = []
    while id_ not in seen and (found := entry(state, id_, file)) and (found.get("opvolgers") or found.get("opvolger")):
        seen.append(id_)
        several = found.get("opvolgers")
        if several:
            return ", ".join(map(str, several)) if isinstance(several, list) else ""
        id_ = str(found["opvolger"])
    return id_ if seen else ""
