"""JSON Schemas for the programs in which editors type: help on every key, in Dutch."""

import re
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from guide.models.kinds import SCHEMAS


class _ForEditors(GenerateJsonSchema):
    """Titles in words; the docstring of a class is for programmers and stays out."""

    def get_title_from_name(self, name: str) -> str:
        return name.replace("_", " ").capitalize()

    def model_schema(self, schema: Any) -> dict[str, Any]:
        made = super().model_schema(schema)
        made.pop("description", None)
        made["title"] = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", made["title"]).capitalize()  # EigenVraag
        return made


def json_schemas() -> dict[str, dict[str, Any]]:
    """One schema a kind of file; titles are the names of keys and blocks, descriptions the help."""
    return {name: json_schema(model) for name, model in SCHEMAS.items()}


def json_schema(model: Any) -> dict[str, Any]:
    return TypeAdapter(model).json_schema(schema_generator=_ForEditors)
