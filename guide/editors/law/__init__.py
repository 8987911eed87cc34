"""The letter of the law, kept true: `python -m guide wet`.

official   which version of a law is in force, and its articles, from the official repository (asks the internet)
xml        the XML of a version to the lines of its articles
compare    two versions of an article, lid by lid
store      data/wetten: lines to leden, and the text of the files
news       the laws of the guide beside a newer version or a folder of files, and what rests on each lid
report     what changed and which statements that touches, as Markdown
places     exact places in a YAML text, so that comments and order stay
rewrite    the new text in data/wetten; titles and references follow a lid that got another number
pages      the page of each article
command    the steps in order

Nothing is written unless asked for, and not before everything was read.
"""
