// The outcome of a self-check on the page: fetched, shown, drawn again, put away. What draws it
// comes with the first answer, so that it is there when it is asked for, also without a connection.

import { localMoment } from "../lib/answers/fields.js";
import { loaded, sayFailed } from "../lib/page/loading.js";
import { sheet } from "../lib/page/sheet.js";

/**
 * @typedef {import("./self-check.js").Context} Context
 *
 * @typedef {object} Outcome
 * @property {(string | Node)[]} headline what it says, in a sentence
 * @property {string} [summary] on what it rests
 * @property {Node[]} nodes
 * @property {(string | Node)[]} [talk] what to talk about, before the questions that the page has for everybody
 *
 * @typedef {object} Drawing what a kind exports from outcomes/<kind>.js
 * @property {(ctx: Context) => Outcome} outcome
 * @property {(ctx: Context) => Node[]} [halfway] what a first part says by itself
 * @property {(ctx: Context) => (string | number)[][]} [numbers] more lines for the CSV
 * @property {(ctx: Context, lists: {name: string, answers: Record<string, string>}[]) => Node[]} [compare]
 */

const TALK = 3;
const LONG = 75; // characters: above that a sentence is set smaller

/** @param {any} check the <self-check> @returns {Promise<void>} */
export function bring(check) {
  const { vorm } = check.dataset;
  const attempt = check.attempts + 1;
  const mark = attempt === 1 ? "" : `?poging=${attempt}`; // a browser may remember an address that failed
  check.coming ??= Promise.all([
    import(`./outcomes/${vorm}.js${mark}`),
    import(`./print.js${mark}`),
    sheet("uitkomst.css"),
  ]).then(
    ([drawing, print]) => {
      check.drawing = drawing[vorm];
      check.paper = print.paper(check);
    },
    (error) => {
      check.coming = undefined;
      check.attempts = attempt;
      throw error;
    },
  );
  return check.coming;
}

/** Waits for it, and says so when it does not come. @param {any} check the <self-check> @param {string} [what] was asked for */
export async function brought(check, what = "De uitkomst") {
  const place = check.region("aanbod");
  let told = false;
  await loaded(
    () => bring(check),
    (again) => {
      told = true;
      sayFailed(place, `${what} is niet geladen. Je antwoorden blijven gewoon bewaard.`, again);
    },
  );
  if (!told) return;
  if (place.contains(document.activeElement)) check.querySelector("[data-doe=uitkomst]").focus();
  place.replaceChildren();
}

/** @param {any} check the <self-check> @param {() => unknown} [wanted] is it still, when all is there */
export async function openOutcome(check, wanted = () => true) {
  const { wiped } = check.session;
  await brought(check);
  if (!wanted() || wiped !== check.session.wiped) return;
  drawOutcome(check);
  check.region("uitkomst").hidden = false;
}

/** @param {any} check the <self-check> */
export async function showOutcome(check) {
  await openOutcome(check);
  const outcome = check.region("uitkomst");
  outcome.focus({ preventScroll: true });
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  outcome.scrollIntoView({ behavior: still ? "instant" : "smooth", block: "start" });
}

/** @param {any} check the <self-check> */
export function drawOutcome(check) {
  const inside = check.region("inhoud").contains(document.activeElement);
  const { headline, summary = "", nodes, talk = [] } = check.drawing.outcome(check.context);
  const { day } = localMoment(check.session.state.datum || new Date().toISOString());
  check.region("kop").replaceChildren(...headline);
  check.region("kop").toggleAttribute("data-lang", check.region("kop").textContent.length > LONG);
  check.region("samenvatting").textContent = `Ingevuld op ${day}. ${summary}`.trim();
  check.region("inhoud").replaceChildren(...nodes);
  drawTalk(check, talk);
  if (inside) check.region("uitkomst").focus({ preventScroll: true });
}

/** At most three things to talk about; the others are folded away. @param {any} check @param {(string | Node)[]} own */
function drawTalk(check, own) {
  const [first, more] = [check.region("praat"), check.region("praat-meer")];
  if (!first) return;
  check.questionsToAll ??= [...first.children, ...more.children];
  const all = [...own.map(asItem), ...check.questionsToAll];
  first.replaceChildren(...all.slice(0, TALK));
  more.replaceChildren(...all.slice(TALK));
  more.closest("details").hidden = all.length <= TALK;
}

/** @param {string | Node} content */
function asItem(content) {
  const item = document.createElement("li");
  item.append(content);
  return item;
}

/** @param {any} check the <self-check> */
export function dropOutcome(check) {
  const outcome = check.region("uitkomst");
  if (outcome.contains(document.activeElement)) check.querySelector("[data-doe=uitkomst]").focus();
  outcome.hidden = true;
  for (const name of ["kop", "samenvatting", "inhoud"]) check.region(name).replaceChildren();
}
