"""The files that editors write: which there are, and each one read. The only module that opens data/ and docs/."""

from pathlib import Path
from typing import Any

from guide.faults.messages import Fault, did_you_mean, sentence
from guide.models.kinds import FOLDERS, SINGLE
from guide.reading.pages import Page, read_page
from guide.reading.settings import FILE as SETTINGS
from guide.reading.validate import DataFile, read_data
from guide.rules import published, references
from guide.rules.files import Odd, meant_data
from guide.rules.text.signs import has_conflict

Texts = dict[str, str | Odd | None]
READ = {".md", ".yaml", ".yml", ".svg"}  # of other files only the name counts


def read_texts(root: Path) -> Texts:
    """What editors write, by file name from `root`; None for a file that is not UTF-8."""
    paths = [*sorted((root / "data").rglob("*")), *sorted((root / "docs").rglob("*"))]
    paths += [path for path in (root / SETTINGS,) if path.exists()]
    texts: Texts = {}
    for path in paths:
        name = path.relative_to(root).as_posix()
        if _passed_over(name):
            continue
        if path.is_symlink():
            texts[name] = Odd.LINK
        elif path.is_dir():
            if path.suffix:
                texts[name] = Odd.FOLDER
        else:
            texts[name] = _read(path) if path.suffix.lower() in READ or name == published.FILE else ""
    return texts | {path.relative_to(root).as_posix(): "" for path in (root / "theme").glob("*.html")}


def _passed_over(name: str) -> bool:
    """What is made by a program, what an operating system leaves behind, and examples for editors."""
    file = name.rpartition("/")[2]
    return (
        name.startswith("data/schemas/") or file.startswith(".") or (name.startswith("data/") and file.startswith("_"))
    )


def _read(path: Path) -> str | None:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return None


def read_pages(texts: Texts) -> dict[str, Page]:
    """All pages, by their path below docs/."""
    return {
        name.removeprefix("docs/"): read_page(name, text)
        for name, text in texts.items()
        if name.startswith("docs/") and name.endswith(".md") and not isinstance(text, Odd)
    }


def data_files(texts: Texts, faults: list[Fault]) -> dict[str, DataFile]:
    """Each data file by its name; a file in a wrong place or of a wrong form is a fault, added to `faults`."""
    files: dict[str, DataFile] = {}
    nearly = {meant_data(name): name for name in texts if name.startswith("data/") and meant_data(name) not in texts}
    for name in (*(f"data/{stem}.yaml" for stem in SINGLE), published.FILE):
        if name not in texts and name not in nearly:
            faults.append(Fault(name, 1, (), sentence("bestand_ontbreekt")))
    for name, text in texts.items():
        if not name.startswith("data/") or name == published.FILE or isinstance(text, Odd):
            continue
        if fault := _misplaced(name):
            faults.append(Fault(name, 1, (), fault))
            continue
        inside = Path(name).relative_to("data")
        kind = FOLDERS[inside.parts[0]] if len(inside.parts) > 1 else SINGLE[inside.stem]
        if not references.is_id(inside.stem):
            faults.append(Fault(name, 1, (), sentence("bestandsnaam")))
        if text is None:
            faults.append(Fault(name, 1, (), sentence("geen_utf8")))
        broken = text is None or has_conflict(text)  # rules/text/signs.py tells that
        file = read_data(name, "" if broken else text, kind)
        if file.file.data is None and not file.faults and not broken:
            faults.append(Fault(name, 1, (), sentence("leeg_bestand")))
        files[name] = file
    return files


def _misplaced(name: str) -> str:
    """What is wrong with the place or the ending of a data file, or nothing."""
    inside = Path(name).relative_to("data")
    folder = inside.parts[0] if len(inside.parts) == 2 else ""  # noqa: PLR2004
    known = FOLDERS.get(folder) if folder else SINGLE.get(inside.stem) if len(inside.parts) == 1 else None
    if known and inside.suffix == ".yaml":
        return ""
    good = meant_data(name)
    if known or (good and (folder in FOLDERS or Path(good).stem in SINGLE)):
        return sentence("uitgang", goed=Path(good).name if good else f"{inside.stem}.yaml")
    word, known_words = (inside.parts[0], FOLDERS) if len(inside.parts) > 1 else (inside.stem, SINGLE)
    meant = "" if word in known_words else did_you_mean(word, known_words)
    return sentence("onbekend_bestand", bedoeld=meant)


def plain_data(texts: Texts) -> dict[str, Any]:
    """File name to what it says, before any rule; None for a file that cannot be read."""
    return {name: file.file.data for name, file in data_files(texts, []).items()}
