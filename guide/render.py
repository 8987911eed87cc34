"""The guide to HTML blocks, one function a macro, in templates that escape everything.

Each function takes the guide, the address of the page it stands on ("kwadranten/opp/"),
and at most one id. The HTML is the contract with the elements in docs/assets/elements/.
"""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import jinja2
import markdown
from markupsafe import Markup

from guide.drawing import draw_way, draw_year
from guide.links import mend_links, relative
from guide.models import Begrip, Bron, Guide, Herkomst, Model, Vraag, Weg
from guide.reference import anchor, described
from guide.statements import by_month, shown_statements
from guide.texts import CASE_PARTS, CERTAINTY, GROUPS, KINDS, MONTHS, SECTORS, STATUS, TOGETHER, WHO

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


@jinja2.pass_context
def text(context: jinja2.runtime.Context, value: str) -> Markup:
    """Text from the data as HTML: the only place where HTML is declared safe."""
    html = _parser.reset().convert(value)
    html = re.sub(r'<a href="([^"]*)"', lambda m: f'<a href="{_safe_link(context, m[1])}"', html)
    lone = re.fullmatch(r"<p>((?:(?!<p>).)*)</p>", html, re.DOTALL)
    return Markup(lone[1] if lone else html)  # noqa: S704


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
    environment.filters |= {"tekst": text, "datum": dutch_date}
    environment.globals |= {"KINDS": KINDS, "CERTAINTY": CERTAINTY, "WHO": WHO, "TOGETHER": TOGETHER, "STATUS": STATUS}
    environment.globals |= {"SECTORS": SECTORS, "CASE_PARTS": CASE_PARTS}
    return environment


_jinja = _environment()


def _render(template: str, guide: Guide, here: str, **values: Any) -> str:
    def link(path: str) -> str:
        return relative(here, path)

    def law_of(item: Herkomst) -> Bron | None:
        """The law text that a reader can open to check `item`."""
        cited = [guide.sources[ref.id] for ref in item.bron]
        return next((source for source in cited if source.groep == "wet" and source.url), None)

    def mend(item: Model) -> tuple[str, str] | None:
        """Where `item` can be changed, and where a fault in it can be told; None without a code host."""
        if not (guide.werkplaats and item.place):
            return None
        name = getattr(item, "id", None) or getattr(item, "titel", "")
        return mend_links(guide.werkplaats, here, *item.place, name)

    values |= {"guide": guide, "here": here, "link": link, "law_of": law_of, "mend": mend}
    return _jinja.get_template(template).render(values).strip()


def _by_id(items: list[Any], wanted: str) -> Any:
    return next(item for item in items if item.id == wanted)


def model_text(guide: Guide, here: str) -> str:
    return _render("model_text.html", guide, here, item=guide.quadrants.model)


def model_figure(guide: Guide, here: str) -> str:
    axes = guide.quadrants.model.assen
    at = {(q.verticaal, q.horizontaal): q for q in guide.quadrants.kwadranten}
    rows = [[at[v.id, h.id] for h in axes.horizontaal.polen] for v in axes.verticaal.polen]
    return _render("model_figure.html", guide, here, axes=axes, rows=rows)


def quadrant_cards(guide: Guide, here: str) -> str:
    return _render("quadrant_cards.html", guide, here)


def quadrant(guide: Guide, here: str, slug: str) -> str:
    item = _by_id(guide.quadrants.kwadranten, slug)
    others = [q for q in guide.quadrants.kwadranten if q.id != slug]
    return _render("quadrant.html", guide, here, item=item, others=others)


def quadrant_matrix(guide: Guide, here: str, slug: str) -> str:
    item = _by_id(guide.quadrants.matrices, slug)
    return _render("quadrant_matrix.html", guide, here, item=item)


def theme(guide: Guide, here: str, slug: str) -> str:
    return _render("theme.html", guide, here, item=_by_id(guide.quadrants.themas, slug))


def kinds(guide: Guide, here: str) -> str:
    return _render("kinds.html", guide, here)


def legal_frame(guide: Guide, here: str, slug: str) -> str:
    return _render("legal_frame.html", guide, here, item=_by_id(guide.legal.kaders, slug))


def deadlines(guide: Guide, here: str, slug: str) -> str:
    items = [item for item in guide.legal.termijnen if item.groep == slug]
    return _render("deadlines.html", guide, here, items=items)


def rights(guide: Guide, here: str, slug: str) -> str:
    return _render("rights.html", guide, here, items=[item for item in guide.legal.rechten if item.van == slug])


def rules(guide: Guide, here: str, slug: str) -> str:
    return _render("rules.html", guide, here, item=_by_id(guide.legal.regelgroepen, slug))


def changes(guide: Guide, here: str, slug: str) -> str:
    items = sorted((w for w in guide.legal.wijzigingen if w.dossier == slug), key=lambda w: w.volgorde)
    return _render("changes.html", guide, here, items=items)


def matrix(guide: Guide, here: str, slug: str) -> str:
    return _render("matrix.html", guide, here, item=guide.matrices[slug], slug=slug)


def figure(guide: Guide, here: str, slug: str) -> str:
    item = guide.figures[slug]
    drawing = draw_way(item) if isinstance(item, Weg) else draw_year(item)
    values = {"statements": shown_statements(guide), "drawing": drawing, "months": dict(enumerate(MONTHS, 1))}
    return _render("figure.html", guide, here, item=item, slug=slug, **values)


def self_check(guide: Guide, here: str, slug: str) -> str:
    followed = [w for w in guide.withdrawn if w.opvolger and w.waar == f"data/checks/{slug}.yaml"]
    values = {
        "statements": shown_statements(guide),
        "successors": " ".join(f"{w.id}:{w.opvolger}" for w in followed),
    }
    return _render("self_check.html", guide, here, item=guide.checks[slug], slug=slug, **values)


def check_cards(guide: Guide, here: str, slug: str) -> str:
    items = {name: check for name, check in guide.checks.items() if check.groep == slug}
    return _render("check_cards.html", guide, here, items=items)


def glossary(guide: Guide, here: str) -> str:
    letters: dict[str, list[Any]] = {}
    for term in sorted(guide.glossary, key=lambda term: term.term.lower()):
        letters.setdefault(term.term[0].upper(), []).append(term)
    return _render("glossary.html", guide, here, letters=letters)


def faq(guide: Guide, here: str, slug: str) -> str:
    return _render("faq.html", guide, here, items=[item for item in guide.faq if item.groep == slug])


def coverage(guide: Guide, here: str) -> str:
    return _render("coverage.html", guide, here)


def mark(guide: Guide, here: str, kind: str) -> str:
    return _render("mark.html", guide, here, kind=kind)


def page_info(guide: Guide, here: str, values: dict[str, Any]) -> str:
    """What a page says of itself. `values`: front, minutes, sources, own (its self-check, or ""), at_foot."""
    return _render("page_info.html", guide, here, **values)


def page_questions(guide: Guide, here: str, questions: list[Vraag]) -> str:
    return _render("page_questions.html", guide, here, questions=questions)


def page_mend(guide: Guide, here: str, file: str) -> str:
    """At the foot of a page, for its own text; nothing without a code host."""
    return _render("page_mend.html", guide, here, links=mend_links(guide.werkplaats, here, file, 1))


def sources(guide: Guide, here: str, slug: str) -> str:
    items = [source for source in guide.sources.values() if source.groep == slug]
    return _render("sources.html", guide, here, items=items, group=GROUPS[slug])


def keys(guide: Guide, here: str, slug: str) -> str:
    return _render("keys.html", guide, here, slug=slug, sections=described(slug), anchor=anchor)


def site_search(guide: Guide, here: str) -> str:
    return _render("site_search.html", guide, here)


def term_link(guide: Guide, here: str, term: Begrip, word: str) -> str:
    return _render("term_link.html", guide, here, term=term, word=word)


def page_terms(guide: Guide, here: str, terms: list[Begrip]) -> str:
    return _render("page_terms.html", guide, here, terms=sorted(terms, key=lambda term: term.term.lower()))


def case_facts(guide: Guide, here: str, slug: str) -> str:
    return _render("case_facts.html", guide, here, item=guide.cases[slug])


def case_part(guide: Guide, here: str, slug: str) -> str:
    """`slug` is "case/part", since a macro takes one value."""
    name, _, part = slug.partition("/")
    case = guide.cases[name]
    own = next((item for item in case.onderdelen if item.id == part), None)
    return _render("case_part.html", guide, here, item=case, slug=name, part=part, own=own)


def case_cards(guide: Guide, here: str) -> str:
    return _render("case_cards.html", guide, here)


def live_checks(guide: Guide, here: str) -> str:
    return _render("live_checks.html", guide, here, statements=shown_statements(guide))


def review_dates(guide: Guide, here: str) -> str:
    return _render("review_dates.html", guide, here, months=by_month(guide))


BLOCKS: dict[str, Callable[..., str]] = {
    block.__name__: block
    for block in (
        model_text,
        model_figure,
        quadrant_cards,
        quadrant,
        quadrant_matrix,
        theme,
        kinds,
        legal_frame,
        deadlines,
        rights,
        rules,
        changes,
        matrix,
        self_check,
        check_cards,
        figure,
        glossary,
        faq,
        coverage,
        sources,
        site_search,
        case_facts,
        case_part,
        case_cards,
        live_checks,
        review_dates,
        keys,
    )
}
