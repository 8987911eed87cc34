// A storage for tests without a browser, shared by tabs, with room that can run out.

/** @param {{full?: boolean, blocked?: boolean}} [trouble] */
export function storage(trouble = {}) {
  /** @type {Map<string, string>} */
  const kept = new Map();
  return {
    kept,
    trouble,
    load: (key) => ({ text: trouble.blocked ? null : (kept.get(key) ?? null), works: !trouble.blocked }),
    keys: (prefix) => (trouble.blocked ? [] : [...kept.keys()].filter((key) => key.startsWith(prefix))),
    save(key, text) {
      if (trouble.blocked) return "geblokkeerd";
      if (trouble.full || (trouble.most !== undefined && size(kept, key) + key.length + text.length > trouble.most))
        return "vol";
      kept.set(key, text);
      return "";
    },
    remove(key) {
      if (!trouble.blocked) kept.delete(key);
    },
  };
}

const size = (kept, but) => [...kept].reduce((n, [key, text]) => (key === but ? n : n + key.length + text.length), 0);

/** Rows "row.note" and "row.who" together, points "sum.a" to "sum.d" together, single texts and one choice. */
export const form = {
  check: "proef",
  versie: 2,
  successors: "oud:nieuw",
  place(id) {
    if (/^row\d?\./.test(id))
      return { unit: id.split(".")[0], whole: false, text: id.endsWith("note") || id.endsWith("who") };
    if (/^sum\./.test(id)) return { unit: "sum", whole: true, text: false };
    if (id === "choice") return { unit: id, whole: false, text: false };
    return ["text", "text2", "nieuw"].includes(id) ? { unit: id, whole: false, text: true } : undefined;
  },
};
