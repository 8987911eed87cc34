"""The recipes for editors do what they say: carried out as written, on a copy, up to what the reader sees."""

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page as BrowserPage

from conftest import READY, ROOT, Visitor, build_site, once, serve, working_copy
from filling import fill, show
from guide import __main__ as command
from guide.models.texts import KINDS
from pictures import FOLDER, PICTURES, SHOWN, kept, look
from practice import MADE, entry, practise
from recipes import (
    ACTIONS,
    PAGES,
    REMOVE,
    CannotFollowError,
    Message,
    Step,
    all_steps,
    carry_out,
    messages,
    place,
    read_steps,
    to_do,
)

STEPS = {page.stem: read_steps(page) for page in PAGES}
RECIPES = {name: to_do(steps) for name, steps in STEPS.items() if to_do(steps)}
MESSAGES = [(f"{name}-{number}", one) for name, steps in STEPS.items() for number, one in enumerate(messages(steps), 1)]
CREATED = {step.file for step in all_steps() if step.action == "new"}
HEAVIEST = 60_000


def texts(folder: Path) -> Path:
    """A copy of what recipes change, with the entries that were made for them."""
    for part in ("data", "docs"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("elements", "css"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return practise(folder)


@pytest.fixture
def check(monkeypatch, capsys):
    """`python -m guide check` on another folder: exit status and what it says."""

    def run(root: Path) -> tuple[int, str]:
        monkeypatch.setattr(command, "ROOT", root)
        monkeypatch.setattr(sys, "argv", ["guide", "check"])
        status = command.main()
        said = capsys.readouterr()
        return status, said.err or said.out

    return run


@pytest.mark.parametrize("name", RECIPES)
def test_each_recipe_can_be_followed_and_leaves_no_fault(tmp_path: Path, check, name: str):
    """Whoever does exactly what a recipe says, alone, gets a proposal that passes."""
    root = texts(tmp_path)
    before = {step.file: _text(root, step.file) for step in RECIPES[name] if step.file}
    carry_out(root, RECIPES[name])
    status, said = check(root)

    assert (status, said.split(":")[0]) == (0, "Alles klopt"), said
    assert any(_text(root, step.file) != before[step.file] for step in RECIPES[name] if step.file)


def _text(root: Path, file: str) -> str:
    return (root / file).read_text("utf-8") if (root / file).exists() else ""


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that is written, with all recipes carried out."""
    root = texts(tmp_path_factory.mktemp("recepten"))
    carry_out(root, all_steps())
    return root


@pytest.mark.parametrize(("name", "message"), MESSAGES, ids=[name for name, _ in MESSAGES])
def test_each_message_is_what_one_really_sees(done: Path, check, name: str, message: Message):
    """Make the mistake of the recipe: these lines and no other; what it says to make of it puts it right."""
    path = done / message.right.file
    good = path.read_text("utf-8")
    at = _made_place(message.right, good)
    try:
        path.write_text(good[:at] + message.wrong.text + good[at + len(message.right.text) :], "utf-8")
        status, said = check(done)
        found = [line for line in said.splitlines() if line.startswith(("data/", "docs/"))]
        assert message.wrong.text in path.read_text("utf-8")
    finally:
        path.write_text(good, "utf-8")

    assert status == 1
    assert "\n".join(map(_steady, found)) == "\n".join(map(_steady, message.said.text.splitlines()))
    assert _lines_of(message.wrong, good[:at]) & {int(line.split(":")[1]) for line in found}, said


def _made_place(step: Step, text: str) -> int:
    """Where the lines stand in what a recipe made; an editor may have written the same ones elsewhere."""
    for made in filter(None, (entry(name).search(text) for name in MADE)):
        if step.text in made[0]:
            return made.start() + place(step, made[0])
    return place(step, text)


def _steady(line: str) -> str:
    """A message without its numbers, unless the recipe made the whole file: others move with every new line above."""
    return line if line.partition(":")[0] in CREATED else re.sub(r":\d+:|(?<= > )\d+(?=[ :])", "#", line)


def _lines_of(wrong: Step, above: str) -> set[int]:
    """The lines of the mistake, the one above it (where an item begins), and the first of a file nobody shows."""
    first = above.count("\n") + 1
    return {1, *range(first - 4, first + len(wrong.text.splitlines()))}


def test_there_are_recipes_and_messages():
    """The recipes, each with a message, and three more messages on their own page."""
    wanted = {"cel-wijzigen", "termijn", "begrip-toevoegen", "zelfcheck-toevoegen", "weghalen", "controle-opschrijven"}
    wanted |= {"voorbeeld-toevoegen", "tabel-toevoegen", "kader-toevoegen", "pagina-toevoegen"}
    wanted |= {"vindbaar-maken", "verhuizen", "samenwerkingsverband-toevoegen"}

    assert set(RECIPES) == wanted
    assert {name for name in wanted if not list(messages(STEPS[name]))} == set()
    assert len(list(messages(STEPS["meldingen"]))) == 3


def block(sentence: str, text: str = "", file: str = "data/a.yaml") -> str:
    return f'{sentence}\n\n```yaml title="{file}"\n{text}\n```\n\n'


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (block("Zoek deze regel:", "niet: hier"), "x.md:3: deze regels staan niet in data/a.yaml"),
        (block("Zoek deze regel:", "twee: keer"), "x.md:3: deze regels staan 2 keer in data/a.yaml"),
        (block("Zoek deze regel:", "een: re"), "x.md:3: deze regels staan niet"),
        (block("Zoek deze regel:", " een: regel"), "x.md:3: deze regels staan niet"),
        (block("Zoek deze regel:", file="data/b.yaml"), "x.md:3: het bestand 'data/b.yaml' is er niet"),
        (block("Zet dit erboven:", "x: 1"), "x.md:3: er is nog niets opgezocht in data/a.yaml"),
        (block("Zoek deze regel:", "een: regel") + "Haal dat hele blok weg.\n\n" + block("Zet dit eronder:", "x: 1"),
         "x.md:11: er is nog niets opgezocht"),
        (block("Doe iets:", "x: 1"), "x.md:3: de zin boven dit blok zegt niet wat je ermee doet: Doe iets:"),
        (block("Maak een nieuw bestand met deze inhoud:", "x: 1"), "x.md:3: data/a.yaml bestaat al"),
        (block("Zoek het blok met deze regel:", "een: regel") + block("Zet deze velden in dat blok zo:", "  kleur: rood"),
         "x.md:9: dit blok heeft geen veld 'kleur'"),
    ],
)  # fmt: skip
def test_a_step_nobody_could_do_is_refused(tmp_path: Path, page: str, said: str):
    """With the line of the page, and why: the text is not there, or twice, or only a part of a line."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/a.yaml").write_text("een: regel\ntwee: keer\ntwee: keer\n", "utf-8")
    (tmp_path / "x.md").write_text(page, "utf-8")

    with pytest.raises(CannotFollowError, match=re.escape(said)):
        carry_out(tmp_path, to_do(read_steps(tmp_path / "x.md")))


def test_contributors_read_how_the_test_reads_a_recipe():
    """Every sentence that does something stands in CONTRIBUTING.md, and every page it names is there."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")

    assert [words for words in (*ACTIONS, REMOVE) if words not in text] == []
    assert [page.name for page in PAGES if f"(docs/meedoen/{page.name})" not in text] == []
    assert [name for name in re.findall(r"\]\(([\w/.-]+)\)", text) if not (ROOT / name).exists()] == []


@pytest.fixture(scope="module")
def reader(browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[BrowserPage, str]]:
    """Someone who reads the site on which all recipes were carried out, in one real build."""

    def make(folder: Path) -> None:
        root = practise(working_copy(tmp_path_factory.mktemp("gids") / "gids"))
        carry_out(root, all_steps())
        build_site(root, folder)

    with serve(once(tmp_path_factory, "site-recepten", make)) as base:
        visitor = Visitor(browser, base)
        yield visitor.open(), base
        visitor.close()


def go(reader: tuple[BrowserPage, str], address: str) -> BrowserPage:
    page, base = reader
    page.goto(base + address)
    page.wait_for_function(READY)
    return page


def written(name: str, action: str, field: str) -> str:
    """What the recipe `name` puts into `field`."""
    text = "".join(step.text for step in RECIPES[name] if step.action == action)
    return re.search(rf"^ +{field}: '?(.*?)'?$", text, re.MULTILINE)[1]


def test_the_changed_cell_is_in_the_table(reader):
    """The new sentence of the recipe, and not the old one."""
    row = go(reader, "kwadranten/opp/").locator("#opp-specialisme").inner_text()

    assert written("cel-wijzigen", "make", "effect") in row
    assert written("cel-wijzigen", "find", "effect") not in row


def test_the_new_deadline_stands_in_its_group_as_mended(reader):
    """Under the heading of its group, before the deadline that was looked up, with the mended time."""
    page = go(reader, "wet-en-ruimte/termijnen/")
    item = page.locator("#opp ~ .termijnen #oefentermijn")

    said = " ".join(item.inner_text().split())
    assert written("termijn", "fields", "termijn") in said
    assert written("termijn", "above", "termijn") not in said
    assert item.evaluate("item => item.nextElementSibling.id") == "opp-zittende-leerling"


def test_the_new_term_is_explained_and_found(reader):
    """In the list, in running text of the recipe itself, and by search, also as people misspell it."""
    definition = written("begrip-toevoegen", "above", "definitie")
    page = go(reader, "meedoen/begrip-toevoegen/")
    link = page.locator("a.begrip[data-begrip=oefenwoord]")

    assert link.get_attribute("href") == "../../begrippen/#oefenwoord"
    link.hover()
    assert definition in page.locator(".begripwolk").inner_text()
    for typed in ("oefenwoord", "proefwoord"):
        results = go(reader, f"zoeken/#q={typed}").locator(".zoeklijst li")
        results.first.wait_for()
        assert results.first.locator("a").get_attribute("href").endswith("begrippen/#oefenwoord"), typed


def test_the_new_self_check_fills_in_and_gives_an_outcome(reader):
    """From the card on the overview to the advice of its own questions."""
    page = go(reader, "zelfchecks/")
    page.locator('.kaart__kop a[href$="/oefen-voorstel/"]').click()
    page.wait_for_url("**/zelfchecks/oefen-voorstel/")
    page.wait_for_function(READY)
    fill(page)
    outcome = show(page)

    assert "Je gaf 2 van de 2 punten een score." in outcome.inner_text()
    assert "Maak van een lange zin twee korte." in outcome.inner_text()


def test_the_new_practice_case_has_its_card_and_its_page(reader):
    """The card comes by itself; the page has every part with its mark."""
    page = go(reader, "praktijk/")
    page.locator('.kaart__kop a[href$="oefen-teamdag/"]').click()
    page.wait_for_url("**/oefen-teamdag/")
    text = page.locator("article").inner_text()

    assert "Het team koos één vraag. Daarna las iedereen dezelfde pagina." in text
    assert "Welke pagina zou jouw team als eerste lezen?" in text


def test_the_new_table_stands_on_its_page(reader):
    """With a cell for each column, and words that only stand in that recipe."""
    table = go(reader, "inclusiever/inrichtingsmodellen/").locator("#oefen-overleg-tempo")

    assert "Je hoort meteen wat een ander vindt." in table.inner_text()
    assert "Je hebt tijd om na te denken." in table.inner_text()


def test_the_new_frame_has_three_columns_with_a_statement_each(reader):
    """On the page where links to frames go, each statement under its own anchor."""
    page = go(reader, "wet-en-ruimte/")

    for name, kind in (("wet", "wet"), ("keuze", "beleid"), ("toezicht", "inspectie")):
        text = page.locator(f"#oefenkader-{name}").inner_text()
        assert "Oefenvoorbeeld:" in text
        assert KINDS[kind][0].lower() in text.lower()


def test_the_new_page_is_in_the_menu_without_anybody_putting_it_there(reader):
    """Last of its part, with its marks and its list as they were meant."""
    page = go(reader, "praktijk/")
    assert page.locator('a[href$="oefen-pagina/"]').count() > 0

    page = go(reader, "praktijk/oefen-pagina/")
    assert page.locator("article li", has_text="Elk punt heeft een streepje").count() == 1
    assert page.locator("article .merk", has_text=KINDS["uitwerking"][0]).count() >= 1


@pytest.mark.parametrize(
    ("old", "title", "said"),
    [
        ("tlv/oefen-verhuisd/?x=a", "Een TLV aanvragen", ""),
        ("tlv/oefen-gesplitst/", "Deze pagina is gesplitst", "Oefenvoorbeeld: de pagina was te lang."),
        ("tlv/oefen-voorbij/", "Deze pagina is er niet meer", "Oefenvoorbeeld: deze regel geldt niet meer."),
        ("tlv/#oefen-kopje", "Een TLV aanvragen", ""),
    ],
)
def test_an_old_address_leads_where_the_recipe_says(reader, old: str, title: str, said: str):
    """To the new page, or to a page that says why there is none and what to read."""
    page = go(reader, old)
    page.wait_for_function("title => document.querySelector('h1').innerText.startsWith(title)", arg=title)

    assert said in page.locator("article").inner_text()


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("oefendikte", "vragen/#vraag-opp-hoe-lang"),
        ("hoe vaak oefenen wij het gesprek", "wet-en-ruimte/termijnen/#opp-evalueren"),
    ],
)
def test_what_was_made_findable_is_on_top(reader, typed: str, place: str):
    """The search term and the best bet of the recipe lead to their place."""
    page = go(reader, f"zoeken/#q={typed}")
    page.wait_for_function("q => document.querySelector('.zoekstand').dataset.vraag === q", arg=typed)

    assert page.locator(".zoeklijst a").first.get_attribute("href").endswith(place)


def test_what_was_withdrawn_is_gone(reader):
    """Not in the list of terms, no explanation on any page; what took its place is there."""
    page = go(reader, "begrippen/")
    assert page.locator("#opvoedbehoefte:not(.oud-adres)").count() == 0
    assert page.locator("#ondersteuningsbehoefte").count() == 1

    results = go(reader, "zoeken/#q=opvoedbehoefte").locator(".zoeklijst a")
    results.first.wait_for()
    assert [link for link in results.evaluate_all("all => all.map(a => a.href)") if "#opvoedbehoefte" in link] == []


def test_the_new_dates_of_a_check_are_shown(reader):
    """Under the statement that was checked."""
    text = go(reader, "wet-en-ruimte/termijnen/").locator("#opp-zittende-leerling .herkomst__tekst").text_content()

    assert "Gecontroleerd op 23 november 2026. Opnieuw controleren voor 15 november 2027." in text


def shown() -> list[tuple[str, str, int, int]]:
    """(page, picture, width, height) of every picture on the pages."""
    pattern = SHOWN.format(name="([a-z-]+)")
    found = [(page.stem, match) for page in PAGES for match in re.finditer(pattern, page.read_text("utf-8"))]
    return [(page, match[2], int(match[3]), int(match[4])) for page, match in found]


def test_every_picture_is_shown_with_words_and_its_own_size():
    """So that nothing jumps, who cannot see it is told, and it is loaded only when needed."""
    whole = "".join(page.read_text("utf-8") for page in PAGES)
    with_words = r"!\[[^]]{40,}\]\(\.\./assets/meedoen/[a-z]+\.png\)\{ width=\d+ height=\d+ loading=lazy \}"

    assert sorted(name for _, name, _, _ in shown()) == sorted(PICTURES)
    assert len(re.findall(with_words, whole)) == len(PICTURES)
    assert {path.stem for path in FOLDER.iterdir()} == set(PICTURES)
    for _, name, width, height in shown():
        path = FOLDER / f"{name}.png"
        assert kept(path)[0] == (width, height), f"{name}: draai make pictures"
        assert path.stat().st_size < HEAVIEST, name


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_shows_what_the_recipe_gives_now(reader, browser, name: str):
    """The text in the picture, kept when it was made, is still the text of that part of the page."""
    _, text = look(browser, reader[1], PICTURES[name])

    assert kept(FOLDER / f"{name}.png")[1] == text, "draai make pictures"
    assert len(text) > 60


def test_the_overview_leads_to_every_page_of_its_section():
    """An editor starts there."""
    overview = (ROOT / "docs/meedoen/index.md").read_text("utf-8")

    assert [page.name for page in PAGES if page.name != "index.md" and f"({page.name}" not in overview] == []


def test_the_copy_button_gives_the_lines_exactly_as_they_go_into_the_file(browser, base):
    """With the spaces at their start; where the browser forbids it, the lines are selected to copy by hand."""
    step = next(one for one in RECIPES["termijn"] if one.action == "above")
    allowed = Visitor(browser, base, permissions=["clipboard-read", "clipboard-write"])
    page = allowed.open("meedoen/termijn/")
    page.locator(".highlight", has_text="id: oefentermijn").nth(0).get_by_role("button", name="Kopieer").click()
    page.get_by_text("Gekopieerd").wait_for()

    assert page.evaluate("navigator.clipboard.readText()") == step.text
    allowed.close()

    refused = Visitor(browser, base)
    page = refused.open("meedoen/termijn/")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()) }")
    page.locator(".highlight", has_text="id: oefentermijn").nth(0).get_by_role("button", name="Kopieer").click()
    page.get_by_text("Kopieer nu zelf").wait_for()

    assert page.evaluate("getSelection().toString().trim()") == step.text.strip()
    refused.close()
