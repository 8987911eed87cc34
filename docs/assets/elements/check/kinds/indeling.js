// Cards to sort. What can be said about a card opens after the choice.

import { list, make } from "../../lib/page/dom.js";
import { words } from "../../lib/answers/fields.js";

/** @typedef {import("../self-check.js").Context} Context */

/** @param {Context} ctx */
function sorted(ctx) {
  const cards = [...ctx.questions];
  const given = cards.filter(([id]) => ctx.answers[id]);
  const fits = given.filter(([id, card]) => (card.dataset.past ?? "").split(" ").includes(ctx.answers[id]));
  return { cards, given, fits, other: given.filter((card) => !fits.includes(card)) };
}

/** @type {import("../self-check.js").Kind} */
export const indeling = {
  update(ctx) {
    for (const [id, card] of ctx.questions) {
      const note = card.querySelector("details.uitleg");
      if (!(note instanceof HTMLDetailsElement)) continue;
      const chosen = Boolean(ctx.answers[id]);
      if (note.hidden && chosen) note.open = true;
      note.hidden = !chosen;
    }
  },

  status(ctx) {
    const { cards, given } = sorted(ctx);
    return given.length === cards.length
      ? `Alle ${cards.length} kaarten ingedeeld.`
      : `${given.length} van ${cards.length} kaarten ingedeeld.`;
  },

  outcome(ctx) {
    const { cards, given, fits, other } = sorted(ctx);
    const both = given.filter(([, card]) => (card.dataset.past ?? "").includes(" ")).length;
    const line = (/** @type {[string, HTMLElement]} */ [id, card]) => {
      const item = make("div");
      item.append(make("strong", card.dataset.titel), ` Jij koos: ${words(card, ctx.answers[id])}.`);
      const note = card.querySelector("details.uitleg")?.cloneNode(true);
      if (note instanceof HTMLDetailsElement) {
        note.hidden = false;
        note.open = false;
        item.append(note);
      }
      return item;
    };
    const said = both ? ` Bij ${both} daarvan passen twee antwoorden.` : "";
    return {
      summary: `Je deelde ${given.length} van de ${cards.length} kaarten in. Bij ${fits.length} zie je het net als de gids.${said}`,
      nodes: other.length ? [make("h3", "Hier is verschil: daar kun je over praten"), list(other.map(line))] : [],
    };
  },
};
