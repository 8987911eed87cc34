"""A group and who leads it: answers given, collected, shown together, and never more than may be shown."""

import json
import re
from pathlib import Path
from random import Random

import filling
from axe import violations
from conftest import PHONE, READY, reload
from grouping import GUIDE, begin, decode_qr, give, links, paste, person, read, reveal, shares, table
from guide.derived.mixed import mixed

CHECK = "zelfchecks/welke-bril/"


def type_in(page, answers: dict[str, str], *, keyboard: bool = False) -> None:
    """By hand, one theme at a time: only keys, or fields and buttons."""
    page.locator("[data-vraag=rol] select").select_option(answers["rol"])
    further = page.locator(":is(.stap__voet, .tussenstand) .knop--eerst:visible:not(:has-text('naar de uitkomst'))")
    left = len(answers) - 1
    while left:
        for row in page.locator(".verdeel__rij:visible").all():
            field, value = row.locator("input"), answers[row.get_attribute("data-vraag")]
            if keyboard:
                field.focus()
                page.keyboard.type(value)
            else:
                field.fill(value)
            left -= 1
        if left:
            further.press("Enter") if keyboard else further.click()


def test_a_group_of_24_with_mixed_devices_is_one_picture(visitor, tmp_path: Path):
    """Keys only, a small phone, a QR code read from its picture, paper, and twenty links: the mean of all 24."""
    chance = Random(24)
    people = [person(chance, role) for role in ["leraar"] * 9 + ["ouder"] * 9 + ["leerling"] * 6]
    keys = visitor().open(CHECK)
    given = links(keys, people[:20])
    type_in(keys, people[20], keyboard=True)
    given.append(give(keys))
    phone = visitor(viewport=PHONE).open(CHECK)
    type_in(phone, people[21])
    given.append(give(phone))
    camera = visitor().open(CHECK)
    type_in(camera, people[22])
    link = give(camera)
    camera.get_by_role("button", name="Toon de QR-code").click()
    camera.locator(".delen svg").screenshot(path=tmp_path / "qr.png")
    assert decode_qr(tmp_path / "qr.png") == link
    given.append(link)

    page = visitor().open("samen/")
    begin(page)
    page.locator(".groep__qr svg").screenshot(path=tmp_path / "leeg.png")
    assert decode_qr(tmp_path / "leeg.png") == camera.url
    assert paste(page, "\r\n".join(f"<{one}>" for one in given)) == "23 toegevoegd."
    page.get_by_text("Typ over van papier").click()
    page.get_by_label("Rol", exact=True).select_option(people[23]["rol"])
    for round_, name in (("nu", "Nu"), ("gewenst", "Gewenst")):
        for at, theme in enumerate(GUIDE.quadrants.themas):
            points = [people[23][f"{round_}.{theme.id}.{q.id}"] for q in mixed(GUIDE.quadrants.kwadranten, at)]
            page.get_by_label(f"{name}: {theme.titel}", exact=True).fill(" ".join(points))
    page.get_by_role("button", name="Voeg dit papier toe").click()
    assert page.locator("[data-deel=aantal]").inner_text() == "24 antwoorden."
    for answers, link in zip(people[20:23], given[20:], strict=True):
        assert read(keys, link) == answers
    rows = table(reveal(page), "Aandeel per kwadrant")

    assert [row[0] for row in rows] == [quadrant.naam for quadrant in GUIDE.quadrants.kwadranten]
    assert [[row[1], row[2]] for row in rows] == [
        [f"{now}%", f"{wanted}%"] for now, wanted in zip(shares(people, "nu"), shares(people, "gewenst"), strict=True)
    ]


def test_before_giving_it_says_what_can_be_seen_and_text_stays(visitor):
    """Counted answers and the role; no text, no name; the same person keeps its number until it wipes."""
    page = visitor().open("zelfchecks/opp-format/")
    page.get_by_text("Samen invullen", exact=True).click()
    page.get_by_role("button", name="Geef mijn antwoorden").click()
    page.get_by_text("Je hebt nog niets ingevuld").wait_for()
    page.locator("textarea").fill("Jan Jansen vindt dit niets")
    page.get_by_role("button", name="Geef mijn antwoorden").click()
    assert "nog niets ingevuld" in page.locator("[data-deel=gedeeld]").inner_text()
    page.locator(".scores label").nth(1).click()
    first = give(page)
    told = page.locator(".delen").inner_text()
    assert "Dit kan de begeleider zien:" in told
    assert re.search(r"Jouw antwoorden: 1 van de \d+\.", told)
    page.locator("textarea").fill("Iets anders")
    assert give(page) == first
    page.get_by_role("button", name="Wis mijn antwoorden", exact=True).click()
    page.locator(".scores label").nth(1).click()
    second = give(page)

    assert second != first
    assert len(second) == len(first)


def test_give_and_wipe_leaves_nothing_on_a_shared_device(visitor):
    """One press: the link is copied and the answers are gone, with a while to take it back."""
    one = visitor()
    one.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = one.open(CHECK)
    filling.fill(page)
    link = give(page)
    page.get_by_role("button", name="Kopieer de link en wis").click()
    page.wait_for_selector(".delen", state="detached")

    assert page.evaluate("navigator.clipboard.readText()") == link
    assert filling.kept(page, "welke-bril")["antwoorden"] == {}
    assert page.evaluate("Object.keys(localStorage).some(key => key.startsWith('gids:gegeven'))") is False
    page.get_by_role("button", name="Zet terug").click()
    assert give(page) == link


def test_an_opened_link_shows_nothing_until_it_is_asked(visitor):
    """Then the answers leave the address bar; the reader's own stay as they were."""
    page = visitor().open(CHECK)
    [link] = links(page, [person(Random(1), "ouder")])
    page.locator(".verdeel__rij input").first.fill("3")
    page.goto("about:blank")
    page.goto(link)
    page.wait_for_function(READY)
    place = page.locator("[data-deel=ontvangen]")
    place.get_by_role("button", name="Bekijk de antwoorden").wait_for()
    assert "Ouder" not in place.inner_text()
    assert violations(page) == []
    place.get_by_role("button", name="Bekijk de antwoorden").click()
    assert "Ouder of verzorger" in place.inner_text()
    assert "#" not in page.url
    assert page.locator(".verdeel__rij input").first.input_value() == "3"
    assert violations(page) == []
    page.goto("about:blank")
    page.goto(link[:-3])
    place.get_by_role("button", name="Bekijk de antwoorden").click()
    assert "niet heel meer" in place.inner_text()
    page.goto("about:blank")
    page.goto(link)
    place.get_by_role("button", name="Zet ze in een groepsbeeld").click()
    page.wait_for_function("() => document.querySelector('[data-deel=plak]')?.value")

    assert page.url.endswith("/samen/")
    assert page.locator("[data-deel=plak]").input_value().strip() == link.split("#")[1]


def test_what_comes_twice_or_does_not_belong_is_told(visitor):
    """Doubles, new answers of the same person, a broken link, another check, another version: each with its word."""
    one = visitor()
    check = one.open(CHECK)
    given = links(check, 6, "a")
    same_person = check.evaluate(
        """async link => {
            const at = name => new URL(`lib/group/${name}.js`, document.querySelector('script[type=module]').src).href;
            const {encodeCode, decodeCode} = await import(at('code'));
            const {readShape} = await import(at('read'));
            const shape = readShape(document.querySelector('self-check'));
            const {tag, values} = decodeCode(shape, link.split('gids1-')[1]);
            return [encodeCode(shape, values.map((v, i) => i ? v : 3), tag),
                    encodeCode({...shape, version: 9}, values, tag), encodeCode(shape, values.map(() => 0), tag)];
        }""",
        given[0],
    )
    other = links(one.open("zelfchecks/beeld-van-de-toekomst/"), 1)
    page = one.open("samen/")
    begin(page)

    assert paste(page, "Beste allen, tot dinsdag.").startswith("Hierin staat geen antwoord")
    assert paste(page, "\n".join(given)) == "6 toegevoegd."
    assert paste(page, "\n".join(given[:2])) == "2 had je al."
    assert paste(page, same_person[0]) == "1 keer nieuwe antwoorden van iemand die er al was: die tellen nu."
    assert paste(page, same_person[1]) == "1 hoort bij een andere versie van de vragen."
    assert paste(page, same_person[2]) == "1 is leeg."
    assert paste(page, other[0]) == "1 hoort bij een andere zelfcheck."
    assert paste(page, given[0][:-2]) == "1 link of bestand is niet heel: vraag het opnieuw."
    assert page.locator("[data-deel=aantal]").inner_text() == "6 antwoorden."


def test_one_entry_goes_and_comes_back_and_all_of_it_survives(visitor, tmp_path: Path):
    """Taken out and put back; after a reload; as a file on another device; wiped and put back."""
    one = visitor()
    given = links(one.open(CHECK), 7, "b")
    page = one.open("samen/")
    begin(page, "Studiedag Noord")
    paste(page, "\n".join(given))
    page.get_by_text("De antwoorden een voor een").click()
    page.get_by_role("button", name="Haal weg: 3.").click()
    assert page.locator("[data-deel=aantal]").inner_text() == "6 antwoorden."
    page.get_by_role("button", name="Zet terug").click()
    assert page.locator("[data-deel=aantal]").inner_text() == "7 antwoorden."
    page.get_by_role("button", name="Haal weg: 7.").click()
    reload(page)
    page.get_by_role("button", name="Open: Studiedag Noord").click()
    page.wait_for_selector(".groep__qr svg")
    assert page.locator("[data-deel=aantal]").inner_text() == "6 antwoorden."
    with page.expect_download() as wait:
        page.get_by_role("button", name="Bewaar de bijeenkomst als bestand").click()
    wait.value.save_as(tmp_path / "groep.json")
    page.get_by_role("button", name="Wis deze bijeenkomst").click()
    assert page.get_by_role("button", name="Open: Studiedag Noord").count() == 0
    page.get_by_role("button", name="Zet terug").click()
    assert page.get_by_role("button", name="Open: Studiedag Noord").count() == 1

    other = visitor().open("samen/")
    other.wait_for_selector("[data-deel=begin]:not([hidden])")
    other.locator("[data-deel=verder]").set_input_files(tmp_path / "groep.json")
    other.wait_for_selector(".groep__qr svg")
    assert other.locator("[data-deel=aantal]").inner_text() == "6 antwoorden."
    spoilt = json.loads((tmp_path / "groep.json").read_text("utf-8"))
    spoilt["antwoorden"][0]["code"] += "x"
    (tmp_path / "stuk.json").write_text(json.dumps(spoilt), "utf-8")
    other.get_by_role("button", name="Terug naar alle bijeenkomsten").click()
    other.locator("[data-deel=verder]").set_input_files(tmp_path / "stuk.json")
    other.wait_for_function("() => document.querySelector('[data-deel=melding]').textContent")
    assert "niet heel meer. Er is niets veranderd." in other.locator("[data-deel=melding]").inner_text()


def test_the_picture_waits_follows_and_stands_still(visitor):
    """Nothing before 'laat zien'; below five only how many; live it follows, frozen it does not; a reload keeps that."""
    one = visitor()
    given = links(one.open(CHECK), 12, "c")
    page = one.open("samen/")
    begin(page)
    paste(page, "\n".join(given[:4]))
    assert page.locator("[data-deel=beeld]").is_hidden()
    picture = reveal(page)
    assert "Nog te weinig antwoorden: 4." in picture.inner_text()
    assert picture.locator("svg, table").count() == 0
    paste(page, given[4])
    picture.locator(".mozaiek").first.wait_for()
    assert "5 antwoorden." in picture.inner_text()
    page.get_by_role("button", name="Bevries het beeld").click()
    paste(page, "\n".join(given))
    assert page.locator("[data-deel=aantal]").inner_text() == "12 antwoorden."
    assert "5 antwoorden." in picture.inner_text()
    reload(page)
    page.get_by_role("button", name="Open: Studiedag").click()
    picture.locator(".mozaiek").first.wait_for()
    assert "5 antwoorden." in picture.inner_text()
    page.get_by_role("button", name="Volg weer wat er bij komt").click()
    page.wait_for_function("() => document.querySelector('[data-deel=stand]').textContent.includes('12 antwoorden')")
    page.get_by_role("button", name="Verberg het beeld").click()
    picture.wait_for(state="hidden")


def test_by_role_shows_no_one(visitor):
    """Five of one role and one of another: nothing; enough of both: both; one more: the picture of before; one less: none."""
    one = visitor()
    chance = Random(5)
    check = one.open(CHECK)
    given = links(check, [person(chance, role) for role in ["leraar"] * 5 + ["ouder"] * 6])
    page = one.open("samen/")
    begin(page)
    paste(page, "\n".join(given[:6]))
    picture = reveal(page)
    page.get_by_role("button", name="Laat ook per rol zien").click()
    picture.locator("[data-rollen]").wait_for()
    assert table(picture, "Gemiddeld aandeel per rol") == []
    assert "Nog te weinig antwoorden per rol" in picture.inner_text()
    paste(page, "\n".join(given[6:10]))
    picture.locator("td:text-is('5')").first.wait_for()
    before = table(picture, "Gemiddeld aandeel per rol")
    assert [row[:2] for row in before] == [["Leraar", "5"], ["Ouder of verzorger", "5"]]
    paste(page, given[10])
    page.get_by_text("Dit is de stand van eerder").wait_for()
    assert table(picture, "Gemiddeld aandeel per rol") == before
    page.get_by_text("De antwoorden een voor een").click()
    page.get_by_role("button", name="Haal weg: 1.").click()
    page.get_by_text("per rol niets meer zien").wait_for()
    assert table(picture, "Gemiddeld aandeel per rol") == []


def test_two_tabs_lose_nothing(visitor):
    """Both add, one takes out: each shows all of it; what is wiped in one leaves the other."""
    one = visitor()
    given = links(one.open(CHECK), 12, "d")
    first = one.open("samen/")
    begin(first)
    second = one.open("samen/")
    second.get_by_role("button", name="Open: Studiedag").click()
    second.wait_for_selector(".groep__qr svg")
    paste(first, "\n".join(given[:7]))
    paste(second, "\n".join(given[5:]))
    for page in (first, second):
        page.wait_for_function("() => document.querySelector('[data-deel=aantal]').textContent === '12 antwoorden.'")
    first.get_by_text("De antwoorden een voor een").click()
    first.get_by_role("button", name="Haal weg: 1.").click()
    second.wait_for_function("() => document.querySelector('[data-deel=aantal]').textContent === '11 antwoorden.'")
    second.get_by_role("button", name="Wis deze bijeenkomst").click()
    first.get_by_text("gewist in een ander tabblad").wait_for()


def test_files_bring_who_and_notes_of_the_road_map(visitor, tmp_path: Path):
    """Several files at once; the same twice is one; a table of links works too; a strange file is told."""
    one = visitor()
    page = one.open("zelfchecks/routekaart/")
    page.locator("select").first.select_option(index=2)
    page.locator("[data-vraag$='.wie'] input").first.fill("teamleider")
    page.get_by_text("Bewaren, vergelijken en meenemen").click()
    with page.expect_download() as wait:
        page.get_by_role("button", name="Sla op als bestand").click()
    wait.value.save_as(tmp_path / "een.json")
    given = links(page, 5, "e")
    (tmp_path / "lijst.csv").write_text("".join(f'"{i}";"{link}"\r\n' for i, link in enumerate(given)), "utf-8")
    (tmp_path / "vreemd.txt").write_text("niets", "utf-8")
    group = one.open("samen/")
    begin(group, check="routekaart")
    group.locator("[data-deel=bestanden]").set_input_files(
        [tmp_path / "een.json", tmp_path / "lijst.csv", tmp_path / "vreemd.txt"]
    )
    group.get_by_text("6 toegevoegd. 1 link of bestand is niet heel").wait_for()
    group.locator("[data-deel=bestanden]").set_input_files(tmp_path / "een.json")
    group.get_by_text("1 had je al.").wait_for()
    picture = reveal(group)

    assert "teamleider" in [row[2] for row in table(picture, "Uit de bestanden")]
    assert len(table(picture, "Hoeveel mensen wat kozen")) == sum(
        len(card.acties) for card in GUIDE.checks["routekaart"].kaarten
    )
    group.get_by_role("button", name="Op het grote scherm").click()
    assert "teamleider" not in group.locator("dialog").inner_text()
