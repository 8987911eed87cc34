"""The frame of a finished page: code at its address of today, and early what this page will need."""

import re
from pathlib import Path

from guide.publish.article import Article
from guide.publish.assets import CODE, needed
from guide.publish.selectors import wanted_sheets

# What loads itself when it stands on a page (docs/assets/elements/index.js): the sign of it, and its script.
ON_PAGE = {
    "copy-answer": "elements/site/copy-answer.js",
    "swv-finder": "elements/site/swv-finder.js",
    "site-search": "elements/site/site-search.js",
    "embed-composer": "elements/site/embed-composer.js",
    "self-check": "elements/check/start.js",
    "group-picture": "elements/group/group-picture.js",
}
# What a page with one of these looks like, also what its script will make there.
SHEETS = {
    "self-check": ("kwadranten.css", "check.css"),
    "group-picture": ("kwadranten.css", "check.css", "samen.css"),
}
CHECK = "elements/check/self-check.js"  # which start.js starts
KIND = "elements/check/kinds/{}.js"  # of a self-check, named in data-vorm


def finish_frame(article: Article, site: Path, code: str) -> None:
    """`code` is the address of the folder with the code."""
    styles = re.search(rf'<link rel="stylesheet" href="([^"]*){CODE}/gids\.css">', article.before)
    if not styles:
        return
    folder = f"{styles[1]}{code}"
    there = [piece.element for piece in article.pieces if piece.kind == "start"]
    names = {element.tag for element in there}.union(*({f".{name}" for name in element.classes} for element in there))
    signs = {element.tag: element for element in there if element.tag in ON_PAGE}
    scripts = [script for sign, script in ON_PAGE.items() if sign in signs]
    if "self-check" in signs:
        scripts += [CHECK, KIND.format(signs["self-check"].attrs.get("data-vorm", ""))]
    early = [styles[0]]
    own = [sheet for sign, sheets in SHEETS.items() if sign in signs for sheet in sheets]
    for sheet in dict.fromkeys([*wanted_sheets(site / code, names), *own]):
        early.append(f'<link rel="stylesheet" href="{folder}/{sheet}">')
    early += [f'<link rel="modulepreload" href="{folder}/{name}">' for name in needed(site / code, scripts)]
    article.before = article.before.replace(styles[0], "\n  ".join(early), 1).replace(f"{CODE}/", f"{code}/")
