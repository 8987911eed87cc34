// Cards with actions.

/** @typedef {import("../self-check.js").Context} Context */

/** @param {Context} ctx */
export function cards(ctx) {
  return /** @type {HTMLElement[]} */ ([...ctx.form.querySelectorAll("[data-kaart]")]).map((card) => {
    const actions = /** @type {HTMLElement[]} */ ([...card.querySelectorAll("[data-actie]")]).map((action) => {
      const at = (/** @type {string} */ field) => ctx.answers[`${action.dataset.actie}.${field}`] ?? "";
      return {
        id: action.dataset.actie ?? "",
        title: action.dataset.titel ?? "",
        status: at("status"),
        who: at("wie"),
        when: at("wanneer"),
        note: at("notitie"),
      };
    });
    const needed = actions.filter((action) => action.status !== "niet-nodig");
    return {
      title: card.dataset.titel ?? "",
      actions,
      needed: needed.length,
      done: needed.filter((a) => a.status === "gedaan").length,
    };
  });
}

/** @type {import("../self-check.js").Kind} */
export const actielijst = {
  status(ctx) {
    const all = cards(ctx).flatMap((card) => card.actions);
    return `${all.filter((action) => action.status).length} van ${all.length} acties hebben een status.`;
  },
};
