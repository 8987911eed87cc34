"""What to write in CHANGELOG.md for a new release: per page what changed for readers, from the same look as `diff`."""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from guide.editors import history
from guide.editors.diff.compare import Pairs
from guide.editors.diff.pages import page_changes, renamed_pages, site_changes
from guide.editors.diff.state import State, state_now, state_then

WORDS = {"nieuw": "nieuw", "anders": "anders", "weg": "weg", "verplaatst": "verplaatst"}


def lines(root: Path, rev: str) -> list[str]:
    """A line a page, in the order of the menu; raises DataError for faults, HistoryError when git cannot help."""
    sha = history.commit(root, rev)
    new = state_now(root)
    with TemporaryDirectory() as folder:
        return compared(state_then(history.unpack(root, rev, sha, Path(folder))), new)


def compared(old: State, new: State) -> list[str]:
    renamed = renamed_pages(old, new)
    changes = [*site_changes(old, new, renamed), *page_changes(old, new, renamed), *Pairs(old, new, renamed).changes()]
    found: dict[str, Counter[str]] = {}
    for change in changes:
        if change.page in new.pages:
            found.setdefault(change.page, Counter())[change.how] += 1
    fresh = [page for page in new.order if page not in old.pages and page not in renamed.values()]
    return [
        f"- [{new.title(page)}](docs/{page}): " + ("nieuwe pagina." if page in fresh else _counted(found[page]))
        for page in new.order
        if page in found or page in fresh
    ]


def _counted(count: Counter[str]) -> str:
    return ", ".join(f"{count[how]} {word}" for how, word in WORDS.items() if count[how]) + "."
