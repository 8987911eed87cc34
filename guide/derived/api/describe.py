"""JSON Schema and OpenAPI of v1, from the models that write it."""

from functools import lru_cache
from typing import Any

from pydantic import Field, TypeAdapter, create_model
from pydantic.json_schema import GenerateJsonSchema

from guide.derived.api.models import KINDS, Envelop

VERSION = "1.0.0"
NAME = "Gids OPP en TLV"
REF = "#/components/schemas/{model}"
Json = dict[str, Any]


class _OneType(GenerateJsonSchema):
    """A field without a value is left out, so null is no type of it; docstrings are for programmers."""

    def nullable_schema(self, schema: Any) -> Json:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> Json:
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: Any) -> Json:
        made = super().model_schema(schema)
        made.pop("description", None)
        return made


@lru_cache
def listed(kind: str) -> type[Envelop]:
    """The model of a whole file: the envelope with the items of one kind."""
    return create_model(
        kind.capitalize(),
        __base__=Envelop,
        aantal=(int, Field(description="Hoeveel er zijn.")),
        items=(list[KINDS[kind]], Field(description="Alles van deze soort, in de volgorde van de gids.")),
    )


@lru_cache
def single(kind: str) -> type[Envelop]:
    """The model of a file that holds one item."""
    return create_model(
        f"Een{kind.capitalize()}", __base__=Envelop, item=(KINDS[kind], Field(description="Dit ene ding."))
    )


def schema(kind: str) -> Json:
    made = TypeAdapter(listed(kind)).json_schema(schema_generator=_OneType, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def openapi(site: str) -> Json:
    """All files, each under its address; errors are those of the host, since there is no program behind it."""
    parts: Json = {}
    paths: Json = {}
    for kind in KINDS:
        made = TypeAdapter(listed(kind)).json_schema(schema_generator=_OneType, mode="serialization", ref_template=REF)
        parts |= made.pop("$defs", {})
        parts[made["title"]] = made
        paths[f"/{kind}.json"] = _get(
            f"Alle {kind}", "application/json", {"$ref": f"#/components/schemas/{made['title']}"}
        )
        paths[f"/{kind}.csv"] = _get(f"Alle {kind}, voor een rekenblad", "text/csv", {"type": "string"})
    one = TypeAdapter(single("samenwerkingsverbanden")).json_schema(
        schema_generator=_OneType, mode="serialization", ref_template=REF
    )
    one.pop("$defs", None)
    parts[one["title"]] = one
    paths["/samenwerkingsverbanden/{id}.json"] = {
        **_get("Een samenwerkingsverband", "application/json", {"$ref": REF.format(model=one["title"])}),
        "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": NAME,
            "version": VERSION,
            "description": "De gegevens van de gids als bestanden. Alleen lezen; er is geen sleutel nodig.",
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
        },
        "servers": [{"url": f"{site}api/v1" if site else "."}],
        "paths": paths,
        "components": {"schemas": parts},
    }


def _get(summary: str, form: str, schema: Json) -> Json:
    answer = {"description": "Het bestand.", "content": {form: {"schema": schema}}}
    return {"get": {"summary": summary, "responses": {"200": answer}}}
