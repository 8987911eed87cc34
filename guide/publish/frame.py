"""The frame of a finished page: code at its address of today, and early what this page will need."""

import re
from pathlib import Path

from guide.publish.article import Article
from guide.publish.assets import CODE, needed
from guide.publish.markup import Element

# What loads itself when it stands on a page (docs/assets/elements/index.js): the sign of it, and its script.
ON_PAGE = {
    "a.begrip": "elements/site/term-tooltip.js",
    "copy-answer": "elements/site/copy-answer.js",
    "swv-finder": "elements/site/swv-finder.js",
    "site-search": "elements/site/site-search.js",
    "embed-composer": "elements/site/embed-composer.js",
    "self-check": "elements/check/start.js",
    "group-picture": "elements/group/group-picture.js",
}
# What a page with one of these looks like.
SHEETS = {"self-check": ("check.css",), "group-picture": ("check.css", "samen.css")}
CHECK = "elements/check/self-check.js"  # which start.js starts
KIND = "elements/check/kinds/{}.js"  # of a self-check, named in data-vorm


def finish_frame(article: Article, site: Path, code: str) -> None:
    """`code` is the address of the folder with the code."""
    styles = re.search(rf'<link rel="stylesheet" href="([^"]*){CODE}/gids\.css">', article.before)
    if not styles:
        return
    folder = f"{styles[1]}{code}"
    there = [piece.element for piece in article.pieces if piece.kind == "start"]
    signs = {sign: element for element in there if (sign := _sign(element)) in ON_PAGE}
    scripts = [script for sign, script in ON_PAGE.items() if sign in signs]
    if 'details class="deel"' in article.before:
        scripts.append("elements/site/site-menu.js")
    if "self-check" in signs:
        scripts += [CHECK, KIND.format(signs["self-check"].attrs.get("data-vorm", ""))]
    early = [styles[0]]
    for sheet in [sheet for sign, sheets in SHEETS.items() if sign in signs for sheet in sheets]:
        early.append(f'<link rel="stylesheet" href="{folder}/{sheet}">')
    early += [f'<link rel="modulepreload" href="{folder}/{name}">' for name in needed(site / code, scripts)]
    article.before = article.before.replace(styles[0], "\n  ".join(early), 1).replace(f"{CODE}/", f"{code}/")


def _sign(element: Element) -> str:
    return "a.begrip" if element.tag == "a" and "begrip" in element.classes else element.tag
