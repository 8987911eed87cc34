"""The files that editors write: which there are, and each one read. The only module that opens data/ and docs/."""

from pathlib import Path
from typing import Any

from guide.faults.messages import Fault, did_you_mean, sentence
from guide.models.kinds import FOLDERS, SINGLE
from guide.reading.menu import FILE as MENU
from guide.reading.pages import Page, read_page
from guide.reading.validate import DataFile, read_data
from guide.rules import published, references

Texts = dict[str, str | None]


def read_texts(root: Path) -> Texts:
    """What editors write, by file name from `root`; None for a file that is not UTF-8."""
    paths = [*sorted((root / "data").rglob("*.y*ml")), *sorted((root / "docs").rglob("*.md"))]
    paths += [path for path in (root / published.FILE, root / MENU) if path.exists()]
    texts: Texts = {}
    for path in paths:
        name = path.relative_to(root).as_posix()
        if name.startswith("data/schemas/") or path.name.startswith("_"):
            continue
        try:
            texts[name] = path.read_text("utf-8-sig")
        except UnicodeDecodeError:
            texts[name] = None
    return texts


def read_pages(texts: Texts) -> dict[str, Page]:
    """All pages, by their path below docs/."""
    return {name.removeprefix("docs/"): read_page(name, text) for name, text in texts.items() if name.endswith(".md")}


def data_files(texts: Texts, faults: list[Fault]) -> dict[str, DataFile]:
    """Each data file by its name; a file in a wrong place is a fault, added to `faults`."""
    files: dict[str, DataFile] = {}
    for name in (*(f"data/{stem}.yaml" for stem in SINGLE), published.FILE):
        if name not in texts:
            faults.append(Fault(name, 1, (), sentence("bestand_ontbreekt")))
    for name, text in texts.items():
        if not name.startswith("data/") or name == published.FILE:
            continue
        inside = Path(name).relative_to("data")
        folder = inside.parts[0] if len(inside.parts) == 2 else ""  # noqa: PLR2004
        kind = FOLDERS.get(folder) if folder else SINGLE.get(inside.stem) if len(inside.parts) == 1 else None
        if kind and inside.suffix != ".yaml":
            faults.append(Fault(name, 1, (), sentence("uitgang")))
            continue
        if kind is None:
            word, known = (inside.parts[0], FOLDERS) if len(inside.parts) > 1 else (inside.stem, SINGLE)
            meant = "" if word in known else did_you_mean(word, known)
            faults.append(Fault(name, 1, (), sentence("onbekend_bestand", bedoeld=meant)))
            continue
        if not references.is_id(inside.stem):
            faults.append(Fault(name, 1, (), sentence("bestandsnaam")))
        if text is None:
            faults.append(Fault(name, 1, (), sentence("geen_utf8")))
        file = read_data(name, text or "", kind)
        if file.file.data is None and not file.faults and text is not None:
            faults.append(Fault(name, 1, (), sentence("leeg_bestand")))
        files[name] = file
    return files


def plain_data(texts: Texts) -> dict[str, Any]:
    """File name to what it says, before any rule; None for a file that cannot be read."""
    return {name: file.file.data for name, file in data_files(texts, []).items()}
