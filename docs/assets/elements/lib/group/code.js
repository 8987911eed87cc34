// The answers of one person as a short code, and back. In it: check, version, a random tag, the
// answers. Nothing else, and never a text. A code that is not whole is refused whole. Pure.

import { size } from "./shape.js";

/** @typedef {import("./shape.js").Shape} Shape */
/** @typedef {{tag: string, values: import("./shape.js").Values, problem: ""}} Read */
/** @typedef {"kapot" | "andere-zelfcheck" | "andere-versie" | "leeg"} Problem */

const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE = BigInt(SIGNS.length);
/** What every code of this format starts with; another format gets another number. */
export const MARK = "gids1-";
export const TAG_BITS = 40;

// From the low end: a sum over all that follows, then these, then a value a field.
const SUM = 28;
const HEAD = { check: 16, version: 8, fields: 16, tag: TAG_BITS };

/** A number of so many bits that follows from a text. @param {string} text @param {number} bits at most 32 */
export function digest(text, bits) {
  let found = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) found = Math.imul(found ^ text.charCodeAt(i), 0x01000193);
  found = Math.imul(found ^ (found >>> 16), 0x85ebca6b);
  found = Math.imul(found ^ (found >>> 13), 0xc2b2ae35);
  return (found ^ (found >>> 16)) >>> (32 - bits);
}

/** @param {Shape} shape which questions with which answers: changes when those do */
const ground = ({ version, fields }) =>
  JSON.stringify([version, fields.map(({ questions, options, points }) => [questions, options, points])]);

/** @param {Shape} shape @returns {Record<keyof typeof HEAD, number>} what a code of this check says; tag aside */
function headOf(shape) {
  const [check, fields] = [digest(shape.check, HEAD.check), digest(ground(shape), HEAD.fields)];
  return { check, version: shape.version % 2 ** HEAD.version, fields, tag: 0 };
}

/** @type {WeakMap<Shape, {head: Record<keyof typeof HEAD, number>, sizes: bigint[], length: number}>} */
const known = new WeakMap();

/** @param {Shape} shape */
function worked(shape) {
  const before = known.get(shape);
  if (before) return before;
  const sizes = shape.fields.map((field) => BigInt(size(field)));
  const bits = SUM + Object.values(HEAD).reduce((all, one) => all + one, 0);
  let most = sizes.reduce((all, one) => all * one, 1n) << BigInt(bits);
  let length = 0;
  for (; most > 0n; most /= BASE) length += 1;
  const found = { head: headOf(shape), sizes, length };
  known.set(shape, found);
  return found;
}

/** How many signs follow the mark. @param {Shape} shape */
export const lengthOf = (shape) => worked(shape).length;

/** @param {bigint} rest */
const sumOf = (rest) => BigInt(digest(`gids ${rest}`, SUM));

/** @returns {string} a tag that nobody else has */
export function newTag() {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  return ((high % 2 ** (TAG_BITS - 32)) * 2 ** 32 + low).toString(36);
}

/** @param {Shape} shape @param {import("./shape.js").Values} values @param {string} tag of newTag @returns {string} */
export function encodeCode(shape, values, tag) {
  const { head, sizes, length } = worked(shape);
  let rest = values.reduceRight((all, value, i) => all * sizes[i] + BigInt(value), 0n);
  const said = { ...head, tag: Number.parseInt(tag, 36) };
  for (const [name, bits] of Object.entries(HEAD).reverse())
    rest = (rest << BigInt(bits)) + BigInt(said[/** @type {"tag"} */ (name)]);
  let number = (rest << BigInt(SUM)) + sumOf(rest);
  let signs = "";
  for (; number > 0n; number /= BASE) signs = SIGNS[Number(number % BASE)] + signs;
  return MARK + signs.padStart(length, "0");
}

/**
 * @param {Shape} shape of the check that the group fills in @param {string} signs without the mark
 * @returns {Read | {tag: "", values: null, problem: Problem}}
 */
export function decodeCode(shape, signs) {
  const refused = (/** @type {Problem} */ problem) => ({ tag: /** @type {const} */ (""), values: null, problem });
  if (!/^[0-9A-Za-z]{17,400}$/.test(signs)) return refused("kapot");
  let number = 0n;
  for (const sign of signs) number = number * BASE + BigInt(SIGNS.indexOf(sign));
  let rest = number >> BigInt(SUM);
  if (sumOf(rest) !== number - (rest << BigInt(SUM))) return refused("kapot");
  const take = (/** @type {bigint} */ most) => {
    const found = rest % most;
    rest /= most;
    return Number(found);
  };
  const { head, sizes, length } = worked(shape);
  const said = Object.fromEntries(Object.entries(HEAD).map(([name, bits]) => [name, take(1n << BigInt(bits))]));
  if (said.check !== head.check) return refused("andere-zelfcheck");
  if (said.version !== head.version || said.fields !== head.fields) return refused("andere-versie");
  const values = sizes.map(take);
  if (rest > 0n || signs.length !== length) return refused("kapot");
  return { tag: said.tag.toString(36), values, problem: "" };
}
