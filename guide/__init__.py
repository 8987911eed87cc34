"""The guide on plain data: YAML in, HTML out. Nothing here knows MkDocs.

models      what the YAML may say
kinds       which kinds of data file there are
schemas     help while typing, as JSON Schemas
reference   the keys of every kind of file, for the page that lists them
yamlfile    one YAML text to data, with the line of every value
validate    one YAML file to its model, or to what is wrong in it
messages    the Dutch sentence for every fault
pages       the Markdown pages: front matter and macro calls
statements  each statement with its name and page
addresses   which places the pages have, and links that go to none
menu        the menu of mkdocs.yml against the pages
published   ids that were on the site once
references  rules over more than one file: ids, sources, links, pages
load        all files to one Guide, or all faults at once
annotations faults as GitHub shows them beside a change
drawing     where the boxes and lines of a figure stand
links       addresses of pages, and of places where a text can be changed
render      a Guide to HTML blocks, one function a block
publish     what needs the finished site: term links, search, pruning, checks
history     the files as they were in another revision, from git
diff        what changes for the reader since that revision, in Dutch
linkcheck   do the links to other sites still work (asks the internet)
weekly      the commands for Monday morning: links and review
review      which statements have to be checked again
reporting   what those two share: Markdown for an issue
"""
