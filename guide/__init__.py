"""The guide on plain data: YAML in, HTML out. Nothing here knows MkDocs.

Rooms on one staircase; each may use the rooms above it in this list, never one below.

models      what the YAML may say, which kinds of file there are, the fixed words
faults      what is wrong: messages with file and line
reading     YAML and pages to models, one file at a time
derived     what follows from the data without HTML
rules       what must hold over more than one file
load        all files to one Guide, or all faults at once
render      a Guide to HTML blocks
paper       Word files of forms and tables, and what a PDF is made of
publish     what needs the finished site: term links, search, pruning, checks
editors     what changes, what is dead, what is to be checked again
__main__    the command
"""

from pathlib import Path

ROOT = Path(__file__).parents[1]
