// Dates in, deadlines out.

import { later } from "../../lib/count/dates.js";
import { workday } from "../../lib/count/workdays.js";

/** @typedef {import("../self-check.js").Context} Context */

/** @param {Context} ctx */
export function deadlines(ctx) {
  const sums = /** @type {HTMLElement[]} */ ([...ctx.form.querySelectorAll("[data-berekening]")]);
  return sums
    .flatMap((sum) => {
      const { vanaf = "", aantal = "0", eenheid = "", berekening = "", naam = "" } = sum.dataset;
      const counted = later(ctx.answers[vanaf] ?? "", Number(aantal), eenheid);
      const day = counted && "schuift" in sum.dataset ? workday(counted) : counted;
      return day
        ? [
            {
              id: berekening,
              day,
              counted: counted ?? day,
              name: naam,
              sum,
              from: ctx.questions.get(vanaf)?.dataset.titel ?? "",
            },
          ]
        : [];
    })
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** @type {import("../self-check.js").Kind} */
export const termijnen = {
  setup(ctx) {
    const shown = /** @type {HTMLElement | null} */ (ctx.form.querySelector(".berekeningen"));
    if (shown) shown.hidden = true; // with a script they come with their dates, in the outcome
  },

  status(ctx) {
    const n = deadlines(ctx).length;
    if (!n) return "Vul minstens een datum in.";
    return n === 1 ? "Er volgt 1 termijn." : `Er volgen ${n} termijnen.`;
  },
};
