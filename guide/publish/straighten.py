"""Links that a builder resolved once too often.

Zensical takes a link in a block for one from the folder of the Markdown file and makes it one from the folder of
the page, though a block wrote that already. Every such link went to the root first, so now it climbs above the root.
"""

import re
from pathlib import Path

CLIMB = re.compile(r'((?:href|src)=")((?:\.\./)+)')


def straighten(site: Path) -> None:
    """Takes the steps above the root out of every page of `site`."""
    for path in site.rglob("index.html"):
        depth = len(path.relative_to(site).parents) - 1
        html = path.read_text("utf-8")
        straight = CLIMB.sub(lambda m, depth=depth: m[1] + "../" * min(depth, len(m[2]) // 3), html)
        if straight != html:
            path.write_text(straight, "utf-8")
