"""What can be taken home from the site: Word files always, PDFs where they were made."""

from dataclasses import dataclass
from typing import Literal

from guide.models import Guide
from guide.models.checks import Actielijst, Formulier, Schaalcheck

FOLDER = "papier"
BOOK = f"{FOLDER}/gids-opp-en-tlv.pdf"
# The format that regions and schools make their own: a template of Word too.
FORMAT = "opp-invullen"
# One sheet of A4 for each group of readers: its name, for whom, and the pages that it is made of.
SHEETS = {
    "ouder": ("Voor ouders", ("voor-wie/ouder-op-papier.md",)),
    "leerling": ("Voor leerlingen", ("voor-wie/leerling.md",)),
    "leraar": ("Voor leraren en mentoren", ("voor-wie/leraar.md",)),
    "schoolleider-en-bestuur": ("Voor schoolleiders en besturen", ("voor-wie/schoolleider.md", "voor-wie/bestuur.md")),
    "swv": ("Voor samenwerkingsverbanden", ("voor-wie/swv.md",)),
}


@dataclass(frozen=True)
class Download:
    """`file` is its address within the site; `of` the self-check or table that it is made from."""

    file: str
    title: str
    kind: Literal["formulier", "tabel", "blad", "boek"]
    of: str = ""

    @property
    def format(self) -> str:
        return {"docx": "Word", "dotx": "Word-sjabloon", "pdf": "pdf"}[self.file.rpartition(".")[2]]


def has_word_form(check: object) -> bool:
    """Whoever fills this in wants it on paper too: forms, plans and lists with scores."""
    return isinstance(check, Formulier | Actielijst | Schaalcheck)


def downloads(guide: Guide) -> list[Download]:
    forms = [(slug, check) for slug, check in guide.checks.items() if has_word_form(check)]
    forms.sort(key=lambda one: one[0] != FORMAT)
    found = [Download(f"{FOLDER}/{slug}.docx", check.titel, "formulier", slug) for slug, check in forms]
    if FORMAT in guide.checks:
        title = guide.checks[FORMAT].titel
        found.insert(1, Download(f"{FOLDER}/{FORMAT}.dotx", title, "formulier", FORMAT))
        found.insert(2, Download(f"{FOLDER}/{FORMAT}.pdf", f"{title}, om op papier in te vullen", "formulier", FORMAT))
    tables = [(one.id, one.titel) for one in guide.quadrants.matrices]
    tables += [(slug, one.titel) for slug, one in guide.matrices.items()]
    found += [Download(f"{FOLDER}/tabel-{name}.docx", title, "tabel", name) for name, title in tables]
    found += [Download(f"{FOLDER}/een-a4-{name}.pdf", title, "blad", name) for name, (title, _) in SHEETS.items()]
    return [*found, Download(BOOK, "De hele gids in één pdf", "boek")]
