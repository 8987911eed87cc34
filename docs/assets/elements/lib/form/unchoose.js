// A choice of one can be taken back, which radio buttons by themselves do not allow.

import { make } from "../page/dom.js";

/** @param {HTMLElement} question */
export function unchoosable(question) {
  const radios = /** @type {HTMLInputElement[]} */ ([...question.querySelectorAll("input[type=radio]")]);
  const place = radios[0]?.closest(".scores, .keuzes");
  if (!place || question.querySelector("[data-terug]")) return;
  const name = `Keuze wissen: ${question.dataset.titel}`;
  const button = make("button", "Keuze wissen", {
    type: "button",
    class: "keuze-wissen",
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
