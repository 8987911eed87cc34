// What search says of what it found, in words.

import { WEIGHTS } from "./weights.js";

// What speaks for a place, together as an editor knows it: see features.js.
const PARTS = {
  woorden: ["met", "covered"],
  naam: ["name", "nameWell", "second", "words", "exact", "term", "defines"],
  "zo gevraagd": ["likelier", "likelierAsked", "typedOften"],
  "rest van de pagina": ["pageToo"],
  soort: ["kind", "asked"],
};

/** @param {number} count @param {string} one @param {string} more */
const number = (count, one, more) => `${count} ${count === 1 ? one : more}`;

const WHOLE = 0.75; // so much of what was meant counts as all of it

/** @param {import("./rank.js").Answer} answer @param {string} query */
export function said(answer, query) {
  const unknown = answer.meanings
    .filter((one) => one.how === "unknown" || one.how === "near")
    .map((one) => `‘${one.word}’`);
  const lost = unknown.length
    ? `Geen pagina noemt ${new Intl.ListFormat("nl", { type: "disjunction" }).format(unknown)}. `
    : "";
  if (!answer.hits.length) return lost || `Niets gevonden voor ‘${query}’.`;
  const whole = answer.hits.filter((hit) => hit.covered >= WHOLE).length;
  const rest = answer.hits.length - whole;
  const best = whole ? `${number(whole, "plek past", "plekken passen")} goed bij je vraag` : "";
  const none = whole || lost ? "" : "Geen plek noemt alles wat je typte";
  const more = rest ? `${number(rest, "plek noemt", "plekken noemen")} een deel ervan` : "";
  return `${lost}${lost ? "Dit past bij de rest: " : ""}${[best || none, more].filter(Boolean).join(", ")}.`;
}

/** Better spelled: the query with the nearest word the guide has, or nothing. @param {import("./rank.js").Answer} answer @param {string} query */
export function better(answer, query) {
  let text = query.toLowerCase();
  for (const one of answer.meanings) {
    if (one.how === "near" && one.ways.length) text = text.replace(one.word, one.ways[0].word);
  }
  return text === query.toLowerCase() ? "" : text;
}

/** How a place earned its points, for editors. @param {import("./rank.js").Hit} hit @returns {string[]} */
export function why({ words, covered, features }) {
  const met = words.map(([typed, as, weight]) => `${typed}${typed === as ? "" : ` als ${as}`} ${weight.toFixed(2)}`);
  const parts = Object.entries(PARTS).map(([part, names]) => {
    const sum = Object.keys(features)
      .filter((name) => names.some((start) => name === start || name.startsWith(`${start} `)))
      .reduce((sum, name) => sum + features[name] * (WEIGHTS[name] ?? 0), 0);
    return `${part} ${sum.toFixed(2)}`;
  });
  return [...met, `dekt ${Math.round(covered * 100)} %`, ...parts];
}
