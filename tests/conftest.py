"""One real build for the whole run, a real web server on it, a real browser to read it."""

import http.server
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from serving import running

pytest_plugins = ["proof", "telling"]
ROOT = Path(__file__).parents[1]
REPO = "https://github.com/voorbeeld/gids"  # so that the links to change a text are there
PHONE, DESKTOP = {"width": 360, "height": 740}, {"width": 1280, "height": 900}


def working_copy(root: Path) -> Path:
    """The project as it stands now, for a test to change and build."""
    left_out = shutil.ignore_patterns(
        ".git", ".venv", ".cache", "node_modules", ".site-nieuw", "__pycache__", "*_cache", "test-results"
    )

    def ignored(folder: str, names: list[str]) -> set[str]:
        """Of the folders called site only the built one: others are rooms."""
        return left_out(folder, names) | ({"site"} if Path(folder) == ROOT else set())

    shutil.copytree(ROOT, root, ignore=ignored)
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    return root


def build_site(root: Path, folder: Path) -> None:
    """Builds the project in `root`, with the links that ask for a code host; nothing may be wrong with it."""
    build = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "REPO_URL": REPO},
        capture_output=True,
        text=True,
        check=False,
    )
    assert build.returncode == 0, build.stdout + build.stderr
    assert "WARNING" not in build.stderr, build.stderr


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder for all workers: the first makes it, the others wait."""
    shared = factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    folder = shared / name
    with FileLock(str(folder) + ".lock"):
        if not folder.exists():
            make(folder)
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    return once(tmp_path_factory, "site", lambda folder: build_site(ROOT, folder))


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, str]:
    """All HTML, by its address: "kwadranten/opp/". Not the blocks for other sites, which are no pages of their own."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): path.read_text("utf-8")
        for path in sorted(site.rglob("*.html"))
        if not path.match("insluiten/*/*/index.html")
    }


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Where the site is served, below a folder as on most hosts."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *args: Any) -> None:
            super().__init__(*args, directory=str(site))

        def translate_path(self, path: str) -> str:
            if path == "/axe.js":
                return str(ROOT / "node_modules/axe-core/axe.min.js")
            return super().translate_path(path.removeprefix("/gids"))

        def end_headers(self) -> None:
            """What the files for hosts say: a page in a sandbox asks for the font, and for data, as a stranger."""
            if "/assets/" in self.path or "/api/" in self.path:
                self.send_header("Access-Control-Allow-Origin", "*")
            super().end_headers()

    with running(Handler) as address:
        yield f"{address}gids/"


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


def _works(program: str) -> bool:
    """Not only there: Ubuntu has a chromium-browser that does no more than ask for a snap."""
    return (
        Path(program).exists()
        and subprocess.run([program, "--version"], capture_output=True, check=False).returncode == 0
    )


def chromium(playwright: Playwright) -> str:
    """The one that tools/browser.sh found or installed, in the same order."""
    others = map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))
    found = (shutil.which("chromium-headless-shell"), playwright.chromium.executable_path, *others)
    return next(program for program in found if program and _works(program))


def launch(playwright: Playwright) -> Browser:
    # --no-sandbox: in a container tests run as root; the pages are our own.
    arguments = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-software-rasterizer",
        "--disable-background-networking",
        "--disable-component-update",
    ]
    return playwright.chromium.launch(executable_path=chromium(playwright), args=arguments)


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    running = launch(playwright)
    yield running
    running.close()


# Elements of a page are loaded only where they stand, a moment after the page itself.
READY = """() => [...document.querySelectorAll("self-check, site-search, group-picture")].every(e => e.matches(":defined"))
  && document.querySelectorAll(".zelfcheck__balk[hidden]").length === 0"""


def reload(page: Page) -> None:
    page.reload()
    page.wait_for_function(READY)


class Visitor:
    """A browser with an empty memory. Remembers what should never happen: see `close`."""

    def __init__(self, browser: Browser, base: str, **options: Any) -> None:
        options = {"viewport": DESKTOP, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam"} | options
        self.script = options.get("java_script_enabled", True)
        self.context: BrowserContext = browser.new_context(**options)
        self.context.set_default_timeout(20_000)
        self.base = base
        self.requests: list[str] = []
        self.problems: list[str] = []
        self.context.on("request", lambda request: self.requests.append(request.url))
        self.context.on(
            "console", lambda message: self.problems.append(message.text) if message.type == "error" else None
        )
        self.context.on("weberror", lambda error: self.problems.append(str(error.error)))

    def open(self, address: str = "") -> Page:
        page = self.context.new_page()
        page.goto(self.base + address)
        if self.script:
            page.wait_for_function(READY)
        return page

    def close(self) -> None:
        """No error on the console (a broken content policy is one), no request to another host."""
        self.context.close()
        host = self.base.split("/gids/")[0]
        assert [url for url in self.requests if not url.startswith((host, "data:", "blob:"))] == []
        assert self.problems == []


@pytest.fixture
def visitor(browser: Browser, base: str) -> Iterator[Any]:
    """Makes visitors: `visitor()`, `visitor(viewport=PHONE)`, `visitor(java_script_enabled=False)`."""
    visitors: list[Visitor] = []

    def make(**options: Any) -> Visitor:
        visitors.append(Visitor(browser, base, **options))
        return visitors[-1]

    yield make
    for one in visitors:
        one.close()


@pytest.fixture(scope="module")
def reader(browser: Browser, base: str) -> Iterator[Page]:
    """The page of one visitor who reads on and on: for tests that leave nothing behind. Quicker than a new one each."""
    visitor = Visitor(browser, base)
    yield visitor.open()
    visitor.close()


@pytest.fixture(scope="module")
def plain_reader(browser: Browser, base: str) -> Iterator[Page]:
    """The same without JavaScript."""
    visitor = Visitor(browser, base, java_script_enabled=False)
    yield visitor.open()
    visitor.close()
