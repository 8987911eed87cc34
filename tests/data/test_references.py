"""The data that is really there, and the rules over more than one file."""

import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from conftest import ROOT
from guide.__main__ import summary, write_schemas
from guide.load import load_all, load_guide, overdue
from guide.models import Guide, Herkomst, Uitspraak
from guide.models.kinds import FOLDER_SCHEMAS, SCHEMAS
from guide.models.walk import walk
from guide.rules import references
from roots import FILES, replaced, small_guide, statement, write_root

DATA = sorted(path for path in (ROOT / "data").rglob("*.yaml"))


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load_guide(ROOT)


def test_the_guide_has_no_faults(guide: Guide):
    """All data and all pages pass every rule, and no list is empty."""
    assert "Alles klopt" in summary(guide)
    assert not re.search(r"\b0 ", summary(guide))


def test_every_claim_says_where_it_comes_from(guide: Guide):
    """Kind and source on everything a reader could act on; a date and certainty on each statement."""
    claims = [value for _, value in walk(guide) if isinstance(value, Herkomst)]
    statements = [value for value in claims if isinstance(value, Uitspraak)]

    assert len(statements) > 60
    assert all(claim.soort and claim.bron for claim in claims)
    assert all(s.zekerheid and (s.herzien_voor is None or s.gecontroleerd_op < s.herzien_voor) for s in statements)


def test_ids_keep_to_one_form_everywhere(guide: Guide):
    """An id can be an anchor, a file name and a storage key."""
    ids = [value for _, _, value in references.ids(guide)]

    assert len(ids) > 200
    assert [value for value in ids if not references.is_id(value)] == []


def test_statement_ids_are_unique_over_all_files(guide: Guide):
    """A statement may move to another page without its link changing."""
    ids = [value.id for _, value in walk(guide) if isinstance(value, Uitspraak)]

    assert len(ids) == len(set(ids))


def test_overdue_names_what_is_past_its_date(tmp_path: Path):
    """On the day itself a statement is still in time; the day after it is not."""
    name = "data/legal/meer.yaml"
    old = statement("inzien", titel="Inzien", van="ouders")
    early = replaced(FILES[name], [[old, old.replace("herzien_voor: 2027-01-01", "herzien_voor: 2026-06-01")]])
    guide = load_guide(write_root(tmp_path, {name: early}))

    assert overdue(guide, date(2026, 6, 1)) == []
    [late] = overdue(guide, date(2026, 6, 2))
    assert str(late) == (
        "data/legal/meer.yaml:14: 'inzien' moest voor 01-06-2026 opnieuw worden gecontroleerd; "
        "kijk of het nog klopt en pas de datums aan"
    )
    assert len(overdue(guide, date(2028, 1, 1))) == 9


def test_legal_files_are_joined(tmp_path: Path):
    """data/legal.yaml and data/legal/*.yaml read as one file; order follows the file names."""
    guide = small_guide(tmp_path)

    assert [frame.id for frame in guide.legal.kaders] == ["opp"]
    assert [right.id for right in guide.legal.rechten] == ["inzien"]


def test_an_example_file_is_skipped(tmp_path: Path):
    """A name that starts with _ is a template for editors, not data."""
    root = write_root(tmp_path, {"data/checks/_voorbeeld.yaml": "geen: check\n"})

    assert list(load_guide(root).checks) == ["check"]


def test_loading_twice_gives_the_same_order(tmp_path: Path):
    """No set decides an order: two builds of the same data are the same."""
    write_root(tmp_path)
    first, pages = load_all(tmp_path)
    second, _ = load_all(tmp_path)

    assert [path for path, _ in walk(first)] == [path for path, _ in walk(second)]
    assert list(pages) == [
        "figuren.md", "index.md", "voorbeeld.md", "vragen.md", "wet/de-wet-1.md", "wet/de-wet-2.md", "wet.md",
        "samenwerkingsverbanden/noord.md",
    ]  # fmt: skip


def test_a_small_guide_is_walked_in_the_order_of_the_models(tmp_path: Path):
    """Columns come before rows, so of two equal ids always the row is the double."""
    matrix = small_guide(tmp_path).matrices["vergelijking"]

    assert [path[-1] for path, _ in walk(matrix) if len(path) == 1] == [
        "soort", "bron", "titel", "kolommen", "groepen",
    ]  # fmt: skip


def test_every_kind_of_file_has_a_schema_that_is_up_to_date(tmp_path: Path):
    """data/schemas is what the models say: run `python -m guide schema` when this fails."""
    write_schemas(tmp_path)
    made = {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}

    assert made.keys() == {f"{name}.json" for name in SCHEMAS}
    assert {path.name: path.read_text("utf-8") for path in (ROOT / "data" / "schemas").iterdir()} == made


def test_a_schema_explains_every_field(tmp_path: Path):
    """An editor sees help for each field while typing."""
    write_schemas(tmp_path)
    for path in tmp_path.iterdir():
        schema = json.loads(path.read_text("utf-8"))
        for model in [schema, *schema.get("$defs", {}).values()]:
            for name, field in model.get("properties", {}).items():
                assert field.get("description"), f"{path.name}: {name}"


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_a_data_file_points_at_its_schema(path: Path):
    """The first line lets an editor's program help; it names the schema of this kind of file."""
    first = path.read_text("utf-8").split("\n", 1)[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found, first

    schema = (path.parent / found[1]).resolve()

    assert schema.parent == ROOT / "data" / "schemas"
    assert schema.exists()
    assert schema.stem == FOLDER_SCHEMAS.get(path.parent.name, path.stem)


def test_review_dates_are_not_absurd(guide: Guide):
    """A check is planned within two years of the last one."""
    for _, value in walk(guide):
        if isinstance(value, Uitspraak) and value.herzien_voor:
            assert value.herzien_voor - value.gecontroleerd_op <= timedelta(days=731), value.id
