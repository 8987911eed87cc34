// What a field says of its own answer (too long, no year, private data) and that a choice can be
// taken back. A remark is tied to its field for who hears the page.

import { hasSoundYear } from "../count/dates.js";
import { make } from "../page/dom.js";

/** @param {Element} input @param {string} id @param {boolean} on */
export function describe(input, id, on) {
  const ids = new Set((input.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  if (on) ids.add(id);
  else ids.delete(id);
  if (ids.size) input.setAttribute("aria-describedby", [...ids].join(" "));
  else input.removeAttribute("aria-describedby");
}

/** @param {Element} input @param {boolean} wrong */
export function mark(input, wrong) {
  if (wrong) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
}

/** What was typed cannot be used: the field says so, and why, until it changes. @param {HTMLElement} input @param {HTMLElement} said where the reason stands */
export function refuse(input, said) {
  mark(input, true);
  describe(input, said.id, true);
  input.addEventListener(
    "input",
    () => {
      mark(input, false);
      describe(input, said.id, false);
    },
    { once: true },
  );
  input.focus();
}

/**
 * @param {HTMLElement} question @param {Element} input @param {string} name of the remark
 * @param {string} text empty: no remark @param {string} look class of the remark
 */
export function remark(question, input, name, text, look) {
  let note = question.querySelector(`[data-opmerking="${name}"]`);
  if (!note) {
    if (!text) return;
    note = make("p", null, { class: look, "data-opmerking": name, id: `${input.id}-${name}` });
    question.append(note);
  }
  if (note.textContent !== text) note.textContent = text;
  describe(input, note.id, text !== "");
}

/** What the page says of this question now, for who hears it. @param {HTMLElement} question */
export function said(question) {
  const notes = [
    ...question.querySelectorAll("[data-opmerking]"),
    question.parentElement?.querySelector("[data-over]"),
  ];
  return notes.map((note) => note?.textContent ?? "").find(Boolean) ?? "";
}

const FEW = 60; // characters
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
  // A browser gives no value for half a day, nor for 31 February: without a word it would be gone.
  const half = input.validity.badInput && input !== document.activeElement;
  const said = half
    ? "Deze datum is niet heel of bestaat niet, dus hij is niet bewaard. Vul dag, maand en jaar in."
    : wrong
      ? "Schrijf het jaar met vier cijfers, zoals 2026."
      : "";
  mark(input, said !== "");
  remark(question, input, "jaar", said, "let-op waarschuwing");
}

/** The beginning, in whole words: enough to tell which. @param {string} text */
function inFew(text) {
  return text.length > FEW ? `${text.slice(0, text.lastIndexOf(" ", FEW))}…` : text;
}

// Radio buttons by themselves do not allow to take a choice back.

/** @param {HTMLElement} question */
export function unchoosable(question) {
  const radios = /** @type {HTMLInputElement[]} */ ([...question.querySelectorAll("input[type=radio]")]);
  const place = radios[0]?.closest(".scores, .keuzes");
  if (!place || question.querySelector("[data-terug]")) return;
  const name = `Keuze wissen: ${inFew(question.dataset.titel ?? "")}`;
  const button = make("button", "Keuze wissen", {
    type: "button",
    class: "wissel",
    "data-terug": "",
    "aria-label": name,
  });
  button.addEventListener("click", () => {
    for (const radio of radios) radio.checked = false;
    radios[0].focus();
    radios[0].dispatchEvent(new Event("change", { bubbles: true }));
  });
  place.after(button);
}

/** @param {HTMLElement} question @param {boolean} chosen */
export function showUnchoose(question, chosen) {
  const button = /** @type {HTMLElement | null} */ (question.querySelector("[data-terug]"));
  if (button) button.hidden = !chosen;
}
