"""Search: what of the finished pages can be found, and the index that the browser reads.

entries  a page as places to go to: itself, its sections, its blocks, each with its kind and its words
words    what is a word, and the stem it is found by
index    the words of all places with their weight, as two kinds of file: what ranks, what is shown
reading  those files of a finished site

The browser ranks (docs/assets/elements/lib/search/). It gets no text before it needs one: the
index first, and of the hits only the parts of the text that are shown.
"""

from guide.publish.search.entries import Entry, page_entries, place_facts
from guide.publish.search.index import write_index
from guide.publish.search.reading import read_index, read_places, read_runs, read_stems

__all__ = [
    "Entry",
    "page_entries",
    "place_facts",
    "read_index",
    "read_places",
    "read_runs",
    "read_stems",
    "write_index",
]
