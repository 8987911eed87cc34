"""The files of v1: JSON and CSV a kind, the schemas, the description for programs, an index."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from guide.derived.api.describe import NAME, VERSION, listed, openapi, schema, single
from guide.derived.api.made import Pages, everything
from guide.derived.api.models import KINDS
from guide.derived.api.tables import to_csv
from guide.models import Guide

FOLDER = "api/v1"
LICENCE = ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.nl")


def write_api(site: Path, guide: Guide, pages: Pages) -> None:
    folder = site / FOLDER
    (folder / "schemas").mkdir(parents=True)
    (folder / "samenwerkingsverbanden").mkdir()
    around = _envelope(guide)
    for kind, items in everything(guide, pages).items():
        _write(folder / f"{kind}.json", listed(kind)(**around, aantal=len(items), items=items))
        (folder / f"{kind}.csv").write_text(to_csv(KINDS[kind], items), "utf-8", newline="")
        _dump(folder / "schemas" / f"{kind}.json", schema(kind))
        if kind == "samenwerkingsverbanden":
            for item in items:
                _write(folder / kind / f"{item.id}.json", single(kind)(**around, item=item))
    _dump(folder / "openapi.json", openapi(guide.adres))


def _envelope(guide: Guide) -> dict[str, Any]:
    """The date follows from the data, so that the same guide gives the same files."""
    checked = [day for _, part in guide.parts if isinstance(day := getattr(part, "gecontroleerd_op", None), date)]
    return {
        "versie": VERSION,
        "datum": max(checked),
        "licentie": LICENCE[0],
        "licentie_adres": LICENCE[1],
        "bron": NAME,
        "site": guide.adres or None,
    }


def _write(path: Path, content: BaseModel) -> None:
    _dump(path, content.model_dump(mode="json", by_alias=True, exclude_none=True))


def _dump(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
