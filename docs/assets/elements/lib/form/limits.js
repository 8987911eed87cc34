// What a field says of its own answer: a text that is longer than meant, a year that is none.

import { hasSoundYear } from "../count/dates.js";
import { mark, remark } from "./notes.js";

const NUMBER = new Intl.NumberFormat("nl-NL");

/** Nothing is cut off: it is counted down, kept and told. @param {HTMLElement} question */
export function tellRoom(question) {
  const input = /** @type {HTMLTextAreaElement | null} */ (question.querySelector("[data-ruimte]"));
  if (!input) return;
  const most = Number(input.dataset.ruimte);
  const left = most - input.value.length;
  const said =
    left < 0
      ? `${NUMBER.format(-left)} tekens meer dan de ${NUMBER.format(most)} waar dit vak voor bedoeld is. Je tekst is wel helemaal bewaard.`
      : left <= most / 10
        ? `Nog ruimte voor ${NUMBER.format(left)} tekens.`
        : "";
  remark(question, input, "ruimte", said, left < 0 ? "let-op waarschuwing" : "toelichting ruimte");
}

/** @param {HTMLElement} question */
export function tellYear(question) {
  const input = /** @type {HTMLInputElement | null} */ (question.querySelector("input[type=date]"));
  if (!input) return;
  // While somebody types 2026 the year is 2, 20 and 202: that is no mistake yet.
  const typing = input === document.activeElement && /^0/.test(input.value);
  const wrong = input.value !== "" && !hasSoundYear(input.value) && !typing;
  mark(input, wrong);
  remark(question, input, "jaar", wrong ? "Schrijf het jaar met vier cijfers, zoals 2026." : "", "let-op waarschuwing");
}
