"""What needs the finished site: works on any folder that a builder left behind.

straighten  links that a builder without hooks resolved once too often
article  a finished page: its frame as it is, its article in pieces, read once
anchors  the sign from which the address of a place is copied
letters  on a page that grows too heavy each lid of law once
opening  title, first sentence and contents of a page, together
pageinfo for whom, how long, checked when, on what; marks of kinds in running text; questions about it; how to mend it
terms    explains terms where they stand in running text
search   the search index, from the pages as they are read
api      the data for programs, as files
calendar the fixed days of a school year, to subscribe to
feed     what changed for readers, to subscribe to
styles   the style sheets joined
selectors which of the seldom sheets a page needs
assets   all code of the site in one folder with a hash; what the theme brings along out
bundles  the scripts of blocks in other sites, each in one file
embeds   every block by itself, for other sites
polite   their texts in both forms, je and u
offline  one file that works without internet: a self-check and the picture of a group
frame    the frame of a page: code at that address, and early what the page will need
meaning  what a page is, for machines and for who shares it
pictures the picture of a page where it is shared
moved    pages and places that were there once
kept     the same for blocks in other sites
promised and for files that programs fetch
hosts    what servers must be told; nginx.conf, its form
compress files packed beside themselves, by a command of its own
check    links and anchors; the last gate

May use: models, faults, reading, derived, rules, render, paper. Never here: what a block looks like, MkDocs.
`publish` is also `python -m guide publish SITE`, for a builder without hooks.
"""

from datetime import date
from pathlib import Path

from guide import ROOT
from guide.derived.links import page_address
from guide.derived.statements import shown_statements
from guide.faults.messages import DataError
from guide.models import Guide
from guide.paper.blocks import Sheet
from guide.paper.files import sheets, word_to_fill, word_to_take
from guide.publish.anchors import add_anchors
from guide.publish.api import write_api
from guide.publish.article import Article, open_page
from guide.publish.assets import bring_code, drop_unused
from guide.publish.calendar import write_calendar
from guide.publish.check import LinkCheck
from guide.publish.embeds import Embeds
from guide.publish.feed import NAME, write_feed
from guide.publish.frame import finish_frame
from guide.publish.hosts import write_host_files
from guide.publish.kept import keep_embeds, with_embeds
from guide.publish.letters import lighten
from guide.publish.marks import add_marks
from guide.publish.meaning import Meaning
from guide.publish.moved import MovedPages
from guide.publish.offline import write_offline
from guide.publish.opening import add_opening
from guide.publish.pageinfo import add_next_step, add_page_questions, page_colophon
from guide.publish.pictures import Pictures
from guide.publish.polite import BothForms
from guide.publish.promised import keep_files, with_files
from guide.publish.search import Entry, page_entries, place_facts, write_index
from guide.publish.terms import explain_terms, term_matcher
from guide.reading.pages import Page
from guide.render.engine import dutch_date
from guide.rules.published import ON_SITE


def publish(site: Path, guide: Guide, pages_in: dict[str, Page]) -> None:
    """Finish the site in place; raises DataError when a link or anchor does not work."""
    written = {page_address(path) + "index.html": page for path, page in pages_in.items()}
    matcher = term_matcher(guide.glossary)
    statements = shown_statements(guide)
    forms = sheets(guide)
    both = BothForms(guide, pages_in)
    code = bring_code(ROOT / "node_modules", site, word_to_fill(forms), both)
    drop_unused(site)
    _bring_paper(site, guide, forms)
    links = LinkCheck()
    old = MovedPages(guide, pages_in, code)
    facts = place_facts(guide)
    embeds = Embeds(site, guide, statements, code, both)
    meaning = Meaning(guide, NAME, Pictures(ROOT, site, NAME))
    entries: list[Entry] = []
    for path in sorted(site.rglob("*.html")):
        article = open_page(path.relative_to(site).as_posix(), path.read_text("utf-8"))
        page = written.get(article.name)
        readers = page.front.data.get("voor") or () if page else ()
        law = add_marks(article, guide, statements, readers)
        entries += page_entries(article, facts, page, guide)
        colophon = page_colophon(article, guide, page, law) if page else ""
        if page:
            for embedded in embeds.see(article, page):
                links.see(embedded)
        add_anchors(article, guide)
        if page and article.here:
            add_opening(article, guide, contents="toc" not in page.front.data.get("hide", []))
            add_next_step(article, guide, page)
            add_page_questions(article, guide)
        explain_terms(article, guide, matcher)
        if page:
            article.at_the_end(colophon)
            old.add_places(article, page)
            lighten(article)
        finish_frame(article, site, code)
        meaning.add(article, page)
        _write(site, article)
        links.see(article)
        if article.name == "index.html":
            home = article
    for article in old.articles(home):
        _write(site, article)
        links.see(article)
    for article in keep_embeds(site, guide, embeds.made, code):
        links.see(article)
    embeds.fill_composer()
    write_index(site, entries, guide)
    _for_programs(site, guide, pages_in)
    write_offline(site, code, ROOT / "node_modules")
    _for_hosts(site, guide, code, embeds)
    if faults := [*keep_files(site, guide), *links.faults(site, ROOT)]:
        raise DataError(faults)


def _write(site: Path, article: Article) -> None:
    path = site / article.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(article.html, "utf-8")


def _for_programs(site: Path, guide: Guide, pages_in: dict[str, Page]) -> None:
    write_api(site, guide, pages_in)
    write_calendar(site, guide)
    write_feed(site, guide.adres, (ROOT / "CHANGELOG.md").read_text("utf-8"))


def _for_hosts(site: Path, guide: Guide, code: str, embeds: Embeds) -> None:
    listed = with_files(with_embeds(guide.gepubliceerd, embeds.made), site)
    (site / ON_SITE).write_text(listed, "utf-8")
    write_host_files(site, guide, code)


def _bring_paper(site: Path, guide: Guide, forms: dict[str, Sheet]) -> None:
    """Word files to take home; PDFs come later, from the finished pages."""
    today = dutch_date(date.today())  # noqa: DTZ011
    for name, content in word_to_take(guide, forms, today):
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_bytes(content)
