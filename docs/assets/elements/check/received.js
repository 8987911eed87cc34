// A link with somebody's answers was opened. It shows nothing until the reader asks; then the
// answers leave the address bar, and are never taken for the reader's own.

import { findCodes } from "../lib/group/links.js";
import { readShape } from "../lib/group/read.js";
import { answersOf, HALF } from "../lib/group/shape.js";
import { ask, clear } from "../lib/page/ask.js";
import { make, table } from "../lib/page/dom.js";

const PROBLEMS = {
  kapot: "Deze link is niet heel meer. Vraag of iemand hem opnieuw stuurt.",
  "andere-zelfcheck": "Deze link hoort bij een andere zelfcheck.",
  "andere-versie": "Deze link hoort bij een andere versie van de vragen.",
  leeg: "In deze link staan geen antwoorden.",
};

/** @param {any} check the <self-check> */
export async function received(check) {
  const place = check.region("ontvangen");
  const start = check.querySelector("form");
  start.tabIndex = -1;
  const text = "In de link die je opende, staan antwoorden van iemand. Je eigen antwoorden blijven zoals ze zijn.";
  const group = check.dataset.groep ? ["Zet ze in een groepsbeeld"] : [];
  const choice = await ask(place, text, ["Bekijk de antwoorden", ...group, "Sluit"], start);
  if (!choice) return;
  const code = decodeURIComponent(location.hash.slice(1));
  history.replaceState(history.state, "", location.href.split("#")[0]);
  if (choice.startsWith("Zet")) location.href = `${check.dataset.groep}#${code}`;
  if (choice.startsWith("Bekijk")) show(check, place, code);
}

/** @param {any} check @param {HTMLElement} place @param {string} text */
function show(check, place, text) {
  const shape = readShape(check);
  const read = findCodes(shape, text)[0]?.read ?? { values: null, problem: /** @type {const} */ ("kapot") };
  clear(place);
  const box = make("div", null, {
    class: "waarschuwing",
    role: "group",
    tabindex: "-1",
    "aria-label": "Antwoorden van iemand",
  });
  if (read.values === null) box.append(make("p", PROBLEMS[read.problem]));
  else {
    const { values } = read;
    const answers = answersOf(shape, values);
    const rows = shape.fields.flatMap((field, i) => {
      const round = shape.rounds.find(({ id }) => field.id.startsWith(`${id}.`));
      const title = round ? `${round.name}: ${field.title}` : field.title;
      if (!values[i]) return [];
      if (!field.points) return [[title || "Rol", field.words[values[i] - 1]]];
      const parts = field.questions.map((id, q) => `${shape.quadrants[q].letter} ${answers[id]}`);
      return [[title, values[i] === HALF ? "half ingevuld" : parts.join(", ")]];
    });
    box.append(table("Antwoorden van iemand", ["Vraag", "Antwoord"], rows));
  }
  const away = make("button", "Sluit", { type: "button" });
  away.addEventListener("click", () => {
    clear(place);
    check.querySelector("form").focus();
  });
  const buttons = make("p", null, { class: "knoppen" });
  buttons.append(away);
  box.append(buttons);
  place.append(box);
  box.focus();
}
