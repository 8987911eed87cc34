"""The texts of the data, each by itself: the same Markdown as on a page, but less of it works there."""

import re
from collections.abc import Iterator

from guide.faults.messages import sentence
from guide.models import Model
from guide.models.walk import Place, walk
from guide.rules.text.inline import text_faults
from guide.rules.text.notes import note_faults
from guide.rules.text.shape import list_faults

# Addresses and names of files; other rules look at those.
NOT_READ = {"url", "adres", "adressen", "pagina", "paginas", "plek", "waar", "nr"}
# The fields whose Markdown becomes links and emphasis; elsewhere a reader sees the signs. A test holds the templates against it.
FORMATTED = {
    "advies", "definitie", "doel", "hulp", "in_het_kort", "inleiding", "kern", "let_op", "nu", "opbrengst",
    "perspectief", "punten", "ruimte", "slot", "stap", "tekst", "toelichting", "uitkomst", "uitleg", "vertrekpunt",
    "vervolg", "voorbij", "vraag", "wat", "zegt_niet",
}  # fmt: skip
MARKUP = re.compile(r"\]\(|\*\S")
CALL = re.compile(r"\{\{|\{%|\{#")


def value_faults(model: Model) -> Iterator[tuple[Place, str]]:
    for path, value in walk(model):
        if not isinstance(value, str) or not value:
            continue
        name = next((step for step in reversed(path) if isinstance(step, str)), "")
        if name in NOT_READ:
            continue
        if CALL.search(value):
            yield path, sentence("blok_in_gegevens")
            continue
        found = [*text_faults(value), *note_faults(value), *(list_faults(value) if "\n" in value.strip() else ())]
        if not found and MARKUP.search(value) and not FORMATTED & {step for step in path if isinstance(step, str)}:
            found = [(0, sentence("opmaak_werkt_niet", veld=name))]
        yield from ((path, text) for _, text in found)
