"""The last gate: links and anchors of finished pages, and what comes along with them."""

from pathlib import Path

import pytest

from finishing import dead_links
from guide.faults.messages import GuideError
from guide.publish.assets import bring_code, drop_unused
from guide.publish.straighten import straighten
from roots import FILES, write_root

# --- the last gate ---------------------------------------------------------------------


def link_faults(tmp_path: Path, body: str, name: str = "map/pagina/index.html") -> list[str]:
    """The faults of one page with `body`, on a small site with a second page and a picture."""
    site = tmp_path / "site"
    (site / "assets").mkdir(parents=True)
    (site / "assets" / "beeld.svg").write_text("<svg/>", "utf-8")
    pages = {
        "index.html": '<article><p id="plek">x</p></article>',
        "wet/index.html": '<article><p id="opp">x</p></article>',
        name: f'<article><p id="hier">{body}</p></article>',
    }
    return [str(fault) for fault in dead_links(site, pages, write_root(tmp_path / "root"))]


@pytest.mark.parametrize(
    "link",
    ["../../wet/", "../../wet/#opp", "../../wet/index.html#opp", "#hier", "#", "./", ".", "./#hier", "../..", "../../",
     "../../#plek", "../../index.html", "../../assets/beeld.svg", "../pagina/", "?q=x", "../../wet/?q=1#opp", "",
     "https://a.example/x", "http://a.example", "mailto:a@b.example", "../../wet/#__skip", "../../we%74/"],
)  # fmt: skip
def test_a_link_that_works_is_no_fault(tmp_path: Path, link: str):
    """Pages, files and anchors of the site, in every form of a relative address; other sites are not fetched."""
    assert link_faults(tmp_path, f'<a href="{link}">x</a>') == []


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("../../weg/", "die pagina bestaat niet"),
        ("../wet/", "die pagina bestaat niet"),
        ("wet.md", "die pagina bestaat niet"),
        ("../../wet", "die pagina bestaat niet"),
        ("../../assets/weg.svg", "die pagina bestaat niet"),
        ("../../../../wet/", "die pagina bestaat niet"),
        ("../../wet/#weg", "de plek 'weg' bestaat niet op die pagina"),
        ("#weg", "de plek 'weg' bestaat niet op die pagina"),
        ("./#opp", "de plek 'opp' bestaat niet op die pagina"),
        ("javascript:alert(1)", "dit soort adres mag niet"),
        ("data:text/html,x", "dit soort adres mag niet"),
        ("//a.example/x", "dit soort adres mag niet"),
        ("/wet/", "dit soort adres mag niet"),
        ("https://[x", "dit is geen goed adres"),
    ],
)
def test_a_link_that_does_not_work_says_why(tmp_path: Path, link: str, reason: str):
    """Dead pages, dead anchors, other schemes, and addresses that only work at the root of a host."""
    faults = link_faults(tmp_path, f'<a href="{link}">x</a>')

    assert len(faults) == 1
    assert faults[0].endswith(f": de link '{link}' werkt niet: {reason}")


@pytest.mark.parametrize("html", ['<img src="weg.png">', '<script src="weg.js"></script>', '<link href="weg.css">'])
def test_files_of_a_page_are_checked_too(tmp_path: Path, html: str):
    """A picture, script or style sheet that is missing is a dead link."""
    assert len(link_faults(tmp_path, html)) == 1


def test_a_dead_link_is_placed_where_an_editor_wrote_it(tmp_path: Path):
    """The file and line that hold the anchor; else the page itself."""
    root = {"data/glossary.yaml": FILES["data/glossary.yaml"].replace("Het plan voor", "Zie [wet](wet.md#weg) voor")}
    write_root(tmp_path / "root", root)
    page = '<nav><a href="../weg/">x</a></nav><article><a href="../wet/#weg">x</a></article>'

    faults = [str(f) for f in dead_links(tmp_path, {"wet/index.html": page}, tmp_path / "root")]

    assert faults == [
        "data/glossary.yaml:5: de link '../wet/#weg' werkt niet: de plek 'weg' bestaat niet op die pagina",
        "docs/wet.md:1: de link '../weg/' werkt niet: die pagina bestaat niet",
    ]


def test_the_error_page_may_link_from_the_root(tmp_path: Path):
    """404.html is shown at any address, so its links cannot be relative."""
    assert link_faults(tmp_path, '<a href="/wet/">x</a>', "404.html") == []


def test_the_nearest_place_is_offered(tmp_path: Path):
    """A dead anchor that resembles one on the page comes with that one."""
    [fault] = link_faults(tmp_path, '<p id="rechten">x</p><a href="#rechtn">x</a>')

    assert fault.endswith("de plek 'rechtn' bestaat niet op die pagina; bedoelde je 'rechten'?")


def test_missing_libraries_are_told_with_what_to_do(tmp_path: Path):
    """Without node_modules: one sentence that names the files and the command, no traceback."""
    with pytest.raises(GuideError, match=r"node_modules/@fontsource-variable/.*'npm ci'"):
        bring_code(tmp_path / "node_modules", tmp_path / "site")


def test_what_the_theme_brings_and_nothing_uses_goes(tmp_path: Path):
    """Styles, scripts, pictures and search of the theme go; ours and the pages stay."""
    gone = ["assets/javascripts/bundle.js", "assets/javascripts/lunr/min/lunr.nl.min.js", "search/search_index.json",
            "assets/stylesheets/main.ab.min.css", "assets/images/favicon.png", "assets/css/base.css"]  # fmt: skip
    kept = [
        "assets/ab12/elements/index.js",
        "assets/meedoen/cel.png",
        "index.html",
        "assets/zoek/woorden.bin",
        "wet/index.html",
    ]
    for name in gone + kept:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")

    drop_unused(tmp_path)
    drop_unused(tmp_path)

    assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file()) == sorted(kept)


@pytest.mark.parametrize(
    ("written", "straight"),
    [
        ("../../../wet/#opp", "../../wet/#opp"),
        ("../../wet/", "../../wet/"),
        ("../oog/", "../oog/"),
        ("#hier", "#hier"),
        ("https://a.example/../../../x", "https://a.example/../../../x"),
    ],
)
def test_links_that_climb_above_the_root_are_straightened(tmp_path: Path, written: str, straight: str):
    """What a builder without hooks resolved once too often goes to the root and no further; other links stay."""
    page = tmp_path / "map" / "pagina" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(f'<a href="{written}">x</a>', "utf-8")

    straighten(tmp_path)

    assert page.read_text("utf-8") == f'<a href="{straight}">x</a>'
