"""A guide of which addresses moved: the real one, with invented addresses that were on the site once."""

import os
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import socket

import pytest

from conftest import build_site, working_copy
from guide.__main__ import main
from guide.rules.published import FILE, joined
from proof import tool

# What was published, a line of data/published.txt each.
LISTED = (
    "docs/proef verhuisd",
    "docs/proef/verhuisd.md stappen",
    "docs/proef naar-plek",
    "docs/proef los",
    "docs/proef/los.md elders",
    "docs/proef/los.md opp-vaststellen blok",
    "docs/proef gesplitst",
    "docs/proef weg",
    "docs/tlv/index.md oud-kopje",
    "insluiten/uitspraak oud-stuk blok",
    "insluiten/zelfcheck oud-check blok",
    "docs/tlv/index.md oud-elders",
    "docs/tlv/index.md oud-weg",
)
TO, PLACE = "tlv/aanvragen.md", "wet-en-ruimte/termijnen.md#opp-vaststellen"
WITHDRAWN = f"""\
  - {{id: verhuisd, waar: docs/proef, opvolger: {TO}, reden: Het staat nu bij de aanvraag.}}
  - {{id: stappen, waar: docs/proef/verhuisd.md, opvolger: {TO}, reden: Dat is de hele pagina.}}
  - {{id: naar-plek, waar: docs/proef, opvolger: '{PLACE}', reden: Dit is nu een termijn.}}
  - {{id: los, waar: docs/proef, opvolger: {TO}, reden: Het meeste staat nu bij de aanvraag.}}
  - {{id: elders, waar: docs/proef/los.md, opvolger: begrippen.md, reden: Dit is nu een begrip.}}
  - {{id: gesplitst, waar: docs/proef, opvolgers: [{TO}, tlv/index.md], reden: De pagina was te lang.}}
  - {{id: weg, waar: docs/proef, lees: [tlv/index.md], reden: Deze regel geldt niet meer.}}
  - {{id: oud-kopje, waar: docs/tlv/index.md, opvolger: '{TO}', reden: Het is een eigen pagina.}}
  - {{id: oud-elders, waar: docs/tlv/index.md, opvolger: '{PLACE}', reden: Het is een termijn.}}
  - {{id: oud-stuk, waar: data/legal/termijnen.yaml, opvolger: opp-vaststellen, reden: Het heet nu anders.}}
  - {{id: oud-check, waar: data/checks, reden: Die vragen zijn oud & op.}}
  - {{id: oud-weg, waar: docs/tlv/index.md, lees: [tlv/aanvragen.md], reden: Dat was een voorbeeld.}}
"""


def moved_copy(root: Path) -> Path:
    """The project, with all of that on the list and in data/withdrawn.yaml."""
    working_copy(root)
    file = root / FILE
    added = f"# Regels: {len(LISTED)}\n" + "".join(f"{line}\n" for line in LISTED)
    file.write_text(joined(file.read_text("utf-8"), added), "utf-8")
    withdrawn = root / "data/withdrawn.yaml"
    withdrawn.write_text(withdrawn.read_text("utf-8") + WITHDRAWN, "utf-8")
    return root


def moved_site(folder: Path, path: str) -> None:
    """Built for a host on which it stands below `path`, so that the page for wrong addresses finds its styles."""
    root = moved_copy(folder.with_name(f"{folder.name}-gids"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", f"https://gids.example{path}")
        build_site(root, folder / path.strip("/"))


BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"  # tools/proof.sh installs it
MAIN = """\
load_module {brotli};
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
worker_processes 1;
events {{}}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
    include {folder}/gids.conf;
}}
"""


@contextmanager
def on_nginx(root: Path, site: Path, path: str, folder: Path) -> Iterator[str]:
    """The address of the guide on a real nginx, as `python -m guide hosting` sets it up; `site` stands below `path`."""
    folder.mkdir(parents=True)
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    top = str(site)[: len(str(site)) - len(path.rstrip("/"))] if path != "/" else str(site)
    words = ["hosting", str(site), "--nginx", str(folder / "gids.conf"), "--pad", path, "--map", top, "--brotli"]
    assert main(words, root) == 0
    written = (folder / "gids.conf").read_text("utf-8")
    (folder / "gids.conf").write_text(re.sub("listen 80;", f"listen 127.0.0.1:{port};", written), "utf-8")
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder, brotli=BROTLI), "utf-8")
    command = [str(tool("nginx")), "-p", str(folder), "-c", str(folder / "nginx.conf")]
    # As root nginx would read the files as another user, who may not come in a folder for tests.
    command += ["-g", "user root;"] if os.getuid() == 0 else []
    running = subprocess.Popen(command)
    try:
        for _ in range(100):
            with socket() as asked:
                if asked.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        else:
            pytest.fail((folder / "error.log").read_text("utf-8"))
        yield f"http://127.0.0.1:{port}{path}"
    finally:
        running.terminate()
        running.wait(10)
