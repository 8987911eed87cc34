// Deadlines that follow from dates, the first one first, and along into a calendar.

import { calendar, calendarStamp } from "../../lib/count/dates.js";
import { download, make } from "../../lib/page/dom.js";
import { within } from "../../lib/page/poster.js";
import { deadlines } from "../kinds/termijnen.js";

/** @typedef {import("../self-check.js").Context} Context */

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

/** Where the term stands, in words. @param {HTMLElement} sum */
function sourceOf(sum) {
  return (sum.querySelector(".bron")?.textContent ?? "").replace(/#\s*$/, "").replace(/\s+/g, " ").trim();
}

/** @type {import("../outcome.js").Drawing} */
export const termijnen = {
  outcome(ctx) {
    const found = deadlines(ctx);
    if (!found.length) return { headline: ["Vul eerst een datum in."], nodes: [] };
    const items = make("ul", null, { class: "uitspraken" });
    for (const { day, counted, sum, from } of found) {
      const item = /** @type {HTMLElement} */ (sum.cloneNode(true));
      item.removeAttribute("data-berekening");
      if (counted !== day) item.prepend(make("p", safe(counted), { class: "datum__veilig" }));
      item.prepend(make("p", `${long(day)}`, { class: "datum" }));
      item.querySelector(".termijn__kop")?.append(make("span", `vanaf: ${within(from)}`, { class: "klein" }));
      items.append(item);
    }
    const take = make("button", "Zet in mijn agenda (.ics)", { type: "button", "data-agenda": "" });
    const told = make("p", null, { class: "melding", role: "status" });
    take.addEventListener("click", () => {
      const stamp = calendarStamp(new Date());
      const events = found.map(({ id, day, counted, name, sum }) => ({
        id,
        day,
        title: name,
        text: `${counted === day ? "" : `${safe(counted)} `}${sum.querySelector(".termijn__duur")?.textContent}. ${sourceOf(sum)} Controleer de datum in de brief of de wet.`,
      }));
      download(calendar(events, stamp), "termijnen.ics", "text/calendar");
      told.textContent = "Open het bestand bij je downloads; dan staan de datums in je agenda.";
    });
    const n = found.length === 1 ? "1 termijn" : `${found.length} termijnen`;
    const [first] = found;
    return {
      headline: [`${found.length === 1 ? "" : "De eerste: "}${long(first.day)}. ${first.name}.`],
      summary: `Uit je datums volgen ${n}.`,
      nodes: [items, take, told],
    };
  },
};
