// A self-check in Word and back: the empty file that the site made is filled here, on this device.

import { allowed, dutchDay, localMoment, words } from "../lib/answers/fields.js";
import { decodeFile, FORMAT } from "../lib/answers/file.js";
import { looksLike } from "../lib/answers/privacy.js";
import { localDay } from "../lib/count/dates.js";
import { download, make } from "../lib/page/dom.js";
import { partsOf, replaced } from "../lib/word/file.js";
import { fillControls, fillFoot, fillLinks, fillPart } from "../lib/word/fill.js";
import { addRest, fillOutcome } from "../lib/word/outcome.js";
import { questionOf, readWord } from "../lib/word/read.js";
import { shared } from "./take.js";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const PARTS = /^(word\/(document|footer)\.xml|word\/_rels\/document\.xml\.rels|customXml\/item1\.xml)$/;
const ANSWERS = /^(word\/document\d*|customXml\/item\d+)\.xml$/;
const NOT_OURS = "Dit Word-bestand heeft geen antwoorden van deze gids.";

/** Of an answer to a question that is gone, or no longer possible, the answer itself. @param {any} check the <self-check> @param {string} id @param {string} answer */
function inWords(check, id, answer) {
  const question = check.questions.get(id);
  return question ? words(question, answer) : answer;
}

/** @param {any} check the <self-check> @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function wordOf(check) {
  const response = await fetch(new URL(`../../word/${check.check}.docx`, import.meta.url));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const empty = new Uint8Array(await response.arrayBuffer());
  const parts = await partsOf(empty, PARTS);
  const part = (/** @type {string} */ name) => /** @type {Document} */ (parts.get(name));
  const doc = part("word/document.xml");
  const state = shared(check, check.session.state);
  const answers = new Map(
    Object.entries(state.antwoorden).map(([id, value]) => [id, { value, words: inWords(check, id, value) }]),
  );
  const { headline, summary, nodes } = (await check.later()).outcome(check.context);
  const said = make("p");
  said.append(...headline);
  const { day } = localMoment(state.datum);
  const isForm = check.dataset.vorm === "formulier"; // its outcome is what stands in it
  fillOutcome(doc, isForm ? [] : [said, ...nodes], "Dit vulde je in");
  fillControls(doc, answers, [day ? `Ingevuld op ${day}.` : "Nog niet ingevuld.", summary].filter(Boolean).join(" "));
  addRest(
    doc,
    [...answers].filter(([id]) => !check.questions.has(id)).map(([id, answer]) => [id, answer.value]),
  );
  fillPart(part("customXml/item1.xml"), state, answers);
  fillLinks(part("word/_rels/document.xml.rels"), new URL("../../../../", import.meta.url).href);
  fillFoot(part("word/footer.xml"), {
    "gids.adres": location.href.split(/[?#]/)[0],
    "gids.datum": dutchDay(localDay(new Date())),
  });
  return replaced(empty, parts);
}

/** @param {any} check the <self-check> @returns {Promise<string>} what to say of it */
export async function saveWord(check) {
  download(await wordOf(check), `${check.check}.docx`, TYPE);
  const guarded = check.form.querySelector("[data-privacy]");
  const year = new Date().getFullYear();
  const texts = /** @type {string[]} */ (Object.values(check.session.answers));
  const careful =
    guarded && texts.some((text) => looksLike(text, year))
      ? " Let op: er staat iets in dat lijkt op een burgerservicenummer of een geboortedatum. Haal dat eerst weg."
      : "";
  return `Het Word-bestand staat op je eigen apparaat, bij je downloads. Je kunt het hier later weer openen.${careful}`;
}

/**
 * @param {any} check the <self-check> @param {Uint8Array} bytes
 * @returns {Promise<ReturnType<typeof decodeFile> & {changes: string[][]}>} changes: question, what stood there, what stands there now
 */
export async function openWord(check, bytes) {
  const questions = new Map(
    /** @type {[string, HTMLElement][]} */ ([...check.questions]).map(([id, question]) => {
      const say = (/** @type {string} */ answer) => words(question, answer);
      const possible = allowed(question);
      const choices = possible && [...possible].filter(Boolean).map((value) => ({ value, words: say(value) }));
      return [id, questionOf(choices, Boolean(question.querySelector("input[type=date]")), say)];
    }),
  );
  const read = readWord(await partsOf(bytes, ANSWERS), questions);
  if (!read) return { state: null, lists: [], problem: NOT_OURS, changes: [] };
  const file = decodeFile(JSON.stringify({ formaat: FORMAT, ...read.content }), check.check);
  const now = check.session.answers;
  const changes = read.changes.map(({ id, was, now: then }) => [
    check.questions.get(id)?.dataset.titel ?? id,
    was || inWords(check, id, now[id] ?? "") || "–",
    then || "–",
  ]);
  return { ...file, changes: changes.filter(([, was, then]) => was !== then) };
}
