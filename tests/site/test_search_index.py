"""What can be found: which places the index has, what they are called, and by which words."""

import json
import subprocess
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jinja2 import Template

from conftest import ROOT
from finishing import indexed
from guide.load import load_guide
from guide.models import Guide
from guide.models.search import Wegwijzer, Woordgroep
from guide.publish.search import read_index, read_places, read_runs, read_stems
from guide.publish.search.index import FIRST_LETTER
from guide.publish.search.words import plain, stems, words_of
from roots import small_guide

GUIDE = load_guide(ROOT)
LIB = ROOT / "docs" / "assets" / "elements" / "lib" / "search"


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return small_guide(tmp_path / "klein")


def article(body: str) -> str:
    return f"<html><body><article>{body}</article></body></html>"


PAGE = article(
    '<h1 id="wet">De wet<a class="headerlink" href="#wet">#</a></h1><p>Waar dit over gaat &amp; meer.</p>'
    '<h2 id="plan" data-zoektermen="oude naam, schema">Het plan</h2><p>Over het   plan.</p>'
    '<ul><li id="u-een" data-zoek="Plan: eerst"><p>De eerste.</p>'
    '<details class="herkomst"><summary>Bron</summary></details></li>'
    '<li id="u-twee" data-zoek="Plan: dan"><p>De <em>tweede</em>.</p></li></ul><p>Na de lijst.</p>'
    '<h3 id="deel">Een deel</h3><p>Onderdelen.</p><h2 id="verder-lezen">Verder lezen</h2><p>Nog een pagina.</p>'
)


def test_page_section_and_block_each_have_their_own_place(tmp_path: Path, guide: Guide):
    """A hit leads to the very place: page, heading or statement; a list of links is none."""
    places = indexed(tmp_path, {"wet/index.html": PAGE}, guide)

    assert {address: (place.title, place.text) for address, place in places.items()} == {
        "wet/": ("De wet", "Waar dit over gaat & meer."),
        "wet/#plan": ("De wet: Het plan", "Over het plan. Na de lijst."),
        "wet/#u-een": ("Plan: eerst", "De eerste."),
        "wet/#u-twee": ("Plan: dan", "De tweede."),
        "wet/#deel": ("De wet: Een deel", "Onderdelen."),
    }
    assert {place.page for place in places.values()} == {"De wet"}
    assert places["wet/#plan"].terms == ["oude naam", "schema", "Het plan"]


@pytest.mark.parametrize("words", [["tlvs", "tlv", "ass", "as", "a"], ["a", "as", "ass", "tlv", "tlvs"]])
def test_the_stem_of_a_word_does_not_hang_on_the_order_of_words(words: list[str]):
    """The same site gives the same index, byte by byte, and a short word is no plural of a shorter one."""
    assert stems(words) == {"tlv": "tlv", "tlvs": "tlv", "ass": "ass", "as": "as", "a": "a"}


def test_the_front_page_has_the_empty_address(tmp_path: Path, guide: Guide):
    """Addresses are relative to the root of the site."""
    assert {"", "#plan"} <= indexed(tmp_path, {"index.html": PAGE}, guide).keys()


def test_what_a_reader_does_not_see_cannot_be_found(tmp_path: Path, guide: Guide):
    """Hidden parts, menus, scripts, buttons and marks are not in the index, nor what is outside the article."""
    body = (
        "<h1>Titel</h1><nav><p>geheim</p></nav><p>Gewoon.</p><div hidden><h2 id=later>Uitkomst</h2><p>geheim</p>"
        '<p id=h data-zoek="Geheim">geheim</p></div><script>geheim</script><svg><text>geheim</text></svg>'
        '<button>geheim</button><noscript>geheim</noscript><span class="merk">geheim</span>'
        '<ul><li id="los" data-zoek="">geheim</li></ul><p>Daarna.</p>'
    )
    places = indexed(tmp_path, {"wet/index.html": f"<header>geheim</header>{article(body)}"}, guide)

    assert {address: place.text for address, place in places.items()} == {"wet/": "Gewoon. Daarna."}


def test_pages_to_find_things_with_are_not_found_themselves(tmp_path: Path, guide: Guide):
    """The search page and the page "niet gevonden" are no answers."""
    assert indexed(tmp_path, {"zoeken/index.html": PAGE, "404.html": PAGE}, guide) == {}


def test_two_places_never_have_the_same_title(tmp_path: Path, guide: Guide):
    """In a list of links they are told apart by the page they stand on."""
    other = PAGE.replace("De wet", "Het andere").replace("Waar dit over gaat", "Wat er nog meer is")
    indexed(tmp_path, {"wet/index.html": PAGE, "ander/index.html": other}, guide)
    titles = {place.address: place.title for place in read_places(tmp_path)}

    assert titles["ander/#plan"] == "Het andere: Het plan"
    assert max(Counter(titles.values()).values()) == 1


def test_what_stands_on_more_pages_is_one_place(tmp_path: Path, guide: Guide):
    """Where you can get help stands on four pages, and is one hit."""
    body = '<h1>{}</h1><p>Hier.</p><p id="hulp" data-zoek="Het steunpunt: bellen">Bel 1234.</p>'
    pages = {f"{name}/index.html": article(body.format(name)) for name in ("een", "twee")}
    indexed(tmp_path, pages, guide)

    assert [place.address for place in read_places(tmp_path)] == ["een/", "twee/", "twee/#hulp"]


def test_an_article_of_law_is_one_place_with_the_names_of_its_parts(tmp_path: Path, guide: Guide):
    """Its leden are no hits of their own; who types the name of one finds the article."""
    body = (
        '<h1>Wet, artikel 1</h1><p>Tekst.</p><section class="lid" id="lid-1" data-zoek="Wet, artikel 1 lid 1: Uitstel">'
        "<h2 id='kop'>Lid 1</h2><p>Nog eens.</p></section>"
    )
    places = indexed(tmp_path, {"wet/een-1/index.html": article(body)}, guide)

    assert list(places) == ["wet/een-1/"]
    assert places["wet/een-1/"].kind == "wet"
    assert "uitstel" in read_stems(tmp_path)


def test_what_editors_look_up_is_no_answer(tmp_path: Path, guide: Guide):
    """Recipes and tables of keys rank last, the pages themselves too; only the way in is for readers."""
    pages = {f"meedoen/{name}index.html": article("<h1>Zo</h1><p>Tekst.</p>") for name in ("", "sleutels/")}
    places = indexed(tmp_path, pages, guide)

    assert {address: place.kind for address, place in places.items()} == {
        "meedoen/": "pagina",
        "meedoen/sleutels/": "bron",
    }


def test_a_statement_a_question_and_a_term_bring_their_kind_and_their_search_words(tmp_path: Path, guide: Guide):
    """`zoektermen` of the data are found, and the reader never sees them."""
    question = guide.faq[0].model_copy(update={"zoektermen": ["hoe dan"]})
    term = guide.glossary[0].model_copy(update={"zoektermen": ["handelingsplan"]})
    changed = guide.model_copy(update={"faq": [question], "glossary": [term]})
    pages = {
        "vragen/index.html": article('<h1>Vragen</h1><p id="vraag-wat" data-zoek="Wat is dit?">Een antwoord.</p>'),
        "begrippen/index.html": article('<h1>Begrippen</h1><p id="plan" data-zoek="ontwikkelplan">Uitleg.</p>'),
        "wet/index.html": article('<h1>Wet</h1><p id="opp-moet" data-zoek="Het OPP">Een uitspraak. Nog een.</p>'),
    }
    places = indexed(tmp_path, pages, changed)

    assert (places["vragen/#vraag-wat"].kind, places["vragen/#vraag-wat"].terms) == ("vraag", ["hoe dan", "wat is dat"])
    assert (places["begrippen/#plan"].kind, "handelingsplan" in places["begrippen/#plan"].terms) == ("begrip", True)
    assert (places["wet/#opp-moet"].kind, places["wet/#opp-moet"].title) == ("moet", "Een uitspraak")


def test_a_best_bet_gives_its_questions_to_its_place(tmp_path: Path, guide: Guide):
    """Whoever wrote it in data/best-bets.yaml finds it among what people type for that place."""
    bet = Wegwijzer(pagina="wet.md#plan", vragen=["waar is het schema"])
    places = indexed(tmp_path, {"wet/index.html": PAGE}, guide.model_copy(update={"best_bets": [bet]}))

    stem = read_stems(tmp_path)
    assert "waar is het schema" in places["wet/#plan"].terms
    assert [stem[word] for word in ("waar", "is", "het", "schema")] in read_places(tmp_path)[1].terms


def test_synonyms_and_other_names_of_terms_are_in_the_index(tmp_path: Path, guide: Guide):
    """Words of readers, as stems, beside words of the guide; an abbreviation is its term."""
    group = Woordgroep(gids=["plan"], getypt=["schema", "oud schema"])
    indexed(tmp_path, {"wet/index.html": PAGE}, guide.model_copy(update={"synonyms": [group]}))
    stem = read_stems(tmp_path)
    old, schema = (chr(FIRST_LETTER + stem[word]) for word in ("oud", "schema"))

    assert [["plan"], f"{schema}|{old}{schema}"] in read_index(tmp_path)["gelijk"]
    assert [["ontwikkelplan", "OPP"], ""] in read_index(tmp_path)["gelijk"]


@pytest.mark.parametrize(
    ("words", "same"),
    [
        (["verlengen", "verlengt", "verlengd", "verlenging"], True),
        (["aanvragen", "aangevraagd"], True),
        (["tlv", "tlvs"], True),
        (["zes", "6"], True),
        (["kinderen", "kind"], False),  # a synonym says so
        (["geld", "geldig"], False),
        (["begeleiding", "beleid"], False),
        (["gemeente", "mening"], False),
        (["zitting", "zittende"], False),
        (["gehoor", "gehoord"], False),
        (["gehoord", "horen"], True),
        (["weekend", "weken"], False),
        (["gedrag", "gedragswetenschapper"], False),
        (["woord", "woordblind"], False),
        (["gemeente", "gemeenten"], True),
        (["begeleider", "begeleiding"], True),
        (["begeleiding", "begeleidingsdeel"], False),
    ],
)
def test_forms_of_a_word_share_a_stem_and_other_words_do_not(words: list[str], *, same: bool):
    """After Kraaij and Pohlmann, with what that joins wrongly kept apart."""
    assert (len({stems([*words, "geldig", "verlengen"])[word] for word in words}) == 1) == same


def test_a_word_is_the_same_in_the_build_and_in_the_browser(site: Path):
    """`plain` and the words of both languages agree on every text of the site."""
    texts = [
        *[text for run in read_runs(site, "tekst") for text in run],
        "O.P.P. van IB'er, coördinator’s € 5",
        "Eén-op-één; 2.44 lid 3",
    ]
    script = (
        f"import {{ plain, wordsOf }} from '{LIB.as_uri()}/words.js'; import {{ readFileSync }} from 'node:fs';"
        "console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf-8')).map((t) => [plain(t), wordsOf(t)])))"
    )
    ran = subprocess.run(
        ["node", "--input-type=module", "-e", script],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(ran.stdout) == [[plain(text), words_of(text)] for text in texts]


def test_every_statement_and_row_is_a_hit_of_its_own(site: Path):
    """Each legal statement, matrix row, situation and term has its own place with its own anchor."""
    anchors = {place.address.partition("#")[2] for place in read_places(site)}
    frames = [u.id for kader in GUIDE.legal.kaders for u in [*kader.wet, *kader.samenwerkingsverband, *kader.inspectie]]
    listed = [
        item.id for item in [*GUIDE.legal.termijnen, *GUIDE.legal.rechten, *GUIDE.legal.wijzigingen, *GUIDE.glossary]
    ]
    rows = [
        f"{slug}-{row.id}" for slug, matrix in GUIDE.matrices.items() for group in matrix.groepen for row in group.rijen
    ]
    rows += [f"{matrix.id}-{row}" for matrix in GUIDE.quadrants.matrices for row in matrix.rijen]

    assert {*frames, *listed, *rows} - anchors == set()


def test_titles_say_what_a_place_answers_and_texts_stay_short(site: Path):
    """No two alike, none is called Verder lezen, no list of headings, and no place holds a whole survey."""
    places, texts = read_places(site), [text for run in read_runs(site, "tekst") for text in run]
    titles = Counter(place.title for place in places)
    found = [place for place in places if place.kind not in ("bron", "wet")]

    assert [title for title, count in titles.items() if count > 1] == []
    assert [title for title in titles if "Verder lezen" in title] == []
    assert [text for text in texts if text.startswith("Op deze pagina")] == []
    assert {p.address: len(t) for p, t in zip(places, texts, strict=True) if p in found and len(t) > 4000} == {}


def test_the_words_of_the_guide_in_a_synonym_are_in_the_guide(site: Path):
    """A synonym that leads to no word of the guide helps nobody."""
    index = read_index(site)
    stem = read_stems(site)
    dead = [
        group.gids
        for group in GUIDE.synonyms
        if not any(all(index["aantal"][stem[word]] for word in words_of(text)) for text in group.gids)
    ]

    assert len(dead) <= len(GUIDE.synonyms) // 20, dead


def test_a_browser_can_search_the_guide_from_its_address_bar():
    """OpenSearch: the words stand behind the #, so no server sees them; without an address nothing is promised."""
    template = Template((ROOT / "theme" / "opensearch.xml").read_text("utf-8"))
    name = {"site_name": "Gids"}
    found = ET.fromstring(template.render(config=name | {"site_url": "https://gids.example/opp/"}))
    [url] = found.findall("{http://a9.com/-/spec/opensearch/1.1/}Url")

    assert url.attrib["template"] == "https://gids.example/opp/zoeken/#q={searchTerms}"
    assert template.render(config=name | {"site_url": ""}).strip() == ""
