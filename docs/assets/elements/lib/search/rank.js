// Which places answer best: by how much of the meaning they cover, where, and what kind of place it is.

import { LEVELS } from "./search-index.js";
import { meanings } from "./question.js";
import { asks, asksWhat, wordsOf } from "./words.js";

/**
 * @typedef {object} Hit
 * @property {import("./search-index.js").Place} place
 * @property {number} score
 * @property {number} covered how much of what was meant, from 0 to 1
 * @property {string[]} why for editors
 */
/**
 * @typedef {object} Answer
 * @property {Hit[]} hits best first
 * @property {import("./question.js").Meaning[]} meanings
 */

const CLOSE = 400; // the best so far, whose names are compared with the question

export const TUNING = {
  cover: 1.35, // how hard it counts that a part is missed
  name: 4, // a title that says just this
  words: 2.4, // a title or question with just these words, small ones too
  more: 0.8, // how hard it counts that a name says more than the question
  what: 1.5, // it says what something is, and that was the question
  exact: 3, // just what somebody typed for this place
  spread: 0.85, // each next place of a page, against one page that fills the list
  kinds: /** @type {Record<string, number>} */ ({
    vraag: 1.3,
    pagina: 1.3,
    kopje: 1,
    moet: 1,
    mag: 1.1,
    "recht-ouders": 0.9,
    "recht-leerlingen": 0.9,
    keuze: 0.9,
    toezicht: 0.9,
    advies: 0.9,
    uitwerking: 0.9,
    zelfcheck: 0.75,
    begrip: 0.8,
    blok: 0.6,
    wet: 0.5,
    bron: 0.3,
  }),
  asked: /** @type {Record<string, number>} */ ({ vraag: 1.5, pagina: 0.85, begrip: 0.7, bron: 0.8 }),
  card: 0.75, // one card or theme of a self-check
  bare: 1.8, // a term, and nothing but that term was typed
};

/** @param {string} query @param {import("./search-index.js").Index} index @returns {Promise<Answer>} */
export async function rank(query, index) {
  const found = meanings(query, index);
  const known = found.filter((one) => one.ways.length);
  const total = known.reduce((sum, one) => sum + one.weight, 0);
  if (!total) return { hits: [], meanings: found };
  await index.need(known.flatMap((one) => one.ways.flatMap((way) => way.stems)));
  /** @type {Map<number, {score: number, covered: number, met: [string, string, number][]}>} */
  const sums = new Map();
  for (const one of known) {
    for (const [place, [value, word]] of best(one, index)) {
      const sum = sums.get(place) ?? { score: 0, covered: 0, met: [] };
      sum.score += one.weight * value;
      sum.covered += one.weight * Math.min(1, 0.35 + value);
      sum.met.push([one.word, word, one.weight * value]);
      sums.set(place, sum);
    }
  }
  const question = asks(query);
  const what = asksWhat(query);
  const whole = index.whole(query);
  const typed = whole.length === wordsOf(query).length ? whole.join(" ") : "";
  const all = new Set(whole);
  const wanted = known.map((one) => {
    const ways = one.ways.filter((way) => way.factor > 0.6);
    const most = Math.max(...ways.map((way) => way.factor)); // a slip of the pen means the same
    return { weight: one.weight, stems: ways.map((way) => ({ ...way, factor: way.factor / most })) };
  });
  const base = [...sums].map(([number, sum]) => {
    const place = index.places[number];
    const covered = Math.min(1, sum.covered / total);
    const part = place.kind === "zelfcheck" && place.address.includes("#") ? TUNING.card : 1;
    const kind = (TUNING.kinds[place.kind] ?? 1) * (question ? (TUNING.asked[place.kind] ?? 1) : 1) * part;
    return { place, covered, met: sum.met, kind, score: (sum.score / total) * covered ** TUNING.cover * kind };
  });
  base.sort((a, b) => b.score - a.score);
  const hits = base.map((hit, i) => {
    const { place } = hit;
    const { name, words } = i < CLOSE ? likeNames(wanted, all, place, index) : { name: 0, words: 0 }; // it takes most of the time
    const same = name > 0.5 && index.namesOf(place).some(({ order }) => order === typed);
    const bare = !question && place.kind === "begrip" && (same || name > 0.9);
    const tells = what && (place.kind === "begrip" || /^(.*: )?Wat (is|zijn|houdt)\b/.test(place.title));
    const more =
      (1 + TUNING.name * name ** 2) *
      (1 + TUNING.words * words ** 2) *
      (same ? TUNING.exact : 1) *
      (bare ? TUNING.bare : 1) *
      (tells ? TUNING.what : 1);
    return { ...hit, name, same, score: hit.score * more };
  });
  hits.sort((a, b) => b.score - a.score);
  return { hits: spread(hits).map(told), meanings: found };
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

/**
 * How much a name of the place and the question say the same, from 0 to 1; and how much
 * they have the same words, the small ones too: "niet in een opp".
 * @param {{weight: number, stems: import("./question.js").Way[]}[]} wanted @param {Set<number>} typed
 * @param {import("./search-index.js").Place} place @param {import("./search-index.js").Index} index
 */
function likeNames(wanted, typed, place, index) {
  const all = wanted.reduce((sum, one) => sum + one.weight, 0);
  const most = { name: 0, words: 0 };
  for (const { stems, whole } of index.namesOf(place)) {
    const name = likeName(wanted, all, stems, index);
    if (!name) continue;
    let shared = 0;
    for (const stem of whole) if (typed.has(stem)) shared++;
    const words = (2 * shared) / (whole.size + typed.size || 1);
    most.name = Math.max(most.name, name);
    most.words = Math.max(most.words, words);
  }
  return most;
}

/** @param {{weight: number, stems: import("./question.js").Way[]}[]} wanted @param {number} all that they weigh @param {Set<number>} name @param {import("./search-index.js").Index} index */
function likeName(wanted, all, name, index) {
  if (!name.size) return 0;
  const met = new Set();
  let shared = 0;
  for (const one of wanted) {
    let value = 0;
    for (const way of one.stems) {
      if (!way.stems.every((stem) => name.has(stem))) continue;
      for (const stem of way.stems) met.add(stem);
      value = Math.max(value, way.factor);
    }
    shared += one.weight * value;
  }
  if (!shared) return 0;
  let size = 0;
  let covered = 0;
  for (const stem of name) {
    const weight = index.rarity([[stem]]);
    size += weight;
    if (met.has(stem)) covered += weight;
  }
  return (shared / all) * (covered / size) ** TUNING.more;
}

/** One page never fills the list: each next place of the same page counts less. @template {{place: import("./search-index.js").Place, score: number}} T @param {T[]} hits */
function spread(hits) {
  const lists = new Set(["vraag", "begrip"]); // these pages are lists of things that stand alone
  /** @type {Map<number, number>} */
  const seen = new Map();
  for (const hit of hits) {
    const before = seen.get(hit.place.pageNumber) ?? 0;
    seen.set(hit.place.pageNumber, before + 1);
    hit.score *= (lists.has(hit.place.kind) ? 0.95 : TUNING.spread) ** before;
  }
  return hits.sort((a, b) => b.score - a.score);
}

/** @param {any} hit @returns {Hit} */
function told(hit) {
  const why = hit.met.map(
    (/** @type {[string, string, number]} */ [word, by, points]) =>
      `${word}${word === by ? "" : ` als ${by}`} ${points.toFixed(2)}`,
  );
  why.push(
    `dekt ${Math.round(hit.covered * 100)} %`,
    `titel ${hit.name.toFixed(2)}`,
    `soort ${hit.place.kind} ${hit.kind.toFixed(2)}`,
  );
  if (hit.same) why.push("precies zo getypt");
  return { place: hit.place, score: hit.score, covered: hit.covered, why };
}
