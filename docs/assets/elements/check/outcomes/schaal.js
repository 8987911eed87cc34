// Scores from 1 to 5: what stands firmest, what is worth a talk, and where to begin. No mark.

import { fold, pair } from "../../lib/page/poster.js";
import { outcome, SCORES } from "../../lib/count/score.js";
import { make, table } from "../../lib/page/dom.js";
import { scored } from "../kinds/schaal.js";

/** @typedef {import("../self-check.js").Context} Context */

const STRONG = 2;
const WEAK = 3;

/** @param {Context} ctx @param {string} id */
function name(ctx, id) {
  const question = ctx.questions.get(id);
  const whole = question?.closest("fieldset")?.dataset.titel;
  const part = question?.dataset.titel ?? id;
  if (id === "eigen") return ctx.answers["eigen-tekst"] || part;
  return whole && whole !== part ? `${whole}: ${part}` : part;
}

/** @param {Context} ctx @param {string[]} ids @param {string[]} words of the scores */
function ranked(ctx, ids, words) {
  const found = make("ol", null, { class: "sterk" });
  for (const id of ids) {
    const line = make("li", name(ctx, id));
    const said = SCORES.includes(ctx.answers[id]) ? `${ctx.answers[id]} ${words[Number(ctx.answers[id]) - 1]}` : "";
    line.append(" ", make("span", said, { class: "score" }));
    found.append(line);
  }
  return found;
}

/** How many more got the score of the last one that is named. @param {Context} ctx @param {string[]} all @param {string[]} shown */
function others(ctx, all, shown) {
  const last = ctx.answers[shown[shown.length - 1]];
  const left = all.filter((id) => !shown.includes(id) && ctx.answers[id] === last).length;
  if (!left) return [];
  const said = left === 1 ? `Nog 1 punt kreeg ook een ${last}.` : `Nog ${left} punten kregen ook een ${last}.`;
  return [make("p", said, { class: "klein" })];
}

/** @param {Context} ctx @param {string} id */
function advice(ctx, id) {
  const found = ctx.questions.get(id)?.closest("fieldset")?.querySelector("[data-advies]")?.cloneNode(true);
  if (!(found instanceof HTMLElement)) return [];
  found.removeAttribute("data-advies");
  found.querySelector(".afkomst")?.remove();
  return [make("h3", `Begin bij: ${name(ctx, id)}`), found];
}

/** @type {import("../outcome.js").Drawing} */
export const schaal = {
  outcome(ctx) {
    const ids = scored(ctx);
    const found = outcome(ids, ctx.answers);
    const words = [...(ctx.form.querySelector(".scores")?.querySelectorAll(".woord") ?? [])].map(
      (word) => word.textContent ?? "",
    );
    const n = ids.length - found.open.length - found.skipped.length;
    if (!n)
      return { headline: ["Je gaf nog geen score."], nodes: [make("p", "Kies bij een paar vragen 1 tot en met 5.")] };
    const low = [...found.weak, ...found.between];
    const [strong, weak] = [found.strong.slice(0, STRONG), low.slice(0, WEAK)];
    const headline = [
      strong.length ? `Stevig: ${name(ctx, strong[0])}.` : "Nog niets kreeg een 4 of 5.",
      weak.length ? ` Om over te praten: ${name(ctx, weak[0])}.` : " Niets kreeg een 1, 2 of 3.",
    ];
    const rows = ids.map((id) => {
      const score = ctx.answers[id];
      const said = SCORES.includes(score)
        ? `${score} ${words[Number(score) - 1]}`
        : score === "nvt"
          ? "n.v.t."
          : "nog open";
      return [name(ctx, id), said];
    });
    const open = found.open.length ? ` Nog open: ${found.open.length}.` : "";
    const skipped = found.skipped.length ? ` Niet van toepassing: ${found.skipped.length}.` : "";
    return {
      headline,
      summary: `Je gaf ${n} van de ${ids.length} punten een score.${skipped}${open}`,
      nodes: [
        pair(
          strong.length
            ? [make("h3", "Dit staat het stevigst"), ranked(ctx, strong, words), ...others(ctx, found.strong, strong)]
            : [],
          weak.length
            ? [make("h3", "Hier valt over te praten"), ranked(ctx, weak, words), ...others(ctx, low, weak)]
            : [],
        ),
        ...(weak.length ? advice(ctx, weak[0]) : []),
        fold("Al je scores", table("Al je scores", ["Punt", "Score"], rows)),
      ],
    };
  },
};
