// A decision tree: only the questions on your way. Where it ends, the outcome opens by itself.

import { walk } from "../../lib/count/tree.js";

/** @typedef {import("../self-check.js").Context} Context */

/** @param {Context} ctx */
export function way(ctx) {
  const tree = new Map(
    [...ctx.questions].map(([id, question]) => [
      id,
      new Map([...question.querySelectorAll("input")].map((input) => [input.value, input.dataset.naar ?? ""])),
    ]),
  );
  return walk([...ctx.questions.keys()][0], tree, ctx.answers);
}

/** @type {import("../self-check.js").Kind} */
export const beslisboom = {
  left(ctx) {
    const { path } = way(ctx);
    return [...ctx.questions.keys()].filter((id) => !path.includes(id));
  },

  setup(ctx) {
    // The answer stands on the page once: in the outcome.
    for (const section of /** @type {NodeListOf<HTMLElement>} */ (ctx.form.querySelectorAll("[data-uitkomst]")))
      section.toggleAttribute("data-weg", true);
  },

  ended: (ctx) => way(ctx).outcome !== null,

  update(ctx) {
    const { path } = way(ctx);
    for (const [id, question] of ctx.questions) {
      const item = question.closest("li");
      if (item) item.hidden = !path.includes(id);
    }
  },

  status(ctx) {
    const { path, outcome } = way(ctx);
    return outcome ? `Je bent er, na ${path.length} vragen. De uitkomst staat hierboven.` : `Vraag ${path.length}.`;
  },
};
