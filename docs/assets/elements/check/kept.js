// What a self-check says about the keeping of its answers. It must be true at each moment.

import { allowed, localMoment } from "../lib/answers/fields.js";
import { unknown } from "../lib/answers/state.js";

export const PROBLEMS = {
  vol: "Bewaren lukt niet: de opslag van deze browser is vol.",
  geblokkeerd: "Bewaren lukt niet: deze browser staat het niet toe.",
};
// In a frame without origin no file can be saved either.
const INSTEAD = self.origin === "null" ? "Bewaren kan wel in de gids zelf." : "Sla ze op als bestand.";
const MEANWHILE = `Je antwoorden staan er nog, zolang je deze pagina open houdt. ${INSTEAD}`;

/** What is remarkable about answers that come from storage or a file. @param {any} check the <self-check> */
export function notices({ session, questions }) {
  const known = new Map([...questions].map(([id, question]) => [id, allowed(question)]));
  const gone = unknown(session.answers, known).length;
  const found = [];
  if (session.broken) found.push("Wat hier eerder bewaard was, is niet meer te lezen. Je begint opnieuw.");
  if (session.state.versie !== session.form.versie)
    found.push("De vragen zijn veranderd sinds je dit invulde. Kijk je antwoorden nog eens na.");
  if (gone) {
    const many = gone === 1 ? "Een bewaard antwoord hoort" : `${gone} bewaarde antwoorden horen`;
    found.push(`${many} bij een vraag die er niet meer is. We tonen het niet, maar gooien het ook niet weg.`);
  }
  return found;
}

/** @param {any} check the <self-check> @param {string[]} [more] */
export function tellKept(check, more = []) {
  const { problem, state } = check.session;
  const { day, time } = localMoment(state.datum);
  const kept = day
    ? `Bewaard in deze browser, niet bij ons (${day}, ${time}).`
    : "Je antwoorden blijven in deze browser. Wij zien ze niet.";
  const said = problem ? [`${PROBLEMS[/** @type {"vol"} */ (problem)]} ${MEANWHILE}`] : more.length ? [] : [kept];
  check.region("bewaard").textContent = [...said, ...more].join(" ");
}
