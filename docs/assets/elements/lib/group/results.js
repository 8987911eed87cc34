// What a group filled in, in numbers. What too few answered is left out here, so that no
// drawing, table or file further on can show it. Pure.

import { parts, ROLE, roleOf } from "./shape.js";
import { FEW } from "./small.js";
import { counts, spread } from "./spread.js";

/** @typedef {import("./shape.js").Shape} Shape */
/** @typedef {import("./spread.js").Spread} Spread */
/** @typedef {{key: string, values: import("./shape.js").Values}} Entry */
/**
 * @typedef {object} Part one field of a group: the points of a theme in a round, or a choice
 * @property {import("./shape.js").Field} field
 * @property {number} n how many answered it
 * @property {number} half how many began it and did not finish
 * @property {Spread[]} spreads a quadrant, or one for a score; none: too few, or nothing to count with
 * @property {number[][]} dots how often each number of points was given, a quadrant; or how often each option
 */

/** @param {Shape} shape @param {Entry[]} entries @param {number} at which field @returns {Part} */
function divided(shape, entries, at) {
  const field = shape.fields[at];
  const rows = entries.map(({ values }) => parts(field, values[at])).filter((row) => row !== null);
  const half = entries.filter(({ values }) => values[at] === 1).length;
  const columns = rows.length < FEW ? [] : field.questions.map((_, i) => rows.map((row) => row[i]));
  const dots = columns.map((column) => counts(column, field.points));
  return { field, n: rows.length, half, spreads: columns.map(spread), dots };
}

/** Of a list to tick, who ticked nothing there has answered too. */
const TICKED = "herkennen";

/** @param {Shape} shape @param {Entry[]} entries @param {number} at @returns {Part} */
function chosen(shape, entries, at) {
  const field = shape.fields[at];
  const given = entries.map(({ values }) => values[at]).filter(Boolean);
  const n = shape.kind === TICKED ? entries.length : given.length;
  if (n < FEW) return { field, n, half: 0, spreads: [], dots: [] };
  const scores = given.map((value) => Number(field.options[value - 1])).filter((score) => !Number.isNaN(score));
  const spreads = shape.kind === "schaal" && scores.length >= FEW ? [spread(scores)] : [];
  return { field, n, half: 0, spreads, dots: [counts(given, field.options.length).slice(1)] };
}

/** Counted once for one picture. @type {WeakMap<Entry[], Part[]>} */
const counted = new WeakMap();

/** Every field but the role. @param {Shape} shape @param {Entry[]} entries @returns {Part[]} */
export function results(shape, entries) {
  const before = counted.get(entries);
  if (before) return before;
  const found = shape.fields
    .map((field, at) => (field.points ? divided(shape, entries, at) : chosen(shape, entries, at)))
    .filter(({ field }) => field.id !== ROLE);
  counted.set(entries, found);
  return found;
}

/**
 * The shares of one person, in percent: over the themes that are divided in both rounds.
 * @param {Shape} shape @param {Entry} entry @returns {number[][] | null} a round, a quadrant; null: no such theme
 */
export function sharesOf(shape, { values }) {
  const themes = shape.fields.filter((field) => field.points).length / shape.rounds.length;
  const first = shape.fields.findIndex((field) => field.points);
  const rows = shape.rounds.map((_, round) =>
    Array.from({ length: themes }, (__, t) => {
      const at = first + round * themes + t;
      return parts(shape.fields[at], values[at]);
    }),
  );
  const whole = Array.from({ length: themes }, (_, t) => t).filter((t) => rows.every((row) => row[t] !== null));
  if (!whole.length) return null;
  const total = whole.length * shape.fields[first].points;
  return rows.map((row) =>
    shape.quadrants.map((_, q) => (whole.reduce((sum, t) => sum + (row[t]?.[q] ?? 0), 0) / total) * 100),
  );
}

/**
 * @typedef {object} Shares
 * @property {number} n whose shares they are
 * @property {Spread[][]} rounds a round, a quadrant; empty: too few
 */

/** @param {Shape} shape @param {Entry[]} entries @returns {Shares} */
export function groupShares(shape, entries) {
  const all = entries.map((entry) => sharesOf(shape, entry)).filter((one) => one !== null);
  const round = (/** @type {number} */ r) => shape.quadrants.map((_, q) => spread(all.map((one) => one[r][q])));
  return { n: all.length, rounds: all.length < FEW ? [] : shape.rounds.map((_, r) => round(r)) };
}

/** Those who have shares, with their role. @param {Shape} shape @param {Entry[]} entries */
export function people(shape, entries) {
  return entries
    .filter((entry) => sharesOf(shape, entry))
    .map(({ key, values }) => ({ key, role: roleOf(shape, values) }));
}

/**
 * How far apart the group is on a part: points and scores by their standard deviation, a choice by
 * how many chose otherwise than most. Null: nothing to say.
 * @param {Part} part
 */
export function apart({ spreads, dots, n }) {
  if (spreads.length) return Math.max(...spreads.map((one) => one.deviation));
  return dots.length ? 1 - Math.max(...dots[0]) / n : null;
}

/** From most to least apart; what has no answer to that is left out. @param {Part[]} all @returns {Part[]} */
export function byDifference(all) {
  const known = all.filter((part) => apart(part) !== null);
  return known.sort((a, b) => (apart(b) ?? 0) - (apart(a) ?? 0));
}

/** The quadrant on which a theme differs most. @param {Part} part */
export function widest({ spreads }) {
  return spreads.reduce((most, one, i) => (one.deviation > spreads[most].deviation ? i : most), 0);
}
