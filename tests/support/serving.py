"""A server on this machine, for as long as a test needs it."""

import http.server
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *request: Any) -> None:
        """A browser that leaves before it has all is no fault."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(*request)


@contextmanager
def running(handler: type[http.server.BaseHTTPRequestHandler]) -> Iterator[str]:
    """Where it answers, on a port that is free: "http://127.0.0.1:40123/"."""
    handler.log_message = lambda *_: None
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
