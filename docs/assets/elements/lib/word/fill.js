// The empty Word file of a self-check, with answers in it. Pure but for the DOM.

import { fromRight, held, stamp } from "./held.js";
import { all, child, controls, made, run, styleOf, value, W } from "./xml.js";

/** Beside an empty place to write; not where something is written. */
const BESIDE_EMPTY = ["Hulp", "Wetregel", "Keuzeregel"];

/**
 * @param {Document} doc @param {Map<string, {value: string, words: string}>} answers as they are kept and as they are read
 * @param {string} lead what stands below the title
 */
export function fillControls(doc, answers, lead) {
  const found = controls(doc);
  for (const [id, answer] of answers) {
    const control = found.get(id);
    if (control && answer.value) fillControl(doc, control, answer);
  }
  dropHelp(doc, (id) => Boolean(answers.get(id)?.value));
  const place = all(doc, "p").find((paragraph) => styleOf(paragraph) === "Lood");
  if (place) fillParagraph(doc, place, lead);
}

/** @param {Document} doc @param {Element} control @param {{value: string, words: string}} answer */
function fillControl(doc, control, answer) {
  const { shown } = held(answer.words);
  const rtl = fromRight(shown);
  const properties = /** @type {Element} */ (child(control, "sdtPr"));
  child(properties, "showingPlcHdr")?.remove();
  const date = child(properties, "date");
  if (date && /^\d{4}-\d\d-\d\d$/.test(answer.value)) date.setAttributeNS(W, "w:fullDate", `${answer.value}T00:00:00Z`);
  child(control, "sdtContent")?.replaceChildren(run(doc, shown, rtl));
  const paragraph = control.closest("p");
  if (rtl && paragraph) child(paragraph, "pPr")?.append(made(doc, "bidi"));
}

/** @param {Document} doc @param {(id: string) => boolean} filled */
function dropHelp(doc, filled) {
  const body = all(doc, "body")[0];
  /** @type {Element[]} */
  let ofSection = [];
  /** @type {Element[]} */
  let ofField = [];
  let sectionFilled = true;
  const endSection = () => {
    if (sectionFilled) for (const paragraph of ofSection) paragraph.remove();
    [ofSection, ofField, sectionFilled] = [[], [], true];
  };
  let inField = false;
  for (const block of [...body.children]) {
    const style = styleOf(block);
    if (style === "Kop1") {
      endSection();
      inField = false;
    } else if (style === "Kop2") [inField, ofField] = [true, []];
    else if (BESIDE_EMPTY.includes(style)) (inField ? ofField : ofSection).push(block);
    for (const control of block.localName === "p" ? all(block, "sdt") : []) {
      const tag = all(control, "tag")[0];
      if (tag && filled(value(tag))) for (const paragraph of ofField) paragraph.remove();
      else sectionFilled = false;
      ofField = [];
    }
  }
  endSection();
}

/** Another text in a paragraph, in its own look. @param {Document} doc @param {Element} paragraph @param {string} text */
export function fillParagraph(doc, paragraph, text) {
  const look = child(paragraph, "pPr");
  const { shown } = held(text);
  const rtl = fromRight(shown);
  if (rtl) look?.append(made(doc, "bidi"));
  paragraph.replaceChildren(...(look ? [look] : []), run(doc, shown, rtl));
}

/**
 * The answers as the file carries them, each with what tells whether it was changed since.
 * @param {Document} part @param {import("../answers/state.js").State} state
 * @param {Map<string, {value: string, words: string}>} answers
 */
export function fillPart(part, state, answers) {
  const root = part.documentElement;
  root.setAttribute("versie", String(state.versie));
  root.setAttribute("datum", state.datum);
  const places = new Map([...root.children].map((place) => [place.getAttribute("id") ?? "", place]));
  for (const [id, answer] of answers) {
    const place = places.get(id) ?? root.appendChild(part.createElementNS(root.namespaceURI, "vraag"));
    const { shown, signs } = held(answer.value);
    place.setAttribute("id", id);
    place.replaceChildren(part.createElementNS(root.namespaceURI, "antwoord"));
    place.setAttribute("merk", stamp(held(answer.words).shown));
    if (signs) place.setAttribute("tekens", signs);
    /** @type {Element} */ (place.firstElementChild).textContent = shown;
  }
}

/** Links and foot: where this stands on the site, and when. @param {Document} links @param {string} root address of the site */
export function fillLinks(links, root) {
  for (const relation of all(links, "Relationship")) {
    if (relation.getAttribute("TargetMode") !== "External") continue;
    relation.setAttribute("Target", new URL(relation.getAttribute("Target") ?? "", root).href);
  }
}

/** @param {Document} foot @param {Record<string, string>} texts by the tag of their control */
export function fillFoot(foot, texts) {
  for (const [tag, control] of controls(foot)) {
    if (tag in texts) child(control, "sdtContent")?.replaceChildren(run(foot, texts[tag]));
  }
}
