"""The texts of the data, each by itself: the same Markdown as on a page, but less of it works there."""

import re
from collections.abc import Iterator

from guide.faults.messages import sentence
from guide.models import Model, Wettekst
from guide.models.walk import Place, walk
from guide.rules.text.inline import ANY, text_faults
from guide.rules.text.notes import MAYBE_NOTE, MAYBE_PERSON, note_faults
from guide.rules.text.shape import list_faults

# Addresses and names of files; other rules look at those.
NOT_READ = {
    "url",
    "website",
    "email",
    "telefoon",
    "adres",
    "adressen",
    "pagina",
    "paginas",
    "plek",
    "waar",
    "opvolger",
    "opvolgers",
    "lees",  # a list of pages; what a reader clicks has a tekst and a pagina below it
    "nr",
    "ondersteuningsplan",
    "tlv_procedure",
    "markeer",
}
# The fields whose Markdown becomes links and emphasis; elsewhere a reader sees the signs. A test asks the blocks.
FORMATTED = {
    "advies", "als_leeg", "definitie", "doel", "grens", "hulp", "in_het_kort", "inleiding", "kern", "let_op", "nu",
    "opbrengst", "perspectief", "punten", "ruimte", "slot", "stap", "tekst", "toelichting", "uitkomst", "uitleg",
    "vertrekpunt", "vervolg", "voorbij", "vraag", "wat", "zegt_niet",
}  # fmt: skip
# Of those names, the fields that are shown as they are typed: the model and the name.
PLAIN = {
    ("Boomantwoord", "tekst"), ("Boomvraag", "tekst"), ("LeesVerder", "tekst"), ("Peiling", "vraag"),
    ("Peiloptie", "tekst"), ("Termijn", "wat"), ("Verantwoording", "wat"), ("Vraag", "vraag"),
}  # fmt: skip
MARKUP = re.compile(r"\]\(|\*\S")
CALL = re.compile(r"\{\{|\{%|\{#")
# What none of the rules below looks at has none of these: most texts, and ten thousands of questions of readers.
MAYBE = re.compile("|".join(f"(?:{one.pattern})" for one in (ANY, MAYBE_NOTE, MAYBE_PERSON, MARKUP, CALL)) + r"|\n")


def value_faults(model: Model) -> Iterator[tuple[Place, str]]:
    if isinstance(model, Wettekst):  # the words of the law itself
        return
    owners: dict[Place, str] = {}
    for path, value in walk(model):
        if isinstance(value, Model):
            owners[path] = type(value).__name__
        if not isinstance(value, str) or not value:
            continue
        if not MAYBE.search(value):
            continue
        name = next((step for step in reversed(path) if isinstance(step, str)), "")
        if name in NOT_READ:
            continue
        if CALL.search(value):
            yield path, sentence("blok_in_gegevens")
            continue
        found = [*text_faults(value), *note_faults(value), *(list_faults(value) if "\n" in value.strip() else ())]
        if not found and MARKUP.search(value) and not _formatted(path, owners):
            found = [(0, sentence("opmaak_werkt_niet", veld=name))]
        yield from ((path, text) for _, text in found)


def _formatted(path: Place, owners: dict[Place, str]) -> bool:
    depth = next(n for n in range(len(path) - 1, -1, -1) if path[:n] in owners)
    field = str(path[depth])
    return field in FORMATTED and (owners[path[:depth]], field) not in PLAIN
