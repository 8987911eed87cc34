"""Edits of pages and data with which nothing is wrong, as people make them: none of these should be refused."""

import re
from random import Random

from guide.models import Begrip, Uitspraak, Vraag
from mutations import Book
from page_spoiling import find
from slips import HEADING, ITEM, MARK, PROSE
from spoiling import Spoiled, Way, pick

BODY = f"^(?!(?:title|description): ){PROSE[1:]}"  # below the front matter
HARMLESS: dict[str, Way] = {}
SENTENCES = (
    "Praat hier eerst met je team over.",
    "Dat kan in een kwartier.",
    "Zie je iets anders? Zeg het dan meteen.",
    "Neem er 3 tot 5 minuten voor, of langer als dat nodig is.",
    "Dat gaat over leerlingen van 4 tot en met 12 jaar.",
    "'Dat doen wij al', zei een leraar.",
    "In 2024 was dat nog anders (in 2025 niet meer).",
    "De kosten zijn € 1.250,50 – per school, per jaar.",
    "Zo'n 40% van de scholen doet dit; de rest nog niet!",
    "Denk aan: lezen, schrijven en rekenen.",
    "Dat heet ook wel co-teaching, of 'samen lesgeven'.",
    "Het café naast de school is óók een plek om te praten: één tafel, twee stoelen.",
    "Stap 1 komt eerst, stap 2 daarna.",
    "Op 1 augustus 2025 veranderde er iets.",
    "Kijk op bladzijde 12-14 en bij hoofdstuk 3.2.",
    "Wie is aan zet? De school / het bestuur.",
    "Reken op 6 weken voor een gesprek en op 2 uur per keer.",
    "De getallen 12345678 en 987654321 zijn geen nummers van iemand.",
    "Het staat in artikel 40a, vierde lid.",
    "Meer dan 5 < 10 is veel.",
)
WORDS = ("altijd", "soms", "samen", "rustig", "eerst", "graag", "vaak", "met elkaar", "op tijd", "zo nodig")


def harmless(function: Way) -> Way:
    HARMLESS[function.__name__] = function
    return function


def _page(chance: Random, book: Book, pattern: str, change: object) -> Spoiled:
    at = find(chance, book, pattern)
    new = change(book.lines[at.file][at.line])
    return Spoiled(at.file, at.with_line(*(new if isinstance(new, tuple) else (new,))), "same")


@harmless
def sentence_more(chance: Random, book: Book) -> Spoiled:
    return _page(chance, book, BODY, lambda line: f"{line} {chance.choice(SENTENCES)}")


@harmless
def paragraph_more(chance: Random, book: Book) -> Spoiled:
    return _page(chance, book, BODY, lambda line: (line, "", chance.choice(SENTENCES)))


@harmless
def sentence_less(chance: Random, book: Book) -> Spoiled:
    return _page(chance, book, BODY, lambda line: line.partition(". ")[2] or line)


@harmless
def word_more(chance: Random, book: Book) -> Spoiled:
    return _page(chance, book, BODY, lambda line: re.sub(r" ", f" {chance.choice(WORDS)} ", line, count=1))


@harmless
def word_in_bold_or_code(chance: Random, book: Book) -> Spoiled:
    form = chance.choice((r"**\1**", r"*\1*", r"`\1`", r"**\1**,", r"(**\1**)", r"'\1'", r"_\1_"))
    return _page(chance, book, BODY, lambda line: re.sub(r"(?<= )([a-z]{4,})(?= )", form, line, count=1))


@harmless
def item_more(chance: Random, book: Book) -> Spoiled:
    return _page(chance, book, ITEM, lambda line: (line, f"- {chance.choice(SENTENCES)}"))


@harmless
def item_with_an_item_below_it(chance: Random, book: Book) -> Spoiled:
    return _page(
        chance,
        book,
        ITEM,
        lambda line: (line, f"    - {chance.choice(SENTENCES)}", f"    - {chance.choice(SENTENCES)}"),
    )


@harmless
def item_with_a_paragraph_below_it(chance: Random, book: Book) -> Spoiled:
    return _page(chance, book, ITEM, lambda line: (line, "", f"    {chance.choice(SENTENCES)}", ""))


@harmless
def list_more(chance: Random, book: Book) -> Spoiled:
    signs = chance.choice((("- ", "- ", "- "), ("1. ", "2. ", "3. "), ("* ", "* ", "* ")))
    return _page(
        chance, book, BODY, lambda line: (line, "", *(f"{s}{chance.choice(SENTENCES)}" for s in signs), "", "Klaar.")
    )


@harmless
def heading_more(chance: Random, book: Book) -> Spoiled:
    name = f"nieuw-kopje-{chance.randrange(99)}"
    words = chance.choice(
        ("Een nieuw kopje", "Wat nu?", "Stap 3: kies", "OPP en TLV (samen)", "Zo'n gesprek, hoe gaat dat?")
    )
    return _page(chance, book, BODY, lambda line: (line, "", f"## {words} {{ #{name} }}", "", "Een zin eronder."))


@harmless
def heading_in_other_words(chance: Random, book: Book) -> Spoiled:
    return _page(chance, book, HEADING, lambda line: re.sub(r"^(#+) [^{]+ \{", r"\1 In andere woorden {", line))


@harmless
def link_more(chance: Random, book: Book) -> Spoiled:
    pages = [name for name in book.loaded[1] if name.count("/") == 1]
    page = chance.choice(pages)
    link = chance.choice((f"[een andere pagina](../{page})", "[de site van de overheid](https://www.rijksoverheid.nl/a_(b))",
                          "[deze wet](https://wetten.overheid.nl/BWBR0003420/2026-08-01#HoofdstukI)"))  # fmt: skip

    at = find(chance, book, BODY)
    if at.file.count("/") != 2:
        link = "[de wet](https://wetten.overheid.nl/)"
    line = book.lines[at.file][at.line]
    return Spoiled(at.file, at.with_line(f"{line} Lees ook {link}."), "same")


@harmless
def mark_with_a_source(chance: Random, book: Book) -> Spoiled:
    source = chance.choice(list(book.loaded[0].sources))
    at = find(chance, book, BODY)
    up = "../" * (at.file.count("/") - 1)
    new = f"[{chance.choice(('Keuze', 'Advies', 'Toezicht'))}] Zo doe je dat. ([Bron, deel 2]({up}bronnen.md#{source}))"
    line = book.lines[at.file][at.line]
    return Spoiled(at.file, at.with_line(line, "", new), "same")


@harmless
def own_thought(chance: Random, book: Book) -> Spoiled:
    return _page(chance, book, MARK, lambda line: re.sub(r"\[\w+\]", "[Uitwerking]", line, count=1))


@harmless
def picture_more(chance: Random, book: Book) -> Spoiled:
    at = find(chance, book, BODY)
    up = "../" * (at.file.count("/") - 1)
    line = book.lines[at.file][at.line]
    picture = f"![Een cel van een tabel, met een kopje erboven.]({up}assets/meedoen/cel.png){{ width=464 height=171 loading=lazy }}"
    return Spoiled(at.file, at.with_line(line, "", picture), "same")


@harmless
def table_more(chance: Random, book: Book) -> Spoiled:
    rows = ("| Wie | Wat |", "|---|---|", "| school | maakt het plan |", "| ouders | denken mee |")
    at = find(chance, book, BODY)
    line = book.lines[at.file][at.line]
    return Spoiled(at.file, at.with_line(line, "", *rows), "same")


@harmless
def code_more(chance: Random, book: Book) -> Spoiled:
    at = find(chance, book, BODY)
    line = book.lines[at.file][at.line]
    code = ("```yaml", "veld: [een, *twee]", "  - <b>", "# TODO", "```")
    return Spoiled(at.file, at.with_line(line, "", *code), "same")


@harmless
def lines_wrapped(chance: Random, book: Book) -> Spoiled:
    """A paragraph over more lines is one paragraph."""

    def wrap(line: str) -> tuple[str, ...]:
        words = line.split(" ")
        half = len(words) // 2
        return " ".join(words[:half]), " ".join(words[half:])

    at = find(chance, book, BODY)
    new = wrap(book.lines[at.file][at.line])
    return Spoiled(at.file, at.with_line(*new), "same")


@harmless
def page_more(chance: Random, book: Book) -> Spoiled:
    text = (
        "---\ntitle: 'Nieuw: een pagina'\ndescription: Over iets nieuws.\nvoor: [ouder]\ngecontroleerd_op: 2026-11-23\n"
        f"bronnen: [eigen-uitwerking]\nzelfcheck: wet-of-keuze\n---\n\n# Een pagina\n\n{chance.choice(SENTENCES)}\n"
    )
    folder = chance.choice(("tlv", "opp", "praktijk", "voor-wie"))
    return Spoiled(f"docs/{folder}/nieuw-{chance.randrange(99)}.md", text, "same")


@harmless
def menu_in_another_order(chance: Random, book: Book) -> Spoiled:
    file = chance.choice([name for name in book.texts if name.startswith("data/menu/")])
    lines = book.texts[file].rstrip("\n").split("\n")
    start = lines.index("paginas:") + 1
    end = next((n for n in range(start, len(lines)) if not lines[n].startswith("  - ")), len(lines))
    pages = lines[start:end]
    chance.shuffle(pages)
    return Spoiled(file, "\n".join([*lines[:start], *pages, *lines[end:]]) + "\n", "same")


@harmless
def statement_in_other_words(chance: Random, book: Book) -> Spoiled:
    spot = pick(
        chance,
        book,
        lambda s: s.block and isinstance(s.owner, Uitspraak) and s.name == "tekst" and book.value(s)[0] not in "'\"",
    )
    more = chance.choice(
        [
            text
            for text in SENTENCES
            if ": " not in text and " #" not in text and "weken" not in text and "uur" not in text and "<" not in text
        ]
    )
    return Spoiled(spot.file, book.with_value(spot, f"{book.value(spot)} {more}"), "same")


@harmless
def checked_again(chance: Random, book: Book) -> Spoiled:
    spot = pick(chance, book, lambda s: s.block and isinstance(s.owner, Uitspraak) and s.name == "gecontroleerd_op")
    return Spoiled(spot.file, book.with_value(spot, "2026-11-24"), "same")


@harmless
def term_more(chance: Random, book: Book) -> Spoiled:
    text = book.texts["data/glossary.yaml"].rstrip("\n")
    new = f"""
  - id: zeeleeuw
    term: {chance.choice(("zeeleeuw", "zeeleeuw in de klas", "Zeeleeuwplan"))}
    afkorting: {chance.choice(("ZLP", "zlw"))}
    definitie: Een dier dat je *zelden* in de klas ziet. Lees [meer](begrippen.md).
    vormen: [zeeleeuwen]
    zoektermen: [zee leeuw]
    soort: uitwerking
    bron: [{{id: eigen-uitwerking}}]
    zekerheid: eigen-conclusie
"""
    return Spoiled("data/glossary.yaml", text + new, "same")


@harmless
def term_explained_otherwise(chance: Random, book: Book) -> Spoiled:
    spot = pick(
        chance,
        book,
        lambda s: s.block and isinstance(s.owner, Begrip) and s.name == "definitie" and book.value(s)[0] not in "'\"",
    )
    return Spoiled(
        spot.file, book.with_value(spot, f"{book.value(spot)} Dat is **niet** hetzelfde als vroeger."), "same"
    )


@harmless
def question_in_other_words(chance: Random, book: Book) -> Spoiled:
    spot = pick(
        chance,
        book,
        lambda s: s.block and isinstance(s.owner, Vraag) and s.name == "vraag" and book.value(s)[0] not in "'\"",
    )
    return Spoiled(
        spot.file,
        book.with_value(spot, f"{chance.choice(('Hoe zit dat', 'En wat is dat', 'Mag dat zomaar'))}?"),
        "same",
    )
