"""axe on every page, light and dark, phone and desktop. States of blocks are in their own tests."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from axe import COLOUR, violations
from conftest import DESKTOP, PHONE, READY, ROOT

PAGES = ["", *sorted(
    path.relative_to(ROOT / "docs").with_suffix("").as_posix().removesuffix("index").rstrip("/") + "/"
    for path in (ROOT / "docs").rglob("*.md") if path.relative_to(ROOT / "docs") != Path("index.md")
)]  # fmt: skip
# The articles of law are one template: every day one in twelve of them, in the proof all.
LAW = [address for address in PAGES if address.startswith("wet/") and address != "wet/"]
LATER = pytest.mark.proof(only=True)


@pytest.mark.parametrize(
    "address",
    [pytest.param(address, marks=LATER if address in LAW and LAW.index(address) % 12 else ()) for address in PAGES],
)
def test_axe_finds_nothing_and_nobody_scrolls_sideways(reader: Page, base: str, address: str):
    """WCAG 2.2 A and AA and best practices, in both schemes and sizes; no side scroll at 320 px (1.4.10)."""
    reader.goto(base + address)
    reader.wait_for_function(READY)
    for size in (PHONE, DESKTOP):
        reader.set_viewport_size(size)
        reader.emulate_media(color_scheme="light")
        assert violations(reader) == [], f"{size['width']} px"
        reader.emulate_media(color_scheme="dark")
        assert violations(reader, COLOUR) == [], f"dark, {size['width']} px"
    reader.set_viewport_size({"width": 320, "height": 640})

    assert reader.evaluate("document.documentElement.scrollWidth") <= 320
