"""The instruments one by one: what each counts, shows and hands over."""

import re
from pathlib import Path

import icalendar

from axe import violations
from conftest import ROOT, reload
from filling import fill, show
from guide.load import load_guide

GUIDE = load_guide(ROOT)


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


def walk(page, *answers: str) -> None:
    for answer in answers:
        page.locator(".boom > li:not([hidden])").last.locator(f'label:has(input[value="{answer}"])').click()


def test_the_decision_tree_shows_only_your_way_and_its_answer_once(visitor):
    """One question at a time; the answer opens where it ends, and goes with another answer; it stands there once, with law."""
    page = visitor().open("zelfchecks/is-een-opp-nodig/")
    visible = page.locator(".boom > li:not([hidden])")
    outcome = page.locator("[data-deel=uitkomst]")
    assert visible.count() == 1
    assert outcome.is_hidden()
    walk(page, "school-basisonderwijs", "po-opp-wel", "nog-extra-wel")
    outcome.wait_for()
    assert page.evaluate("document.activeElement.value") == "nog-extra-wel"  # nobody is taken away from the question
    assert outcome.get_by_role("heading", level=2).inner_text() == "Ja, het OPP loopt door."
    assert page.get_by_text("Ja, het OPP loopt door").filter(visible=True).count() == 1
    assert outcome.locator(".uitspraak .merk").count() >= 1
    assert "Volgende stap" in outcome.inner_text()
    assert violations(page) == []
    visible.first.locator("label").last.click()

    assert visible.count() == 2
    assert outcome.is_hidden()


SCHOOL = {"wpo": "WPO", "wvo-2020": "WVO 2020", "wec": "WEC"}


def test_an_outcome_names_the_law_of_that_school_only(visitor):
    """A primary school reads the WPO, and nothing on practical education; every first answer has its law."""
    tree = GUIDE.checks["is-een-opp-nodig"]
    assert all(answer.wet for answer in tree.vragen[0].antwoorden)
    page = visitor().open("zelfchecks/is-een-opp-nodig/")
    outcome = page.locator("[data-deel=uitkomst]")
    ways = (
        ("wpo", ["school-basisonderwijs", "po-opp-wel", "nog-extra-wel"]),
        ("wpo", ["school-sbo", "sbo-tijdelijk"]),
        ("wvo-2020", ["school-voortgezet", "vo-opp-wel", "nog-extra-wel"]),
        ("wvo-2020", ["school-praktijkonderwijs", "pro-zittend"]),
        ("wec", ["school-cluster-drie-vier", "cluster-drie-vier-zittend"]),
    )
    for law, answers in ways:
        page.locator(".boom > li").first.locator(f'label:has(input[value="{answers[0]}"])').click()
        walk(page, *answers[1:])
        outcome.wait_for()
        cited = " ".join(outcome.locator(".bron, .versie").all_text_contents())
        assert SCHOOL[law] in cited
        assert [name for other, name in SCHOOL.items() if other != law and name in cited] == []
        assert not re.search(r"; *\.|: *\.|^ *;", cited)
        if answers[0] == "school-basisonderwijs":
            assert "raktijk" not in outcome.locator(".uitspraken").inner_text()


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
        assert "Bij 1 van de 1 zie je het net als de gids" in show(page).inner_text()


def test_a_poll_says_what_you_can_do_with_your_choice(visitor):
    """Each choice has its own follow-up, once; those of the others are folded away."""
    check = GUIDE.checks["hoe-ervaren-wij-het-opp"]
    page = visitor().open("zelfchecks/hoe-ervaren-wij-het-opp/")
    outcome = page.locator("[data-deel=uitkomst]")
    for option in check.opties:
        page.locator(f'.peiling label:has(input[value="{option.id}"])').click()
        outcome.get_by_role("heading", level=2, name=option.tekst).wait_for()
        assert " ".join(option.vervolg.split()) in outcome.inner_text()
        assert outcome.locator(".vervolg:visible").count() == 0
        assert outcome.locator(".vervolg").count() == len(check.opties) - 1


def test_who_recognises_a_quadrant_gets_the_questions_of_the_other_three(visitor):
    """The choice as a tile, and the same case seen by the others; who chose several sees all four."""
    page = visitor().open("zelfchecks/welk-kwadrant-herken-je/")
    quadrants = GUIDE.quadrants.kwadranten
    page.locator(f'.peiling label:has(input[value="{quadrants[1].id}"])').click()
    outcome = page.locator("[data-deel=uitkomst]")
    outcome.wait_for()
    assert outcome.locator(".tegel").first.inner_text().split("\n")[0].endswith(quadrants[1].naam)
    assert outcome.locator(".tegels .tegel__vraag").all_inner_texts() == [
        q.vraag for q in quadrants if q is not quadrants[1]
    ]
    assert violations(page) == []
    page.locator('.peiling label:has(input[value="meerdere"])').click()
    outcome.locator(".tegels .tegel").nth(3).wait_for()


def test_the_road_map_counts_each_card_against_its_own_total(visitor):
    """A bar has a scale: what is needed of that card; labels are whole."""
    check = GUIDE.checks["routekaart"]
    card = check.kaarten[1]
    page = visitor().open("zelfchecks/routekaart/")
    for action, status in zip(card.acties, ("gedaan", "niet-nodig", "gedaan"), strict=False):
        page.locator(f'[data-vraag="{action.id}.status"] select').select_option(status)
    lines = show(page).locator(".banen > li")
    line = lines.nth(1)

    assert lines.count() == len(check.kaarten)
    assert line.inner_text().split("\n")[0].strip().startswith(card.titel)
    assert f"2 van {len(card.acties) - 1}" in line.inner_text()
    whole, part = (line.locator(f".baan__{name}").bounding_box()["width"] for name in ("heel", "deel"))
    assert abs(part / whole - 2 / (len(card.acties) - 1)) < 0.02


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
        for row in outcome.locator(".tabel[aria-label='Op volgorde van datum'] tbody tr").all()
    ]

    assert f"1 van de {actions} acties gedaan. 2 acties staan in jullie plan." in outcome.inner_text()
    assert [line[3] for line in plan] == ["1 februari 2027", "1 mei 2027"]
    assert plan[1][2] == "teamleider"
    done = outcome.locator(".tabel[aria-label='Gedaan of niet nodig'] tbody tr")
    assert done.count() == 1


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
    assert "elk" in outcome.get_by_role("heading", level=2).inner_text()  # a tie is called one
    assert outcome.locator(".raster tbody tr").count() >= 3
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
    outcome = show(page)
    heads = outcome.locator("[data-deel=inhoud] :is(h3, h4)").all_inner_texts()
    grid = outcome.locator(".raster tbody tr")

    assert outcome.get_by_role("heading", level=2).inner_text() == (
        "Bij 3 keuzes kozen jullie het vaakst voor expertisemodel: 2 keer."
    )
    assert grid.count() == len(rows)
    assert [grid.nth(i).locator("td").evaluate_all("all => all.findIndex(one => one.textContent)") for i in range(4)] == [
        2, 1, 2, -1,
    ]  # fmt: skip
    assert "2 van 14" in outcome.locator(".banen > li", has_text="Expertisemodel").inner_text()
    assert heads == ["Expertisemodel", rows[2].naam]  # where more was said than what the grid shows


def test_a_team_sees_whom_it_still_misses(visitor):
    """Roles and groups without a tick are named; with all ticked nobody is missing."""
    page = visitor().open("zelfchecks/team-samenstellen/")
    page.locator("[data-vraag=regulier-gevonden] label").click()
    page.locator("[data-vraag=vraag-leerlingen] label").click()
    outcome = show(page)
    missing = outcome.locator(".ontbreekt li").all_inner_texts()
    assert (
        outcome.get_by_role("heading", level=2).inner_text() == f"{len(missing)} rollen of groepen missen jullie nog."
    )
    assert "Iemand van een gespecialiseerde school." in missing
    assert "Leerlingen." not in missing
    fill(page)

    assert outcome.get_by_role("heading", level=2).inner_text() == "Alle rollen en groepen doen mee."


def test_a_first_question_hears_which_tests_it_does_not_pass(visitor):
    """What is not ticked is said as something to do."""
    page = visitor().open("zelfchecks/eerste-vraag/")
    for name in ("begint-bij-goed", "eigen-ervaring", "geen-schuld", "geen-antwoord", "kort"):
        page.locator(f"[data-vraag=toets-{name}] label").click()

    assert show(page).locator(".ontbreekt li").all_inner_texts() == [
        "Je kunt er nog met ja of nee op antwoorden. Begin met wat, waar, wanneer of hoe."
    ]


def test_an_opp_tells_which_parts_the_law_asks_for_are_empty(visitor):
    """Each with the statement of law that it rests on."""
    check = GUIDE.checks["opp-invullen"]
    asked = [field for section in check.secties for field in section.velden if field.als_leeg]
    page = visitor().open("zelfchecks/opp-invullen/")
    page.locator("[data-vraag=leerling-mening] textarea").fill("Ik wil meer buiten werken.")
    missing = show(page).locator(".ontbreekt li")

    assert missing.count() == len(asked) - 1
    assert "Wat de leerling inbracht" not in " ".join(missing.all_inner_texts())
    links = missing.locator("a").evaluate_all("all => all.map(one => one.hash.slice(1))")
    laws = {item.id for _, item in GUIDE.legal.parts if getattr(item, "soort", "") == "wet"}
    assert len(links) == missing.count()
    assert set(links) <= laws


def test_looking_back_opens_with_the_design_of_half_a_year_ago(visitor, tmp_path: Path):
    """From the earlier worksheet on this device, or from its file; and taken over on request."""
    one = visitor()
    earlier = one.open("zelfchecks/werkblad-ontwerpen-wat-kan/")
    earlier.locator("[data-vraag=naam-herontwerp] input").fill("Samen <b>eerst</b> kijken")
    earlier.locator("[data-vraag=kleine-proef] textarea").fill("Twee groepen, zes weken")
    with earlier.expect_download() as wait:
        earlier.get_by_text("Bewaren, vergelijken en meenemen").click()
        earlier.get_by_role("button", name="Sla op als bestand").click()
    wait.value.save_as(tmp_path / "ontwerp.json")
    page = one.open("zelfchecks/werkblad-terugkijken/")
    before = page.locator("[data-eerder]")
    before.get_by_text("Twee groepen, zes weken").wait_for()
    assert "Samen <b>eerst</b> kijken" in before.inner_text()
    assert violations(page) == []
    before.get_by_role("button", name="Neem over").click()
    assert "Twee groepen, zes weken" in page.locator("[data-vraag=wat-was-het-ontwerp] textarea").input_value()
    page.evaluate("localStorage.clear()")
    reload(page)
    page.get_by_text("Op dit apparaat staat het werkblad van toen niet.").wait_for()
    before.locator("input[type=file]").set_input_files(tmp_path / "ontwerp.json")

    before.get_by_text("Dit schreven jullie toen.").wait_for()
    assert "Samen <b>eerst</b> kijken" in before.inner_text()
