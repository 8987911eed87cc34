"""A block by itself for other sites: its page, and what WordPress asks to know of it."""

import json
from collections.abc import Iterable
from html import escape
from urllib.parse import urlsplit

from guide.derived.embeds import KINDS, SHEET, Embed
from guide.derived.links import relative
from guide.models import Guide
from guide.render.engine import render

# Where publish puts what is HTML already.
PLACE = "<gids-blok>"
WIDTH = 640
# Without script a frame keeps one height: enough for most of the text, and what WordPress allows (200 to 1000).
LEAST, MOST = 240, 1000
LINE_HEIGHT, LETTERS_A_LINE, AROUND = 32, 62, 190


def fixed_height(letters: int) -> int:
    """For a frame that nobody tells the height of what is in it: from the number of letters that can be read."""
    return min(MOST, max(LEAST, AROUND + LINE_HEIGHT * -(-letters // LETTERS_A_LINE)))


def embed_composer(guide: Guide, here: str) -> str:
    """A block to choose, and what to paste. publish puts the list of blocks in its place, once it knows them all."""
    return render("embeds/embed_composer.html", guide, here, place=PLACE)


def embed_list(guide: Guide, here: str, made: Iterable[Embed]) -> str:
    """Every block, by kind: what the composer chooses from, and without script the addresses themselves.

    Not the hundreds of statements, questions and terms: to those the sign beside each of them leads.
    """
    words = dict(KINDS.values())
    groups = {soort: [embed for embed in made if embed.soort == soort] for soort in words}
    return render("embeds/embed_list.html", guide, here, words=words, groups=groups)


def embed_page(  # noqa: PLR0913 - one page
    guide: Guide, embed: Embed, html: str, code: str, title_u: str = "", *, to_pupils: bool = False
) -> str:
    """The whole file.

    `html`: the block as it stands in the guide; `code`: the address of the folder with the code; `title_u`: the
    title for who is called u, which nobody is in what is said to pupils.
    """
    parts = urlsplit(guide.adres)
    values = {
        "embed": embed,
        "title_u": title_u,
        "to_pupils": to_pupils,
        "source": relative(embed.address, embed.source),
        "code": relative(embed.address, code),
        "sheet": SHEET.get(embed.soort, "blok"),
        "marked": "<mark>" in html,
        # In a sandbox a page has no origin of its own to compare with.
        "origin": f"'self' {parts.scheme}://{parts.netloc}" if guide.adres else "'self'",
        "script": _script(guide, embed),
        "place": PLACE,
    }
    return render("embeds/embed.html", guide, embed.address, **values).replace(escape(PLACE), html)


def _script(guide: Guide, embed: Embed) -> str:
    if embed.soort == "zelfcheck":
        return f"self-check-{guide.checks[embed.id].vorm}"
    return "search" if embed.soort == "zoeken" else "block"


def oembed_link(guide: Guide, embed: Embed) -> str:
    """By which another site finds out that an address can be embedded."""
    return render("embeds/oembed_link.html", guide, embed.address, embed=embed)


def oembed(guide: Guide, embed: Embed, height: int) -> str:
    """What an address says of itself (oEmbed 1.0), with the parts that WordPress keeps."""
    values = {"embed": embed, "width": WIDTH, "height": height, "home": guide.adres}
    answer = {
        "version": "1.0",
        "type": "rich",
        "provider_name": "Gids OPP en TLV",
        "provider_url": guide.adres,
        "title": embed.title,
        "width": WIDTH,
        "height": height,
        "cache_age": 86400,
        "html": render("embeds/oembed.html", guide, "", **values),
    }
    return json.dumps(answer, ensure_ascii=False)
