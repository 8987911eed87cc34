"""Styles, scripts and libraries as the browser gets them, and what the theme brings along unused out of the site.

All code of the site stands in one folder whose name follows from its content: what a page was built with,
it gets, and nothing older. Within the folder everything keeps its place, so scripts find each other as written.
"""

import hashlib
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from guide.faults.messages import GuideError
from guide.publish.bundles import bundle_embeds, scripts
from guide.publish.polite import BothForms
from guide.publish.scripts import squeeze_scripts
from guide.publish.styles import join_styles

LIBRARIES = {
    "uqr/dist/index.mjs": "uqr.js",
    "uqr/LICENSE": "uqr.LICENSE.txt",
    "fflate/esm/browser.js": "fflate.js",
    "fflate/LICENSE": "fflate.LICENSE.txt",
    "@fontsource-variable/atkinson-hyperlegible-next/LICENSE": "atkinson-hyperlegible-next.LICENSE.txt",
}

# Where the code stands for who writes pages and templates.
CODE = "assets/code"
# Of the site as it is built: into the folder of the code, under the same name.
MOVED = ("elements", "start.js", "letter.woff2")
# Of the theme nothing is used: its styles, its scripts, its pictures, its search.
UNUSED = (
    "assets/javascripts",
    "assets/stylesheets",
    "assets/images",
    "assets/_mkdocstrings.css",
    "search",
    "assets/css",
)

IMPORT = re.compile(r"""^(?:import|export)\s(?:[\w\s*{},$]+\sfrom\s)?["']([^"']+)["']""", re.MULTILINE)


def bring_code(
    node_modules: Path, site: Path, more: Mapping[str, bytes] | None = None, forms: BothForms | None = None
) -> str:
    """Puts all code in its folder, and `more` files beside it; gives the folder's address.

    `forms` knows what the scripts of blocks say to who is called u.
    """
    missing = [source for source in LIBRARIES if not (node_modules / source).exists()]
    if missing:
        raise GuideError(
            f"Deze bestanden voor de browser zijn er niet: {', '.join(f'node_modules/{name}' for name in missing)}. "
            "Haal ze op met 'npm ci', en bouw dan opnieuw."
        )
    code = site / CODE
    shutil.rmtree(code, ignore_errors=True)
    (code / "vendor").mkdir(parents=True)
    for source, name in LIBRARIES.items():
        shutil.copyfile(node_modules / source, code / "vendor" / name)
    join_styles(site / "assets" / "css", code)
    for name in MOVED:
        shutil.move(site / "assets" / name, code / name)
    bundle_embeds(node_modules, code, site, forms.spoken(scripts(code / "elements")) if forms else [])
    squeeze_scripts(code)
    for name, content in (more or {}).items():
        (code / name).parent.mkdir(exist_ok=True)
        (code / name).write_bytes(content)
    address = f"assets/{_hash(code)}"
    code.rename(site / address)
    return address


def drop_unused(site: Path) -> None:
    for name in UNUSED:
        path = site / name
        shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)


def needed(code: Path, scripts: list[str]) -> list[str]:
    """These scripts and all that they import, each once, as paths within the folder of the code."""
    found: dict[str, None] = {}
    waiting = list(scripts)
    while waiting:
        name = waiting.pop(0)
        if name in found:
            continue
        found[name] = None
        path = code / name
        for other in IMPORT.findall(path.read_text("utf-8")):
            waiting.append((path.parent / other).resolve().relative_to(code.resolve()).as_posix())
    return list(found)


def _hash(folder: Path) -> str:
    """Follows from every name and every byte in `folder`."""
    seen = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        seen.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return seen.hexdigest()[:10]
