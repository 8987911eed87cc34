"""The site as a host sends it: compressed, over connections that stay open. And the line of a phone far from town."""

import gzip
import http.server
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from serving import running

AS_IT_IS = (".woff2", ".png", ".jpg", ".webp")  # compressed already
# What Lighthouse calls a slow phone: 1.6 Mbit a second, 150 ms there and back, a processor four times as slow.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}
SLOWER = 4


@contextmanager
def host(site: Path) -> Iterator[str]:
    """Where `site` is served, as most hosts do; nothing of another site is there, so a 404 is a 404."""

    @cache
    def sent(path: Path) -> bytes:
        whole = path.read_bytes()
        return whole if path.suffix in AS_IT_IS else gzip.compress(whole, 6)

    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def __init__(self, *args: Any) -> None:
            super().__init__(*args, directory=str(site))

        def do_GET(self) -> None:
            path = Path(self.translate_path(self.path))
            path = path / "index.html" if path.is_dir() else path
            found = path.is_file()
            body = sent(path) if found else b""
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", self.guess_type(path))
            self.send_header("Content-Length", str(len(body)))
            if found and path.suffix not in AS_IT_IS:
                self.send_header("Content-Encoding", "gzip")
            # Code has its content in its name; pages change.
            self.send_header("Cache-Control", "max-age=31536000" if "/assets/" in self.path else "no-cache")
            self.end_headers()
            self.wfile.write(body)

    with running(Handler) as address:
        yield address


def slow_line(page: Page) -> None:
    """From here on this page has the line and the processor of a slow phone."""
    protocol = page.context.new_cdp_session(page)
    protocol.send("Network.enable")
    protocol.send("Network.emulateNetworkConditions", SLOW)
    protocol.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


# When the bar of buttons is there, a check keeps what is filled in. Told by the page itself, in its own time.
LIVE = """window.live = new Promise(done => {
  const look = () => document.querySelector(".zelfcheck__balk:not([hidden])")
    ? done(performance.now()) : requestAnimationFrame(look);
  addEventListener("DOMContentLoaded", look);
})"""


DRAWN = """() => new Promise(done => new PerformanceObserver(list => {
  for (const { name, startTime } of list.getEntries()) if (name === "first-contentful-paint") done(startTime);
}).observe({ type: "paint", buffered: true }))"""


def drawn_and_live(page: Page, address: str, *, live: bool = True) -> list[float]:
    """Seconds after asking for a page until something stands there, and until its self-check keeps answers.

    `page` must be new.
    """
    page.add_init_script(LIVE)
    slow_line(page)
    page.goto(address)
    drawn = page.evaluate(DRAWN)
    return [drawn / 1000, page.evaluate("window.live") / 1000] if live else [drawn / 1000]


def seconds_until_live(page: Page, address: str) -> float:
    return drawn_and_live(page, address)[1]
