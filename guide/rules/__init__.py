"""What must hold over more than one thing or file. A rule yields (path, sentence); load adds file and line.

references  ids, sources, links, dates, cells
addresses   which places the pages have, and links that go to none
published   ids and addresses that were on the site once
files       which files may lie where, and how they may be called
menu        the menu against the pages
homes       blocks that links lead to stand on the page that they lead to
numbers     what a text says of a deadline is what that deadline says
sense       dates, terms and questions, at one glance
text        what is typed on a page and in the data is what a reader sees
cases, checks, figures, search   rules of those kinds of file

May use: models, faults, reading, derived. Never here: opening a file, HTML.
"""
