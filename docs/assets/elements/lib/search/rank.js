// Which places answer best: by how much of the meaning they cover, where, and how people ask for them.

import { LEVELS } from "./search-index.js";
import { featuresOf, rough } from "./features.js";
import { meanings } from "./question.js";
import { WEIGHTS } from "./weights.js";

/**
 * @typedef {object} Hit
 * @property {import("./search-index.js").Place} place
 * @property {number} score points, of what speaks for it
 * @property {number} covered how much of what was meant, from 0 to 1
 * @property {import("./features.js").Candidate["words"]} words
 * @property {import("./features.js").Features} features
 */
/**
 * @typedef {object} Answer
 * @property {Hit[]} hits best first
 * @property {import("./question.js").Meaning[]} meanings
 */

const CLOSE = 400; // the roughly best; to look at the names of all would take most of the time
const NEXT = -0.16; // each next place of a page, against one page that fills the list
const NEXT_OF_LIST = -0.05; // pages that are lists of things that stand alone
const LISTS = new Set(["vraag", "begrip"]);

/** @param {string} query @param {import("./search-index.js").Index} index @returns {Promise<Answer>} */
export async function rank(query, index) {
  const found = meanings(query, index);
  const known = found.filter((one) => one.ways.length);
  if (!known.some((one) => one.weight)) return { hits: [], meanings: found };
  await index.need(known.flatMap((one) => one.ways.flatMap((way) => way.stems)));
  const all = candidates(known, index)
    .map((one) => /** @type {const} */ ([rough(one), one]))
    .sort(([a], [b]) => b - a)
    .map(([, one]) => one);
  const close = all.slice(0, CLOSE);
  const features = featuresOf(query, known, close, index);
  const hits = close.map((one, i) => hit(one, features[i]));
  const rest = all.slice(CLOSE).map((one) => hit(one, {}));
  return { hits: [...spread(hits.sort((a, b) => b.score - a.score)), ...rest], meanings: found };
}

/** Every place with a word of the question. @param {import("./question.js").Meaning[]} known @param {import("./search-index.js").Index} index @returns {import("./features.js").Candidate[]} */
function candidates(known, index) {
  const total = known.reduce((sum, one) => sum + one.weight, 0);
  /** @type {Map<number, import("./features.js").Candidate>} */
  const found = new Map();
  for (const one of known) {
    const share = one.weight / total;
    for (const [place, [value, word]] of best(one, index)) {
      const sum = found.get(place) ?? { place: index.places[place], met: 0, covered: 0, words: [] };
      sum.met += share * value;
      sum.covered += share * Math.min(1, 0.35 + value);
      sum.words.push([one.word, word, one.weight * value]);
      found.set(place, sum);
    }
  }
  return [...found.values()];
}

/** @param {import("./features.js").Candidate} one @param {import("./features.js").Features} features @returns {Hit} */
function hit({ place, covered, words }, features) {
  const score = Object.entries(features).reduce((sum, [name, value]) => sum + value * (WEIGHTS[name] ?? 0), 0);
  return { place, score, covered, words, features };
}

/** How well each place meets a meaning, from 0 to 1, and by which word. @param {import("./question.js").Meaning} meaning @param {import("./search-index.js").Index} index */
function best(meaning, index) {
  /** @type {Map<number, [number, string]>} */
  const found = new Map();
  for (const way of meaning.ways) {
    for (const [place, level] of meeting(way.stems, index)) {
      const value = (level / LEVELS) * way.factor;
      if (value > (found.get(place)?.[0] ?? 0)) found.set(place, [value, way.word]);
    }
  }
  return found;
}

/** The places with all of these stems, and the least of their weights there. @param {number[]} stems @param {import("./search-index.js").Index} index */
function meeting(stems, index) {
  /** @type {Map<number, number> | undefined} */
  let found;
  for (const stem of stems) {
    /** @type {Map<number, number>} */
    const here = new Map();
    for (const [place, level] of index.postings.get(stem) ?? []) {
      const before = found ? found.get(place) : Infinity;
      if (before !== undefined) here.set(place, Math.min(before, level));
    }
    found = here;
  }
  return found ?? new Map();
}

/** One page never fills the list: each next place of the same page counts less. @param {Hit[]} hits best first */
function spread(hits) {
  /** @type {Map<number, number>} */
  const seen = new Map();
  for (const hit of hits) {
    const before = seen.get(hit.place.pageNumber) ?? 0;
    seen.set(hit.place.pageNumber, before + 1);
    hit.score += before * (LISTS.has(hit.place.kind) ? NEXT_OF_LIST : NEXT);
  }
  return hits.sort((a, b) => b.score - a.score);
}
