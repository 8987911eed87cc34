// A unit: what is saved together, because half of it says nothing (a text; a row of an action
// list; the points of a theme). Its record on the device, and what becomes of it when two tabs
// changed it. Pure.

import { areAnswers, parsed } from "./state.js";

/**
 * @typedef {object} Unit
 * @property {number} v version of the questions it answers
 * @property {number} t when it was written, in milliseconds; always later than what it replaces
 * @property {number} p the stamp that its writer had seen before
 * @property {number} [d] when it was filled in, if that was not here but comes from a file or a list
 * @property {Record<string, string>} a answers
 * @property {Record<string, string[]>} x other versions of a text, for the reader to choose from
 *
 * @typedef {object} Rules
 * @property {boolean} whole never mixed from two versions
 * @property {(id: string) => boolean} text typed freely: too much work to throw a version away unasked
 */

/** @param {string | null} raw @returns {Unit | null} null when there is nothing to read */
export function readUnit(raw) {
  const { v, t, p, d, a, x } = parsed(raw) ?? {};
  if (!areAnswers(a) || ![v, t].every(Number.isInteger)) return null;
  const others = Object.entries(x ?? {}).filter(
    ([, texts]) => Array.isArray(texts) && texts.every((text) => typeof text === "string"),
  );
  const when = Number.isInteger(d) ? { d } : {};
  return { v, t, p: Number.isInteger(p) ? p : 0, ...when, a, x: Object.fromEntries(others) };
}

/** An emptied unit keeps its stamp, so that nobody takes it for one that was never there. @param {Unit} unit */
export function writeUnit({ x, ...unit }) {
  return JSON.stringify(Object.keys(x).length ? { ...unit, x } : unit);
}

/** @param {Unit} unit @returns {boolean} */
export const holds = (unit) => Object.keys(unit.a).length > 0;

/**
 * @param {import("./state.js").State} state @param {(id: string) => string} nameOf the unit of an answer
 * @param {Pick<Unit, "t" | "d">} stamps @returns {Map<string, Unit>}
 */
export function grouped(state, nameOf, stamps) {
  /** @type {Map<string, Unit>} */
  const units = new Map();
  for (const [id, value] of Object.entries(state.antwoorden)) {
    const name = nameOf(id);
    const unit = units.get(name) ?? { v: state.versie, p: 0, ...stamps, a: {}, x: {} };
    if (value) unit.a[id] = value;
    units.set(name, unit);
  }
  return units;
}

/** @param {Record<string, string>} one @param {Record<string, string>} other */
function same(one, other) {
  const ids = Object.keys({ ...one, ...other });
  return ids.every((id) => one[id] === other[id]);
}

/**
 * @typedef {Pick<Unit, "a" | "x">} Content
 * @param {Content} base what both started from
 * @param {Content} mine @param {Content} theirs @param {Rules} rules @returns {Content}
 */
export function merge(base, mine, theirs, { whole, text }) {
  if (whole) return same(mine.a, base.a) ? { a: { ...theirs.a }, x: {} } : { a: { ...mine.a }, x: {} };
  /** @type {Content} */
  const found = { a: {}, x: {} };
  for (const id of Object.keys({ ...theirs.a, ...mine.a, ...theirs.x, ...mine.x })) {
    const [b, m, t] = [base, mine, theirs].map((content) => content.a[id] ?? "");
    const both = m !== b && t !== b && m !== t;
    const value = m === b ? t : m || (both ? t : "");
    const asked = both && m && text(id) ? [t] : [];
    const mineOnly = (mine.x[id] ?? []).filter((one) => !(base.x[id] ?? []).includes(one));
    const others = [...(theirs.x[id] ?? []), ...mineOnly, ...asked].filter((one) => one && one !== value);
    if (value) found.a[id] = value;
    if (others.length) found.x[id] = [...new Set(others)];
  }
  return found;
}
