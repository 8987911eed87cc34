"""Texts that editors write, to models: one file at a time.

yamlfile    one YAML text to data, with the line of every value
validate    one YAML file to its model, or to what is wrong in it
pages       the Markdown pages: front matter and macro calls
menu        the menu of mkdocs.yml against the pages

May use: models, faults. Never here: a rule over more than one file, or opening a file.
"""
