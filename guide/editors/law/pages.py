"""The page of each article of law: only its title and the call of its block, so nobody has to write it."""

from collections.abc import Iterable
from pathlib import Path

from guide.derived.letter import Laws, article_page, articles
from guide.models import Artikelpagina

PAGE = """\
---
title: '{title}'
description: '{description}'
---

# {title}

{{{{ article("{slug}") }}}}
"""


def write_pages(root: Path, laws: Laws, titled: Iterable[Artikelpagina]) -> None:
    """Every article has its page; a page of an article that is gone goes too."""
    wanted = {root / "docs" / path: text for path, text in pages(laws, titled).items()}
    for path, text in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    for path in (root / "docs" / "wet").glob("*.md"):
        if path not in wanted and path.name != "index.md":
            path.unlink()


def pages(laws: Laws, titled: Iterable[Artikelpagina]) -> dict[str, str]:
    """Path below docs/ to the text of the page."""
    titles = {(item.wet, item.artikel): item.titel for item in titled}
    made = {}
    for slug, law, item in articles(laws):
        name = f"{law.kort}, artikel {item.nr}"
        about = titles.get((law.wet, item.nr))
        made[article_page(law.wet, item.nr)] = PAGE.format(
            title=(f"{name}: {about}" if about else name).replace("'", "’"),
            description=f"De tekst van artikel {item.nr} van de {law.kort}, en wat de gids erover zegt.",
            slug=slug,
        )
    return made
