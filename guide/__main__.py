"""python -m guide check | schema | publish SITE"""

import argparse
import json
import sys
from pathlib import Path

from pydantic import TypeAdapter

from guide.load import SCHEMAS, load_all
from guide.messages import DataError
from guide.models import Guide
from guide.publish import publish

ROOT = Path(__file__).parents[1]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m guide", description="De gegevens van de gids.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="controleer alle gegevens en pagina's")
    commands.add_parser("schema", help="maak de schema's in data/schemas opnieuw")
    finish = commands.add_parser("publish", help="maak een gebouwde site af")
    finish.add_argument("site", type=Path)
    args = parser.parse_args()
    try:
        if args.command == "schema":
            write_schemas(ROOT / "data" / "schemas")
            return 0
        guide, pages = load_all(ROOT)
        if args.command == "publish":
            publish(args.site, guide, pages)
        else:
            print(summary(guide))
    except DataError as error:
        print(error, file=sys.stderr)
        return 1
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
