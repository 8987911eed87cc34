// Fetches what search needs, when it needs it: the index once, and of the texts only the parts that are shown.

import { Index } from "./index.js";
import { rank } from "./rank.js";

/** Packed JSON, so that it is as small on every host. @param {string} address @returns {Promise<any>} */
async function unpacked(address) {
  const answer = await fetch(address);
  if (!answer.ok || !answer.body) throw new Error(`${answer.status} ${address}`);
  return new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).json();
}

export class Finder {
  /** @param {string} root the address of the site @param {Index} index */
  constructor(root, index) {
    this.root = root;
    this.index = index;
    /** @type {Map<number, Promise<string[]>>} */
    this.parts = new Map();
  }

  /** @param {string} query */
  ask(query) {
    return rank(query, this.index);
  }

  /** The whole text of a place. @param {import("./index.js").Place} place @returns {Promise<string>} */
  async text(place) {
    const { parts } = this.index;
    const part = parts.findLastIndex((start) => start <= place.number);
    if (!this.parts.has(part)) this.parts.set(part, unpacked(`${this.root}assets/zoek/${part}.bin`));
    return (await this.parts.get(part))?.[place.number - parts[part]] ?? "";
  }
}

/** @type {Promise<Finder> | undefined} */
let ready;

/** Once a page, when somebody starts to search. @param {string} root @returns {Promise<Finder>} */
export function finder(root) {
  ready ??= unpacked(`${root}assets/zoek/index.bin`).then((data) => new Finder(root, new Index(data)));
  ready.catch(() => {
    ready = undefined; // the next try asks again
  });
  return ready;
}
