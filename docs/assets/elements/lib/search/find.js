// Finding in the guide, on top of MiniSearch. Pure: gets the library and the entries.

/**
 * @typedef {object} Entry
 * @property {string} u address, relative to the root of the site
 * @property {string} t title of the page, section or block
 * @property {string} p title of its page
 * @property {string} x text
 * @property {string} w more words to find it by
 */

/** Lower case, no accents, "o.p.p." and "OPP's" as one word. @param {string} text */
export function plain(text) {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\b\p{L}(?:\.\p{L}\b)+/gu, (word) => word.replaceAll(".", ""))
    .replace(/['’]/g, "");
}

// Words that say nothing about what somebody looks for.
const EMPTY = new Set(
  "de het een en of van voor in op te is dat die wat hoe bij aan met als ik je mijn er om".split(" "),
);

/** @param {any} MiniSearch @param {Entry[]} entries @returns {(query: string) => Entry[]} best first */
export function finder(MiniSearch, entries) {
  const index = new MiniSearch({
    idField: "id",
    fields: ["t", "w", "p", "x"],
    storeFields: [],
    tokenize: (/** @type {string} */ text) => plain(text).split(/[^\p{L}\p{N}]+/u),
    processTerm: (/** @type {string} */ term) => (term.length < 2 || EMPTY.has(term) ? null : term),
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  const options = {
    boost: { t: 5, w: 4, p: 1.5, x: 1 },
    prefix: (/** @type {string} */ term) => term.length > 2,
    fuzzy: (/** @type {string} */ term) => (term.length > 8 ? 2 : term.length > 4 ? 1 : 0),
    weights: { fuzzy: 0.3, prefix: 0.6 },
    // A whole page or a term is what most people look for; a cell of a table comes after.
    boostDocument: (/** @type {number} */ id) =>
      /^begrippen\/#/.test(entries[id].u) ? 1.5 : entries[id].u.includes("#") ? 1 : 1.6,
  };
  return (query) => {
    let found = index.search(query, { ...options, combineWith: "AND" });
    if (!found.length) found = index.search(query, options);
    return found.map((/** @type {{id: number}} */ hit) => entries[hit.id]);
  };
}

/** A piece of `text` around the first word of `query`. @param {string} text @param {string} query */
export function snippet(text, query, length = 180) {
  const words = plain(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !EMPTY.has(word));
  const at = Math.max(
    0,
    Math.min(...words.map((word) => plain(text).indexOf(word)).filter((i) => i >= 0), text.length),
  );
  const start = at >= text.length || at < 60 ? 0 : text.lastIndexOf(" ", at - 40) + 1;
  const cut = text.slice(start, start + length);
  return `${start ? "… " : ""}${cut}${start + length < text.length ? " …" : ""}`;
}
