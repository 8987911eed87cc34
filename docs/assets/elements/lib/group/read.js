// The shape of a self-check, read from its form: on its own page, or on that page as it was fetched.

import { allowed, isText, words } from "../answers/fields.js";
import { ROLE } from "./shape.js";

/** @param {ParentNode} root @param {string} selector */
const all = (root, selector) => /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);

/** A score for a question that only its maker can read says nothing to others. */
const OWN = "eigen";

/** @param {HTMLElement} question @returns {string} */
function titleOf(question) {
  const title = question.dataset.titel ?? "";
  const action = /** @type {HTMLElement | null} */ (question.closest("[data-actie]"));
  if (action) return action.dataset.titel ?? title;
  const whole = /** @type {HTMLElement | null} */ (question.closest("fieldset[data-titel]"));
  return whole && whole !== question && whole.dataset.titel !== title ? `${whole.dataset.titel}: ${title}` : title;
}

/** @param {HTMLElement} question @returns {import("./shape.js").Field} */
function choice(question) {
  const id = question.dataset.vraag ?? "";
  const options = [...(allowed(question) ?? [])].filter(Boolean);
  const said = options.map((option) => words(question, option));
  return { id, title: titleOf(question), questions: [id], asked: [id], options, words: said, points: 0 };
}

/** Its situations stand mixed on the page; here they are in the order of the quadrants. @param {HTMLElement} field a theme in one round @param {string[]} quadrants @returns {import("./shape.js").Field} */
function division(field, quadrants) {
  const rows = all(field, "[data-vraag]");
  const asked = rows.map((row) => row.dataset.vraag ?? "");
  const unit = rows[0].dataset.eenheid ?? "";
  return {
    id: unit,
    title: field.dataset.titel ?? "",
    questions: quadrants.map((quadrant) => `${unit}.${quadrant}`).filter((id) => asked.includes(id)),
    asked,
    options: [],
    words: [],
    points: Number(field.dataset.punten),
  };
}

/** @param {Element} check a <self-check> @returns {import("./shape.js").Shape} */
export function readShape(check) {
  const { check: slug = "", versie = "", vorm = "", titel = "" } = /** @type {HTMLElement} */ (check).dataset;
  const questions = all(check, "form [data-vraag]");
  const chosen = questions.filter((q) => !isText(q) && allowed(q) && q.dataset.vraag !== OWN);
  const role = chosen.filter((q) => q.dataset.vraag === ROLE).map(choice);
  const quadrants = all(check, "[data-kwadranten] > li").map((q) => q.dataset.kwadrant ?? "");
  const others = chosen.filter((q) => q.dataset.vraag !== ROLE).map(choice);
  return {
    check: slug,
    version: Number(versie),
    kind: vorm,
    title: titel,
    fields: [...role, ...all(check, ".ronde [data-thema]").map((theme) => division(theme, quadrants)), ...others],
    rounds: all(check, ".ronde").map((r) => ({ id: r.dataset.ronde ?? "", name: r.dataset.naam ?? "" })),
    quadrants: all(check, "[data-kwadranten] > li").map((q) => ({
      id: q.dataset.kwadrant ?? "",
      name: q.textContent?.trim() ?? "",
      letter: q.dataset.letter ?? "",
      place: q.dataset.plek ?? "",
    })),
    talk: all(check, ".gesprek li").map((line) => line.textContent?.trim() ?? ""),
  };
}

/** Questions whose answers only a file carries, with what they are called. @param {Element} check @returns {Map<string, string>} */
export function textQuestions(check) {
  const found = all(check, "form [data-actie] [data-vraag]").filter((q) => !allowed(q));
  return new Map(found.map((q) => [q.dataset.vraag ?? "", q.querySelector("label")?.textContent?.trim() ?? ""]));
}
