// What somebody typed, as meanings: each with the stems that carry it and how much it weighs.

import { wordsOf, worth } from "./words.js";

/**
 * @typedef {object} Way one way to meet a meaning: all of these stems
 * @property {number[]} stems
 * @property {number} factor how sure it is that this is meant
 * @property {string} word as it is told
 */
/**
 * @typedef {object} Meaning
 * @property {string} word as typed
 * @property {Way[]} ways
 * @property {number} weight
 * @property {"exact" | "other" | "near" | "unknown"} how
 */
/** @typedef {{word: string, meaning: Meaning | undefined}} Slot */

const SYNONYM = 1; // of a word that the guide does not have itself
const ALSO = 0.65;
const PART = 0.6;
const START = 0.55;
const NEAR = 0.75;
const SURE = 0.7;
const LITTLE = 0.2; // two words that both say little are not one
const MOST_KEYS = 3;
const LEAST = 2.4;
const LONG = 8; // letters: one slip in so long a word is more likely than a compound that nobody wrote
const LONGEST = 5; // words of a synonym

/** @param {string} query @param {import("./search-index.js").Index} index @returns {Meaning[]} */
export function meanings(query, index) {
  const { vocabulary } = index;
  const words = joined(wordsOf(query), vocabulary).flatMap((word) => apart(word, vocabulary));
  const some = words.some((word) => worth(word) > 0);
  const open = /[\p{L}\p{N}]$/u.test(query) ? words.at(-1) : undefined; // may go on
  /** Every word, also those that say nothing by themselves. @type {Slot[]} */
  const slots = words.map((word) => ({
    word,
    meaning: some && !worth(word) ? undefined : meaning(word, index, word === open),
  }));
  const more = [
    ...phrases(slots, index),
    ...phrases(
      slots.filter((slot) => slot.meaning),
      index,
    ),
  ];
  const found = [...slots.flatMap((slot) => slot.meaning ?? []), ...more];
  for (const one of found) {
    one.weight = weight(one, index);
    if (!one.ways.some((way) => way.stems.every((stem) => index.frequency(stem)))) one.how = "unknown";
  }
  return [...new Map(found.map((one) => [one.word, one])).values()];
}

/**
 * The rarer what is meant, the more it says; less when no title and nobody's question has it.
 * @param {Meaning} one @param {import("./search-index.js").Index} index
 */
function weight(one, index) {
  const sure = one.ways.filter((way) => way.factor >= SURE);
  const rarity = index.rarity((sure.length ? sure : one.ways).map((way) => way.stems));
  const share = worth(one.word) || 1;
  const most = Math.max(0, ...sure.flatMap((way) => way.stems.map((stem) => index.strongest(stem))));
  return one.ways.length
    ? share * Math.max(rarity * (0.3 + 0.7 * Math.min(1, most * 1.35) ** 2), share === 1 ? LEAST : 0)
    : 0;
}

/** Words typed apart that are one: hoor recht, onder steunings plan. @param {string[]} words @param {import("./vocabulary.js").Vocabulary} vocabulary */
function joined(words, vocabulary) {
  const found = [];
  for (let i = 0; i < words.length; i++) {
    const three = whole(words.slice(i, i + 3), 3, vocabulary);
    const two = three ? undefined : whole(words.slice(i, i + 2), 2, vocabulary);
    found.push(three ?? two ?? words[i]);
    i += three ? 2 : two ? 1 : 0;
  }
  return found;
}

/** A compound that nobody wrote, as the words it is made of. @param {string} word @param {import("./vocabulary.js").Vocabulary} vocabulary */
function apart(word, vocabulary) {
  if (vocabulary.stem(word) !== undefined || vocabulary.sameBare(word).length) return [word];
  if (word.length >= LONG && vocabulary.near(word, 1).length) return [word];
  const parts = vocabulary.parts(word);
  return parts.length && parts.every((part) => worth(part) && vocabulary.has(part)) ? parts : [word];
}

/** The one word that these are. @param {string[]} words @param {number} many @param {import("./vocabulary.js").Vocabulary} vocabulary */
function whole(words, many, vocabulary) {
  const says = words.reduce((product, word) => product * worth(word), 1) > LITTLE;
  if (words.length < many || !says || words.some((word) => word.length < 3)) return undefined;
  return words
    .slice(1)
    .reduce((heads, word) => heads.flatMap((head) => [head + word, `${head}s${word}`, `${head}en${word}`]), [words[0]])
    .find((form) => vocabulary.stem(form) !== undefined);
}

/** @param {string} word @param {import("./search-index.js").Index} index @param {boolean} open @returns {Meaning} */
function meaning(word, index, open) {
  const { vocabulary } = index;
  const stem = vocabulary.stem(word);
  /** @type {Way[]} */
  const ways = [];
  const add = (/** @type {string} */ other, /** @type {number} */ factor) => {
    const stem = vocabulary.stem(other);
    if (stem !== undefined) ways.push({ stems: [stem], factor, word: other });
  };
  /** @type {Meaning["how"]} */
  let how = "exact";
  if (stem !== undefined) {
    add(word, 1);
    if (worth(word) === 1) for (const other of vocabulary.compounds(word)) add(other, PART);
    both(vocabulary.parts(word), 0.6);
  } else {
    how = "other";
    for (const other of vocabulary.sameBare(word)) add(other, 0.9);
    if (!ways.length && word.length >= LONG) slips(1);
    if (!ways.length) both(vocabulary.parts(word), 0.9);
  }
  if (open && word.length > 2 && (how === "exact" || !ways.length)) {
    for (const other of vocabulary.starting(word)) add(other, how === "exact" ? 0.3 : START);
  }
  if (!ways.length) slips();
  if (!ways.length) {
    for (const part of vocabulary.part(word)) add(part, PART);
    if (ways.length) how = "near";
  }
  if (!ways.length) how = "unknown";
  return { word, ways, how, weight: 0 };

  /** @param {number} [most] letters */
  function slips(most) {
    for (const other of vocabulary.near(word, most)) add(other, NEAR);
    if (ways.length) how = "near";
  }

  /** Of the parts of a compound, the rarer says more. @param {string[]} parts @param {number} factor */
  function both(parts, factor) {
    if (!parts.length || (how === "other" && parts.some((part) => !worth(part)))) return;
    if (how === "other" && !parts.every((part) => vocabulary.has(part))) how = "near";
    ways.push({ stems: parts.flatMap((part) => vocabulary.stem(part) ?? []), factor, word: parts.join(" + ") });
    const rarities = parts.map((part) => index.rarity([[vocabulary.stem(part) ?? 0]]));
    const most = Math.max(...rarities, 1);
    parts.forEach((part, i) => {
      add(part, (factor * 0.6 * rarities[i]) / most);
      if (how === "other" && rarities[i] === most) {
        for (const other of vocabulary.compounds(part)) add(other, factor * 0.4);
      }
      for (const group of index.groups.get(String(vocabulary.stem(part))) ?? []) {
        for (const { stems, text } of group.words) ways.push({ stems, factor: factor * 0.5, word: text });
      }
    });
  }
}

/**
 * Words of readers get the words of the guide beside them.
 * @param {Slot[]} slots @param {import("./search-index.js").Index} index
 * @returns {Meaning[]} of phrases whose words say nothing apart: niet mee eens
 */
function phrases(slots, index) {
  /** @type {Meaning[]} */
  const more = [];
  const keys = slots.map(({ word, meaning }) => {
    const own = index.vocabulary.stem(word);
    const sure = meaning?.ways.filter((way) => way.factor >= NEAR && way.stems.length === 1) ?? [];
    return own === undefined ? [...new Set(sure.map((way) => way.stems[0]))].slice(0, MOST_KEYS) : [own];
  });
  for (let start = 0; start < slots.length; start++) {
    for (let length = Math.min(LONGEST, slots.length - start); length >= 1; length--) {
      const groups = together(keys.slice(start, start + length)).flatMap((key) => index.groups.get(key) ?? []);
      const here = slots.slice(start, start + length);
      const meant = here.flatMap((slot) => slot.meaning ?? []);
      if (groups.length && !meant.length && length > 1) {
        const word = here.map((slot) => slot.word).join(" ");
        meant.push({ word, ways: [], weight: 0, how: "other" });
        more.push(meant[0]);
      }
      for (const one of meant)
        for (const group of groups) widen(one, group, index.vocabulary.has(one.word) ? ALSO : SYNONYM);
    }
  }
  return more;
}

/** All ways to take one of each, as a key. @param {number[][]} choices @returns {string[]} */
function together(choices) {
  return choices
    .reduce((/** @type {string[]} */ keys, stems) => keys.flatMap((key) => stems.map((stem) => `${key} ${stem}`)), [""])
    .map((key) => key.slice(1));
}

/** @param {Meaning} one @param {import("./search-index.js").Group} group @param {number} factor */
function widen(one, group, factor) {
  for (const { text, stems } of group.words) {
    const known = one.ways.find(
      (way) => way.stems.length === stems.length && way.stems.every((stem, i) => stem === stems[i]),
    );
    if (known) known.factor = Math.max(known.factor, factor);
    else one.ways.push({ stems, factor, word: text });
  }
  if (one.how === "unknown") one.how = "other";
}
