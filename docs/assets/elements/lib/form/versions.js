// One text that was changed in two places: both are shown, and the reader chooses.

import { make } from "../page/dom.js";

/**
 * @param {HTMLElement} question @param {string} mine @param {string[]} others
 * @param {(text: string) => void} choose
 * @returns {boolean} is there something to choose that was not there
 */
export function showVersions(question, mine, others, choose) {
  const shown = question.querySelector("[data-versies]");
  const key = JSON.stringify(others);
  if (others.length && shown?.getAttribute("data-versies") === key) return false;
  const inside = shown?.contains(document.activeElement);
  shown?.remove();
  const field = /** @type {HTMLElement} */ (question.querySelector("input, textarea"));
  if (inside) field.focus();
  if (!others.length) return false;
  const name = `Twee versies van: ${question.dataset.titel}`;
  const group = make("div", null, {
    class: "waarschuwing versies",
    role: "group",
    "aria-label": name,
    "data-versies": key,
  });
  group.append(make("p", "Deze tekst is op twee plekken veranderd. Hier staat de andere versie. Welke wil je houden?"));
  const button = (/** @type {string} */ label, /** @type {() => string} */ text) => {
    const found = make("button", label, { type: "button" });
    found.addEventListener("click", () => {
      choose(text());
      field.focus();
    });
    return found;
  };
  const now = () => /** @type {HTMLInputElement} */ (field).value.trim() || mine;
  const between = field.localName === "textarea" ? "\n\n" : " / ";
  for (const other of others) group.append(make("blockquote", other), row(button("Neem deze versie", () => other)));
  const joint = () => [now(), ...others].filter(Boolean).join(between);
  group.append(row(button("Houd mijn tekst", now), button("Zet ze onder elkaar", joint)));
  question.append(group);
  return true;
}

/** @param {...HTMLElement} buttons */
function row(...buttons) {
  const found = make("div", null, { class: "knoppen" });
  found.append(...buttons);
  return found;
}
