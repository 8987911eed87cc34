// Scores from 1 to 5.

/** @typedef {import("../self-check.js").Context} Context */

/** @param {Context} ctx @returns {string[]} the questions that get a score; the reader's own only when used */
export function scored(ctx) {
  const ids = [...ctx.questions].filter(([, q]) => q.querySelector(".scores")).map(([id]) => id);
  return ids.filter((id) => id !== "eigen" || ctx.answers.eigen || ctx.answers["eigen-tekst"]);
}

/** @type {import("../self-check.js").Kind} */
export const schaal = {
  status(ctx) {
    const ids = scored(ctx).filter((id) => id !== "eigen");
    const done = ids.filter((id) => /^(?:[1-5]|nvt)$/.test(ctx.answers[id] ?? "")).length;
    return done < ids.length ? `${done} van ${ids.length} ingevuld.` : `Alle ${ids.length} ingevuld.`;
  },
};
