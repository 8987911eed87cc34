// Remarks under a field, tied to it for who hears the page: too long, no year, private data.

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
