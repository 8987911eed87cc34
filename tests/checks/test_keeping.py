"""What a self-check keeps, for how long, and what it says of it: tabs, wiping, lists, files, parts that do not load."""

import json
import re
from pathlib import Path

import icalendar
import pytest

from axe import violations
from conftest import reload
from driving import Tab
from filling import chosen, kept

ADDRESS = "zelfchecks/opp-format/"
MORE = "Bewaren, vergelijken en meenemen"


def two_tabs(one, address: str = ADDRESS):
    return one.open(address), one.open(address)


def score(page, question: str, value: str) -> None:
    page.locator(f'[data-vraag="{question}"] label:has(input[value="{value}"])').click()


def opened(page) -> None:
    page.get_by_text(MORE).click()
    page.locator("[data-doe=ronde]:enabled").wait_for()


def list_of(page, name: str) -> None:
    page.locator("[data-deel=rondenaam]").fill(name)
    page.get_by_role("button", name="Bewaar onder deze naam").click()


def file_of(answers: dict, lists: list[tuple[str, dict]] = (), version: int = 1) -> dict:
    state = {"check": "opp-format", "versie": version, "datum": "2026-05-01T10:00:00.000Z"}
    rounds = [{**state, "naam": name, "antwoorden": found} for name, found in lists]
    whole = {"formaat": "gids-zelfcheck", **state, "antwoorden": answers, "rondes": rounds}
    return {"name": "lijst.json", "mimeType": "application/json", "buffer": json.dumps(whole).encode()}


def test_one_text_changed_in_two_tabs_is_asked_and_both_are_shown(visitor):
    """Neither is lost, also after a reload; the choice holds in both tabs; nothing else is asked."""
    here, there = two_tabs(visitor())
    Tab(there, "").do("sleep")
    here.locator("textarea").fill("Van hier")
    there.locator("textarea").fill("Van daar")
    Tab(there, "").do("wake")
    question = here.get_by_role("group", name="Twee versies van: Eigen vraag")
    question.wait_for()
    assert question.locator("blockquote").inner_text() == "Van hier"
    assert here.locator("textarea").input_value() == "Van daar"
    here.get_by_role("status").get_by_text("Op twee plekken veranderd: Eigen vraag.").wait_for()
    assert violations(here) == []
    reload(here)
    question.get_by_role("button", name="Zet ze onder elkaar").click()

    assert here.locator("textarea").input_value() == "Van daar\n\nVan hier"
    assert here.evaluate("document.activeElement.localName") == "textarea"
    there.locator("[data-versies]").wait_for(state="detached")
    assert there.locator("textarea").input_value() == "Van daar\n\nVan hier"


def test_wiping_closes_what_shows_the_answers_in_every_tab(visitor):
    """Outcome and comparison go, here and in the other tab; its text is nowhere any more."""
    here, there = two_tabs(visitor())
    score(here, "factoren", "2")
    here.locator("textarea").fill("Niet voor anderen")
    opened(here)
    list_of(here, "mei")
    for page in (here, there):
        if page is there:
            opened(page)
        page.get_by_role("button", name="Vergelijk met wat er nu staat").click()
        page.get_by_role("button", name="Bekijk de uitkomst").click()
    here.get_by_role("button", name="Verwijder: mei").click()
    here.get_by_role("button", name="Wis mijn antwoorden").click()
    there.get_by_text("Je antwoorden zijn gewist in een ander tabblad.").first.wait_for()

    for page in (here, there):
        assert page.locator("[data-deel=uitkomst]").is_hidden()
        assert page.locator("[data-deel=vergelijking] table").count() == 0
        assert "Niet voor anderen" not in page.locator("body").text_content()
        assert page.locator("textarea").input_value() == ""
    assert "Niet voor anderen" not in str(here.evaluate("Object.entries(localStorage)"))


def test_everything_of_the_guide_can_be_wiped_and_brought_back_for_a_while(visitor):
    """Answers of every self-check, lists and the choice for light or dark; the undo puts all of it back."""
    one = visitor()
    other = one.open("zelfchecks/beeld-van-de-toekomst/")
    other.locator(".peiling label").first.click()
    page = one.open(ADDRESS)
    page.locator("[data-weergave-knop]").click()
    mode = page.evaluate("document.documentElement.dataset.weergave")
    score(page, "factoren", "2")
    opened(page)
    list_of(page, "mei")
    page.locator("[data-deel=rondes] tbody tr").wait_for()
    before = page.evaluate("localStorage.length")
    page.get_by_role("button", name="Wis alles van deze gids op dit apparaat").click()
    assert page.evaluate("Object.keys(localStorage)") == ["gids:gewist"]
    assert page.evaluate("document.documentElement.dataset.weergave") is None
    assert page.locator("[data-deel=rondes] tr").count() == 0
    other.locator("input:checked").wait_for(state="detached")
    page.get_by_role("button", name="Zet terug").click()

    assert page.evaluate("document.documentElement.dataset.weergave") == mode
    assert page.evaluate("localStorage.length") == before + 1
    assert page.locator("[data-deel=rondes] tbody tr").count() == 1
    other.locator("input:checked").wait_for(state="attached")


def test_no_dialog_of_the_browser_is_needed(visitor):
    """In a sandboxed frame they do nothing: wiping, opening, replacing and removing ask on the page itself."""
    one = visitor()
    one.context.add_init_script(
        "for (const name of ['confirm', 'alert', 'prompt']) window[name] = () => { throw new Error(name) }"
    )
    page = one.open(ADDRESS)
    score(page, "factoren", "2")
    opened(page)
    list_of(page, "mei")
    score(page, "factoren", "4")
    list_of(page, "mei")
    chosen(page, "Vervang")
    score(page, "factoren", "5")
    page.get_by_role("button", name="Open: mei").click()
    chosen(page, "Open de lijst")
    assert kept(page, "opp-format")["antwoorden"] == {"factoren": "4"}
    page.get_by_role("button", name="Verwijder: mei").click()
    assert page.evaluate("document.activeElement.dataset.deel") == "rondenaam"
    page.get_by_role("button", name="Zet terug").click()
    assert page.locator("[data-deel=rondes] tbody tr").count() == 1
    page.get_by_role("button", name="Wis mijn antwoorden").click()

    assert kept(page, "opp-format")["antwoorden"] == {}


def test_the_undo_goes_after_a_while_but_not_under_the_pointer_or_the_focus(visitor):
    """Some seconds; who stands on it has the time; who leaves the page and comes back finds no way to it."""
    one = visitor()
    one.context.clock.install()
    page = one.open(ADDRESS)
    score(page, "factoren", "2")
    page.get_by_role("button", name="Wis mijn antwoorden").click()
    undo = page.get_by_role("button", name="Zet terug")
    undo.focus()
    page.clock.run_for(60_000)
    assert undo.is_visible()
    page.get_by_role("button", name="Print").focus()
    page.clock.run_for(16_000)

    assert undo.count() == 0


@pytest.mark.parametrize("part", ["check/self-check.js", "kinds/schaal.js", "lib/answers/unit.js"])
def test_a_part_that_does_not_load_says_so_offers_paper_and_can_be_tried_again(visitor, part: str):
    """Until it has really started the page says that it keeps nothing; what was typed meanwhile is kept then."""
    one = visitor()
    page = one.context.new_page()
    page.route(f"**/{part}*", lambda route: route.abort())
    page.goto(one.base + ADDRESS)
    page.get_by_role("button", name="Probeer het opnieuw").wait_for()
    said = page.locator(".tot-start").inner_text()
    assert "Er wordt dus niets bewaard" in said
    assert "printen en op papier invullen" in said
    assert page.get_by_role("button", name="Print de lijst").is_visible()
    assert page.locator(".zelfcheck__balk").is_hidden()
    page.locator("textarea").fill("Alvast getypt")
    page.unroute(f"**/{part}*")
    page.get_by_role("button", name="Probeer het opnieuw").click()
    page.locator("self-check[data-gestart]").wait_for()

    assert page.locator(".tot-start").is_hidden()
    assert kept(page, "opp-format")["antwoorden"] == {"eigen-tekst": "Alvast getypt"}
    assert page.evaluate("document.activeElement.className") == "let-op na-start"
    one.problems.clear()  # the browser tells that a file failed


def test_a_script_that_never_comes_leaves_the_notice(visitor):
    """Blocked, or a browser too old to read it: nobody can say so but the page itself."""
    one = visitor()
    page = one.context.new_page()
    page.route("**/elements/index.js*", lambda route: route.abort())
    page.goto(one.base + ADDRESS)

    assert page.get_by_text("Zonder JavaScript bewaart deze pagina niets").is_visible()
    assert page.locator(".na-start").is_hidden()
    one.problems.clear()


def test_a_panel_that_failed_once_can_be_tried_again(visitor):
    """It says that the answers themselves are safe; the second time it works and has the focus."""
    one = visitor()
    page = one.context.new_page()
    page.route("**/check/panel.js*", lambda route: route.abort())
    page.goto(one.base + ADDRESS)
    page.locator("self-check[data-gestart]").wait_for()
    page.get_by_text(MORE).click()
    page.get_by_text("Dit deel is niet geladen.").wait_for()
    page.unroute("**/check/panel.js*")
    page.get_by_role("button", name="Probeer het opnieuw").click()
    page.locator("[data-doe=ronde]:enabled").wait_for()

    assert page.evaluate("document.activeElement.dataset.deel") == "rondenaam"
    one.problems.clear()


def test_what_is_typed_before_the_script_is_there_is_kept_at_once(visitor):
    """It is not replaced by what was stored; a text that was stored is asked about."""
    one = visitor()
    page = one.open(ADDRESS)
    page.locator("textarea").fill("Van vorige week")
    score(page, "factoren", "2")
    slow = one.context.new_page()
    waiting = []
    slow.route("**/elements/index.js*", lambda route: waiting.append(route))  # noqa: PLW0108 (Playwright marks what it is given)
    slow.goto(one.base + ADDRESS, wait_until="commit")
    slow.locator("textarea").fill("Van nu")
    score(slow, "factoren", "5")
    waiting[0].continue_()
    slow.locator("self-check[data-gestart]").wait_for()

    assert kept(slow, "opp-format")["antwoorden"] == {"eigen-tekst": "Van nu", "factoren": "5"}
    assert slow.locator("[data-versies] blockquote").inner_text() == "Van vorige week"


def test_a_backup_of_many_lists_and_long_texts_comes_back(visitor, tmp_path: Path):
    """What can be saved can be opened: 60 lists, more than a million characters."""
    page = visitor().open(ADDRESS)
    page.locator("textarea").fill("Een lange tekst. " * 1500)
    page.evaluate(
        """() => {
            const list = (i) => JSON.stringify({naam: `lijst ${i}`, check: 'opp-format', versie: 1, datum: '', bewaard: i,
                antwoorden: {factoren: '2', 'eigen-tekst': 'Woorden op papier. '.repeat(1000)}});
            for (let i = 0; i < 60; i += 1) localStorage.setItem(`gids:lijst:opp-format/lijst ${i}`, list(i));
        }"""
    )
    opened(page)
    before = page.evaluate("Object.entries(localStorage).filter(([key]) => key.includes('lijst')).length")
    with page.expect_download() as wait:
        page.get_by_role("button", name="Sla op als bestand").click()
    wait.value.save_as(tmp_path / "lijst.json")
    assert before == 60
    assert (tmp_path / "lijst.json").stat().st_size > 1_100_000
    page.evaluate("localStorage.clear()")
    reload(page)
    opened(page)
    page.locator("[data-deel=open]").set_input_files(tmp_path / "lijst.json")
    page.get_by_text("Het bestand is geopend.").wait_for()

    assert page.locator("[data-deel=rondes] tbody tr").count() == 60
    assert len(page.locator("textarea").input_value()) == len("Een lange tekst. " * 1500) - 1


def test_a_list_too_many_is_told_before_it_is_lost(visitor):
    """From ten on it counts down; the one too many is refused with a sentence, and the others stay."""
    page = visitor().open(ADDRESS)
    score(page, "factoren", "2")
    page.evaluate(
        """() => { for (let i = 0; i < 198; i += 1) localStorage.setItem(`gids:lijst:opp-format/${i}`, JSON.stringify(
            {naam: `${i}`, check: 'opp-format', versie: 1, datum: '', antwoorden: {factoren: '2'}})); }"""
    )
    opened(page)
    said = page.locator("[data-deel=melding]")
    for name, sentence in (
        ("a", "Er passen nog 1 lijsten bij"),
        ("b", "Er passen nog 0"),
        ("c", "hoogstens 200 lijsten"),
    ):
        list_of(page, name)
        page.wait_for_function("([e, s]) => e.textContent.includes(s)", arg=[said.element_handle(), sentence])

    assert page.locator("[data-deel=rondes] tbody tr").count() == 200


def test_a_file_overwrites_no_list_and_asks_before_it_replaces_answers(visitor):
    """A list with a name that is taken gets one of its own; leaving things as they are leaves them."""
    page = visitor().open(ADDRESS)
    score(page, "factoren", "2")
    opened(page)
    list_of(page, "mei")
    page.locator("[data-deel=rondes] tbody tr").wait_for()
    file = file_of({"factoren": "5"}, [("mei", {"factoren": "5"}), ("juni", {"factoren": "4"})])
    page.locator("[data-deel=open]").set_input_files(file)
    chosen(page, "Laat staan wat er staat")
    page.get_by_text("Er is niets veranderd.").wait_for()
    assert kept(page, "opp-format")["antwoorden"] == {"factoren": "2"}
    for _ in range(2):  # the second time everything is there already
        page.locator("[data-deel=open]").set_input_files(file)
        chosen(page, "Open het bestand")
        page.get_by_text("Het bestand is geopend.").wait_for()
        names = page.locator("[data-deel=rondes] tbody th").all_inner_texts()
        assert names == ["mei", "mei (2)", "juni"]

    assert kept(page, "opp-format")["antwoorden"] == {"factoren": "5"}
    assert page.evaluate("JSON.parse(localStorage.getItem('gids:lijst:opp-format/mei')).antwoorden") == {
        "factoren": "2"
    }


def test_a_file_that_does_not_fit_leaves_the_page_as_it_was(visitor):
    """Storage is full halfway: no list, no answer of the file stays behind."""
    page = visitor().open(ADDRESS)
    score(page, "factoren", "2")
    opened(page)
    before = page.evaluate("JSON.stringify(Object.entries(localStorage).sort())")
    page.evaluate(
        """() => { const real = Storage.prototype.setItem; let left = 2; Storage.prototype.setItem = function (...given) {
            if (left-- > 0) return real.apply(this, given);
            left = 99; throw new DOMException('vol', 'QuotaExceededError'); }; }"""
    )
    page.locator("[data-deel=open]").set_input_files(
        file_of({"factoren": "5", "uitstroom": "1"}, [("mei", {"factoren": "5"})])
    )
    chosen(page, "Open het bestand")
    page.get_by_text("Er is niets veranderd.").wait_for()

    assert page.evaluate("JSON.stringify(Object.entries(localStorage).sort())") == before
    assert page.locator("input:checked").input_value() == "2"
    assert "Bewaard in deze browser" in page.locator("[data-deel=bewaard]").inner_text()


def test_a_long_text_is_counted_kept_and_told(visitor):
    """Nothing that is pasted is cut off: 8,690 characters stay 8,690, also after a reload."""
    page = visitor().open("zelfchecks/opp-invullen/")
    field = page.locator("textarea").first
    field.fill("a" * 3900)
    note = page.locator("[data-opmerking=ruimte]").first
    assert note.inner_text() == "Nog ruimte voor 100 tekens."
    field.fill("a" * 8690)
    assert "4.690 tekens meer dan de 4.000" in note.inner_text()
    assert note.get_attribute("id") in field.get_attribute("aria-describedby").split()
    reload(page)

    assert len(field.input_value()) == 8690
    assert page.locator("form [maxlength]").count() == 0


def test_the_page_says_how_long_it_stays_and_offers_a_file_and_a_date(visitor, tmp_path: Path):
    """At the outcome: a file, and an appointment with the address of the page."""
    one = visitor()
    one.context.clock.set_fixed_time("2026-11-27T23:30:00")  # in UTC; in Amsterdam it is the next day
    page = one.open(ADDRESS)
    assert "wissen ze als je een week niet terugkomt" in page.locator(".na-start").inner_text()
    score(page, "factoren", "2")
    page.get_by_role("button", name="Bekijk de uitkomst").click()
    later = page.locator(".later")
    assert "een apparaat van school wordt soms leeggemaakt" in later.inner_text()
    with page.expect_download() as wait:
        later.get_by_role("button", name="Bewaar mijn antwoorden als bestand").click()
    assert json.loads(Path(wait.value.path()).read_text("utf-8"))["antwoorden"] == {"factoren": "2"}
    with page.expect_download() as wait:
        later.get_by_role("button", name="Herinner me").click()
    [event] = icalendar.Calendar.from_ical(Path(wait.value.path()).read_bytes()).walk("VEVENT")

    assert event.decoded("DTSTART").isoformat() == "2027-05-28"
    assert str(event["URL"]) == page.url
    assert page.url in str(event["DESCRIPTION"])
    assert [alarm["TRIGGER"].dt.seconds for alarm in event.walk("VALARM")] == [9 * 3600]


def test_storage_that_fails_is_told_aloud_and_once(visitor):
    """The live region says it, at the first answer that could not be kept."""
    one = visitor()
    page = one.open(ADDRESS)
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }"
    )
    score(page, "factoren", "2")
    heard = page.locator("[data-deel=gehoord]")
    assert heard.inner_text().startswith("Bewaren lukt niet: de opslag van deze browser is vol. 1 van")
    score(page, "uitstroom", "2")

    assert re.match(r"2 van \d+ ingevuld", heard.inner_text())


def test_an_emptied_check_is_not_somewhere_to_go_on(visitor):
    """The overview follows: filled in, emptied, wiped, also in a tab that was open already."""
    one = visitor()
    overview = one.open("zelfchecks/")
    further = overview.locator('check-progress[data-check="opp-format"]')
    page = one.open(ADDRESS)
    score(page, "factoren", "3")
    further.wait_for(state="visible")
    page.get_by_role("button", name="Keuze wissen").click()
    further.wait_for(state="hidden")

    assert page.evaluate("localStorage.length") == 1  # that it was emptied, so that no other tab brings it back
