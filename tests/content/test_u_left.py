"""Texts of blocks for other sites, said with u: which sentences the rules cannot do, and which were decided in vain."""

from pathlib import Path

from conftest import ROOT
from guide.load import load_all
from guide.publish.markup import read
from guide.publish.polite import BothForms
from telling import fault, line_of, tell

FILE = "data/u-form.yaml"


def test_every_sentence_can_be_said_with_u(site: Path):
    """Else it stays in the je-form amid others with u: the word that is not known is named; no decision is left over."""
    forms = BothForms(*load_all(ROOT))
    for page in sorted((site / "insluiten").glob("*/*/index.html")):
        html = page.read_text("utf-8")
        if "data-leerlingen" not in html:
            body = [
                piece
                for piece in read(html)
                if not piece.path or "data-u" not in piece.path[-1].attrs or piece.kind == "text"
            ]
            forms.pieces(body, page.parent.relative_to(site).as_posix() + "/")
    places = [*(ROOT / "data").rglob("*.yaml"), *(ROOT / "docs").rglob("*.md")]
    tell(
        fault(
            *_place(
                text, places, f"deze zin blijft 'je' als een site 'u' vraagt, om het woord '{word}'; vul {FILE} aan"
            )
        )
        for text, word in forms.polite.unknown.items()
    )
    tell(
        fault(*_place(text, [ROOT / FILE], "deze zin staat niet (meer) zo in een blok; pas hem aan of haal hem weg"))
        for text in forms.polite.sentences.keys() - forms.polite.used
    )


def _place(text: str, files: list[Path], said: str) -> tuple[str, str, int]:
    name, line = line_of(text[:40], FILE, *files)
    return name, f"{said}: {text}", line
