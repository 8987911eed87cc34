"""python -m guide check | diff REV | schema | publish SITE | links SITE | review"""

import argparse
import json
import os
import sys
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter

from guide import linkcheck
from guide.diff import report
from guide.history import HistoryError
from guide.load import SCHEMAS, load_all
from guide.messages import DataError
from guide.models import Guide
from guide.publish import publish
from guide.reporting import Addresses
from guide.review import Review

ROOT = Path(__file__).parents[1]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m guide", description="De gegevens van de gids.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="controleer alle gegevens en pagina's")
    commands.add_parser("schema", help="maak de schema's in data/schemas opnieuw")
    finish = commands.add_parser("publish", help="maak een gebouwde site af")
    finish.add_argument("site", type=Path)
    follow = commands.add_parser("links", help="open alle links naar andere sites en vertel welke niet kloppen")
    follow.add_argument("site", type=Path, help="de map met de gebouwde site")
    again = commands.add_parser("review", help="noem de uitspraken die opnieuw moeten worden nagekeken")
    again.add_argument("--days", type=int, default=60, help="kijk zoveel dagen vooruit (gewoon 60)")
    for command in (follow, again):
        command.add_argument("--issue", type=Path, help="schrijf het verslag ook hier; leeg als er niets te doen is")
    compare = commands.add_parser("diff", help="laat zien wat er verandert voor de lezer")
    compare.add_argument("rev", metavar="REV", help="vergelijk met deze versie in git, bijvoorbeeld main of HEAD~1")
    compare.add_argument(
        "--markdown", action="store_true", help="schrijf Markdown, voor de samenvatting van een wijziging"
    )
    args = parser.parse_args()
    try:
        if args.command == "schema":
            write_schemas(ROOT / "data" / "schemas")
            return 0
        if args.command == "diff":
            sys.stdout.reconfigure(encoding="utf-8")  # also into a file on Windows
            print(report(ROOT, args.rev, markdown=args.markdown))
            return 0
        guide, pages = load_all(ROOT)
        if args.command == "publish":
            publish(args.site, guide, pages)
        elif args.command == "links":
            return tell(*check_links(args.site, guide), args.issue)
        elif args.command == "review":
            return tell(*to_review(guide, args.days), args.issue)
        else:
            print(summary(guide))
    except (DataError, HistoryError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def addresses() -> Addresses:
    return Addresses(os.environ.get("SITE_URL", ""), os.environ.get("REPO_URL", ""))


def check_links(site: Path, guide: Guide) -> tuple[str, bool]:
    ours = tuple(filter(None, (addresses().site, addresses().repo)))  # links to change a text, by the hundred
    found = linkcheck.external_links(site, ROOT, ours)
    skip = tuple(item.adres for item in guide.link_exceptions)
    outcomes = linkcheck.Visit().all(link.address for link in found if not link.address.startswith(skip))
    if outcomes and not any(outcome.answered for outcome in outcomes.values()):
        raise SystemExit("Geen enkele site gaf antwoord. Is er wel internet?")
    return linkcheck.report(found, outcomes, guide.link_exceptions, addresses(), today())


def to_review(guide: Guide, days: int) -> tuple[str, bool]:
    return Review(guide, addresses(), today(), days).report()


def today() -> date:
    return date.today()  # noqa: DTZ011


def tell(text: str, to_do: bool, issue: Path | None) -> int:  # noqa: FBT001
    """Print a report; what is to be done goes into `issue` too. Work for an editor is no failure."""
    print(text, end="")
    if issue:
        issue.write_text(text if to_do else "", "utf-8")
    return 0


def write_schemas(folder: Path) -> None:
    """One JSON Schema a kind of file; titles are the field names, descriptions the help."""
    folder.mkdir(exist_ok=True)
    for name, model in SCHEMAS.items():
        text = json.dumps(TypeAdapter(model).json_schema(), ensure_ascii=False, indent=2)
        (folder / f"{name}.json").write_text(text + "\n", "utf-8")


def summary(guide: Guide) -> str:
    """Counts per kind: a list that suddenly is shorter catches the eye."""
    counts = {
        "kwadranten": guide.quadrants.kwadranten,
        "kwadranttabellen": guide.quadrants.matrices,
        "thema's": guide.quadrants.themas,
        "kaders": guide.legal.kaders,
        "termijnen": guide.legal.termijnen,
        "rechten": guide.legal.rechten,
        "wijzigingen": guide.legal.wijzigingen,
        "andere tabellen": guide.matrices,
        "zelfchecks": guide.checks,
        "vragen": guide.faq,
        "begrippen": guide.glossary,
        "bronnen": guide.sources,
        "voorbeelden": guide.cases,
        "controles": guide.live_checks,
    }
    return "Alles klopt: " + ", ".join(f"{len(items)} {name}" for name, items in counts.items()) + "."


if __name__ == "__main__":
    sys.exit(main())
