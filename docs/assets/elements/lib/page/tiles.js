// The picture of four shares: tiles in the order of the model, each as large as its share.
// For an outcome, for a comparison, for a group: whoever has four shares in percent.
// Its styles are docs/assets/css/mozaiek.css; sheet.js brings them.

import { fits, inWords, lines, placed } from "../count/tiles.js";
import { make } from "./dom.js";
import { shape } from "./svg.js";

/** @typedef {import("../count/tiles.js").Tile} Tile */

const PATTERNS = {
  s: { size: 14, d: "M0 0v14", turn: "rotate(45)" },
  m: { size: 14, d: "", turn: "" },
  p: { size: 12, d: "M0 6h12", turn: "" },
  l: { size: 16, d: "M0 8h16M8 0v16", turn: "" },
};
let drawn = 0;

/** The patterns tell the four apart without colour. @param {string} letter @param {string} id */
function pattern(letter, id) {
  const { size, d, turn } = PATTERNS[/** @type {"s"} */ (letter)];
  const found = shape("pattern", { id, width: size, height: size, patternUnits: "userSpaceOnUse" });
  if (turn) found.setAttribute("patternTransform", turn);
  found.append(d ? shape("path", { class: "weefsel", d }) : shape("circle", { class: "stip", cx: 7, cy: 7, r: 2 }));
  return found;
}

/** @param {import("../count/tiles.js").Placed} tile @param {string} fill */
function drawTile(tile, fill) {
  const letter = tile.letter.toLowerCase();
  const found = shape("svg", {
    class: letter,
    x: `${tile.x}%`,
    y: `${tile.y}%`,
    width: `${tile.width}%`,
    height: `${tile.height}%`,
  });
  const whole = { width: "100%", height: "100%" };
  found.append(shape("rect", { class: "kleur", ...whole }), shape("rect", { ...whole, fill: `url(#${fill})` }));
  found.append(shape("rect", { class: "kader", ...whole }));
  const { number, name } = fits(tile);
  const said = `${Math.round(tile.value)}%`;
  if (number === "large") found.append(shape("text", { x: 14, y: "1.15em", class: "groot" }, said));
  if (number === "small") found.append(shape("text", { x: 12, y: "1.5em" }, said));
  const words = lines(tile);
  if (name) {
    const full = shape("text", { class: name === "wide" ? "naam naam--ruim" : "naam", y: "100%" });
    words.forEach((line, i) => {
      const dy = i ? "1.25em" : `${-0.9 - 1.25 * (words.length - 1)}em`;
      full.append(shape("tspan", { x: 16, dy }, line));
    });
    found.append(full);
  }
  if (name !== "always" && tile.width >= 8 && tile.height >= (number ? 22 : 9)) {
    const place = { x: 12, y: "100%", dy: "-0.6em", class: name ? "naam--krap" : "" };
    found.append(shape("text", place, tile.letter));
  }
  return found;
}

/**
 * @param {string} title what the picture is of: Nu @param {Tile[]} four top left, top right, bottom left, bottom right
 * @param {string} [note] beside the title
 */
export function tiles(title, four, note = "") {
  drawn += 1;
  const svg = shape("svg", { class: "mozaiek", role: "img", "aria-label": `${title}: ${inWords(four)}` });
  const patterns = shape("defs", {});
  for (const tile of placed(four)) {
    const fill = `weefsel-${drawn}-${tile.letter.toLowerCase()}`;
    patterns.append(pattern(tile.letter.toLowerCase(), fill));
    svg.append(drawTile(tile, fill));
  }
  svg.prepend(patterns);
  const caption = make("figcaption", title);
  if (note) caption.append(" ", make("span", note));
  const found = make("figure");
  found.append(caption, svg);
  return found;
}

/** Pictures beside each other. @param {HTMLElement[]} pictures */
export function beside(pictures) {
  const found = make("div", null, { class: "mozaieken" });
  found.append(...pictures);
  return found;
}

/** Now beside wanted. @param {Tile[]} now @param {Tile[]} wanted @param {[string, string]} titles @param {string} [note] */
export function nowAndWanted(now, wanted, titles, note = "") {
  return beside([tiles(titles[0], now), tiles(titles[1], wanted, note)]);
}
