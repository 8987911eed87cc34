// Sorted cards: where you see it as the guide does, and where you can talk about it.

import { list, make } from "../../lib/page/dom.js";
import { words } from "../../lib/answers/fields.js";
import { tracks, within } from "../../lib/page/poster.js";
import { sorted } from "../kinds/indeling.js";

/** @typedef {import("../self-check.js").Context} Context */

/** The name of a group, without what it explains. @param {string} label */
const short = (label) => within(label.split(":")[0]);

/** @type {import("../outcome.js").Drawing} */
export const indeling = {
  outcome(ctx) {
    const { cards, given, fits, other } = sorted(ctx);
    if (!given.length) return { headline: ["Je deelde nog geen kaart in."], nodes: [] };
    const both = given.filter(([, card]) => (card.dataset.past ?? "").includes(" ")).length;
    const options = [...cards[0][1].querySelectorAll("input")].map((input) => ({
      value: input.value,
      label: input.closest("label")?.textContent?.trim() ?? input.value,
    }));
    const rows = options.map(({ value, label }) => ({
      label,
      count: given.filter(([id]) => ctx.answers[id] === value).length,
      total: given.length,
    }));
    const line = (/** @type {[string, HTMLElement]} */ [id, card]) => {
      const item = make("div", null, { class: "verschilkaart" });
      const guide = options.filter(({ value }) => (card.dataset.past ?? "").split(" ").includes(value));
      const said = `Gekozen: ${short(words(card, ctx.answers[id]))}. De gids: ${guide.map(({ label }) => short(label)).join(" of ")}.`;
      item.append(make("strong", card.dataset.titel), make("p", said));
      const note = card.querySelector("details.uitleg")?.cloneNode(true);
      if (note instanceof HTMLDetailsElement) {
        note.hidden = false;
        note.open = false;
        item.append(note);
      }
      return item;
    };
    const two = both ? ` Bij ${both} daarvan passen twee antwoorden.` : "";
    const said = `Bij ${fits.length} van de ${given.length} zie je het net als de gids.`;
    return {
      headline: [other.length ? `${said} Over ${other.length} kun je praten.` : said],
      summary: `Je deelde ${given.length} van de ${cards.length} kaarten in.${two}`,
      nodes: [
        make("h3", "Zo deelde jij in"),
        tracks(rows),
        ...(other.length ? [make("h3", "Hier is verschil: daar kun je over praten"), list(other.map(line))] : []),
      ],
    };
  },
};
