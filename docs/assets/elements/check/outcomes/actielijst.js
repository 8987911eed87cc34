// Cards with actions: each card against its own total, the plan, and what is done.

import { dutchDay, words } from "../../lib/answers/fields.js";
import { make, table } from "../../lib/page/dom.js";
import { tracks } from "../../lib/page/poster.js";
import { cards } from "../kinds/actielijst.js";

/** @typedef {import("../self-check.js").Context} Context */
/** @typedef {ReturnType<typeof cards>[number]["actions"][number] & {card: string}} Action */

/** @param {Context} ctx @param {Action} action */
function row(ctx, action) {
  const question = ctx.questions.get(`${action.id}.status`);
  const what = make("div");
  what.append(action.title, make("span", action.card, { class: "klein kaartnaam" }));
  const status = question ? words(question, action.status) : "";
  return [what, status || "nog niet gekozen", action.who, action.when ? dutchDay(action.when) : "", action.note];
}

/** @type {import("../outcome.js").Drawing} */
export const actielijst = {
  outcome(ctx) {
    const found = cards(ctx);
    const all = found.flatMap((card) => card.actions.map((action) => ({ ...action, card: card.title })));
    const used = (/** @type {Action} */ a) => Boolean(a.who || a.when || a.note);
    const closed = (/** @type {Action} */ a) => ["gedaan", "niet-nodig"].includes(a.status);
    const plan = all
      .filter((a) => !closed(a) && (a.status || used(a)))
      .sort((a, b) => (a.when || "9999").localeCompare(b.when || "9999"));
    // What is done is no plan any more, but what was written with it stays readable.
    const ready = all.filter((a) => closed(a) && (a.status === "gedaan" || used(a)));
    const done = found.reduce((n, card) => n + card.done, 0);
    const needed = found.reduce((n, card) => n + card.needed, 0);
    const head = ["Actie", "Status", "Wie", "Klaar op", "Notitie"];
    const shown = (/** @type {string} */ caption, /** @type {Action[]} */ actions) => {
      const found = table(
        caption,
        head,
        actions.map((a) => row(ctx, a)),
      );
      found.classList.add("plan");
      return found;
    };
    const count = plan.length === 1 ? "Eén actie staat" : `${plan.length} acties staan`;
    return {
      headline: [
        `${done} van de ${needed} acties gedaan. ${plan.length ? `${count} in jullie plan.` : "Er is nog geen plan."}`,
      ],
      summary: "Acties die niet nodig zijn, tellen niet mee.",
      nodes: [
        tracks(found.map((card) => ({ label: card.title, count: card.done, total: card.needed }))),
        make("h3", "Jullie plan"),
        plan.length ? shown("Op volgorde van datum", plan) : make("p", "Geef acties een status, dan staan ze hier."),
        ...(ready.length ? [make("h3", "Klaar"), shown("Gedaan of niet nodig", ready)] : []),
      ],
    };
  },
};
