// Patterns that you recognise.

/** @typedef {import("../self-check.js").Context} Context */

/** @type {import("../self-check.js").Kind} */
export const herkennen = {
  status(ctx) {
    const n = [...ctx.questions.keys()].filter((id) => ctx.answers[id]).length;
    return `${n} van ${ctx.questions.size} patronen herkend.`;
  },
};
