"""Makes the pictures of docs/meedoen again, on a copy of the guide with all its recipes carried out."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "support")]

from conftest import build_site, launch, serve, working_copy
from pictures import FOLDER, PICTURES, look, take, write_size
from practice import practise
from recipes import PAGES, all_steps, carry_out


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = practise(working_copy(Path(folder) / "gids"))
        carry_out(root, all_steps())
        (root / FOLDER.relative_to(ROOT)).mkdir(parents=True, exist_ok=True)
        for name in PICTURES:  # a page with a picture that is not there yet would stop the build
            (root / FOLDER.relative_to(ROOT) / f"{name}.png").touch()
        build_site(root, Path(folder) / "site")
        with serve(Path(folder) / "site") as base, sync_playwright() as playwright:
            browser = launch(playwright)
            for name, picture in PICTURES.items():
                part, text = look(browser, base, picture)
                path = take(name, part, text)
                for page in PAGES:
                    write_size(page, name)
                print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")
            browser.close()


if __name__ == "__main__":
    main()
