// The way through a decision tree. Pure.

/**
 * @param {string} start @param {Map<string, Map<string, string>>} tree question to answer to next node
 * @param {Record<string, string>} answers
 * @returns {{path: string[], outcome: string | null}} questions to show, and where it ended
 */
export function walk(start, tree, answers) {
  /** @type {string[]} */
  const path = [];
  let node = start;
  while (tree.has(node) && !path.includes(node)) {
    path.push(node);
    const next = tree.get(node)?.get(answers[node] ?? "");
    if (next === undefined) return { path, outcome: null };
    node = next;
  }
  return { path, outcome: tree.has(node) ? null : node };
}
