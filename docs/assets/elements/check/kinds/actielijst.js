// Cards with actions: progress per card, and a plan that prints.

import { figure, make, table } from "../../lib/page/dom.js";
import { dutchDay, words } from "../../lib/answers/fields.js";
import { bars } from "../../lib/page/svg.js";

/** @typedef {import("../self-check.js").Context} Context */

/** @param {Context} ctx */
function cards(ctx) {
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

  outcome(ctx) {
    const found = cards(ctx);
    const rows = found.map((card) => ({
      label: `${card.title} (van ${card.needed})`,
      count: card.done,
      kind: "gedaan",
    }));
    const numbers = table(
      "Voortgang per kaart",
      ["Kaart", "Gedaan", "Nodig"],
      found.map((card) => [card.title, String(card.done), String(card.needed)]),
    );
    const plan = found
      .flatMap((card) =>
        card.actions
          .filter(
            (a) =>
              (a.status && a.status !== "gedaan" && a.status !== "niet-nodig") ||
              (!a.status && (a.who || a.when || a.note)),
          )
          .map((a) => ({ ...a, card: card.title })),
      )
      .sort((a, b) => (a.when || "9999").localeCompare(b.when || "9999"));
    const status = (/** @type {{id: string, status: string}} */ a) => {
      const question = ctx.questions.get(`${a.id}.status`);
      return question ? words(question, a.status) : "";
    };
    const lines = plan.map((a) => [a.title, a.card, status(a), a.who, a.when ? dutchDay(a.when) : "", a.note]);
    const done = found.reduce((n, card) => n + card.done, 0);
    const needed = found.reduce((n, card) => n + card.needed, 0);
    return {
      summary: `Gedaan: ${done} van de ${needed} acties die jullie nodig vinden.`,
      nodes: [
        figure(bars("Hoeveel acties per kaart gedaan zijn", rows, true), numbers),
        make("h3", "Jullie actieplan"),
        lines.length
          ? table("Actieplan", ["Actie", "Kaart", "Status", "Wie", "Klaar op", "Notitie"], lines)
          : make("p", "Geef acties een status, dan staan ze hier."),
      ],
    };
  },
};
