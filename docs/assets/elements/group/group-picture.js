// <group-picture>: brings the answers of a group together and shows what they are as one. All of
// it stays on this device. Collecting, drawing and taking along stand in modules of their own.

import { readShape, textQuestions } from "../lib/group/read.js";
import { collect } from "./collect.js";
import { away, begin, bring, choose } from "./doors.js";
import { keepList } from "./people.js";
import { people } from "../lib/group/words.js";
import * as store from "../lib/answers/store.js";
import { clear } from "../lib/page/ask.js";
import { make } from "../lib/page/dom.js";
import { loaded, sayFailed } from "../lib/page/loading.js";
import { qr } from "../lib/page/qr.js";

const PROBLEMS = {
  vol: "Bewaren lukt niet: de opslag van deze browser is vol. Bewaar de bijeenkomst als bestand.",
  geblokkeerd:
    "Bewaren lukt niet: deze browser staat het niet toe. Alles is weg als je deze pagina sluit. Bewaar de bijeenkomst als bestand.",
};
const NO_LINK =
  "Zonder internet is er geen link om te delen. Laat de vragenlijst op deze computer invullen, of werk op papier.";
const SOON = 200; // milliseconds: another tab writes answer by answer

/** @typedef {import("../lib/group/session.js").Group} Group */

class GroupPicture extends HTMLElement {
  /** @type {Group | undefined} */
  group;
  /** @type {import("../lib/group/shape.js").Shape | undefined} */
  shape;
  /** Questions whose words only a file brings. @type {Map<string, string>} */
  texts = new Map();
  /** @type {Map<string, Element>} */
  checks = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  soon;

  connectedCallback() {
    this.addEventListener("click", this);
    for (const name of ["storage", "pageshow"]) addEventListener(name, this.follow);
    addEventListener("hashchange", this.receive);
    this.started ??= this.start();
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
    for (const name of ["storage", "pageshow"]) removeEventListener(name, this.follow);
    removeEventListener("hashchange", this.receive);
  }

  /** @type {true | undefined} */
  started;

  /** @returns {true} */
  start() {
    this.collect = collect(this);
    this.list = keepList(this);
    const further = /** @type {HTMLInputElement} */ (this.region("verder"));
    further.addEventListener("change", () => bring(this, further));
    this.region("eerder").addEventListener("change", () => this.redraw());
    choose(this);
    this.receive();
    return true;
  }

  /** @param {string} name @returns {HTMLElement} */
  region(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-deel="${name}"]`));
  }

  /** @param {string} text */
  say(text) {
    this.region("melding").textContent = text;
  }

  /** For who hears the page. @param {string} text */
  announce(text) {
    this.region("gehoord").textContent = text;
  }

  /** @param {Event} event */
  handleEvent(event) {
    const button = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest("[data-doe]"));
    const act =
      button && /** @type {Record<string, (button: HTMLElement) => void>} */ (this.acts)[button.dataset.doe ?? ""];
    if (button && act) act(button);
  }

  acts = {
    begin: () => begin(this),
    voeg: () => this.collect?.paste(),
    kopieer: () => this.copyAddress(),
    laatzien: () => this.picture("show"),
    vries: () => this.picture("freeze"),
    rollen: () => this.picture("roles"),
    verberg: () => this.picture("hide"),
    scherm: () => this.picture("present"),
    print: () => this.carry("print"),
    tekst: () => this.carry("summary"),
    csv: () => this.carry("csv"),
    bewaar: () => this.carry("file"),
    sluit: () => choose(this, true),
    wis: () => away(this, /** @type {Group} */ (this.group)),
  };

  /** @param {string} slug @returns {HTMLOptionElement | undefined} */
  option(slug) {
    const select = /** @type {HTMLSelectElement} */ (this.region("check"));
    return [...select.options].find((option) => option.value === slug);
  }

  /** @param {string} slug */
  titleOf(slug) {
    return this.option(slug)?.text ?? slug;
  }

  /** The address of the empty check. @param {string} slug */
  addressOf(slug) {
    return new URL(this.option(slug)?.dataset.adres ?? "", location.href.split("#")[0]).href;
  }

  /** The form of a check: on this page, or fetched from its own. @param {string} slug @returns {Promise<Element>} */
  async formOf(slug) {
    const here = document.querySelector(`self-check[data-check="${slug}"]`) ?? this.checks.get(slug);
    if (here) return here;
    const answer = await fetch(this.addressOf(slug));
    if (!answer.ok) throw new Error(`${slug}: ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const check = page.querySelector(`self-check[data-check="${slug}"]`);
    if (!check) throw new Error(`${slug} is no self-check`);
    this.checks.set(slug, check);
    return check;
  }

  /** @param {string} slug @returns {Promise<boolean>} */
  async know(slug) {
    try {
      const form = await this.formOf(slug);
      this.shape = readShape(form);
      this.texts = textQuestions(form);
      return true;
    } catch (error) {
      console.warn(error);
      this.say("De vragenlijst is niet geladen. Kijk of je online bent en probeer het opnieuw.");
      return false;
    }
  }

  /** @param {Group} group */
  async show(group) {
    this.group = group;
    this.say("");
    clear(this.region("aanbod"));
    this.region("begin").hidden = true;
    this.region("bijeenkomst").hidden = false;
    this.region("kop").textContent = `${group.name}: ${this.titleOf(group.check)}`;
    const address = this.addressOf(group.check);
    const online = address.startsWith("http");
    this.region("adres").textContent = online ? address : NO_LINK;
    this.region("qr").replaceChildren();
    this.collect?.opened();
    this.redraw();
    this.region("kop").focus();
    if (!online) return;
    try {
      this.region("qr").replaceChildren(
        await qr(address, `QR-code naar de lege vragenlijst: ${this.titleOf(group.check)}`),
      );
    } catch {
      this.region("qr").replaceChildren(make("p", "De QR-code is niet geladen. Gebruik de link."));
    }
  }

  async copyAddress() {
    try {
      await navigator.clipboard.writeText(this.addressOf(this.group?.check ?? ""));
      this.say("De link naar de lege vragenlijst is gekopieerd.");
    } catch {
      this.say("Kopiëren lukt niet. De link staat boven de knop: kopieer hem zelf.");
    }
  }

  /** Everything as the answers are. */
  redraw() {
    const { group, shape } = this;
    if (!group || !shape) return;
    const found = group.people(shape);
    const count = found.length ? people(found.length) : "Nog geen antwoorden";
    const unread = group.unread
      ? ` ${people(group.unread)} van een andere versie van de vragen: bewaard, niet geteld.`
      : "";
    this.region("aantal").textContent = `${count}.${unread}`;
    if (group.problem) this.say(PROBLEMS[group.problem]);
    this.list?.draw(found);
    this.picture("draw");
  }

  /** @param {string} part @param {(module: any) => void} use */
  load(part, use) {
    const failed = (/** @type {() => void} */ again) =>
      sayFailed(this.region("melding"), "Een deel is niet geladen.", again);
    loaded((mark) => import(`./${part}.js${mark}`), failed).then(use);
  }

  /** The picture is loaded when it is shown. @param {string} act */
  picture(act) {
    if (act === "draw" && !this.group?.said("beeld", "stand") && this.region("beeld").hidden) return this.tellButtons();
    this.load("shown", (module) => {
      module[act](this);
      this.tellButtons();
    });
  }

  tellButtons() {
    const state = this.group?.said("beeld", "stand") ?? "";
    const hide = (/** @type {string} */ name, /** @type {boolean} */ on) => {
      const button = /** @type {HTMLElement} */ (this.querySelector(`[data-doe="${name}"]`));
      button.hidden = on;
    };
    hide("laatzien", state !== "");
    for (const name of ["scherm", "vries", "verberg"]) hide(name, state === "");
    hide("rollen", state === "" || !this.shape?.fields.some((field) => field.id === "rol"));
    const freeze = /** @type {HTMLElement} */ (this.querySelector('[data-doe="vries"]'));
    freeze.textContent = state === "bevroren" ? "Volg weer wat er bij komt" : "Bevries het beeld";
  }

  /** @param {"print" | "summary" | "csv" | "file"} what */
  carry(what) {
    this.load("carry", (module) => module[what](this));
  }

  /** What another tab did; a moment later, so that many answers are one change. @param {Event} event */
  follow = (event) => {
    if (event instanceof StorageEvent && !store.concerns(event, ["check:groep.", "gewist"])) return;
    clearTimeout(this.soon);
    this.soon = setTimeout(() => {
      if (!this.group) return choose(this);
      const before = this.group.wiped;
      const changed = this.group.sync();
      if (before !== this.group.wiped) {
        choose(this);
        return this.say("Deze bijeenkomst is gewist in een ander tabblad.");
      }
      if (changed) this.redraw();
    }, SOON);
  };

  /** A link with answers was opened here: they wait to be added, and leave the address bar. */
  receive = () => {
    if (!/^#gids1-/i.test(location.hash)) return;
    const field = /** @type {HTMLTextAreaElement} */ (this.region("plak"));
    field.value = `${decodeURIComponent(location.hash.slice(1))}\n${field.value}`;
    history.replaceState(history.state, "", location.href.split("#")[0]);
    this.say("Er staat een antwoord klaar. Open een bijeenkomst en kies dan bij stap 2: Voeg toe.");
  };
}

customElements.define("group-picture", GroupPicture);
