// The words of the site and their stems; and for a word that the site does not have, what it may stand for.

import { bare, distance, sound, worth } from "./words.js";

/** @typedef {{stem: number, factor: number, word: string}} Guess a stem to look for, and how sure that is */

const SHORTEST_PART = 3;
const LONG_ENOUGH = 5; // what is left of a word without its ending
const LONG_PART = 6; // a part that stands for the whole

export class Vocabulary {
  /** @param {string} words in one text, as guide/publish/search/index.py writes it @param {number[]} steps to the stem of each word, from the one before it @param {number[]} counts in how many places each stem stands */
  constructor(words, steps, counts) {
    this.words = spelled(words);
    let stem = 0;
    this.stems = new Map(this.words.map((word, i) => [word, (stem += steps[i])]));
    this.counts = counts;
    /** Stems of which most words say nothing. */
    this.empty = emptyStems(this.stems);
    /** Words that stand in the guide itself. */
    this.used = this.words.filter((word) => this.frequency(word));
    /** @type {Map<string, string[]> | undefined} */
    this.bares = undefined;
  }

  /** In how many places the stem of a word stands. @param {string} word */
  frequency(word) {
    return this.counts[this.stems.get(word) ?? -1] ?? 0;
  }

  /** Does the guide have this word? One that only readers use is known, and not there. @param {string} word */
  has(word) {
    return this.frequency(word) > 0;
  }

  /** @param {string} word @returns {number | undefined} */
  stem(word) {
    return this.stems.get(word);
  }

  /** The parts of a compound, when the guide has both: leerling|vervoer. @param {string} word @returns {string[]} */
  parts(word) {
    for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
      const [head, tail] = [word.slice(0, cut), word.slice(cut)];
      if (!this.stems.has(tail) || (tail.length < 4 && tail !== "opp" && tail !== "tlv")) continue;
      const first = this.head(head);
      if (first) return [first, tail];
    }
    return [];
  }

  /** The one part of an unknown compound that the guide has: dossier in dossiervorming. @param {string} word @returns {string[]} */
  part(word) {
    for (let length = word.length - SHORTEST_PART; length >= LONG_PART; length--) {
      const found = [word.slice(0, length), word.slice(-length)].find((part) => this.has(part));
      if (found) return [found];
    }
    return [];
  }

  /** The word that a head of a compound is, without the letters that join. @param {string} head */
  head(head) {
    const short = [head, head.replace(/s$/, ""), head.replace(/en$/, ""), head.replace(/e$/, "")];
    const verbs = head.length > LONG_ENOUGH ? [`${head}en`, `${head}ing`] : []; // aanmeld|termijn
    return [...short, ...verbs].find((form) => form.length >= SHORTEST_PART && this.stems.has(form));
  }

  /** Compounds with this word in it, at the start or the end. @param {string} word @returns {string[]} */
  compounds(word) {
    if (word.length < SHORTEST_PART) return [];
    return this.used.filter((other) => {
      if (other.length < word.length + SHORTEST_PART) return false;
      if (other.endsWith(word) && word.length > 3) return !!this.head(other.slice(0, -word.length));
      if (!other.startsWith(word)) return false;
      const rest = other.slice(word.length);
      return [rest, rest.replace(/^s/, ""), rest.replace(/^en/, ""), rest.replace(/^e/, "")].some(
        (tail) => tail.length > 3 && this.has(tail),
      );
    });
  }

  /** Words that begin so, for who is still typing. @param {string} start @returns {string[]} */
  starting(start) {
    return this.used.filter((word) => word.startsWith(start) && word !== start);
  }

  /** Words that differ only in their ending. @param {string} word @returns {string[]} */
  sameBare(word) {
    if (!this.bares) {
      this.bares = new Map();
      for (const other of this.words) {
        if (other.length > 3) this.bares.set(bare(other), [...(this.bares.get(bare(other)) ?? []), other]);
      }
    }
    if (word.length < 4) return [];
    const forms = [bare(word), bare(word.replace(/ende?$/, ""))].filter((form) => form.length >= LONG_ENOUGH);
    return forms.map((form) => this.bares?.get(form)).find(Boolean) ?? [];
  }

  /** Words that this may be a slip of the pen for, the nearest only. @param {string} word @param {number} [most] letters @returns {string[]} */
  near(word, most = word.length < 4 ? 0 : word.length < 7 ? 1 : word.length < 12 ? 2 : 3) {
    if (!most || /\d/.test(word)) return [];
    const heard = sound(word);
    let best = most + 0.5;
    /** @type {[number, string][]} */
    const found = [];
    for (const other of this.words) {
      if (other.length < 4 || /\d/.test(other)) continue;
      const letters = distance(word, other, most);
      if (letters > most) continue;
      if (most === 1 && other.length === word.length && sound(other) !== heard && !swapped(word, other)) continue;
      if (letters > 1 && other[0] !== word[0]) continue; // another prefix is another verb
      const far = letters - (sound(other) === heard ? 0.7 : 0) + (other[0] === word[0] ? 0 : 0.4);
      if (far > best + 0.3) continue;
      best = Math.min(best, far);
      found.push([far, other]);
    }
    return found.filter(([far]) => far <= best + 0.3).map(([, other]) => other);
  }
}

/** Words of which a capital says how many letters are those of the word before it. @param {string} words */
function spelled(words) {
  let word = "";
  return Array.from(words.matchAll(/([A-Z])([^A-Z]*)/g), ([, shared, rest]) => {
    word = word.slice(0, shared.charCodeAt(0) - 65) + rest;
    return word;
  });
}

/** @param {Map<string, number>} stems of each word @returns {Set<number>} */
function emptyStems(stems) {
  /** @type {Map<number, number>} */
  const said = new Map();
  for (const [word, stem] of stems) said.set(stem, (said.get(stem) ?? 0) + (worth(word) ? 1 : -1));
  return new Set([...said].flatMap(([stem, more]) => (more <= 0 ? [stem] : [])));
}

/** The same letters in another order. @param {string} a @param {string} b */
function swapped(a, b) {
  return [...a].sort().join("") === [...b].sort().join("");
}
