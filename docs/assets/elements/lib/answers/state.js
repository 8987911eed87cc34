// The answers of a self-check as one plain object, and back. Pure: no DOM, no storage.

/**
 * @typedef {object} State
 * @property {string} check
 * @property {number} versie
 * @property {string} datum ISO date and time of the last change
 * @property {Record<string, string>} antwoorden question id to answer
 */

/** @param {string} check @param {number} versie @returns {State} */
export function emptyState(check, versie) {
  return { check, versie, datum: "", antwoorden: {} };
}

/**
 * Read a kept text. Answers to questions that no longer exist stay in `unknown`, so that
 * saving again does not lose them.
 *
 * @param {string | null} text
 * @param {State} empty
 * @param {Map<string, Set<string> | null>} allowed question id to its possible answers; null: free text
 * @returns {{state: State, unknown: string[], problem: "" | "stuk" | "andere-versie"}}
 */
export function readState(text, empty, allowed) {
  if (text === null) return { state: empty, unknown: [], problem: "" };
  /** @type {any} */
  let kept;
  try {
    kept = JSON.parse(text);
  } catch {
    return { state: empty, unknown: [], problem: "stuk" };
  }
  const answers = kept?.antwoorden;
  if (
    kept?.check !== empty.check ||
    !Number.isInteger(kept.versie) ||
    typeof answers !== "object" ||
    answers === null
  ) {
    return { state: empty, unknown: [], problem: "stuk" };
  }
  /** @type {Record<string, string>} */
  const antwoorden = {};
  const unknown = [];
  for (const [id, answer] of Object.entries(answers)) {
    if (typeof answer !== "string") continue;
    antwoorden[id] = answer;
    const values = allowed.get(id);
    if (values === undefined || (values !== null && !values.has(answer))) unknown.push(id);
  }
  const datum = typeof kept.datum === "string" ? kept.datum : "";
  const problem = kept.versie === empty.versie ? "" : "andere-versie";
  return { state: { ...empty, datum, antwoorden }, unknown, problem };
}

/**
 * Answers to questions that got another id, moved to their successor if that has none yet.
 * @param {Record<string, string>} answers @param {string} successors "old:new other:newer"
 * @param {Map<string, Set<string> | null>} allowed
 */
export function followed(answers, successors, allowed) {
  const moved = { ...answers };
  for (const pair of successors.split(" ").filter(Boolean)) {
    const [old, next] = pair.split(":");
    if (old in moved && allowed.has(next) && !(next in moved)) {
      moved[next] = moved[old];
      delete moved[old];
    }
  }
  return moved;
}
