"""Files packed beside themselves (.gz and .br), for servers that send them so: slow, so kept from one time to the next.

Not a part of building: a command of its own (`python -m guide hosting`), on the finished site.
"""

import gzip
import hashlib
from collections.abc import Callable
from pathlib import Path

import brotli

PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".ics", ".csv", ".md"}
SMALLEST = 512  # bytes: below that a packed file saves nothing
WAYS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": lambda content: gzip.compress(content, 9, mtime=0),
    ".br": lambda content: brotli.compress(content, quality=11),
}


def pack(site: Path, kept: Path) -> str:
    """Pack all of `site`; what was packed before comes out of the folder `kept`, which holds nothing else after."""
    kept.mkdir(parents=True, exist_ok=True)
    used: set[str] = set()
    made, before, after = 0, 0, 0
    for path in sorted(path for path in site.rglob("*") if path.suffix in PACKED):
        content = path.read_bytes()
        if len(content) < SMALLEST:
            continue
        name = hashlib.sha256(content).hexdigest()
        before += len(content)
        for ending, way in WAYS.items():
            stored = kept / f"{name}{ending}"
            used.add(stored.name)
            if not stored.exists():
                stored.write_bytes(way(content))
                made += 1
            packed = stored.read_bytes()
            path.with_name(path.name + ending).write_bytes(packed)
            after += len(packed) if ending == ".br" else 0
    for path in kept.iterdir():
        if path.name not in used:
            path.unlink()
    return f"{len(used)} ingepakte bestanden, waarvan {made} nieuw: van {before // 1024} naar {after // 1024} kB."
