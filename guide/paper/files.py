"""Which Word files there are: to take home, and the empty ones that the browser fills."""

from collections.abc import Iterator

from guide.derived.downloads import downloads
from guide.derived.homes import home
from guide.derived.links import page_address
from guide.models import Guide
from guide.paper.blocks import Sheet
from guide.paper.forms import form, texts
from guide.paper.tables import matrix_table, quadrant_table
from guide.paper.word import docx

BASE = "word"  # within the folder of the code: what belongs to a page comes from the same build


def sheets(guide: Guide) -> dict[str, Sheet]:
    """Every self-check as an empty form."""
    of = texts(guide)
    return {slug: form(of, slug, page_address(home(guide, "self_check", slug))) for slug in guide.checks}


def word_to_fill(forms: dict[str, Sheet]) -> dict[str, bytes]:
    """One a self-check, by its place in the folder of the code."""
    return {f"{BASE}/{slug}.docx": docx(sheet, sample=True) for slug, sheet in forms.items()}


def word_to_take(guide: Guide, forms: dict[str, Sheet], day: str) -> Iterator[tuple[str, bytes]]:
    """By its place in the site. `day` is the day of the build."""
    tables = {item.id: quadrant_table(guide, item) for item in guide.quadrants.matrices}
    tables |= {slug: matrix_table(guide, slug) for slug in guide.matrices}
    for one in downloads(guide):
        if one.file.endswith("x"):
            sheet = forms[one.of] if one.kind == "formulier" else tables[one.of]
            yield one.file, docx(sheet, base=guide.adres, day=day, template=one.file.endswith(".dotx"))
