"""What the workflows of Monday morning ask: which links are dead, which statements to check again."""

import os
import sys
from datetime import date
from pathlib import Path

from guide import ROOT
from guide.editors import linkcheck
from guide.editors.reporting import Addresses
from guide.editors.review import Review
from guide.models import Guide


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
    sys.stdout.write(text)
    if issue:
        issue.write_text(text if to_do else "", "utf-8")
    return 0
