"""The page of keys: every field that an editor may type is explained, and nothing that does not exist."""

import re
import typing
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from conftest import PHONE, ROOT
from guide.derived.keys import allowed, described, sections
from guide.derived.schemas import json_schema
from guide.faults.messages import DataError
from guide.load import load_guide, load_texts, read_texts
from guide.models import Guide, Model
from guide.models.kinds import DESCRIBED, FOLDERS, FORMS, SCHEMAS, SINGLE
from guide.models.walk import walk

PAGE = "meedoen/sleutels/"


def keys_of(kind: str) -> dict[tuple[str, str], object]:
    return {(section.name, key.name): key for section in described(kind) for key in section.keys}


def test_every_kind_of_file_and_every_form_is_described():
    """A new kind of file, or form of one, stands on the page without anybody thinking of it."""
    models = {*SINGLE.values(), *FOLDERS.values()} - set(FORMS)
    told = {model for model in DESCRIBED.values() if isinstance(model, type)}

    assert models <= told
    assert set(SCHEMAS) - set(DESCRIBED) == {"antwoorden"}
    for forms in FORMS.values():
        names = {form.__name__.lower() for form in forms.values()}
        assert any(names <= {section.name.lower() for section in described(kind)} for kind in DESCRIBED)


def test_every_field_that_the_real_data_uses_is_there(pages):
    """Whatever stands left of a colon in data/ can be looked up, with an explanation."""
    guide = load_guide(ROOT)
    page = pages[PAGE]
    shown = set(re.findall(r"<dt><code>([a-z_]+)</code>", page))
    used = {
        name
        for _, value in walk(guide)
        if isinstance(value, Model) and not isinstance(value, Guide)
        for name in value.model_fields_set
    }

    assert used - shown == set()
    assert "<dd> <span" not in page  # a field without explanation


@pytest.mark.parametrize("kind", DESCRIBED)
def test_required_means_that_the_check_refuses_a_file_without_it(kind: str):
    """The page and the check come from the same models."""
    schema = json_schema(DESCRIBED[kind])
    parts = schema.get("$defs", {}) | {"": schema}
    for (section, name), key in keys_of(kind).items():
        owners = (
            [parts[o["$ref"].rpartition("/")[2]] for o in schema["oneOf"]] if not section and "oneOf" in schema else []
        )
        for owner in owners or [parts[section]]:
            assert (name in owner.get("required", [])) == key.required


def test_what_may_stand_there_is_told_in_words():
    """Bounds, choices, dates, lists and parts."""

    class Deel(BaseModel):
        naam: str

    class Bestand(Model):
        delen: list[Deel]

    legal, check = keys_of("legal"), keys_of("check")

    assert legal["Uitspraak", "soort"].allowed == "een van: wet, beleid, inspectie, advies, uitwerking"
    assert legal["Uitspraak", "gecontroleerd_op"].allowed == "datum, zoals 2026-11-22"
    assert legal["Kader", "wet"].allowed == "lijst van velden, minstens 1"
    assert legal["Kader", "wet"].parts == ["Uitspraak"]
    assert check["", "minuten"].allowed == "heel getal, van 1 tot en met 240"
    assert check["Schaal", "labels"].allowed == "lijst van tekst, precies 5"
    assert check["Schaalcheck", "vorm"].allowed == "altijd: schaal"
    assert check["Lengte", "van"].allowed == "heel getal, minstens 1"
    assert keys_of("quadrants")["Kwadrantmatrix", "rijen"].allowed == "per id: per id: tekst"
    assert keys_of("sources")["Bron", "url"].allowed == "webadres"
    assert keys_of("figure")["Wegstap", "kort"].allowed == "tekst, hooguit 60 tekens"
    assert keys_of("glossary")["Begrip", "zonder_uitleg"].allowed == "true of false"
    assert [section.name for section in sections(json_schema(Bestand))] == ["", "Deel"]
    with pytest.raises(KeyError):
        allowed({"type": "number"})  # a new kind of value needs words first


def test_parts_open_by_their_link_and_fit_a_phone(visitor):
    """From a field to what stands inside it, on a phone; without script it is readable too."""
    page = visitor(viewport=PHONE).open(PAGE)
    page.locator("#legal-bestand-termijnen").get_by_role("link", name="Termijn").click()

    page.locator("#legal-termijn-termijn").wait_for()  # visible; the browser opens the part by itself
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

    plain = visitor(java_script_enabled=False).open(PAGE)
    plain.locator("details:has(> #check-veld) > summary").click()

    assert "een van: kort, lang, datum, keuze, vink" in plain.locator("#check-veld-invoer").inner_text().lower()


def models_in(kind: Any) -> Iterator[type[BaseModel]]:
    """A model and the models of its fields, however deep."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
        for field in kind.model_fields.values():
            yield from models_in(field.annotation)
    else:
        for inner in typing.get_args(kind):
            yield from models_in(inner)


EVERY = [model for model in DESCRIBED.values() if isinstance(model, type)]
EVERY += [form for forms in FORMS.values() for form in forms.values()]


@pytest.mark.parametrize("model", EVERY, ids=lambda model: model.__name__)
def test_every_field_of_every_model_is_there(model: type[BaseModel]):
    """Also what no file uses yet, with the same words as while typing."""
    kind = next((kind for kind, one in DESCRIBED.items() if one is model or model in typing.get_args(_union(one))), "")
    told = {(name, key.description) for (_, name), key in keys_of(kind).items()}
    wanted = {(name, field.description) for one in models_in(model) for name, field in one.model_fields.items()}

    assert wanted - told == set()
    assert wanted


def _union(kind: Any) -> Any:
    """What a file that names its own form may be: Annotated[A | B, ...] to A | B."""
    return typing.get_args(kind)[0] if typing.get_origin(kind) is typing.Annotated else kind


def test_every_kind_stands_below_its_own_heading():
    """A link to a kind of file ends at its heading."""
    text = (ROOT / "docs/meedoen/sleutels.md").read_text("utf-8")
    found = re.findall(
        r'^##+ [^\n]+ \{ #([a-z-]+) \}\n(?:(?!#|\{\{).*\n)*\{\{ keys\("([a-z-]+)"\) \}\}$', text, re.MULTILINE
    )

    assert sorted(found) == sorted((kind, kind) for kind in DESCRIBED)


def test_a_kind_that_is_not_on_the_page_is_told_with_the_line_to_add():
    """Whoever adds a kind of file reads what to put on the page."""
    texts = read_texts(ROOT)
    name = "docs/meedoen/sleutels.md"
    with pytest.raises(DataError) as refused:
        load_texts(texts | {name: texts[name].replace('{{ keys("faq") }}\n', "")})

    [fault] = refused.value.faults
    assert fault.text == "'faq' staat nog op geen enkele pagina; zet {{ keys(\"faq\") }} op een eigen regel"
