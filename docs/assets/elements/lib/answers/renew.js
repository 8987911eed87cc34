// What an earlier version of the page kept, under today's keys and ids. Pure.

import { change } from "./store.js";
import { decode, followed, parsed } from "./state.js";
import { grouped, readUnit, writeUnit } from "./unit.js";
import { unitPrefix } from "./units.js";

/** @typedef {import("./unit.js").Unit} Unit */

/** Where all answers of a self-check stood together, until version 2 of this storage. @param {string} check */
export const together = (check) => `check:${check}`;

/**
 * @param {import("./store.js").Store} store @param {import("./units.js").Form} form
 * @returns {{units: Map<string, Unit>, broken: boolean}} units that could not be moved, and whether anything was unreadable
 */
export function renew(store, { check, place, successors }) {
  const prefix = unitPrefix(check);
  const known = (/** @type {string} */ id) => place(id) !== undefined;
  const nameOf = (/** @type {string} */ id) => place(id)?.unit ?? id;
  /** @type {Map<string, string | null>} */
  const changes = new Map();
  /** @type {Map<string, Unit>} */
  const found = new Map();

  /** @param {Unit} unit */
  const take = (unit) => {
    const antwoorden = followed(unit.a, successors, known);
    for (const [name, part] of grouped({ check, versie: unit.v, datum: "", antwoorden }, nameOf, { t: unit.t })) {
      const other = found.get(name) ?? readUnit(store.load(prefix + name).text);
      const [older, newer] = other && other.t > part.t ? [part, other] : [other ?? part, part];
      found.set(name, { ...newer, a: { ...older.a, ...newer.a }, x: { ...older.x, ...newer.x } });
    }
  };

  for (const key of store.keys(prefix)) {
    const unit = readUnit(store.load(key).text);
    if (!unit || Object.keys(unit.a).every((id) => nameOf(id) === key.slice(prefix.length) && !moves(id))) continue;
    changes.set(key, null);
    take(unit);
  }
  const former = store.load(together(check)).text;
  const state = decode(parsed(former), check);
  if (former !== null) changes.set(together(check), null);
  if (state) {
    const t = Date.parse(state.datum) || 1;
    for (const unit of grouped(state, nameOf, { t }).values()) take(unit);
  }
  for (const [name, unit] of found) changes.set(prefix + name, writeUnit(unit));
  const failed = changes.size > 0 && change(store, changes) !== "";
  return { units: failed ? found : new Map(), broken: former !== null && state === null };

  /** @param {string} id has this question got another id */
  function moves(id) {
    return successors.split(" ").some((pair) => pair.startsWith(`${id}:`) && known(pair.slice(id.length + 1)));
  }
}
