// The index that guide/publish/search/index.py made, ready to rank with.

import { Vocabulary } from "./vocabulary.js";
import { wordsOf, worth } from "./words.js";

/**
 * @typedef {object} Place
 * @property {number} number
 * @property {string} address relative to the root of the site
 * @property {string} title
 * @property {string} kind
 * @property {string} page title of its page
 * @property {number} pageNumber
 * @property {number} typed how many words people type for it, over all their questions
 */
/**
 * @typedef {object} Name a title, or what people type
 * @property {Set<number>} stems that count
 * @property {Set<number>} whole all of them
 * @property {string} order all of them, one after the other
 */
/** The names of a place with a stem that was asked for, and in how many each of those stems stands. @typedef {{names: Set<Name>, counts: Map<number, number>}} Asked */
/** @typedef {{text: string, stems: number[]}} Word */
/** @typedef {{words: Word[]}} Group */

/**
 * In which places a stem stands, and how much it says there, as figures in one text; and for which
 * places people type it, and the letters of all that they type. Places as steps.
 * @typedef {[number[], string, number[], string]} Postings
 */

/** In which run a number stands, of runs that begin with these numbers. @param {number[]} starts @param {number} number */
export const runOf = (starts, number) => starts.filter((start) => start <= number).length - 1;

/** As in guide/publish/search/index.py. */
export const LEVELS = 9;
const FIRST_LETTER = 256;
const BETWEEN = "|";
/** @param {string} letter that stands for it */
const stemOf = (letter) => letter.charCodeAt(0) - FIRST_LETTER;

export class Index {
  /** @param {any} data @param {Promise<any>} places where it leads @param {(shard: number) => Promise<Postings[]>} fetchShard */
  constructor(data, places, fetchShard) {
    this.vocabulary = new Vocabulary(data.woorden, data.stam, data.aantal);
    this.fetchShard = fetchShard;
    /** With which stem each shard begins. @type {number[]} */
    this.shards = data.stukken;
    /** @type {Map<number, Promise<void>>} */
    this.loading = new Map();
    /** @type {Map<number, Map<number, number>>} */
    this.postings = new Map();
    /** @type {string} */
    this.strengths = data.kracht;
    /** @type {number} */
    this.many = data.hoeveel;
    /** @type {Place[]} */
    this.places = [];
    /** What a reader calls each kind. @type {Record<string, string>} */
    this.kinds = {};
    this.arrived = places.then((found) => {
      if (found.uitgave !== data.uitgave) throw new Error("published in between");
      this.settle(found);
    });
    this.arrived.catch(() => {}); // the search that waits for it tells
    /** @type {number[]} */
    this.parts = data.delen;
    /** By the stems of what is typed. @type {Map<string, Group[]>} */
    this.groups = new Map();
    for (const [words, typed] of data.gelijk) this.group(words, typed);
    /** Over all stems. @type {number} */
    this.manyTimes = data.aantal.reduce((/** @type {number} */ sum, /** @type {number} */ count) => sum + count, 0);
    /** Of each stem the places that people type it for, as steps, and the letters of what they type. @type {Map<number, [number[], string]>} */
    this.asked = new Map();
    /** @type {Map<string, Name>} */
    this.names = new Map();
    /** @type {Map<number, Name>} */
    this.titles = new Map();
    /** What it says when a stem is met, of those that were asked for. @type {Map<number, number>} */
    this.rare = new Map();
  }

  /** Where search can lead to. @param {any} found */
  settle(found) {
    this.kinds = found.soorten;
    this.places = found.pagina.map((/** @type {number} */ pageNumber, /** @type {number} */ number) => {
      const [page, address] = found.paginas[pageNumber];
      return {
        number,
        address: address + found.rest[number],
        title: found.titel[number],
        kind: found.soort[number],
        page,
        pageNumber,
        typed: found.getypt[number],
      };
    });
  }

  /** @param {string[]} words @param {string} typed */
  group(words, typed) {
    const group = {
      words: words.map((text) => ({ text, stems: this.stems(text) })).filter((word) => word.stems.length),
    };
    const letters = typed ? typed.split(BETWEEN) : [];
    for (const whole of [
      ...words.map((text) => this.whole(text)),
      ...letters.map((text) => Array.from(text, stemOf)),
    ]) {
      const short = whole.filter((stem) => !this.vocabulary.empty.has(stem));
      for (const key of new Set([whole.join(" "), ...(short.length > 1 ? [short.join(" ")] : [])])) {
        const there = this.groups.get(key) ?? [];
        if (!there.includes(group)) this.groups.set(key, [...there, group]);
      }
    }
  }

  /** The stems of all words. @param {string} text @returns {number[]} */
  whole(text) {
    return wordsOf(text).flatMap((word) => this.vocabulary.stem(word) ?? []);
  }

  /** The stems of the words that count. @param {string} text @returns {number[]} */
  stems(text) {
    const words = wordsOf(text);
    const kept = words.filter((word) => worth(word) > 0);
    return (kept.length ? kept : words).flatMap((word) => this.vocabulary.stem(word) ?? []);
  }

  /**
   * How much it says when one of these is met: the fewer places, the more.
   * @param {number[][]} ways each with the stems that stand together
   */
  rarity(ways) {
    const all = this.many;
    const there = Math.min(
      all,
      ways.reduce((sum, stems) => sum + Math.min(...stems.map((stem) => this.frequency(stem))), 0),
    );
    return there ? Math.log(1 + (all - there + 0.5) / (there + 0.5)) : 0;
  }

  /** The same of one stem. @param {number} stem */
  rarityOf(stem) {
    let rarity = this.rare.get(stem);
    if (rarity === undefined) this.rare.set(stem, (rarity = this.rarity([[stem]])));
    return rarity;
  }

  /** In how many places a stem stands. @param {number} stem */
  frequency(stem) {
    return this.vocabulary.counts[stem];
  }

  /** Brings what these stems need; they come in shards, so that a first search needs only some. @param {Iterable<number>} stems */
  async need(stems) {
    const wanted = new Set([...stems].map((stem) => runOf(this.shards, stem)));
    await Promise.all([this.arrived, ...[...wanted].map((shard) => this.shard(shard))]);
  }

  /** @param {number} shard */
  shard(shard) {
    const there = this.loading.get(shard);
    if (there) return there;
    const coming = this.fetchShard(shard).then((found) =>
      found.forEach(([steps, levels, askedSteps, asked], i) => {
        let place = 0;
        const stem = this.shards[shard] + i;
        this.postings.set(stem, new Map(steps.map((step, j) => [(place += step), Number(levels[j])])));
        this.asked.set(stem, [askedSteps, asked]);
      }),
    );
    this.loading.set(shard, coming);
    coming.catch(() => this.loading.delete(shard)); // the next search asks again
    return coming;
  }

  /** How much a stem says where it says most, from 0 to 1: a title has it, or only running text. @param {number} stem */
  strongest(stem) {
    return Number(this.strengths[stem]) / LEVELS;
  }

  /** @param {Place} place @returns {Name} */
  titleOf(place) {
    let title = this.titles.get(place.number);
    if (!title) this.titles.set(place.number, (title = this.name(this.whole(place.title))));
    return title;
  }

  /**
   * What people type for these places, with one of these stems in it.
   * @param {Set<number>} stems that were asked for @param {number[]} places
   * @returns {Map<number, Asked>} by the number of the place
   */
  askedWith(stems, places) {
    /** @type {Map<number, Asked>} */
    const found = new Map(places.map((place) => [place, { names: new Set(), counts: new Map() }]));
    for (const stem of stems) {
      const [steps, text] = this.asked.get(stem) ?? [[], ""];
      const letters = text.split(BETWEEN);
      let place = 0;
      steps.forEach((step, i) => {
        const here = found.get((place += step));
        if (!here) return;
        here.counts.set(stem, (here.counts.get(stem) ?? 0) + 1);
        if (letters[i]) here.names.add(this.typed(letters[i])); // else a rarer stem has it
      });
    }
    return found;
  }

  /** @param {string} letters that stand for its stems @returns {Name} one for each text */
  typed(letters) {
    let name = this.names.get(letters);
    if (!name) this.names.set(letters, (name = this.name(Array.from(letters, stemOf))));
    return name;
  }

  /** @param {number[]} all its stems @returns {Name} */
  name(all) {
    const kept = all.filter((stem) => !this.vocabulary.empty.has(stem));
    return { stems: new Set(kept.length ? kept : all), whole: new Set(all), order: all.join(" ") };
  }
}
