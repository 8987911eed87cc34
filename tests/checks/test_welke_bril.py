"""Welke bril: filling in theme by theme, what it says halfway and at the end, and two lists beside each other."""

import re

from axe import violations
from conftest import ROOT, reload
from filling import divide, show
from guide.load import load_guide

GUIDE = load_guide(ROOT)

NOW = ["4 3 2 1", "5 3 1 1", "4 4 1 1", "3 5 1 1", "6 2 1 1", "4 2 3 1", "5 3 1 1"]
WANTED = ["2 2 3 3", "2 2 3 3", "1 2 4 3", "1 3 3 3", "3 2 3 2", "2 1 4 3", "2 2 3 3"]


def cells(outcome, caption: str) -> list[list[str]]:
    rows = outcome.locator(f".tabel[aria-label='{caption}'] tbody tr").all()
    return [row.locator("th, td").all_inner_texts() for row in rows]


def test_the_worked_example_of_the_model_comes_out_in_the_browser(visitor):
    """Counts of facts/model.md B3: one sentence, two pictures in the order of the model, the figures, three things to talk about."""
    page = visitor().open("zelfchecks/welke-bril/")
    divide(page, 1, NOW)
    divide(page, 2, WANTED)
    page.get_by_role("button", name="Klaar: naar de uitkomst").click()
    outcome = page.locator("[data-deel=uitkomst]")
    outcome.wait_for()

    assert outcome.get_by_role("heading", level=2).inner_text() == (
        "Nu vooral Specialisme. Straks meer Professionalisering en Leergemeenschap."
    )
    assert [picture.get_attribute("aria-label") for picture in outcome.locator("svg.mozaiek").all()] == [
        "Nu: Specialisme 44%, Professionalisering 14%, Individueel maatwerk 31%, Leergemeenschap 10%",
        "Gewenst: Specialisme 19%, Professionalisering 33%, Individueel maatwerk 20%, Leergemeenschap 29%",
    ]
    assert [
        [cell.lstrip("SMPL\n") if i == 0 else cell for i, cell in enumerate(row)][1:]
        for row in cells(outcome, "Aandeel van de punten")
    ] == [
        ["44%", "19%", "−25"],
        ["14%", "33%", "+19"],
        ["31%", "20%", "−11"],
        ["10%", "29%", "+19"],
    ]
    assert "Gerekend over 7 van de 7 thema's, 70 punten per ronde." in outcome.inner_text()
    talk = outcome.locator("[data-deel=praat] > li").all_inner_texts()
    assert len(talk) == 3
    assert talk[0].startswith("Begin met Professionalisering: nu 14%, gewenst 33%.")
    assert "Basisondersteuning" in talk[1]
    assert not re.search(r"\beerst\b.*\beerst\b", outcome.inner_text(), re.IGNORECASE | re.DOTALL)


def test_one_theme_at_a_time_back_and_forth_with_the_keyboard(visitor):
    """Seven steps a round, each says which it is; the focus goes along; on paper all themes are there."""
    page = visitor().open("zelfchecks/welke-bril/")
    themes = page.locator(".ronde").first.locator("[data-thema]")
    assert page.locator(".ronde [data-thema]:visible").count() == 1
    assert page.locator(".stapteller:visible").inner_text() == "Thema 1 van 7"
    page.get_by_role("button", name="Verder naar thema 2").press("Enter")
    assert page.locator(".stapteller:visible").inner_text() == "Thema 2 van 7"
    assert page.evaluate("document.activeElement.dataset.thema") == themes.nth(1).get_attribute("data-thema")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.textContent") != "Terug naar thema 1":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator(".stapteller:visible").inner_text() == "Thema 1 van 7"
    assert violations(page) == []
    page.emulate_media(media="print")

    assert page.locator(".ronde [data-thema]:visible").count() == 14


def test_after_round_one_its_picture_is_there_and_round_two_is_the_way_on(visitor):
    """What round 1 says by itself, at once; who comes back later goes on there."""
    page = visitor().open("zelfchecks/welke-bril/")
    divide(page, 1, NOW)
    page.get_by_role("button", name="Ronde 1 klaar").click()
    between = page.locator(".tussenstand")
    between.locator("svg.mozaiek").wait_for()
    assert between.locator(".ronde__kop").inner_text() == "Nu vooral Specialisme."
    assert violations(page) == []
    reload(page)
    page.locator(".tussenstand svg.mozaiek").wait_for()
    page.get_by_role("button", name="Verder naar ronde 2").click()
    assert page.locator(".ronde[data-ronde=gewenst] [data-thema]:visible").count() == 1
    shown = show(page)

    assert shown.locator("svg.mozaiek").count() == 1
    assert shown.get_by_role("heading", level=2).inner_text() == "Nu vooral Specialisme."


def test_the_order_of_the_four_gives_nothing_away(pages: dict[str, str]):
    """No letter beside a situation; over four themes each quadrant stands in each place; both rounds alike."""
    html = pages["zelfchecks/welke-bril/"]
    found = re.findall(r'data-vraag="(\w+)\.([\w-]+)\.([\w-]+)"', html)
    orders: dict[tuple[str, str], list[str]] = {}
    for round_, theme, quadrant in found:
        orders.setdefault((round_, theme), []).append(quadrant)
    themes = [theme.id for theme in GUIDE.quadrants.themas]
    now, wanted = ([orders[round_, theme] for theme in themes] for round_ in ("nu", "gewenst"))

    assert now == wanted
    assert all(len({order[place] for order in now[:4]}) == 4 for place in range(4))
    assert not re.search(r"<label[^>]*>\s*(?:<[^>]*>\s*)*[SMPL]\b[.:]?\s", html)


def test_dividing_says_what_is_left_and_corrects_nothing(visitor):
    """Remaining points are announced; too many and no numbers are said; typing stays as typed."""
    page = visitor().open("zelfchecks/welke-bril/")
    theme = page.locator(".ronde[data-ronde=nu] [data-thema]").first
    fields, over = theme.locator("input"), theme.locator("[data-over]")
    assert over.inner_text() == "Nog 10 te verdelen."
    fields.nth(0).fill("7")
    assert over.inner_text() == "Nog 3 te verdelen."
    fields.nth(1).fill("5")
    assert over.inner_text() == "2 te veel verdeeld."
    fields.nth(1).fill("x")
    assert over.inner_text() == "Gebruik alleen hele getallen."
    assert fields.nth(1).input_value() == "x"
    assert violations(page) == []
    fields.nth(1).fill("2")
    theme.get_by_role("button", name="Een punt erbij").nth(1).click()
    assert fields.nth(1).input_value() == "3"
    assert "Precies verdeeld." in over.inner_text()
    theme.get_by_role("button", name="Een punt eraf").nth(3).click()
    assert fields.nth(3).input_value() == ""


def test_half_done_says_over_how_many_themes_it_counts(visitor):
    """The number of themes is always shown."""
    page = visitor().open("zelfchecks/welke-bril/")
    divide(page, 1, NOW[:3])
    divide(page, 2, WANTED[:2])

    assert "Gerekend over 2 van de 7 thema's, 20 punten per ronde." in show(page).inner_text()


def test_two_lists_are_compared_by_shares_and_shifts(visitor):
    """September against May in one picture: now beside now, wanted beside wanted, and the figures; raw answers folded away."""
    page = visitor().open("zelfchecks/welke-bril/")
    divide(page, 1, NOW)
    divide(page, 2, WANTED)
    page.get_by_text("Bewaren, vergelijken en meenemen").click()
    page.locator("[data-deel=rondenaam]").fill("september")
    page.get_by_role("button", name="Bewaar onder deze naam").click()
    first = page.locator(".ronde[data-ronde=gewenst]")
    first.locator(".stappen button").first.click()
    for quadrant, points in (
        ("specialisme", "10"),
        ("individueel-maatwerk", "0"),
        ("professionalisering", "0"),
        ("leergemeenschap", "0"),
    ):
        first.locator(f"[data-thema] [data-kwadrant={quadrant}] input").first.fill(points)
    page.get_by_role("button", name="Vergelijk met wat er nu staat").click()
    compared = page.locator("[data-deel=vergelijking]")
    pictures = [picture.get_attribute("aria-label") for picture in compared.locator("svg.mozaiek").all()]

    assert [label.split(":")[0] for label in pictures] == ["september", "Nu op de pagina"] * 2
    assert "Specialisme 19%" in pictures[2]
    assert "Specialisme 30%" in pictures[3]
    row = cells(compared, "Aandelen en verschuivingen")[0]
    assert row == ["Specialisme", "44%", "19%", "−25", "44%", "30%", "−14"]
    assert compared.locator("details.alles").evaluate("fold => fold.open") is False
    assert violations(page) == []
