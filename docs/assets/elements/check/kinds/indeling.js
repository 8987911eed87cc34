// Cards to sort. What can be said about a card opens after the choice.

/** @typedef {import("../self-check.js").Context} Context */

/** @param {Context} ctx */
export function sorted(ctx) {
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
};
