"""What must hold of a text as it is typed, on a page and in the data: that readers see what was meant.

lines    a page as Markdown takes it: lines with a role, and the parts that they make
shape    lists, headings, code and tables
inline   emphasis, links, pictures and HTML within a text
marks    [Wet] and its like
notes    what somebody wrote for themselves, and what says who a person is
signs    signs that nobody sees, and what a merge left behind
values   the same for the texts of the data

May use: models, faults, reading. Never here: opening a file, what another file says.
"""

from collections.abc import Iterator
from functools import lru_cache

from guide.faults.messages import Fault, sentence
from guide.reading.pages import Page
from guide.rules.text.inline import inline_faults, text_faults
from guide.rules.text.lines import FENCED, read_lines
from guide.rules.text.marks import mark_faults
from guide.rules.text.notes import note_faults
from guide.rules.text.shape import shape_faults


def page_text(page: Page) -> list[Fault]:
    """What is wrong with the text of a page. A line with a fault of reading has had its turn."""
    told = {fault.line for fault in page.faults}
    found = [Fault(f"docs/{page.path}", line, (), text) for line, text in _faults(page.path, page.body)]
    return [fault for fault in (*_front(page), *found) if fault.line not in told]


def _front(page: Page) -> Iterator[Fault]:
    """Title and description come on every page of the menu, and MkDocs reads code in a title."""
    front = page.front.data if isinstance(page.front.data, dict) else {}
    for name in ("title", "description"):
        value = front.get(name)
        if isinstance(value, str):
            if any(sign in value for sign in "{}[]"):
                yield page.front.fault((name,), sentence("titel_teken", veld=name))
                continue
            found = [*text_faults(value), *note_faults(value)]
            yield from (page.front.fault((name,), text) for _, text in found)


@lru_cache(maxsize=1024)
def _faults(path: str, body: str) -> tuple[tuple[int, str], ...]:
    found = list(shape_faults(body))
    told = {line for line, _ in found}  # a line of the wrong shape is not read further
    further = [*inline_faults(path, body), *mark_faults(body), *_notes(body)]
    return (*found, *((line, text) for line, text in further if line not in told))


def _notes(body: str) -> Iterator[tuple[int, str]]:
    for line in read_lines(body):
        yield from ((line.number, text) for _, text in note_faults(line.text, shown=line.role == FENCED))
