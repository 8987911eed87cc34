"""What editors are told: what changes for the reader, what is dead, what is to be checked again.

history     the files as they were in another revision, from git
diff        what changes for the reader since that revision, in Dutch
registry    the list of what was published, against the live site and against another revision
news        what to write in CHANGELOG.md for a new release
contract    what v1 of the API promised: it only grows
linkcheck   do the links to other sites still work (asks the internet)
review      which statements have to be checked again
law         do the words of the law still stand as we cite them; the law itself as data (asks the internet)
weekly      the commands for Monday morning: links and review
reporting   what those two share: Markdown for an issue
search      what a reader finds, and why

May use: every room below. Never here: anything that the site needs to be built.
"""
