"""How fast the guide builds and how heavy its pages are, beside a stock Material site of the same Markdown.

Prints one table a question: time of a whole build as pages grow, weight of a first visit by kind
of page, what Lighthouse says of it, how soon a self-check works on a slow line, and how soon a change in the
data shows on the screen. `make bench`; some minutes.
"""

import gzip
import os
import re
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "support")]

import grouping
from conftest import DESKTOP, PHONE, chromium, launch, serve, working_copy
from guide.derived.links import page_address
from guide.derived.menu import joined
from guide.load import load_all
from guide.render import BLOCKS
from host import AS_IT_IS, drawn_and_live, host
from lighthouse import told
from proof import table
from region_texts import many_regions

SIZES = (500, 1000)
PROFILES = (0, 150, 450)  # of fewer the time is lost in noise
GROUPS = {300: 1, 2000: 4}  # links, and the seconds that they may take
GOAL = 3  # CPU seconds for the guide as it is
KINDS = {"start page": "", "text page": "opp/wanneer/", "self-check": "zelfchecks/opp-format/",
         "table": "kwadranten/opp/", "terms": "begrippen/"}  # fmt: skip
OWN_HTML = re.compile("^<", re.MULTILINE)  # only some pages of the guide itself may have it
LINK = re.compile(r"\]\((?!https?:|#|mailto:)")
STOCK = {"theme": {"name": "material", "language": "nl"}, "plugins": ["search"]}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = launch(playwright)
        sites = build_times(Path(folder))
        profiles(Path(folder))
        weights(browser, *sites)
        groups(browser, sites[0])
        speeds(chromium(playwright), *sites)
        self_checks(browser, *sites)
        show_edit(browser, Path(folder))
        browser.close()


# --- time of a whole build --------------------------------------------------------------------------


def build_times(folder: Path) -> tuple[Path, Path]:
    """Prints CPU seconds at each size; the two sites at the size of the guide itself."""
    own = working_copy(folder / "own")
    now = len(list((own / "docs").rglob("*.md")))
    rows, first = [["pages", "guide, CPU s", "a page, ms", "stock Material, CPU s", "a page, ms"]], 0.0
    sites: list[Path] = []
    for size in (now, *SIZES):
        copied = copy_pages(own, folder / f"guide-{size}", size)
        plain = stock(copied, folder / f"stock-{size}")
        times = [build(root, folder / f"site-{root.name}") for root in (copied, plain)]
        rows.append([str(size), *(cell for spent in times for cell in (f"{spent:.1f}", f"{1000 * spent / size:.0f}"))])
        first = first or times[0] / size
        sites += [folder / f"site-{copied.name}", folder / f"site-{plain.name}"] if size == now else []
    print(f"\nA whole build\n\n{table(rows)}\n")
    grown = times[0] / SIZES[-1] / first
    print(f"At {SIZES[-1]} pages one page takes {grown:.2f} times what it takes now. Linear is 1 or less.")
    print(f"The guide as it is: {first * now:.1f} CPU seconds; the goal is {GOAL}.")
    return sites[0], sites[1]


def build(root: Path, site: Path) -> float:
    """CPU seconds, of all processes together."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)],
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        raise SystemExit(run.stdout + run.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def copy_pages(own: Path, root: Path, size: int) -> Path:
    """The guide with `size` pages: its own ones, and copies in a section of their own that lead to the real ones."""
    shutil.copytree(own, root, symlinks=True)
    docs = root / "docs"
    pages = sorted(path.relative_to(docs) for path in docs.rglob("*.md"))
    plain = [page for page in pages if not OWN_HTML.search((docs / page).read_text("utf-8"))]
    names: list[str] = []
    for number in range(size - len(pages)):
        part, page = number // len(plain) + 1, plain[number % len(plain)]
        up = "../" * (len(page.parts) + 1) + "".join(f"{name}/" for name in page.parts[:-1])
        target = docs / "kopie" / str(part) / page
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(LINK.sub(f"]({up}", (docs / page).read_text("utf-8")), "utf-8")
        names.append(target.relative_to(docs).as_posix())
    if names:
        settings = yaml.safe_dump({"titel": "Kopieën", "plaats": 900, "paginas": names}, allow_unicode=True)
        (root / "data" / "menu" / "kopie.yaml").write_text(settings, "utf-8")
    return root


def stock(guide: Path, root: Path) -> Path:
    """The same pages, with what their blocks write, for Material and its search as they come."""
    shutil.copytree(guide / "docs", root / "docs", ignore=shutil.ignore_patterns("assets"))
    shutil.copytree(guide / "docs" / "assets" / "meedoen", root / "docs" / "assets" / "meedoen")
    settings = yaml.load((guide / "mkdocs.yml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - makes only texts
    data, pages = load_all(guide)
    kept = {key: settings[key] for key in ("site_name", "markdown_extensions")} | {
        "nav": joined(data.menu, pages)["nav"]
    }
    (root / "mkdocs.yml").write_text(yaml.safe_dump(kept | STOCK, allow_unicode=True), "utf-8")
    for path, page in pages.items():
        file = root / "docs" / path
        lines = (page.made or file.read_text("utf-8")).split("\n")
        for call in page.calls:
            lines[call.line - 1] = BLOCKS[call.name](data, page_address(path), *call.args)
        # No templates of ours there.
        file.write_text(re.sub(r"\{%.*?%\}|^template: .*\n", "", "\n".join(lines), flags=re.MULTILINE), "utf-8")
    return root


# --- samenwerkingsverbanden -------------------------------------------------------------------------


def profiles(folder: Path) -> None:
    """Prints what profiles cost as they grow: time of a build, the list of all, one page, the index of search."""
    own = working_copy(folder / "regions")
    template = (own / "data/swv/voorbeeld.yaml").read_text("utf-8")
    rows = [["profiles", "guide, CPU s", "list of all, kB gzip", "most of one page, kB gzip", "search, kB"]]
    spent: dict[int, float] = {}
    sizes: dict[int, int] = {}
    for count in PROFILES:
        for name, text in many_regions(template, count):
            (own / name).write_text(text, "utf-8")
        site = folder / f"site-profiles-{count}"
        spent[count] = build(own, site)
        pages = site / "samenwerkingsverbanden"
        sizes[count] = len(sendable(pages / "index.html"))
        most = max(len(sendable(page)) for page in pages.glob("*/index.html"))
        found = sum(path.stat().st_size for path in (site / "assets" / "zoek").rglob("*") if path.is_file())
        cells = (spent[count], sizes[count] / 1000, most / 1000, found / 1000)
        rows.append([str(count), *(f"{cell:.1f}" for cell in cells)])
    first, second, third = PROFILES
    print(f"\nSamenwerkingsverbanden\n\n{table(rows)}\n")
    for what, measured in (("A profile takes", spent), ("In the list of all a profile weighs", sizes)):
        early = (measured[second] - measured[first]) / (second - first)
        late = (measured[third] - measured[second]) / (third - second)
        print(f"{what} {late / early:.2f} times at {third} what it does at {second}. Linear is 1 or less.")


# --- weight of a first visit ------------------------------------------------------------------------


def weights(browser: Browser, own: Path, plain: Path) -> None:
    """What Chromium asks for and gets on a first visit to each kind of page, compressed as hosts do."""
    rows = [["kind of page", "guide, kB gzip", "requests", "stock Material, kB gzip", "requests"]]
    for kind, page in KINDS.items():
        cells = [cell for site in (own, plain) for cell in visit(browser, site, page)]
        rows.append([kind, *cells])
    print(f"\nA first visit\n\n{table(rows)}\n")


def visit(browser: Browser, site: Path, page: str) -> tuple[str, str]:
    with serve(site) as base:
        context = browser.new_context()
        asked: set[str] = set()
        context.on("request", lambda request: asked.add(request.url.partition("#")[0]))
        context.new_page().goto(base + page, wait_until="networkidle")
        context.close()
    files = [site / url.removeprefix(base) for url in asked if url.startswith(base)]
    files = [path / "index.html" if path.is_dir() else path for path in files]
    sent = sum(len(sendable(path)) for path in files)
    return f"{sent / 1000:.0f}", str(len(files))


def sendable(path: Path) -> bytes:
    """What a host sends: text compressed, what is compressed already as it is."""
    whole = path.read_bytes()
    return whole if path.suffix in AS_IT_IS else gzip.compress(whole)


# --- how soon it is there ---------------------------------------------------------------------------


def speeds(program: str, *sites: Path) -> None:
    """Lighthouse as on a phone, one visit each: `make proof` takes the middle of three."""
    cells: dict[str, list[str]] = {kind: [kind] for kind in KINDS}
    for site in sites:
        with host(site) as base:
            found = told(program, base, list(KINDS.values()), 1)
        for kind, page in KINDS.items():
            scores, times, _ = found[page]
            row = "/".join(f"{score:.0f}" for score in scores.values())
            cells[kind] += [row, f"{times['lcp'] / 1000:.1f}", f"{times['cls']:.3f}"]
    head = ["largest part, s", "moved"]
    rows = [["kind of page", "guide, Lighthouse", *head, "stock Material", *head], *cells.values()]
    print(f"\nOn a phone: speed, accessibility, practice, search\n\n{table(rows)}\n")


def self_checks(browser: Browser, own: Path, plain: Path) -> None:
    """At 1.6 Mbit a second, 150 ms, a quarter of the processor. A stock site has the form; nothing works in it."""
    rows = [["self-check", "guide drawn, s", "works, s", "stock Material drawn, s"]]
    for page in (page for page in KINDS.values() if page.startswith("zelfchecks/")):
        times: list[list[float]] = []
        for site in (own, plain):
            with host(site) as base:
                context = browser.new_context(viewport=PHONE)
                times.append(drawn_and_live(context.new_page(), base + page, live=site == own))
                context.close()
        rows.append([page, f"{times[0][0]:.1f}", f"{times[0][1]:.1f}", f"{times[1][0]:.1f}"])
    print(f"\nOn a slow line\n\n{table(rows)}\n")


# --- the answers of a group ------------------------------------------------------------------------


def groups(browser: Browser, site: Path) -> None:
    """Links pasted at once on the page of the group, until their picture is drawn."""
    rows = [["links", "seconds until drawn", "goal", "longest that the page is busy, ms", "goal"]]
    for n, goal in GROUPS.items():
        with serve(site) as base:
            context = browser.new_context(viewport=DESKTOP)
            page = context.new_page()
            page.goto(base + "zelfchecks/welke-bril/")
            given = grouping.links(page, n)
            page.goto(base + "samen/")
            grouping.begin(page)
            grouping.reveal(page)
            seconds, longest = grouping.paste_many(page, given)
            rows.append([str(n), f"{seconds:.2f}", str(goal), f"{longest:.0f}", "100"])
            context.close()
    print(f"\nA group\n\n{table(rows)}\n")


# --- an edit on the screen --------------------------------------------------------------------------


def show_edit(browser: Browser, folder: Path) -> None:
    """From saving a data file until the new text stands in an open page, under `mkdocs serve`."""
    root = working_copy(folder / "served")
    file, old = root / "data" / "legal" / "termijnen.yaml", ""
    with serving(root) as base:
        page = browser.new_page()
        page.goto(base + "wet-en-ruimte/termijnen/")
        rows = [["edit", "seconds until it is on the screen"]]
        for number in range(1, 4):
            text = file.read_text("utf-8")
            old = re.search(r"^    wat: (.*)$", text, re.MULTILINE)[1]
            new = f"Proefregel {number}"
            start = time.perf_counter()
            file.write_text(text.replace(f"    wat: {old}\n", f"    wat: {new}\n", 1), "utf-8")
            page.get_by_text(new).first.wait_for(timeout=120_000)
            rows.append([str(number), f"{time.perf_counter() - start:.1f}"])
        page.close()
    print(f"\nA change in the data under `make site`\n\n{table(rows)}")


@contextmanager
def serving(root: Path) -> Iterator[str]:
    """`mkdocs serve` on a free port, once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    with (root / "serve.log").open("w") as log:
        running = subprocess.Popen(
            command, cwd=root, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, stdout=log, stderr=subprocess.STDOUT
        )
    try:
        until = time.monotonic() + 600
        while "Serving on" not in (root / "serve.log").read_text("utf-8"):
            if running.poll() is not None or time.monotonic() > until:
                raise SystemExit((root / "serve.log").read_text("utf-8"))
            time.sleep(0.1)
        yield f"http://{address}/"
    finally:
        running.terminate()
        running.wait()


if __name__ == "__main__":
    main()
