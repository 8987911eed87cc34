"""Under the title of each page: for whom, how long, when checked, from where, and what to do.

Also turns `[Wet]`, `[Keuze]`, `[Toezicht]`, `[Advies]` and `[Uitwerking]` at the start of a
paragraph or list item into the mark of that kind.
"""

import re

from guide.models import Guide
from guide.publish.markup import read
from guide.render import mark, page_info, page_mend
from guide.texts import KINDS

WORDS_A_MINUTE = 180  # slow readers, and texts with law in them
KIND = {word: kind for kind, (word, _) in KINDS.items()}
MARK = re.compile(rf"(<(?:p|li)>\s*)\[({'|'.join(KIND)})\]\s")


def add_page_info(page: str, name: str, guide: Guide, front: dict[str, object]) -> str:
    """The HTML of page `name` with its marks, and its facts below the title if it states them."""
    here = name.removesuffix("index.html")
    page = MARK.sub(lambda match: f"{match[1]}{mark(guide, here, KIND[match[2]])} ", page)
    if not front.get("gecontroleerd_op"):
        return page
    text = " ".join(p.raw for p in read(page) if p.kind == "text" and any(e.tag == "article" for e in p.path))
    minutes = max(1, round(len(text.split()) / WORDS_A_MINUTE))
    return page.replace("</h1>", f"</h1>\n{page_info(guide, here, front, minutes)}", 1)


def add_page_foot(page: str, name: str, guide: Guide, file: str | None) -> str:
    """The HTML of page `name` with a way to mend its text, if there is a code host."""
    if not (guide.werkplaats and file):
        return page
    head, end, tail = page.rpartition("</article>")
    return f"{head}{page_mend(guide, name.removesuffix('index.html'), file)}\n{end}{tail}" if end else page
