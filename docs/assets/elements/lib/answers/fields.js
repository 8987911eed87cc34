// A question on the page, whatever its inputs, as one text: read, write, what is allowed.

/** @param {Element} question @returns {(HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]} */
function inputs(question) {
  const found = [...question.querySelectorAll("input, select, textarea")];
  return /** @type {any[]} */ (found.filter((input) => input.closest("[data-vraag]") === question));
}

/** @param {Element} question */
function options(question) {
  return /** @type {HTMLInputElement[]} */ (inputs(question)).filter(
    (i) => i.type === "radio" || i.type === "checkbox",
  );
}

/** @param {Element} question @returns {string} the answer; empty when there is none */
export function read(question) {
  const choices = options(question);
  if (choices.length) return choices.find((choice) => choice.checked)?.value ?? "";
  return inputs(question)[0]?.value.trim() ?? "";
}

/** @param {Element} question @param {string} value */
export function write(question, value) {
  const choices = options(question);
  for (const choice of choices) choice.checked = choice.value === value;
  if (!choices.length && inputs(question)[0]) inputs(question)[0].value = value;
}

/** @param {Element} question @returns {Set<string> | null} possible answers; null: anything typed */
export function allowed(question) {
  const choices = options(question);
  if (choices.length) return new Set(choices.map((choice) => choice.value));
  const input = inputs(question)[0];
  return input instanceof HTMLSelectElement ? new Set([...input.options].map((option) => option.value)) : null;
}

/** The words of an answer, as the reader saw them. @param {Element} question @param {string} value @returns {string} */
export function words(question, value) {
  if (!value) return "";
  const choice = options(question).find((option) => option.value === value);
  if (choice?.type === "checkbox") return "ja";
  if (choice) return (choice.closest("label")?.textContent ?? value).trim().replace(/\s+/g, " ");
  const input = inputs(question)[0];
  if (input instanceof HTMLSelectElement) return [...input.options].find((o) => o.value === value)?.text ?? value;
  return input?.type === "date" ? dutchDate(value) : value;
}

/** @param {string} iso @returns {string} */
export function dutchDate(iso) {
  const day = new Date(`${iso.slice(0, 10)}T12:00:00`);
  return Number.isNaN(day.getTime()) ? iso : day.toLocaleDateString("nl-NL", { dateStyle: "long" });
}
