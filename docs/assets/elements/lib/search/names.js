// What a place is called and what people type for it, against the question.

/** @typedef {import("./search-index.js").Index} Index */
/** @typedef {import("./search-index.js").Name} Name */
/**
 * @typedef {object} Wanted a meaning with the ways that are meant for sure
 * @property {number} weight
 * @property {import("./question.js").Way[]} ways
 */
/**
 * @typedef {object} Likeness from 0 to 1
 * @property {number} name how much the name that is most like the question says the same
 * @property {number} second the one but most
 * @property {number} words how much a name has the same words, the small ones too: "niet in een opp"
 */

const SURE = 0.6;
const MEANT = 0.5;
const MORE = 0.6; // how hard it counts that a name says more than the question
const USUAL = 8; // words of anybody that stand beside those of a place, so that a place with few is not sure of much

/** @param {import("./question.js").Meaning[]} meanings @returns {Wanted[]} */
export function wantedOf(meanings) {
  return meanings.map((one) => {
    const ways = one.ways.filter((way) => way.factor > SURE);
    const most = Math.max(...ways.map((way) => way.factor)); // a slip of the pen means the same
    return { weight: one.weight, ways: ways.map((way) => ({ ...way, factor: way.factor / most })) };
  });
}

/** @param {Wanted[]} wanted @param {Set<number>} typed all stems @param {Name[]} names of a place @param {Index} index @returns {Likeness} */
export function likeNames(wanted, typed, names, index) {
  const all = wanted.reduce((sum, one) => sum + one.weight, 0);
  const most = { name: 0, second: 0, words: 0 };
  for (const { stems, whole } of names) {
    const name = likeName(wanted, all, stems, index);
    if (!name) continue;
    let shared = 0;
    for (const stem of whole) if (typed.has(stem)) shared++;
    most.words = Math.max(most.words, (2 * shared) / (whole.size + typed.size || 1));
    most.second = Math.max(most.second, Math.min(most.name, name));
    most.name = Math.max(most.name, name);
  }
  return most;
}

/** @param {Wanted[]} wanted @param {number} all that they weigh @param {Set<number>} name @param {Index} index */
function likeName(wanted, all, name, index) {
  if (!name.size) return 0;
  const met = new Set();
  let shared = 0;
  for (const one of wanted) {
    let value = 0;
    for (const way of one.ways) {
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
    const weight = index.rarityOf(stem);
    size += weight;
    if (met.has(stem)) covered += weight;
  }
  return (shared / all) * (covered / size) ** MORE;
}

/**
 * In how many names of a place each stem stands: of a stem that was asked for in all, of another in those that came along.
 * @param {Name} title @param {import("./search-index.js").Asked} asked @param {Set<number>} stems that were asked for
 * @returns {Map<number, number>}
 */
export function countsOf(title, asked, stems) {
  const counts = new Map(asked.counts);
  const add = (/** @type {number} */ stem) => counts.set(stem, (counts.get(stem) ?? 0) + 1);
  title.whole.forEach(add);
  for (const { whole } of asked.names) for (const stem of whole) if (!stems.has(stem)) add(stem);
  return counts;
}

/**
 * Would somebody who wants this place use these words? Over its names together: how much likelier
 * the words are here than anywhere in the guide, as a logarithm, by weight.
 * @param {import("./question.js").Meaning[]} meanings @param {Map<number, number>} counts of stems in the names of a place
 * @param {number} size how many words all its names have @param {Index} index
 */
export function likelier(meanings, counts, size, index) {
  let sum = 0;
  let all = 0;
  for (const { ways, weight } of meanings) {
    let here = 0;
    let anywhere = 0;
    for (const { stems, factor } of ways) {
      if (factor < MEANT) continue;
      here = Math.max(here, factor * Math.min(...stems.map((stem) => counts.get(stem) ?? 0)));
      anywhere += Math.min(...stems.map((stem) => index.frequency(stem)));
    }
    sum += weight * odds(here, size, anywhere, index.manyTimes);
    all += weight;
  }
  return all ? sum / all : 0;
}

/** The same of words that say nothing by themselves: "hoe lang", "wie". @param {Set<number>} stems @param {Map<number, number>} counts @param {number} size @param {Index} index */
export function likelierAsked(stems, counts, size, index) {
  let sum = 0;
  for (const stem of stems) sum += odds(counts.get(stem) ?? 0, size, index.frequency(stem), index.manyTimes);
  return sum / Math.sqrt(stems.size || 1);
}

/** @param {number} here @param {number} size of here @param {number} anywhere @param {number} all of anywhere */
function odds(here, size, anywhere, all) {
  const usual = (anywhere + 0.5) / all;
  return Math.log((here + USUAL * usual) / ((size + USUAL) * usual));
}
