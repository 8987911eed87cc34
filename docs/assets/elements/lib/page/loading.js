// Parts of a page that come later may not come at all: that is said, and can be tried again.

import { make } from "./dom.js";

/**
 * @param {(mark: string) => Promise<any>} part imports it; a browser may remember an address that
 *   failed, so each attempt marks it differently
 * @param {(again: () => void) => void} failed is given what tries again
 */
export async function loaded(part, failed, attempt = 1) {
  try {
    return await part(attempt === 1 ? "" : `?poging=${attempt}`);
  } catch (error) {
    console.warn(error);
    return new Promise((resolve) => failed(() => resolve(loaded(part, failed, attempt + 1))));
  }
}

/** @param {Element} place @param {string} text @param {() => void} again @param {boolean} [paper] can it be done on paper too */
export function sayFailed(place, text, again, paper = false) {
  const button = make("button", "Probeer het opnieuw", { type: "button" });
  button.addEventListener("click", () => {
    button.setAttribute("aria-disabled", "true"); // it keeps the focus while it is tried
    again();
  });
  const said = make("span", `${text} `, { role: "alert" });
  place.replaceChildren(said, button);
  if (!paper) return;
  const sheet = make("button", "Print de lijst", { type: "button" });
  sheet.addEventListener("click", () => print());
  place.append(" ", sheet);
}
