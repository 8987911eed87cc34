"""The Markdown pages as far as the data needs to know them: front matter and macro calls.

A fault inside a macro call reaches an editor as a traceback, so every call is checked
here, before MkDocs renders anything.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import jinja2
from jinja2 import nodes

from guide.faults.messages import Fault, did_you_mean, sentence
from guide.models import Artikelvoorblad, Guide, Voorblad, Zelfcheckvoorblad, article_slug
from guide.models.kinds import DESCRIBED
from guide.reading.validate import DataFile, read_data
from guide.reading.yamlfile import YamlFile

# Every macro: what its argument names, and which values there are. None: no argument.
MACROS: dict[str, tuple[str, Callable[[Guide], list[str]]] | None] = {
    "model_text": None,
    "model_figure": None,
    "quadrant_cards": None,
    "quadrant": ("kwadrant", lambda guide: [k.id for k in guide.quadrants.kwadranten]),
    "quadrant_matrix": ("tabel", lambda guide: [m.id for m in guide.quadrants.matrices]),
    "theme": ("thema", lambda guide: [t.id for t in guide.quadrants.themas]),
    "kinds": None,
    "legal_frame": ("kader", lambda guide: [k.id for k in guide.legal.kaders]),
    "deadlines": ("groep termijnen", lambda guide: _distinct(t.groep for t in guide.legal.termijnen)),
    "week_ruler": None,
    "rights": ("groep rechten", lambda guide: _distinct(r.van for r in guide.legal.rechten)),
    "rules": ("groep uitspraken", lambda guide: [g.id for g in guide.legal.regelgroepen]),
    "proof": ("bewijs", lambda guide: [b.id for b in guide.legal.bewijzen]),
    "changes": ("dossier", lambda guide: _distinct(w.dossier for w in guide.legal.wijzigingen)),
    "article": (
        "artikel van de wet",
        lambda guide: [article_slug(law.wet, a.nr) for law in guide.laws.values() for a in law.artikelen],
    ),
    "laws": None,
    "matrix": ("tabel", lambda guide: list(guide.matrices)),
    "self_check": ("zelfcheck", lambda guide: list(guide.checks)),
    "check_cards": ("groep zelfchecks", lambda guide: _distinct(c.groep for c in guide.checks.values())),
    "group_picture": None,
    "figure": ("figuur", lambda guide: list(guide.figures)),
    "glossary": None,
    "faq": ("groep vragen", lambda guide: _distinct(v.groep for v in guide.faq)),
    "coverage": None,
    "sources": ("groep bronnen", lambda guide: _distinct(b.groep for b in guide.sources.values())),
    "help_block": ("doelgroep", lambda guide: _distinct(who for item in guide.help for who in item.voor)),
    "downloads": None,
    "site_search": None,
    "embed_composer": None,
    "case_facts": ("voorbeeld", lambda guide: list(guide.cases)),
    "case_part": (
        "deel",
        lambda guide: [f"{slug}/{p}" for slug, case in guide.cases.items() for p in case.part_names()],
    ),
    "case_cards": None,
    "swv_finder": None,
    "swv_part": (
        "deel",
        lambda guide: [f"{slug}/{part}" for slug, region in guide.regions.items() for part in region.part_names()],
    ),
    "api_kinds": None,
    "calendar": None,
    "live_checks": None,
    "review_dates": None,
    "process": None,
    "keys": ("soort bestand", lambda _: list(DESCRIBED)),
}

# blocks that a page may call for one value and not for another
ANYWHERE = {"help_block"}
# blocks that are, or are part of, a data file of their own
FOLDERS = {
    "matrix": "matrices",
    "self_check": "checks",
    "figure": "figures",
    "case_facts": "cases",
    "case_part": "cases",
    "swv_part": "swv",
}

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)(?<=\n)---[ \t]*(?:\n|\Z)", re.DOTALL)

RAW = re.compile(r"\{%-? *raw *-?%\}.*?\{%-? *endraw *-?%\}", re.DOTALL)  # an example of a call, shown as it is


@dataclass(frozen=True)
class Call:
    name: str
    args: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class Page:
    """`path` is relative to docs/; `front` is the front matter; `body` has a blank line for each of its lines.

    `made`: the whole text of a page that follows from the data and has no file.
    """

    path: str
    front: YamlFile
    calls: list[Call] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    body: str = ""
    made: str = ""


def example(name: str, value: str = "") -> str:
    if not value and MACROS.get(name):
        value = "…"
    return f'{{{{ {name}("{value}") }}}}' if value else f"{{{{ {name}() }}}}"


@lru_cache(maxsize=1024)
def read_page(name: str, text: str | None) -> Page:
    """`name` starts with docs/; no text: the file is not UTF-8. Remembered, as read_data is."""
    path = name.removeprefix("docs/")
    if text is None:
        return Page(path, YamlFile(name), faults=[Fault(name, 1, (), sentence("geen_utf8"))])
    block = FRONT_MATTER.match(text)
    # Told from the text, not from the calls: a page with a broken call keeps its form.
    called = set(re.findall(r"\{\{\s*(self_check|article|swv_part)\b", RAW.sub("", text)))
    form = Zelfcheckvoorblad if "self_check" in called else Artikelvoorblad if called else Voorblad
    read = read_data(name, block[1], form, first_line=2) if block else DataFile(YamlFile(name), None)
    front, faults = read.file, list(read.faults)
    if text.startswith("---") and not block:
        faults.append(Fault(name, 1, (), sentence("voorblad_open")))
    elif front.data is None and not faults:
        faults.append(Fault(name, 1, (), sentence("voorblad_ontbreekt")))
    body = re.sub(r"[^\n]", "", block[0]) + text[block.end() :] if block else text
    faults += _stray(name, body)
    calls = _calls(name, body, faults) if re.search(r"\{[{%#]", body) else []
    return Page(path, front, calls, faults, body)


def _stray(name: str, body: str) -> Iterator[Fault]:
    """Signs of Jinja that make a text vanish, or a block into text; examples aside."""
    plain = RAW.sub(lambda match: re.sub(r"[^\n]", "", match[0]), body)
    for number, line in enumerate(plain.split("\n"), 1):
        if "{{" in line:
            continue  # a call: what is wrong with that, _calls tells
        if "}}" in line:
            yield Fault(name, number, (), sentence("accolades"))
        if "{#" in line and "#}" in line:
            yield Fault(name, number, (), sentence("jinja_opmerking"))


def _calls(name: str, body: str, faults: list[Fault]) -> list[Call]:
    """The calls on a page; what is wrong with them is added to `faults`."""
    try:
        tree = jinja2.Environment().parse(body)  # noqa: S701 - read only, never rendered
    except RecursionError:
        faults.append(Fault(name, _broken_line(body) or 1, (), sentence("accolades")))
        return []
    except jinja2.TemplateSyntaxError as error:
        key = "hekje" if "comment tag" in str(error) else "accolades"
        faults.append(Fault(name, _broken_line(body) or error.lineno, (), sentence(key)))
        return []
    calls: list[Call] = []
    for node in _code(tree):
        call = _call(node)
        if call is None:
            faults.append(Fault(name, node.lineno, (), sentence("jinja_verboden", voorbeeld=example("kinds"))))
        elif not re.fullmatch(r"\{\{(?!-)[^{}]*(?<!-)\}\}\s*", body.split("\n")[call.line - 1]):
            given = example(call.name, *call.args) if len(call.args) < 2 else example(call.name)  # noqa: PLR2004
            faults.append(Fault(name, call.line, (), sentence("macro_regel", voorbeeld=given)))
        if call:
            calls.append(call)
    return calls


def _broken_line(body: str) -> int:
    """The first line with a call that does not end there, or 0: Jinja often notices lines later."""
    lines = enumerate(body.split("\n"), 1)
    return next((n for n, line in lines if "{{" in line and ("}}" not in line or line.count('"') % 2)), 0)


def _code(tree: nodes.Template) -> Iterator[nodes.Node]:
    """Everything on a page that is not plain text."""
    for node in tree.body:
        if isinstance(node, nodes.Output):
            yield from (part for part in node.nodes if not isinstance(part, nodes.TemplateData))
        else:
            yield node


def _call(node: nodes.Node) -> Call | None:
    if not (isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name)):
        return None
    args = tuple(arg.value for arg in node.args if isinstance(arg, nodes.Const) and isinstance(arg.value, str))
    if len(args) != len(node.args) or node.kwargs:
        args = ("", "")  # something else than plain text: refused as a wrong form
    return Call(node.node.name, args, node.lineno)


def check_calls(pages: dict[str, Page], guide: Guide | None, known: Collection[str] = ()) -> Iterator[Fault]:
    """Unknown macros and values, doubles on a page, and data that no page shows.

    `known`: all pages, also those that were not read, since their name is refused. Without a guide
    (its data has faults) only what the pages alone can tell.
    """
    used: set[tuple[str, str]] = set()
    all_read = guide is not None and not any(page.faults for page in pages.values()) and set(known) <= set(pages)
    for page in pages.values():
        if guide:
            yield from _front_references(page, guide)
        seen: set[tuple[str, tuple[str, ...]]] = set()
        for call in page.calls:
            text = call_fault(call, guide)
            all_read = all_read and not text
            if not text and (call.name, call.args) in seen:
                text = sentence("macro_twee_keer")
            if text:
                yield Fault(f"docs/{page.path}", call.line, (), text)
            seen.add((call.name, call.args))
            used.add((call.name, call.args[0] if call.args else ""))
    if not all_read:  # what seems unused may stand in a call that could not be read
        return
    for name, argument in MACROS.items():
        if name in ANYWHERE:
            continue
        for value in _values(guide, name) if argument else [""]:
            if (name, value) not in used:
                text = sentence("ongebruikt", waarde=value or name, voorbeeld=example(name, value))
                file = f"data/{FOLDERS[name]}/{value.partition('/')[0]}.yaml" if name in FOLDERS else "docs"
                yield Fault(file, 1, (), text)


def _front_references(page: Page, guide: Guide) -> Iterator[Fault]:
    """Sources and self-check in the front matter that do not exist."""
    front = page.front.data if isinstance(page.front.data, dict) else {}
    sources = front.get("bronnen")
    for i, name in enumerate(sources if isinstance(sources, list) else []):
        if name not in guide.sources:
            near = did_you_mean(str(name), guide.sources)
            yield page.front.fault(("bronnen", i), sentence("bron_onbekend", id=name, bedoeld=near))
    check = front.get("zelfcheck")
    if check is not None and check not in guide.checks:
        near = did_you_mean(str(check), guide.checks)
        yield page.front.fault(("zelfcheck",), sentence("zelfcheck_onbekend", id=check, bedoeld=near))


def call_fault(call: Call, guide: Guide | None) -> str:
    """What is wrong with a call, or nothing."""
    if call.name not in MACROS:
        return sentence("macro_onbekend", naam=call.name, bedoeld=did_you_mean(call.name, MACROS))
    argument = MACROS[call.name]
    if len(call.args) != (1 if argument else 0):
        return sentence("macro_vorm", voorbeeld=example(call.name))
    if argument and guide and call.args[0] not in (known := _values(guide, call.name)):
        given = call.args[0]
        return sentence("macro_waarde", naam=argument[0], waarde=given, bedoeld=did_you_mean(given, known))
    return ""


_last: list[tuple[Guide, dict[str, dict[str, None]]]] = []


def _values(guide: Guide, macro: str) -> dict[str, None]:
    """What a macro may be called with, in order; made once for the guide that asked last, since every call asks."""
    if not _last or _last[0][0] is not guide:
        _last[:] = [(guide, {})]
    known = _last[0][1]
    if macro not in known:
        known[macro] = dict.fromkeys(MACROS[macro][1](guide))
    return known[macro]


def _distinct(values: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(values))
