// Scores of points divided over four situations (facts of the model, B3). Pure.

/**
 * @typedef {object} Share
 * @property {string} id quadrant
 * @property {number} now share in percent, one decimal
 * @property {number} wanted
 * @property {number} shift in percentage points
 */

/** Whole points from what somebody typed; NaN when it is no whole number. @param {string | undefined} typed */
export function points(typed) {
  return typed === undefined || typed === "" ? 0 : /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
}

/** @param {(string | undefined)[]} typed @param {number} total @returns {{left: number, right: boolean, empty: boolean}} */
export function divided(typed, total) {
  const values = typed.map(points);
  const left = total - values.reduce((sum, value) => sum + value, 0);
  return { left, right: left === 0 && !values.some(Number.isNaN), empty: typed.every((value) => !value) };
}

const tenth = (/** @type {number} */ value) => Math.round(value * 10) / 10;

/**
 * @param {string[]} quadrants @param {string[]} themes that are complete in both rounds
 * @param {(round: string, theme: string, quadrant: string) => number} at
 * @param {[string, string]} rounds now and wanted @param {number} total points a theme
 * @returns {Share[]}
 */
export function shares(quadrants, themes, at, [now, wanted], total) {
  const sum = (/** @type {string} */ round, /** @type {string} */ id) =>
    themes.reduce((all, theme) => all + at(round, theme, id), 0);
  return quadrants.map((id) => {
    const [a, b] = [now, wanted].map((round) => (sum(round, id) / (themes.length * total)) * 100);
    return { id, now: tenth(a), wanted: tenth(b), shift: tenth(b - a) };
  });
}

/** In tenths, so that 33.3 minus 28.3 is 5 and not a little less. @param {number} one @param {number} other */
const apart = (one, other) => Math.round(one * 10) - Math.round(other * 10);

/** The heaviest share, with all that lie less than 5 points below it. @param {Share[]} found @param {"now" | "wanted"} round */
export function heaviest(found, round) {
  const most = Math.max(...found.map((share) => share[round]));
  return found.filter((share) => apart(most, share[round]) < 50).map((share) => share.id);
}

/** @param {number} shift in percentage points */
export function meaning(shift) {
  const size = Math.abs(shift);
  if (size <= 5) return "stabiel";
  return size <= 10 ? "lichte verschuiving" : "duidelijke wens";
}
