// Scores from 1 to 5: what is strong, what is worth a talk, where to read on.

import { figure, list, make, table } from "../../lib/page/dom.js";
import { outcome, SCORES } from "../../lib/count/score.js";
import { bars } from "../../lib/page/svg.js";

/** @typedef {import("../self-check.js").Context} Context */

/** @param {Context} ctx @returns {string[]} the questions that get a score; the reader's own only when used */
function scored(ctx) {
  const ids = [...ctx.questions].filter(([, q]) => q.querySelector(".scores")).map(([id]) => id);
  return ids.filter((id) => id !== "eigen" || ctx.answers.eigen || ctx.answers["eigen-tekst"]);
}

/** @param {Context} ctx @param {string} id @param {boolean} advise */
function item(ctx, id, advise) {
  const question = ctx.questions.get(id);
  const whole = question?.closest("fieldset");
  const part = question?.dataset.titel ?? id;
  const own = id === "eigen" ? ctx.answers["eigen-tekst"] : "";
  const line = make("div");
  line.append(make("strong", whole && whole.dataset.titel !== part ? `${whole.dataset.titel}: ${part}` : own || part));
  if (SCORES.includes(ctx.answers[id])) line.append(" ", make("span", `(${ctx.answers[id]})`, { class: "score" }));
  const advice = whole?.querySelector("[data-advies]");
  if (advise && advice) {
    const copy = /** @type {HTMLElement} */ (advice.cloneNode(true));
    copy.querySelector(".afkomst")?.remove();
    line.append(copy);
  }
  return line;
}

/** @type {import("../self-check.js").Kind} */
export const schaal = {
  status(ctx) {
    const ids = scored(ctx).filter((id) => id !== "eigen");
    const open = outcome(ids, ctx.answers).open.length;
    return open ? `${ids.length - open} van ${ids.length} ingevuld.` : `Alle ${ids.length} ingevuld.`;
  },

  outcome(ctx) {
    const ids = scored(ctx);
    const found = outcome(ids, ctx.answers);
    const words = [...(ctx.form.querySelector(".scores")?.querySelectorAll(".woord") ?? [])].map((w) => w.textContent);
    const rows = [...SCORES, "nvt", "open"].map((kind, i) => ({
      kind,
      label: kind === "open" ? "nog open" : kind === "nvt" ? "n.v.t." : `${kind} ${words[i]}`,
      count: found.counts[kind],
    }));
    const numbers = table(
      "De figuur in cijfers",
      ["Score", "Hoe vaak"],
      rows.map((row) => [row.label, String(row.count)]),
    );
    const part = (
      /** @type {string} */ head,
      /** @type {string[]} */ some,
      /** @type {string} */ none,
      advise = false,
    ) =>
      some.length || none
        ? [make("h3", head), some.length ? list(some.map((id) => item(ctx, id, advise))) : make("p", none)]
        : [];
    const n = ids.length - found.open.length - found.skipped.length;
    return {
      summary: `Je gaf ${n} van de ${ids.length} punten een score. ${found.strong.length} sterk, ${found.weak.length} om over te praten.`,
      nodes: [
        figure(bars("Hoe vaak je elke score gaf; de cijfers staan in de tabel eronder", rows), numbers),
        ...part("Dit staat stevig (4 of 5)", found.strong, "Nog niets met een 4 of 5."),
        ...part("Hier valt over te praten (1 of 2)", found.weak, "Niets met een 1 of 2.", true),
        ...part("Daartussenin (3)", found.between, ""),
        ...part("Niet van toepassing", found.skipped, ""),
        ...part("Nog open", found.open, ""),
      ],
    };
  },
};
