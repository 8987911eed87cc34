"""Links for who sees a mistake: to the very line, and to a form that knows the place."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import yaml

from conftest import REPO, ROOT
from guide.load import load_all, load_guide
from guide.publish.article import open_page
from guide.publish.pageinfo import page_colophon
from guide.reading.pages import MACROS
from guide.render import BLOCKS
from roots import small_guide

PAIR = re.compile(r'<p class="verbeter[^"]*">.*?</p>', re.DOTALL)
# Blocks that show no text of their own: words of the guide itself, or cards that lead to the block with the text.
NO_TEXT = {
    "week_ruler",
    "embed_composer",
    "swv_finder",
    "swv_part",  # its choices have them
    "api_kinds",
    "calendar",
    "process",
    "article",
    "laws",
    "help_block",
    "proof",
    "keys",
    "kinds",
    "downloads",
    "site_search",
    "group_picture",
    "check_cards",
    "quadrant_cards",
    "coverage",
    "case_cards",
    "review_dates",
}


def links(html: str) -> list[tuple[str, int, dict[str, str]]]:
    """(file, line, what the form is given) of every pair of links."""
    found = []
    for pair in PAIR.findall(html):
        by = {
            urlsplit(link).path.split("/")[3]: urlsplit(link)
            for link in map(unescape, re.findall(r'href="([^"]+)"', pair))
        }
        assert by.keys() == {"blob", "issues"}, pair
        form = {key: value[0] for key, value in parse_qs(by["issues"].query, keep_blank_values=True).items()}
        found.append((unquote(by["blob"].path.split("/main/")[1]), int(by["blob"].fragment[1:]), form))
    return found


def test_every_statement_leads_to_its_own_lines(pages):
    """The line is that of the block with this id, in the file that holds it; the form knows page and block."""
    wrong = []
    for address, html in pages.items():
        for file, line, form in links(html):
            text = (ROOT / file).read_text("utf-8").split("\n")
            block = form["blok"]
            if form["template"] != "fout.yml" or form["pagina"] != (address or "start"):
                wrong.append((address, form))
            if re.fullmatch(r"[a-z0-9-]+", block) and not re.search(rf"\bid: {block}\b", text[line - 1]):
                wrong.append((address, file, line, block))

    assert wrong == []


def test_every_page_ends_with_them(pages):
    """At the foot of each page: change it, or tell what is wrong."""
    missing = [
        address
        for address, html in pages.items()
        if address != "404.html"
        and not re.match(r"wet/.", address)
        and not any(file.startswith(("docs/", "data/swv/")) for file, _, _ in links(html))
    ]

    assert missing == []


def test_every_block_with_text_has_them():
    """A new block must offer them too, or be named as one without text of its own."""
    guide = load_guide(ROOT).model_copy(update={"werkplaats": REPO})
    without = []
    for name, argument in MACROS.items():
        for value in argument[1](guide) if argument else [None]:
            html = BLOCKS[name](guide, "map/pagina/", *([] if value is None else [value]))
            if not links(html) and name not in NO_TEXT:
                without.append((name, value))

    assert without == []


def test_no_setting_no_links(tmp_path: Path):
    """Without an address of a code host nothing is offered, not even an empty place."""
    guide = small_guide(tmp_path)
    page = load_all(tmp_path)[1]["wet.md"]

    assert "verbeter" not in BLOCKS["legal_frame"](guide, "wet/", "opp")
    assert "verbeter" not in page_colophon(open_page("wet/index.html", "<article>x</article>"), guide, page)


def test_the_setting_is_one_line_of_mkdocs_yml():
    """An address in the environment or in that line, and nowhere else."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8")

    assert re.findall(r"^repo_url: .*$", text, re.MULTILINE) == ['repo_url: !ENV [REPO_URL, ""]']


@pytest.mark.parametrize("host", [REPO, REPO + "/"])
def test_the_form_exists_and_has_the_fields_that_are_filled_in(tmp_path: Path, host: str):
    """`pagina` and `blok` are ids of fields in the form of the code host."""
    guide = small_guide(tmp_path).model_copy(update={"werkplaats": host})
    file, line, form = links(BLOCKS["legal_frame"](guide, "wet/", "opp"))[0]
    template = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / form.pop("template")).read_text("utf-8"))

    assert form.keys() <= {field.get("id") for field in template["body"]}
    assert (tmp_path / file).read_text("utf-8").split("\n")[line - 1].strip() == f"- id: {form['blok']}"
