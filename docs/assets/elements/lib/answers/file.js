// The file that carries answers and named lists to another device or another day. Pure.

import { decodeList, encodeList } from "./lists.js";
import { decode, encode, MOST, parsed } from "./state.js";

/** @typedef {import("./lists.js").List} List */
/** @typedef {import("./state.js").State} State */
export const FORMAT = "gids-zelfcheck";

/**
 * Refused where it would be refused on its way in, so that what was saved can always be opened.
 * @param {State} state @param {List[]} lists @returns {{text: string, problem: string}}
 */
export function encodeFile(state, lists) {
  const text = JSON.stringify({ formaat: FORMAT, ...encode(state), rondes: lists.map(encodeList) }, null, 2);
  const { problem } = decodeFile(text, state.check);
  return { text, problem };
}

/**
 * Anything that is not whole is refused as a whole.
 * @param {string} text @param {string} check
 * @returns {{state: State, lists: List[], problem: ""} | {state: null, lists: List[], problem: string}}
 */
export function decodeFile(text, check) {
  const refused = (/** @type {string} */ problem) => ({ state: null, lists: [], problem });
  if (text.length > MOST.characters) return refused(tooLarge);
  const file = parsed(text);
  if (file?.formaat !== FORMAT) return refused("Dit bestand is geen bestand van deze gids.");
  if (typeof file.check === "string" && file.check !== check)
    return refused("Dit bestand hoort bij een andere zelfcheck.");
  const state = decode(file, check);
  const kept = file.rondes ?? [];
  if (!state || !Array.isArray(kept)) return refused("Dit bestand is niet heel meer.");
  if (kept.length > MOST.lists) return refused(`In een bestand passen hoogstens ${MOST.lists} lijsten.`);
  const lists = kept.map((list) => decodeList(list, check));
  if (lists.includes(null)) return refused("Dit bestand is niet heel meer.");
  return { state, lists: /** @type {List[]} */ (lists), problem: "" };
}

export const tooLarge = "Dit is te groot voor een bestand: verwijder eerst een lijst of kort een tekst in.";
