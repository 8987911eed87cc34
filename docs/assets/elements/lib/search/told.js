// What search says of what it found, in words.

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
