"""PDFs from the finished pages of a site, beside its Word files, and their places on the page that lists them.

    python tools/paper.py SITE

Needs the typesetter (PyPI: typst) and the font in node_modules; the build of the site needs neither. SITE_URL, from
the environment, is the address that links to the site get; without it they are only text.
"""

import io
import json
import os
import re
import sys
import tempfile
from collections.abc import Mapping
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import typst
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from guide.derived.downloads import downloads
from guide.load import load_all
from guide.models import Guide
from guide.paper.book import papers
from guide.render.engine import dutch_date
from tools.font import made

SET = ROOT / "guide" / "paper" / "parts" / "papier.typ"
PAGE = "op-papier/index.html"
WEIGHTS = {"regular": 400, "bold": 700}
SIZES = ("12", "11.5", "11", "10.5", "10", "9.5", "9")  # of the letters on one sheet, in points: the largest that fits


def fonts(folder: Path) -> Path:
    """The letters of the site as files that a typesetter reads."""
    folder.mkdir(parents=True, exist_ok=True)
    letters = made()
    for name, weight in WEIGHTS.items():
        font = TTFont(io.BytesIO(letters))
        font.flavor = None
        instancer.instantiateVariableFont(font, {"wght": weight}, inplace=True)
        font["OS/2"].usWeightClass = weight
        for id_ in (4, 6):  # without these no typesetter sees a font
            font["name"].setName(f"Gids-{name}", id_, 3, 1, 0x409)
        font.save(folder / f"gids-{name}.ttf")
    return folder


def pdf(data: Mapping[str, Any], letters: Path, size: str = SIZES[0]) -> bytes:
    """Set and tagged, PDF/UA-1."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "data.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        main = Path(folder) / "papier.typ"
        main.write_bytes(SET.read_bytes())
        return typst.compile(main, root=folder, font_paths=[letters], pdf_standards=["ua-1"], sys_inputs={"size": size})


def one_sheet(data: Mapping[str, Any], letters: Path) -> bytes:
    """On one page, as large as that can be."""
    for size in SIZES:
        made_ = pdf(data, letters, size)
        if pages(made_) == 1:
            return made_
    raise SystemExit(f"{data['title']}: dit past niet op één A4. Kort de pagina in.")


def pages(content: bytes) -> int:
    counts = re.findall(rb"/Type\s*/Pages\b[^>]*?/Count (\d+)|/Count (\d+)[^>]*?/Type\s*/Pages\b", content)
    return max(int(one or other) for one, other in counts)


def list_them(site: Path, guide: Guide, found: Mapping[str, bytes]) -> None:
    """The lines that were hidden until there is something to take home."""
    page = site / PAGE
    html = page.read_text("utf-8")
    for one in downloads(guide):
        if one.file in found:
            size, count = len(found[one.file]), pages(found[one.file])
            sheets_ = "1 bladzijde" if count == 1 else f"{count} bladzijden"
            told = f"(pdf, {sheets_}, {max(1, round(size / 1000))} kB)"
            line = f'<li><a href="../{one.file}" download>{escape(one.title)}</a> {told}</li>'
            html = re.sub(rf'<li data-bestand="{re.escape(one.file)}" hidden>.*?</li>', lambda _, line=line: line, html)
    page.write_text(html.replace(" data-bestanden hidden", ""), "utf-8")


def main(site: Path) -> None:
    guide, files = load_all(ROOT)
    html = {
        path.relative_to(site).as_posix().removesuffix("index.html"): path.read_text("utf-8")
        for path in site.rglob("index.html")
    }
    address = os.environ.get("SITE_URL", "").rstrip("/") + "/"
    guide = guide.model_copy(update={"adres": address.lstrip("/")})
    letters = fonts(ROOT / ".cache" / "letter")
    found = {}
    for name, data in papers(guide, html, files, dutch_date(date.today())):  # noqa: DTZ011
        found[name] = one_sheet(data, letters) if data["form"] == "blad" else pdf(data, letters)
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_bytes(found[name])
        sys.stdout.write(f"{name}: {pages(found[name])} bladzijden, {len(found[name]) // 1000} kB\n")
    list_them(site, guide, found)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
