// The outcome of a self-check on the page: shown, drawn again, put away, printed.

import { localMoment } from "../lib/answers/fields.js";

/** @param {any} check the <self-check> */
export function showOutcome(check) {
  const outcome = check.region("uitkomst");
  drawOutcome(check);
  outcome.hidden = false;
  outcome.focus({ preventScroll: true });
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  outcome.scrollIntoView({ behavior: still ? "instant" : "smooth", block: "start" });
}

/** @param {any} check the <self-check> */
export function drawOutcome(check) {
  const { summary, nodes } = check.kind.outcome(check.context);
  const { day } = localMoment(check.session.state.datum || new Date().toISOString());
  const title = (check.dataset.titel ?? "").replace(/[^.?!]$/, "$&.");
  check.region("samenvatting").textContent = `${title} Ingevuld op ${day}. ${summary}`;
  check.region("inhoud").replaceChildren(...nodes);
}

/** @param {any} check the <self-check> */
export function dropOutcome(check) {
  const outcome = check.region("uitkomst");
  if (outcome.contains(document.activeElement)) check.querySelector("[data-doe=uitkomst]").focus();
  outcome.hidden = true;
  for (const name of ["samenvatting", "inhoud"]) check.region(name).replaceChildren();
}

/** @param {any} check the <self-check> */
export function printAll(check) {
  if (check.session.state.datum) {
    drawOutcome(check);
    check.region("uitkomst").hidden = false;
  }
  print();
}
