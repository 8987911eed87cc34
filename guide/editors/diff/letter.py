"""Laws and what the guide says of their articles, as things with an id: data/wetten and data/articles.yaml have none.

An article is called as in addresses (wpo-40a) and a lid by its anchor, so it is the same thing in whatever file of its
law it stands. The check number and the address of an article follow its text: they are no news of their own.
"""

from collections.abc import Iterator
from typing import Any

from guide.derived.letter import lid_anchor
from guide.editors.diff.plain import things
from guide.models import article_slug

Root = tuple[str, tuple[str, ...], dict[str, Any]]  # place, key, value


def letter(content: dict[str, Any]) -> Iterator[Root]:
    """The law itself, and each article with its leden."""
    law = str(content.get("wet"))
    said = {name: value for name, value in content.items() if name not in ("artikelen", "bwb", "adres", "wet")}
    yield "wetten/wetten", ("wetten", law), {"id": law, **said}
    for article in things(content, "artikelen"):
        slug = _slug(law, article.get("nr"))
        name = f"{content.get('kort')}, artikel {article.get('nr')}"
        leden = [_lid(lid) for lid in things(article, "leden")]
        value = {"id": slug, "naam": name, "deel": article.get("deel"), "leden": leden}
        yield "wetten/artikelen", ("wetten", law, slug), value


def _lid(lid: dict[str, Any]) -> dict[str, Any]:
    number = lid.get("nr")
    lines = lid.get("regels")
    text = " ".join(map(str, lines)) if isinstance(lines, list) else lines
    return {"id": lid_anchor(number), "naam": str(number or "de tekst"), "tekst": text}


def titles(content: dict[str, Any]) -> Iterator[Root]:
    """What the guide says of each article."""
    for item in things(content, "artikelen"):
        slug = _slug(item.get("wet"), item.get("artikel"))
        said = {name: value for name, value in item.items() if name not in ("wet", "artikel")}
        yield "articles/artikelen", ("articles", slug), {"id": slug, **said}


def _slug(law: Any, number: Any) -> str:
    return article_slug(str(law), str(number))
