"""Where the links to other sites stand, and what an editor reads about them."""

from datetime import date
from pathlib import Path

import pytest

from conftest import REPO, ROOT
from guide.editors.linkcheck import Kind, Link, Outcome, external_links, report
from guide.editors.reporting import Addresses
from guide.load import load_guide
from guide.models import Linkuitzondering

TODAY = date(2026, 11, 23)

SITE = {
    "index.html": """<a href="https://een.nl/a?x=1&amp;y=2">een</a> <a href="map/">map</a> <a href="#plek">plek</a>
        <a href="mailto:x@een.nl">mail</a> <link href="https://stijl.nl/x.css"> <a href="HTTPS://hoofd.nl/">H</a>
        <a href="https://github.com/o/r/blob/main/docs/index.md?plain=1#L1">verbeter</a>""",
    "map/index.html": '<a href="https://een.nl/a?x=1&amp;y=2#kop">een</a> <a href="https://twee.nl/wet">wet</a>',
}
WRITTEN = {
    "data/sources.yaml": "bronnen:\n  - id: een\n    url: https://twee.nl/wet\n  - url: https://twee.nl/wet/oud\n",
    "docs/index.md": "# Een\n\nLees [een](https://een.nl/a?x=1&y=2#kop).\nOok https://twee.nl/wet.\n",
    "docs/map/pagina.md": "https://twee.nl/wet.html en https://twee.nl/wetten en https://twee.nl/wet-2\n",
    "theme/main.html": '<a href="https://een.nl/a?x=1&amp;y=2">een</a>\n',
}


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def test_links_are_found_once_with_every_place_to_mend_them(tmp_path: Path):
    """One address is asked for once, whatever its #part; a longer address is another one."""
    ours = ("https://github.com/o/r",)
    found = external_links(write(tmp_path / "site", SITE), write(tmp_path / "root", WRITTEN), ours)

    assert found == [
        Link("HTTPS://hoofd.nl/", (), ("",)),
        Link("https://een.nl/a?x=1&y=2", (("docs/index.md", 3), ("theme/main.html", 1)), ("", "map/")),
        Link("https://twee.nl/wet", (("data/sources.yaml", 3), ("docs/index.md", 4)), ("map/",)),
    ]


def test_the_report_names_what_to_do_and_where():
    """Per kind a heading with advice; per link the answer and each line that holds it."""
    links = [
        Link("https://a.nl/dood", (("data/sources.yaml", 3), ("docs/x.md", 7)), ("x/",)),
        Link("https://a.nl/oud", (("docs/x.md", 9),), ("x/",)),
        Link("https://a.nl/thema", (), ("", "x/")),
        Link("https://a.nl/dicht", (("docs/y.md", 1),), ("y/",)),
        Link("https://a.nl/goed", (("docs/y.md", 2),), ("y/",)),
        Link("https://robot.nl/x", (("docs/y.md", 3),), ("y/",)),
    ]
    outcomes = {
        "https://a.nl/dood": Outcome(Kind.DOOD, "weg (404)"),
        "https://a.nl/oud": Outcome(Kind.VERHUISD, target="https://a.nl/nieuw"),
        "https://a.nl/thema": Outcome(Kind.STIL, "storing (500)"),
        "https://a.nl/dicht": Outcome(Kind.GEWEIGERD, "mag niet (403)"),
        "https://a.nl/goed": Outcome(Kind.GOED),
    }
    skipped = [
        Linkuitzondering(adres="https://robot.nl", reden="Weigert.", sinds=TODAY),
        Linkuitzondering(adres="https://weg.nl", reden="Ook.", sinds=TODAY),
    ]
    text, to_do = report(links, outcomes, skipped, Addresses("https://site.nl/gids/", "https://github.com/o/r"), TODAY)

    blob = "https://github.com/o/r/blob/main"
    assert to_do
    assert (
        text
        == f"""\
Nagekeken op 23 november 2026: 5 links. 3 links vragen om werk.

## Werkt niet meer (1)

Zoek een nieuw adres of haal de link weg.

- <https://a.nl/dood>: weg (404)
  - [data/sources.yaml, regel 3]({blob}/data/sources.yaml?plain=1#L3)
  - [docs/x.md, regel 7]({blob}/docs/x.md?plain=1#L7)

## Verhuisd (1)

Kijk of de nieuwe pagina hetzelfde zegt. Zet dan het nieuwe adres in het bestand.

- <https://a.nl/oud> is nu <https://a.nl/nieuw>
  - [docs/x.md, regel 9]({blob}/docs/x.md?plain=1#L9)

## Gaf geen antwoord (1)

Probeer de link zelf. Soms is een storing na een dag voorbij.

- <https://a.nl/thema>: storing (500)
  - op de site: [start](https://site.nl/gids/)
  - op de site: [x/](https://site.nl/gids/x/)

## Kon niet worden nagekeken (1)

Deze sites weigeren een computer. Open ze af en toe zelf.

- <https://a.nl/dicht>: mag niet (403)
  - [docs/y.md, regel 1]({blob}/docs/y.md?plain=1#L1)

## Overgeslagen (2)

Deze uitzonderingen staan in `data/links.yaml`.

- <https://robot.nl>: Weigert.
- <https://weg.nl>: Ook. (niet meer nodig: geen link begint zo)
"""
    )


@pytest.mark.parametrize("kind", [Kind.GOED, Kind.GEWEIGERD, Kind.TRAAG])
def test_what_an_editor_cannot_mend_opens_no_issue(kind: Kind):
    """A site that refuses computers would otherwise keep the issue open for ever."""
    text, to_do = report(
        [Link("https://a.nl/", (), ("",))], {"https://a.nl/": Outcome(kind, "x")}, [], Addresses(), TODAY
    )

    assert not to_do
    assert "Niets te doen." in text
    assert ("a.nl" in text) == (kind != Kind.GOED)


def test_every_source_with_an_address_is_checked(site: Path):
    """The law links and all other sources are among the links, with the line in sources.yaml."""
    found = {link.address: link for link in external_links(site, ROOT, (REPO,))}
    wanted = {source.url.split("#")[0] for source in load_guide(ROOT).sources.values() if source.url}

    assert wanted - set(found) == set()
    assert [a for a in wanted if "data/sources.yaml" not in dict(found[a].written)] == []
    assert [link.address for link in found.values() if not link.written] == []
    assert any("wetten.overheid.nl" in address for address in wanted)
