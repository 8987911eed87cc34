"""What happens to the finished pages: HTML in, HTML out, and a search index beside it."""

from typing import Any

import pytest

from finishing import finished
from guide.models import Begrip, Guide
from guide.publish.markup import read
from guide.publish.terms import explain_terms, term_matcher
from roots import small_guide

TRICKY = (
    "",
    "a",
    "<!doctype html>\n<html lang=nl><head><meta charset=utf-8></head><body></body></html>",
    "<p title=\"a > b\" data-x='<i>'>5 &lt; 6 &amp;&nbsp;&#39;&#x27; &copy 7 & 8 < 9</p>",
    '<svg viewBox="0 0 1 1"><path d="M0 0"/><circle r="1" /><text>x</text></svg>',
    "a<br>b<br/>c<hr /><img src=x alt='>'><input disabled>",
    "<!-- </p> <b> --><p>x</p><!---->",
    '<script>if (a < b && c) { x = "</p><b>" }</script><style>a > b { }</style>',
    '<script type="application/json">{"a": "<b>"}</script>',
    "<P CLASS=X>x</P ><a\nhref=x\n>y</a\n>",
    "<?xml version='1.0'?><![CDATA[x]]><p>x",
    "</p></div>x</>y</ z>",
    "<p>een<p>twee<li>drie",
    "tekst & <3 en een half <b",
    "<p>x<!-- niet af",
    "\r\n<p>\r\nx\r\n</p>\ty\u2028z",
    "<textarea><b>&amp;</textarea><title>&amp;</title>",
    "<self-check data-a><form></form></self-check>",
)


@pytest.mark.parametrize("html", TRICKY)
def test_pieces_join_to_the_text_that_came_in(html: str):
    """Reading a page and writing its pieces changes nothing, however odd the page."""
    assert "".join(piece.raw for piece in read(html)) == html


def test_a_piece_knows_what_is_open_around_it():
    """The path holds the open elements, with attributes; a void element holds nothing."""
    pieces = read('<div class="a b"><br>een<p id=x>twee</p>drie</div>vier')
    paths = {piece.raw: [element.tag for element in piece.path] for piece in pieces if piece.kind == "text"}

    assert paths == {"een": ["div"], "twee": ["div", "p"], "drie": ["div"], "vier": []}
    assert (pieces[0].element.tag, pieces[0].element.attrs) == ("div", {"class": "a b"})
    assert pieces[0].element.classes == {"a", "b"}


def test_an_end_tag_belongs_to_the_element_it_closes():
    """A stray or skipped end tag does not end what stands around it."""
    pieces = read("<article><p>x</b></article></p>y")

    assert [(p.kind, p.raw, [e.tag for e in p.path]) for p in pieces] == [
        ("start", "<article>", ["article"]),
        ("start", "<p>", ["article", "p"]),
        ("text", "x", ["article", "p"]),
        ("other", "</b>", ["article", "p"]),
        ("end", "</article>", ["article"]),
        ("other", "</p>", []),
        ("text", "y", []),
    ]


# --- terms -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    return small_guide(tmp_path_factory.mktemp("klein"))


def article(body: str) -> str:
    return f"<nav>ontwikkelplan</nav><article>{body}</article><footer>OPP</footer>"


def explained(guide: Guide, body: str, name: str = "wet/index.html", **term: Any) -> str:
    """The page with `body`, its terms explained; `term` changes the only term of the guide."""
    terms = [guide.glossary[0].model_copy(update=term)]
    changed = Guide.model_construct(**{**{n: getattr(guide, n) for n in Guide.model_fields}, "glossary": terms})
    return finished(explain_terms, article(body), name, changed, term_matcher(terms))


def linked(html: str) -> list[str]:
    """The words that became a link to the glossary."""
    return [p.raw for p in read(html) if p.kind == "text" and any("begrip" in e.classes for e in p.path)]


def test_only_the_first_time_a_term_is_linked(guide: Guide):
    """Term, abbreviation and other forms are one term: one link a page."""
    html = explained(guide, "<p>Een ontwikkelplan. Het OPP, twee ontwikkelplannen, het ontwikkelplan.</p>")

    assert linked(html) == ["ontwikkelplan"]
    assert 'href="../begrippen/#plan"' in html
    assert html.count("begrippen-hier") == 1
    assert html.count("<nav>ontwikkelplan</nav>") == 1


def test_the_list_of_terms_closes_the_article(guide: Guide):
    """What the tooltip shows stands at the foot of the article, once, and also without JavaScript."""
    html = explained(guide, "<p>Het OPP.</p></b>")

    assert html.count("Het plan voor een leerling.") == 1
    assert html.index("</b>") < html.index("<aside") < html.index("</aside>") < html.index("</article>")


@pytest.mark.parametrize(
    "around",
    ["<a href=x>{}</a>", "<h1>{}</h1>", "<h2>Over <em>{}</em></h2>", "<h3>{}</h3>", "<button>{}</button>", "<code>{}</code>",
     "<pre>{}</pre>", "<abbr>{}</abbr>", "<summary>{}</summary>", "<label>{}</label>", "<legend>{}</legend>",
     "<th>{}</th>", "<dt>{}</dt>", "<script>{}</script>", "<svg><text>{}</text></svg>", "<textarea>{}</textarea>",
     '<p class="afkomst">{}</p>', '<p title="{}">niets</p>', "<!-- {} -->", '<div class="zonder-begrippen">{}</div>'],
)  # fmt: skip
def test_a_term_is_not_linked_in(guide: Guide, around: str):
    """Never inside a link, heading, control, label, code or attribute: the page stays as it was."""
    body = around.format("ontwikkelplan")

    assert explained(guide, body) == article(body)


def test_a_later_place_in_running_text_is_still_the_first(guide: Guide):
    """A heading does not use up the one link."""
    assert linked(explained(guide, "<h2>Het OPP</h2><p>Een ontwikkelplan.</p>")) == ["ontwikkelplan"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Het OPP is af.", ["OPP"]),
        ("Het opp is af.", []),
        ("Het Opp is af.", []),
        ("Ontwikkelplannen zijn er.", ["Ontwikkelplannen"]),
        ("ONTWIKKELPLAN", ["ONTWIKKELPLAN"]),
        ("Het OPP-format.", []),
        ("Een groeiontwikkelplan.", []),
        ("Een ontwikkelplanning.", []),
        ("(OPP)", ["OPP"]),
        ("OPP&nbsp;en meer", ["OPP"]),
    ],
)
def test_whole_words_only_and_abbreviations_as_typed(guide: Guide, text: str, found: list[str]):
    """OPP is a term and opp is not; a part of a longer word is not."""
    assert linked(explained(guide, f"<p>{text}</p>")) == found


def test_a_name_of_a_character_is_not_a_word(guide: Guide):
    """A term that reads like &amp; leaves the character alone."""
    assert explained(guide, "<p>a &amp; b</p>", term="amp", afkorting=None, vormen=[]) == article("<p>a &amp; b</p>")


@pytest.mark.parametrize("typed", ["IB'er", "IB’er", "IB&#39;er", "IB&#x27;er"])
def test_every_apostrophe_is_an_apostrophe(guide: Guide, typed: str):
    """A straight, curly or escaped apostrophe finds the same term, and stays as it was shown."""
    html = explained(guide, f"<p>De {typed} belt.</p>", term="IB'er", afkorting=None, vormen=[])

    assert len(linked(html)) == 1
    assert "belt.</p>" in html


def test_a_term_without_explanation_is_left_alone(guide: Guide):
    """`zonder_uitleg` keeps common words free of links."""
    body = "<p>Een ontwikkelplan, OPP.</p>"

    assert term_matcher([guide.glossary[0].model_copy(update={"zonder_uitleg": True})])[1] == {}
    assert finished(
        explain_terms, article(body), "wet/index.html", guide, term_matcher([other_term(guide)])
    ) == article(body)


def other_term(guide: Guide) -> Begrip:
    return guide.glossary[0].model_copy(update={"id": "bus", "term": "bus", "afkorting": None, "vormen": []})


def test_no_terms_at_all_changes_nothing(guide: Guide):
    """A glossary in which no word may be explained does not match the empty text everywhere."""
    body = "<p>Een ontwikkelplan.</p>"

    assert explained(guide, body, zonder_uitleg=True) == article(body)


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "[x](javascript:a)"])
def test_a_hostile_definition_stays_text(guide: Guide, text: str):
    """What stands in a definition cannot become part of the page."""
    html = explained(guide, "<p>Het OPP.</p>", definitie=text)
    found = [piece.element for piece in read(html) if piece.kind == "start"]

    assert not {"script", "img"} & {element.tag for element in found}
    assert not any("javascript" in element.attrs.get("href", "") for element in found)


@pytest.mark.parametrize("name", ["begrippen/index.html", "zoeken/index.html", "404.html"])
def test_some_pages_get_no_explanations(guide: Guide, name: str):
    """The glossary explains itself; search and the error page have no running text."""
    assert explained(guide, "<p>Het OPP.</p>", name) == article("<p>Het OPP.</p>")


def test_a_page_without_an_article_is_untouched(guide: Guide):
    """Only what the theme marks as the page itself is read."""
    page = "<html><body><p>Het OPP.</p></body></html>"

    assert finished(explain_terms, page, "wet/index.html", guide, term_matcher(guide.glossary)) == page
