// Sections with fields: a clean overview, sorted by choice where the form asks for it.

import { make } from "../../lib/page/dom.js";
import { words } from "../../lib/answers/fields.js";
import { looksLike } from "../../lib/answers/privacy.js";
import { remark } from "../../lib/form/field.js";

/** @typedef {import("../self-check.js").Context} Context */

const WARNINGS = {
  bsn: "Dit lijkt op een burgerservicenummer. Haal het weg: het hoort niet in een OPP.",
  geboortedatum: "Dit lijkt op een geboortedatum. Haal die weg als het kan: een leeftijd of groep is genoeg.",
};

/** @param {Context} ctx */
function filled(ctx) {
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

/** @param {Context} ctx @param {HTMLElement} section */
function part(ctx, section) {
  const list = make("dl");
  for (const [id, field] of ctx.questions) {
    if (field.closest("[data-sectie]") !== section || !ctx.answers[id]) continue;
    const line = make("div");
    const answer = make("dd");
    answer.append(
      ...words(field, ctx.answers[id])
        .split("\n")
        .flatMap((text, i) => (i ? [make("br"), text] : [text])),
    );
    line.append(make("dt", field.dataset.titel), answer);
    list.append(line);
  }
  return list.childElementCount ? list : null;
}

/** @type {import("../self-check.js").Kind} */
export const formulier = {
  update: guard,

  status(ctx) {
    const guide = /** @type {HTMLElement | null} */ (ctx.form.querySelector("[data-lengte]"));
    const said = `${filled(ctx).length} van ${ctx.questions.size} velden ingevuld.`;
    if (!guide) return said;
    const n = length(ctx);
    const hint = n > Number(guide.dataset.tot) ? " Dat is aan de lange kant." : "";
    return `${said} Ongeveer ${n} woorden.${hint}`;
  },

  outcome(ctx) {
    const sections = /** @type {HTMLElement[]} */ ([...ctx.form.querySelectorAll("[data-sectie]")]);
    const shown = sections.flatMap((section) => {
      const content = part(ctx, section);
      return content ? [{ section, content }] : [];
    });
    if (!shown.length) return { summary: "Er is nog niets ingevuld.", nodes: [] };
    const block = (/** @type {{section: HTMLElement, content: HTMLElement}} */ { section, content }, level = "h3") => {
      const found = make("div", null, { class: "overzicht__deel" });
      found.append(make(level, section.dataset.titel), content);
      return found;
    };
    if (!ctx.form.querySelector("[data-sorteer]")) {
      return { summary: "", nodes: shown.map((one) => block(one)) };
    }
    const choice = (/** @type {HTMLElement} */ section) =>
      /** @type {HTMLElement | null} */ (section.querySelector("[data-invoer=keuze]"));
    // By the words of the choice: each section has choices of its own.
    const chosen = (/** @type {HTMLElement} */ section) => {
      const field = choice(section);
      return field ? words(field, ctx.answers[field.dataset.vraag ?? ""] ?? "") : "";
    };
    const first = sections.map(choice).find((field) => field !== null);
    const groups = [...(first?.querySelectorAll(".keuze") ?? [])].map((label) => label.textContent?.trim() ?? "");
    const without = shown.filter(({ section }) => !choice(section));
    const open = shown.filter(({ section }) => choice(section) && !chosen(section));
    return {
      summary: "",
      nodes: [
        ...without.map((one) => block(one)),
        ...groups.flatMap((name) => {
          const inside = shown.filter(({ section }) => choice(section) && chosen(section) === name);
          return inside.length
            ? [make("h3", name[0].toUpperCase() + name.slice(1)), ...inside.map((one) => block(one, "h4"))]
            : [];
        }),
        ...(open.length ? [make("h3", "Nog geen keuze"), ...open.map((one) => block(one, "h4"))] : []),
      ],
    };
  },
};
