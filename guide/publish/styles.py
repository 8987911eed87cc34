"""The style sheets as they are published: joined in the order of the layers, without comments and white space."""

import re
from pathlib import Path

# Of one file, what its sheet is made from: files in order, or all files of a folder.
ALONE = ("tokens.css", "base.css", "insluiten.css", "blokken/uitspraken.css", "blokken/termijnen.css")
# What stands on few pages: a page asks for such a sheet when something of it stands there (wanted_sheets).
SELDOM = {
    "kader.css": ("blokken/kader.css",),
    "termijnen.css": ("blokken/termijnen.css", "blokken/liniaal.css"),
    "wet.css": ("blokken/wet.css",),
    "figuren.css": ("blokken/figuren.css", "blokken/blad.css"),
    "kwadranten.css": ("blokken/kwadranten.css", "blokken/tabellen.css"),
    "lijsten.css": ("blokken/lijsten.css", "blokken/regio.css"),  # with ?swv= too: site/swv-words.js
    "redactie.css": ("blokken/redactie.css", "blokken/insluiten.css"),
}
APART = {part for parts in SELDOM.values() for part in parts}
SHEETS = SELDOM | {
    # Of a folder what has no sheet of its own.
    "gids.css": ("tokens.css", "base.css", "frame.css", "blokken", "print.css"),
    "check.css": ("check.css",),
    "samen.css": ("samen.css",),
    "groepsbeeld.css": ("groepsbeeld.css",),  # asked for with the picture of a group: group/shown.js
    "uitkomst.css": ("uitkomst.css", "mozaiek.css"),  # asked for with an outcome: lib/page/sheet.js
    # Of a block in another site, by what stands in it; SHEET in derived/embeds.py names them.
    "insluiten-kort.css": ALONE,
    "insluiten-los.css": (*ALONE, "blokken/lijsten.css", "blokken/start.css"),
    "insluiten-regio.css": ("blokken/regio.css",),  # asked for with ?swv=: embed/region.js
    "insluiten-zelfcheck.css": (
        *ALONE,
        "blokken/kwadranten.css",
        "blokken/tabellen.css",
        "check.css",
        "uitkomst.css",
        "mozaiek.css",
    ),
    "insluiten-blok.css": (
        *ALONE,
        "blokken/blad.css",
        "blokken/figuren.css",
        "blokken/kader.css",
        "blokken/kwadranten.css",
        "blokken/tabellen.css",
        "blokken/wet.css",
    ),
}


def join_styles(source: Path, target: Path) -> None:
    """`source` is the folder with what is written, `target` the one with what is published."""
    target.mkdir(parents=True, exist_ok=True)
    for name, parts in SHEETS.items():
        found = [source / part for part in parts]
        apart = {source / part for part in APART}
        files = [
            file for part in found for file in (sorted({*part.glob("*.css")} - apart) if part.is_dir() else [part])
        ]
        (target / name).write_text(squeeze("\n".join(file.read_text("utf-8") for file in files)), "utf-8")


def squeeze(css: str) -> str:
    """The same rules in fewer characters; what stands between quotes stays as it is."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    parts = re.split(r"(\"[^\"]*\"|'[^']*')", css)
    return "".join(part if i % 2 else _tight(part) for i, part in enumerate(parts)).strip()


def _tight(css: str) -> str:
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r"(?<!:) ?([{};,]) ?", r"\1", css)  # but "--name: ;" is a value that is empty
    css = re.sub(r": ; ?", ": ;", css)
    # After a name and its colon; a colon of a selector ("a :is(b)") keeps the space before it.
    return re.sub(r"(?<=[{;])(-?[\w-]+): (?!;)", r"\1:", css).replace(";}", "}")
