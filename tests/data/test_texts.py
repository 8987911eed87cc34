"""The rules on texts by themselves: numbers in words, who a person is, where markup works, how the menu is joined."""

import re
from typing import Any

import pytest

from conftest import ROOT
from guide.derived.menu import joined
from guide.derived.numbers import amounts, written
from guide.load import load_all
from guide.models import Model
from guide.models.menu import Menudeel, Menugroep
from guide.render import BLOCKS
from guide.rules.text.notes import is_bsn
from guide.rules.text.signs import sign_faults
from guide.rules.text.values import FORMATTED, PLAIN


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("binnen 6 weken", {(6, "weken")}),
        ("Zes weken na inschrijving", {(6, "weken")}),
        ("uiterlijk vierentwintig maanden", {(24, "maanden")}),
        ("zesentwintig weken of drieëntwintig dagen", {(26, "weken"), (23, "dagen")}),
        ("6, hooguit 8 weken", {(8, "weken")}),
        ("6 of 8 weken", {(6, "weken"), (8, "weken")}),
        ("twee tot vier maanden", {(2, "maanden"), (4, "maanden")}),
        ("één of meer hele schooljaren", set()),
        ("elk schooljaar", {(1, "jaren")}),
        ("een half jaar", {(0, "jaren")}),
        ("artikel 6 week", {(6, "weken")}),
        ("in 2026 weken zij af", set()),
        ("de id zes-weken", set()),
        ("1.250 dagen", set()),
    ],
)
def test_amounts_of_time_are_read_in_figures_and_in_words(text: str, found: set[tuple[int, str]]):
    """The same amount is the same, however it is typed; a year and an id are none."""
    assert amounts(text) == found


def test_an_amount_is_written_as_people_say_it():
    """One week, two weeks, five year, half a year."""
    assert [written(one) for one in ((1, "weken"), (2, "weken"), (5, "jaren"), (0, "jaren"), (1, "dagen"))] == [
        "1 week", "2 weken", "5 jaar", "een half jaar", "1 dag",
    ]  # fmt: skip


def test_the_eleven_test_knows_a_citizen_number():
    """One in eleven numbers passes it; zeros are none."""
    assert is_bsn("111222333")
    assert is_bsn("123.456.782")
    assert not is_bsn("123456789")
    assert not is_bsn("000000000")
    assert 85 < sum(is_bsn(f"{number:09d}") for number in range(123_456_000, 123_457_000)) < 97


@pytest.mark.parametrize(
    "text", ["Één café, naïef en coöperatief: 'ja' – “nee” … € 5,50 ½ m² 30° ×", "x\r\ny", "Łódź, São Paulo, İstanbul"]
)
def test_ordinary_signs_are_let_through(text: str):
    """Quotes, dashes, accents of other languages, line ends of Windows."""
    assert sign_faults(text) == ()


def test_markup_works_where_the_rules_say():
    """Every text in two stars, in every block: bold where FORMATTED says so, two stars where PLAIN does."""
    guide, pages = load_all(ROOT)
    starred = _starred(guide)
    bold: set[str] = set()
    plain: set[str] = set()
    for page in pages.values():
        for call in page.calls:
            if call.name in ("figure", "article", "proof"):
                continue  # these look words up by what they are
            html = BLOCKS[call.name](starred, "x/", *call.args)
            plain |= set(re.findall(r"\*\*Q([\w.]+)Q\*\*", html))
            bold |= set(re.findall(r"<strong>Q([\w.]+)Q</strong>", html))

    assert len(bold) > 50
    assert plain - bold <= {f"{model}.{field}" for model, field in PLAIN}
    assert not {f"{model}.{field}" for model, field in PLAIN} & bold


def _starred(value: Any, model: str = "", field: str = "") -> Any:
    if isinstance(value, str):
        return f"**Q{model}.{field}Q**" if field in FORMATTED else value
    if isinstance(value, list):
        return [_starred(one, model, field) for one in value]
    if isinstance(value, dict):
        return {key: _starred(one, model, field if field in FORMATTED else key) for key, one in value.items()}
    if isinstance(value, Model):
        name = type(value).__name__
        return value.model_copy(
            update={key: _starred(getattr(value, key), name, key) for key in type(value).model_fields}
        )
    return value


def part(title: str, place: int, *pages: str, groups: list[Menugroep] | None = None, foot: bool = False) -> Menudeel:
    return Menudeel(titel=title, plaats=place, paginas=list(pages), groepen=groups or [], voet=foot)


def test_the_menu_is_joined_in_order_with_new_pages_last():
    """A part with one page is that page; a new page goes to the end of the list that has its folder."""
    groups = [Menugroep(titel="Groep", paginas=["groep/index.md"])]
    parts = [
        part("Twee", 20, "twee/index.md", "twee/b.md"), part("Start", 10, "index.md"),
        part("Drie", 30, "drie.md", groups=groups), part("Voet", 40, "voet/index.md", foot=True),
    ]  # fmt: skip
    pages = ["index.md", "twee/index.md", "twee/a.md", "twee/b.md", "drie.md", "groep/index.md", "groep/nieuw.md",
             "voet/index.md", "wet/wpo-1.md"]  # fmt: skip

    assert joined(parts, pages) == {
        "nav": [
            {"Start": "index.md"},
            {"Twee": ["twee/index.md", "twee/b.md", "twee/a.md"]},
            {"Drie": ["drie.md", {"Groep": ["groep/index.md", "groep/nieuw.md"]}]},
            {"Voet": "voet/index.md"},
        ],
        "extra": {"voet": ["Voet"]},
    }


def test_two_proposals_with_a_new_page_each_share_no_file():
    """Without an entry in any list both pages are in the menu, so nothing can conflict."""
    before = part("Deel", 1, "deel/index.md", "deel/z.md")
    one, other = (joined([before], ["deel/index.md", "deel/z.md", new]) for new in ("deel/a.md", "deel/b.md"))

    assert one["nav"] != other["nav"]
    assert all("deel/" in str(menu["nav"]) for menu in (one, other))
