"""Browser libraries into the site, and what the theme brings along unused out of it."""

import shutil
from pathlib import Path

from guide.faults.messages import GuideError

LIBRARIES = {
    "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2": (
        "assets/vendor/atkinson-hyperlegible-next.woff2"
    ),
    "@fontsource-variable/atkinson-hyperlegible-next/LICENSE": "assets/vendor/atkinson-hyperlegible-next.LICENSE.txt",
}

# Of the theme: source maps, its own search (worker and 33 languages), palettes we do not use.
UNUSED = (
    "assets/**/*.map",
    "assets/javascripts/lunr",
    "assets/javascripts/workers",
    "assets/stylesheets/palette.*.css",
    "assets/images/favicon.png",
    "search",
)


def bring_libraries(node_modules: Path, site: Path) -> None:
    missing = [source for source in LIBRARIES if not (node_modules / source).exists()]
    if missing:
        raise GuideError(
            f"Deze bestanden voor de browser zijn er niet: {', '.join(f'node_modules/{name}' for name in missing)}. "
            "Haal ze op met 'npm ci', en bouw dan opnieuw."
        )
    for source, target in LIBRARIES.items():
        (site / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(node_modules / source, site / target)


def drop_unused(site: Path) -> None:
    for pattern in UNUSED:
        for path in list(site.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
