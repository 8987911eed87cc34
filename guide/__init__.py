"""The guide on plain data: YAML in, HTML out. Nothing here knows MkDocs.

models      what the YAML may say
yamlfile    one YAML text to data, with the line of every value
messages    the Dutch sentence for every fault
pages       the Markdown pages: front matter and macro calls
statements  each statement with its name and page
references  rules over more than one file: ids, sources, links, pages
load        all files to one Guide, or all faults at once
render      a Guide to HTML blocks, one function a block
publish     what needs the finished site: term links, search, pruning, checks
history     the files as they were in another revision, from git
diff        what changes for the reader since that revision, in Dutch
linkcheck   do the links to other sites still work (asks the internet)
review      which statements have to be checked again
reporting   what those two share: Markdown for an issue
"""
