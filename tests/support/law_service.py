"""A small law and its list of versions in the form of the official repository, and a server that gives them out."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler

from serving import running

LAW = "BWBR0003420"
Pages = dict[str, str | bytes | list[bytes]]  # a list comes in parts, slowly
OLD = [
    "1 Het bevoegd gezag stelt een ontwikkelingsperspectief vast voor:",
    "a. leerlingen van een basisschool;",
    "b. leerlingen van een speciale school, indien:",
    "1°. zij extra ondersteuning behoeven; of",
    "2°. dit volgt uit artikel 8, vierde lid.",
    "2 Het perspectief wordt binnen zes weken na de inschrijving van de leerling vastgesteld.",
    "3",
    "4 Het bevoegd gezag evalueert het ten minste één keer per schooljaar met de ouders en de leerling.",
]
META = '<meta-data><jcis><jci versie="1.3" verwijzing="jci1.3:c:BWBR0003420"/></jcis></meta-data>'
ARTICLE = f"""<artikel label="Artikel 40a" status="goed"><kop><label>Artikel</label><nr status="officieel">40a</nr>
  <titel>Ontwikkelingsperspectief</titel></kop>
  <lid><lidnr status="officieel">1</lidnr>
    <al>Het bevoegd gezag stelt een
        ontwikkelingsperspectief vast voor: </al>
    <lijst type="expliciet"><li><li.nr>a.</li.nr><al>leerlingen van een basisschool;</al>{META}</li>
    <li><li.nr>b.</li.nr><al>leerlingen van een <nadruk type="cur">speciale</nadruk> school, indien:</al>
      <lijst type="expliciet"><li><li.nr>1°.</li.nr><al>zij extra ondersteuning behoeven; of</al></li>
      <li><li.nr>2°.</li.nr><al>dit volgt uit <intref doc="x">artikel 8, vierde lid</intref>.</al></li></lijst>
    </li></lijst>{META}</lid>
  <lid><lidnr>2</lidnr>
    <al>Het perspectief wordt binnen zes weken na de inschrijving van de leerling vastgesteld.</al></lid>
  <lid><lidnr>3</lidnr><al><redactie type="vervanging">Vervallen</redactie></al></lid>
  <lid><lidnr>4</lidnr><al>Het bevoegd gezag evalueert het ten minste één keer per schooljaar
    met de ouders en de leerling.</al></lid>{META}</artikel>"""
REST = """<artikel label="Artikel 6:7"><kop><nr>6:7</nr></kop><al>De termijn bedraagt zes weken.</al></artikel>
<artikel label="Artikel 9a" status="vervallen"><kop><label>Artikel 9a</label></kop>
  <al><redactie type="vervanging">Vervallen</redactie></al></artikel>
<hoofdstuk status="nogniet"><artikel><kop><nr>2.44</nr></kop><al>Geldt nog niet.</al></artikel></hoofdstuk>"""
ANNEX = "<bijlage><artikel><kop><nr>40a</nr></kop><al>Een ander artikel 40a.</al></artikel></bijlage>"


def law(content: str, start: str = "2026-08-01", bwb_id: str = LAW) -> str:
    """The XML of one version, with an annex that has an article 40a of its own."""
    return f"""<?xml version="1.0" encoding="UTF-8"?><toestand bwb-id="{bwb_id}" inwerkingtreding="{start}">
<wetgeving soort="wet"><wet-besluit><wettekst><hoofdstuk><kop><nr>1</nr></kop>{content}</hoofdstuk></wettekst>{ANNEX}
</wet-besluit></wetgeving></toestand>"""


def article(number: str, *leden: str) -> str:
    """An article whose leden are numbered, but for one that is alone."""
    if len(leden) == 1:
        return f"<artikel><kop><nr>{number}</nr></kop><al>{leden[0]}</al></artikel>"
    inside = "".join(f"<lid><lidnr>{n}</lidnr>{_lid(text)}</lid>" for n, text in enumerate(leden, 1))
    return f"<artikel><kop><nr>{number}</nr></kop>{inside}</artikel>"


def _lid(text: str) -> str:
    """The first line, then a list of onderdelen; `a. een kopie` begins one."""
    first, *rest = text.split("\n")
    items = [line.partition(" ") for line in rest]
    listed = "".join(f"<li><li.nr>{mark}</li.nr><al>{words}</al></li>" for mark, _, words in items)
    return f"<al>{first}</al>" + (f"<lijst>{listed}</lijst>" if listed else "")


def expression(
    name: str,
    end: str = "9999-12-31",
    seen: tuple[str, str] = ("", "9999-12-31"),
    deleted: str = "false",
    bwb: str = LAW,
) -> str:
    """One version in the list; the days on which it was seen begin with its own date unless given."""
    start = name.partition("_")[0]
    return f"""<expression label="{name}"><metadata><datum_inwerkingtreding>{start}</datum_inwerkingtreding>
<einddatum>{end}</einddatum><zichtdatum_start>{seen[0] or start}</zichtdatum_start>
<zichtdatum_eind>{seen[1]}</zichtdatum_eind></metadata><manifestation label="xml"><metadata><size>1</size></metadata>
<item label="{bwb}_{name}.xml" _deleted="{deleted}"/></manifestation></expression>"""


def manifest(*expressions: str, bwb_id: str = LAW) -> str:
    """The list of versions."""
    return f'<?xml version="1.0" encoding="utf-8"?><work label="{bwb_id}">{"".join(expressions)}</work>'


def put(pages: Pages, *expressions: str, bwb: str = LAW, **texts: str) -> None:
    """A law on the server: its list, and texts by the name of their version, as in `n2026x08x01_0`."""
    pages[f"/bwb/{bwb}/manifest.xml"] = manifest(*expressions, bwb_id=bwb)
    for key, text in texts.items():
        name = key[1:].replace("x", "-")
        pages[f"/bwb/{bwb}/{name}/xml/{bwb}_{name}.xml"] = text


@contextmanager
def service(pages: Pages) -> Iterator[str]:
    """Where the pages are given out; what is not there answers 404."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = pages.get(self.path, b"")
            self.send_response(200 if page else 404)
            self.end_headers()
            for part in page if isinstance(page, list) else [page.encode() if isinstance(page, str) else page]:
                time.sleep(0.3 * isinstance(page, list))
                self.wfile.write(part)

    with running(Handler) as address:
        yield f"{address}bwb"
