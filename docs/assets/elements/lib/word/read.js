// What a Word file of the guide says, after somebody may have worked in it. Pure but for the DOM.

import { held, readDay, restored, stamp } from "./held.js";
import { all, child, controls, shownIn } from "./xml.js";

const OURS = "urn:gids-opp-tlv:antwoorden";
/** What stands in a control where nothing is written: guide/paper/word.py says the same. */
const EMPTY = ["Nog leeg", "Kies een datum", "Maak een keuze"];

/**
 * @typedef {object} Question how an answer of a question is written and read
 * @property {(answer: string) => string} words
 * @property {(words: string) => string | null} answer null: no answer that this question takes
 *
 * @typedef {{id: string, was: string, now: string}} Change in words; `was` is empty when the file does not hold it any more
 */

/**
 * What is seen counts. What the file carries beside that gives an unchanged answer back to the letter.
 * @param {Map<string, Document>} parts @param {Map<string, Question>} questions
 * @returns {{content: object, changes: Change[]} | null} null: not a file of the guide
 */
export function readWord(parts, questions) {
  const kept = [...parts.values()].find((part) => part.documentElement.namespaceURI === OURS)?.documentElement;
  const doc = [...parts].find(([name]) => name.startsWith("word/"))?.[1];
  if (!kept || !doc) return null;
  const shown = controls(doc);
  /** @type {Record<string, string>} */
  const antwoorden = {};
  /** @type {Change[]} */
  const changes = [];
  for (const place of all(kept, "vraag")) {
    const id = place.getAttribute("id") ?? "";
    const control = shown.get(id);
    const question = questions.get(id) ?? { words: (text) => text, answer: (text) => text };
    const carried = restored((place.textContent ?? "").replace(/\r\n?/g, "\n"), place.getAttribute("tekens") ?? "");
    const mark = place.getAttribute("merk") ?? stamp("");
    const seen = control ? seenIn(control, mark) : held(question.words(carried)).shown;
    if (stamp(seen) === mark && held(question.words(carried)).shown === seen) {
      if (carried) antwoorden[id] = carried;
      continue;
    }
    const same = held(question.words(carried)).shown === seen; // Word keeps both alike
    const now = same ? carried : question.answer(seen);
    if (now ?? carried) antwoorden[id] = now ?? carried;
    // What was not there before is no change of it, unless somebody filled it in beside the guide.
    changes.push({ id, was: same ? "" : question.words(carried), now: now === null ? "" : question.words(now) });
  }
  const content = {
    check: kept.getAttribute("check"),
    versie: Number(kept.getAttribute("versie")),
    datum: kept.getAttribute("datum") ?? "",
    antwoorden,
  };
  return { content, changes };
}

/** @param {Element} control @param {string} mark of what the guide put there */
function seenIn(control, mark) {
  const empty = child(/** @type {Element} */ (child(control, "sdtPr")), "showingPlcHdr");
  const text = shownIn(control);
  return empty || (EMPTY.includes(text) && stamp(text) !== mark) ? "" : text;
}

/**
 * @param {{value: string, words: string}[] | null} choices null: anything typed
 * @param {boolean} day @param {(answer: string) => string} words @returns {Question}
 */
export function questionOf(choices, day, words) {
  return {
    words,
    answer(text) {
      if (!text) return "";
      if (choices) return choices.find((choice) => choice.words === text)?.value ?? null;
      return day ? readDay(text) : text;
    },
  };
}
