"""Addresses that were on the site once: a page in the place of each, and a line for each place on a page that is there.

Without JavaScript a page that moved refreshes to the new one, and a place leads to a line that says where its text is.
With it, docs/assets/elements/site/moved.js goes on by itself and keeps what was asked and the place on the page. A
script of its own, since our policy allows none within the page; a page that is there loads it only for such a place.
"""

import re
from collections import defaultdict
from collections.abc import Mapping

from guide.derived.links import page_address, relative
from guide.models import Guide
from guide.models.moved import Moved
from guide.publish.article import Article
from guide.publish.markup import read
from guide.reading.pages import Page
from guide.render.pages import moved_page, moved_places

ADDRESS = re.compile(r' (href|src|action)="(?!#|/|https?:|mailto:|data:)([^"]*)"')
OF_ANOTHER = re.compile(r"""\n *<link rel="(?:canonical|modulepreload)"[^>]*>""")
TITLE, DESCRIPTION = re.compile(r"<title>[^<]*"), re.compile(r'(<meta name="description" content=")[^"]*')
TITLES = {0: "Deze pagina is er niet meer", 1: "Deze pagina is verhuisd"}
SPLIT = "Deze pagina is gesplitst"


class MovedPages:
    """What became of the published addresses, by the page that they were on."""

    def __init__(self, guide: Guide, pages: Mapping[str, Page], code: str) -> None:
        self.guide = guide
        self.code = code
        self.titles = {path: str(page.front.data.get("title")) for path, page in pages.items()}
        self.places: dict[str, list[Moved]] = defaultdict(list)
        for one in guide.moved:
            if one.place:
                self.places[one.page].append(one)

    def add_places(self, article: Article, page: Page) -> None:
        """Below an article that is there: what stood on it once."""
        if found := self.places.get(page.path):
            article.at_the_end(moved_places(self.guide, article.here, found, self.titles))

    def articles(self, home: Article) -> list[Article]:
        """A page for each address of a page that is gone, in the frame of the first page."""
        return [self._article(one, home) for one in self.guide.moved if not one.place]

    def _article(self, one: Moved, home: Article) -> Article:
        here = page_address(one.page)
        up = "../" * here.count("/")
        before, after = (ADDRESS.sub(rf' \1="{up}\2"', part) for part in (home.before, home.after))
        title = TITLES.get(len(one.to), SPLIT)
        script = f'<script src="{up}{self.code}/elements/site/moved.js" defer></script>'
        head = ['<meta name="robots" content="noindex">', script]
        if len(one.to) == 1:
            target = relative(here, one.to[0])
            head.append(f'<noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>')
        before = TITLE.sub(f"<title>{title}: {here}", OF_ANOTHER.sub("", before), count=1)
        before = DESCRIPTION.sub(rf"\1Wat er nu is op het oude adres {here}", before, count=1)
        values = {"title": title, "one": one, "places": self.places.get(one.page, []), "titles": self.titles}
        html = moved_page(self.guide, here, values)
        before = before.replace("</head>", "".join(f"  {line}\n" for line in head) + "</head>", 1)
        return Article(f"{here}index.html", before, read(f"<article>\n{html}\n</article>"), after)
