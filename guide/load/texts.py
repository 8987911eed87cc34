"""The rules on texts as they are typed, over all files; and of many faults the ones that are a cause."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from guide.faults.messages import Fault, did_you_mean, sentence
from guide.load.files import Texts
from guide.models import Wetbestand
from guide.reading.pages import Page
from guide.reading.settings import FILE as SETTINGS
from guide.reading.settings import settings_faults
from guide.reading.validate import DataFile
from guide.rules.files import Odd, odd_faults
from guide.rules.numbers import Numbers, page_numbers
from guide.rules.sense import check_days, day_fault
from guide.rules.text import page_text
from guide.rules.text.signs import has_conflict, sign_faults


def text_faults(texts: Texts, files: dict[str, DataFile], pages: dict[str, Page], today: date) -> Iterator[Fault]:
    yield from odd_faults(texts)
    for name, text in texts.items():
        if isinstance(text, str):
            yield from (Fault(name, line, (), said) for line, said in sign_faults(text))
    if isinstance(settings := texts.get(SETTINGS), str) and not has_conflict(settings):
        yield from settings_faults(settings)
    for file in files.values():
        if file.model:
            yield from (file.file.fault(path, said) for path, said in check_days(file.model, today))
    legal = [file.model for file in files.values() if file.kind is Wetbestand]
    numbers = Numbers(legal) if all(legal) else None
    for page in pages.values():
        if page.made:
            continue  # nobody typed it; what it holds is looked at in its own file
        yield from page_text(page)
        yield from _front(page, today, texts)
        if numbers:
            yield from (Fault(f"docs/{page.path}", line, (), said) for line, said in page_numbers(page, numbers))


def _front(page: Page, today: date, names: Collection[str]) -> Iterator[Fault]:
    """What the top of a page says of the day, and of a form of page that must be there."""
    front = page.front.data if isinstance(page.front.data, dict) else {}
    form, day = front.get("template"), front.get("gecontroleerd_op")
    known = [name.removeprefix("theme/") for name in names if name.startswith("theme/")]
    if known and isinstance(form, str) and form not in known:
        yield page.front.fault(("template",), sentence("vorm_weg", vorm=form, bedoeld=did_you_mean(form, known)))
    if type(day) is date and (said := day_fault(day, today)):
        yield page.front.fault(("gecontroleerd_op",), said)


def first_causes(faults: Iterable[Fault], texts: Texts) -> list[Fault]:
    """Without what only follows from a merge that was left half done, or from a sign that nobody sees."""
    signs = {
        (name, line): said for name, text in texts.items() if isinstance(text, str) for line, said in sign_faults(text)
    }
    torn = {name for name, text in texts.items() if isinstance(text, str) and has_conflict(text)}
    odd = {name for name, text in texts.items() if isinstance(text, Odd)}
    kept = []
    for fault in faults:
        sign = signs.get((fault.file, fault.line))
        if (sign and sign != fault.text) or (fault.file in torn and not sign):
            continue
        kept.append(fault)
    return [fault for fault in kept if not any(fault.file.startswith(f"{name}/") for name in odd)]
