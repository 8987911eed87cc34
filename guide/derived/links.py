"""Addresses: of pages as they are published, and of the places where a text can be changed."""

import re
from functools import cache
from urllib.parse import quote, urlencode


@cache
def page_address(path: str) -> str:
    """`map/pagina.md#anker` to `map/pagina/#anker`, as MkDocs publishes it."""
    page, hash_, anchor = path.partition("#")
    page = re.sub(r"(^|/)index\.md$", r"\1", page)
    return re.sub(r"\.md$", "/", page) + hash_ + anchor


def relative(here: str, path: str) -> str:
    """A link from page address `here` to `path` (a page in docs/, or a web address)."""
    if re.match(r"https?://", path):
        return path
    return "../" * here.count("/") + page_address(path) or "./"


def mend_links(host: str, here: str, file: str, line: int, block: str = "") -> tuple[str, str]:
    """To the line on the code host, and to its form for faults, filled in as far as we can.

    The line is marked there, one button (the pencil) away from changing it: an address that
    opens the editor itself would lose the line.
    """
    form = urlencode({"template": "fout.yml", "pagina": here or "start", "blok": block}, quote_via=quote)
    return f"{host.rstrip('/')}/blob/main/{quote(file)}?plain=1#L{line}", f"{host.rstrip('/')}/issues/new?{form}"
