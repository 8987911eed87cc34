"""What a host must be told: addresses that moved, how long a file stays good, who may use or frame it.

`_redirects` and `_headers` stand in the site for Netlify and Cloudflare; nginx has a file of its own. A host that
reads none of them (GitHub Pages) serves the pages of moved.py, which do the same in the browser.
"""

from pathlib import Path

from guide import ROOT
from guide.derived.links import page_address
from guide.models import Guide

FOREVER = "public, max-age=31536000, immutable"
# Names of folders that other sites may read from, and may show in a frame.
SHARED, FRAMED = ("api",), ("insluiten",)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Strict-Transport-Security": "max-age=31536000",
}
OWN_FRAME = "frame-ancestors 'self'"
BROTLI = "    brotli_static on;\n"  # with Debian's libnginx-mod-http-brotli-static
NGINX = ROOT / "guide" / "publish" / "nginx.conf"


def write_host_files(site: Path, guide: Guide, code: str) -> None:
    (site / "_redirects").write_text(redirects(guide), "utf-8")
    (site / "_headers").write_text(headers(site, code), "utf-8")


def server_moves(guide: Guide) -> dict[str, str]:
    """Old address to new one, as far as a server can send readers on: it never sees the place on a page.

    A page of which some places went elsewhere is left to its own page, which knows them all.
    """
    apart = {one.page for one in guide.moved if one.place}
    single = [one for one in guide.moved if not one.place and len(one.to) == 1 and one.page not in apart]
    return {f"/{page_address(one.page)}": f"/{page_address(one.to[0])}" for one in single}


def gone(guide: Guide) -> list[str]:
    """Addresses of pages that are gone without a successor."""
    return [f"/{page_address(one.page)}" for one in guide.moved if not one.place and not one.to]


def redirects(guide: Guide) -> str:
    return "".join(f"{old} {new} 301\n" for old, new in server_moves(guide).items())


def headers(site: Path, code: str) -> str:
    """No address falls under two rules that set the same header: hosts differ in what they make of that."""
    folders = sorted(path.name for path in site.iterdir() if path.is_dir() and path.name not in (*FRAMED, "assets"))
    rules = {"/*": HEADERS, "/": {"Content-Security-Policy": OWN_FRAME}}
    rules |= {f"/{name}/*": {"Content-Security-Policy": OWN_FRAME} for name in folders}
    rules[f"/{code}/*"] = {"Cache-Control": FOREVER, "Access-Control-Allow-Origin": "*"}
    for path in site.glob("assets/zoek/*/"):
        rules[f"/{path.relative_to(site).as_posix()}/*"] = {"Cache-Control": FOREVER}
    for name in SHARED:
        rules[f"/{name}/*"] = {**rules.get(f"/{name}/*", {}), "Access-Control-Allow-Origin": "*"}
    return "".join(f"{path}\n" + "".join(f"  {n}: {v}\n" for n, v in rule.items()) for path, rule in rules.items())


def nginx(guide: Guide, path: str, folder: str, *, brotli: bool = False) -> str:
    """The configuration of a server with the guide below `path` ("/gids/"), its files in `folder` + `path`.

    `brotli`: that server has the module for it; one that has not would not start.
    """
    below = path.rstrip("/")
    moves = [(below + old, *_parted(below + new)) for old, new in server_moves(guide).items()]
    values = {
        "BROTLI": BROTLI if brotli else "",
        "PATH": path,
        "FOLDER": folder,
        "MOVED": "".join(f'    "{old}" "{new}";\n' for old, new, _ in moves),
        "PLACES": "".join(f'    "{old}" "#{place}";\n' for old, _, place in moves if place),
        "GONE": "".join(f'    "{below}{old}" 1;\n' for old in gone(guide)),
        "HEADERS": "".join(f'    add_header {name} "{value}" always;\n' for name, value in HEADERS.items()),
        "OWN_FRAME": OWN_FRAME,
        "FOREVER": FOREVER,
        "SHARED": "|".join(("assets", *SHARED)),
        "FRAMED": "|".join(FRAMED),
    }
    text = NGINX.read_text("utf-8")
    for name, value in values.items():
        text = text.replace(f"    @{name}@\n", value).replace(f"@{name}@", value)
    return text


def _parted(address: str) -> tuple[str, str]:
    page, _, place = address.partition("#")
    return page, place
