"""Another site, on an origin of its own and with a strict policy, that shows blocks of the guide."""

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

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

        def log_message(self, *_: Any) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
