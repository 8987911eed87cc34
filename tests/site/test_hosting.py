"""The guide on a real nginx, as our own settings set it up: at the top of a host and below a path."""

import gzip
import json
import re
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import brotli
import pytest
from icalendar import Calendar
from PIL import Image

from conftest import READY, ROOT, Visitor, once
from guide.__main__ import main
from guide.load import load_guide
from guide.publish.compress import pack
from guide.publish.hosts import nginx
from moving import moved_site, on_nginx

ON_NGINX = pytest.mark.proof(needs="nginx")


@pytest.fixture(scope="module", params=["/", "/gids/"], ids=["top", "path"])
def host(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """(address, site) on nginx."""
    name = f"hosted-{len(request.param)}"
    folder = once(tmp_path_factory, name, lambda folder: moved_site(folder, request.param))
    site = folder / request.param.strip("/")
    root = folder.with_name(f"{name}-gids")
    with on_nginx(root, site, request.param, tmp_path_factory.mktemp("nginx") / "here") as address:
        yield address, site


class Stay(urllib.request.HTTPRedirectHandler):
    """Follows nothing, so that a redirect can be looked at."""

    def redirect_request(self, *_: object) -> None:
        return None


def ask(address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    asked = urllib.request.Request(address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urllib.request.build_opener(Stay).open(asked, timeout=10) as got:
            return got.status, {k.lower(): v for k, v in got.headers.items()}, got.read()
    except urllib.error.HTTPError as error:
        return error.code, {k.lower(): v for k, v in error.headers.items()}, error.read()


@ON_NGINX
def test_every_link_of_every_page_works(host, figure):
    """Each address that a page names on this host is answered at once, without a way around."""
    address, site = host
    asked: dict[str, str] = {}
    for path in site.rglob("*.html"):
        here = urljoin(address, path.relative_to(site).as_posix().removesuffix("index.html"))
        for link in re.findall(r'(?:href|src)="([^"]*)"', path.read_text("utf-8")):
            target = urldefrag(urljoin(here, link.replace("&amp;", "&")))[0]
            if target.startswith(address) and target != here:
                asked.setdefault(target, here)
    wrong = [(target, here) for target, here in asked.items() if ask(target)[0] != 200]
    figure(f"links on nginx, {address.split('/', 3)[3] or 'top'}", f"{len(asked)}, {len(wrong)} dead", 0)

    assert wrong == []
    assert len(asked) > 300


@ON_NGINX
def test_pages_move_and_go_as_they_should(host):
    """301 with what was asked, and the place if it has one; 410 with a page that says why; 404 with our own page."""
    address, _ = host
    top = "/" + address.split("/", 3)[3]

    status, headers, _ = ask(address + "proef/naar-plek/?x=a%20b")
    assert (status, headers["location"]) == (301, f"{top}wet-en-ruimte/termijnen/?x=a%20b#opp-vaststellen")
    status, headers, body = ask(address + "proef/weg/")
    assert (status, b"Deze regel geldt niet meer." in body) == (410, True)
    status, headers, body = ask(address + "nergens/")
    assert (status, b"Deze pagina is er niet." in body) == (404, True)
    assert ask(address + "proef/gesplitst/")[0] == ask(address + "proef/los/")[0] == 200
    assert ask(address + "tlv")[1]["location"] == f"{top}tlv/"


@ON_NGINX
def test_what_machines_read_is_whole(host, figure):
    """On every page: what it is leads to pages that are there, its picture has the size that is asked; so has the news."""
    address, site = host
    home = f"https://gids.example/{address.split('/', 3)[3]}"

    def there(link: str) -> bool:
        path = site / link.removeprefix(home).partition("#")[0]
        return not link.startswith(home) or path.is_file() or (path / "index.html").is_file()

    wrong, things, pictures = [], 0, set()
    for path in site.rglob("*.html"):
        html = path.read_text("utf-8")
        for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL):
            thing = json.loads(text)
            things += 1
            assert (thing["@context"], "@type" in thing) == ("https://schema.org", True), path
            wrong += [(path, link) for link in re.findall(r'"(https?://[^"]+)"', text) if not there(link)]
        for name, link in re.findall(r'<meta property="(og:image|og:url)" content="([^"]+)">', html):
            assert link.startswith(home), path
            wrong += [] if there(link) else [(path, link)]
            pictures |= {link} if name == "og:image" else set()
    figure(f"things said to machines, {address.split('/', 3)[3] or 'top'}", f"{things}, {len(pictures)} pictures")
    for link in pictures:
        picture = site / link.removeprefix(home)
        assert (Image.open(picture).size, picture.stat().st_size < 60_000) == ((1200, 630), True), link

    assert wrong == []
    assert things > 100
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ET.fromstring(ask(address + "nieuws.xml")[2])
    for part in (feed, *feed.findall(f"{atom}entry")):
        assert all(part.findtext(f"{atom}{name}") for name in ("id", "title", "updated"))
    assert feed.find(f"{atom}author/{atom}name").text
    ids = [one.findtext(f"{atom}id") for one in feed.findall(f"{atom}entry")]
    assert len(ids) == len(set(ids)) > 0
    assert feed.find(f"{atom}link[@rel='self']").get("href") == f"{home}nieuws.xml"
    days = Calendar.from_ical(ask(address + "agenda.ics")[2]).walk("VEVENT")
    assert len(days) > 1
    assert [one["URL"] for one in days if not there(str(one["URL"]))] == []


@ON_NGINX
def test_headers_say_how_long_and_for_whom(host):
    """Code for ever, pages until they change; code for everybody, pages in no frame of another site."""
    address, site = host
    [code] = (path.parent.relative_to(site).as_posix() for path in site.glob("assets/*/start.js"))

    _, page, _ = ask(address + "tlv/")
    _, script, _ = ask(f"{address}{code}/start.js")
    assert (page["cache-control"], script["cache-control"]) == ("no-cache", "public, max-age=31536000, immutable")
    [shard] = (path.relative_to(site).as_posix() for path in site.glob("assets/zoek/*/stam-0.bin"))
    assert ask(address + shard)[1]["cache-control"] == script["cache-control"]
    assert ask(address + "assets/zoek/woorden.bin")[1]["cache-control"] == "no-cache"
    assert page["content-type"] == "text/html; charset=utf-8"
    assert page["content-security-policy"] == "frame-ancestors 'self'"
    assert page["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in page
    assert script["access-control-allow-origin"] == "*"
    assert ask(address + "agenda.ics")[1]["content-type"].startswith("text/calendar")
    assert ask(address + "tlv/", If_None_Match=page["etag"])[0] == 304
    assert ask(address + "nergens/")[1]["x-content-type-options"] == "nosniff"
    framed, data = next(site.glob("insluiten/*/*/index.html")), next(site.glob("api/v1/*.json"))
    assert "content-security-policy" not in ask(address + framed.parent.relative_to(site).as_posix() + "/")[1]
    assert ask(address + data.relative_to(site).as_posix())[1]["access-control-allow-origin"] == "*"


@ON_NGINX
def test_packed_files_are_sent_to_who_can_read_them(host, figure):
    """The same bytes, in a quarter of the weight."""
    address, site = host
    plain = (site / "begrippen/index.html").read_bytes()
    _, headers, body = ask(address + "begrippen/", Accept_Encoding="gzip")
    figure("the page of terms on nginx, packed", f"{len(body) // 1024} of {len(plain) // 1024} kB")

    assert headers["content-encoding"] == "gzip"
    assert gzip.decompress(body) == plain == ask(address + "begrippen/")[2]
    assert len(body) < len(plain) / 3
    _, headers, smaller = ask(address + "begrippen/", Accept_Encoding="gzip, br")
    figure("the same with brotli", f"{len(smaller) // 1024} kB")
    assert headers["content-encoding"] == "br"
    assert brotli.decompress(smaller) == plain
    assert len(smaller) < len(body)
    script = next(site.glob("assets/*/start.js")).relative_to(site).as_posix()
    assert ask(address + script, Accept_Encoding="br")[1]["content-encoding"] == "br"


@ON_NGINX
def test_what_a_reader_does_works_there(host, browser):
    """Search, a self-check, a page that moved, and the way back from a wrong address; nothing breaks the policy."""
    address, _ = host
    visitor = Visitor(browser, address)
    page = visitor.open("zoeken/#q=termijn")
    page.wait_for_function("() => document.querySelectorAll('.zoeklijst a').length > 0")
    page.locator(".zoeklijst a").first.click()
    page.wait_for_load_state()
    assert page.locator("h1").count() == 1

    page = visitor.open("zelfchecks/wet-of-keuze/")
    page.wait_for_function(READY)
    page.locator("self-check input[type=radio]").first.check()

    page = visitor.context.new_page()
    page.goto(address + "proef/naar-plek/?a=b")
    assert page.url == f"{address}wet-en-ruimte/termijnen/?a=b#opp-vaststellen"
    page.goto(address + "proef/los/#elders")
    page.wait_for_url("**/begrippen/")

    visitor.problems.clear()
    page.goto(address + "nergens/")
    assert page.locator(".leeg").evaluate("e => getComputedStyle(e).borderTopStyle") == "dashed"
    page.locator(".verder a").first.click()
    assert page.url == address
    visitor.problems = [said for said in visitor.problems if "404" not in said]
    visitor.close()


def test_packed_files_are_what_they_were_packed_from(tmp_path: Path):
    """Beside each text of some size, in both ways; the second time nothing is made, and what is not used any more goes."""
    site, kept = tmp_path / "site", tmp_path / "kept"
    site.mkdir()
    (site / "index.html").write_text("<p>Een lange tekst.</p>\n" * 100, "utf-8")
    (site / "kort.txt").write_text("kort", "utf-8")
    (site / "beeld.png").write_bytes(b"\x89PNG" * 400)

    assert pack(site, kept).startswith("2 ingepakte bestanden, waarvan 2 nieuw")
    text = (site / "index.html").read_bytes()
    assert gzip.decompress((site / "index.html.gz").read_bytes()) == text
    assert brotli.decompress((site / "index.html.br").read_bytes()) == text
    assert sorted(path.name for path in site.iterdir()) == [
        "beeld.png", "index.html", "index.html.br", "index.html.gz", "kort.txt",
    ]  # fmt: skip
    assert pack(site, kept).startswith("2 ingepakte bestanden, waarvan 0 nieuw")
    (site / "index.html").write_text("<p>Een andere tekst.</p>\n" * 100, "utf-8")
    assert pack(site, kept).startswith("2 ingepakte bestanden, waarvan 2 nieuw")
    assert len(list(kept.iterdir())) == 2


def test_brotli_is_only_asked_of_a_server_that_has_it():
    """Without its module nginx does not know the word, and would not start."""
    guide = load_guide(ROOT)

    assert "brotli" not in nginx(guide, "/", "/srv")
    assert nginx(guide, "/", "/srv", brotli=True).count("brotli_static on;") == 1


def test_a_path_that_is_none_is_refused(tmp_path: Path, capsys):
    """Before anything is written, in one line."""
    with pytest.raises(SystemExit):
        main(["hosting", str(tmp_path), "--pad", "gids"], tmp_path)
    assert "begin en eindig met een schuine streep" in capsys.readouterr().err
