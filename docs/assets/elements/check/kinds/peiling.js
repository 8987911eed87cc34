// One choice, with its own follow-up.

/** @typedef {import("../self-check.js").Context} Context */

/** @type {import("../self-check.js").Kind} */
export const peiling = {
  setup(ctx) {
    // What follows on a choice stands on the page once: in the outcome.
    ctx.form.querySelector(".vervolgen")?.toggleAttribute("data-weg", true);
  },

  ended: (ctx) => ctx.questions.get("keuze")?.querySelector("input:checked") !== null,

  status(ctx) {
    return ctx.answers.keuze ? "Je keuze staat hierboven, met wat je ermee kunt." : "Kies een antwoord.";
  },
};
