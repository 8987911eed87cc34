"""A samenwerkingsverband for the small guide of roots.py, and profiles without number for tests of scale."""

from collections.abc import Iterator

REGION = """\
naam: Samenwerkingsverband Noord
sector: po
regio: Noord
plaatsen: [Noordstad, Noorddorp]
website: https://noord.example/
steunpunt:
  naam: Steunpunt Noord
  telefoon: 000-123 45 67
  email: steunpunt@noord.example
  website: https://noord.example/steunpunt
ondersteuningsplan: https://noord.example/plan
tlv_procedure: https://noord.example/tlv
woorden:
  - begrip: plan
    woord: ons stuk
    uitleg: Zo heet het hier.
keuzes:
  - id: eerst-praten
    thema: thema
    naast: [inzien]
    tekst: Hier praten we eerst.
    plaats: hoofdstuk 1
gecontroleerd_op: 2026-01-02
herzien_voor: 2027-01-02
"""


def many_regions(template: str, count: int) -> Iterator[tuple[str, str]]:
    """File name and text of `count` profiles, each with a code as a name and a dozen places, like those of a region."""
    lines = [line for line in template.splitlines() if not line.startswith("#")]
    for number in range(1, count + 1):
        name = f"{'PO' if number % 2 else 'VO'}{2000 + number}"
        text = "\n".join(lines).replace("Samenwerkingsverband Voorbeeld", f"Samenwerkingsverband {name}")
        places = "".join(f"\n  - Plaats {number} {place}" for place in range(12))
        text = text.replace("regio: Voorbeeldland", f"regio: Regio {name}").replace("\n  - Voorbeeldstad", places)
        yield f"data/swv/{name.lower()}.yaml", text + "\n"
