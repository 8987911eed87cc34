"""The page of each article of law: only its title and the call of its block, so nobody has to write it."""

from pathlib import Path

from guide.derived.letter import article_page, articles
from guide.models import Guide

PAGE = """\
---
title: '{title}'
description: '{description}'
---

# {title}

{{{{ article("{slug}") }}}}
"""


def write_pages(root: Path, guide: Guide) -> None:
    """Every article has its page; a page of an article that is gone goes too."""
    titles = {(item.wet, item.artikel): item.titel for item in guide.articles}
    wanted = {}
    for slug, law, item in articles(guide.laws):
        about = titles.get((law.wet, item.nr), "")
        title = f"{law.kort}, artikel {item.nr}: {about}".replace("'", "’")
        description = f"De tekst van artikel {item.nr} van de {law.kort}, en wat de gids erover zegt."
        wanted[root / "docs" / article_page(law.wet, item.nr)] = PAGE.format(
            title=title, description=description, slug=slug
        )
    for path, text in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    for path in (root / "docs" / "wet").glob("*.md"):
        if path not in wanted and path.name != "index.md":
            path.unlink()
