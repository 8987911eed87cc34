// Storage that may fail: blocked, full or filled with something broken. Never throws.

const PREFIX = "gids:";

/** @param {string} key @returns {{text: string | null, works: boolean}} */
export function load(key) {
  try {
    return { text: localStorage.getItem(PREFIX + key), works: true };
  } catch {
    return { text: null, works: false };
  }
}

/** @param {string} key @param {string} text @returns {"" | "vol" | "geblokkeerd"} what went wrong */
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
