"""Which block shows what of the data. A test holds the table against the blocks that there are."""

from collections import defaultdict
from typing import Any

# Each list of data/: the block that shows its things, and what that block is called with.
# "{file}" is the name of the file, any other name a field of the thing; "*" any list.
HOME: dict[str, tuple[str, str]] = {
    "quadrants/model": ("model_text", ""),
    "quadrants/assen": ("model_figure", ""),
    "quadrants/kwadranten": ("quadrant", "{id}"),
    "quadrants/matrices": ("quadrant_matrix", "{id}"),
    "quadrants/themas": ("theme", "{id}"),
    "legal/kaders": ("legal_frame", "{id}"),
    "legal/termijnen": ("deadlines", "{groep}"),
    "legal/rechten": ("rights", "{van}"),
    "legal/wijzigingen": ("changes", "{dossier}"),
    "legal/regelgroepen": ("rules", "{id}"),
    "legal/bewijzen": ("proof", "{id}"),
    "matrices": ("matrix", "{file}"),
    "checks": ("self_check", "{file}"),
    "figures": ("figure", "{file}"),
    "cases": ("case_facts", "{file}"),
    "faq/vragen": ("faq", "{groep}"),
    "coverage/onderdelen": ("coverage", ""),
    "glossary/begrippen": ("glossary", ""),
    "sources/bronnen": ("sources", "{groep}"),
    "help/hulp": ("help_block", "{voor}"),
    "wetten/wetten": ("laws", ""),
    "wetten/artikelen": ("article", "{id}"),
    "articles/artikelen": ("article", "{id}"),
    "live-checks/controles": ("live_checks", ""),
    "process": ("process", ""),
    "best-bets/wegwijzers": ("site_search", ""),
    "synonyms/woorden": ("site_search", ""),
    "u-form/zinnen": ("embed_composer", ""),
    "swv": ("swv_part", "{file}/kort"),
    # fields and lists that readers find in another block than the rest of the thing
    "checks/opbrengst": ("check_cards", "{groep}"),
    "cases/titel": ("case_cards", ""),
    "cases/onderdelen": ("case_part", "{file}/{id}"),
    "cases/planning": ("case_part", "{file}/planning"),
    "cases/nu_anders": ("case_part", "{file}/nu-anders"),
    "cases/vragen": ("case_part", "{file}/gespreksvragen"),
    "swv/keuzes": ("swv_part", "{file}/keuzes"),
    "swv/woorden": ("swv_part", "{file}/woorden"),
    "swv/steunpunt": ("swv_part", "{file}/contact"),
    "cases/lees": ("case_part", "{file}/verder-lezen"),
    # of whatever statement
    "*/kalender": ("calendar", ""),
}
FOLDERS = {place for place in HOME if "/" not in place}  # one thing a file
# Lists that readers see in another order than that of the file, or one by one.
UNORDERED = FOLDERS | {
    "quadrants/matrices",
    "quadrants/matrices/rijen",
    "legal/kaders",
    "legal/wijzigingen",
    "wetten/artikelen",
    "articles/artikelen",
    "glossary/begrippen",
    "best-bets/wegwijzers",
    "synonyms/woorden",
    "u-form/zinnen",
    "cases/onderdelen",
    "swv/keuzes",
}
# Files that no reader sees: ids that are gone, addresses that the check of links leaves alone. The menu is told as one.
NOT_SHOWN = {"withdrawn", "links", "menu"}
# Blocks for editors: they show where in a file a text stands, and readers do not look there.
WORKLISTS = {"live_checks", "review_dates", "keys"}


def home(place: str, file: str, value: dict[str, Any]) -> tuple[str, ...]:
    """The call of the block that shows what stands at `place`; empty when no block does."""
    macro, argument = HOME.get(place) or HOME.get(f"*/{place.rpartition('/')[2]}", ("", ""))
    # What is for several groups of readers is shown to each; the first stands for all.
    first = {name: inner[0] if isinstance(inner, list) and inner else inner for name, inner in value.items()}
    named = defaultdict(str, {name: str(inner) for name, inner in first.items()} | {"file": file})
    return tuple(filter(None, (macro, argument.format_map(named))))


def seat(place: str, call: tuple[str, ...], owner: tuple[str, ...]) -> tuple[tuple[str, ...], str] | None:
    """The list in which readers see an order: of `owner`, or else of a block."""
    if place in UNORDERED:
        return None
    if owner:
        return owner, place
    return (place,), "" if HOME.get(place, ("", ""))[1] == "{id}" else "".join(call[1:])
