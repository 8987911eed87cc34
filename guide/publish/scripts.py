"""The scripts as they are published: without the comments, which are for who writes them and weigh a third."""

import re
from pathlib import Path

# Comments on lines of their own, and the types between brackets of JSDoc. What stands behind code on a line stays:
# to tell it from an address in a text would take a parser. tests/site/test_scripts.py lays both beside each other.
BLOCK = re.compile(r"^[ \t]*/\*(?:[^*]|\*(?!/))*\*/[ \t]*\n", re.MULTILINE)
LINE = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
TYPE = re.compile(r"/\*\* @type \{(?:[^*\n]|\*(?!/))*\*/ ?")
INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


def squeeze_script(code: str) -> str:
    """The same program in fewer characters. A script with a text over several lines is left as it is."""
    if any(line.count("`") % 2 for line in code.splitlines()):
        return code
    return INDENT.sub("", TYPE.sub("", LINE.sub("", BLOCK.sub("", code))))


def squeeze_scripts(folder: Path) -> None:
    for path in folder.rglob("*.js"):
        path.write_text(squeeze_script(path.read_text("utf-8")), "utf-8")
