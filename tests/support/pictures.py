"""What the pictures of docs/meedoen show: a part of a page of the site on which all recipes were carried out.

`make pictures` makes them; tests/test_recipes.py holds them against the recipes as they are now.
"""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps, PngImagePlugin
from playwright.sync_api import Browser, Locator, Page

from conftest import READY, ROOT
from filling import show

FOLDER = ROOT / "docs" / "assets" / "meedoen"
# As wide as a big phone: smaller is still readable when the picture shrinks to a small one. Twice the pixels, for sharp screens.
SCREEN = {"viewport": {"width": 480, "height": 900}, "device_scale_factor": 2, "color_scheme": "light"}
TEXT = "Tekst"  # the name in the file under which the text in the picture is kept
COLOURS = 64
FRAME, PAPER = 16, "#faf7f0"  # around it, in the colour of the page
SHOWN = r"(\.\./assets/meedoen/{name}\.png\){{ )width=(\d+) height=(\d+)"  # in a page, after the words for who cannot see it


def _nothing(_: Page) -> None:
    pass


def _open_origin(page: Page) -> None:
    page.locator(".herkomst").evaluate_all("all => all.forEach(one => { one.open = true })")


def _low_scores(page: Page) -> None:
    for name, score in (("korte-zinnen", "1"), ("zonder-namen", "4")):
        page.locator(f'[data-vraag="{name}"] label:has(input[value="{score}"])').click()
    show(page)


@dataclass(frozen=True)
class Picture:
    page: str  # where it is made
    part: str  # what is in it, as a CSS selector
    before: Callable[[Page], None] = _nothing


PICTURES = {
    "wijzigen": Picture("wet-en-ruimte/termijnen/", "#oefentermijn", _open_origin),
    "cel": Picture("kwadranten/opp/", "#opp-specialisme"),
    "termijn": Picture("wet-en-ruimte/termijnen/", "#oefentermijn"),
    "begrip": Picture("begrippen/", "#oefenwoord"),
    "zelfcheck": Picture("zelfchecks/oefen-voorstel/", "[data-deel=inhoud]", _low_scores),
    "voorbeeld": Picture("praktijk/", ".kaart:has(a[href$='oefen-teamdag/'])"),
    "samenwerkingsverband": Picture("samenwerkingsverbanden/oefenland/", ".kader__rij"),
    "controle": Picture(
        "wet-en-ruimte/termijnen/", "#opp-zittende-leerling .herkomst__tekst > p:nth-of-type(2)", _open_origin
    ),
}


def look(browser: Browser, base: str, picture: Picture) -> tuple[Locator, str]:
    """The part of the page, as far as it takes to make the picture, and the text in it."""
    page = browser.new_context(**SCREEN, reduced_motion="reduce").new_page()
    page.goto(base + picture.page)
    page.wait_for_function(READY)
    page.evaluate("document.fonts.ready")
    picture.before(page)
    part = page.locator(picture.part)
    return part, re.sub(r"\s+", " ", part.inner_text()).strip()


def take(name: str, part: Locator, text: str) -> Path:
    """The file with the picture. Few colours are enough for text, and a quarter of the bytes."""
    png = part.screenshot(animations="disabled")
    info = PngImagePlugin.PngInfo()
    info.add_itxt(TEXT, text)
    path = FOLDER / f"{name}.png"
    with Image.open(io.BytesIO(png)) as picture:
        framed = ImageOps.expand(picture.convert("RGB"), FRAME, PAPER)
        framed.quantize(COLOURS).save(path, optimize=True, pnginfo=info)
    return path


def write_size(page: Path, name: str) -> None:
    """The size of the picture into the page that shows it: so the text below does not jump."""
    (width, height), _ = kept(FOLDER / f"{name}.png")
    text = page.read_text("utf-8")
    page.write_text(re.sub(SHOWN.format(name=name), rf"\g<1>width={width} height={height}", text), "utf-8")


def kept(path: Path) -> tuple[tuple[int, int], str]:
    """Size in pixels of the page, and the text that was in the picture when it was made."""
    with Image.open(path) as picture:
        picture.load()
        return (picture.width // 2, picture.height // 2), str(picture.info.get(TEXT, ""))
