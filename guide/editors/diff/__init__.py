"""What changes for the reader between a revision in git and the files as they are now, in Dutch.

state      one revision: data, pages, and where everything stands
plain, items, letter   plain data to things with an id; of laws too;  homes: which block shows what
prose      a page to headings and texts
compare    those things beside each other;   pages: those pages beside each other
claims, links, answers   what somebody should think about before it is published
words      two texts side by side;  fields: the lines for one field
said       every sentence;  write: sentences to Markdown

Everything is matched by id, so what only moved is not new. Old data that break the rules of today
are compared too, but then no blocks can be made of them: links and answers go by ids alone.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from guide.editors import history
from guide.editors.diff.answers import answer_notices
from guide.editors.diff.claims import claim_notices
from guide.editors.diff.compare import Pairs
from guide.editors.diff.homes import WORKLISTS
from guide.editors.diff.links import link_notices
from guide.editors.diff.pages import page_changes, renamed_pages, site_changes
from guide.editors.diff.said import Change, Said, said
from guide.editors.diff.state import State, state_now, state_then
from guide.editors.diff.write import Writer


def report(root: Path, rev: str, *, markdown: bool) -> str:
    """The report on the guide in `root`; raises DataError for faults in it, HistoryError when git cannot help."""
    sha = history.commit(root, rev)
    new = state_now(root)
    with TemporaryDirectory() as folder:
        old = state_then(history.unpack(root, rev, sha, Path(folder)))
    write = Writer(markdown=markdown)
    head = [said("vergeleken", rev=rev, kort=sha[:7]), *_caveats(old, new)]
    lines = compare(old, new, history.changed_looks(root, sha), write)
    return "\n".join([write.say(said("kop")), "", *map(write.say, head), "", *lines]).rstrip()


def _caveats(old: State, new: State) -> Iterator[Said]:
    if not old.guide:
        yield said("alleen_tekst")
    unread = [name for name, content in old.data.items() if content is None]
    for name in unread:  # else all that is in it would seem new
        old.data.pop(name)
        new.data.pop(name, None)
    if unread:
        yield said("niet_gelezen", bestanden=", ".join(unread))


def compare(old: State, new: State, looks: list[str], write: Writer) -> Iterator[str]:
    """The lines of the report below its heading."""
    renamed = renamed_pages(old, new)
    pairs = Pairs(old, new)
    changes = [*site_changes(old, new), *page_changes(old, new, renamed), *pairs.changes()]
    notices = [*claim_notices(pairs, renamed), *link_notices(pairs, renamed), *answer_notices(pairs)]
    notices.sort(key=lambda notice: notice.rank)
    along = _along(old, new, {page for change in changes for page in (change.page, *change.also)})
    if not changes and not notices and not along:
        yield write.say(said("niets_dan_vorm" if looks else "niets"))
    if notices:
        yield from (write.say(said("kop_gevolgen")), "", *(f"- {write.say(n.text)}" for n in notices), "")
    yield from _by_page(old, new, changes, write)
    if along:
        yield from (write.say(said("mee", paginas=", ".join(map(new.title, along)))), "")
    if looks:
        yield from (write.say(said("vorm", bestanden=", ".join(looks))), "")
    if changes or notices:
        count = Counter(change.how for change in changes)
        pages = len({change.page for change in changes if change.page})
        counts = {how: count[how] for how in ("anders", "nieuw", "weg", "verplaatst")}
        name = "1 pagina" if pages == 1 else f"{pages} pagina's"
        yield write.say(said("telling", **counts, paginas=name, gevolgen=len(notices)))


def _by_page(old: State, new: State, changes: list[Change], write: Writer) -> Iterator[str]:
    groups = defaultdict(list)
    for change in changes:
        groups[change.page].append(change)
    if groups:
        yield from (write.say(said("kop_paginas")), "")
    for page in dict.fromkeys(["", *new.order, *old.order]):
        if page not in groups:
            continue
        title = (new if page in new.pages else old).title(page) if page else ""
        yield from (write.say(said("kop_pagina", titel=title, pagina=page) if page else said("kop_site")), "")
        for change in groups[page]:
            yield f"- {write.say(change.head)}"
            yield from (f"  - {write.say(line)}" for line in change.lines)
        yield ""


def _along(old: State, new: State, told: set[str]) -> list[str]:
    """Pages of which nothing was told yet, with a block or a name under the title that changed all the same."""
    if not old.guide:
        return []
    found = []
    for path in new.order:
        calls = [(call.name, *call.args) for call in new.pages[path].calls if call.name not in WORKLISTS]
        same = all(_text(old, call) == _text(new, call) for call in calls if call in old.calls)
        if path not in told and not (same and _named(old, new, path) == _named(new, new, path)):
            found.append(path)
    return found


def _named(state: State, now: State, path: str) -> list[str | None]:
    """What a page `now` says of its sources and its self-check, in the words of `state`."""
    front = now.front(path)
    cited = [*front.get("bronnen", []), *re.findall(r"\bbronnen\.md#([a-z0-9-]+)", now.pages[path].body)]
    check = state.guide.checks.get(front.get("zelfcheck"))
    return [check and check.titel, *(state.names.sources.get(id_) for id_ in cited)]


def _text(state: State, call: tuple[str, ...]) -> str:
    return "".join(piece.raw for piece in state.block(*call))
