"""What follows from the data, as data again: no HTML, no files.

statements  each statement with its name and page
figures     which steps of a figure follow each other, and when in a year
keys        the keys of every kind of file, for the page that lists them
schemas     help while typing, as JSON Schemas
answers     which questions come next to one
mixed       in which order the situations of a theme are shown
menu        the menu, joined
homes       the page on which a block is found
embeds      which blocks other sites can show
api         the data for programs
plain       texts without their Markdown
calendar    the days that come back each school year
numbers     how much time a text says there is
downloads   what can be taken home: Word files and PDFs
links       addresses of pages, and of places where a text can be changed

May use: models, faults, reading. Never here: a tag of HTML, a fault.
"""
