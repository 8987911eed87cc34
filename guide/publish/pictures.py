"""The picture of a page where somebody shares it: its title, marked as the guide marks, 1200 by 630.

A picture is called after what is on it: the same title is the same file, and comes from the cache.
"""

import hashlib
import shutil
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

WIDE = (1200, 630)
FOLDER = "assets/delen"
LETTER = Path("docs/assets/letter.woff2")
VERSION = "1"  # of the drawing: another number, and every picture is made anew
PAPER, INK, MARKER = "#ffffff", "#16171c", "#ffe03d"
SQUARES = ("#2d5fb0", "#7b1f57", "#8f5600", "#0a746a")  # as in the sign of the guide
EDGE = 80
SIZES = (92, 80, 68, 58, 50)
MOST_LINES = 4
FOOT = 36
COLORS = 32  # enough for these few, with smooth edges


class Pictures:
    """Draws what was not drawn before, and puts it on the site."""

    def __init__(self, root: Path, site: Path, name: str) -> None:
        self.letter, self.cache = root / LETTER, root / ".cache" / "delen"
        self.site, self.name = site, name

    def of(self, title: str) -> str:
        """The address of the picture with this title."""
        key = hashlib.sha256(f"{VERSION}|{self.name}|{title}".encode()).hexdigest()[:12]
        address = f"{FOLDER}/{key}.png"
        made, target = self.cache / f"{key}.png", self.site / address
        if not made.exists():
            self.cache.mkdir(parents=True, exist_ok=True)
            draw(title, self.name, self.letter).save(made, optimize=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(made, target)
        return address


def draw(title: str, name: str, letter: Path) -> Image.Image:
    """The title in lines that fit, the first of them marked."""
    picture = Image.new("RGB", WIDE, PAPER)
    pen = ImageDraw.Draw(picture)
    font, lines = _fitting(pen, title, letter)
    high = font.size * 1.22
    top = (WIDE[1] - 120 - high * len(lines)) / 2
    for number, line in enumerate(lines):
        at = top + number * high
        if number == 0:
            wide = pen.textlength(line, font=font)
            pen.rectangle((EDGE - 14, at + high * 0.14, EDGE + wide + 14, at + high * 0.98), fill=MARKER)
        pen.text((EDGE, at), line, font=font, fill=INK)
    foot = WIDE[1] - EDGE - FOOT
    for number, color in enumerate(SQUARES):
        left, up = EDGE + number % 2 * 22, foot + number // 2 * 22
        pen.rectangle((left, up, left + 18, up + 18), fill=color)
    pen.text((EDGE + 64, foot - 4), name, font=_font(letter, FOOT, "SemiBold"), fill=INK)
    return picture.quantize(COLORS)


def _fitting(pen: ImageDraw.ImageDraw, title: str, letter: Path) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest letter in which the title fits; of a title too long for the smallest, the end goes."""
    for size in SIZES:
        font = _font(letter, size, "Bold")
        lines = _lines(pen, title, font)
        if len(lines) <= MOST_LINES and all(pen.textlength(line, font=font) <= WIDE[0] - 2 * EDGE for line in lines):
            break
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1]} …"]
    return font, lines


def _lines(pen: ImageDraw.ImageDraw, title: str, font: ImageFont.FreeTypeFont) -> list[str]:
    lines = [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and pen.textlength(longer, font=font) > WIDE[0] - 2 * EDGE:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _font(letter: Path, size: int, weight: str) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(letter), size)
    font.set_variation_by_name(weight)
    return font
