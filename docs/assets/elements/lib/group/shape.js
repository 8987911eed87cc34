// What a group can fill in of a self-check: its fields in the order of the page, each with its
// possible values as numbers. Free text and dates are no fields, so they are never in a code. Pure.

import { divided, points } from "../count/divide.js";
import { rank, unrank, ways } from "./split.js";

/**
 * @typedef {object} Field
 * @property {string} id
 * @property {string} title
 * @property {string[]} questions the questions that it holds: one, or those of divided points
 * @property {string[]} asked the same in the order of the page
 * @property {string[]} options what may be chosen; none: points are divided
 * @property {string[]} words what an option is called
 * @property {number} points to divide; 0 for a choice
 *
 * @typedef {object} Shape
 * @property {string} check
 * @property {number} version
 * @property {string} kind
 * @property {string} title
 * @property {Field[]} fields
 * @property {{id: string, name: string}[]} rounds
 * @property {{id: string, name: string, letter: string, place: string}[]} quadrants
 * @property {string[]} talk questions for the conversation
 *
 * @typedef {number[]} Values a number a field; 0: not filled in
 */

export const ROLE = "rol";
/** Of divided points: begun, but not come out at the total. */
export const HALF = 1;

/** How many values a field has. @param {Field} field */
export const size = (field) =>
  field.points ? 2 + ways(field.points, field.questions.length) : 1 + field.options.length;

/** @param {Field} field @param {Record<string, string>} answers @returns {number} */
function valueOf(field, answers) {
  if (!field.points) return field.options.indexOf(answers[field.questions[0]] ?? "") + 1;
  const typed = field.questions.map((id) => answers[id]);
  if (typed.every((one) => !one)) return 0;
  return divided(typed, field.points).right ? 2 + rank(typed.map(points)) : HALF;
}

/** @param {Shape} shape @param {Record<string, string>} answers @returns {Values} */
export const valuesOf = (shape, answers) => shape.fields.map((field) => valueOf(field, answers));

/** Divisions that were worked out before: a large group meets the same ones often. @type {Map<string, number[]>} */
const known = new Map();

/** The points of a field that was divided wholly. @param {Field} field @param {number} value @returns {number[] | null} */
export function parts(field, value) {
  if (value < 2) return null;
  const key = `${field.points} ${field.questions.length} ${value}`;
  const found = known.get(key) ?? unrank(value - 2, field.points, field.questions.length);
  known.set(key, found);
  return found;
}

/** @param {Shape} shape @param {Values} values @returns {Record<string, string>} */
export function answersOf(shape, values) {
  /** @type {Record<string, string>} */
  const found = {};
  shape.fields.forEach((field, i) => {
    if (field.points)
      parts(field, values[i])?.forEach((part, at) => {
        found[field.questions[at]] = String(part);
      });
    else if (values[i]) found[field.questions[0]] = field.options[values[i] - 1];
  });
  return found;
}

/** Is there an answer, apart from a role? @param {Shape} shape @param {Values} values */
export const filled = (shape, values) => shape.fields.some((field, i) => field.id !== ROLE && values[i] > 0);

/** The role somebody gave; empty when none. @param {Shape} shape @param {Values} values */
export function roleOf(shape, values) {
  const at = shape.fields.findIndex((field) => field.id === ROLE);
  return at < 0 || !values[at] ? "" : shape.fields[at].options[values[at] - 1];
}
