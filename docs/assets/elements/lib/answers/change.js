// Several keys at once: all of them or none. Pure: the storage is handed in.

/** @typedef {import("./store.js").Store} Store */

/**
 * @param {Pick<Store, "load" | "save" | "remove">} store
 * @param {Map<string, string | null>} changes key to its new text; null: away
 * @returns {import("./store.js").Problem} what went wrong; then storage is as it was
 */
export function change(store, changes) {
  /** @type {Map<string, string | null>} */
  const done = new Map();
  for (const [key, text] of changes) {
    if (text === null) continue;
    const before = store.load(key).text;
    const problem = store.save(key, text);
    if (!problem) {
      done.set(key, before);
      continue;
    }
    for (const other of done.keys()) store.remove(other); // first what frees room
    for (const [other, old] of done) if (old !== null) store.save(other, old);
    return problem;
  }
  for (const [key, text] of changes) if (text === null) store.remove(key);
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
