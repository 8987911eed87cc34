// Sections with fields: how far, how long, and nothing private.

import { looksLike } from "../../lib/answers/privacy.js";
import { remark } from "../../lib/form/field.js";
import { make } from "../../lib/page/dom.js";
import { loaded, sayFailed } from "../../lib/page/loading.js";

/** @typedef {import("../self-check.js").Context} Context */

const WARNINGS = {
  bsn: "Dit lijkt op een burgerservicenummer. Haal het weg: het hoort niet in een OPP.",
  geboortedatum: "Dit lijkt op een geboortedatum. Haal die weg als het kan: een leeftijd of groep is genoeg.",
};

/** @param {Context} ctx */
export function filled(ctx) {
  return [...ctx.questions].filter(([id]) => ctx.answers[id]);
}

/** @param {Context} ctx */
function guard(ctx) {
  if (!ctx.form.querySelector("[data-privacy]")) return;
  for (const [id, field] of ctx.questions) {
    const input = field.querySelector("textarea, input[type=text]");
    if (!input) continue;
    const found = looksLike(ctx.answers[id] ?? "", new Date().getFullYear());
    remark(field, input, "privacy", found ? WARNINGS[found] : "", "let-op waarschuwing");
  }
}

/** @param {Context} ctx */
function length(ctx) {
  return filled(ctx).reduce((n, [id]) => n + ctx.answers[id].split(/\s+/).filter(Boolean).length, 0);
}

/** Where this form begins with an earlier one. @param {Context} ctx */
function begin(ctx) {
  const place = /** @type {HTMLElement | null} */ (ctx.form.querySelector("[data-eerder]"));
  const field = ctx.questions.get(place?.dataset.naar ?? "")?.querySelector("textarea");
  if (!place || !field) return;
  const take = (/** @type {string} */ text) => {
    field.value = [field.value.trim(), text].filter(Boolean).join("\n\n");
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
    field.focus();
  };
  const told = make("p");
  place.before(told);
  loaded(
    (mark) => import(`../../lib/form/earlier.js${mark}`),
    (again) => sayFailed(told, "Het werkblad van toen is niet geladen.", again),
  ).then(({ earlier }) => {
    told.remove();
    earlier(place, take);
  });
}

/** @type {import("../self-check.js").Kind} */
export const formulier = {
  setup: begin,

  update: guard,

  status(ctx) {
    const guide = /** @type {HTMLElement | null} */ (ctx.form.querySelector("[data-lengte]"));
    const said = `${filled(ctx).length} van ${ctx.questions.size} velden ingevuld.`;
    if (!guide) return said;
    const n = length(ctx);
    const hint = n > Number(guide.dataset.tot) ? " Dat is aan de lange kant." : "";
    return `${said} Ongeveer ${n} woorden.${hint}`;
  },
};
