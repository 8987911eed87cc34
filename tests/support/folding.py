"""Search as it would be without some of what it was made with: then what was left out is a fresh question.

A best bet whose own text is left out of the index asks for its place as a stranger would; so does a query of
the tests, when no best bet says almost the same.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from guide.derived.links import page_address
from guide.editors.search import known_of
from guide.load import load_all
from guide.publish.article import open_page
from guide.publish.search import Entry, page_entries, place_facts, write_index
from guide.publish.search.words import stems, words_of
from queries import NOTHING, Query, queries, wordings

FOLDS = 5
SAME = 0.7  # so much of all words of two questions is shared: the one tells the other
SEED = 7


@dataclass(frozen=True)
class Fold:
    """An index, and questions that it was made without."""

    index: dict[str, Any]
    asked: list[Query]


class Folds:
    """Of a finished site and the data that it was made of."""

    def __init__(self, site: Path, root: Path) -> None:
        self.guide, pages = load_all(root)
        written = {page_address(path) + "index.html": page for path, page in pages.items()}
        facts = place_facts(self.guide)
        self.entries: list[Entry] = []
        for path in sorted(site.rglob("*.html")):
            name = path.relative_to(site).as_posix()
            if name in written or name.startswith("wet/"):
                article = open_page(name, path.read_text("utf-8"))
                self.entries += page_entries(article, facts, written.get(name), self.guide)

    def bets(self) -> Iterator[Fold]:
        """Every best bet once, in parts; each part is asked of an index without it."""
        all_bets = [(bet.pagina, text) for bet in self.guide.best_bets for text in bet.vragen]
        random.Random(SEED).shuffle(all_bets)
        for part in (all_bets[start::FOLDS] for start in range(FOLDS)):
            asked = [Query("wegwijzer", text, (page_address(page),)) for page, text in part]
            yield Fold(self._index(set(part)), asked)

    def tuned(self) -> Fold:
        """The queries of the tests, without the best bets that say almost the same."""
        asked = [query for query in [*queries("queries.yaml"), *wordings()] if query.kind != NOTHING]
        texts = {text for bet in self.guide.best_bets for text in bet.vragen}
        stem = stems({word for text in (*texts, *(query.typed for query in asked)) for word in words_of(text)})
        said = [{stem[word] for word in words_of(query.typed)} for query in asked]

        def told(text: str) -> bool:
            words = {stem[word] for word in words_of(text)}
            return any(len(words & other) >= SAME * len(words | other) for other in said)

        same = {text for text in texts if told(text)}
        return Fold(
            self._index({(bet.pagina, text) for bet in self.guide.best_bets for text in bet.vragen if text in same}),
            asked,
        )

    def _index(self, without: set[tuple[str, str]]) -> dict[str, Any]:
        bets = [
            bet.model_copy(update={"vragen": [text for text in bet.vragen if (bet.pagina, text) not in without]})
            for bet in self.guide.best_bets
        ]
        with TemporaryDirectory() as folder:
            entries = [replace(entry, terms=[*entry.terms]) for entry in self.entries]
            write_index(Path(folder), entries, self.guide.model_copy(update={"best_bets": bets}))
            return known_of(Path(folder))
