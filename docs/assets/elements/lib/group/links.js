// Codes in whatever somebody pastes: links of any host, bare codes, whole mails in which a link
// was folded, quoted, encoded or followed by a tracker. Pure.

import { decodeCode, lengthOf } from "./code.js";

/** @typedef {import("./code.js").Read} Read */
/** @typedef {{signs: string, read: Read | {tag: "", values: null, problem: import("./code.js").Problem}}} Found */

// What a mail or a chat may do to a text: fold its lines, write signs as numbers, put in signs without width.
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const FOLDED = /=[ \t]*\r?\n/g;
const HYPHEN = /(?:%(?:25)*2D|=2D|&(?:#45|#x2d|hyphen);|[-\u2010-\u2015\u2212])/gi;
const START = /gids1-/gi;
// A line that goes on: white space, the signs before a quoted line, the angles around a link.
const BREAK = /^[\s>|<"]+/;
const SIGNS = /^[0-9A-Za-z]+/;

/** @param {string} text */
const plain = (text) => text.replace(INVISIBLE, "").replace(FOLDED, "").replace(HYPHEN, "-");

/** All signs from here, over the ends of lines, as far as a code can go. @param {string} after @param {number} most */
function further(after, most) {
  let [found, rest] = ["", after];
  while (found.length < most) {
    const more = SIGNS.exec(rest)?.[0];
    if (!more) break;
    found += more;
    rest = rest.slice(more.length);
    const gap = BREAK.exec(rest)?.[0];
    if (!gap) break;
    rest = rest.slice(gap.length);
  }
  return found;
}

/** One by one, for who wants to pause between them. @param {import("./shape.js").Shape} shape @param {string} text @returns {Generator<Found>} */
export function* eachCode(shape, text) {
  const cleaned = plain(text);
  const length = lengthOf(shape);
  for (const start of cleaned.matchAll(START)) {
    const from = (start.index ?? 0) + start[0].length;
    const after = cleaned.slice(from, from + 4 * length + 400);
    const run = SIGNS.exec(after)?.[0] ?? "";
    const joined = further(after, length);
    // Whole as it stands (also one of another check); joined over lines; with something stuck behind it.
    const tries = [...new Set([run, joined.slice(0, length), run.slice(0, length)])];
    const reads = tries.map((signs) => ({ signs, read: decodeCode(shape, signs) }));
    yield reads.find(({ read }) => read.problem !== "kapot") ?? reads[0];
  }
}

/** @param {import("./shape.js").Shape} shape @param {string} text @returns {Found[]} in the order of the text */
export const findCodes = (shape, text) => [...eachCode(shape, text)];
