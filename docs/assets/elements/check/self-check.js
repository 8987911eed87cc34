// <self-check>: makes the printed form on the page keep its answers and show an outcome.
// Reads questions, texts and advice from its own HTML; keeps answers on this device only.
// What differs per kind stands in kinds/, and what comes of it in outcomes/; named lists, files
// and comparing in panel.js. All are loaded when they are needed: nobody waits for nine kinds
// that the page has not, nor for an outcome before the first answer.

import { isText, read, write } from "../lib/answers/fields.js";
import { Session } from "../lib/answers/session.js";
import * as store from "../lib/answers/store.js";
import { said, showUnchoose, tellRoom, tellYear, unchoosable } from "../lib/form/field.js";
import { clear } from "../lib/page/ask.js";
import { loaded, sayFailed } from "../lib/page/loading.js";
import { notices, PROBLEMS, tellKept } from "./kept.js";
import { bring, brought, drawOutcome, dropOutcome, openOutcome, showOutcome } from "./outcome.js";
import { forgotten, wipe } from "./wipe.js";

/**
 * What a kind gets to see.
 * @typedef {object} Context
 * @property {HTMLFormElement} form
 * @property {Map<string, HTMLElement>} questions question id to its element, in page order
 * @property {Record<string, string>} answers
 * @property {() => Promise<import("./outcome.js").Drawing>} later what draws the outcome, when it is there
 *
 * @typedef {object} Kind
 * @property {(ctx: Context) => void} [setup] once
 * @property {(ctx: Context) => void} [update] after every change
 * @property {(ctx: Context) => string} status one line: how far are you
 * @property {(ctx: Context) => string[]} [left] questions whose answers no longer count
 * @property {(ctx: Context) => void} [resume] goes to where somebody was
 * @property {(ctx: Context) => boolean} [ended] then the outcome is there at once, nobody has to ask for it
 */

const EVENTS = ["input", "change", "click", "focusout"];

class SelfCheck extends HTMLElement {
  /** @type {Promise<void> | undefined} */
  started;
  /** @type {Map<string, HTMLElement>} */
  questions = new Map();
  /** @type {{draw: () => void, compared: () => void, forget: () => void} | undefined} */
  panel;
  /** @type {import("./outcome.js").Drawing | undefined} */
  drawing;
  attempts = 0;
  /** @type {Promise<typeof import("../lib/form/versions.js")> | undefined} */
  versions;
  /** @type {{outcome: () => void, blank: () => void, card: () => void} | undefined} */
  paper;

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
          true,
        ),
    );
    this.form = form;
    this.blank = form.cloneNode(true); // to print: as it came
    this.kind = /** @type {Kind} */ (module[name]);
    this.check = this.dataset.check ?? "";
    for (const question of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-vraag]"))) {
      this.questions.set(question.dataset.vraag ?? "", question);
      unchoosable(question);
    }
    this.kind.setup?.({ form, questions: this.questions, answers: {}, later: this.later });
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
    const failed = (/** @type {() => void} */ again) =>
      sayFailed(this.region("ontvangen"), "De antwoorden uit de link zijn niet geladen.", again);
    loaded((mark) => import(`./received.js${mark}`), failed).then(({ received }) => received(this));
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
    this.resume();
    tellKept(this, notices(this));
  }

  /** The page as the answers are, and there where somebody was. */
  resume() {
    this.show();
    this.kind?.resume?.(this.context);
  }

  unfold = () => {
    if (this.panel) return;
    const failed = (/** @type {() => void} */ again) =>
      sayFailed(this.region("melding"), "Dit deel is niet geladen. Je antwoorden zelf blijven gewoon bewaard.", again);
    this.querySelector("details.meer")?.removeEventListener("toggle", this.unfold);
    loaded((mark) => Promise.all([import(`./panel.js${mark}`), bring(this)]), failed).then(([module]) => {
      const retried = this.region("melding").contains(document.activeElement);
      this.region("melding").replaceChildren();
      this.panel = module.panel(this);
      if (retried) this.region("rondenaam").focus();
    });
  };

  /** @returns {Context} */
  get context() {
    const { form, questions, session } = /** @type {any} */ (this);
    return { form, questions, answers: session.answers, later: this.later };
  }

  later = async () => {
    await bring(this);
    return /** @type {import("./outcome.js").Drawing} */ (this.drawing);
  };

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
    if (what === "print") openOutcome(this).then(() => this.paper?.outcome());
    if (what === "leeg") brought(this, "Het formulier").then(() => this.paper?.blank());
    if (what === "kaart") brought(this, "De kaart").then(() => this.paper?.card());
    if (what === "wis") wipe(this, button, false);
    if (what === "wisalles") wipe(this, button, true);
    if (what === "bestand") this.take("saveFile", "melding");
    if (what === "bestand-later") this.take("saveFile", "gezegd");
    if (what === "herinner") this.take("remind", "gezegd");
    if (what === "word") this.take("saveWord", "gemaakt", "word");
    if (what === "word-later") this.take("saveWord", "gezegd", "word");
    if (what === "deel") this.take("shareEmpty", "gedeeld", "give");
    if (what === "geef") this.take("give", "gedeeld", "give");
  }

  /** Something to take along. @param {"saveFile" | "remind" | "saveWord" | "shareEmpty" | "give"} what @param {string} place where to say how it went @param {"take" | "word" | "give"} from */
  take(what, place, from = "take") {
    loaded(
      async (mark) => (await import(`./${from}.js${mark}`))[what](this),
      (again) => sayFailed(this.region(place), "Dit lukt nu niet: een deel is niet geladen.", again),
    ).then((said) => {
      this.region(place).textContent = said;
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
    const outcome = said(question) || (happened !== "focusout" && this.region("stand").textContent) || "";
    if (session.problem && !problem) this.announce(`${PROBLEMS[session.problem]} ${outcome}`);
    else if (done) this.announce(outcome);
  }

  /** One voice for all answers; what it just said it does not say again. @param {string} text */
  announce(text) {
    const place = this.region("gehoord");
    if (text && !` ${place.textContent}`.endsWith(` ${text}`)) place.textContent = text;
  }

  /** Seldom needed, so it comes when it is; until then the question stands in storage. */
  async askVersions() {
    const session = /** @type {Session} */ (this.session);
    const place = this.region("aanbod");
    let told = false;
    this.versions ??= loaded(
      (mark) => import(`../lib/form/versions.js${mark}`),
      (again) => {
        told = true;
        clear(place);
        sayFailed(place, "Een tekst is op twee plekken veranderd. De andere versie is wel bewaard.", again);
      },
    );
    const { showVersions } = await this.versions;
    const asked = [...this.questions].filter(([id, question]) =>
      showVersions(question, session.answers[id] ?? "", session.others.get(id) ?? [], (text) => {
        session.choose(id, text);
        this.show();
        tellKept(this);
      }),
    );
    const names = asked.map(([, question]) => question.dataset.titel).join(", ");
    if (names) this.announce(`Op twee plekken veranderd: ${names}. Kies welke versie blijft.`);
    if (!told) return;
    place.replaceChildren();
    /** @type {HTMLElement | null} */ (this.querySelector("[data-versies] button"))?.focus();
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
    if (session.others.size || this.querySelector("[data-versies]")) this.askVersions();
    this.kind?.update?.(this.context);
    const status = this.kind?.status(this.context) ?? "";
    if (this.region("stand").textContent !== status) this.region("stand").textContent = status;
    const filled = Object.keys(answers).length > 0;
    /** @type {HTMLElement} */ (this.querySelector("[data-doe=print]")).hidden = !filled;
    if (filled && !this.attempts) bring(this).catch(console.warn); // tried again when it is asked for
    this.followWay();
    if (!this.region("uitkomst").hidden) drawOutcome(this);
    this.panel?.compared();
  }

  /** Where a way ends its outcome opens, and goes when the way goes on; the focus stays where it is. */
  async followWay() {
    const ended = () => this.kind?.ended?.(this.context);
    if (ended() === undefined) return;
    if (!ended()) return this.region("uitkomst").hidden || dropOutcome(this);
    if (this.region("uitkomst").hidden) await openOutcome(this, ended);
  }

  /** Other answers in the place of these. @param {import("../lib/answers/state.js").State} state @param {Map<string, string | null>} [more] */
  replace(state, more) {
    const session = /** @type {Session} */ (this.session);
    const problem = session.replace(state, more);
    this.resume();
    tellKept(this, notices(this));
    return problem;
  }
}

customElements.define("self-check", SelfCheck);
