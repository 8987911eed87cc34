"""Blocks in other sites whose address is not made any more: they go on with what took its place, or say it is gone.

Which addresses there were stands in the list that the site carries (gepubliceerd.txt), a line each, such as
`insluiten/begrip plan`.
"""

import shutil
from collections.abc import Collection, Iterator
from html import escape
from pathlib import Path

from guide.derived.embeds import FOLDER, Embed
from guide.models import Guide
from guide.publish.article import Article
from guide.render.embeds import embed_page
from guide.rules.moved import heirs
from guide.rules.published import BLOCK, joined, read

GONE = "Dit staat niet meer in de gids."


def with_embeds(listed: str, made: Collection[str]) -> str:
    """The list, with the addresses of all blocks in it."""
    lines = [" ".join([*address.strip("/").rsplit("/", 1), BLOCK]) for address in sorted(made)]
    return joined(listed, "".join(f"{line}\n" for line in [f"# Regels: {len(lines)}", *lines]))


def keep_embeds(site: Path, guide: Guide, made: Collection[str], code: str) -> Iterator[Article]:
    """A page for each address that is not made; those that are pages of their own, to be looked at."""
    reasons = {item.id: item.reden for item in guide.withdrawn}
    for where, id_ in sorted(_addresses(guide, made)):
        address = f"{where}/{id_}/"
        if address in made:
            continue
        heir = next((name for one in heirs(guide, id_) if (name := f"{where}/{one}/") in made), "")
        if heir:
            shutil.copytree(site / heir, site / address, dirs_exist_ok=True)
            continue
        words = " ".join(filter(None, (GONE, reasons.get(id_))))
        gone = Embed("weg", id_, GONE, "", None)  # as deep as any other: its links hold
        html = embed_page(guide, gone, f'<div class="gids"><p>{escape(words)}</p></div>', code)
        (site / address).mkdir(parents=True, exist_ok=True)
        (site / address / "index.html").write_text(html, "utf-8")
        yield Article(f"{address}index.html", html, [], "")


def _addresses(guide: Guide, made: Collection[str]) -> set[tuple[str, str]]:
    """Those that were listed; and of each withdrawn id those of the kinds that its successor has."""
    listed = {entry for entry in read(guide.gepubliceerd)[1] if entry[0].startswith(f"{FOLDER}/")}
    kinds: dict[str, list[str]] = {}
    for address in made:
        where, id_ = address.strip("/").rsplit("/", 1)
        kinds.setdefault(id_, []).append(where)
    own = {(where, one.id) for one in guide.withdrawn for heir in heirs(guide, one.id) for where in kinds.get(heir, ())}
    return listed | own
