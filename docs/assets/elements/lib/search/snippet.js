// The part of a text that answers, and which words of it were looked for.

import { wordsOf } from "./words.js";

/** @typedef {{text: string, hit: boolean}} Piece */

const LENGTH = 190;
const BEFORE = 60;

/** The stems that make a word bold. @param {import("./question.js").Meaning[]} meanings @returns {Set<number>} */
export function wanted(meanings) {
  return new Set(
    meanings.flatMap((one) =>
      one.ways.filter((way) => way.factor >= 0.5 && way.stems.length === 1).flatMap((way) => way.stems),
    ),
  );
}

/** A text as pieces, those that were looked for apart. @param {string} text @param {Set<number>} stems @param {import("./search-index.js").Index} index @returns {Piece[]} */
export function marked(text, stems, index) {
  /** @type {Piece[]} */
  const pieces = [];
  for (const part of text.split(/([\p{L}\p{N}][\p{L}\p{M}\p{N}'’.]*[\p{L}\p{N}]|[\p{L}\p{N}])/u)) {
    const hit = wordsOf(part).some((word) => stems.has(index.vocabulary.stem(word) ?? -1));
    const last = pieces.at(-1);
    if (last && last.hit === hit) last.text += part;
    else if (part) pieces.push({ text: part, hit });
  }
  return pieces;
}

/** Whole words around where most is said. @param {string} text @param {Set<number>} stems @param {import("./search-index.js").Index} index @returns {Piece[]} */
export function snippet(text, stems, index) {
  if (text.length <= LENGTH) return marked(text, stems, index);
  const found = marked(text, stems, index);
  /** @type {number[]} */
  const places = [];
  let at = 0;
  for (const piece of found) {
    if (piece.hit) places.push(at);
    at += piece.text.length;
  }
  let start = 0;
  let most = 0;
  for (const place of places) {
    const from = Math.max(0, place - BEFORE);
    const inside = places.filter((other) => other >= from && other < from + LENGTH).length;
    if (inside > most) [start, most] = [from, inside];
  }
  if (start < BEFORE) start = 0;
  const first = start ? text.indexOf(" ", start) + 1 : 0;
  const end = first + LENGTH >= text.length ? text.length : text.lastIndexOf(" ", first + LENGTH);
  return marked(`${first ? "… " : ""}${text.slice(first, end)}${end < text.length ? " …" : ""}`, stems, index);
}
