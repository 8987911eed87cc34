// The answers of a self-check as one plain object, and the one way in and out of it. Every
// carrier (this browser, a named list, a file, and what comes later) uses encode and decode
// and adds no rule of its own. Pure: no DOM, no storage.

/**
 * @typedef {object} State
 * @property {string} check
 * @property {number} versie
 * @property {string} datum ISO date and time of the last change; empty when nothing was filled in
 * @property {Record<string, string>} antwoorden question id to answer
 */

/** What a carrier may hold, on its way out and in alike; guide/models/answers.py says the same. */
export const MOST = { characters: 10_000_000, lists: 200, answers: 2000, name: 80 };

/** @param {State} state @returns {State} only what a state is, in a fixed order; a copy */
export function encode({ check, versie, datum, antwoorden }) {
  return { check, versie, datum, antwoorden: { ...antwoorden } };
}

/** @param {any} value @returns {value is Record<string, string>} */
export function areAnswers(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MOST.answers &&
    entries.every(([id, answer]) => /^[a-z0-9.-]{1,200}$/.test(id) && typeof answer === "string")
  );
}

/** @param {any} value @param {string} check @returns {State | null} null: not whole, or of another self-check */
export function decode(value, check) {
  if (value?.check !== check || !Number.isInteger(value.versie) || value.versie < 1) return null;
  if (typeof value.datum !== "string" || !areAnswers(value.antwoorden)) return null;
  return encode({ ...value, datum: Number.isNaN(Date.parse(value.datum)) ? "" : value.datum });
}

/** @param {string | null} text @returns {any} undefined when it is no JSON */
export function parsed(text) {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}

/**
 * Answers that no question on the page takes: not shown, not thrown away.
 * @param {Record<string, string>} answers
 * @param {Map<string, Set<string> | null>} allowed question id to its possible answers; null: anything typed
 */
export function unknown(answers, allowed) {
  return Object.keys(answers).filter((id) => {
    const values = allowed.get(id);
    return values === undefined || (values !== null && !values.has(answers[id]));
  });
}

/**
 * Answers to questions that got another id, moved to their successor if that has none yet.
 * @param {Record<string, string>} answers @param {string} successors "old:new other:newer"
 * @param {(id: string) => boolean} known is there such a question
 */
export function followed(answers, successors, known) {
  const moved = { ...answers };
  for (const pair of successors.split(" ").filter(Boolean)) {
    const [old, next] = pair.split(":");
    if (old in moved && known(next) && !(next in moved)) {
      moved[next] = moved[old];
      delete moved[old];
    }
  }
  return moved;
}
