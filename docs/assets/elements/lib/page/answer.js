// An answer in short. Pure: no page, no browser.

const ENOUGH = 60; // characters: "Niet vanzelf." says too little

/** Its first sentences that say enough; a question is never the last of them. @param {string} text */
export function inShort(text) {
  let short = "";
  for (const sentence of text.match(/.+?[.!?](?:\s+|$)/g) ?? []) {
    short += sentence;
    if (short.trim().length >= ENOUGH && !short.trim().endsWith("?")) return short.trim();
  }
  return text;
}
