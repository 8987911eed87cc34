"""python -m guide COMMAND: check, diff, nieuws, schema, registry, publish, hosting, links, review, wet or zoek."""

import argparse
import json
import os
import re
import sys
from datetime import date
from pathlib import Path

from guide import ROOT
from guide.derived.schemas import json_schemas
from guide.faults.annotations import tell_github
from guide.faults.messages import GuideError
from guide.load import load_all, overdue
from guide.models import Guide


def main(arguments: list[str] | None = None, root: Path | None = None) -> int:
    args = _parser().parse_args(arguments)
    root = root or ROOT
    try:
        if args.command == "check":
            check(root, args.op)
        elif args.command == "schema":
            from guide.editors import contract  # noqa: PLC0415

            write_schemas(root / "data" / "schemas")
            contract.keep()
        elif args.command == "diff":
            from guide.editors.diff import report  # noqa: PLC0415 - brings Markdown and the templates along

            sys.stdout.reconfigure(encoding="utf-8")  # also into a file on Windows
            print(report(root, args.rev, markdown=args.markdown))
        elif args.command == "nieuws":
            from guide.editors import news  # noqa: PLC0415

            print("\n".join(news.lines(root, args.rev)))
        elif args.command == "registry":
            from guide.editors import registry  # noqa: PLC0415

            print(registry.keep(root, args.live) if args.live else registry.compare(root, args.since))
        elif args.command == "zoek":
            from guide.editors.search import report as found  # noqa: PLC0415

            print(found(args.site or root / "site", args.vraag, args.aantal))
        elif args.command == "wet":
            from guide.editors.law import command  # noqa: PLC0415

            return command.run(root, args)
        else:
            return _with_the_site(args, root)
    except GuideError as error:
        tell_github("error", error.faults)
        print(error, file=sys.stderr)
        return 1
    return 0


def _with_the_site(args: argparse.Namespace, root: Path) -> int:
    """Commands that need Markdown and the templates; the others are quick without."""
    from guide.editors import weekly  # noqa: PLC0415
    from guide.publish import publish  # noqa: PLC0415
    from guide.publish.straighten import straighten  # noqa: PLC0415

    guide, pages = load_all(root)
    if args.command == "links":
        return weekly.tell(*weekly.check_links(args.site, guide), args.issue)
    if args.command == "review":
        return weekly.tell(*weekly.to_review(guide, args.days), args.issue)
    if args.command == "hosting":
        from guide.publish.compress import pack  # noqa: PLC0415
        from guide.publish.hosts import nginx  # noqa: PLC0415

        if args.nginx:
            args.nginx.write_text(nginx(guide, args.pad, args.map, brotli=args.brotli), "utf-8")
        print(pack(args.site, root / ".cache" / "ingepakt"))
        return 0
    straighten(args.site)
    publish(args.site, guide.model_copy(update={"adres": os.environ.get("SITE_URL", "")}), pages)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m guide", description="De gegevens van de gids.")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="controleer alle gegevens en pagina's")
    check.add_argument(
        "--op",
        type=date.fromisoformat,
        default=date.today(),  # noqa: DTZ011
        metavar="JJJJ-MM-DD",
        help="noem wat op deze dag opnieuw moet worden gecontroleerd (gewoon: vandaag)",
    )
    commands.add_parser("schema", help="maak de schema's in data/schemas opnieuw, en leg vast wat api/v1 belooft")
    listed = commands.add_parser("registry", help="bewaak de lijst van alles wat ooit op de site stond")
    against = listed.add_mutually_exclusive_group(required=True)
    against.add_argument("--live", type=Path, metavar="BESTAND", help="neem over wat de site zelf bewaart")
    against.add_argument("--since", metavar="REV", help="kijk of er niets uit de lijst weg is sinds deze versie in git")
    finish = commands.add_parser("publish", help="maak een gebouwde site af")
    finish.add_argument("site", type=Path)
    host = commands.add_parser("hosting", help="pak een gebouwde site in (.gz, .br), voor een eigen server")
    host.add_argument("site", type=Path)
    host.add_argument("--nginx", type=Path, metavar="BESTAND", help="schrijf hier de instellingen")
    host.add_argument("--pad", type=_path, default="/", help="waar de gids komt, bijvoorbeeld /gids/ (gewoon: /)")
    host.add_argument("--map", default="/var/www", help="de map op de server; de site staat daarin, onder het pad")
    host.add_argument("--brotli", action="store_true", help="deze nginx heeft de module voor .br")
    follow = commands.add_parser("links", help="open alle links naar andere sites en vertel welke niet kloppen")
    follow.add_argument("site", type=Path, help="de map met de gebouwde site")
    again = commands.add_parser("review", help="noem de uitspraken die opnieuw moeten worden nagekeken")
    again.add_argument("--days", type=int, default=60, help="kijk zoveel dagen vooruit (gewoon 60)")
    law = commands.add_parser("wet", help="vraag of er een nieuwere wettekst geldt, en wat die verandert")
    law.add_argument("--schrijf", action="store_true", help="zet de nieuwe tekst in data/wetten")
    law.add_argument("--uit", type=Path, metavar="MAP", help="lees bestanden in plaats van de officiële site")
    law.add_argument(
        "--nieuw",
        type=_pair,
        action="append",
        default=[],
        metavar="BWBR…=ID",
        help="met --uit: een wet die nog niet in data/wetten staat, en de id van zijn bron in data/sources.yaml",
    )
    law.add_argument(
        "--op", type=date.fromisoformat, metavar="JJJJ-MM-DD", help="kijk welke tekst dan geldt (gewoon: vandaag)"
    )
    law.add_argument("--paginas", action="store_true", help="schrijf alleen de pagina's van de artikelen opnieuw")
    for command in (follow, again, law):
        command.add_argument("--issue", type=Path, help="schrijf het verslag ook hier; leeg als er niets te doen is")
    compare = commands.add_parser("diff", help="laat zien wat er verandert voor de lezer")
    compare.add_argument("rev", metavar="REV", help="vergelijk met deze versie in git, bijvoorbeeld main of HEAD~1")
    compare.add_argument(
        "--markdown", action="store_true", help="schrijf Markdown, voor de samenvatting van een wijziging"
    )
    fresh = commands.add_parser("nieuws", help="schrijf per pagina wat er veranderde, om in CHANGELOG.md te zetten")
    fresh.add_argument("rev", metavar="REV", help="de vorige uitgave in git, bijvoorbeeld v1.0")
    search = commands.add_parser("zoek", help="laat zien wat een lezer vindt, en waarom")
    search.add_argument("vraag", help="wat iemand typt")
    search.add_argument("--site", type=Path, help="de map met de gebouwde site (gewoon: site)")
    search.add_argument("--aantal", type=int, default=5, help="hoeveel plekken (gewoon 5)")
    return parser


def _path(text: str) -> str:
    if not re.fullmatch(r"/(?:[\w.-]+/)*", text):
        raise argparse.ArgumentTypeError(f"begin en eindig met een schuine streep, zoals /gids/, niet {text}")
    return text


def _pair(text: str) -> tuple[str, str]:
    left, sign, right = text.partition("=")
    if not (left and sign and right):
        raise argparse.ArgumentTypeError(f"schrijf BWBR0001234=id, niet {text}")
    return left, right


def check(root: Path, today: date) -> None:
    guide, _ = load_all(root)
    late = overdue(guide, today)
    tell_github("warning", late)
    for fault in late:
        print(f"Let op: {fault}")
    print(summary(guide))


def write_schemas(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name, schema in json_schemas().items():
        (folder / f"{name}.json").write_text(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", "utf-8")


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
