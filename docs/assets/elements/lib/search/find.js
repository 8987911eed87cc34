// The index of the site, and of the texts only the parts that are shown.

import { Index, runOf } from "./search-index.js";
import { unpack } from "./packed.js";
import { rank } from "./rank.js";

export { hitItem, shortcut } from "./hits.js";
export { unpack } from "./packed.js";
export { better, said } from "./told.js";

export class Finder {
  /** @param {string} root the address of the site @param {any} words what its search knows @param {Promise<any>} places where it leads */
  constructor(root, words, places) {
    this.root = root;
    this.folder = `${root}assets/zoek/${words.uitgave}/`;
    this.index = new Index(words, places, (shard) => fetch(`${this.folder}stam-${shard}.bin`).then(unpack));
    /** @type {Map<number, Promise<string[]>>} */
    this.parts = new Map();
  }

  /** @param {string} query */
  ask(query) {
    return rank(query, this.index);
  }

  /** The whole text of a place. @param {import("./search-index.js").Place} place @returns {Promise<string>} */
  async text(place) {
    const { parts } = this.index;
    const part = runOf(parts, place.number);
    if (!this.parts.has(part)) this.parts.set(part, fetch(`${this.folder}tekst-${part}.bin`).then(unpack));
    return (await this.parts.get(part))?.[place.number - parts[part]] ?? "";
  }
}
