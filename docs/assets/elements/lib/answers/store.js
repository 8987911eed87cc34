// Storage that may fail: blocked, full or filled with something broken. Never throws.

const PREFIX = "gids:";

/** @typedef {"" | "vol" | "geblokkeerd"} Problem what went wrong */
/** @typedef {typeof import("./store.js")} Store this module, or what a test puts in its place */

/** @param {string} key @returns {{text: string | null, works: boolean}} */
export function load(key) {
  try {
    return { text: localStorage.getItem(PREFIX + key), works: true };
  } catch {
    return { text: null, works: false };
  }
}

/** @param {string} prefix @returns {string[]} the keys that start so; none when storage is blocked */
export function keys(prefix) {
  try {
    const all = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? "");
    return all.filter((key) => key.startsWith(PREFIX + prefix)).map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

/** @param {string} key @param {string} text @returns {Problem} */
export function save(key, text) {
  try {
    localStorage.setItem(PREFIX + key, text);
    return "";
  } catch (error) {
    const full = error instanceof DOMException && /quota/i.test(error.name);
    return full ? "vol" : "geblokkeerd";
  }
}

/** @param {string} key */
export function remove(key) {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // nothing was kept, so there is nothing to remove
  }
}

/** @param {StorageEvent} event @param {string[]} prefixes @returns {boolean} does it concern one of these keys */
export function concerns(event, prefixes) {
  return event.key === null || prefixes.some((prefix) => event.key?.startsWith(PREFIX + prefix));
}

/**
 * Several keys at once: all of them or none. The storage is handed in, as everywhere above this module.
 * @param {Pick<Store, "load" | "save" | "remove">} store
 * @param {Map<string, string | null>} changes key to its new text; null: away
 * @returns {Problem} what went wrong; then storage is as it was
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
