// Filled-in lists that somebody gave a name, each under a key of its own, so that two tabs
// can each save one. Pure: the storage is handed in.

import { decode, encode, MOST, parsed } from "./state.js";

/** @typedef {import("./state.js").State & {naam: string}} List */
/** @typedef {import("./store.js").Store} Store */

/** @param {string} check */
export const listPrefix = (check) => `lijst:${check}/`;
/** Where all lists of a self-check stood together, until version 2 of this storage. @param {string} check */
const together = (check) => `rondes:${check}`;

/** @param {any} value @param {string} check @returns {List | null} */
export function decodeList(value, check) {
  const state = decode(value, check);
  const { naam } = value ?? {};
  return state && typeof naam === "string" && naam.trim() && naam.length <= MOST.name ? { naam, ...state } : null;
}

/** @param {List} list @returns {List} */
export const encodeList = (list) => ({ naam: list.naam, ...encode(list) });

/** As it stands on the device; kept in the order of saving. @param {List} list @param {number} at when it was saved */
export const writeList = (list, at) => JSON.stringify({ ...encodeList(list), bewaard: at });

/** @param {Store} store @param {string} check @returns {List[]} what can be read, first what was saved first */
export function readLists(store, check) {
  const kept = store.keys(listPrefix(check)).flatMap((key) => {
    const value = parsed(store.load(key).text);
    const list = decodeList(value, check);
    return list ? [{ list, at: Number(value.bewaard) || 0 }] : [];
  });
  const here = kept.sort((a, b) => a.at - b.at).map(({ list }) => list);
  const former = formerly(store, check);
  return [...joined(here, former), ...here];
}

/** @param {Store} store @param {string} check @returns {List[]} */
function formerly(store, check) {
  const kept = parsed(store.load(together(check)).text);
  if (!Array.isArray(kept)) return [];
  return /** @type {List[]} */ (kept.map((value) => decodeList(value, check)).filter((list) => list !== null));
}

/** What moves the lists of the former key to keys of their own. @param {Store} store @param {string} check */
export function moved(store, check) {
  /** @type {Map<string, string | null>} */
  const changes = new Map();
  if (store.load(together(check)).text === null) return changes;
  for (const [i, list] of readLists(store, check).entries()) changes.set(keyOf(list), writeList(list, i + 1));
  return changes.set(together(check), null);
}

/** @param {List} list */
export const keyOf = (list) => listPrefix(list.check) + list.naam;

/** The list under a name that none of the others has. @param {List} list @param {List[]} others @returns {List} */
export function fitted(list, others) {
  let { naam } = list;
  for (let n = 2; others.some((other) => other.naam === naam); n += 1) {
    naam = `${list.naam.slice(0, MOST.name - 6)} (${n})`;
  }
  return { ...list, naam };
}

/** The same answers under the same name, or under the one that `fitted` gave it. @param {List} here @param {List} list */
function alike(here, list) {
  const content = (/** @type {List} */ one) => JSON.stringify([one.versie, Object.entries(one.antwoorden).sort()]);
  return [here.naam, here.naam.replace(/ \(\d+\)$/, "")].includes(list.naam) && content(here) === content(list);
}

/**
 * Lists that come from elsewhere, beside those that are there: none is overwritten.
 * @param {List[]} here @param {List[]} coming
 */
export function joined(here, coming) {
  /** @type {List[]} */
  const added = [];
  for (const list of coming) {
    if (here.some((other) => alike(other, list))) continue;
    added.push(fitted(list, [...here, ...added]));
  }
  return added;
}
