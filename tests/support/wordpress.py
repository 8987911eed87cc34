"""WordPress itself, from the package of Debian: what it makes of an address, and its script around a frame."""

import json
import subprocess
from pathlib import Path

import pytest

from conftest import ROOT
from proof import tool

PACKAGE = ROOT / ".cache" / "wordpress"  # tools/proof.sh puts it there; it is never copied into the repository
WORDPRESS = PACKAGE / "usr" / "share" / "wordpress"
WAY = Path(__file__).parent / "wordpress.php"


def embedded(site: Path, home: str, addresses: list[str]) -> list[dict]:
    """What WordPress puts in a post for each address: the answer it found, and the HTML it keeps of that."""
    if not WORDPRESS.is_dir():
        pytest.fail("WordPress is not on this machine; `make proof` downloads it", pytrace=False)
    ran = subprocess.run(
        [tool("php"), WAY, WORDPRESS, site, home],
        input="\n".join(addresses),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr + ran.stdout[-2000:]
    return [json.loads(line) for line in ran.stdout.splitlines()]
