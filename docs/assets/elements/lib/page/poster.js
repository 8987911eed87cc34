// Parts that outcomes share: what is far along, and how often each choice was made.

import { make } from "./dom.js";
import { shape } from "./svg.js";

/**
 * Each line against its own total: a bar without a scale says nothing.
 * @param {{label: string | Node, count: number, total: number, kind?: string, said?: string}[]} rows
 */
export function tracks(rows) {
  const found = make("ul", null, { class: "banen" });
  for (const { label, count, total, kind = "", said = `${count} van ${total}` } of rows) {
    const line = make("li");
    const words = make("p");
    const name = make("span");
    name.append(label);
    words.append(name, " ", make("strong", said));
    const track = shape("svg", { class: "baan", "aria-hidden": "true" });
    track.append(shape("rect", { class: "baan__heel", width: "100%", height: "100%" }));
    const part = total ? (count / total) * 100 : 0;
    track.append(shape("rect", { class: `baan__deel ${kind}`, width: `${part}%`, height: "100%" }));
    line.append(words, track);
    found.append(line);
  }
  return found;
}

/** Folded away, and not printed: for who wants to see everything. @param {string} title @param {...Node} nodes */
export function fold(title, ...nodes) {
  const found = make("details", null, { class: "alles" });
  found.append(make("summary", title), ...nodes);
  return found;
}

/** Two parts beside each other where there is room. @param {...Node[]} parts */
export function pair(...parts) {
  const found = make("div", null, { class: "paar" });
  for (const nodes of parts) {
    if (!nodes.length) continue;
    const half = make("div");
    half.append(...nodes);
    found.append(half);
  }
  return found;
}

/** As it stands within a sentence: "het OPP", "TLV". @param {string} text */
export function within(text) {
  return /^.\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A and B; A, B and C. @param {string[]} words */
export function enumerated(words) {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} en ${words[words.length - 1]}`;
}

/** The same of elements. @param {Node[]} nodes @returns {(string | Node)[]} */
export function joinedNodes(nodes) {
  return nodes.flatMap((node, i) => (i === 0 ? [node] : [i === nodes.length - 1 ? " en " : ", ", node]));
}
