"""The data of v1 as rows, as a Dutch spreadsheet opens them: semicolons, a byte order mark, nothing that is run."""

import re
from collections.abc import Iterator
from typing import Any

from guide.derived.api.models import Ding, Tabel, Wetsartikel

JOIN = " | "
FORMULA = re.compile(r"^[\s]*[=+\-@]|^[\t\r\n]")


def to_csv(model: type[Ding], items: list[Ding]) -> str:
    """A head, and a line each; also for no items, so that a program finds its columns."""
    rows = [row for item in items for row in _rows(item)]
    names = list(rows[0]) if rows else list(_flat(model, {}))
    lines = [names, *([str(row[name]) for name in names] for row in rows)]
    return "\ufeff" + "".join(";".join(map(_cell, line)) + "\r\n" for line in lines)


def _cell(text: str) -> str:
    # A text that starts like a formula would be run by a spreadsheet.
    safe = f"'{text}" if FORMULA.search(text) else text
    return '"' + safe.replace('"', '""') + '"'


def _rows(item: Ding) -> Iterator[dict[str, str]]:
    """Of a table a line a cell, of an article a line a lid; of all else one line."""
    values = item.model_dump(mode="json", by_alias=True)
    if isinstance(item, Tabel):
        names = {column.id: column.naam for column in item.kolommen}
        for row in item.rijen:
            for cell in row.cellen:
                own = {"rij": row.id, "rijNaam": row.naam, "kolom": cell.kolom, "kolomNaam": names[cell.kolom]}
                yield {"tabel": item.id, "titel": item.titel, **own, "tekst": cell.tekst, "adres": row.adres}
    elif isinstance(item, Wetsartikel):
        for lid in values.pop("leden"):
            yield _flat(Wetsartikel, values | {"lid": lid["lid"], "tekst": lid["tekst"]})
    else:
        yield _flat(type(item), values)


def _flat(model: type[Ding], values: dict[str, Any]) -> dict[str, str]:
    names = [field.alias or name for name, field in model.model_fields.items()]
    listed = [*(name for name in names if name != "leden"), *(name for name in values if name not in names)]
    return {name: _text(values.get(name)) for name in listed}


def _text(value: Any) -> str:
    """A list with a bar between, an object as its values; what is not there is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, list):
        return JOIN.join(map(_text, value))
    if isinstance(value, dict):
        return ", ".join(_text(one) for one in value.values() if one is not None)
    return str(value)
