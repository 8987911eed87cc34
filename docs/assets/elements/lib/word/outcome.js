// The outcome of a self-check from the page into a Word file: the same headings, texts, lists and tables.
// What they look like there, the file brings along: one of each, which is repeated. Pure but for the DOM.

import { fillParagraph } from "./fill.js";
import { all, child, controls, made } from "./xml.js";

const OFF = "svg, button, summary, input, select, textarea, [hidden], [aria-hidden=true], .knoppen, .alleen-gehoord";
const BLOCK = "p, ul, ol, li, dl, table, h3, h4, div, section, figure, details, blockquote";

/** The words of a node; what the style sheet sets apart has a space between. @param {Node} node */
const textOf = (node) =>
  spaced(node)
    .replace(/\s+/g, " ")
    .replace(/ ([.,;:!?)])/g, "$1")
    .replace("( ", "(")
    .trim();

/** @param {Node} node @returns {string} */
function spaced(node) {
  if (!(node instanceof Element)) return node.textContent ?? "";
  if (node.matches(OFF)) return "";
  return [...node.childNodes]
    .map((one) => {
      const apart = one instanceof Element && (one.matches(`${BLOCK}, span`) || one.previousSibling instanceof Element);
      return (apart ? " " : "") + spaced(one) + (apart ? " " : "");
    })
    .join("");
}

/**
 * @param {Document} doc @param {(Node | string)[]} nodes of the page @param {string} after the heading of what follows
 */
export function fillOutcome(doc, nodes, after) {
  const control = controls(doc).get("uitkomst");
  const holder = control && child(control, "sdtContent");
  if (!control || !holder) return;
  const [head, subhead, text, point, grid, below] = [...holder.children];
  /** @type {Element[]} */
  const found = [];
  const add = (/** @type {Element} */ like, /** @type {string} */ words) => {
    const copy = /** @type {Element} */ (like.cloneNode(true));
    fillParagraph(doc, copy, words);
    found.push(copy);
  };

  /** @param {Node} node @param {Element} like */
  const walk = (node, like) => {
    if (!(node instanceof Element)) return textOf(node) && add(like, textOf(node));
    if (node.matches(OFF)) return;
    if (node.matches("table"))
      return found.push(tableOf(doc, node, grid), /** @type {Element} */ (below.cloneNode(true)));
    if (node.matches("h3, h4")) return add(subhead, textOf(node));
    if (node.matches("li")) like = point;
    const inside = node.matches("dl > div") ? [] : [...node.children].filter((one) => one.matches(BLOCK));
    if (!inside.length) {
      const copy = /** @type {Element} */ (node.cloneNode(true));
      for (const away of copy.querySelectorAll(OFF)) away.remove();
      for (const term of copy.querySelectorAll("dt")) term.append(": ");
      return textOf(copy) && add(like, textOf(copy));
    }
    // Texts and small elements between blocks are one paragraph together.
    const between = document.createElement("p");
    const end = () => {
      const words = textOf(between);
      between.replaceChildren();
      if (words) add(like, words);
      if (words && like === point) like = text;
    };
    for (const one of node.childNodes) {
      if (one instanceof Element && one.matches(BLOCK)) {
        end();
        walk(one, like);
      } else if (!(one instanceof Element && one.matches(OFF))) between.append(one.cloneNode(true));
    }
    end();
  };

  if (nodes.length) {
    add(head, "Uitkomst");
    for (const node of nodes) walk(typeof node === "string" ? document.createTextNode(node) : node, text);
    add(head, after);
  }
  control.replaceWith(...found);
}

/** @param {Document} doc @param {Element} source on the page @param {Element} like */
function tableOf(doc, source, like) {
  const copy = /** @type {Element} */ (like.cloneNode(true));
  const [head, body] = all(copy, "tr");
  const [column] = all(copy, "gridCol");
  const rows = [...source.querySelectorAll("tr")].map((row) => [...row.querySelectorAll("th, td")].map(textOf));
  const width = Math.max(...rows.map((row) => row.length), 1);
  const whole = Number([...column.attributes][0].value);
  const wide = String(Math.floor(whole / width));
  for (const caption of all(copy, "tblCaption"))
    for (const attribute of [...caption.attributes])
      attribute.value = textOf(source.querySelector("caption") ?? caption);
  column.replaceWith(...Array.from({ length: width }, () => made(doc, "gridCol", { w: wide })));
  const line = (/** @type {Element} */ row, /** @type {string[]} */ words) => {
    const found = /** @type {Element} */ (row.cloneNode(true));
    const [cell] = all(found, "tc");
    const cells = Array.from({ length: width }, (_, i) => {
      const filled = /** @type {Element} */ (cell.cloneNode(true));
      for (const size of all(filled, "tcW")) size.setAttributeNS(size.namespaceURI, "w:w", wide);
      fillParagraph(doc, all(filled, "p")[0], words[i] ?? "");
      return filled;
    });
    cell.replaceWith(...cells);
    return found;
  };
  head.replaceWith(line(head, rows[0] ?? []));
  body.replaceWith(...rows.slice(1).map((words) => line(body, words)));
  return copy;
}

/** Answers to questions that are gone: they go along in sight. @param {Document} doc @param {[string, string][]} answers */
export function addRest(doc, answers) {
  const end = all(doc, "sectPr").at(-1);
  if (!end || !answers.length) return;
  const like = made(doc, "p");
  const lines = ["Bij vragen die er niet meer zijn:", ...answers.map(([id, words]) => `${id}: ${words}`)];
  for (const words of lines) {
    const paragraph = /** @type {Element} */ (like.cloneNode(true));
    fillParagraph(doc, paragraph, words);
    end.before(paragraph);
  }
}
