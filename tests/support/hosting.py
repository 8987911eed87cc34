"""Another site, on an origin of its own and with a strict policy, that shows blocks of the guide."""

import http.server
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from serving import running

PAGE = "<!doctype html><html lang=nl><meta charset=utf-8><title>Een andere site</title><body><h1>Ons verband</h1>{}</body></html>"


@contextmanager
def other_site(guide: str, pages: dict[str, str]) -> Iterator[str]:
    """Serves each body at its name. `guide`: from where scripts and frames may come, and from nowhere else."""
    parts = urlsplit(guide)
    origin = f"{parts.scheme}://{parts.netloc}"
    policy = f"default-src 'none'; script-src {origin}; frame-src {origin}; style-src 'none'"

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = pages.get(self.path.partition("?")[0].strip("/"), "")
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write(PAGE.format(body).encode())

    with running(Handler) as address:
        yield address
