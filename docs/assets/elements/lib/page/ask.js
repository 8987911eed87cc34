// Questions and offers on the page itself: a dialog of the browser does nothing in a
// sandboxed frame, and cannot be read back.

import { make } from "./dom.js";

/**
 * A question with a button for each answer. Another question in the same place answers this one with "".
 * @param {HTMLElement} place @param {string} text @param {string[]} choices
 * @param {HTMLElement} back what gets the focus afterwards
 * @returns {Promise<string>} the chosen words
 */
export function ask(place, text, choices, back) {
  return new Promise((resolve) => {
    const group = make("div", null, { class: "waarschuwing", role: "group", tabindex: "-1", "aria-label": text });
    const answers = make("span", null, { class: "knoppen" });
    const finish = (/** @type {string} */ choice) => {
      group.remove();
      if (choice) back.focus();
      resolve(choice);
    };
    for (const choice of choices) {
      const button = make("button", choice, { type: "button" });
      button.addEventListener("click", () => finish(choice));
      answers.append(button);
    }
    group.addEventListener("vervallen", () => finish(""));
    group.append(make("p", text), answers);
    clear(place);
    place.append(group);
    group.focus();
  });
}

/** Takes away what was asked or offered there. @param {HTMLElement} place */
export function clear(place) {
  for (const child of [...place.children]) child.dispatchEvent(new Event("vervallen"));
  place.replaceChildren();
}

const SECONDS = 15;

/**
 * Says what was done and offers to undo it for a while; as long as somebody points at it or
 * stands on it, it stays.
 * @param {HTMLElement} place @param {string} text @param {() => void} undo
 * @param {HTMLElement} back what gets the focus afterwards
 */
export function offerUndo(place, text, undo, back) {
  const offer = make("div", null, { class: "aanbod knoppen" });
  const button = make("button", "Zet terug", { type: "button" });
  let left = SECONDS;
  const clock = setInterval(() => {
    if (!offer.matches(":hover") && !offer.contains(document.activeElement)) left -= 1;
    if (left <= 0) stop();
  }, 1000);
  const stop = () => {
    clearInterval(clock);
    removeEventListener("pagehide", stop); // who comes back with the Back button finds no way to it
    offer.remove();
  };
  button.addEventListener("click", () => {
    stop();
    undo();
    back.focus();
  });
  offer.addEventListener("vervallen", stop);
  addEventListener("pagehide", stop);
  offer.append(make("span", text), button);
  clear(place);
  place.append(offer);
}
