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
  if (read(question) === value) return; // what is being typed keeps its spaces and its cursor
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

/** Is this typed freely, not chosen or counted? @param {Element} question */
export function isText(question) {
  const input = inputs(question)[0];
  if (input instanceof HTMLTextAreaElement) return true;
  return input instanceof HTMLInputElement && input.type === "text" && !input.inputMode;
}

/** The words of an answer, as the reader saw them; of a score its number. @param {Element} question @param {string} value @returns {string} */
export function words(question, value) {
  if (!value) return "";
  const choice = options(question).find((option) => option.value === value);
  if (choice?.type === "checkbox") return "ja";
  const label = choice?.closest("label");
  if (label) return ((label.querySelector(".cijfer") ?? label).textContent ?? value).trim().replace(/\s+/g, " ");
  const input = inputs(question)[0];
  if (input instanceof HTMLSelectElement) return [...input.options].find((o) => o.value === value)?.text ?? value;
  return input?.type === "date" ? dutchDay(value) : value;
}

/** The same, with what is a number as a number: a score or points, never a text of digits. @param {Element} question @param {string} value */
export function amount(question, value) {
  const said = words(question, value);
  const counted = options(question).length ? question.querySelector(".cijfer") : inputs(question)[0]?.inputMode;
  return counted && /^\d{1,3}$/.test(said) ? Number(said) : said;
}

const long = /** @type {const} */ ({ day: "numeric", month: "long", year: "numeric" });

/** @param {string} day as 2026-11-23 @returns {string} 23 november 2026; what is no day stays as it is */
export function dutchDay(day) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)?.slice(1).map(Number);
  if (!parts) return day;
  const found = new Date(2000, parts[1] - 1, parts[2], 12);
  found.setFullYear(parts[0]); // new Date(26, …) is a day in 1926
  return found.toLocaleDateString("nl-NL", long);
}

/** The day and time of a moment, where the reader is. @param {string} iso @returns {{day: string, time: string}} empty when it is no moment */
export function localMoment(iso) {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return { day: "", time: "" };
  const time = at.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });
  return { day: at.toLocaleDateString("nl-NL", long), time };
}
