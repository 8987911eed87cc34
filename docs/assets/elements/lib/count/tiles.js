// Four shares as the model stands: two above, two below, each as large as its share. Pure.

/**
 * @typedef {object} Tile
 * @property {string} letter
 * @property {string} name
 * @property {number} value its share, of whatever total
 *
 * @typedef {Tile & {x: number, y: number, width: number, height: number}} Placed in percent of the picture
 */

/** @param {Tile[]} four top left, top right, bottom left, bottom right @returns {Placed[]} those that are not empty */
export function placed(four) {
  const [a, b, c, d] = four.map((tile) => tile.value);
  const total = a + b + c + d;
  const share = (/** @type {number} */ part, /** @type {number} */ whole) => (whole ? (part / whole) * 100 : 0);
  const [top, above, below] = [share(a + b, total), share(a, a + b), share(c, c + d)];
  return four
    .map((tile, i) => {
      const [left, up] = [i % 2 === 0, i < 2];
      const split = up ? above : below;
      const [width, height] = [left ? split : 100 - split, up ? top : 100 - top];
      return { ...tile, x: left ? 0 : split, y: up ? 0 : top, width, height };
    })
    .filter((tile) => tile.value > 0);
}

const SMALL = 300; // pixels: as wide as such a picture is on a phone or on paper
const WIDE = 480;
const LETTER = 8.5; // pixels: how wide a letter of a name is
const INDENT = 28;

/** @param {Tile} tile */
export const lines = (tile) => tile.name.split(" ");

/**
 * What can be read in a tile. The picture says in words what stands nowhere in it.
 * @param {Placed} tile
 * @returns {{number: "large" | "small" | "", name: "always" | "wide" | ""}}
 */
export function fits(tile) {
  const long = Math.max(...lines(tile).map((line) => line.length)) * LETTER + INDENT;
  const room = (/** @type {number} */ picture) => (tile.width / 100) * picture;
  const high = (tile.height / 100) * SMALL > 60 + 20 * lines(tile).length;
  const large = room(SMALL) >= 84 && high;
  return {
    number: large ? "large" : room(SMALL) >= 54 && tile.height >= 10 ? "small" : "",
    name: !high ? "" : room(SMALL) >= long ? "always" : room(WIDE) >= long ? "wide" : "",
  };
}

/** Whole percents, as they are shown. @param {Tile[]} four */
export function inWords(four) {
  return four.map((tile) => `${tile.name} ${Math.round(tile.value)}%`).join(", ");
}
