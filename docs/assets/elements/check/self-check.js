// <self-check>: makes the printed form on the page keep its answers and show an outcome.
// Reads questions, texts and advice from its own HTML; keeps answers on this device only.
// What differs per kind stands in kinds/; named lists, files and comparing in panel.js.
// Both are loaded when they are needed: nobody waits for nine kinds that the page has not.

import { isText, read, write } from "../lib/answers/fields.js";
import { Session } from "../lib/answers/session.js";
import * as store from "../lib/answers/store.js";
import { said, showUnchoose, tellRoom, tellYear, unchoosable } from "../lib/form/field.js";
import { loaded, sayFailed } from "../lib/page/loading.js";
import { notices, PROBLEMS, tellKept } from "./kept.js";
import { drawOutcome, printAll, showOutcome } from "./outcome.js";
import { forgotten, wipe } from "./wipe.js";

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
 * @property {(ctx: Context) => string[]} [left] questions whose answers no longer count
 */

const EVENTS = ["input", "change", "click", "focusout"];

class SelfCheck extends HTMLElement {
  /** @type {Promise<void> | undefined} */
  started;
  /** @type {Map<string, HTMLElement>} */
  questions = new Map();
  /** @type {{draw: () => void, compared: () => void, forget: () => void} | undefined} */
  panel;

  connectedCallback() {
    for (const name of EVENTS) this.addEventListener(name, this);
    for (const name of ["storage", "pageshow"]) addEventListener(name, this.follow);
    document.addEventListener("visibilitychange", this.follow);
    addEventListener("hashchange", this.receive);
    this.started ??= this.start();
  }

  disconnectedCallback() {
    for (const name of EVENTS) this.removeEventListener(name, this);
    for (const name of ["storage", "pageshow"]) removeEventListener(name, this.follow);
    document.removeEventListener("visibilitychange", this.follow);
    removeEventListener("hashchange", this.receive);
  }

  async start() {
    const form = this.querySelector("form");
    const name = this.dataset.vorm ?? "";
    if (!form || !/^[a-z]+$/.test(name)) {
      return console.warn("<self-check> verwacht een <form> en een data-vorm (checks/self_check.html)");
    }
    const module = await loaded(
      (mark) => import(`./kinds/${name}.js${mark}`),
      (again) =>
        sayFailed(
          /** @type {Element} */ (this.querySelector(".tot-start")),
          "Een deel van de zelfcheck is niet geladen. Er wordt dus niets bewaard. Je kunt de lijst wel printen en op papier invullen.",
          again,
        ),
    );
    this.form = form;
    this.kind = /** @type {Kind} */ (module[name]);
    this.check = this.dataset.check ?? "";
    for (const question of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-vraag]"))) {
      this.questions.set(question.dataset.vraag ?? "", question);
      unchoosable(question);
    }
    this.kind.setup?.({ form, questions: this.questions, answers: {} });
    // Firefox brings back after a reload that a button worked, though its script is yet to come.
    for (const button of this.querySelectorAll(".meer [disabled], .meer [data-doe=ronde], .meer [data-doe=csv]")) {
      /** @type {HTMLButtonElement} */ (button).disabled = true;
    }
    this.open();
    const retried = this.querySelector(".tot-start")?.contains(document.activeElement);
    this.dataset.gestart = "";
    if (retried) /** @type {HTMLElement} */ (this.querySelector(".na-start")).focus();
    /** @type {HTMLElement} */ (this.querySelector(".zelfcheck__balk")).hidden = false;
    this.querySelector("details.meer")?.addEventListener("toggle", this.unfold);
    this.receive();
  }

  /** Somebody opened a link with the answers of another. */
  receive = () => {
    if (!this.session || !/^#gids1-/i.test(location.hash)) return;
    import("./received.js").then(({ received }) => received(this)).catch(console.warn);
  };

  /** Answers that are kept, and those that somebody gave before this script was there. */
  open() {
    const typed = [...this.questions].map(([id, question]) => /** @type {const} */ ([id, read(question)]));
    this.session = new Session(store, {
      check: this.check ?? "",
      versie: Number(this.dataset.versie),
      successors: this.dataset.opvolgers ?? "",
      place: (id) => {
        const question = this.questions.get(id);
        if (!question) return undefined;
        return { unit: question.dataset.eenheid ?? id, whole: "samen" in question.dataset, text: isText(question) };
      },
    });
    for (const [id, value] of typed) if (value) this.session.adopt(id, value);
    this.show();
    tellKept(this, notices(this));
  }

  unfold = () => {
    if (this.panel) return;
    const failed = (/** @type {() => void} */ again) =>
      sayFailed(this.region("melding"), "Dit deel is niet geladen. Je antwoorden zelf blijven gewoon bewaard.", again);
    this.querySelector("details.meer")?.removeEventListener("toggle", this.unfold);
    loaded((mark) => import(`./panel.js${mark}`), failed).then((module) => {
      const retried = this.region("melding").contains(document.activeElement);
      this.region("melding").replaceChildren();
      this.panel = module.panel(this);
      if (retried) this.region("rondenaam").focus();
    });
  };

  /** @returns {Context} */
  get context() {
    const { form, questions, session } = /** @type {any} */ (this);
    return { form, questions, answers: session.answers };
  }

  /** @param {string} name @returns {HTMLElement} */
  region(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-deel="${name}"]`));
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (!this.session) return; // still starting; what is typed meanwhile is adopted
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.type === "click") {
      const button = /** @type {HTMLElement | null} */ (target.closest("[data-doe]"));
      return button && this.act(button.dataset.doe ?? "", button);
    }
    const question = target.closest("[data-vraag]");
    if (question instanceof HTMLElement && this.form?.contains(question)) this.answered(question, event.type);
  }

  /** @param {string} what @param {HTMLElement} button */
  act(what, button) {
    if (what === "uitkomst") showOutcome(this);
    if (what === "print") printAll(this);
    if (what === "wis") wipe(this, button, false);
    if (what === "wisalles") wipe(this, button, true);
    if (what === "bestand") this.take("saveFile", "melding");
    if (what === "bestand-later") this.take("saveFile", "gezegd");
    if (what === "herinner") this.take("remind", "gezegd");
    if (what === "deel") this.hand("shareEmpty", button);
    if (what === "geef") this.hand("give", button);
  }

  /** For who fills in together. @param {"shareEmpty" | "give"} what @param {HTMLElement} button */
  hand(what, button) {
    loaded(
      (mark) => import(`./give.js${mark}`),
      (again) => sayFailed(this.region("delen"), "Dit deel is niet geladen.", again),
    ).then((module) => module[what](this, button));
  }

  /** Something to take along. @param {"saveFile" | "remind"} what @param {string} place where to say how it went */
  take(what, place) {
    loaded(
      (mark) => import(`./take.js${mark}`),
      (again) => sayFailed(this.region(place), "Dit lukt nu niet: een deel is niet geladen.", again),
    ).then((module) => {
      this.region(place).textContent = module[what](this);
    });
  }

  /** What another tab did, or what happened while this page was out of sight. @param {Event} event */
  follow = (event) => {
    if (!this.session || (event.type === "visibilitychange" && document.visibilityState === "hidden")) return;
    const own = [`check:${this.check}`, `lijst:${this.check}/`, `rondes:${this.check}`, "gewist"];
    if (event instanceof StorageEvent && !store.concerns(event, own)) return;
    const { wiped, problem } = this.session;
    const changed = this.session.sync();
    if (wiped !== this.session.wiped) return forgotten(this, "Je antwoorden zijn gewist in een ander tabblad.");
    if (changed) this.show();
    this.panel?.draw();
    if (changed || problem !== this.session.problem) tellKept(this);
  };

  /** @param {HTMLElement} question @param {string} happened type of the event */
  answered(question, happened) {
    const session = /** @type {Session} */ (this.session);
    const { wiped, problem } = session;
    const changed = session.set(question.dataset.vraag ?? "", read(question));
    if (wiped !== session.wiped) forgotten(this, "");
    if (changed) {
      this.show();
      tellKept(this);
    } else if (happened === "focusout") tellYear(question);
    // One voice, once an answer: a text is one when somebody is done with it, not at each letter.
    const done = isText(question) ? happened === "change" : changed || happened === "focusout";
    if (session.problem && !problem) this.announce(PROBLEMS[session.problem]);
    else if (done) this.announce(said(question) || (happened !== "focusout" && this.region("stand").textContent) || "");
  }

  /** One voice for all answers. @param {string} text */
  announce(text) {
    const place = this.region("gehoord");
    if (text && place.textContent !== text) place.textContent = text;
  }

  /** Seldom needed, so it comes when it is; until then the question stands in storage. */
  async askVersions() {
    const session = /** @type {Session} */ (this.session);
    const { showVersions } = await import("../lib/form/versions.js");
    for (const [id, question] of this.questions) {
      showVersions(question, session.answers[id] ?? "", session.others.get(id) ?? [], (text) => {
        session.choose(id, text);
        this.show();
        tellKept(this);
      });
    }
  }

  /** The page as the answers are. */
  show() {
    const session = /** @type {Session} */ (this.session);
    const { answers } = session;
    for (const [id, question] of this.questions) {
      write(question, answers[id] ?? "");
      showUnchoose(question, Boolean(answers[id]));
      tellRoom(question);
      tellYear(question);
    }
    if (session.others.size || this.querySelector("[data-versies]")) this.askVersions().catch(console.warn);
    this.kind?.update?.(this.context);
    const status = this.kind?.status(this.context) ?? "";
    if (this.region("stand").textContent !== status) this.region("stand").textContent = status;
    if (!this.region("uitkomst").hidden) drawOutcome(this);
    this.panel?.compared();
  }

  /** Other answers in the place of these. @param {import("../lib/answers/state.js").State} state @param {Map<string, string | null>} [more] */
  replace(state, more) {
    const session = /** @type {Session} */ (this.session);
    const problem = session.replace(state, more);
    this.show();
    tellKept(this, notices(this));
    return problem;
  }
}

customElements.define("self-check", SelfCheck);
