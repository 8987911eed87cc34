"""Blocks in WordPress by its own code, and in a page behind nginx with a strict policy on both sides."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from conftest import ROOT, once
from counts import count
from proof import tool
from wordpress import WORDPRESS, embedded

# Not 127.0.0.1: at that address the pages of the guide come without a policy, for `mkdocs serve`.
NGINX = """
daemon off; master_process off; error_log stderr; pid {folder}/nginx.pid;
events {{}}
http {{
  types {{ text/html html; text/css css; text/javascript js; font/woff2 woff2; application/json json; image/svg+xml svg; }}
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  server {{
    listen {guide};
    location /gids/assets/ {{ alias {site}/assets/; add_header Access-Control-Allow-Origin *; }}
    location /gids/ {{ alias {site}/; index index.html; add_header X-Content-Type-Options nosniff; }}
  }}
  server {{
    listen {other};
    root {pages};
    add_header Content-Security-Policy "default-src 'none'; script-src 'self' http://localhost:{guide}; frame-src http://localhost:{guide}; style-src 'self'";
  }}
}}
"""
PAGE = "<!doctype html><html lang=nl><meta charset=utf-8><title>Een andere site</title><body><h1>Ons verband</h1>{}</body></html>"


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("localhost", 0))
        return one.getsockname()[1]


class Hosts:
    """The guide at its full address, and another site in whose folder `pages` a test puts files; both by nginx."""

    def __init__(self, folder: Path, site: Path, port: int) -> None:
        self.site, self.pages = site, folder / "pages"
        self.pages.mkdir()
        self.home, other = f"http://localhost:{port}/gids/", free_port()
        self.other = f"http://localhost:{other}/"
        config = folder / "nginx.conf"
        values = {"folder": folder, "site": site, "pages": self.pages, "guide": port, "other": other}
        config.write_text(NGINX.format(**values), "utf-8")
        self.running = subprocess.Popen([tool("nginx"), "-c", config, "-e", "stderr"], stderr=subprocess.PIPE)
        for _ in range(50):
            with socket.socket() as one:
                if one.connect_ex(("localhost", other)) == 0:
                    break
            time.sleep(0.1)
        assert self.running.poll() is None, self.running.stderr.read()

    def put(self, name: str, body: str) -> str:
        (self.pages / f"{name}.html").write_text(PAGE.format(body), "utf-8")
        return f"{self.other}{name}.html"


@pytest.fixture(scope="module")
def hosts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hosts]:
    """One build with its own address in it."""
    port = free_port()

    def build(folder: Path) -> None:
        ran = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "--site-dir", str(folder)],
            cwd=ROOT,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": f"http://localhost:{port}/gids/"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr

    site = once(tmp_path_factory, f"site-with-address-{port}", build)
    made = Hosts(tmp_path_factory.mktemp("nginx"), site, port)
    yield made
    made.running.terminate()
    made.running.wait()


@pytest.mark.proof(needs=["php", "nginx"])
def test_wordpress_embeds_every_address(hosts: Hosts, figure):
    """Discovery, answer and filter are WordPress's own: it keeps the quotation and the frame, and loses nothing."""
    blocks = sorted((hosts.site / "insluiten").glob("*/*/index.html"))
    addresses = [f"{hosts.home}{path.parent.relative_to(hosts.site).as_posix()}/" for path in blocks]
    addresses = addresses[:: max(1, len(addresses) // count(60, len(addresses)))]
    addresses += [hosts.home + page for page in ("zelfchecks/welke-bril/", "wet/wpo-40a/", "kwadranten/specialisme/")]
    found = embedded(hosts.site, hosts.home, addresses)

    assert len(found) == len(addresses)
    for one in found:
        html = one["html"]
        assert html, one
        secret = re.search(r'<iframe[^>]* data-secret="(\w{10})"', html)[1]
        src = re.search(r'<iframe[^>]* src="([^"]+)"', html)[1]
        assert src.startswith(f"{hosts.home}insluiten/")
        assert src.endswith(f"/#?secret={secret}")
        assert f'<blockquote class="wp-embedded-content" data-secret="{secret}"><a href="{src.split("#")[0]}">' in html
        assert re.search(r'width="640" height="\d{3,4}"', html)
        assert 'sandbox="allow-scripts"' in html
        assert 200 <= one["data"]["height"] <= 1000
    figure("addresses that WordPress embeds", len(found), goal=len(addresses))


@pytest.mark.proof(needs=["php", "nginx"])
@pytest.mark.parametrize("block", ["uitspraak/opp-vaststellen", "kader/opp", "zelfcheck/opp-format"])
def test_the_script_of_wordpress_shows_the_frame_as_high_as_its_block(hosts: Hosts, browser: Browser, block: str):
    """In the page of WordPress, with its own script around the frame: shown, high enough, and a link leads out."""
    (hosts.pages / "wp-embed.js").write_bytes((WORDPRESS / "wp-includes/js/wp-embed.js").read_bytes())
    [found] = embedded(hosts.site, hosts.home, [f"{hosts.home}insluiten/{block}/"])
    address = hosts.put(block.replace("/", "-"), f'{found["html"]}<script src="/wp-embed.js"></script>')
    context = browser.new_context(viewport={"width": 900, "height": 900})
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(address)
    page.wait_for_function("() => getComputedStyle(document.querySelector('blockquote')).display === 'none'")
    inside = page.frame_locator("iframe")

    high = page.locator("iframe").bounding_box()["height"]
    needed = inside.locator("body").evaluate("body => body.getBoundingClientRect().height")
    assert high == pytest.approx(min(1000, max(200, needed)), abs=6)
    assert inside.locator("body").evaluate(
        "() => document.fonts.ready.then(f => [...f].some(x => x.status === 'loaded'))"
    )
    # The quotation of WordPress hides with a style in the page, which this strict policy refuses; nothing else is refused.
    assert [text for text in errors if "style" not in text] == []
    inside.get_by_role("link", name="Open in de gids").click()
    page.wait_for_url(re.compile(re.escape(hosts.home) + "(?!insluiten)"))
    context.close()


@pytest.mark.proof(needs="nginx")
def test_what_the_composer_gives_works_behind_nginx(hosts: Hosts, browser: Browser):
    """Frame, script and card as they are copied, in a page of another host with a strict policy."""
    context = browser.new_context(viewport={"width": 900, "height": 900})
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(f"{hosts.home}insluiten/#blok=uitspraak/opp-vaststellen")
    page.locator("[data-deel=code]").scroll_into_view_if_needed()  # the code comes when somebody comes for it
    expect(page.get_by_label("WordPress")).to_have_value(f"{hosts.home}insluiten/uitspraak/opp-vaststellen/")
    frame, card = page.get_by_label("Blok (iframe)").input_value(), page.get_by_label("Kaartje").input_value()
    page.goto(hosts.put("composer", frame + card))
    inside = page.frame_locator("iframe")
    expect(inside.locator("#opp-vaststellen")).to_be_visible()
    page.wait_for_function("() => document.querySelector('iframe').style.height")

    assert errors == []
    page.locator("blockquote a").click()
    page.wait_for_url(f"{hosts.home}wet-en-ruimte/termijnen/#opp-vaststellen")
    context.close()
