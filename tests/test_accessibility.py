"""axe on every page, light and dark, phone and desktop. States of blocks are in their own tests."""

from pathlib import Path

import pytest
from axe import violations
from conftest import DESKTOP, PHONE, ROOT

PAGES = ["", *sorted(
    path.relative_to(ROOT / "docs").with_suffix("").as_posix().removesuffix("index").rstrip("/") + "/"
    for path in (ROOT / "docs").rglob("*.md") if path.relative_to(ROOT / "docs") != Path("index.md")
)]  # fmt: skip


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(visitor, address: str):
    """WCAG 2.2 A and AA and best practices, in both schemes and sizes."""
    for size in (PHONE, DESKTOP):
        one = visitor(viewport=size)
        page = one.open(address)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert violations(page) == [], f"{scheme}, {size['width']} px"


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_wider_than_a_small_screen(visitor, address: str):
    """At 320 px nobody has to scroll sideways (WCAG 1.4.10)."""
    page = visitor(viewport={"width": 320, "height": 640}).open(address)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
