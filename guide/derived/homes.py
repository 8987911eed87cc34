"""The page on which readers find what a block shows: links within the guide go there."""

from guide.models import Guide

# `{of}` is what the block is called with.
HOMES = {
    "legal_frame": "wet-en-ruimte/index.md",
    "deadlines": "wet-en-ruimte/termijnen.md",
    "rights": "wet-en-ruimte/rechten-{of}.md",
    "changes": "wet-en-ruimte/veranderingen.md",
    "faq": "vragen.md",
    "glossary": "begrippen.md",
    "sources": "bronnen.md",
    "quadrant": "kwadranten/{of}.md",
    "self_check": "zelfchecks/{of}.md",
    "case_facts": "praktijk/{of}.md",
    "case_part": "praktijk/{of}.md",
    "swv_part": "samenwerkingsverbanden/{of}.md",
    "swv_finder": "samenwerkingsverbanden/index.md",
}


def home(guide: Guide, block: str, of: str = "") -> str:
    """The page of a block, or nothing when it may stand anywhere."""
    if block == "rules":
        return next((group.pagina for group in guide.legal.regelgroepen if group.id == of), "")
    return HOMES.get(block, "").format(of=of.partition("/")[0])
