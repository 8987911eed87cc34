"""Templates that escape everything, and the few things that all of them may use."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import jinja2
import markdown
from markupsafe import Markup

from guide.derived.letter import Passage, article_page, by_law, excerpt, lid_anchor, passages, rests_on_letter
from guide.derived.links import mend_links, relative
from guide.models import Guide, Herkomst, Model, Recht, Uitspraak
from guide.models.texts import (
    CASE_PARTS,
    CERTAINTY,
    GROUPED,
    KINDS,
    MAY,
    MONTHS,
    RIGHT,
    RIGHT_OF,
    SECTORS,
    STATUS,
    TOGETHER,
    WHO,
)

TEMPLATES = Path(__file__).parent / "templates"


def dutch_date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _text_parser() -> markdown.Markdown:
    """Paragraphs, lists, emphasis and links; raw HTML and everything else stays text."""
    parser = markdown.Markdown(output_format="html")
    for registry, keep in (
        (parser.preprocessors, {"normalize_whitespace"}),
        (parser.inlinePatterns, {"escape", "link", "em_strong", "em_strong2"}),
        (parser.parser.blockprocessors, {"empty", "indent", "ulist", "olist", "paragraph"}),
    ):
        for name in [item.name for item in registry._priority if item.name not in keep]:  # noqa: SLF001 - no public way to list them
            registry.deregister(name)
    return parser


_parser = _text_parser()


def word_of(item: Herkomst) -> str:
    """The word that says what kind of statement `item` is, to a reader who may be anyone."""
    if isinstance(item, Recht) and item.soort == "wet":
        return RIGHT_OF[item.van]
    return MAY if getattr(item, "mag", False) else KINDS[item.soort][0]


# "6 weken", "1 keer", "4 jaar": what somebody looks for in a term.
AMOUNT = re.compile(r"(\d+ (?:dag|week|wek|maand|jaar|keer|schooljar)\w*)")


def amounts(term: str) -> list[tuple[str, bool]]:
    """A term in pieces, each with: is this the amount that counts? That is the first one."""
    pieces = AMOUNT.split(term, maxsplit=1)
    return [(piece.strip(" ,"), at == 1) for at, piece in enumerate(pieces) if piece.strip(" ,")]


# Long words that stand in narrow places or large, with where they may break.
BREAKS = re.compile(
    "samenwerkings(?=verband)|ontwikkelings(?=perspectief)|ondersteunings(?=plan)|professionaliserings(?=model)"
    "|professio(?=nalisering)|geschillen(?=commissie)|leer(?=gemeenschap)|kwaliteits(?=medewerker)"
    "|leerweg(?=ondersteunend)",
    re.IGNORECASE,
)


def breakable(value: str) -> str:
    """For a narrow place: the longest words may break, also in a browser that cannot hyphenate Dutch."""
    return BREAKS.sub("\\g<0>\u00ad", value)


def mid_sentence(value: str) -> str:
    """As it stands within a sentence: "het OPP", "TLV"."""
    return value if value[1:2].isupper() else value[:1].lower() + value[1:]


@jinja2.pass_context
def text(context: jinja2.runtime.Context, value: str) -> Markup:
    """Text from the data as HTML: the only place where HTML is declared safe."""
    html = _parser.reset().convert(value)
    html = re.sub(r'<a href="([^"]*)"', lambda m: f'<a href="{_safe_link(context, m[1])}"', html)
    lone = re.fullmatch(r"<p>((?:(?!<p>).)*)</p>", html, re.DOTALL)
    html = lone[1] if lone else html
    return Markup(html.translate(SIGNS))  # noqa: S704


# What stands in a text while Markdown reads it, for the signs around marked words: characters that no text has.
LAW, CHOICE, END, END_CHOICE = "\ue000", "\ue001", "\ue002", "\ue003"
SIGNS = str.maketrans({LAW: "<mark>", CHOICE: '<span class="keus">', END: "</mark>", END_CHOICE: "</span>"})


@jinja2.pass_context
def statement_text(context: jinja2.runtime.Context, item: Uitspraak) -> Markup:
    """The text of a statement with its sign: what binds is marked where its letter is cited, what is free is dashed."""
    value = item.tekst
    signs = {"wet": (LAW, END) if rests_on_letter(item) else ("", ""), "beleid": (CHOICE, END_CHOICE)}
    start, end = signs.get(item.soort, ("", ""))
    for words in item.markeer:
        if "\n" in words:  # signs do not run on into another paragraph
            continue
        value = value.replace(words, f"{start}{words}{end}", 1)
    return text(context, value)


def _safe_link(context: jinja2.runtime.Context, link: str) -> str:
    return relative(context["here"], link) if re.match(r"https?://|[\w/-]+\.md", link) else "#"


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )
    environment.filters |= {"tekst": text, "uitspraak": statement_text, "datum": dutch_date, "breekbaar": breakable}
    environment.filters["zinsdeel"] = mid_sentence
    environment.globals |= {
        "KINDS": KINDS,
        "CERTAINTY": CERTAINTY,
        "WHO": WHO,
        "TOGETHER": TOGETHER,
        "STATUS": STATUS,
        "GROUPED": GROUPED,
    }
    environment.globals |= {
        "MAY": MAY,
        "RIGHT": RIGHT,
        "word_of": word_of,
        "amounts": amounts,
        "rests_on_letter": rests_on_letter,
    }
    environment.globals |= {
        "article_page": article_page,
        "by_law": by_law,
        "excerpt": excerpt,
        "lid_anchor": lid_anchor,
    }
    environment.globals |= {"SECTORS": SECTORS, "CASE_PARTS": CASE_PARTS}
    return environment


_jinja = _environment()


def render(template: str, guide: Guide, here: str, **values: Any) -> str:
    def link(path: str) -> str:
        return relative(here, path)

    known: dict[int, list[Passage]] = {}

    def cited_passages(item: Herkomst) -> list[Passage]:
        if id(item) not in known:
            known[id(item)] = passages(guide.laws, item.bron)
        return known[id(item)]

    def mend(item: Model) -> tuple[str, str] | None:
        """Where `item` can be changed, and where a fault in it can be told; None without a code host."""
        if not (guide.werkplaats and item.place):
            return None
        name = getattr(item, "id", None) or getattr(item, "titel", "")
        return mend_links(guide.werkplaats, here, *item.place, name)

    values |= {"guide": guide, "here": here, "link": link, "mend": mend, "passages": cited_passages}
    return _jinja.get_template(template).render(values).strip()


def by_id(items: list[Any], wanted: str) -> Any:
    return next(item for item in items if item.id == wanted)
