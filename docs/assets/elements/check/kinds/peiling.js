// One choice, with its own follow-up.

/** @typedef {import("../self-check.js").Context} Context */

/** @type {import("../self-check.js").Kind} */
export const peiling = {
  update(ctx) {
    for (const further of /** @type {NodeListOf<HTMLElement>} */ (ctx.form.querySelectorAll("[data-vervolg]"))) {
      further.hidden = further.dataset.vervolg !== ctx.answers.keuze;
    }
  },

  status(ctx) {
    return ctx.answers.keuze ? "Je keuze staat hierboven, met wat je ermee kunt." : "Kies een antwoord.";
  },

  outcome(ctx) {
    const chosen = ctx.form.querySelector(`[data-vervolg="${ctx.answers.keuze}"]`);
    const copy = /** @type {HTMLElement | null} */ (chosen?.cloneNode(true) ?? null);
    copy?.removeAttribute("id");
    copy?.removeAttribute("data-vervolg");
    return {
      summary: copy ? (ctx.questions.get("keuze")?.dataset.titel ?? "") : "Kies eerst een antwoord.",
      nodes: copy ? [copy] : [],
    };
  },
};
