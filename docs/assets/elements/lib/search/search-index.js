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
 * @property {string} terms what people type for it, each as letters that stand for stems, with | between
 */
/**
 * @typedef {object} Name a title, or what people type
 * @property {Set<number>} stems that count
 * @property {Set<number>} whole all of them
 * @property {string} order all of them, one after the other
 */
/** In how many names of a place each stem stands, and how many words those have. @typedef {{counts: Map<number, number>, size: number}} Typed */
/** @typedef {{text: string, stems: number[]}} Word */
/** @typedef {{words: Word[]}} Group */

/** In which places a stem stands, and how much it says there, as figures in one text. @typedef {[number[], string]} Postings */

/** In which run a number stands, of runs that begin with these numbers. @param {number[]} starts @param {number} number */
export const runOf = (starts, number) => starts.filter((start) => start <= number).length - 1;

/** As in guide/publish/search/index.py. */
export const LEVELS = 9;
const FIRST_LETTER = 256;
/** @param {string} letter that stands for it */
const stemOf = (letter) => letter.charCodeAt(0) - FIRST_LETTER;

/** What people type for a place. @param {Place} place */
export const termsOf = ({ terms }) => (terms ? terms.split("|") : []);

export class Index {
  /** @param {any} data @param {Promise<[any, string[]]>} places and their names @param {(shard: number) => Promise<Postings[]>} fetchShard */
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
    /** How often each stem is in what people type, over all places. */
    this.anywhere = new Uint32Array(data.aantal.length);
    this.typedInAll = 0;
    this.arrived = places.then(([found, names]) => this.settle(found, names));
    /** @type {number[]} */
    this.parts = data.delen;
    /** By the stems of what is typed. @type {Map<string, Group[]>} */
    this.groups = new Map();
    for (const [words, typed] of data.gelijk) this.group(words, typed);
    /** @type {Map<number, Name[]>} */
    this.names = new Map();
    /** What it says when a stem is met, of those that were asked for. @type {Map<number, number>} */
    this.rare = new Map();
    /** @type {Map<number, Typed>} */
    this.typed = new Map();
  }

  /** Where search can lead to. @param {any} found @param {string[]} names */
  settle(found, names) {
    this.kinds = found.soorten;
    this.places = names.map((terms, number) => {
      const pageNumber = found.pagina[number];
      const [page, address] = found.paginas[pageNumber];
      return {
        number,
        address: address + found.rest[number],
        title: found.titel[number],
        kind: found.soort[number],
        page,
        pageNumber,
        terms,
      };
    });
    for (const terms of names) {
      for (let i = 0; i < terms.length; i++) {
        const stem = terms.charCodeAt(i) - FIRST_LETTER;
        if (stem < 0) continue; // between two
        this.anywhere[stem]++;
        this.typedInAll++;
      }
    }
  }

  /** @param {string[]} words @param {string} typed */
  group(words, typed) {
    const group = {
      words: words.map((text) => ({ text, stems: this.stems(text) })).filter((word) => word.stems.length),
    };
    const letters = typed ? typed.split("|") : [];
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
      found.forEach(([steps, levels], i) => {
        let place = 0;
        this.postings.set(
          this.shards[shard] + i,
          new Map(steps.map((step, j) => [(place += step), Number(levels[j])])),
        );
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

  /** The title of a place and what people type for it. @param {Place} place */
  namesOf(place) {
    let names = this.names.get(place.number);
    if (!names) {
      const typed = termsOf(place).map((term) => Array.from(term, stemOf));
      names = [this.whole(place.title), ...typed].map((all) => {
        const kept = all.filter((stem) => !this.vocabulary.empty.has(stem));
        return { stems: new Set(kept.length ? kept : all), whole: new Set(all), order: all.join(" ") };
      });
      this.names.set(place.number, names);
    }
    return names;
  }

  /** Which words people use for this place. @param {Place} place */
  typedFor(place) {
    let typed = this.typed.get(place.number);
    if (!typed) {
      typed = { counts: new Map(), size: 0 };
      for (const { whole } of this.namesOf(place)) {
        for (const stem of whole) typed.counts.set(stem, (typed.counts.get(stem) ?? 0) + 1);
        typed.size += whole.size;
      }
      this.typed.set(place.number, typed);
    }
    return typed;
  }
}
