// The empty form as a sheet to write on: what only a screen can do becomes something for a pen, and
// what can be said of an answer stands on a sheet of its own, after the questions.

import { make } from "../lib/page/dom.js";

/** @param {HTMLFormElement} form a copy of the form as it came */
export function forPen(form) {
  for (const list of form.querySelectorAll("select")) list.replaceWith(ticks(list));
  // A field for a date says how a browser writes one, where somebody has to write.
  for (const date of form.querySelectorAll("input[type=date]")) date.setAttribute("type", "text");
  notesLast(form);
}

/** All that a list offers, each with a box. @param {HTMLSelectElement} list */
function ticks(list) {
  const found = make("span", null, { class: "keuzes" });
  for (const option of list.options) {
    if (!option.value) continue;
    const choice = make("span", null, { class: "keuze" });
    choice.append(make("input", null, { type: "checkbox" }), make("span", option.text));
    found.append(choice);
  }
  return found;
}

/** @param {HTMLFormElement} form */
function notesLast(form) {
  const notes = [...form.querySelectorAll("details:is(.advies, .uitleg)")];
  if (!notes.length) return;
  const found = make("section", null, { class: "sleutel" });
  const list = make("ol");
  for (const note of notes) {
    const item = make("li");
    const content = [...note.children].filter((part) => part.localName !== "summary");
    item.append(make("strong", nameOf(note)), ...content.flatMap((part) => [" ", part]));
    list.append(item);
  }
  const head = notes[0].querySelector("summary")?.textContent ?? "";
  found.append(make("p", head, { class: "ronde__kop" }), list);
  for (const note of notes) note.remove();
  form.append(found);
}

/** To which question a note belongs: its number on the sheet, its title, or both. @param {Element} note */
function nameOf(note) {
  const question = note.closest(".vragen > li");
  const number = question?.parentElement ? `${[...question.parentElement.children].indexOf(question) + 1}.` : "";
  const title = question
    ? question.querySelector(".vraag__titel")?.textContent
    : note.closest("[data-titel]")?.getAttribute("data-titel");
  return [number, title].filter(Boolean).join(" ");
}
