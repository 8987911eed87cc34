"""What needs the finished site: works on any folder that a builder left behind.

article  a finished page: its frame as it is, its article in pieces, read once
pageinfo for whom, how long, checked when, on what; marks of kinds in running text; questions about it; how to mend it
terms    explains terms where they stand in running text
search   the search index, from the pages as they are read
assets   libraries in, what is never used out
check    links and anchors; the last gate

May use: models, faults, reading, derived, render. Never here: what a block looks like, MkDocs.
`publish` is also `python -m guide publish SITE`, for a builder without hooks.
"""

import re
from pathlib import Path

from guide import ROOT
from guide.derived.links import page_address
from guide.faults.messages import DataError
from guide.models import Guide
from guide.publish.article import open_page
from guide.publish.assets import bring_libraries, drop_unused
from guide.publish.check import check_site
from guide.publish.pageinfo import add_marks, add_page_foot, add_page_info, add_page_questions
from guide.publish.search import Entry, page_entries, place_facts, write_index
from guide.publish.terms import explain_terms, term_matcher
from guide.reading.pages import Page

# The theme writes autocomplete on two check boxes, where HTML does not allow it.
THEME_FAULT = re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"')


def publish(site: Path, guide: Guide, pages_in: dict[str, Page]) -> None:
    """Finish the site in place; raises DataError when a link or anchor does not work."""
    written = {page_address(path) + "index.html": (path, page) for path, page in pages_in.items()}
    matcher = term_matcher(guide.glossary)
    facts = place_facts(guide)
    articles = [
        open_page(path.relative_to(site).as_posix(), path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))
    ]
    entries: list[Entry] = []
    for article in articles:
        add_marks(article, guide)
        file, page = written.get(article.name, ("", None))
        entries += page_entries(article, facts, page, guide)
        if page:
            add_page_info(article, guide, page)
            add_page_questions(article, guide)
        explain_terms(article, guide, matcher)
        if page:
            add_page_foot(article, guide, f"docs/{file}")
        (site / article.name).write_text(THEME_FAULT.sub(r"\1", article.html), "utf-8")
    write_index(site, entries, guide)
    bring_libraries(ROOT / "node_modules", site)
    drop_unused(site)
    if faults := list(check_site(site, articles, ROOT)):
        raise DataError(faults)
