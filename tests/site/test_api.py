"""The data for programs, as the built site has them: in one form, whole, and as v1 promised."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import create_model

from conftest import ROOT
from guide.derived.api import describe, models
from guide.derived.api.models import KINDS
from guide.derived.api.tables import to_csv
from guide.editors import contract
from guide.load import load_guide
from guide.models import Ingetrokken
from guide.publish.article import open_page
from guide.publish.promised import keep_files
from guide.rules import published

KIND = list(KINDS)


def read(site: Path, name: str) -> Any:
    return json.loads((site / "api/v1" / name).read_text("utf-8"))


@pytest.fixture(scope="module")
def anchors(pages: dict[str, str]) -> dict[str, set[str]]:
    return {name: open_page(name, html).ids() for name, html in pages.items()}


@pytest.mark.parametrize("kind", KIND)
def test_a_file_is_what_its_schema_says(site: Path, kind: str):
    """Each file fits its own published schema, with as many items as it says, and says version, date, licence, source."""
    whole = read(site, f"{kind}.json")
    Draft202012Validator(read(site, f"schemas/{kind}.json")).validate(whole)

    assert whole["aantal"] == len(whole["items"]) > 0
    assert (whole["versie"], whole["licentie"], whole["bron"]) == (describe.VERSION, "CC BY 4.0", describe.NAME)


@pytest.mark.parametrize("kind", KIND)
def test_every_address_leads_to_a_place_on_the_site(site: Path, anchors: dict[str, set[str]], kind: str):
    """The page is there and so is the place on it, also for rows, parts and choices."""
    found = list(_addresses(read(site, f"{kind}.json")["items"]))
    wrong = [one for one in found if not _is_there(one, anchors)]

    assert found != []
    assert wrong == []


def _addresses(value: Any):
    if isinstance(value, dict):
        yield from ([value["adres"]] if "adres" in value else [])
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _addresses(one)


def _is_there(address: str, anchors: dict[str, set[str]]) -> bool:
    page, _, place = address.partition("#")
    return page in anchors and (not place or place in anchors[page])


def test_everything_in_the_guide_is_in_the_data(site: Path):
    """As many of each kind as the data hold, by their ids, in the same order."""
    guide = load_guide(ROOT)
    expected = {
        "termijnen": [one.id for one in guide.legal.termijnen],
        "rechten": [one.id for one in guide.legal.rechten],
        "vragen": [one.id for one in guide.faq],
        "begrippen": [one.id for one in guide.glossary],
        "bronnen": list(guide.sources),
        "contacten": [one.id for one in guide.help],
        "zelfchecks": list(guide.checks),
        "kwadranten": [one.id for one in guide.quadrants.kwadranten],
        "samenwerkingsverbanden": list(guide.regions),
    }

    assert {kind: [one["id"] for one in read(site, f"{kind}.json")["items"]] for kind in expected} == expected


def test_texts_are_plain_and_nothing_is_null(site: Path):
    """No link of Markdown, no stars, no null: what has no value is left out."""
    for kind in KINDS:
        text = (site / "api/v1" / f"{kind}.json").read_text("utf-8")

        assert "](" not in text, kind
        assert ":null" not in text, kind


@pytest.mark.parametrize("kind", KIND)
def test_a_table_opens_in_a_dutch_spreadsheet(site: Path, kind: str):
    """A byte order mark, semicolons, every line as long as the head, and no cell that would be run."""
    whole = (site / "api/v1" / f"{kind}.csv").read_bytes()
    rows = list(csv.reader(io.StringIO(whole.decode("utf-8-sig"), newline=""), delimiter=";"))

    assert whole.startswith(b"\xef\xbb\xbf")
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}
    assert [cell for row in rows for cell in row if cell[:1] in "=+-@\t\r" and cell] == []


def test_a_text_like_a_formula_stays_text():
    """Also behind a space or a line end, and quotes and semicolons keep to their cell."""
    for bad in ("=1+1", " =1+1", "+31", "-2", "@a", "\t=1", 'a";b'):
        item = models.Bron(id="x", adres="bronnen/#x", titel=bad, kort="k", groep="g")
        row = list(csv.reader(io.StringIO(to_csv(models.Bron, [item])[1:], newline=""), delimiter=";"))[1]

        assert row[2] == (bad if bad.startswith("a") else f"'{bad}")


def test_the_description_for_programs_is_whole(site: Path):
    """Every reference leads somewhere, every file that it names is there, and names are as the design rules ask."""
    whole = read(site, "openapi.json")
    parts = whole["components"]["schemas"]
    text = json.dumps(whole)
    references = {one.partition('"')[0] for one in text.split("#/components/schemas/")[1:]}

    assert references <= parts.keys()
    for path in whole["paths"]:
        assert (site / "api/v1" / path.lstrip("/").replace("{id}", "voorbeeld")).is_file(), path
        assert path == path.lower()
    assert all("_" not in name for part in parts.values() for name in part["properties"])


def test_v1_holds_what_it_promised():
    """A field that went, changed or became optional breaks who reads v1; what is new must be promised: make schema."""
    before, after = contract.stored(), contract.now()

    assert contract.broken(before, after) == []
    assert before == after


@pytest.mark.parametrize(
    ("name", "kind", "said"),
    [("wie", None, "nothing is there"), ("wie", int, "integer! is there"), ("wie", "optional", "string is there")],
)
def test_a_change_that_breaks_a_reader_is_told(monkeypatch: pytest.MonkeyPatch, name: str, kind: Any, said: str):
    """A field that is taken out, gets another type or may be left out; one that is added is no fault."""
    fields = {field: (info.annotation, info) for field, info in models.Termijn.model_fields.items()}
    if kind is None:
        fields.pop(name)
    else:
        fields[name] = (str | None, None) if kind == "optional" else (kind, ...)
    fields["nieuw"] = (str, ...)
    changed = create_model(
        "Termijn", __base__=models.Ding, **{k: v for k, v in fields.items() if k not in ("id", "adres")}
    )
    monkeypatch.setitem(KINDS, "termijnen", changed)
    describe.listed.cache_clear()
    found = contract.broken(contract.stored(), contract.now())
    describe.listed.cache_clear()

    assert len(found) == 1
    assert found[0].startswith("termijnen.items[].wie: string! was promised")
    assert found[0].endswith(said)


def listing(*lines: str) -> str:
    return f"# Regels: {len(lines)}\n" + "".join(f"{line}\n" for line in lines)


def test_every_file_that_programs_fetch_is_on_the_list_of_what_was_published(site: Path):
    """JSON, CSV, schemas, one file a samenwerkingsverband, the calendar, the script for who embeds."""
    blocks = published.read((site / published.ON_SITE).read_text("utf-8"))[1]
    files = {path.relative_to(site) for path in (site / "api").rglob("*") if path.is_file()}

    assert len(files) > 30
    assert {(path.parent.as_posix(), path.name) for path in files} <= blocks
    assert {(".", "agenda.ics"), (".", "insluiten.js")} <= blocks


def test_a_file_that_is_not_made_any_more_stops_the_build(tmp_path: Path):
    """With the line of the list; who reads /api/v1 never gets a 404 by an update."""
    guide = load_guide(ROOT)
    listed = listing(
        "api/v1 begrippen.json blok", "api/v1 termijnen.json blok", ". agenda.ics blok", ". nieuws.xml blok"
    )
    (tmp_path / "api/v1").mkdir(parents=True)
    (tmp_path / "api/v1/begrippen.json").write_text("{}", "utf-8")
    (tmp_path / "agenda.ics").write_text("BEGIN:VCALENDAR", "utf-8")
    told = [str(one) for one in keep_files(tmp_path, guide.model_copy(update={"gepubliceerd": listed}))]

    assert len(told) == 1
    assert told[0].startswith(
        "data/published.txt:3: 'api/v1/termijnen.json' stond op de site en wordt niet meer gemaakt"
    )
    with_address = guide.model_copy(update={"gepubliceerd": listed, "adres": "https://gids.example/"})
    assert len(list(keep_files(tmp_path, with_address))) == 2


def test_the_file_of_a_samenwerkingsverband_that_was_replaced_is_that_of_its_successor(tmp_path: Path):
    """Under its old name too; of one that ended without a successor nothing is asked."""
    folder = tmp_path / "api/v1/samenwerkingsverbanden"
    folder.mkdir(parents=True)
    (folder / "nieuw.json").write_text('{"naam":"Nieuw"}', "utf-8")
    gone = [
        Ingetrokken(id="oud", waar="data/swv", opvolger="nieuw", reden="Samengegaan."),
        Ingetrokken(id="weg", waar="data/swv", reden="Opgeheven."),
    ]
    where = "api/v1/samenwerkingsverbanden"
    listed = listing(f"{where} nieuw.json blok", f"{where} oud.json blok", f"{where} weg.json blok")
    guide = load_guide(ROOT).model_copy(update={"gepubliceerd": listed, "withdrawn": gone})

    assert list(keep_files(tmp_path, guide)) == []
    assert (folder / "oud.json").read_text("utf-8") == '{"naam":"Nieuw"}'
    assert not (folder / "weg.json").exists()
