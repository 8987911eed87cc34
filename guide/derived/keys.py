"""The keys of every kind of file, read from its JSON Schema, in Dutch: for the page that lists them.

It is made from the same models that check the files, at every build, so it cannot lag behind.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from guide.derived.schemas import json_schema
from guide.models.kinds import DESCRIBED

Schema = dict[str, Any]


@dataclass(frozen=True)
class Key:
    """One field. `parts` are the names of the sections that tell what stands inside it."""

    name: str
    required: bool
    allowed: str
    description: str
    parts: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Section:
    """The keys of a whole file (`name` is empty), of one form of it, or of a part inside it."""

    name: str
    keys: list[Key]
    title: str = ""


@lru_cache
def described(kind: str) -> list[Section]:
    """The sections of one kind of file, a name of DESCRIBED."""
    return sections(json_schema(DESCRIBED[kind]))


def places(kind: str) -> set[str]:
    """The anchors of that block: of each section and of each key."""
    return {anchor(kind, section.name, key.name) for section in described(kind) for key in section.keys} | {
        anchor(kind, section.name) for section in described(kind) if section.name
    }


def anchor(kind: str, section: str, key: str = "") -> str:
    """`legal-uitspraak-let-op`; keys of the file itself are in the section `bestand`."""
    parts = [kind, section or "bestand", *([key] if key else [])]
    return "-".join(parts).lower().replace("_", "-")


def sections(schema: Schema) -> list[Section]:
    """The keys of the file first, what its forms share before what is their own; then each part, once."""
    parts = schema.get("$defs", {})
    forms = [_name(option) for option in schema.get("oneOf", [])]
    if forms:
        shared = [name for name, value in parts[forms[0]]["properties"].items() if _same(name, value, forms, parts)]
        found = [Section("", _keys(parts[forms[0]], shared))]
        for form in forms:
            own = [name for name in parts[form]["properties"] if name not in shared]
            title = f"Vorm: {parts[form]['properties']['vorm']['const']}"
            found.append(Section(form, _keys(parts[form], own), title))
    else:
        found = [Section("", _keys(schema, list(schema["properties"])))]
    told = set(forms)
    for section in found:  # grows while we read: parts inside parts
        for name in (part for key in section.keys for part in key.parts):
            if name not in told:
                told.add(name)
                found.append(Section(name, _keys(parts[name], list(parts[name]["properties"])), parts[name]["title"]))
    return found


def _same(name: str, value: Schema, forms: list[str], parts: Schema) -> bool:
    return all(parts[form]["properties"].get(name) == value for form in forms)


def _keys(schema: Schema, names: list[str]) -> list[Key]:
    required = schema.get("required", [])
    properties = schema["properties"]
    return [
        Key(
            name,
            name in required,
            allowed(properties[name]),
            properties[name].get("description", ""),
            list(dict.fromkeys(_parts(properties[name]))),
        )
        for name in names
    ]


def _parts(schema: Schema) -> Iterator[str]:
    if "$ref" in schema:
        yield _name(schema)
    for inner in (*schema.get("anyOf", []), schema.get("items"), _values(schema)):
        if isinstance(inner, dict):
            yield from _parts(inner)


def _values(schema: Schema) -> Schema | None:
    """What stands behind each key of an object whose keys are ids."""
    return schema.get("additionalProperties") or next(iter(schema.get("patternProperties", {}).values()), None)


def _name(schema: Schema) -> str:
    return schema["$ref"].rpartition("/")[2]


def allowed(schema: Schema) -> str:
    """What may stand there, in Dutch: `lijst van tekst, minstens 2`."""
    if "anyOf" in schema:  # null only says that it may be left out
        return " of ".join(allowed(option) for option in schema["anyOf"] if option.get("type") != "null")
    if "$ref" in schema:
        return "velden"
    if "const" in schema:
        return f"altijd: {schema['const']}"
    if "enum" in schema:
        return "een van: " + ", ".join(schema["enum"])
    return _of_type(schema)


def _of_type(schema: Schema) -> str:
    fixed = {"null": "laat dit weg", "boolean": "true of false"}
    match schema["type"]:
        case "array":
            return f"lijst van {allowed(schema['items'])}{_bounds(schema, 'minItems', 'maxItems')}"
        case "object":
            return f"per id: {allowed(_values(schema) or {})}"
        case "integer":
            return "heel getal" + _bounds(schema, "minimum", "maximum")
        case "string":
            return "datum, zoals 2026-11-22" if schema.get("format") == "date" else _text(schema)
        case other:
            return fixed[other]


def _text(schema: Schema) -> str:
    pattern = schema.get("pattern", "")
    if pattern.startswith("^[a-z0-9]+"):
        return "id"
    if pattern.startswith("^https"):
        return "webadres"
    return "tekst" + (f", hooguit {schema['maxLength']} tekens" if "maxLength" in schema else "")


def _bounds(schema: Schema, least: str, most: str) -> str:
    low, high = schema.get(least), schema.get(most)
    if low is not None and low == high:
        return f", precies {low}"
    if low is not None and high is not None:
        return f", van {low} tot en met {high}"
    if low:
        return f", minstens {low}"
    return f", hooguit {high}" if high is not None else ""
