// Patterns that you recognise: with which quadrants they go, the perspective behind each, and where the room is.

import { make } from "../../lib/page/dom.js";
import { enumerated, tracks } from "../../lib/page/poster.js";

/** @typedef {import("../self-check.js").Context} Context */

/** @type {import("../outcome.js").Drawing} */
export const herkennen = {
  outcome(ctx) {
    const all = [...ctx.questions];
    const seen = all.filter(([id]) => ctx.answers[id]);
    if (!seen.length) return { headline: ["Je vinkte nog niets aan."], nodes: [] };
    const quadrants = /** @type {HTMLElement[]} */ ([...ctx.form.querySelectorAll("[data-kwadranten] > li")]);
    const rows = quadrants.map((q) => {
      const of = (/** @type {typeof all} */ patterns) =>
        patterns.filter(([, p]) => p.dataset.kwadranten?.split(" ").includes(q.dataset.kwadrant ?? "")).length;
      const [count, total] = [of(seen), of(all)];
      const name = q.textContent?.trim() ?? "";
      return { label: name, count, total, kind: (q.dataset.letter ?? "").toLowerCase() };
    });
    const most = Math.max(...rows.map((row) => row.count));
    const often = rows.filter((row) => row.count === most).map((row) => row.label);
    const blocks = seen.map(([, pattern]) => {
      const title = pattern.dataset.titel ?? "";
      const block = make("div", null, { class: "herkend", role: "group", "aria-label": title });
      block.append(make("p", title, { class: "kop" }));
      const note = pattern.querySelector("[data-uitlegblok]")?.cloneNode(true);
      if (note instanceof HTMLElement) {
        note.removeAttribute("data-uitlegblok");
        note.querySelector(".afkomst")?.remove(); // it stands with the pattern
        block.append(note);
      }
      return block;
    });
    const where =
      often.length === rows.length ? "Ze horen bij alle vier." : `De meeste horen bij ${enumerated(often)}.`;
    return {
      headline: [`Je herkent ${seen.length} van de ${all.length} patronen. ${where}`],
      summary: "Een patroon kan bij meer kwadranten horen.",
      nodes: [tracks(rows), make("h3", "Dit herken je"), ...blocks],
    };
  },
};
