"""What a page means for machines (JSON-LD), and how it looks where somebody shares it (Open Graph).

Both name whole addresses, so both are there only where the site has one (SITE_URL).
JSON-LD is data: a browser does not run it, so it needs no hole in the content policy.
"""

import html as escaping
import json
import re
from typing import Any
from urllib.parse import urljoin

from guide.derived.letter import articles
from guide.derived.links import page_address
from guide.models import Begrip, Guide
from guide.models.letter import Artikel, Wettekst
from guide.publish.article import Article
from guide.publish.pictures import WIDE, Pictures
from guide.reading.pages import Page

CONTEXT = "https://schema.org"
GLOSSARY = "begrippen/"
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)">')
CRUMBS = re.compile(r'<nav class="kruimel".*?<ol>(.*?)</ol>', re.DOTALL)
CRUMB = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
END = "</head>"


class Meaning:
    """Says of each page what it is."""

    def __init__(self, guide: Guide, name: str, pictures: Pictures) -> None:
        self.guide, self.name, self.pictures = guide, name, pictures
        self.letters = {page_address(f"wet/{slug}.md"): (law, item) for slug, law, item in articles(guide.laws)}

    def add(self, article: Article, page: Page | None) -> None:
        """Nothing for what is no page of its own, such as the one for wrong addresses."""
        if not (self.guide.adres and page):
            return
        title, description = TITLE.search(article.before), DESCRIPTION.search(article.before)
        if not (title and description):
            return
        heading = _plain(title[1]).removesuffix(f" – {self.name}")
        lines = [*self._card(article.here, heading, description[1]), *map(_data, self._things(article, heading))]
        article.before = article.before.replace(END, "".join(f"  {line}\n" for line in lines) + END, 1)

    def _card(self, here: str, heading: str, description: str) -> list[str]:
        values = {
            "og:type": "article" if here else "website",
            "og:locale": "nl_NL",
            "og:site_name": self.name,
            "og:title": heading,
            "og:url": self.guide.adres + here,
            "og:image": self.guide.adres + self.pictures.of(heading),
            "og:image:width": WIDE[0],
            "og:image:height": WIDE[1],
            "og:image:alt": f"{heading}. {self.name}",
        }
        lines = [f'<meta property="{name}" content="{escaping.escape(str(value))}">' for name, value in values.items()]
        lines.append(f'<meta property="og:description" content="{description}">')
        return [*lines, '<meta name="twitter:card" content="summary_large_image">']

    def _things(self, article: Article, heading: str) -> list[dict[str, Any]]:
        things = []
        if crumbs := CRUMBS.search(article.before):
            page = self.guide.adres + article.here
            steps = [(urljoin(page, address), _plain(text)) for address, text in CRUMB.findall(crumbs[1])]
            things.append(_crumbs([*steps, (page, heading)]))
        if article.here == GLOSSARY:
            things.append(self._terms(heading))
        if letter := self.letters.get(article.here):
            things.append(_law(self.guide.adres + article.here, heading, *letter))
        return things

    def _terms(self, heading: str) -> dict[str, Any]:
        address = self.guide.adres + GLOSSARY
        return {
            "@type": "DefinedTermSet",
            "@id": address,
            "name": heading,
            "inLanguage": "nl",
            "hasDefinedTerm": [_term(term, address) for term in self.guide.glossary],
        }


def _term(term: Begrip, address: str) -> dict[str, Any]:
    found = {"@type": "DefinedTerm", "@id": f"{address}#{term.id}", "name": term.term, "inDefinedTermSet": address}
    names = [*([term.afkorting] if term.afkorting else []), *term.synoniemen]
    return found | ({"alternateName": names} if names else {})


def _crumbs(steps: list[tuple[str, str]]) -> dict[str, Any]:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": address}
            for number, (address, name) in enumerate(steps, 1)
        ],
    }


def _law(address: str, heading: str, law: Wettekst, item: Artikel) -> dict[str, Any]:
    return {
        "@type": "Legislation",
        "@id": address,
        "name": heading,
        "legislationIdentifier": f"{law.bwb}, artikel {item.nr}",
        "legislationLegalForce": f"{CONTEXT}/InForce",
        "legislationDateVersion": law.geldig_vanaf.isoformat(),
        "inLanguage": "nl",
        "sameAs": item.adres,
        "isPartOf": {"@type": "Legislation", "name": law.naam, "legislationIdentifier": law.bwb, "sameAs": law.adres},
    }


def _data(thing: dict[str, Any]) -> str:
    """Nothing in it can end the element early."""
    text = json.dumps({"@context": CONTEXT} | thing, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'


def _plain(html: str) -> str:
    return escaping.unescape(re.sub("<[^>]+>", "", html)).replace("\u00ad", "").strip()
