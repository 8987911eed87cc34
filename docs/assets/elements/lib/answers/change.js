// Several keys at once: all of them or none. Pure: the storage is handed in.

/** @typedef {import("./store.js").Store} Store */

/**
 * @param {Pick<Store, "load" | "save" | "remove">} store
 * @param {Map<string, string | null>} changes key to its new text; null: away
 * @returns {import("./store.js").Problem} what went wrong; then storage is as it was
 */
export function change(store, changes) {
  const before = new Map([...changes.keys()].map((key) => [key, store.load(key).text]));
  const away = [...changes].filter(([, text]) => text === null);
  const come = [...changes].filter(([, text]) => text !== null);
  for (const [key] of away) store.remove(key); // first what frees room
  for (const [key, text] of come) {
    const problem = store.save(key, text ?? "");
    if (!problem) continue;
    for (const [other] of come) store.remove(other);
    for (const [other, old] of before) if (old !== null) store.save(other, old);
    return problem;
  }
  return "";
}

/**
 * Takes keys away, and can put back those that nobody filled again in the meantime.
 * @param {Store} store @param {string[]} keys @returns {() => void}
 */
export function takeAway(store, keys) {
  const before = keys.map((key) => /** @type {const} */ ([key, store.load(key).text]));
  for (const key of keys) store.remove(key);
  return () => {
    for (const [key, text] of before) if (text !== null && store.load(key).text === null) store.save(key, text);
  };
}
