"""The instruments one by one: what each counts, shows and hands over."""

import re
from pathlib import Path

import icalendar

from axe import violations
from conftest import ROOT
from filling import show
from guide.load import load_guide

GUIDE = load_guide(ROOT)

NOW = ["4 3 2 1", "5 3 1 1", "4 4 1 1", "3 5 1 1", "6 2 1 1", "4 2 3 1", "5 3 1 1"]
WANTED = ["2 2 3 3", "2 2 3 3", "1 2 4 3", "1 3 3 3", "3 2 3 2", "2 1 4 3", "2 2 3 3"]


def divide(page, round_: str, rows: list[str]) -> None:
    for theme, row in zip(page.locator(f".ronde[data-ronde={round_}] [data-thema]").all(), rows, strict=False):
        for field, points in zip(theme.locator("input").all(), row.split(), strict=True):
            field.fill(points)


def test_the_worked_example_of_the_model_comes_out_in_the_browser(visitor):
    """Counts of facts/model.md B3: shares, shifts, centre of gravity, meaning."""
    page = visitor().open("zelfchecks/welke-bril/")
    divide(page, "nu", NOW)
    page.get_by_role("button", name="Verder naar ronde 2").click()
    divide(page, "gewenst", WANTED)
    outcome = show(page)
    page.get_by_text("De figuur in cijfers").click()
    table = [row.locator("th, td").all_inner_texts() for row in outcome.locator("tbody tr").all()]

    assert table == [
        ["Specialisme", "44,3%", "18,6%", "-25,7", "duidelijke wens"],
        ["Individueel maatwerk", "31,4%", "20,0%", "-11,4", "duidelijke wens"],
        ["Professionalisering", "14,3%", "32,9%", "+18,6", "duidelijke wens"],
        ["Leergemeenschap", "10,0%", "28,6%", "+18,6", "duidelijke wens"],
    ]
    assert "Nu ligt het zwaartepunt bij Specialisme." in outcome.inner_text()
    assert (
        "Gewenst ligt het bij Professionalisering en Leergemeenschap; die liggen dicht bij elkaar."
        in outcome.inner_text()
    )
    assert "Gerekend over 7 van de 7 thema's, 70 punten per ronde." in outcome.inner_text()
    assert outcome.locator("h3:has-text('Gesprekspunten') + ul li").count() == 7
    assert outcome.locator("a[href*='kwadranten/specialisme']").count() == 1


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
    divide(page, "nu", NOW[:3])
    page.get_by_role("button", name="Verder naar ronde 2").click()
    divide(page, "gewenst", WANTED[:2])

    assert "Gerekend over 2 van de 7 thema's, 20 punten per ronde." in show(page).inner_text()


def test_every_way_through_the_decision_tree_ends_well():
    """All ways: each ends in an outcome; each question and outcome is reached; answers differ."""
    tree = GUIDE.checks["is-een-opp-nodig"]
    questions = {question.id: question for question in tree.vragen}
    ways, todo = [], [(tree.vragen[0].id,)]
    while todo:
        way = todo.pop()
        if way[-1] not in questions:
            ways.append(way)
            continue
        answers = questions[way[-1]].antwoorden
        assert len({answer.tekst for answer in answers}) == len(answers)
        assert all(answer.naar not in way for answer in answers)
        todo += [(*way, answer.naar) for answer in answers]
    reached = {node for way in ways for node in way}

    assert reached == questions.keys() | {outcome.id for outcome in tree.uitkomsten}
    assert {way[-1] for way in ways} == {outcome.id for outcome in tree.uitkomsten}
    assert max(len(way) - 1 for way in ways) <= 6


def test_the_decision_tree_shows_only_your_way(visitor):
    """One question at a time; another answer takes back what followed; the outcome carries law."""
    page = visitor().open("zelfchecks/is-een-opp-nodig/")
    visible = page.locator(".boom > li:not([hidden])")
    assert visible.count() == 1
    assert page.locator("[data-uitkomst]:not([hidden])").count() == 0
    while page.locator("[data-uitkomst]:not([hidden])").count() == 0:
        visible.last.locator("label").first.click()
    steps = visible.count()
    outcome = page.locator("[data-uitkomst]:not([hidden])")
    assert outcome.locator(".uitspraak .merk").count() >= 1
    assert "Volgende stap" in outcome.inner_text()
    visible.first.locator("label").last.click()

    assert visible.count() <= steps


def test_deadlines_follow_from_dates_and_go_into_a_calendar(visitor, tmp_path: Path):
    """Dates as counted by hand; a calendar library reads the file back."""
    page = visitor().open("zelfchecks/termijnen-berekenen/")
    check = GUIDE.checks["termijnen-berekenen"]
    weeks = next(b for b in check.berekeningen if b.termijn == "tlv-bezwaar-indienen")
    page.locator(f'[data-vraag="{weeks.vanaf}"] input').fill("2026-09-01")
    outcome = show(page)
    assert "dinsdag 13 oktober 2026" in outcome.inner_text()
    with page.expect_download() as wait:
        page.get_by_role("button", name="Zet in mijn agenda").click()
    wait.value.save_as(tmp_path / "termijnen.ics")
    calendar = icalendar.Calendar.from_ical((tmp_path / "termijnen.ics").read_bytes())
    events = {str(event["SUMMARY"]): event.decoded("DTSTART").isoformat() for event in calendar.walk("VEVENT")}

    assert events[weeks.naam] == "2026-10-13"
    assert len(events) == sum(b.vanaf == weeks.vanaf for b in check.berekeningen)


def test_a_term_by_law_runs_on_to_a_working_day_and_the_safe_day_is_told(visitor, tmp_path: Path):
    """Six weeks from 1 March 2026 end on a Sunday; from 13 November 2026 at Christmas: the law's last day, and why."""
    page = visitor().open("zelfchecks/termijnen-berekenen/")
    for start, last, counted, stamp in (
        ("2026-03-01", "maandag 13 april 2026", "zondag 12 april 2026", "2026-04-13"),
        ("2026-11-13", "maandag 28 december 2026", "vrijdag 25 december 2026", "2026-12-28"),
    ):
        page.locator('[data-vraag="inschrijving"] input').fill(start)
        outcome = show(page)
        assert outcome.locator(".datum").first.inner_text() == last
        assert f"De termijn eindigt op {counted}" in outcome.locator(".datum__veilig").first.inner_text()
        with page.expect_download() as wait:
            page.get_by_role("button", name="Zet in mijn agenda").click()
        wait.value.save_as(tmp_path / "termijnen.ics")
        event = icalendar.Calendar.from_ical((tmp_path / "termijnen.ics").read_bytes()).walk("VEVENT")[0]
        assert event.decoded("DTSTART").isoformat() == stamp
        assert counted in str(event["DESCRIPTION"])


def test_sorting_draws_law_from_the_law_and_gives_the_source(visitor):
    """At least 24 statements of data/legal, the answer is their own kind, feedback after the choice."""
    check = GUIDE.checks["wet-of-keuze"]
    page = visitor().open("zelfchecks/wet-of-keuze/")
    first = page.locator(".indeling fieldset").first
    assert len(check.uitspraken) >= 24
    assert check.kaarten == []
    assert first.locator("details.uitleg").is_hidden()
    first.locator("label").first.click()

    assert first.locator("details .merk").is_visible()
    assert first.locator("details .bron").is_visible()


def test_sorting_cases_leaves_room_for_both(visitor):
    """Fourteen cases or more, some of them truly both, and both answers then fit."""
    check = GUIDE.checks["affirmatief-of-transformatief"]
    both = [card for card in check.kaarten if len(card.groep) == 2]
    assert len(check.kaarten) >= 14
    assert both
    page = visitor().open("zelfchecks/affirmatief-of-transformatief/")
    card = page.locator(f'[data-vraag="{both[0].id}"]')
    for label in card.locator("label").all():
        label.click()
        assert "Bij 1 zie je het net als de gids" in show(page).inner_text()


def test_a_poll_shows_the_follow_up_of_the_choice(visitor):
    """Each choice has its own follow-up, and only that shows."""
    check = GUIDE.checks["beeld-van-de-toekomst"]
    page = visitor().open("zelfchecks/beeld-van-de-toekomst/")
    for option in check.opties:
        page.locator(f'.peiling label:has(input[value="{option.id}"])').click()
        assert page.locator("[data-vervolg]:not([hidden])").evaluate_all("vs => vs.map(v => v.dataset.vervolg)") == [
            option.id
        ]


def test_the_road_map_becomes_a_plan(visitor):
    """Progress over all cards; what is to be done in order of date; done is left out."""
    check = GUIDE.checks["routekaart"]
    actions = sum(len(card.acties) for card in check.kaarten)
    page = visitor().open("zelfchecks/routekaart/")
    first, second, third = [action.id for action in check.kaarten[0].acties[:3]]
    for action, status, when in (
        (first, "gedaan", ""),
        (second, "bezig", "2027-05-01"),
        (third, "nog-niet", "2027-02-01"),
    ):
        page.locator(f'[data-vraag="{action}.status"] select').select_option(status)
        page.locator(f'[data-vraag="{action}.wanneer"] input').fill(when)
    page.locator(f'[data-vraag="{second}.wie"] input').fill("teamleider")
    outcome = show(page)
    plan = [
        row.locator("th, td").all_inner_texts()
        for row in outcome.locator(".tabel[aria-label=Actieplan] tbody tr").all()
    ]

    assert f"Gedaan: 1 van de {actions}" in outcome.inner_text()
    assert [line[4] for line in plan] == ["1 februari 2027", "1 mei 2027"]
    assert plan[1][3] == "teamleider"


def test_choices_end_in_an_overview_of_keep_change_and_stop(visitor):
    """Processes stand together by what was chosen."""
    check = GUIDE.checks["keuzes-maken"]
    page = visitor().open("zelfchecks/keuzes-maken/")
    choices = page.locator("[data-invoer=keuze]")
    for i in range(3):
        section = page.locator("[data-sectie]:has([data-invoer=keuze])").nth(i)
        section.locator("input[type=text]").first.fill(f"Proces {i}")
        choices.nth(i).locator("label").nth(2 - i).click()
    outcome = show(page)

    assert check.sorteer_op_keuze
    assert outcome.locator("h3").all_inner_texts()[-3:] == ["Houden", "Veranderen", "Stoppen"]
    assert "Proces 2" in outcome.locator("h3:has-text('Houden') + div").inner_text()


def test_the_opp_form_warns_for_private_data_and_counts_words(visitor):
    """A BSN or date of birth is noticed where it stands; the length is advice."""
    page = visitor().open("zelfchecks/opp-invullen/")
    field = page.locator("textarea").first
    field.fill("Het nummer is 111222333.")
    assert "burgerservicenummer" in page.locator(".waarschuwing:not(:empty)").inner_text()
    field.fill("Geboren op 3 april 2015.")
    assert "geboortedatum" in page.locator(".waarschuwing:not(:empty)").inner_text()
    assert violations(page) == []
    field.fill("woord " * 600)

    assert page.locator(".waarschuwing:not(:empty)").count() == 0
    assert "Ongeveer 600 woorden" in page.locator("[data-deel=stand]").inner_text()
    assert page.locator("[data-deel=melding]").count() == 1
    assert page.get_by_text("link").count() == 0 or "#" not in page.url


def test_ticked_patterns_show_their_perspective(visitor):
    """What you recognise comes with its perspective, the room there is, and a count per quadrant."""
    page = visitor().open("zelfchecks/wat-komen-we-tegen/")
    for label in page.locator(".patroon label").all()[:3]:
        label.click()
    outcome = show(page)

    assert "Je herkent 3 van de" in outcome.inner_text()
    assert outcome.locator(".herkend").count() == 3
    assert outcome.get_by_text("Hier is ruimte.").count() == 3


def test_the_overview_shows_every_check(pages: dict[str, str]):
    """Each with its yield, time, audience, alone or together, and where you were."""
    overview = pages["zelfchecks/"]
    for slug, check in GUIDE.checks.items():
        card = re.search(
            rf'<div class="kaart kaart--check">(?:(?!kaart--check).)*data-check="{slug}"', overview, re.DOTALL
        )[0]
        assert f"{check.minuten} minuten" in card
        assert "Voor " in card


def test_printing_a_filled_check_brings_the_outcome_along(visitor):
    """The print button shows the outcome first, so that figure, table and questions are on paper."""
    one = visitor()
    one.context.add_init_script("window.print = () => { document.title = 'geprint' }")
    page = one.open("zelfchecks/wat-komen-we-tegen/")
    page.locator(".patroon label").first.click()
    page.get_by_role("button", name="Print").click()
    page.emulate_media(media="print")

    assert page.title() == "geprint"
    assert page.locator("[data-deel=uitkomst] svg").is_visible()


def test_a_model_is_chosen_beside_its_own_row_of_the_table(visitor):
    """Each part shows what the four models do there; the overview puts parts with the same choice together."""
    page = visitor().open("zelfchecks/inrichtingsmodel-kiezen/")
    table = GUIDE.matrices["inrichtingsmodellen"]
    rows = [row for group in table.groepen for row in group.rijen]
    parts = page.locator("fieldset.sectie")
    assert parts.evaluate_all("all => all.map(one => one.dataset.sectie)") == [row.id for row in rows]
    for i in (0, 7, 13):
        shown = parts.nth(i).locator(".sectie__rij dd").all_inner_texts()
        assert [" ".join(text.split()) for text in shown] == [rows[i].cellen[column.id] for column in table.kolommen]
    for i, choice in ((0, "Expertisemodel"), (1, "Kamermodel"), (2, "Expertisemodel")):
        parts.nth(i).get_by_text(choice, exact=True).last.click()
    parts.nth(2).get_by_label("Wat willen jullie, en waarom?").fill("Meer in de klas")
    heads = show(page).locator("[data-deel=inhoud] :is(h3, h4)").all_inner_texts()

    assert heads == ["Kamermodel", rows[1].naam, "Expertisemodel", rows[0].naam, rows[2].naam]
