"""Pages that follow from the data: what a name holds is only ever text, and a file of that name goes first."""

import html
import re

import markdown
import pytest

from guide.faults.messages import DataError
from guide.load import load_texts
from region_texts import REGION
from roots import FILES

NAMES = [
    'Zo\'n "A" & B < C',
    "1. Noord #4 (oost) - 's-Noord!",
    "- Noord: 'alles' + meer",
    "Samenwerkingsverband ’s-Noord | West_Oost",
]
PAGE = "samenwerkingsverbanden/noord.md"


def made(name: str) -> str:
    """The page of a samenwerkingsverband with this name."""
    quoted = name.replace("'", "''")
    texts = FILES | {"data/swv/noord.yaml": REGION.replace("Samenwerkingsverband Noord", f"'{quoted}'", 1)}
    return load_texts(texts)[1][PAGE].made


@pytest.mark.parametrize("name", NAMES)
def test_a_name_stands_on_its_page_as_it_was_typed(name: str):
    """Every sign of Markdown, HTML and YAML in a name is text in the heading, and breaks no front matter."""
    body = made(name).split("---\n", 2)[2]
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", markdown.markdown(body, extensions=["attr_list"]))

    assert html.unescape(heading[1]).replace("\u00ad", "") == name


def test_a_name_over_more_lines_is_one_heading_with_its_anchor():
    """Also a place; a line of its own would end the heading, or be one."""
    region = REGION.replace("naam: Samenwerkingsverband Noord", "naam: |\n  Verband\n  # Noord", 1)
    region = region.replace("plaatsen: [Noordstad, Noorddorp]", 'plaatsen: ["Noord\\nstad"]')
    page = load_texts(FILES | {"data/swv/noord.yaml": region})[1][PAGE].made
    heads = re.findall(r"<h1[^>]*>.*?</h1>", markdown.markdown(page.split("---\n", 2)[2], extensions=["attr_list"]))

    assert heads == ['<h1 data-zoektermen="Noord, Noord stad" id="wie">Verband # Noord</h1>']


def test_a_name_that_would_be_a_block_is_refused():
    """What stands between double braces is never carried out."""
    with pytest.raises(DataError, match=r"data/swv/noord\.yaml:1"):
        made("Noord {{ kinds() }}")


def test_a_page_that_somebody_wrote_goes_first():
    """A file in docs/ takes the place of the page that would be made; then nothing is made."""
    own = "---\ntitle: Noord\ndescription: Eigen.\n---\n\n# Noord\n\n" + "".join(
        f'{{{{ swv_part("noord/{part}") }}}}\n\n' for part in ("kort", "keuzes", "woorden", "contact", "link")
    )
    _, pages = load_texts(FILES | {f"docs/{PAGE}": own})

    assert pages[PAGE].made == ""


def test_a_link_to_the_page_of_a_broken_profile_is_not_dead_too():
    """Only the fault itself is told."""
    texts = FILES | {"data/swv/noord.yaml": REGION.replace("sector: po", "sector: so")}
    texts["docs/index.md"] = FILES["docs/index.md"] + f"\n[Noord]({PAGE})\n"
    with pytest.raises(DataError) as caught:
        load_texts(texts)

    assert [fault.file for fault in caught.value.faults] == ["data/swv/noord.yaml"]
