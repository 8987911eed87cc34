"""Everything of kind wet names the article, the lid and the words that it rests on, and they stand there."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from guide.derived.letter import Laws, article_address, article_of, checksum, law_address, lid_of
from guide.faults.messages import Fault, did_you_mean, sentence
from guide.models import (
    Artikelpagina,
    Artikelverwijzing,
    Begrip,
    Bron,
    Bronverwijzing,
    Herkomst,
    Lid,
    Model,
    Termijn,
    Uitspraak,
    Wettekst,
)
from guide.reading.pages import Page
from guide.rules.references import Finding

NUMBERS = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien".split()  # noqa: SIM905
UNITS = {
    "week": "we(?:ek|ken)",
    "maand": "maand(?:en)?",
    "dag": "(?:werk)?dag(?:en)?",
    "jaar": "(?:school)?ja(?:ar|ren)",
    "keer": "keer|maal",
}
AMOUNT = re.compile(rf"\b(\d+|{'|'.join(NUMBERS)}) ({'|'.join(UNITS.values())})\b")
MARKED_LINE = re.compile(r"\s*(?:[-*]|\d+\.)?\s*\[Wet\] ")
PLACE_LINK = re.compile(r"\]\([^)#\s]*#([a-z0-9-]+)\)")
NEAR = 12  # words at most of what is shown as the closest


def letters(laws: Laws, model: Model, sources: Mapping[str, Bron]) -> Iterator[Finding]:
    """What is wrong with how `model` cites the law."""
    for path, value in model.parts:
        if isinstance(value, Bronverwijzing) and value.id in sources:  # an unknown source is told already
            yield from _citation(laws, path, value)
        if isinstance(value, Herkomst):
            yield from _kind(path, value, sources)
        if isinstance(value, Uitspraak):
            yield from _marks(path, value)
        if isinstance(value, Termijn) and value.soort == "wet":
            yield from _amounts(path, value)


def _citation(laws: Laws, path: Any, ref: Bronverwijzing) -> Iterator[Finding]:
    if ref.artikel is None:
        if ref.lid or ref.woorden:
            yield path, sentence("artikel_nodig")
        return
    law, article = laws.get(ref.id), article_of(laws, ref)
    if law is None:
        yield (*path, "id"), sentence("wet_onbekend", id=ref.id, bedoeld=did_you_mean(ref.id, laws))
        return
    named = {"artikel": ref.artikel, "wet": law.kort}
    if article is None:
        near = did_you_mean(ref.artikel, [item.nr for item in law.artikelen])
        yield (*path, "artikel"), sentence("artikel_onbekend", **named, bedoeld=near)
        return
    numbers = [lid.nr for lid in article.leden if lid.nr]
    lid = lid_of(laws, ref)
    if lid is None and ref.lid:
        key = "lid_onbekend" if numbers else "lid_te_veel"
        near = did_you_mean(ref.lid, numbers)
        yield (*path, "lid"), sentence(key, **named, lid=ref.lid, bedoeld=near)
    elif lid is None:
        yield path, sentence("lid_nodig", **named)
    else:
        place = f"artikel {ref.artikel}" + (f" lid {ref.lid}" if ref.lid else "") + f" van de {law.kort}"
        yield from _words(path, ref, lid, place)


def _words(path: Any, ref: Bronverwijzing, lid: Lid, place: str) -> Iterator[Finding]:
    if not ref.woorden:
        yield path, sentence("woorden_nodig", plaats=place)
        return
    times = lid.tekst.count(ref.woorden)
    if times == 0:
        yield (*path, "woorden"), sentence("woorden_onbekend", plaats=place, dichtst=closest(ref.woorden, lid.tekst))
    elif times > 1:
        yield (*path, "woorden"), sentence("woorden_dubbel", plaats=place, keer=times)


def closest(words: str, text: str) -> str:
    """The part of `text`, as many words long, that looks most like `words`."""
    all_words = text.split()
    size = min(len(words.split()), NEAR, len(all_words))
    windows = [" ".join(all_words[i : i + size]) for i in range(len(all_words) - size + 1)]
    return max(windows, key=lambda part: difflib.SequenceMatcher(None, part, words, autojunk=False).ratio(), default="")


def _kind(path: Any, value: Herkomst, sources: Mapping[str, Bron]) -> Iterator[Finding]:
    cited = any(ref.artikel for ref in value.bron)
    on_the_letter = value.soort == "wet" and cited
    if value.soort == "wet" and not cited and not value.geen_letter:
        yield (*path, "soort"), sentence("wet_zonder_artikel")
    if value.geen_letter and (cited or value.soort != "wet"):
        yield (*path, "geen_letter"), sentence("geen_letter_onnodig")
    elif value.geen_letter and not any(sources[ref.id].url for ref in value.bron if ref.id in sources):
        yield (*path, "geen_letter"), sentence("geen_letter_zonder_link")
    if isinstance(value, Uitspraak):
        others = {sources[ref.id].groep for ref in value.bron if not ref.artikel and ref.id in sources}
        if value.herzien_voor is None and not on_the_letter and (not cited or others - {"wet", "eigen"}):
            yield path, sentence("herzien_nodig")
        if value.mag and value.soort != "wet":
            yield (*path, "mag"), sentence("mag_zonder_wet")
    if isinstance(value, Uitspraak | Begrip) and value.zekerheid == "wettekst" and not cited:
        yield (*path, "zekerheid"), sentence("wettekst_zonder_wet")


def _marks(path: Any, value: Uitspraak) -> Iterator[Finding]:
    for i, words in enumerate(value.markeer):
        # A mark that begins in a link, in emphasis or in a paragraph and ends outside it cannot be shown.
        times = 0 if re.search(r"[][*_\n]", words) else value.tekst.count(words)
        if times != 1:
            key = "markeer_dubbel" if times else "markeer_niet"
            yield (*path, "markeer", i), sentence(key, keer=times)


def _amounts(path: Any, value: Termijn) -> Iterator[Finding]:
    """Each amount with a unit in the short form of a deadline stands in the cited words."""
    cited = amounts(" ".join(ref.woorden or "" for ref in value.bron if ref.artikel))
    if not any(ref.artikel for ref in value.bron):
        return
    for number, unit in amounts(value.termijn):
        if (number, unit) not in cited:
            written = next(m[0] for m in AMOUNT.finditer(value.termijn) if _amount(m) == (number, unit))
            yield (*path, "termijn"), sentence("termijn_niet_in_wet", termijn=written)


def amounts(text: str) -> list[tuple[int, str]]:
    """Each amount with its unit: [(6, "week")] for `binnen zes weken` and for `6 weken`."""
    return [_amount(match) for match in AMOUNT.finditer(text.lower().replace("één", "een"))]


def _amount(match: re.Match[str]) -> tuple[int, str]:
    number = int(match[1]) if match[1].isdigit() else NUMBERS.index(match[1])
    return number, next(name for name, pattern in UNITS.items() if re.fullmatch(pattern, match[2]))


def hashes(law: Wettekst) -> Iterator[Finding]:
    """A letter, or whose letter of when it is, that was changed by hand."""
    if law.adres != law_address(law.bwb, law.geldig_vanaf):
        yield ("adres",), sentence("wet_adres")
    for i, article in enumerate(law.artikelen):
        if article.adres != article_address(law.bwb, article.nr, law.geldig_vanaf):
            yield ("artikelen", i, "adres"), sentence("wet_adres")
        if checksum(article.leden) != article.hash:
            yield ("artikelen", i), sentence("hash", artikel=article.nr)


def article_references(laws: Laws, model: Model) -> Iterator[Finding]:
    """In data/articles.yaml: laws, articles and leden that are there; each article once."""
    seen: dict[tuple[str, str], int] = {}
    for path, value in model.parts:
        if not isinstance(value, Artikelverwijzing):
            continue
        law = laws.get(value.wet)
        ref = Bronverwijzing(id=value.wet, artikel=value.artikel)
        if law is None:
            yield (*path, "wet"), sentence("wet_onbekend", id=value.wet, bedoeld=did_you_mean(value.wet, laws))
        elif (article := article_of(laws, ref)) is None:
            near = did_you_mean(value.artikel, [item.nr for item in law.artikelen])
            yield (*path, "artikel"), sentence("artikel_onbekend", artikel=value.artikel, wet=law.kort, bedoeld=near)
        else:
            yield from _numbers(path, value, law, [lid.nr for lid in article.leden if lid.nr])
            if isinstance(value, Artikelpagina):
                first = seen.setdefault((value.wet, value.artikel), value.place[1])
                if first != value.place[1]:
                    text = sentence("artikel_dubbel", artikel=value.artikel, wet=law.kort, eerste=first)
                    yield (*path, "artikel"), text


def _numbers(path: Any, value: Artikelverwijzing, law: Wettekst, known: list[str]) -> Iterator[Finding]:
    """Leden that are named and are not there."""
    named = [(("lid",), value.lid)]
    if isinstance(value, Artikelpagina):
        named += [(("leden", i, "lid"), titled.lid) for i, titled in enumerate(value.leden)]
        named += [(("verhuisd", i, "naar"), moved.naar) for i, moved in enumerate(value.verhuisd)]
    for steps, number in named:
        if number and number not in known:
            near = did_you_mean(number, known)
            text = sentence("lid_onbekend", artikel=value.artikel, wet=law.kort, lid=number, bedoeld=near)
            yield (*path, *steps), text


def untitled(laws: Laws, titled: Iterable[Artikelpagina]) -> Iterator[str]:
    """What is wrong with articles that have no title: for the first line of data/articles.yaml."""
    known = {(item.wet, item.artikel) for item in titled}
    for name, law in laws.items():
        for article in law.artikelen:
            if (name, article.nr) not in known:
                yield sentence("artikel_zonder_titel", artikel=article.nr, wet=law.kort)


def statements_of_law(models: Iterable[Model]) -> Iterator[str]:
    """The ids of all statements that are law."""
    for model in models:
        for _, value in model.parts:
            if isinstance(value, Uitspraak) and value.soort == "wet":
                yield value.id


def marked_lines(page: Page, law: frozenset[str]) -> Iterator[Fault]:
    """Sentences on a page that begin with [Wet] and link to no statement of law. `law`: the ids of those."""
    for number, line in enumerate(page.body.split("\n"), 1):
        if MARKED_LINE.match(line) and not law.intersection(PLACE_LINK.findall(line)):
            yield Fault(f"docs/{page.path}", number, (), sentence("merk_zonder_wet"))
