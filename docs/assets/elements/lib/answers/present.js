// Does this browser hold an answer to a self-check? So little that a page of many self-checks can ask it. Pure.

import { parsed } from "./state.js";

/** @param {Pick<import("./store.js").Store, "keys" | "load">} store @param {string} check */
export function hasAnswers(store, check) {
  const found = store
    .keys(`check:${check}`)
    .filter((key) => [`check:${check}`, `check:${check}/`].includes(key.replace(/\/.*/, "/")));
  return found.some((key) => {
    const kept = parsed(store.load(key).text);
    return Object.values(kept?.a ?? kept?.antwoorden ?? {}).some(Boolean);
  });
}
