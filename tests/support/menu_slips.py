"""Slips in the menu, in mkdocs.yml, in the names of files and in the list of what was published; see slips.py."""

import re
from random import Random

from mutations import Book
from page_spoiling import find, menu_line
from slips import slip
from spoiling import Spoiled

SETTINGS, LIST = "mkdocs.yml", "data/published.txt"


@slip
def menu_entry_twice(chance: Random, book: Book) -> Spoiled:
    file, number, page = menu_line(chance, book)
    other, line, _ = menu_line(chance, book)
    lines = {number, number + 1} if other == file else {line, line + 1}
    text = book.with_line(other, line, book.lines[other][line], f"  - {page}")
    return Spoiled(other, text, "refuse", lines | {number, line + 1}, (other, file))


@slip
def menu_entry_without_dash(chance: Random, book: Book) -> Spoiled | None:
    file, number, page = menu_line(chance, book)
    if sum(line.endswith(".md") for line in book.lines[file]) < 2:
        return None
    return Spoiled(file, book.with_line(file, number, f"  {page}"), "refuse", {number - 1, number, number + 1})


@slip
def menu_entry_to_a_built_page(chance: Random, book: Book) -> Spoiled:
    file, number, page = menu_line(chance, book)
    new = chance.choice((page.replace(".md", "/"), page.replace(".md", ".html"), f"/{page}", f"docs/{page}"))
    return Spoiled(file, book.with_line(file, number, f"  - {new}"), "refuse", {number})


@slip
def menu_place_twice(chance: Random, book: Book) -> Spoiled:
    file, _, _ = menu_line(chance, book)
    number = next(n for n, line in enumerate(book.lines[file]) if line.startswith("plaats: "))
    taken = chance.choice(
        [part.plaats for part in book.loaded[0].menu if f"plaats: {part.plaats}" != book.lines[file][number]]
    )
    return Spoiled(file, book.with_line(file, number, f"plaats: {taken}"), "refuse", {number}, tuple(book.texts))


@slip
def menu_title_with_code(chance: Random, book: Book) -> Spoiled:
    file, _, _ = menu_line(chance, book)
    number = next(n for n, line in enumerate(book.lines[file]) if line.startswith("titel: "))
    new = chance.choice(("titel: '<b>Deel</b>'", "titel: '{{ 7 * 7 }}'", "titel: 'Deel &amp; meer'"))
    return Spoiled(file, book.with_line(file, number, new), "refuse", {number})


@slip
def menu_file_gone(chance: Random, book: Book) -> Spoiled:
    file, _, _ = menu_line(chance, book)
    return Spoiled(file, None, "refuse", set(), tuple(name for name in book.texts if name.startswith("docs/")))


def _settings(chance: Random, book: Book, pattern: str) -> int:
    return chance.choice([n for n, line in enumerate(book.lines[SETTINGS]) if re.search(pattern, line)])


def _with(book: Book, number: int, *new: str) -> Spoiled:
    text = book.with_line(SETTINGS, number, *new)
    return Spoiled(SETTINGS, text, "refuse", set(range(number - 1, number + len(new) + 1)))


@slip
def settings_with_a_tab(chance: Random, book: Book) -> Spoiled:
    number = _settings(chance, book, r"^ +[-\w]")
    return _with(book, number, "\t" + book.lines[SETTINGS][number].lstrip())


@slip
def settings_twice(chance: Random, book: Book) -> Spoiled:
    number = _settings(chance, book, r"^(?:site_name|site_description|theme|plugins|watch|markdown_extensions):")
    line = book.lines[SETTINGS][number]
    text = book.texts[SETTINGS].rstrip() + f"\n{line.partition(':')[0]}: nog eens\n"
    return Spoiled(SETTINGS, text, "refuse", {text.count("\n")})


@slip
def settings_with_a_colon_too_many(chance: Random, book: Book) -> Spoiled:
    number = _settings(chance, book, r"^(?:site_name|copyright): ")
    return _with(book, number, book.lines[SETTINGS][number] + ": en meer")


@slip
def settings_with_an_open_quote(chance: Random, book: Book) -> Spoiled:
    number = _settings(chance, book, r"^(?:site_name|copyright): ")
    return Spoiled(
        SETTINGS, book.with_line(SETTINGS, number, re.sub(": ", ": '", book.lines[SETTINGS][number], count=1)), "refuse"
    )


@slip
def settings_with_a_merge(chance: Random, book: Book) -> Spoiled:
    number = _settings(chance, book, r"\w")
    return _with(book, number, chance.choice(("<<<<<<< main", "=======", ">>>>>>> x")), book.lines[SETTINGS][number])


@slip
def settings_with_a_menu(chance: Random, book: Book) -> Spoiled:
    text = book.texts[SETTINGS].rstrip() + "\nnav:\n  - index.md\n"
    return Spoiled(SETTINGS, text, "refuse", {text.count("\n") - 1})


@slip
def settings_cut_short(chance: Random, book: Book) -> Spoiled:
    return Spoiled(SETTINGS, chance.choice(("", "\n", "site_name\n", "- a\n- b\n")), "refuse")


# --- names of files ---------------------------------------------------------------------------------------


def _page(chance: Random, book: Book) -> str:
    return find(chance, book, "^# ").file


def _renamed(chance: Random, book: Book, old: str, new: str) -> Spoiled:
    return Spoiled(new, book.texts[old], "refuse", set(), (new,), {old: None})


@slip
def page_saved_as_text(chance: Random, book: Book) -> Spoiled:
    old = _page(chance, book)
    return _renamed(
        chance, book, old, old + chance.choice((".txt", ".md")) if chance.random() < 0.5 else old[:-3] + ".txt"
    )


@slip
def page_with_another_ending(chance: Random, book: Book) -> Spoiled:
    old = _page(chance, book)
    return _renamed(chance, book, old, old[:-3] + chance.choice((".markdown", ".mkd", ".MD", ".mdown", ".rst")))


@slip
def page_with_a_strange_name(chance: Random, book: Book) -> Spoiled:
    old = _page(chance, book)
    folder, _, file = old.rpartition("/")
    new = chance.choice(
        (
            file.capitalize(),
            file.replace(".md", " (1).md"),
            f"é{file}",
            file.replace(".md", "#2.md"),
            file.replace(".md", "_x.md"),
        )
    )
    return _renamed(chance, book, old, f"{folder}/{new}")


@slip
def page_that_is_new_with_a_strange_name(chance: Random, book: Book) -> Spoiled:
    old = _page(chance, book)
    new = "docs/" + chance.choice(("Nieuw.md", "tlv/mijn pagina.md", "tlv/Één.md", "Map/nieuw.md", "tlv/a&b.md"))
    return Spoiled(new, book.texts[old], "refuse")


@slip
def file_that_is_no_page(chance: Random, book: Book) -> Spoiled:
    name = chance.choice(
        ("teller.js", "extra.html", "stijl.css", "lees.pdf", "data.json", "README.rst", "notities.docx")
    )
    return Spoiled(f"docs/tlv/{name}", "x", "refuse")


@slip
def script_among_pictures(chance: Random, book: Book) -> Spoiled:
    name, text = chance.choice((("meedoen/a.js", "x"), ("meedoen/a.html", "<p>"), ("a.svg", "<svg onload='x()'/>"),
                                ("meedoen/b.svg", "<svg><script>x</script></svg>"), ("meedoen/Foto 1.png", "")))  # fmt: skip
    return Spoiled(f"docs/assets/{name}", text, "refuse")


@slip
def data_saved_as_text(chance: Random, book: Book) -> Spoiled:
    old = chance.choice(list(book.files))
    return _renamed(chance, book, old, old + ".txt" if chance.random() < 0.5 else old[:-4] + "yml")


# --- the list of what was published -----------------------------------------------------------------------


@slip
def list_shortened(chance: Random, book: Book) -> Spoiled:
    number = chance.randrange(3, len(book.lines[LIST]) - 1)
    return Spoiled(LIST, book.with_line(LIST, number), "refuse")


@slip
def list_emptied(chance: Random, book: Book) -> Spoiled:
    return Spoiled(
        LIST, chance.choice(("", "\n", "# leeg\n", book.texts[LIST][: chance.randrange(200, 900)])), "refuse"
    )


@slip
def list_with_a_strange_line(chance: Random, book: Book) -> Spoiled:
    number = chance.randrange(3, len(book.lines[LIST]) - 1)
    return Spoiled(LIST, book.with_line(LIST, number, book.lines[LIST][number], "zomaar"), "refuse", {number + 1})
