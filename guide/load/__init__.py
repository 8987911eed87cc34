"""All files to one Guide, or all faults at once.

files       which files there are, and each one read
made        pages that follow from the data, with no file of their own
texts       the rules on texts as they are typed, over all files
whole       the files together: every rule, then the Guide

May use: models, faults, reading, derived, rules. Never here: a rule of its own, HTML.
"""

from guide.load.files import Texts, data_files, plain_data, read_pages, read_texts
from guide.load.whole import joined_laws, load_all, load_guide, load_texts, overdue

__all__ = [
    "Texts",
    "data_files",
    "joined_laws",
    "load_all",
    "load_guide",
    "load_texts",
    "overdue",
    "plain_data",
    "read_pages",
    "read_texts",
]
