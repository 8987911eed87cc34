// A long form one part at a time: "3 van 7", back and forth. What is out of sight is so on the
// screen only: on paper, and without a script, everything is there.

import { make } from "../page/dom.js";

/**
 * @typedef {object} Step
 * @property {HTMLElement} part what is shown
 * @property {string} name
 * @property {() => boolean} done
 */

export class Steps {
  at = 0;

  /**
   * @param {HTMLElement} place @param {Step[]} steps
   * @param {{name: string, word: string, last: string, finished: () => void, before?: () => void}} options
   *   name of the row of steps, the word for a step, what the last button says and what it does
   */
  constructor(place, steps, { name, word, last, finished, before }) {
    this.steps = steps;
    this.word = word;
    this.count = make("p", null, { class: "stapteller" });
    this.row = make("ol", null, { class: "stappen", "aria-label": name });
    this.buttons = steps.map((_, i) => {
      const button = make("button", String(i + 1), { type: "button" });
      button.addEventListener("click", () => this.go(i));
      const item = make("li");
      item.append(button);
      this.row.append(item);
      return button;
    });
    const head = make("div", null, { class: "stap__kop" });
    head.append(this.count, this.row);
    steps[0].part.before(head);
    steps.forEach((step, i) => {
      const foot = make("p", null, { class: "knoppen stap__voet" });
      const back = i ? `Terug naar ${word} ${i}` : before ? "Terug naar ronde 1" : "";
      if (back) foot.append(this.button(back, () => (i ? this.go(i - 1) : before?.())));
      const next = i === steps.length - 1;
      const on = this.button(next ? last : `Verder naar ${word} ${i + 2}`, () => (next ? finished() : this.go(i + 1)));
      on.classList.add("knop--eerst");
      foot.append(on);
      step.part.append(foot);
    });
    place.addEventListener("toon", (event) => {
      const found = steps.findIndex((step) => step.part.contains(/** @type {Node} */ (event.target)));
      if (found >= 0) this.go(found, false);
    });
    this.go(0, false);
  }

  /** @param {string} text @param {() => void} act */
  button(text, act) {
    const found = make("button", text, { type: "button" });
    found.addEventListener("click", act);
    return found;
  }

  /** @param {number} wanted @param {boolean} focus */
  go(wanted, focus = true) {
    this.at = wanted;
    this.steps.forEach(({ part }, i) => part.toggleAttribute("data-weg", i !== wanted));
    this.tell();
    if (!focus) return;
    const { part } = this.steps[wanted];
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
    this.count.scrollIntoView({ block: "start" });
  }

  /** Which step this is, and which are done. */
  tell() {
    const said = `${this.word[0].toUpperCase()}${this.word.slice(1)} ${this.at + 1} van ${this.steps.length}`;
    if (this.count.textContent !== said) this.count.textContent = said;
    this.steps.forEach((step, i) => {
      const done = step.done();
      const label = `${i + 1}. ${step.name}${done ? ", klaar" : ""}`;
      const button = this.buttons[i];
      if (button.getAttribute("aria-label") !== label) button.setAttribute("aria-label", label);
      button.toggleAttribute("data-klaar", done);
      if (i === this.at) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    });
  }

  /** Goes to the first that is not done; none: to the last. @returns {boolean} is anything left to do here */
  resume() {
    const open = this.steps.findIndex((step) => !step.done());
    this.go(open < 0 ? this.steps.length - 1 : open, false);
    return open >= 0;
  }
}
