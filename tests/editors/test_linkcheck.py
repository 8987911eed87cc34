"""The check of links to other sites, on a real server that answers in every way a site can."""

import socket
import threading
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from conftest import ROOT
from guide.editors import linkcheck, weekly
from guide.editors.linkcheck import Kind, Link, Outcome, Visit, report
from guide.editors.reporting import Addresses
from guide.load import load_guide

TODAY = date(2026, 11, 23)
NOWHERE = Addresses()
QUICK = Visit(timeout=0.4, retries=1, backoff=0, pause=0, slow=0.2)
ANSWERS = {
    "/goed": (200, ""),
    "/": (200, ""),
    "/tijdelijk": (302, "/goed"),
    "/blijvend": (301, "/goed"),
    "/blijvend-308": (308, "/goed"),
    "/keten": (301, "/blijvend"),
    "/blijvend-en-tijdelijk": (301, "/tijdelijk"),
    "/tijdelijk-en-blijvend": (302, "/blijvend"),
    "/naar-de-voorpagina": (301, "/"),
    "/naar-niets": (301, "/weg"),
    "/vijandig": (301, "/goed?x=`<b>@iemand"),
    "/lus": (302, "/lus"),
    "/weg": (404, ""),
    "/opgeruimd": (410, ""),
    "/inloggen": (401, ""),
    "/verboden": (403, ""),
    "/te-vaak": (429, ""),
    "/storing": (503, ""),
    "/fout": (500, ""),
}


class Handler(BaseHTTPRequestHandler):
    """Counts what is asked, and how many slow answers are under way together."""

    asked: ClassVar[Counter[str]] = Counter()
    lock = threading.Lock()
    busy = most_busy = 0

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        slow = path == "/traag"
        with self.lock:
            Handler.asked[path] += 1
            Handler.busy += slow
            Handler.most_busy = max(Handler.most_busy, Handler.busy)
        status, location = ANSWERS.get(path, (200, ""))
        if path == "/even-stuk":
            status = 500 if Handler.asked[path] == 1 else 200
        time.sleep(0.25 if slow else 1 if path == "/nooit" else 0)
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        if status == 429:
            self.send_header("Retry-After", "3600")
        self.send_header("Content-Length", "0")
        self.end_headers()
        with self.lock:
            Handler.busy -= slow

    def log_message(self, *_: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A client that stopped waiting is part of the test."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


def ask(address: str, visit: Visit = QUICK) -> Outcome:
    return visit.all([address])[address]


@pytest.mark.parametrize(
    ("path", "kind", "target"),
    [
        ("/goed", Kind.GOED, ""),
        ("/goed?a=1&b=2", Kind.GOED, ""),
        ("/tijdelijk", Kind.GOED, ""),
        ("/even-stuk", Kind.GOED, ""),
        ("/tijdelijk-en-blijvend", Kind.GOED, ""),
        ("/blijvend", Kind.VERHUISD, "/goed"),
        ("/blijvend-308", Kind.VERHUISD, "/goed"),
        ("/keten", Kind.VERHUISD, "/goed"),
        ("/blijvend-en-tijdelijk", Kind.VERHUISD, "/tijdelijk"),
        ("/naar-de-voorpagina", Kind.VERHUISD, "/"),
        ("/naar-niets", Kind.DOOD, ""),
        ("/weg", Kind.DOOD, ""),
        ("/opgeruimd", Kind.DOOD, ""),
        ("/inloggen", Kind.GEWEIGERD, ""),
        ("/verboden", Kind.GEWEIGERD, ""),
        ("/te-vaak", Kind.GEWEIGERD, ""),
        ("/fout", Kind.STIL, ""),
        ("/storing", Kind.STIL, ""),
        ("/nooit", Kind.STIL, ""),
        ("/lus", Kind.STIL, ""),
        ("/traag", Kind.TRAAG, ""),
    ],
)
def test_an_answer_is_told_for_what_it_means(server: str, path: str, kind: Kind, target: str):
    """Dead, moved, refused, out of order and slow each ask for something else of an editor."""
    outcome = ask(server + path)

    assert (outcome.kind, outcome.target) == (kind, server + target if target else ""), outcome
    assert ANSWERS.get(path, (0,))[0] < 400 or f"({ANSWERS[path][0]})" in outcome.said
    assert bool(outcome.said) == (kind not in (Kind.GOED, Kind.VERHUISD) or target == "/")


def test_only_a_fault_of_the_site_is_tried_again(server: str):
    """An error of the server or silence may pass; a page that is gone is not asked for twice."""
    Handler.asked.clear()
    QUICK.all([server + path for path in ("/storing", "/nooit", "/weg", "/verboden", "/te-vaak")])

    assert Handler.asked == {"/storing": 2, "/nooit": 2, "/weg": 1, "/verboden": 1, "/te-vaak": 1}


def test_one_host_gets_one_question_at_a_time(server: str):
    """Our check never is the crowd that takes a small site down; other hosts do not wait for it."""
    Handler.most_busy = 0
    other = server.replace("127.0.0.1", "localhost")
    addresses = [f"{host}/traag?{i}" for host in (server, other) for i in range(3)]
    started = time.monotonic()
    outcomes = QUICK.all(addresses)

    assert list(outcomes) == addresses
    assert Handler.most_busy == 2
    assert time.monotonic() - started < 1.4  # six times 0.25 in turn would be 1.5


def test_sites_that_are_not_there(server: str, monkeypatch: pytest.MonkeyPatch):
    """A name that does not exist is dead; no network here, no server and no certificate are not."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{free.getsockname()[1]}/"
    real = socket.getaddrinfo

    def lookup(host: str, *args: object, **named: object) -> object:
        if host.endswith(".nl"):
            raise socket.gaierror(socket.EAI_NONAME if host == "weg.nl" else socket.EAI_AGAIN, "test")
        return real(host, *args, **named)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    asked = [closed, "http://weg.nl/", "http://storing.nl/", "http://[x", "https://a..b/", "http://te veel/"]
    outcomes = [ask(address) for address in asked]

    assert [outcome.kind for outcome in outcomes] == [Kind.STIL, Kind.DOOD, Kind.STIL, Kind.DOOD, Kind.DOOD, Kind.DOOD]
    assert outcomes[0].said == "geen verbinding"
    assert outcomes[1].said == "deze site bestaat niet meer"
    assert "goed adres" in outcomes[3].said
    assert not any(outcome.answered for outcome in outcomes)
    assert ask(server.replace("http:", "https:") + "/goed").said.startswith("het certificaat")
    assert ask(server + "/nooit").said == "geen antwoord binnen 0.4 seconden"


def test_no_answer_at_all_is_no_internet(server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    """A check without internet fails loudly; it never tells editors that every link is dead."""
    (tmp_path / "index.html").write_text('<a href="http://weg.nl/x">x</a>', "utf-8")

    def nothing(*_: object, **__: object) -> object:
        raise socket.gaierror(socket.EAI_AGAIN, "test")

    monkeypatch.setattr(socket, "getaddrinfo", nothing)
    monkeypatch.setattr(linkcheck, "Visit", lambda: QUICK)
    with pytest.raises(SystemExit, match="Is er wel internet"):
        weekly.check_links(tmp_path, load_guide(ROOT))


def test_what_a_server_writes_stays_an_address(server: str):
    """A new address comes from somebody else's server: no mark-up and no mention gets through."""
    address = server + "/vijandig"
    text, _ = report([Link(address, (), ("",))], QUICK.all([address]), [], NOWHERE, TODAY)
    wrong, _ = report([Link("http://a>`b c", (), ("",))], {"http://a>`b c": Outcome(Kind.DOOD)}, [], NOWHERE, TODAY)

    assert f"<{address}> is nu <{server}/goed?x=%60%3Cb%3E@iemand>" in text
    assert "- <http://a%3E%60b%20c>\n" in wrong
