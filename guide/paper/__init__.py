"""What schools use on paper: Word files, and one PDF of everything.

blocks   what may stand on a sheet: headings, texts with their signs, lists, tables, fields to fill in
tree     HTML to blocks: of a text in the data, of a block, of a finished article
forms    a self-check as a form on paper, field by field
tables   the matrices as tables on paper
word     blocks to a Word file; parts/ holds its XML. The browser fills the same file (check/word.js)
files    which Word files there are

May use: models, derived, render. Never here: a text that an editor should be able to change.
"""
