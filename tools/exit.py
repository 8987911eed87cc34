"""Builds the guide with what may come after MkDocs, and tells what differs: `make exit`.

ProperDocs is a continuation of MkDocs 1.x; its site must be the same, byte by byte, and so must that of MkDocs
without the Material theme. Zensical reads mkdocs.yml in its
own way and runs no hooks, so publish comes after it; there the articles and the index of search are compared, with
every link at its address from the root. Needs the registry of Python packages; nothing of this is used by the site.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import yaml

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from guide.derived.menu import joined
from guide.load import load_all
from guide.publish.search import read_places, read_runs

TOOLS = ROOT / ".cache" / "exit"
PACKAGES = ("properdocs==1.6.7", "zensical==0.0.73", "deepmerge==4.0.0", "tomli==2.5.0")
LEFT_OUT = {".git", ".venv", ".cache", "node_modules", "site", ".site-nieuw", "tests"}


def run(root: Path, *command: str) -> None:
    path = os.pathsep.join((str(TOOLS), str(root)))
    subprocess.run([sys.executable, "-m", *command], cwd=root, env=os.environ | {"PYTHONPATH": path}, check=True)


def copied(target: Path) -> Path:
    """The project as it stands, elsewhere: Zensical builds beside its settings."""
    shutil.copytree(ROOT, target, ignore=lambda folder, names: LEFT_OUT & set(names) if folder == str(ROOT) else set())
    (target / "node_modules").symlink_to(ROOT / "node_modules")
    for path, page in load_all(target)[1].items():
        if page.made:  # only MkDocs takes pages without a file
            (target / "docs" / path).write_text(page.made, "utf-8")
    return target


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def articles(site: Path) -> dict[str, str]:
    """Of each page what a reader reads, its links from the root."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        article = re.search(r"<article\b.*</article>", path.read_text("utf-8"), re.DOTALL)
        here = "/" + name.removesuffix("index.html")
        whole = re.sub(
            r'(href|src)="([^"]*)"',
            lambda m, here=here: f'{m[1]}="{urljoin(here, m[2])}"',
            article[0] if article else "",
        )
        # The same sign, written in two ways by two engines of templates.
        found[name] = re.sub(r"\s+", " ", whole).replace("&#x27;", "&#39;")
    return found


def entries(site: Path) -> dict[str, str]:
    """The index of search, by address."""
    places = read_places(site)
    texts = [text for run in read_runs(site, "tekst") for text in run]
    return {place.address: json.dumps([place, text]) for place, text in zip(places, texts, strict=True)}


def menu(root: Path) -> dict[str, Any]:
    """What macros.py sets for MkDocs."""
    guide, pages = load_all(root)
    return joined(guide.menu, pages)


def compare(what: str, ours: dict, theirs: dict) -> int:
    """Prints every difference; gives their number."""
    differing = sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))
    print(f"{what}: {len(ours) - len(differing)} of {len(ours)} the same")
    for name in differing:
        old, new = str(ours.get(name, "is not there")), str(theirs.get(name, "is not there"))
        at = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
        print(f"  {name}\n    - {old[max(0, at - 40) : at + 80]!r}\n    + {new[max(0, at - 40) : at + 80]!r}")
    return len(differing)


def main() -> int:
    pip = ("pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade", "--no-deps")
    run(ROOT, *pip, "--target", str(TOOLS), *PACKAGES)
    with tempfile.TemporaryDirectory() as folder:
        ours, continued, bare = (Path(folder) / name for name in ("mkdocs", "properdocs", "bare"))
        run(ROOT, "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(ours))
        run(ROOT, "properdocs", "build", "--strict", "--quiet", "--site-dir", str(continued))
        differences = compare("ProperDocs, files", files(ours), files(continued))
        project = copied(Path(folder) / "zensical")
        settings = (ROOT / "mkdocs.yml").read_text("utf-8")
        (project / "bare.yml").write_text(settings.replace("  name: material", "  name: null"), "utf-8")
        run(project, "mkdocs", "build", "--strict", "--quiet", "-f", "bare.yml", "--site-dir", str(bare))
        differences += compare("MkDocs without Material, files", files(ours), files(bare))
        # Zensical wants the menu in its settings: there define_env comes too late to set it.
        (project / "zensical.yml").write_text(settings + yaml.safe_dump(menu(ROOT), sort_keys=False), "utf-8")
        run(project, "zensical", "build", "--clean", "--config-file", "zensical.yml")
        run(project, "guide", "publish", "site")
        compare("Zensical, articles", articles(ours), articles(project / "site"))
        compare("Zensical, search", entries(ours), entries(project / "site"))
    return bool(differences)


if __name__ == "__main__":
    sys.exit(main())
