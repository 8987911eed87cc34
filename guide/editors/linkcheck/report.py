"""What came of all links, as Markdown for an editor."""

from datetime import date

from requests.utils import requote_uri

from guide.editors.linkcheck.find import Link
from guide.editors.linkcheck.visit import Kind, Outcome
from guide.editors.reporting import Addresses, count, plain
from guide.models import Linkuitzondering
from guide.render.engine import dutch_date

# kind: heading, and what to do. The first three ask for work.
TODO = {
    Kind.DOOD: ("Werkt niet meer", "Zoek een nieuw adres of haal de link weg."),
    Kind.VERHUISD: ("Verhuisd", "Kijk of de nieuwe pagina hetzelfde zegt. Zet dan het nieuwe adres in het bestand."),
    Kind.STIL: ("Gaf geen antwoord", "Probeer de link zelf. Soms is een storing na een dag voorbij."),
}
FOR_INFORMATION = {
    Kind.GEWEIGERD: ("Kon niet worden nagekeken", "Deze sites weigeren een computer. Open ze af en toe zelf."),
    Kind.TRAAG: ("Traag", "Deze links werken, maar je wacht er lang op."),
}
PAGES = 3


def report(
    links: list[Link], outcomes: dict[str, Outcome], skipped: list[Linkuitzondering], addresses: Addresses, today: date
) -> tuple[str, bool]:
    """The text, and whether anything is to be done. Skipped links have no outcome."""
    found = {kind: [link for link in links if (o := outcomes.get(link.address)) and o.kind == kind] for kind in Kind}
    work = sum(len(found[kind]) for kind in TODO)
    seen = count(len(outcomes), "link", "links")
    asks = count(work, "link vraagt", "links vragen")
    lines = [f"Nagekeken op {dutch_date(today)}: {seen}. " + (f"{asks} om werk." if work else "Niets te doen.")]
    for kind, (heading, advice) in (TODO | FOR_INFORMATION).items():
        if found[kind]:
            lines += ["", f"## {heading} ({len(found[kind])})", "", advice, ""]
            lines += [line for link in found[kind] for line in _item(link, outcomes[link.address], addresses)]
    if skipped:
        lines += ["", f"## Overgeslagen ({len(skipped)})", "", "Deze uitzonderingen staan in `data/links.yaml`.", ""]
        lines += [f"- {_address(item.adres)}: {plain(item.reden)}{_unused(item, links)}" for item in skipped]
    return "\n".join(lines) + "\n", work > 0


def _item(link: Link, outcome: Outcome, addresses: Addresses) -> list[str]:
    moved = f" is nu {_address(outcome.target)}" if outcome.target else ""
    said = f": {outcome.said}" if outcome.said else ""
    shown = [f"op de site: {addresses.page(page)}" for page in link.pages[:PAGES]]
    places = [addresses.file(file, line) for file, line in link.written] or shown
    return [f"- {_address(link.address)}{moved}{said}", *(f"  - {place}" for place in places)]


def _address(address: str) -> str:
    """Safe in Markdown: a new address was written by somebody else's server."""
    return f"<{requote_uri(address)}>"


def _unused(item: Linkuitzondering, links: list[Link]) -> str:
    used = any(link.address.startswith(item.adres) for link in links)
    return "" if used else " (niet meer nodig: geen link begint zo)"
