// What a scale self-check says. Pure. No average and no mark: scores are sorted, not added.

export const SCORES = ["1", "2", "3", "4", "5"];

/**
 * @typedef {object} Outcome
 * @property {string[]} strong ids with 4 or 5
 * @property {string[]} between ids with 3
 * @property {string[]} weak ids with 1 or 2, lowest first
 * @property {string[]} skipped ids marked n/a
 * @property {string[]} open ids without an answer
 * @property {Record<string, number>} counts how often each of 1-5, "nvt" and "open" occurs
 */

/** @param {string[]} ids in page order @param {Record<string, string>} answers @returns {Outcome} */
export function outcome(ids, answers) {
  const kind = (/** @type {string} */ id) => {
    const answer = answers[id];
    return SCORES.includes(answer) ? answer : answer === "nvt" ? "nvt" : "open";
  };
  const only = (/** @type {string[]} */ ...kinds) => ids.filter((id) => kinds.includes(kind(id)));
  /** @type {Record<string, number>} */
  const counts = {};
  for (const value of [...SCORES, "nvt", "open"]) counts[value] = only(value).length;
  return {
    strong: [...only("5"), ...only("4")],
    between: only("3"),
    weak: [...only("1"), ...only("2")],
    skipped: only("nvt"),
    open: only("open"),
    counts,
  };
}
