// A filled-in form in one look: how far it is, what is still missing where the form knows that,
// choices beside each other, and every word that was typed.

import { words } from "../../lib/answers/fields.js";
import { make } from "../../lib/page/dom.js";
import { enumerated, tracks, within } from "../../lib/page/poster.js";
import { filled } from "../kinds/formulier.js";

/** @typedef {import("../self-check.js").Context} Context */

/** @param {Context} ctx @param {HTMLElement} section @param {boolean} [choices] also what was chosen */
function part(ctx, section, choices = true) {
  const list = make("dl");
  /** @type {HTMLElement | undefined} */
  let ticked; // what is ticked stands together, a line each
  for (const [id, field] of ctx.questions) {
    if (field.closest("[data-sectie]") !== section || !ctx.answers[id]) continue;
    if (!choices && field.dataset.invoer === "keuze") continue; // it stands in the grid
    const tick = field.dataset.invoer === "vink";
    if (tick && ticked) {
      ticked.append(make("br"), `• ${field.dataset.titel}`);
      continue;
    }
    const line = make("div");
    const answer = make("dd");
    const lines = tick ? [`• ${field.dataset.titel}`] : words(field, ctx.answers[id]).split("\n");
    answer.append(...lines.flatMap((text, i) => (i ? [make("br"), text] : [text])));
    line.append(make("dt", tick ? "Aangevinkt" : field.dataset.titel), answer);
    list.append(line);
    if (tick) ticked = answer;
  }
  return list.childElementCount ? list : null;
}

/** What the form asks for and is still empty. @param {Context} ctx */
function missing(ctx) {
  const about = /** @type {HTMLElement | null} */ (ctx.form.querySelector("[data-leeg-kop]"));
  if (!about) return null;
  const all = /** @type {HTMLElement[]} */ ([...ctx.form.querySelectorAll("[data-als-leeg]")]);
  const open = all.filter((note) => !ctx.answers[note.dataset.alsLeeg ?? ""]);
  const { leegKop = "", een = "", meer = "", niets = "" } = about.dataset;
  const list = make("ul", null, { class: "ontbreekt" });
  for (const note of open) {
    const item = make("li");
    item.append(...note.cloneNode(true).childNodes);
    list.append(item);
  }
  const said = open.length === 0 ? niets : open.length === 1 ? een : `${open.length} ${meer}`;
  const note = about.cloneNode(true).childNodes;
  return { said, nodes: open.length ? [make("h3", leegKop), list, ...note] : [] };
}

/** @param {Context} ctx @param {HTMLElement[]} sections */
function choices(ctx, sections) {
  const fieldOf = (/** @type {HTMLElement} */ section) =>
    /** @type {HTMLElement | null} */ (section.querySelector("[data-invoer=keuze]"));
  // By the words of the choice: each section has choices of its own.
  const chosen = (/** @type {HTMLElement} */ section) => {
    const field = fieldOf(section);
    return field ? words(field, ctx.answers[field.dataset.vraag ?? ""] ?? "") : "";
  };
  const asking = sections.filter(fieldOf);
  const labels = asking.length ? fieldOf(asking[0])?.querySelectorAll(".keuze") : undefined;
  const names = [...(labels ?? [])].map((label) => label.textContent?.trim() ?? "");
  const counts = names.map((name) => ({ name, count: asking.filter((section) => chosen(section) === name).length }));
  return { asking, names, counts, chosen, free: sections.filter((section) => !fieldOf(section)) };
}

/** Every row and every choice in one look. @param {ReturnType<typeof choices>} found @param {HTMLElement[]} rows */
function grid({ names, chosen }, rows) {
  const table = make("table", null, { class: "raster" });
  const top = make("tr");
  top.append(...["Onderwerp", ...names].map((name) => make("th", name, { scope: "col" })));
  const body = make("tbody");
  for (const section of rows) {
    const line = make("tr");
    line.append(make("th", section.dataset.titel, { scope: "row" }));
    const mine = chosen(section);
    for (const name of names) {
      const cell = make("td");
      if (name === mine) cell.append(make("span", "•", { role: "img", "aria-label": "gekozen" }));
      line.append(cell);
    }
    body.append(line);
  }
  const head = make("thead");
  head.append(top);
  table.append(make("caption", "Jullie keuzes in één blik"), head, body);
  return table;
}

/** @param {ReturnType<typeof choices>} found @param {number} n */
function mostly({ counts }, n) {
  const most = Math.max(...counts.map(({ count }) => count));
  const top = counts.filter(({ count }) => count === most).map(({ name }) => within(name));
  if (most === n) return `Bij ${n === 1 ? "één keuze" : `alle ${n} keuzes`} kozen jullie voor ${top[0]}.`;
  const often = top.length > 1 ? "even vaak" : "het vaakst";
  return `Bij ${n} keuzes kozen jullie ${often} voor ${enumerated(top)}: ${most} keer${top.length > 1 ? " elk" : ""}.`;
}

/** @type {import("../outcome.js").Drawing} */
export const formulier = {
  outcome(ctx) {
    const sections = /** @type {HTMLElement[]} */ ([...ctx.form.querySelectorAll("[data-sectie]")]);
    const block = (/** @type {HTMLElement} */ section, level = "h3") => {
      const content = part(ctx, section, level === "h3");
      if (!content) return [];
      const found = make("div", null, { class: "overzicht__deel" });
      found.append(make(level, section.dataset.titel), content);
      return [found];
    };
    const done = filled(ctx).length;
    const summary = `${done} van de ${ctx.questions.size} velden ingevuld.`;
    if (!done) return { headline: ["Er is nog niets ingevuld."], nodes: [] };
    if (!ctx.form.querySelector("[data-sorteer]")) {
      const open = missing(ctx);
      const all =
        done === ctx.questions.size ? "Alles is ingevuld." : `Ingevuld: ${done} van de ${ctx.questions.size} velden.`;
      return {
        headline: [open?.said ?? all],
        summary: open ? summary : "",
        nodes: [...(open?.nodes ?? []), ...sections.flatMap((section) => block(section))],
      };
    }
    const found = choices(ctx, sections);
    const { asking, names, counts, chosen, free } = found;
    const made = asking.filter(chosen).length;
    const told = asking.filter((section) => chosen(section) || part(ctx, section));
    return {
      headline: [made ? mostly(found, made) : "Er is nog geen keuze gemaakt."],
      summary,
      nodes: [
        tracks(counts.map(({ name, count }) => ({ label: name, count, total: asking.length }))),
        grid(found, asking.length > 4 && told.length ? asking : told),
        ...free.flatMap((section) => block(section)),
        ...[...names, ""].flatMap((name) => {
          const inside = told.filter((section) => chosen(section) === name).flatMap((section) => block(section, "h4"));
          const head = name ? name[0].toUpperCase() + name.slice(1) : "Nog geen keuze";
          return inside.length ? [make("h3", head), ...inside] : [];
        }),
      ],
    };
  },
};
