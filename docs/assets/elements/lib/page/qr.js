// A QR code as a drawing. The library that works it out comes when the first is asked for.

import { shape } from "./svg.js";

/** @typedef {{encode: (text: string, options: {ecc: string, border: number}) => {size: number, data: boolean[][]}}} Library */

/** @type {Promise<Library> | undefined} */
let library;

/** Who has the library already hands it over. @param {Library} found */
export function bring(found) {
  library = Promise.resolve(found);
}

/**
 * @param {string} text @param {string} title what opens, for who cannot see it
 * @returns {Promise<SVGElement>} black on white, also in the dark: cameras need that
 */
export async function qr(text, title) {
  library ??= import(new URL("../../../vendor/uqr.js", import.meta.url).href);
  const { size, data } = (await library).encode(text, { ecc: "M", border: 4 });
  const svg = shape("svg", { class: "qr", viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": title });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  svg.append(
    shape("rect", { width: size, height: size, fill: "#fff" }),
    shape("path", { d: dark.join(""), fill: "#000", "shape-rendering": "crispEdges" }),
  );
  return /** @type {SVGElement} */ (svg);
}
