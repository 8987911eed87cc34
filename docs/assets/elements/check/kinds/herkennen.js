// Patterns that you recognise: the perspective behind each, and where the room is.

import { figure, make, table } from "../../lib/page/dom.js";
import { bars } from "../../lib/page/svg.js";

/** @typedef {import("../self-check.js").Context} Context */

/** @type {import("../self-check.js").Kind} */
export const herkennen = {
  status(ctx) {
    const n = [...ctx.questions.keys()].filter((id) => ctx.answers[id]).length;
    return `${n} van ${ctx.questions.size} patronen herkend.`;
  },

  outcome(ctx) {
    const seen = [...ctx.questions].filter(([id]) => ctx.answers[id]);
    if (!seen.length) return { summary: "Je vinkte nog niets aan.", nodes: [] };
    const quadrants = /** @type {HTMLElement[]} */ ([...ctx.form.querySelectorAll("[data-kwadranten] > li")]);
    const rows = quadrants.map((q) => ({
      label: q.textContent?.trim() ?? "",
      count: seen.filter(([, pattern]) => pattern.dataset.kwadranten?.split(" ").includes(q.dataset.kwadrant ?? ""))
        .length,
      kind: (q.dataset.letter ?? "").toLowerCase(),
    }));
    const numbers = table(
      "De figuur in cijfers",
      ["Kwadrant", "Patronen"],
      rows.map((row) => [row.label, String(row.count)]),
    );
    const blocks = seen.map(([, pattern]) => {
      const block = make("div", null, { class: "herkend" });
      block.append(make("p", pattern.dataset.titel, { class: "kop" }));
      const note = pattern.querySelector("[data-uitlegblok]")?.cloneNode(true);
      if (note instanceof HTMLElement) {
        note.removeAttribute("data-uitlegblok");
        block.append(note);
      }
      return block;
    });
    return {
      summary: `Je herkent ${seen.length} van de ${ctx.questions.size} patronen. Een patroon kan bij meer kwadranten horen.`,
      nodes: [
        figure(bars("Bij welk kwadrant de herkende patronen horen", rows), numbers),
        make("h3", "Dit herken je"),
        ...blocks,
      ],
    };
  },
};
