"""Which files may lie where, and how they may be called: nothing becomes a page, a script or an address by accident."""

import posixpath
import re
import unicodedata
from collections.abc import Collection, Iterator
from enum import Enum

from guide.faults.messages import Fault, sentence


class Odd(Enum):
    """What lies there instead of a file with text."""

    LINK = "verwijzing"
    FOLDER = "map"


NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PICTURES = {"png", "jpg", "jpeg", "webp", "svg"}
ASSETS = PICTURES | {"css", "js", "woff2", "txt"}
NEARLY_PAGE = re.compile(r"\.(?:markdown|mdown|mkdn?|mdwn|md\.\w+|md~|rst|txt|docx?|odt|rtf)$", re.IGNORECASE)
NEARLY_DATA = re.compile(r"\.(?:ya?ml\.\w+|yml|ya?ml~|txt|json|csv|xlsx?|docx?|odt)$", re.IGNORECASE)
ACTIVE = re.compile(r"<script|<foreignObject|\son[a-z]+\s*=|javascript:|<!ENTITY|<iframe", re.IGNORECASE)
FORM = re.compile(r"\.(?:png|jpe?g|webp|svg)$", re.IGNORECASE)


def odd_faults(texts: dict[str, object]) -> Iterator[Fault]:
    """Links and folders where a text should be, and names that no address or no computer can bear."""
    for name, text in texts.items():
        if isinstance(text, Odd):
            yield Fault(name, 1, (), sentence("bestand_vreemd", soort=text.value))
        elif name.startswith("docs/"):
            yield from (Fault(name, 1, (), fault) for fault in _in_docs(name, text))


def _in_docs(name: str, text: object) -> Iterator[str]:
    inside = name.removeprefix("docs/")
    *folders, file = inside.split("/")
    stem, _, form = file.rpartition(".")
    if folders[:1] == ["assets"]:
        yield from _asset(folders, file, text)
    elif form != "md":
        picture = FORM.search(file)
        key = (
            "bestand_bijna_pagina"
            if NEARLY_PAGE.search(file) or form == "MD"
            else "beeld_map"
            if picture
            else "bestand_in_docs"
        )
        yield sentence(key, goed=meant(inside))
    elif bad := [part for part in (*folders, stem) if not NAME.fullmatch(part)]:
        yield sentence("paginanaam", tekens=_signs(bad), goed=meant(inside))


def _asset(folders: list[str], file: str, text: object) -> Iterator[str]:
    form = file.rpartition(".")[2].lower()
    if form not in ASSETS or (form == "js" and len(folders) > 1 and folders[1] != "elements"):
        yield sentence("bestand_in_docs", goed="")
    elif FORM.search(file) and not re.fullmatch(r"[a-z0-9_.-]+", file):
        yield sentence("beeldnaam", tekens=_signs([FORM.sub("", file)]), goed=slug(FORM.sub("", file)) + "." + form)
    if form == "svg" and isinstance(text, str) and ACTIVE.search(text):
        yield sentence("svg_met_code")


def _signs(parts: list[str]) -> str:
    """What is wrong with a name, in words: an editor must see it to change it."""
    text = "".join(parts)
    kinds = [
        ("een spatie", " " in text),
        ("een hoofdletter", any(sign.isupper() for sign in text)),
        ("een accent", unicodedata.normalize("NFD", text.lower()) != text.lower() or not text.isascii()),
        *((f"een {sign}", sign in text) for sign in "#?&%_.+,()'"),
    ]
    found = [kind for kind, there in kinds if there] or ["een verkeerd teken"]
    return " en ".join(found)


def slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain)) or "naam"


def meant(inside: str) -> str:
    """The path below docs/ that somebody probably meant."""
    *folders, file = inside.split("/")
    stem = NEARLY_PAGE.sub("", file)
    stem = re.sub(r"\.md$", "", stem, flags=re.IGNORECASE)
    return "/".join([*map(slug, folders), slug(stem) + ".md"])


def meant_pages(names: Collection[str]) -> set[str]:
    """Pages that are there under a name that is refused: links to them are not dead too."""
    inside = {
        name.removeprefix("docs/") for name in names if name.startswith("docs/") and not name.startswith("docs/assets/")
    }
    nearly = {name for name in inside if NEARLY_PAGE.search(name) or name.lower().endswith(".md")}
    return {meant(name) for name in nearly} | {name for name in inside if name.endswith(".md")}


def meant_data(name: str) -> str:
    """data/glossary.yaml for data/glossary.yaml.txt, data/Glossary.yml and the like; or nothing."""
    folder, file = posixpath.split(name)
    if not (NEARLY_DATA.search(file) or file.lower().endswith(".yaml")):
        return ""
    stem = re.sub(r"\.yaml$", "", NEARLY_DATA.sub("", file), flags=re.IGNORECASE)
    return f"{folder}/{slug(stem)}.yaml"
