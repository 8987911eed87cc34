// A Word file as its parts of XML, out of and into a zip. The zip is a library's, loaded when it is needed.

import { MOST } from "../answers/state.js";

const library = () => import(new URL("../../../vendor/fflate.js", import.meta.url).href);

/** @param {string} xml @returns {Document | null} null: not whole, or with words that stand for others: Word has none */
export function parsedXml(xml) {
  if (/<!DOCTYPE/i.test(xml)) return null;
  const found = new DOMParser().parseFromString(xml, "application/xml");
  return found.getElementsByTagName("parsererror").length ? null : found;
}

/** @param {Document} doc @returns {string} */
export function written(doc) {
  const text = new XMLSerializer().serializeToString(doc);
  return text.startsWith("<?xml") ? text : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
}

/**
 * The parts whose names fit, as XML; what is larger than a file of answers may be is not unpacked.
 * @param {Uint8Array} bytes @param {RegExp} names @returns {Promise<Map<string, Document>>} empty: no such file
 */
export async function partsOf(bytes, names) {
  const { unzipSync, strFromU8 } = await library();
  /** @type {Map<string, Document>} */
  const found = new Map();
  let left = 4 * MOST.characters;
  try {
    const filter = (/** @type {{name: string, originalSize: number}} */ { name, originalSize }) =>
      names.test(name) && (left -= originalSize) >= 0;
    for (const [name, part] of Object.entries(unzipSync(bytes, { filter }))) {
      const doc = parsedXml(strFromU8(/** @type {Uint8Array} */ (part)));
      if (doc) found.set(name, doc);
    }
  } catch {
    found.clear(); // not a zip, or not whole
  }
  return found;
}

/** The same file with these parts in the place of its own. @param {Uint8Array} bytes @param {Map<string, Document>} parts @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function replaced(bytes, parts) {
  const { unzipSync, zipSync, strToU8 } = await library();
  const all = unzipSync(bytes);
  for (const [name, doc] of parts) all[name] = strToU8(written(doc));
  return zipSync(all, { level: 6 });
}
