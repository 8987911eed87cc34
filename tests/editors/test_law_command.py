"""`python -m guide wet`, end to end: the small guide and a small official repository on this machine."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from guide.__main__ import main
from guide.editors import weekly
from guide.editors.law import official
from guide.load import load_guide
from guide.models import Artikelbestand
from law_service import Pages, article, expression, law, put, service
from law_texts import ARTICLES, BWB
from roots import FILES, faults_in, replaced, write_root

PLAN = "De school stelt binnen zes weken na de inschrijving een plan vast."
READ = (
    "De ouders mogen het plan lezen. Zij mogen ook:\na. een kopie van het plan vragen;\nb. een fout laten verbeteren."
)
NAME = "Deze wet heet: de wet."
NEW = "2027-01-01_0"
OLD_ONE = expression("2026-08-01_0", "2026-12-31", bwb=BWB)
ON_PLAN = ["opp-moet", "opp-keuze", "opp-toezicht", "zes-weken", "inzien", "ingang"]

MOVED = """\
    verhuisd:
      - {lid: 1, naar: 2, sinds: 2027-01-01}
      - {lid: 2, naar: 3, sinds: 2027-01-01}
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def pages() -> Pages:
    return {}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_root(tmp_path / "gids")


@pytest.fixture
def run(root: Path, pages: Pages, capsys, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Runs a command on the guide in January 2027; gives status, output and errors."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.setattr(weekly, "today", lambda: date(2027, 1, 15))

    def words(*arguments: str) -> tuple[int, str, str]:
        status = main(list(arguments), root)
        said = capsys.readouterr()
        return status, said.out, said.err

    with service(pages) as base:
        monkeypatch.setenv("BWB_BASE", base)
        yield words


def version(pages: Pages, *articles: str, name: str = NEW) -> None:
    """A version in force on the server."""
    start = name.partition("_")[0]
    text = law("".join(articles), start, BWB)
    put(pages, OLD_ONE, expression(name, bwb=BWB), bwb=BWB, **{f"n{name.replace('-', 'x')}": text})


def everything(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def changed(root: Path, before: dict[str, bytes]) -> list[str]:
    after = everything(root)
    return sorted(name for name in before | after if before.get(name) != after.get(name))


def test_nothing_new_changes_nothing(root: Path, pages: Pages, run: Run, tmp_path: Path):
    """The version that the guide has is the one in force: no work, an empty issue, also when asked to write."""
    put(pages, expression("2026-08-01_0", bwb=BWB), bwb=BWB)
    before = everything(root)
    status, out, err = run("wet", "--schrijf", "--issue", str(tmp_path / "issue.md"))

    assert (status, err) == (0, "")
    assert out == "Stand van 15 januari 2027.\nAlles is bij: de gids heeft van elke wet de tekst die nu geldt.\n"
    assert (tmp_path / "issue.md").read_text("utf-8") == ""
    assert changed(root, before) == []


def test_another_number_names_what_rests_on_it(root: Path, pages: Pages, run: Run, tmp_path: Path):
    """Six weeks become eight: old and new words, each statement on them with its line, and how many are untouched."""
    version(pages, article("1", PLAN.replace("zes", "acht"), READ), article("2", NAME))
    before = everything(root)
    status, out, err = run("wet", "--issue", str(tmp_path / "issue.md"))

    assert (status, err) == (0, "")
    assert "## Wet: versie van 1 januari 2027\n\nDe gids heeft nog de versie van 1 augustus 2026." in out
    assert "Anders: 1 van de 2 artikelen in de gids. Gelijk: de tekst onder 3 andere verwijzingen naar deze wet." in out
    assert "#### Lid 1 is anders\n\n- … school stelt binnen ~~zes~~ **acht** weken na de …\n" in out
    touched = out.partition("De woorden passen niet meer bij:")[2]
    assert touched.count("'binnen zes weken'") == len(ON_PLAN)
    assert (
        "- **Inzien:** 'binnen zes weken'\n  data/legal/meer.yaml, regel 18 · wet-en-ruimte/rechten-ouders/#inzien"
        in out
    )
    assert "Lid 2" not in out
    assert "Artikel 2" not in out
    assert (tmp_path / "issue.md").read_text("utf-8") == out
    assert changed(root, before) == []


def test_a_new_text_makes_the_check_name_every_statement_whose_words_are_gone(root: Path, pages: Pages, run: Run):
    """Only data/wetten changes; then `check` knows what must be read again."""
    version(pages, article("1", PLAN.replace("zes", "acht"), READ), article("2", NAME))
    before = everything(root)
    status, out, _ = run("wet", "--schrijf")
    written = yaml.safe_load((root / "data/wetten/de-wet.yaml").read_text("utf-8"))

    assert status == 0
    assert changed(root, before) == ["data/wetten/de-wet.yaml"]
    assert "Geschreven:\n\n- data/wetten/de-wet.yaml\n" in out
    assert (written["geldig_vanaf"], written["gelezen_op"]) == (date(2027, 1, 1), date(2027, 1, 15))
    assert written["adres"] == f"https://wetten.overheid.nl/{BWB}/2027-01-01"
    assert written["artikelen"][0]["leden"][0]["regels"] == [PLAN.replace("zes", "acht")]
    faults = faults_in(root)
    assert len(faults) == len(ON_PLAN)
    assert all("deze woorden staan niet in artikel 1 lid 1 van de Wet" in fault for fault in faults)
    assert all("wat er het meest op lijkt: 'binnen acht weken'" in fault for fault in faults)


def test_words_that_are_still_there_need_only_be_read(root: Path, pages: Pages, run: Run):
    """The lid changed around them: named apart, and the check finds no fault afterwards."""
    version(pages, article("1", PLAN.replace("een plan", "een goed plan"), READ), article("2", NAME))
    _, out, _ = run("wet", "--schrijf")

    assert "~~" not in out
    assert "passen niet meer" not in out
    assert out.partition("De woorden staan er nog bij:")[2].count("'binnen zes weken'") == len(ON_PLAN)
    assert faults_in(root) == []


def test_a_lid_that_got_another_number_takes_everything_along(root: Path, pages: Pages, run: Run):
    """References, titles and comparisons follow; its old number remembers where it went; comments and order stay."""
    version(pages, article("1", "Dit hoofdstuk geldt voor elke school in Nederland.", PLAN, READ), article("2", NAME))
    before = everything(root)
    _, out, _ = run("wet", "--schrijf")

    assert (
        "#### Lid 1 heet nu lid 2\n\nDe woorden zijn gelijk. 6 verwijzingen gaan mee naar het andere nummer.\n" in out
    )
    assert "#### Lid 2 heet nu lid 3\n" in out
    assert "#### Lid 1 is nieuw\n\n**Dit hoofdstuk geldt voor elke school in Nederland.**" in out
    assert "passen niet meer" not in out
    assert faults_in(root) == []
    assert (root / "data/articles.yaml").read_text("utf-8") == replaced(
        ARTICLES,
        [
            ["{lid: 1, titel", "{lid: 2, titel"],
            [
                "      - {wet: de-wet, artikel: 2}\n",
                "      - {wet: de-wet, artikel: 2}\n" + MOVED,
            ],
        ],
    )
    assert (root / "data/legal.yaml").read_text("utf-8") == FILES["data/legal.yaml"].replace("lid: 1", "lid: 2")
    assert "lid: 3, woorden: kopie van het plan" in (root / "data/glossary.yaml").read_text("utf-8")
    assert changed(root, before) == [
        "data/articles.yaml", "data/glossary.yaml", "data/legal.yaml", "data/legal/meer.yaml", "data/wetten/de-wet.yaml",
    ]  # fmt: skip


def test_a_lid_that_moves_twice_is_found_from_its_first_number(root: Path, pages: Pages, run: Run):
    """What was told of it before is brought up to date; a title of a lid that is gone goes."""
    version(pages, article("1", "Dit hoofdstuk geldt voor elke school in Nederland.", PLAN, READ), article("2", NAME))
    run("wet", "--schrijf")
    version(
        pages,
        article("1", "Dit hoofdstuk geldt voor elke school in Nederland.", READ),
        article("2", NAME),
        name="2027-01-10_0",
    )
    run("wet", "--schrijf")
    article_1 = load_guide_articles(root)[0]

    assert article_1["leden"] == []
    assert article_1["verhuisd"] == [
        {"lid": "1", "naar": None, "sinds": date(2027, 1, 1)},
        {"lid": "2", "naar": "2", "sinds": date(2027, 1, 1)},
        {"lid": "2", "naar": None, "sinds": date(2027, 1, 10)},
        {"lid": "3", "naar": "2", "sinds": date(2027, 1, 10)},
    ]
    assert {fault.partition(": ")[2].partition(": ")[2] for fault in faults_in(root)} == {
        "deze woorden staan niet in artikel 1 lid 2 van de Wet; wat er het meest op lijkt: 'vragen; b. een'"
    }


def load_guide_articles(root: Path) -> list[dict]:
    """data/articles.yaml as the models read it."""
    data = yaml.safe_load((root / "data/articles.yaml").read_text("utf-8"))
    return Artikelbestand.model_validate(data).model_dump()["artikelen"]


def test_an_article_that_is_gone(root: Path, pages: Pages, run: Run):
    """It is told, its page goes, and the check names all that still rests on it."""
    version(pages, article("1", PLAN, READ))
    _, out, _ = run("wet", "--schrijf")

    assert "### Artikel 2\n\nwet/de-wet-2/\nDit artikel staat niet meer in de wet." in out
    assert "- **Dit veranderde.:** 'de wet'\n  data/cases/voorbeeld.yaml, regel 28" in out
    assert not (root / "docs/wet/de-wet-2.md").exists()
    assert [fault.partition(":")[0] for fault in faults_in(root)] == [
        "data/articles.yaml", "data/articles.yaml", "data/cases/voorbeeld.yaml",
    ]  # fmt: skip


def test_a_new_version_without_other_words_only_has_another_date(root: Path, pages: Pages, run: Run):
    """Readers see the version, so that is work too; nothing rests on words that changed."""
    version(pages, article("1", PLAN, READ), article("2", NAME))
    _, out, _ = run("wet", "--schrijf")

    assert "Anders: 0 van de 2 artikelen in de gids. Gelijk: de tekst onder 9 andere verwijzingen" in out
    assert "###" not in out
    assert load_guide(root).laws["de-wet"].geldig_vanaf == date(2027, 1, 1)
    assert run("wet")[1].endswith("de tekst die nu geldt.\n")


def test_a_correction_of_the_same_version_is_new_only_when_its_text_is(root: Path, pages: Pages, run: Run):
    """It has the same date, so the words decide."""
    version(pages, article("1", PLAN, READ), article("2", NAME), name="2026-08-01_1")
    assert "Alles is bij" in run("wet")[1]
    version(pages, article("1", PLAN.replace("zes", "acht"), READ), article("2", NAME), name="2026-08-01_1")

    out = run("wet")[1]
    assert "Dezelfde versie als in de gids, met een andere tekst." in out
    assert "~~zes~~ **acht**" in out


def test_looking_ahead(root: Path, pages: Pages, run: Run):
    """What will be in force on a later day can be seen, and not written."""
    version(pages, article("1", PLAN.replace("zes", "acht"), READ), article("2", NAME), name="2027-08-01_0")
    pages[f"/bwb/{BWB}/manifest.xml"] = str(pages[f"/bwb/{BWB}/manifest.xml"]).replace("2026-12-31", "2027-07-31")
    before = everything(root)

    assert "Alles is bij" in run("wet")[1]
    assert "~~zes~~ **acht**" in run("wet", "--op", "2027-08-01")[1]
    status, out, err = run("wet", "--op", "2027-08-01", "--schrijf")
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert changed(root, before) == []


def _broken(pages: Pages) -> None:
    name = f"/bwb/{BWB}/{NEW}/xml/{BWB}_{NEW}.xml"
    pages[name] = str(pages[name])[:-30]


def _wrong_law(pages: Pages) -> None:
    put(pages, expression(NEW, bwb=BWB), bwb=BWB, n2027x01x01_0=law(article("1", PLAN), "2027-01-01", "BWBR0000001"))


def _slow(pages: Pages) -> None:
    pages[f"/bwb/{BWB}/manifest.xml"] = [b"<work/>"]


SPOILED = {
    "stuk": (_broken, "De XML van de tekst van BWBR0001234, versie 2027-01-01_0 is stuk"),
    "andere-wet": (_wrong_law, "hoort bij een andere wet: BWBR0000001"),
    "te-laat": (_slow, "De server gaf niet op tijd antwoord"),
    "weg": (dict.clear, "De server gaf antwoord 404 op de vraag om het overzicht van versies"),
}


@pytest.mark.parametrize("how", SPOILED)
def test_what_cannot_be_read_changes_nothing(
    root: Path, pages: Pages, run: Run, monkeypatch: pytest.MonkeyPatch, how: str
):
    """One Dutch line, exit status not 0, no file and no issue touched."""
    spoil, said = SPOILED[how]
    if how == "te-laat":
        monkeypatch.setattr(official, "READ", 0.1)
    version(pages, article("1", PLAN.replace("zes", "acht"), READ), article("2", NAME))
    spoil(pages)
    before = everything(root.parent)
    status, out, err = run("wet", "--schrijf", "--issue", str(root.parent / "issue.md"))

    assert (status, out, err.count("\n")) == (1, "", 1)
    assert said in err
    assert changed(root.parent, before) == []


def test_a_service_that_is_not_there(root: Path, run: Run, monkeypatch: pytest.MonkeyPatch):
    """The same for no connection at all."""
    monkeypatch.setenv("BWB_BASE", "http://127.0.0.1:9/bwb")
    before = everything(root)
    status, out, err = run("wet", "--schrijf")

    assert (status, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("De server is niet bereikbaar voor het overzicht van versies van BWBR0001234")
    assert changed(root, before) == []


# --- from a folder -------------------------------------------------------------------------------

HEAD = "wet: Wet\nartikel: {nr}\ngeldig vanaf: {since}\nadres: https://wetten.overheid.nl/{bwb}/{since}#Artikel{nr}\n\n{text}\n"
ONE = "1 " + PLAN.replace("zes", "acht") + "\n2 " + READ


def folder(tmp_path: Path, **texts: str) -> str:
    """Files in a folder, by the number of their article: n1, n2."""
    made = tmp_path / "teksten"
    made.mkdir(exist_ok=True)
    since = texts.pop("since", "2026-08-01")
    bwb = texts.pop("bwb", BWB)
    for key, text in texts.items():
        said = HEAD.format(nr=key[1:], since=since, bwb=bwb, text=text)
        (made / f"{bwb}_{key[1:]}.txt").write_text(said, "utf-8")
    return str(made)


def test_a_folder_is_read_like_the_service(root: Path, run: Run, tmp_path: Path):
    """What it has replaces, what it lacks stays while the version is the same; a new article asks for a title."""
    where = folder(tmp_path, n1=ONE, n3="Deze wet geldt overal.")
    before = everything(root)
    _, out, _ = run("wet", "--uit", where)
    assert changed(root, before) == []
    assert "~~zes~~ **acht**" in out
    assert "### Artikel 3\n\nDit artikel is nieuw in de gids.\n\n#### De tekst is nieuw" in out

    run("wet", "--uit", where, "--schrijf")
    written = yaml.safe_load((root / "data/wetten/de-wet.yaml").read_text("utf-8"))
    assert [item["nr"] for item in written["artikelen"]] == ["1", "2", "3"]
    assert (root / "docs/wet/de-wet-3.md").exists()
    assert "data/articles.yaml:2: geef artikel 3 van de Wet een titel in data/articles.yaml" in faults_in(root)


def test_a_folder_with_what_the_guide_has_is_no_news(root: Path, run: Run, tmp_path: Path):
    """The way to hold the guide against a copy that somebody else made."""
    where = folder(tmp_path, n1="1 " + PLAN + "\n2 " + READ, n2=NAME)

    assert run("wet", "--uit", where)[1].endswith("de tekst die nu geldt.\n")


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"n1": ONE, "since": "2027-01-01"}, "een nieuwere versie; daarin ontbreken de artikelen 2."),
        ({"n1": ONE, "n2": NAME, "since": "2020-01-01"}, "een oudere versie van de Wet dan data/wetten: 01-01-2020."),
        ({"n1": ONE, "bwb": "BWBR0000002"}, "zeg bij welke bron hij hoort: --nieuw BWBR0000002=…"),
        ({"n1": ONE, "since": "ooit"}, "bovenaan horen de regels 'artikel' en 'geldig vanaf'."),
        ({}, "staan geen bestanden die BWBR…_artikel.txt heten."),
    ],
)
def test_a_folder_that_does_not_fit(root: Path, run: Run, tmp_path: Path, texts: dict[str, str], said: str):
    """One line, and nothing changed."""
    before = everything(root)
    status, out, err = run("wet", "--schrijf", "--uit", folder(tmp_path, **texts))

    assert (status, out, err.count("\n")) == (1, "", 1)
    assert said in err
    assert changed(root, before) == []


def test_a_law_that_is_new_takes_its_names_from_its_source(root: Path, run: Run, tmp_path: Path):
    """Which source that is, somebody has to say."""
    where = folder(tmp_path, n5="Ook dit is een wet.", bwb="BWBR0000002")
    _, out, _ = run("wet", "--schrijf", "--uit", where, "--nieuw", "BWBR0000002=eigen-werk")
    written = yaml.safe_load((root / "data/wetten/eigen-werk.yaml").read_text("utf-8"))

    assert "## Eigen werk: versie van 1 augustus 2026\n\nNieuw in de gids. [De hele wet](<" in out
    assert (written["wet"], written["naam"], written["bwb"]) == ("eigen-werk", "Eigen werk", "BWBR0000002")
    assert "'eigen-werk-5'" not in "".join(faults_in(root))


def test_the_pages_follow_the_titles(root: Path, run: Run):
    """After another title in data/articles.yaml: one command, also while the guide has faults."""
    (root / "data/articles.yaml").write_text(
        replaced(ARTICLES, [["titel: De naam", "titel: Hoe de wet heet"]]), "utf-8"
    )
    (root / "data/faq.yaml").write_text("vragen: []\n", "utf-8")
    before = everything(root)

    assert run("wet", "--paginas") == (0, "", "")
    assert changed(root, before) == ["docs/wet/de-wet-2.md"]
    assert "# Wet, artikel 2: Hoe de wet heet\n" in (root / "docs/wet/de-wet-2.md").read_text("utf-8")
