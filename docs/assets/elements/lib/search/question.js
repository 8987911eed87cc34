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
/** @typedef {{typed: string[], words: string[]}} Group */

const SYNONYM = 0.85;
const PART = 0.5;
const START = 0.55;
const NEAR = 0.75;
const LONGEST = 5; // words of a synonym

/** @param {string} query @param {import("./index.js").Index} index @returns {Meaning[]} */
export function meanings(query, index) {
  const { vocabulary } = index;
  const words = joined(wordsOf(query), vocabulary);
  const kept = words.filter((word) => worth(word) > 0);
  const used = kept.length ? kept : words;
  const open = /[\p{L}\p{N}]$/u.test(query) ? used.at(-1) : undefined; // may go on
  const found = used.map((word) => meaning(word, index, word === open));
  synonyms(used, found, index);
  return [...new Map(found.map((one) => [one.word, one])).values()].filter((one) => one.how === "unknown" || one.weight);
}

/** Two words typed apart that are one: hoor recht. @param {string[]} words @param {import("./vocabulary.js").Vocabulary} vocabulary */
function joined(words, vocabulary) {
  const found = [];
  for (let i = 0; i < words.length; i++) {
    const next = words[i + 1];
    const whole =
      next && next.length > 2 && words[i].length > 2 && worth(next) === 1 && worth(words[i]) === 1
        ? [words[i] + next, `${words[i]}s${next}`, `${words[i]}en${next}`].find((form) => vocabulary.stem(form) !== undefined)
        : undefined;
    found.push(words[i]);
    if (whole) {
      found.pop();
      found.push(whole);
      i++;
    }
  }
  return found;
}

/** @param {string} word @param {import("./index.js").Index} index @param {boolean} open @returns {Meaning} */
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
    for (const other of vocabulary.compounds(word)) add(other, PART);
    const parts = vocabulary.parts(word);
    if (parts.length) both(parts, 0.6);
  } else {
    how = "other";
    for (const other of vocabulary.sameBare(word)) add(other, 0.9);
    const parts = ways.length ? [] : vocabulary.parts(word);
    if (parts.length) both(parts, 0.9);
  }
  if (open && word.length > 2 && (how === "other" ? !ways.length : true)) {
    for (const other of vocabulary.starting(word)) add(other, how === "exact" ? 0.3 : START);
  }
  if (!ways.length) {
    how = "near";
    for (const other of vocabulary.near(word)) add(other, NEAR);
  }
  if (!ways.length) how = "unknown";
  return { word, ways, how, weight: worth(word) * Math.max(0, ...ways.map((way) => (way.factor > 0.4 ? index.rarity(way.stems) : 0))) };

  /** @param {string[]} parts @param {number} factor */
  function both(parts, factor) {
    const stems = parts.flatMap((part) => vocabulary.stem(part) ?? []);
    ways.push({ stems, factor, word: parts.join(" + ") });
    for (const part of parts) add(part, factor * 0.4);
  }
}

/** Words of readers get the words of the guide beside them. @param {string[]} words @param {Meaning[]} found @param {import("./index.js").Index} index */
function synonyms(words, found, index) {
  for (let start = 0; start < words.length; start++) {
    for (let length = Math.min(LONGEST, words.length - start); length >= 1; length--) {
      const here = found.slice(start, start + length);
      for (const group of groupsOf(here, index)) {
        for (const other of group.words) {
          const stems = other.stems;
          for (const one of here) {
            const typed = stems.length === 1 && one.ways.some((way) => way.factor === 1 && way.stems[0] === stems[0]);
            if (typed) continue;
            one.ways.push({ stems, factor: SYNONYM, word: other.text });
            if (one.how === "unknown" || one.how === "near") one.how = "other";
          }
        }
      }
    }
  }
  for (const one of found) {
    one.weight ||= worth(one.word) * Math.max(0, ...one.ways.map((way) => index.rarity(way.stems)));
  }
}

/** @param {Meaning[]} here @param {import("./index.js").Index} index */
function groupsOf(here, index) {
  const key = here.map((one) => one.ways.find((way) => way.factor >= NEAR && way.stems.length === 1)?.stems[0] ?? -1);
  return key.includes(-1) ? [] : (index.groups.get(key.join(" ")) ?? []);
}
