"""The scripts of blocks in other sites, each with all that it imports in one classic file.

There a page has no origin of its own, and a browser refuses modules. The site itself has no bundler.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from guide.faults.messages import GuideError

ROOM = "embed"
CHECK = "self-check.js"
BUNDLES = "insluiten"
HOST = ("host.js", "insluiten.js")  # for who embeds: at the top of the site, at an address that never changes
OPTIONS = ["--bundle", "--minify", "--format=iife", "--charset=utf8", "--target=safari15.6", "--log-level=warning"]
# Word, groups, named lists and comparing are for the guide itself: embed/self-check.js takes their buttons away.
NOT_THERE = ("word", "give", "received", "panel")
OPTIONS += [f"--external:./{name}.js" for name in NOT_THERE]
ROOMS = ("check", "embed", "lib/answers", "lib/count", "lib/embed", "lib/form", "lib/page")


def bundler(node_modules: Path) -> Path:
    """The program that makes one script of many."""
    program = next((node_modules / "@esbuild").glob("*/bin/esbuild"), node_modules / "@esbuild/win32-x64/esbuild.exe")
    if not program.exists():
        raise GuideError(
            "Dit programma voor blokken op andere sites is er niet: node_modules/@esbuild. "
            "Haal het op met 'npm ci', en bouw dan opnieuw."
        )
    return program


def bundle_embeds(node_modules: Path, code: Path, site: Path, with_u: list[tuple[str, str]]) -> None:
    """Of every script in the room `embed` one file, of a self-check one for each kind; the room is not published.

    `with_u`: what scripts say, and what that is with u; in the one script that needs it.
    """
    with TemporaryDirectory() as folder:
        entries = dict(_entries(code / "elements", Path(folder)))
        done = subprocess.run(  # noqa: S603 - our own program on our own files
            [
                bundler(node_modules),
                *(f"{name}={path}" for name, path in entries.items()),
                *OPTIONS,
                f"--define:SAID_WITH_U={json.dumps(with_u, ensure_ascii=False)}",
                f"--outdir={code / BUNDLES}",
            ],
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode or done.stderr:
        raise GuideError(f"De scripts van blokken op andere sites zijn niet te maken.\n{done.stderr}")
    shutil.move(code / BUNDLES / HOST[0], site / HOST[1])
    shutil.rmtree(code / "elements" / ROOM)


def scripts(elements: Path) -> list[Path]:
    """All that a block may load."""
    return [path for room in ROOMS for path in sorted((elements / room).rglob("*.js")) if path.stem not in NOT_THERE]


def _entries(elements: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """What a bundle is called, and the script it starts from.

    A bundler takes all kinds that might be asked for; so each kind of self-check gets a folder without the others.
    """
    for script in (elements / ROOM).glob("*.js"):
        if script.name != CHECK:
            yield script.stem, script
    for kind in (elements / "check" / "kinds").glob("*.js"):
        copy = folder / kind.stem
        shutil.copytree(elements, copy, ignore=lambda at, names, kind=kind: _others(at, names, kind.name))
        yield f"{CHECK.removesuffix('.js')}-{kind.stem}", copy / ROOM / CHECK


def _others(folder: str, names: list[str], kind: str) -> set[str]:
    if Path(folder).name in ("kinds", "outcomes"):
        return set(names) - {kind}
    return {"site", "search"} & set(names)
