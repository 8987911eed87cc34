// One choice, what you can do with it, and what somebody else may answer.

import { make } from "../../lib/page/dom.js";
import { fold } from "../../lib/page/poster.js";

/** @typedef {import("../self-check.js").Context} Context */

/** @param {Element} further what follows on a choice */
function content(further) {
  const copy = /** @type {HTMLElement} */ (further.cloneNode(true));
  for (const part of copy.querySelectorAll(".kop, .anker")) part.remove(); // what an address is of stands elsewhere
  return [...copy.childNodes];
}

/** A quadrant as a tile, with the question that it asks. @param {HTMLElement} quadrant */
function tile(quadrant) {
  const letter = quadrant.dataset.letter ?? "";
  const found = make("div", null, { class: `tegel tegel--laag ${letter.toLowerCase()}` });
  const name = make("p", null, { class: "tegel__naam" });
  name.append(
    make("span", letter, { class: "tegel__letter", "aria-hidden": "true" }),
    quadrant.textContent?.trim() ?? "",
  );
  found.append(name, make("p", quadrant.dataset.vraagzin, { class: "tegel__vraag" }));
  return found;
}

/** The same case seen by the others. @param {Context} ctx @param {string} chosen */
function perspectives(ctx, chosen) {
  const all = /** @type {HTMLElement[]} */ ([...ctx.form.querySelectorAll("[data-kwadranten] > li")]);
  const mine = all.find((q) => q.dataset.kwadrant === chosen);
  if (!all.length) return { mine: [], others: [] };
  const grid = make("div", null, { class: "tegels" });
  grid.append(...all.filter((q) => q !== mine).map(tile));
  const head = mine ? "Stel dezelfde vraag eens met een andere bril" : "Zo vraagt ieder van de vier door";
  return { mine: mine ? [tile(mine)] : [], others: [make("h3", head), grid] };
}

/** @type {import("../outcome.js").Drawing} */
export const peiling = {
  outcome(ctx) {
    const chosen = ctx.answers.keuze ?? "";
    const all = [...ctx.form.querySelectorAll("[data-vervolg]")];
    const further = all.find((one) => one.getAttribute("data-vervolg") === chosen);
    if (!further) return { headline: ["Kies eerst een antwoord."], nodes: [] };
    const name = (/** @type {Element} */ one) => one.querySelector(".kop")?.textContent ?? "";
    const { mine, others } = perspectives(ctx, chosen);
    const rest = all.filter((one) => one !== further);
    const same = rest.map((one) => {
      const block = make("div", null, { class: "vervolg" });
      block.append(make("p", name(one), { class: "kop" }), ...content(one));
      return block;
    });
    return {
      headline: [`${name(further)}.`.replace(/([.?!])\.$/, "$1")],
      summary: ctx.questions.get("keuze")?.dataset.titel ?? "",
      nodes: [
        ...mine,
        ...content(further),
        ...others,
        fold("Koos een ander iets anders? Lees wat daarbij past", ...same),
      ],
    };
  },
};
