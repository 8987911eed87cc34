"""Pages that follow from the data: nobody writes them, and no file holds them. A file of that name goes first."""

import re
from collections.abc import Mapping
from dataclasses import replace

from guide.derived.homes import HOMES
from guide.load.files import Texts
from guide.models import Samenwerkingsverband
from guide.reading.pages import Page, read_page
from guide.reading.validate import DataFile

HEADS = {
    "keuzes": "Wat moet, en wat kiezen zij?",
    "woorden": "Zo noemen zij het",
    "contact": "Hier kun je terecht",
    "link": "De gids met hun woorden",
}
# What Markdown would read as more than a sign.
SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!])")


def made_pages(files: Mapping[str, DataFile], texts: Texts) -> dict[str, Page]:
    """One page a samenwerkingsverband; of a file with faults too, so that a link to it is not dead as well."""
    made = {}
    for name, file in files.items():
        if file.kind is not Samenwerkingsverband:
            continue
        slug = name.rpartition("/")[2].removesuffix(".yaml")
        path = HOMES["swv_part"].format(of=slug)
        if f"docs/{path}" not in texts:
            text = _region(slug, file.model) if isinstance(file.model, Samenwerkingsverband) else _stub(slug)
            made[path] = replace(read_page(f"docs/{path}", text), made=text)
    return made


def _stub(slug: str) -> str:
    """What the page of a file with faults would be called."""
    return f'---\ntitle: {slug}\ndescription: {slug}\n---\n\n# {slug}\n\n{{{{ swv_part("{slug}/kort") }}}}\n'


def _region(slug: str, item: Samenwerkingsverband) -> str:
    name = _one_line(item.naam)
    title = name.translate(str.maketrans("[]{}'", "()()’"))
    places = ", ".join(re.sub(r"[^\w\s.’-]", "", _one_line(place)) for place in [item.regio, *item.plaatsen])
    lead = (
        "Dit samenwerkingsverband bestaat niet. Het is een voorbeeld: zo ziet zo’n pagina eruit."
        if item.verzonnen
        else "Wat moet van de wet, en wat kiest dit samenwerkingsverband zelf?"
    )
    parts = [
        f'## {HEADS[part]} {{ #{part} }}\n\n{{{{ swv_part("{slug}/{part}") }}}}\n'
        for part in item.part_names()
        if part in HEADS
    ]
    return "\n".join(
        [
            f"---\ntitle: '{title}'\ndescription: 'De eigen woorden en keuzes van {title}, naast de wet.'\n---\n",
            f'# {_plain(name)} {{ #wie data-zoektermen="{places}" }}\n',
            f"{lead}\n",
            f'{{{{ swv_part("{slug}/kort") }}}}\n',
            *parts,
        ]
    )


def _one_line(text: str) -> str:
    """A name may be typed over more lines; the heading of its page is one."""
    return " ".join(text.split())


def _plain(text: str) -> str:
    """`text` in Markdown, as nothing but text."""
    return SIGNS.sub(r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
