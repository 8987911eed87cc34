"""Do the links to other sites still work? Not part of a build: it needs the internet.

find    the external links of the finished site, and where an editor wrote them
visit   asks for each of them
report  what an editor has to do about it
"""

from guide.editors.linkcheck.find import Link, external_links
from guide.editors.linkcheck.report import report
from guide.editors.linkcheck.visit import Kind, Outcome, Visit

__all__ = ["Kind", "Link", "Outcome", "Visit", "external_links", "report"]
