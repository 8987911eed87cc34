"""Which addresses there are within the site, and links that go to none: pages, and places on a page.

What stands here of blocks follows the templates; a test holds it against the built pages.
"""

import posixpath
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

from guide.derived.api.models import KINDS as API_KINDS
from guide.derived.homes import home
from guide.derived.keys import places
from guide.derived.letter import articles, lid_anchor
from guide.faults.messages import Fault, did_you_mean, sentence
from guide.models import Guide, Matrixkolom, Model, Rij, Uitspraak, checks
from guide.reading.pages import Call, Page, call_fault

# Each page with its places; None: not known while the data has faults.
Addresses = Mapping[str, set[str] | None]

# Not what is indented: outside a list that is refused (rules/text/shape.py), within one it is a paragraph.
CODE = re.compile(r"^( *)(```|~~~).*?^\1\2|`[^`\n]*`", re.DOTALL | re.MULTILINE)
HEADING = re.compile(r"^#{1,6} +(.*?)\s*$", re.MULTILINE)
PLACE = re.compile(r"""\{:?\s[^}\n]*#([\w-]+)[^}\n]*\}|<[^>\n]*\bid="([\w-]+)\"""")
LINK = re.compile(r"\]\(\s*<?([^\s)>]*)")


def _ids(items: Iterable[Any]) -> set[str]:
    return {item.id for item in items}


def _within(model: Model | None, *kinds: type[Model]) -> set[str]:
    """The ids of all objects of these kinds in a model."""
    return _ids(part for _, part in (model.parts if model else ()) if isinstance(part, kinds))


def _statements(guide: Guide, frame: str) -> set[str]:
    return set().union(*(_within(item, Uitspraak) for item in guide.legal.kaders if item.id == frame))


def _per_quadrant(guide: Guide, name: str) -> set[str]:
    return {f"{name}-{quadrant.id}" for quadrant in guide.quadrants.kwadranten}


def _self_check(guide: Guide, slug: str) -> set[str]:
    check = guide.checks.get(slug)
    own = {"eigen-vraag"} if getattr(check, "eigen_vraag", None) else set()
    if isinstance(check, checks.Verdeelcheck):
        own |= _ids(guide.quadrants.themas)
    return {f"{slug}-{name}" for name in _within(check, *checks.PLACED) | own}


def _article(guide: Guide, slug: str) -> set[str]:
    found = next((law.wet, item) for name, law, item in articles(guide.laws) if name == slug)
    law, item = found
    moved = {m.lid for about in guide.articles if (about.wet, about.artikel) == (law, item.nr) for m in about.verhuisd}
    return {lid_anchor(lid.nr) for lid in item.leden} | {lid_anchor(number) for number in moved}


def _region(guide: Guide, part: str) -> set[str]:
    slug, _, name = part.partition("/")
    return {f"{slug}-{choice.id}" for choice in guide.regions[slug].keuzes} if name == "keuzes" else set()


# The places that each block makes, by what it shows.
PLACES: dict[str, Callable[[Guide, str], set[str]]] = {
    "model_text": lambda *_: {"het-model"},
    "model_figure": lambda *_: set(),
    "quadrant_cards": lambda *_: set(),
    "quadrant": lambda *_: {"vertrekpunt", "vraag", "kracht", "valkuil", "herken"},
    "quadrant_matrix": _per_quadrant,
    "theme": _per_quadrant,
    "kinds": lambda *_: set(),
    "legal_frame": _statements,
    "deadlines": lambda guide, of: _ids(item for item in guide.legal.termijnen if item.groep == of),
    "week_ruler": lambda *_: set(),
    "rights": lambda guide, of: _ids(item for item in guide.legal.rechten if item.van == of),
    "rules": lambda guide, of: _ids(r for g in guide.legal.regelgroepen if g.id == of for r in g.regels),
    "proof": lambda *_: set(),
    "changes": lambda guide, of: _ids(item for item in guide.legal.wijzigingen if item.dossier == of),
    "article": _article,
    "laws": lambda guide, _: set(guide.laws),
    "help_block": lambda guide, who: _ids(item for item in guide.help if who in item.voor),
    "matrix": lambda guide, of: {f"{of}-{name}" for name in _within(guide.matrices.get(of), Matrixkolom, Rij)},
    "self_check": _self_check,
    "check_cards": lambda *_: set(),
    "group_picture": lambda *_: set(),
    "glossary": lambda guide, _: _ids(guide.glossary) | {f"letter-{term.term[0].lower()}" for term in guide.glossary},
    "faq": lambda guide, of: _ids(item for item in guide.faq if item.groep == of),
    "coverage": lambda guide, _: {item.nr.lower().replace(".", "-") for item in guide.coverage},
    "sources": lambda guide, of: _ids(source for source in guide.sources.values() if source.groep == of),
    "downloads": lambda *_: set(),
    "site_search": lambda *_: set(),
    "embed_composer": lambda *_: set(),
    "figure": lambda _, slug: {f"figuur-{slug}"},
    "case_facts": lambda *_: set(),
    "case_part": lambda _, part: set() if part.endswith("/verder-lezen") else {part.replace("/", "-")},
    "case_cards": lambda *_: set(),
    "live_checks": lambda guide, _: _ids(guide.live_checks),
    "review_dates": lambda *_: set(),
    "process": lambda *_: set(),
    "api_kinds": lambda *_: {f"gegevens-{kind}" for kind in API_KINDS},
    "calendar": lambda *_: set(),
    "swv_finder": lambda *_: set(),
    "swv_part": _region,
    "keys": lambda _, kind: places(kind),
}


def addresses(pages: Mapping[str, Page], guide: Guide | None) -> Addresses:
    if not guide:
        return dict.fromkeys(pages)
    found = {path: _places(page, guide) for path, page in pages.items()}
    for page in pages.values():
        for call in page.calls:
            # A block away from its page is told at that block (homes.py), and not at every link to it as well.
            right = home(guide, call.name, *call.args[:1])
            if right != page.path and found.get(right) is not None and _readable(call, guide):
                found[right] |= made_places(guide, call.name, *call.args[:1])
    return found


def _readable(call: Call, guide: Guide) -> bool:
    return call.name in PLACES and not call_fault(call, guide)


def made_places(guide: Guide, block: str, of: str = "") -> set[str]:
    """The places that a block makes on its page, when it is called with `of`."""
    return PLACES[block](guide, of)


def _places(page: Page, guide: Guide) -> set[str] | None:
    if page.faults or not all(_readable(call, guide) for call in page.calls):
        return None  # what is missing may come from a block that cannot be read
    return written_places(page.body).union(*(made_places(guide, call.name, *call.args[:1]) for call in page.calls))


@lru_cache(maxsize=1024)
def written_places(body: str) -> set[str]:
    """The places that the text of a page makes itself: headings and { #place }."""
    text = CODE.sub("", body)
    heads = [head for head in HEADING.findall(text) if not PLACE.search(head)]
    return {a or b for a, b in PLACE.findall(text)} | {_slug(head) for head in heads}


def _slug(heading: str) -> str:
    """As the table of contents of Python-Markdown makes it."""
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def link_fault(target: str, known: Addresses) -> str:
    """What is wrong with a link to `map/pagina.md#plek`, or nothing."""
    page, _, place = target.partition("#")
    if page not in known:
        return sentence("pagina_onbekend", pagina=page, bedoeld=did_you_mean(page, known))
    found = known[page]
    if not place or found is None or place in found:
        return ""
    return sentence("plek_onbekend", pagina=page, plek=place, bedoeld=did_you_mean(place, found))


def page_links(page: Page, known: Addresses, files: Collection[str]) -> Iterator[Fault]:
    """Links in the text of a page that go nowhere, each with its line and the nearest that exists.

    `files`: all names from the top of the project, for pictures.
    """
    for line, target, full in written_links(page.path, page.body):
        path, _, place = target.partition("#")
        if re.match(r"(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|eu|net)(?:/|$))", target):
            text = sentence("link_zonder_https", link=target)
        elif re.search(r"\.html?$", path) or (full and not full.endswith(".md")):
            text = _file_fault(target, full, known, files)
        elif not full:
            text = sentence("link_verboden", link=target)
        elif full not in known:
            here = posixpath.dirname(page.path) or "."
            near = did_you_mean(path, [posixpath.relpath(other, here) for other in known])
            text = sentence("link_pagina", pagina=path, bedoeld=near)
        else:
            text = link_fault(f"{full}#{place}", known)
        if text:
            yield Fault(f"docs/{page.path}", line, (), text)


def _file_fault(target: str, full: str, known: Addresses, files: Collection[str]) -> str:
    """What is wrong with a link to a file that is no page."""
    page = re.sub(r"(?:/index)?\.html?$", ".md", full)
    if re.search(r"\.html?$", full):
        return sentence("link_html", link=target, bedoeld=did_you_mean(page, known))
    if f"docs/{full}" in files:
        return ""
    pictures = [name.removeprefix("docs/") for name in files if name.startswith("docs/assets/")]
    near = did_you_mean(full, pictures)
    return sentence("beeld_ontbreekt", bestand=full, bedoeld=near)


@lru_cache(maxsize=1024)
def written_links(page: str, body: str) -> list[tuple[int, str, str]]:
    """(line, target, file below docs/ it goes to) of every Markdown link outside code, but for those to other sites.

    No file: a link that a page may not have.
    """
    text = CODE.sub(lambda match: re.sub(r"[^\n]", "", match[0]), body)
    found = []
    for match in LINK.finditer(text):
        path = match[1].partition("#")[0]
        if re.match(r"https?://[^/]|mailto:", match[1]):
            continue
        named = path.endswith(".md") or (
            "." in posixpath.basename(path) and ":" not in path and not path.startswith("/")
        )
        if not path and match[1]:
            full = page
        elif named:
            full = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path)))
        else:
            full = ""
        if match[1]:  # rules/text/inline.py tells of a link without an address
            found.append((text.count("\n", 0, match.start()) + 1, match[1], full))
    return found
