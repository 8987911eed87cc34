"""What v1 of the API promised, kept in contract-v1.json: a field may come, none may go, change or become optional."""

import json
from pathlib import Path
from typing import Any

from guide.derived.api.describe import schema
from guide.derived.api.models import KINDS
from guide.faults.messages import GuideError

FILE = Path(__file__).parent / "contract-v1.json"
Contract = dict[str, str]


def now() -> Contract:
    """Path of every field to its type; behind the type of a field that is always there stands a !."""
    found: Contract = {}
    for kind in KINDS:
        whole = schema(kind)
        _fields(whole, whole.get("$defs", {}), kind, found)
    return found


def _fields(node: dict[str, Any], parts: dict[str, Any], path: str, found: Contract) -> None:
    for name, value in node.get("properties", {}).items():
        place, sure = f"{path}.{name}", "!" if name in node.get("required", []) else ""
        inner = _resolved(value, parts)
        shape = inner["type"] + (f" {inner['format']}" if "format" in inner else "")
        if inner["type"] == "array":
            item = _resolved(inner["items"], parts)
            shape = f"array of {item['type']}"
            _fields(item, parts, f"{place}[]", found)
        found[place] = shape + sure
        _fields(inner, parts, place, found)


def _resolved(node: dict[str, Any], parts: dict[str, Any]) -> dict[str, Any]:
    return parts[node["$ref"].rpartition("/")[2]] if "$ref" in node else node


def stored() -> Contract:
    return json.loads(FILE.read_text("utf-8")) if FILE.exists() else {}


def broken(before: Contract, after: Contract) -> list[str]:
    """What a program that reads v1 would trip over."""
    return [
        f"{path}: {shape} was promised, {after.get(path, 'nothing')} is there"
        for path, shape in before.items()
        if after.get(path, "").rstrip("!") != shape.rstrip("!") or (shape.endswith("!") and after[path] != shape)
    ]


def keep() -> None:
    """Adds what is new to the file; refuses to forget."""
    before, after = stored(), now()
    if faults := broken(before, after):
        raise GuideError("Dit breekt wie api/v1 leest; maak een v2 ernaast:\n" + "\n".join(faults))
    FILE.write_text(json.dumps(after, indent=1, sort_keys=True) + "\n", "utf-8")
