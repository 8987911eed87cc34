"""What must hold over more than one thing or file. A rule yields (path, sentence); load adds file and line.

references  ids, sources, links, dates, cells
addresses   which places the pages have, and links that go to none
published   ids that were on the site once
cases, checks, figures, search   rules of those kinds of file

May use: models, faults, reading, derived. Never here: opening a file, HTML.
"""
