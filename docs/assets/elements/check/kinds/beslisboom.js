// A decision tree: only the questions on your way, then the outcome with its law.

import { list, make } from "../../lib/page/dom.js";
import { words } from "../../lib/answers/fields.js";
import { walk } from "../../lib/count/tree.js";

/** @typedef {import("../self-check.js").Context} Context */

/** @param {Context} ctx */
function way(ctx) {
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

  update(ctx) {
    const { path, outcome } = way(ctx);
    for (const [id, question] of ctx.questions) {
      const item = question.closest("li");
      if (item) item.hidden = !path.includes(id);
    }
    for (const section of /** @type {NodeListOf<HTMLElement>} */ (ctx.form.querySelectorAll("[data-uitkomst]"))) {
      section.hidden = section.dataset.uitkomst !== outcome;
    }
  },

  status(ctx) {
    const { path, outcome } = way(ctx);
    return outcome ? `Je bent er, na ${path.length} vragen. De uitkomst staat hierboven.` : `Vraag ${path.length}.`;
  },

  outcome(ctx) {
    const { path, outcome } = way(ctx);
    const given = path.flatMap((id) => {
      const question = ctx.questions.get(id);
      return question && ctx.answers[id] ? [`${question.dataset.titel} ${words(question, ctx.answers[id])}`] : [];
    });
    const end = ctx.form.querySelector(`[data-uitkomst="${outcome}"]`);
    const copy = /** @type {HTMLElement | null} */ (end?.cloneNode(true) ?? null);
    if (copy) {
      copy.removeAttribute("id");
      copy.removeAttribute("data-uitkomst");
      copy.removeAttribute("aria-label"); // one landmark with this name is enough
      copy.hidden = false;
    }
    return {
      summary: copy ? "" : "Beantwoord eerst alle vragen.",
      nodes: [...(copy ? [copy] : []), make("h3", "Zo kwam je hier"), list(given)],
    };
  },
};
