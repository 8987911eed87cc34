"""What a group sees: every kind of picture, on the page, on the wall, on paper, as a file, and without internet."""

import re
from pathlib import Path

import pytest

import filling
from axe import COLOUR, violations
from conftest import DESKTOP, PHONE
from grouping import GUIDE, begin, give, links, paste, paste_many, reveal, table
from guide.models.texts import GROUPED

CHECK = "zelfchecks/welke-bril/"
LARGE = {"verdeelvragen", "schaal"}  # whose tables stand otherwise where there is room
KINDS = {check.vorm: slug for slug, check in sorted(GUIDE.checks.items(), reverse=True) if check.vorm in GROUPED}


@pytest.mark.parametrize("kind", GROUPED)
def test_every_kind_has_its_picture_and_every_view_is_accessible(visitor, kind: str):
    """Counts of thirty people; the page and each screen for the room with axe, light and dark, small and large."""
    one = visitor()
    slug = KINDS[kind]
    given = links(one.open(f"zelfchecks/{slug}/"), 30, kind)
    page = one.open("samen/")
    begin(page, check=slug)
    paste(page, "\n".join(given))
    picture = reveal(page)
    assert picture.locator("table, svg").count() > 0
    page.get_by_text("De antwoorden een voor een").click()
    page.get_by_text("Typ over van papier").click()
    for size in (PHONE, DESKTOP) if kind in LARGE else (PHONE,):
        page.set_viewport_size(size)
        assert violations(page) == [], f"{kind} {size['width']}"
    page.emulate_media(color_scheme="dark")
    assert violations(page, COLOUR) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.emulate_media(color_scheme="light")
    page.get_by_role("button", name="Op het grote scherm").click()
    status = page.locator("dialog [role=status]")
    assert "30 antwoorden. Scherm 1 van" in status.inner_text()
    last = int(re.search(r"van (\d+)\.$", status.inner_text())[1])
    for at in range(1, last + 1):
        assert f"Scherm {at} van" in status.inner_text()
        assert violations(page) == [], f"{kind}, screen {at}"
        page.keyboard.press("PageDown")
    page.keyboard.press("ArrowLeft")
    if last > 1:
        assert f"Scherm {last - 1} van" in status.inner_text()
    page.keyboard.press("Escape")
    page.locator("dialog").wait_for(state="detached")
    assert page.evaluate("document.activeElement.dataset.doe") == "scherm"


def test_what_goes_along_says_what_the_screen_says(visitor, tmp_path: Path):
    """Two sheets of A4; a text for the minutes; a table whose codes can come back; beside an earlier meeting."""
    one = visitor()
    given = links(one.open(CHECK), 24, "f")
    page = one.open("samen/")
    begin(page, "Voorjaar")
    paste(page, "\n".join(given[:10]))
    page.get_by_role("button", name="Terug naar alle bijeenkomsten").click()
    begin(page, "Najaar")
    paste(page, "\n".join(given))
    picture = reveal(page)
    shown = table(picture, "Aandeel per kwadrant")
    with page.expect_download() as wait:
        page.get_by_role("button", name="Samenvatting voor het verslag").click()
    summary = Path(wait.value.path()).read_text("utf-8")
    for row in shown:
        assert re.search(rf"{row[0]}: nu {row[1]} .* gewenst {row[2]} ", summary)
    with page.expect_download() as wait:
        page.get_by_role("button", name="Voor Excel (csv)").click()
    wait.value.save_as(tmp_path / "groep.csv")
    assert (tmp_path / "groep.csv").read_bytes().count(b"\r\n") == 25
    page.locator("[data-deel=bestanden]").set_input_files(tmp_path / "groep.csv")
    page.get_by_text("24 had je al.").wait_for()
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 2
    page.get_by_label("Vergelijk met een eerdere bijeenkomst").select_option(index=1)
    page.get_by_role("heading", name="Vergeleken met: Voorjaar").wait_for()
    assert "Eerder 10 mensen, vandaag 24." in picture.inner_text()
    assert len(table(picture, "Vergeleken met: Voorjaar")) == 8


def test_the_file_without_internet_works_from_a_stick(browser, site: Path, visitor):
    """Opened as a file: the check keeps and gives, the group collects and shows; it asks for nothing."""
    given = links(visitor().open(CHECK), 5, "g")
    context = browser.new_context(viewport=DESKTOP, locale="nl-NL")
    asked: list[str] = []
    problems: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    context.on("weberror", lambda error: problems.append(str(error.error)))
    page = context.new_page()
    page.goto((site / "downloads/groepsbeeld.htm").as_uri())
    page.wait_for_function("() => document.querySelectorAll('.zelfcheck__balk[hidden]').length === 0")
    filling.fill(page)
    link = give(page)
    page.get_by_role("button", name="Toon de QR-code").click()
    page.locator(".delen svg").wait_for()
    page.get_by_label("Naam van de bijeenkomst").fill("Zonder wifi")
    page.get_by_role("button", name="Begin", exact=True).click()
    page.get_by_label("Plak hier een of meer links").fill("\n".join([link, *given]))
    page.get_by_role("button", name="Voeg toe").click()
    page.get_by_text("6 toegevoegd.").wait_for()
    picture = reveal(page)
    assert len(table(picture, "Aandeel per kwadrant")) == 4
    assert page.locator("[data-deel=check] option").count() == 1
    assert page.locator("a[href]:not([href^='#']):not([href^='http'])").count() == 0
    context.close()

    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert len([url for url in asked if url.startswith("file:")]) == 1
    assert problems == []


def test_every_check_for_a_group_has_its_address(pages: dict[str, str], site: Path):
    """The list on the page leads to each self-check whose answers can be seen together, and to no other."""
    found = dict(re.findall(r'<option value="([\w-]+)" data-adres="([^"]+)"', pages["samen/"]))

    assert found.keys() == {slug for slug, check in GUIDE.checks.items() if check.vorm in GROUPED}
    assert all((site / "samen" / address / "index.html").resolve().exists() for address in found.values())


def test_the_page_never_freezes(visitor):
    """Hundreds of links at once, with the picture drawn; a crowded machine is slower, so `make bench` measures."""
    one, n = visitor(), 600
    given = links(one.open(CHECK), n, "h")
    page = one.open("samen/")
    begin(page)
    reveal(page)
    seconds, longest = paste_many(page, given)
    print(f"{n} links: {seconds:.2f} s, longest task {longest:.0f} ms")

    assert page.locator("[data-deel=melding]").inner_text() == f"{n} toegevoegd."
    assert seconds < 12
    assert longest < 400
