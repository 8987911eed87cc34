// The picture for the room: a part a screen, readable from the back, with keys or a clicker.

import { people } from "../lib/group/words.js";
import { make } from "../lib/page/dom.js";

const NEXT = ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"];
const BACK = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"];

/**
 * @param {any} page the <group-picture>
 * @param {{shown: unknown[], parts: {title: string, nodes: Node[], own?: boolean}[]}} picture
 */
export function present(page, { shown, parts }) {
  const dialog = /** @type {HTMLDialogElement} */ (
    make("dialog", null, { class: "zaal uitkomst", "aria-label": page.group.name, "aria-describedby": "zaal-stand" })
  );
  const screens = parts.filter((part) => !part.own).map(({ title, nodes }) => screen(title, nodes));
  if (page.shape.talk.length) {
    const lines = make("ol", null, { class: "zaal__gesprek" });
    lines.append(...page.shape.talk.map((/** @type {string} */ question) => make("li", question)));
    screens.push(screen("Praat hierover", [lines]));
  }
  const count = make("p", null, { role: "status", id: "zaal-stand" });
  const buttons = make("p", null, { class: "knoppen" });
  const foot = make("footer", null, { class: "zaal__voet" });
  let at = 0;
  const go = (/** @type {number} */ to) => {
    at = Math.max(0, Math.min(screens.length - 1, to));
    screens.forEach((one, i) => {
      one.hidden = i !== at;
    });
    count.textContent = `${page.group.name}. ${people(shown.length)}. Scherm ${at + 1} van ${screens.length}.`;
    dialog.scrollTop = 0;
  };
  const button = (/** @type {string} */ text, /** @type {() => void} */ act) => {
    const found = make("button", text, { type: "button" });
    found.addEventListener("click", act);
    buttons.append(found);
  };
  button("Vorige", () => go(at - 1));
  button("Volgende", () => go(at + 1));
  button("Stop", () => dialog.close());
  dialog.addEventListener("keydown", (event) => {
    const pressed = event.target instanceof HTMLButtonElement && [" ", "Enter"].includes(event.key);
    if (pressed || (!NEXT.includes(event.key) && !BACK.includes(event.key))) return;
    event.preventDefault();
    go(at + (NEXT.includes(event.key) ? 1 : -1));
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    page.querySelector('[data-doe="scherm"]').focus();
  });
  foot.append(count, buttons);
  dialog.append(make("h2", page.group.name, { class: "verborgen" }), ...screens, foot);
  document.body.append(dialog);
  go(0);
  dialog.showModal();
  dialog.focus();
}

/** @param {string} title @param {Node[]} nodes */
function screen(title, nodes) {
  const found = make("section", null, { class: "zaal__scherm" });
  found.append(make("h3", title), ...nodes);
  for (const fold of found.querySelectorAll("details")) fold.remove(); // figures to look up, not to look at
  return found;
}
