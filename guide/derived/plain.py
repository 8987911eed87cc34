"""The texts of the data as nothing but text: for readers who are no browser."""

import re

LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)")
EMPHASIS = re.compile(r"(?<![\\\w*])(\*{1,2})(?=\S)(.+?)(?<=\S)\1(?![\w*])", re.DOTALL)
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~<>])")


def plain(text: str) -> str:
    """The words of a link without its address, no stars; paragraphs and lists keep their lines."""
    return ESCAPED.sub(r"\1", EMPHASIS.sub(r"\2", LINK.sub(r"\1", text))).strip()
