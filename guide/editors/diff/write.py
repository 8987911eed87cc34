"""A report as lines to read: Markdown for the summary of a pull request, nearly the same on a terminal.

All that comes from data or pages goes through `Writer.text`, so nothing in it can become markup or
move the cursor; the only markup is that of the sentences themselves.
"""

import re
import unicodedata
from typing import Any

from guide.editors.diff.said import SENTENCES, Said
from guide.editors.diff.words import Marked

# What means something in Markdown wherever it stands: emphasis, code, links, HTML, entities, tables, formulas.
MARKUP = re.compile(r"([\\`*_{}\[\]<>|~&$!^])")
# At the start of a line: a heading, a list, a quote. In the middle: a bare address, which would become a link.
START = re.compile(r"^(\s*)([-+#=]|\d+(?=[.)]))")
ADDRESS = re.compile(r"(?i)(?<=[a-z])(:)(?=//)|(?<=www)(\.)")
MARKS = {"gelijk": "{}", "weg": "~~{}~~", "nieuw": "**{}**"}


class Writer:
    def __init__(self, *, markdown: bool) -> None:
        self.markdown = markdown

    def say(self, line: Said) -> str:
        values = {name: self.show(value) for name, value in line.values.items()}
        return SENTENCES[line.key].format(**values)

    def show(self, value: Any) -> str:
        if isinstance(value, Said):
            return self.say(value)
        if isinstance(value, list):
            return ", ".join(self.show(one) for one in value)
        if isinstance(value, Marked):
            return " ".join(MARKS[how].format(self.text(text)) for how, text in value.parts if text)
        return self.text(str(value))

    def text(self, text: str) -> str:
        """`text` on one line, as nothing but text."""
        shown = "".join(" " if c.isspace() else c if _printable(c) else "\ufffd" for c in text)
        shown = re.sub(r" +", " ", shown)
        if not self.markdown:
            return shown
        shown = MARKUP.sub(r"\\\1", shown)
        shown = START.sub(lambda m: m[1] + (m[2] + "\\" if m[2].isdigit() else "\\" + m[2]), shown)
        return ADDRESS.sub(lambda m: "\\" + m[0], shown)


def _printable(letter: str) -> bool:
    """No control characters, and none that turn the reading direction around."""
    return unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co")
