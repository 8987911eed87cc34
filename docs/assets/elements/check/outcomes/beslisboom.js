// The end of a decision tree: one answer, with the law of this kind of school.

import { list, make } from "../../lib/page/dom.js";
import { words } from "../../lib/answers/fields.js";
import { way } from "../kinds/beslisboom.js";

/** @typedef {import("../self-check.js").Context} Context */

/** The law of the school that was chosen on the way; "": none was. @param {Context} ctx @param {string[]} path */
function lawOf(ctx, path) {
  const chosen = path.map((id) =>
    [...(ctx.questions.get(id)?.querySelectorAll("input") ?? [])].find((input) => input.value === ctx.answers[id]),
  );
  return chosen.map((input) => input?.dataset.wet).find(Boolean) ?? "";
}

/**
 * Takes out what is said for other kinds of school; a law that is there for all of them stays.
 * @param {HTMLElement} place @param {string} law @param {Set<string | undefined>} laws of schools
 */
function onlyLaw(place, law, laws) {
  for (const statement of place.querySelectorAll(".uitspraken > li")) {
    const cited = [...statement.querySelectorAll("[data-wet]")];
    const other = cited.filter(
      (part) => laws.has(part.getAttribute("data-wet") ?? "") && part.getAttribute("data-wet") !== law,
    );
    if (cited.length && other.length === cited.length) statement.remove();
    for (const part of other) {
      const between = part.nextSibling?.nodeType === Node.TEXT_NODE && part.nextSibling;
      if (between && between.textContent === "; ") between.remove();
      else if (part.previousSibling?.textContent === "; ") part.previousSibling.remove();
      part.remove();
    }
  }
}

/** @type {import("../outcome.js").Drawing} */
export const beslisboom = {
  outcome(ctx) {
    const { path, outcome } = way(ctx);
    const end = ctx.form.querySelector(`[data-uitkomst="${outcome}"]`);
    if (!end) return { headline: ["Beantwoord eerst alle vragen."], nodes: [] };
    const copy = /** @type {HTMLElement} */ (end.cloneNode(true));
    const law = lawOf(ctx, path);
    const all = /** @type {HTMLElement[]} */ ([...ctx.form.querySelectorAll("input[data-wet]")]);
    if (law) onlyLaw(copy, law, new Set(all.map((input) => input.dataset.wet)));
    for (const sign of copy.querySelectorAll(":scope > .anker")) sign.remove(); // its address is that of the form
    const title = copy.querySelector(".boomuitkomst__kop");
    title?.remove();
    title?.querySelector(".papiernummer")?.remove();
    const given = path.map((id) => {
      const question = ctx.questions.get(id);
      const line = make("span", `${question?.dataset.titel} `);
      line.append(make("strong", question && words(question, ctx.answers[id])));
      return line;
    });
    return {
      headline: [`${title?.textContent ?? ""}.`.replace(/([.?!])\.$/, "$1")],
      nodes: [...copy.childNodes, make("h3", "Zo kwam je hier"), list(given)],
    };
  },
};
