"""Ways to spoil pages and the menu; see spoiling.py."""

import re
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from guide.reading.pages import FOLDERS
from mutations import Book
from spoiling import Spoiled, typo, way


@dataclass(frozen=True)
class Found:
    """A line of a page that fits a pattern."""

    book: Book
    file: str
    line: int
    match: re.Match[str]

    def __getitem__(self, group: int) -> str:
        return self.match[group]

    def with_group(self, group: int, new: str) -> str:
        """The text of the page with one group of the match replaced."""
        line = self.book.lines[self.file][self.line]
        return self.with_line(line[: self.match.start(group)] + new + line[self.match.end(group) :])

    def with_line(self, *new: str) -> str:
        return self.book.with_line(self.file, self.line, *new)


def find(chance: Random, book: Book, pattern: str) -> Found:
    pages = [name for name in book.lines if name.startswith("docs/") and name.endswith(".md")]
    while True:
        file = chance.choice(pages)
        lines = zip(book.lines[file], accumulate(line.startswith("```") for line in book.lines[file]), strict=True)
        plain = [line if not fences % 2 else "" for line, fences in lines]  # not in the examples between fences
        found = [(n, match) for n, line in enumerate(plain) for match in [re.search(pattern, line)] if match]
        if found:
            return Found(book, file, *chance.choice(found))


CALL = r"^\{\{ (\w+)\((?:\"([^\"]*)\")?\) \}\}$"
LINK = r"(?<!`\[tekst)\]\(((?:[\w-]+/|\.\./)*[\w-]+\.md)(?:#([\w-]+))?\)"


@way
def block_misspelt(chance: Random, book: Book) -> Spoiled:
    at = find(chance, book, CALL)
    return Spoiled(at.file, at.with_group(1, typo(chance, at[1])), "refuse", {at.line})


@way
def block_with_wrong_value(chance: Random, book: Book) -> Spoiled | None:
    at = find(chance, book, CALL)
    if not at[2]:
        return None
    return Spoiled(at.file, at.with_group(2, typo(chance, at[2])), "refuse", {at.line})


@way
def block_broken(chance: Random, book: Book) -> Spoiled:
    """A sign of the call is lost, or something stands beside it."""
    at = find(chance, book, CALL)
    call = at[0]
    lost = chance.choice([sign.start() for sign in re.finditer(r'[{}()"]', call)])
    beside = (f"  {call}", f"- {call}", f"Zie {call}", call.replace("(", "(x, "))
    new = chance.choice((call[:lost] + call[lost + 1 :], *beside))
    return Spoiled(at.file, at.with_line(new), "refuse", {at.line})


@way
def block_doubled(chance: Random, book: Book) -> Spoiled:
    at = find(chance, book, CALL)
    return Spoiled(at.file, at.with_line(at[0], "", at[0]), "refuse", {at.line, at.line + 2})


@way
def block_lost(chance: Random, book: Book) -> Spoiled | None:
    """The only place of a self-check or table: then its file is reported."""
    at = find(chance, book, CALL)
    same = [call for _, call in book.calls if (call.name, *call.args) == tuple(filter(None, at.match.groups()))]
    if at[1] not in FOLDERS or len(same) > 1:
        return None
    reported = f"data/{FOLDERS[at[1]]}/{at[2].partition('/')[0]}.yaml"
    return Spoiled(at.file, at.with_line(), "refuse", {1, 2}, (reported, at.file))


@way
def page_key_misspelt(chance: Random, book: Book) -> Spoiled:
    at = find(chance, book, r"^(title|description|voor|gecontroleerd_op|bronnen|zelfcheck): ")
    return Spoiled(at.file, at.with_group(1, typo(chance, at[1])), "refuse", {at.line})


@way
def page_value_wrong(chance: Random, book: Book) -> Spoiled:
    at = find(chance, book, r"^(?:voor|bronnen): \[([\w-]+)|^(?:zelfcheck|gecontroleerd_op): (\S+)")
    group = 1 if at[1] else 2
    return Spoiled(at.file, at.with_group(group, f"{at[group]}x"), "refuse", {at.line})


@way
def front_matter_open(chance: Random, book: Book) -> Spoiled:
    at = find(chance, book, r"^---$")
    return Spoiled(at.file, at.with_line(), "refuse", {1, 2})


@way
def link_to_no_page(chance: Random, book: Book) -> Spoiled:
    at = find(chance, book, LINK)
    return Spoiled(at.file, at.with_group(1, f"x{at[1]}"), "refuse", {at.line})


@way
def link_to_no_place(chance: Random, book: Book) -> Spoiled | None:
    at = find(chance, book, LINK)
    if not at[2]:
        return None
    return Spoiled(at.file, at.with_group(2, f"{at[2]}x"), "refuse", {at.line})


@way
def heading_place_changed(chance: Random, book: Book) -> Spoiled:
    """Links to it are dead; else the page differs."""
    at = find(chance, book, r"\{ #([\w-]+) \}")
    return Spoiled(at.file, at.with_group(1, f"{at[1]}x"), "notice", set(), tuple(book.texts))


@way
def page_lost(chance: Random, book: Book) -> Spoiled:
    file = chance.choice([name for name in book.texts if name.startswith("docs/") and name.endswith(".md")])
    menu = [name for name in book.texts if name.startswith("data/menu/")]
    laws = [name for name in book.texts if name.startswith("data/wetten/")]  # their pages stand in no menu
    return Spoiled(file, None, "refuse", set(), (*menu, *(laws if file.startswith("docs/wet/") else ())))


def menu_line(chance: Random, book: Book) -> tuple[str, int, str]:
    """File, line and page of an entry of the menu."""
    file = chance.choice([name for name in book.texts if name.startswith("data/menu/")])
    number = chance.choice([n for n, line in enumerate(book.lines[file]) if line.endswith(".md")])
    return file, number, book.lines[file][number].split()[-1]


@way
def menu_entry_misspelt(chance: Random, book: Book) -> Spoiled:
    file, number, page = menu_line(chance, book)
    return Spoiled(file, book.with_line(file, number, f"  - {page.replace('.md', 'x.md')}"), "refuse", {number})


@way
def menu_entry_lost(chance: Random, book: Book) -> Spoiled:
    """The page goes to the end of its part by itself; where that cannot be told, it is a fault."""
    file, number, page = menu_line(chance, book)
    return Spoiled(file, book.with_line(file, number), "notice", set(), (f"docs/{page}", file))
