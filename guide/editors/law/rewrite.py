"""A new version of a law in the files: its text, and what follows a lid that got another number or is gone."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from guide.editors.law.compare import Kind
from guide.editors.law.news import News
from guide.editors.law.pages import write_pages
from guide.editors.law.places import Places
from guide.editors.law.store import files
from guide.load import data_files, joined_laws, read_texts
from guide.models import Artikelbestand, Artikelpagina, Artikelverwijzing, Bronverwijzing, Wettekst
from guide.reading.validate import DataFile

ARTICLES = "data/articles.yaml"
Moves = dict[tuple[str, str, str], tuple[str | None, date]]  # law, article, lid: its new number, since when


def write(root: Path, found: Iterable[News], today: date) -> list[str]:
    """Write all of it; returns the names of the files that changed."""
    texts = read_texts(root)
    data = data_files(texts, [])
    made: dict[str, str | None] = {}
    moves: Moves = {}
    for news in found:
        made |= {
            name: None for name, file in data.items() if isinstance(file.model, Wettekst) and file.model.wet == news.law
        }
        made |= {f"data/wetten/{name}": text for name, text in files(news.texts(), today).items()}
        moves |= moved(news)
    for name, file in data.items():
        if file.model and not isinstance(file.model, Wettekst):
            made[name] = followed(texts[name] or "", file, moves)
    changed = [name for name, text in made.items() if text != texts.get(name)]
    for name in changed:
        if (text := made[name]) is None:
            (root / name).unlink()
        else:
            (root / name).write_text(text, "utf-8")
    renew_pages(root)
    return sorted(changed)


def renew_pages(root: Path) -> None:
    """The pages of all articles, from the files as they are now."""
    models = [file.model for file in data_files(read_texts(root), []).values() if file.model]
    titled = [item for model in models if isinstance(model, Artikelbestand) for item in model.artikelen]
    write_pages(root, joined_laws(models), titled)


def moved(news: News) -> Moves:
    """Each lid that has another number now, or none."""
    found: Moves = {}
    for article in news.articles:
        for change in article.changed if article.new else ():
            if change.old and change.old.number and change.kind in (Kind.RENUMBERED, Kind.GONE):
                number = change.new.number or None if change.new else None
                found[news.law, article.number, change.old.number] = number, news.since
    return found


def followed(text: str, file: DataFile, moves: Moves) -> str:
    """The text of a data file, with every number of a lid that moved in it."""
    if not moves:
        return text
    places = Places(text)
    for path, value in file.model.parts:
        if isinstance(value, Bronverwijzing) and value.artikel and value.lid:
            _renumber(places, path, moves.get((value.id, value.artikel, value.lid)))
        elif isinstance(value, Artikelpagina):
            _page(places, path, value, moves)
        elif isinstance(value, Artikelverwijzing) and value.lid:
            _renumber(places, path, moves.get((value.wet, value.artikel, value.lid)))
    return str(places)


def _renumber(places: Places, path: tuple[str | int, ...], move: tuple[str | None, date] | None) -> None:
    """A reference to a lid that is gone stays: the check names it, and somebody has to think."""
    if move and move[0]:
        places.replace((*path, "lid"), move[0])


def _page(places: Places, path: tuple[str | int, ...], page: Artikelpagina, moves: Moves) -> None:
    """Titles go along with their lid; the page remembers where each number went."""
    own = {lid: move for (law, article, lid), move in moves.items() if (law, article) == (page.wet, page.artikel)}
    for i, titled in enumerate(page.leden):
        number, _ = own.get(titled.lid, (titled.lid, None))
        if number is None:
            places.remove((*path, "leden", i))
        elif number != titled.lid:
            places.replace((*path, "leden", i, "lid"), number)
    for i, before in enumerate(page.verhuisd):
        if before.naar in own:
            number, _ = own[before.naar]
            where = (*path, "verhuisd", i, "naar")
            places.replace(where, number) if number else places.remove(where)
    told = [_told(lid, *move) for lid, move in own.items()]
    if told:
        places.append(path, "verhuisd", told)


def _told(lid: str, number: str | None, since: date) -> str:
    to = f", naar: {number}" if number else ""
    return f"{{lid: {lid}{to}, sinds: {since}}}"
