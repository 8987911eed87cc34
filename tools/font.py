"""The letters of the site: what is in use of the typeface, with a zero that has no slash.

    python tools/font.py

Reads the font of node_modules and writes docs/assets/letter.woff2. Run it again when a test says that a character
of the site is missing, or when the package of the typeface is new. Its licence (OFL) asks for another name.
"""

import io
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates
from fontTools.varLib import instancer
from fontTools.varLib.iup import iup_delta

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files"
SOURCE = SOURCE / "atkinson-hyperlegible-next-latin-wght-normal.woff2"
TARGET = ROOT / "docs/assets/letter.woff2"

# What Dutch needs, in names too, and the signs of the site. Anything else falls back on a font of the device.
LETTERS = "".join(map(chr, range(0x20, 0x7F))) + "ÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜàáâäçèéêëìíîïñòóôöùúûüß"
SIGNS = "\u00a0\u00ad§©«»›°·×÷½¼¾–—‘’‚“”„†•…‰€™→←↑↓−≤≥"
WEIGHTS = (400, 800)
FEATURES = ["kern", "tnum", "pnum"]
# Thousandths of an em. The typeface is drawn at 400, near 750 and at 800; where a straight line from 400 to 800 comes
# this close to the drawing between them, that one goes: it is a quarter of the file, and this is a tenth of a pixel.
SEEN = 6


def made() -> bytes:
    """The font file."""
    font = TTFont(SOURCE, lazy=False)
    _zero_without_slash(font)
    instancer.instantiateVariableFont(font, {"wght": WEIGHTS}, inplace=True, updateFontNames=False)
    for record in font["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = "Gids"
        if record.nameID == 6:  # noqa: PLR2004 - the PostScript name
            record.string = "Gids"
    font.flavor = None
    font = TTFont(io.BytesIO(_saved(font)), lazy=False)  # what was left out is not looked for again
    options = subset.Options()
    options.layout_features = FEATURES
    options.name_IDs = [0, 1, 2, 13, 14]
    options.hinting = False
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=LETTERS + SIGNS)
    subsetter.subset(font)
    _straightened(font)
    font["head"].modified = font["head"].created  # the same bytes tomorrow
    font.recalcTimestamp = False
    font.flavor = "woff2"
    return _saved(font)


def _saved(font: TTFont) -> bytes:
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _straightened(font: TTFont) -> None:
    """Leaves out drawings between two weights that follow from those: of outlines only, widths keep every step."""
    glyf, widths = font["glyf"], font["hmtx"].metrics
    for name, drawings in font["gvar"].variations.items():
        if len(drawings) != 2:  # noqa: PLR2004 - the one between, and the heaviest
            continue
        points, control = glyf._getCoordinatesAndControls(name, widths)  # noqa: SLF001 - no public way to ask
        between, last = (
            iup_delta(drawing.coordinates, points, control.endPts)
            if None in drawing.coordinates
            else drawing.coordinates
            for drawing in drawings
        )
        at = drawings[0].axes["wght"][1]
        outline = range(len(points) - 4)  # the last four tell the width and the height
        if all(abs(between[i][way] - at * last[i][way]) <= SEEN for i in outline for way in (0, 1)):
            whole = {"wght": (0.0, 1.0, 1.0)}
            drawings[:] = [type(drawings[1])(whole, drawings[1].coordinates)]


def _zero_without_slash(font: TTFont) -> None:
    """The inner line of the zero drawn anew from a quarter of it that the slash leaves free, at every weight."""
    glyf = font["glyf"]
    zero = glyf["zero"]
    points = [tuple(point) for point in zero.coordinates]
    flags = list(zero.flags)
    inner_from = zero.endPtsOfContours[0] + 1
    place = {point: i for i, point in enumerate(points) if i >= inner_from}
    bottom, left = place[(324, 62)], place[(151, 335)]
    corner = [place[(151, 248)], place[(188, 126)], place[(265, 62)]]

    def inner(at: list[tuple[float, float]]) -> list[tuple[float, float]]:
        middle_x, middle_y = at[bottom][0], at[left][1]

        def over_x(point: tuple[float, float]) -> tuple[float, float]:
            return 2 * middle_x - point[0], point[1]

        def over_y(point: tuple[float, float]) -> tuple[float, float]:
            return point[0], 2 * middle_y - point[1]

        quarter = [at[i] for i in corner]
        low, side = at[bottom], at[left]
        return [
            low,
            *(over_x(point) for point in reversed(quarter)),
            over_x(side),
            *(over_y(over_x(point)) for point in quarter),
            over_y(low),
            *(over_y(point) for point in reversed(quarter)),
            side,
            *quarter,
        ]

    turned = [flags[i] for i in corner]
    around = [flags[bottom], *reversed(turned), flags[left], *turned]
    width = font["hmtx"]["zero"][0]
    for variation in font["gvar"].variations["zero"]:
        moved = variation.coordinates
        if None in moved:
            whole = [*points, (0, 0), (width, 0), (0, 0), (0, 0)]
            moved = iup_delta(moved, whole, zero.endPtsOfContours)
        variation.coordinates = [*moved[:inner_from], *inner(list(moved)), *moved[-4:]]
    drawn = [*points[:inner_from], *inner(points)]
    zero.coordinates = GlyphCoordinates(drawn)
    zero.flags = type(zero.flags)(flags[:inner_from] + around + around)
    zero.endPtsOfContours = [inner_from - 1, len(drawn) - 1]
    zero.numberOfContours = 2
    zero.recalcBounds(glyf)


if __name__ == "__main__":
    TARGET.write_bytes(made())
    sys.stdout.write(f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size} bytes\n")
