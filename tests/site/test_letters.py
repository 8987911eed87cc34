"""A page that grows too heavy shows each lid of law once."""

import re

from guide.publish.article import open_page
from guide.publish.letters import AGAIN, lighten

LID = (
    '<div class="letterlijk__deel">\n<blockquote>\n<p><b>{nr}</b> Letter {nr}, <mark>{mark}</mark></p>\n</blockquote>\n'
    '<p class="versie"><a href="../wet/w-1/#lid-{nr}">Wet, artikel 1 lid {nr}</a></p>\n</div>'
)


def statement(name: str, *lids: int) -> str:
    letters = "\n".join(LID.format(nr=nr, mark=name) for nr in lids)
    return f'<li id="{name}"><details class="wettekst"><div class="letterlijk">\n{letters}\n</div></details></li>'


PAGE = f"<article><ul>{statement('een', 1, 2)}{statement('twee', 2, 3)}{statement('drie', 2, 1)}</ul></article>"


def test_a_light_page_keeps_the_letter_with_each_statement():
    """With the words of that statement marked."""
    page = open_page("a/index.html", PAGE)
    lighten(page)

    assert page.html == PAGE


def test_a_heavy_page_has_each_lid_once():
    """Where it is cited again, its name stays and a link leads to the statement that shows it."""
    page = open_page("a/index.html", PAGE)
    lighten(page, heavy=10)

    assert re.findall(r"Letter (\d), <mark>(\w+)</mark>", page.html) == [("1", "een"), ("2", "een"), ("3", "twee")]
    assert page.html.count("artikel 1 lid 2</a>") == 3
    assert [page.html.count(AGAIN.format(name)) for name in ("een", "twee", "drie")] == [3, 0, 0]
    assert page.html == "".join(piece.raw for piece in open_page("a/index.html", page.html).pieces)
