// <check-progress>: shows its content when this browser holds answers to the self-check.

import { load } from "../lib/answers/store.js";

class CheckProgress extends HTMLElement {
  connectedCallback() {
    this.hidden = load(`check:${this.dataset.check}`).text === null;
  }
}

customElements.define("check-progress", CheckProgress);
