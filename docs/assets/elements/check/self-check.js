// <self-check>: makes the printed form on the page keep its answers and show an outcome.
// Reads questions, texts and advice from its own HTML; keeps answers on this device only.
// What differs per kind stands in kinds/; several runs, files and comparing in lib/panel.js.
// Both are loaded when they are needed: nobody waits for eight kinds that the page has not.

import { allowed, read, write } from "../lib/answers/fields.js";
import { emptyState, followed, readState } from "../lib/answers/state.js";
import { load, remove, save } from "../lib/answers/store.js";

/**
 * What a kind gets to see.
 * @typedef {object} Context
 * @property {HTMLFormElement} form
 * @property {Map<string, HTMLElement>} questions question id to its element, in page order
 * @property {Record<string, string>} answers
 *
 * @typedef {object} Kind
 * @property {(ctx: Context) => void} [setup] once
 * @property {(ctx: Context) => void} [update] after every change
 * @property {(ctx: Context) => string} status one line: how far are you
 * @property {(ctx: Context) => {summary: string, nodes: Node[]}} outcome
 * @property {(ctx: Context) => (string | number)[][]} [numbers] more lines for the CSV
 * @property {boolean} [live] the form itself already shows what follows
 */

export const PROBLEMS = {
  vol: "Bewaren lukt niet: de opslag van deze browser is vol. Je antwoorden staan er nog, zolang je deze pagina open houdt.",
  geblokkeerd:
    "Bewaren lukt niet: deze browser staat het niet toe. Je antwoorden staan er nog, zolang je deze pagina open houdt.",
};
const EVENTS = ["input", "change", "click"];

class SelfCheck extends HTMLElement {
  /** @type {Promise<void> | undefined} */
  started;

  connectedCallback() {
    for (const name of EVENTS) this.addEventListener(name, this);
    this.started ??= this.start();
  }

  async start() {
    const form = this.querySelector("form");
    const name = this.dataset.vorm ?? "";
    if (!form || !/^[a-z]+$/.test(name)) {
      return console.warn("<self-check> verwacht een <form> en een data-vorm (guide/templates/self_check.html)");
    }
    const kind = /** @type {Kind} */ ((await import(`./kinds/${name}.js`))[name]);
    this.form = form;
    this.kind = kind;
    this.check = this.dataset.check ?? "";
    this.empty = emptyState(this.check, Number(this.dataset.versie));
    const found = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-vraag]")]);
    /** @type {Map<string, HTMLElement>} */
    this.questions = new Map(found.map((question) => [question.dataset.vraag ?? "", question]));
    this.restore();
    kind.setup?.(this.context);
    this.refresh();
    /** @type {HTMLElement} */ (this.querySelector(".zelfcheck__balk")).hidden = false;
    const more = this.querySelector("details.meer");
    more?.addEventListener("toggle", async () => (await import("./panel.js")).panel(this), { once: true });
  }

  disconnectedCallback() {
    for (const name of EVENTS) this.removeEventListener(name, this);
  }

  /** @returns {Context} */
  get context() {
    const { form, questions } = /** @type {any} */ (this);
    return { form, questions, answers: this.state?.antwoorden ?? {} };
  }

  /** @param {string} name @returns {HTMLElement} */
  region(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-deel="${name}"]`));
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (!this.state) return; // still starting; what is typed meanwhile is adopted
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.type === "click") {
      const doing = target.closest("[data-doe]")?.getAttribute("data-doe");
      if (doing === "uitkomst") this.showOutcome();
      if (doing === "print") this.print();
      if (doing === "wis") this.wipe();
      return;
    }
    const question = target.closest("[data-vraag]");
    if (question instanceof HTMLElement && this.form?.contains(question)) this.answered(question);
  }

  restore() {
    const kept = load(`check:${this.check}`);
    const known = new Map([...(this.questions ?? [])].map(([id, question]) => [id, allowed(question)]));
    const { state, unknown, problem } = readState(kept.text, /** @type {any} */ (this.empty), known);
    this.state = { ...state, antwoorden: followed(state.antwoorden, this.dataset.opvolgers ?? "", known) };
    this.adopt();
    this.fill();
    const gone = unknown.filter(
      (id) => !(this.dataset.opvolgers ?? "").split(" ").some((pair) => pair.startsWith(`${id}:`)),
    );
    const said = [];
    if (!kept.works) said.push(PROBLEMS.geblokkeerd);
    if (problem === "stuk") said.push("Wat hier eerder bewaard was, is niet meer te lezen. Je begint opnieuw.");
    if (problem === "andere-versie")
      said.push("De vragen zijn veranderd sinds je dit invulde. Kijk je antwoorden nog eens na.");
    if (gone.length) {
      const many = gone.length === 1 ? "Een bewaard antwoord hoort" : `${gone.length} bewaarde antwoorden horen`;
      said.push(`${many} bij een vraag die er niet meer is. We tonen het niet, maar gooien het ook niet weg.`);
    }
    if (!said.length)
      said.push(state.datum ? this.keptAt() : "Je antwoorden blijven in deze browser. Wij zien ze niet.");
    this.region("bewaard").textContent = said.join(" ");
  }

  /** What somebody filled in before this script was there is an answer too. */
  adopt() {
    for (const [id, question] of this.questions ?? []) {
      const value = read(question);
      if (!value || !this.state || this.state.antwoorden[id]) continue;
      this.state.antwoorden[id] = value;
      this.state.datum ||= new Date().toISOString();
    }
  }

  /** The form as the state says. */
  fill() {
    for (const [id, question] of this.questions ?? []) write(question, this.state?.antwoorden[id] ?? "");
  }

  /** @param {HTMLElement} question */
  answered(question) {
    const id = question.dataset.vraag;
    if (!this.state || !id) return;
    const value = read(question);
    if (value === (this.state.antwoorden[id] ?? "")) return; // input and change both come
    if (value) this.state.antwoorden[id] = value;
    else delete this.state.antwoorden[id];
    this.state.datum = new Date().toISOString();
    this.keep();
    this.refresh();
  }

  keep() {
    const problem = save(`check:${this.check}`, JSON.stringify(this.state));
    this.region("bewaard").textContent = problem ? PROBLEMS[problem] : this.keptAt();
  }

  keptAt() {
    const at = new Date(this.state?.datum ?? "");
    const day = at.toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
    const time = at.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });
    return Number.isNaN(at.getTime())
      ? "Bewaard in deze browser, niet bij ons."
      : `Bewaard in deze browser, niet bij ons (${day}, ${time}).`;
  }

  /** Everything that follows from the answers. */
  refresh() {
    this.kind?.update?.(this.context);
    const said = this.kind?.status(this.context) ?? "";
    if (this.region("stand").textContent !== said) this.region("stand").textContent = said;
    if (!this.region("uitkomst").hidden) this.drawOutcome();
  }

  /** @param {import("../lib/answers/state.js").State} state other answers in the place of these */
  replace(state) {
    this.state = structuredClone(state);
    this.fill();
    this.keep();
    this.refresh();
  }

  wipe() {
    if (!confirm("Alle antwoorden van deze zelfcheck wissen? Lijsten die je onder een naam bewaarde, blijven staan."))
      return;
    remove(`check:${this.check}`);
    this.state = emptyState(this.dataset.check ?? "", this.empty?.versie ?? 1);
    this.fill();
    this.region("uitkomst").hidden = true;
    this.refresh();
    this.region("bewaard").textContent = "Je antwoorden zijn gewist uit deze browser.";
  }

  showOutcome() {
    this.drawOutcome();
    this.region("uitkomst").hidden = false;
    this.region("uitkomst").focus({ preventScroll: true });
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.region("uitkomst").scrollIntoView({ behavior: still ? "instant" : "smooth", block: "start" });
  }

  drawOutcome() {
    const { summary, nodes } = /** @type {Kind} */ (this.kind).outcome(this.context);
    const day = new Date(this.state?.datum || Date.now()).toLocaleDateString("nl-NL", { dateStyle: "long" });
    const title = (this.dataset.titel ?? "").replace(/[^.?!]$/, "$&.");
    this.region("samenvatting").textContent = `${title} Ingevuld op ${day}. ${summary}`;
    this.region("inhoud").replaceChildren(...nodes);
  }

  print() {
    if (this.state?.datum) {
      this.drawOutcome();
      this.region("uitkomst").hidden = false;
    }
    print();
  }
}

customElements.define("self-check", SelfCheck);
