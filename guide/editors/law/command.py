"""`python -m guide wet`: is a newer version in force, what does it change, and if asked for its text in the files."""

import argparse
import sys
from datetime import date
from pathlib import Path

from guide.editors import weekly
from guide.editors.law.news import News, from_folder, from_service
from guide.editors.law.official import BwbError
from guide.editors.law.report import LawReport
from guide.editors.law.rewrite import renew_pages, write
from guide.load import load_guide
from guide.models import Guide


def run(root: Path, args: argparse.Namespace) -> int:
    if args.paginas:
        renew_pages(root)
        return 0
    today = weekly.today()
    if args.schrijf and args.op and args.op > today:
        raise BwbError("Met --op kijk je vooruit. Schrijven kan pas als die tekst geldt: laat --schrijf of --op weg.")
    guide = load_guide(root)
    found = _found(guide, args, args.op or today)
    status = weekly.tell(*LawReport(guide, weekly.addresses(), today).report(found), args.issue)
    if args.schrijf and found:
        changed = write(root, found, today)
        sys.stdout.write(
            "\nGeschreven:\n\n" + "".join(f"- {name}\n" for name in changed) + "- de pagina's in docs/wet\n"
        )
    return status


def _found(guide: Guide, args: argparse.Namespace, day: date) -> list[News]:
    if not args.uit:
        return from_service(guide.laws, day)
    return from_folder(args.uit, guide.laws, guide.sources, dict(args.nieuw))
