// <check-progress>: shows its content while this browser holds answers to the self-check.

import { hasAnswers } from "../lib/answers/present.js";
import * as store from "../lib/answers/store.js";

class CheckProgress extends HTMLElement {
  connectedCallback() {
    this.look();
    for (const name of ["storage", "pageshow"]) addEventListener(name, this.look);
  }

  disconnectedCallback() {
    for (const name of ["storage", "pageshow"]) removeEventListener(name, this.look);
  }

  look = () => {
    this.hidden = !hasAnswers(store, this.dataset.check ?? "");
  };
}

customElements.define("check-progress", CheckProgress);
