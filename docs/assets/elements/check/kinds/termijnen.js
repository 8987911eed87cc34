// Dates in, deadlines out, and along into a calendar.

import { calendar, later } from "../../lib/count/dates.js";
import { workday } from "../../lib/count/workdays.js";
import { download, make } from "../../lib/page/dom.js";

/** @typedef {import("../self-check.js").Context} Context */

/** @param {Context} ctx */
function deadlines(ctx) {
  const sums = /** @type {HTMLElement[]} */ ([...ctx.form.querySelectorAll("[data-berekening]")]);
  return sums
    .flatMap((sum) => {
      const { vanaf = "", aantal = "0", eenheid = "", berekening = "", naam = "" } = sum.dataset;
      const counted = later(ctx.answers[vanaf] ?? "", Number(aantal), eenheid);
      const day = counted && "schuift" in sum.dataset ? workday(counted) : counted;
      return day
        ? [
            {
              id: berekening,
              day,
              counted: counted ?? day,
              name: naam,
              sum,
              from: ctx.questions.get(vanaf)?.dataset.titel ?? "",
            },
          ]
        : [];
    })
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** @param {string} day */
function long(day) {
  const options = /** @type {const} */ ({
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("nl-NL", options);
}

/** Why the last day is a later one, and which day is safe. @param {string} counted */
function safe(counted) {
  return `De termijn eindigt op ${long(counted)}. Dat is geen werkdag, dus schuift de wet de laatste dag op. Wil je zeker zijn? Houd dan ${long(counted)} aan.`;
}

/** @type {import("../self-check.js").Kind} */
export const termijnen = {
  setup(ctx) {
    const shown = /** @type {HTMLElement | null} */ (ctx.form.querySelector(".berekeningen"));
    if (shown) shown.hidden = true; // with a script they come with their dates, in the outcome
  },

  status(ctx) {
    const n = deadlines(ctx).length;
    if (!n) return "Vul minstens een datum in.";
    return n === 1 ? "Er volgt 1 termijn." : `Er volgen ${n} termijnen.`;
  },

  outcome(ctx) {
    const found = deadlines(ctx);
    if (!found.length) return { summary: "Vul eerst een datum in.", nodes: [] };
    const items = make("ul", null, { class: "uitspraken" });
    for (const { day, counted, sum, from } of found) {
      const item = /** @type {HTMLElement} */ (sum.cloneNode(true));
      item.removeAttribute("data-berekening");
      if (counted !== day) item.prepend(make("p", safe(counted), { class: "datum__veilig" }));
      item.prepend(make("p", `${long(day)}`, { class: "datum" }));
      item.querySelector(".termijn__kop")?.append(make("span", `vanaf: ${from.toLowerCase()}`, { class: "klein" }));
      items.append(item);
    }
    const take = make("button", "Zet in mijn agenda (.ics)", { type: "button", "data-agenda": "" });
    take.addEventListener("click", () => {
      const stamp = `${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}`;
      const events = found.map(({ id, day, counted, name, sum }) => ({
        id,
        day,
        title: name,
        text: `${counted === day ? "" : `${safe(counted)} `}${sum.querySelector(".termijn__duur")?.textContent}. ${sum.querySelector("summary")?.textContent?.trim().replace(/\s+/g, " ")}. Controleer de datum in de brief of de wet.`,
      }));
      download(calendar(events, stamp), "termijnen.ics", "text/calendar");
    });
    const n = found.length === 1 ? "1 termijn" : `${found.length} termijnen`;
    return { summary: `Uit je datums volgen ${n}.`, nodes: [items, take] };
  },
};
