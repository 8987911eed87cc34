"""What others can take from the guide: the data as files, and what one can subscribe to."""

from typing import Any

from guide.derived.api.describe import VERSION, schema
from guide.derived.api.models import KINDS
from guide.derived.calendar import events
from guide.models import Guide
from guide.render.engine import render


def api_kinds(guide: Guide, here: str) -> str:
    fields = {kind: schema(kind)["$defs"][model.__name__] for kind, model in KINDS.items()}
    return render("reuse/api_kinds.html", guide, here, kinds=fields, version=VERSION, type_of=_type)


def calendar(guide: Guide, here: str) -> str:
    return render("reuse/calendar.html", guide, here, events=events(guide))


def _type(field: dict[str, Any]) -> str:
    """What stands in a field, in Dutch."""
    words = {"string": "tekst", "boolean": "true of false", "integer": "heel getal", "array": "lijst"}
    return "datum" if field.get("format") == "date" else words.get(field.get("type", ""), "velden")
