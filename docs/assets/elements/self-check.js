// <self-check>: makes the printed form on the page keep its answers and show an outcome.
// Reads questions, texts and advice from its own HTML; keeps answers on this device only.

import { outcome, SCORES } from "./lib/score.js";
import { emptyState, readState } from "./lib/state.js";
import { load, remove, save } from "./lib/store.js";
import { bars } from "./lib/svg.js";

const PROBLEMS = {
  vol: "Bewaren lukt niet: de opslag van deze browser is vol. Je antwoorden staan er nog, zolang je deze pagina open houdt.",
  geblokkeerd:
    "Bewaren lukt niet: deze browser staat het niet toe. Je antwoorden staan er nog, zolang je deze pagina open houdt.",
};

/** @param {string} tag @param {string} [text] */
function make(tag, text) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  return element;
}

class SelfCheck extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    if (!this.form)
      return console.warn("<self-check> verwacht een <form> met vragen (guide/templates/self_check.html)");
    this.key = `check:${this.dataset.check}`;
    this.empty = emptyState(this.dataset.check ?? "", Number(this.dataset.versie));
    /** @type {HTMLElement[]} */
    this.questions = [...this.form.querySelectorAll("[data-vraag]")].filter((q) => q instanceof HTMLElement);
    this.region("balk").hidden = false;
    for (const name of ["input", "change", "click"]) this.addEventListener(name, this);
    this.restore();
  }

  disconnectedCallback() {
    for (const name of ["input", "change", "click"]) this.removeEventListener(name, this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.type === "click") {
      const doing = target.closest("[data-doe]")?.getAttribute("data-doe");
      if (doing === "uitkomst") this.showOutcome();
      if (doing === "print") print();
      if (doing === "wis") this.wipe();
    } else if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
      this.answered(target);
    }
  }

  /** @param {string} name @returns {HTMLElement} */
  region(name) {
    const found =
      name === "balk" ? this.querySelector(".zelfcheck__balk") : this.querySelector(`[data-deel="${name}"]`);
    return /** @type {HTMLElement} */ (found);
  }

  get ids() {
    return (this.questions ?? []).map((question) => question.dataset.vraag ?? "");
  }

  /** @returns {HTMLTextAreaElement | null | undefined} */
  get own() {
    return this.form?.querySelector("textarea[data-tekst]");
  }

  restore() {
    /** @type {Map<string, Set<string> | null>} */
    const allowed = new Map(this.ids.map((id) => [id, new Set([...SCORES, "nvt"])]));
    if (this.own) allowed.set("eigen-tekst", null);
    const kept = load(this.key ?? "");
    const { state, unknown, problem } = readState(kept.text, /** @type {any} */ (this.empty), allowed);
    this.state = state;
    this.fill();
    const said = [];
    if (!kept.works) said.push(PROBLEMS.geblokkeerd);
    if (problem === "stuk") said.push("Wat hier eerder bewaard was, is niet meer te lezen. Je begint opnieuw.");
    if (problem === "andere-versie")
      said.push("De vragen zijn veranderd sinds je dit invulde. Kijk je antwoorden nog eens na.");
    if (unknown.length) {
      const many = unknown.length === 1 ? "Een bewaard antwoord hoort" : `${unknown.length} bewaarde antwoorden horen`;
      said.push(`${many} bij een vraag die er niet meer is. We tonen het niet, maar gooien het ook niet weg.`);
    }
    if (!said.length)
      said.push(state.datum ? this.keptAt() : "Je antwoorden blijven in deze browser. Wij zien ze niet.");
    this.region("bewaard").textContent = said.join(" ");
    this.count();
  }

  /** The form as the state says. */
  fill() {
    const answers = this.state?.antwoorden ?? {};
    for (const question of this.questions ?? []) {
      for (const input of question.querySelectorAll("input")) {
        input.checked = input.value === answers[question.dataset.vraag ?? ""];
      }
    }
    if (this.own) this.own.value = answers["eigen-tekst"] ?? "";
  }

  /** @param {HTMLInputElement | HTMLTextAreaElement} input */
  answered(input) {
    const id = input.dataset.tekst ?? input.closest("[data-vraag]")?.getAttribute("data-vraag");
    if (!this.state || !id) return;
    if (input.value) this.state.antwoorden[id] = input.value;
    else delete this.state.antwoorden[id];
    this.state.datum = new Date().toISOString();
    const problem = save(this.key ?? "", JSON.stringify(this.state));
    this.region("bewaard").textContent = problem ? PROBLEMS[problem] : this.keptAt();
    this.count();
    if (!this.region("uitkomst").hidden) this.drawOutcome();
  }

  keptAt() {
    const at = new Date(this.state?.datum ?? "");
    const day = at.toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
    const time = at.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });
    return Number.isNaN(at.getTime())
      ? "Bewaard in deze browser, niet bij ons."
      : `Bewaard in deze browser, niet bij ons (${day}, ${time}).`;
  }

  count() {
    const total = this.ids.filter((id) => id !== "eigen").length;
    const open = outcome(
      this.ids.filter((id) => id !== "eigen"),
      this.state?.antwoorden ?? {},
    ).open.length;
    this.region("stand").textContent = open ? `${total - open} van ${total} ingevuld.` : `Alle ${total} ingevuld.`;
  }

  wipe() {
    if (!confirm("Alle antwoorden van deze zelfcheck wissen? Dit kan niet ongedaan worden gemaakt.")) return;
    remove(this.key ?? "");
    this.state = emptyState(this.empty?.check ?? "", this.empty?.versie ?? 1);
    this.fill();
    this.region("uitkomst").hidden = true;
    this.region("bewaard").textContent = "Je antwoorden zijn gewist. Er staat niets meer in deze browser.";
    this.count();
  }

  showOutcome() {
    this.drawOutcome();
    this.region("uitkomst").hidden = false;
    this.region("uitkomst").focus({ preventScroll: true });
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.region("uitkomst").scrollIntoView({ behavior: still ? "instant" : "smooth", block: "start" });
  }

  drawOutcome() {
    const answers = this.state?.antwoorden ?? {};
    const asked = this.ids.filter((id) => id !== "eigen" || answers.eigen || answers["eigen-tekst"]);
    const found = outcome(asked, answers);
    const scored = asked.length - found.open.length - found.skipped.length;
    const day = new Date(this.state?.datum || Date.now()).toLocaleDateString("nl-NL", { dateStyle: "long" });
    this.region("samenvatting").textContent =
      `${this.dataset.titel} Ingevuld op ${day}. Je gaf ${scored} van de ${asked.length} punten een score. ` +
      `${found.strong.length} sterk, ${found.weak.length} om over te praten.`;
    this.region("figuur").replaceChildren(this.figure(found.counts));
    this.region("lijsten").replaceChildren(
      ...this.list("Dit staat stevig (4 of 5)", found.strong, "Nog niets met een 4 of 5."),
      ...this.list("Hier valt over te praten (1 of 2)", found.weak, "Niets met een 1 of 2.", true),
      ...this.list("Daartussenin (3)", found.between, ""),
      ...this.list("Niet van toepassing", found.skipped, ""),
      ...this.list("Nog open", found.open, ""),
    );
  }

  /** @param {Record<string, number>} counts */
  figure(counts) {
    const words = [...(this.form?.querySelector(".scores")?.querySelectorAll(".woord") ?? [])].map(
      (w) => w.textContent,
    );
    const rows = [...SCORES, "nvt", "open"].map((kind, i) => ({
      kind,
      label: kind === "open" ? "nog open" : kind === "nvt" ? "n.v.t." : `${kind} ${words[i]}`,
      count: counts[kind],
    }));
    const figure = make("figure");
    const table = make("table");
    const head = make("tr");
    head.append(make("th", "Score"), make("th", "Hoe vaak"));
    table.append(make("caption", "De figuur in cijfers"), head);
    for (const row of rows) {
      const line = make("tr");
      line.append(make("td", row.label), make("td", String(row.count)));
      table.append(line);
    }
    const fold = make("details");
    fold.append(make("summary", "De figuur in cijfers"), table);
    figure.append(bars("Hoe vaak je elke score gaf; de cijfers staan in de tabel eronder", rows), fold);
    return figure;
  }

  /** @param {string} head @param {string[]} ids @param {string} none @param {boolean} [advise] */
  list(head, ids, none, advise = false) {
    if (!ids.length && !none) return [];
    const list = make("ul");
    for (const id of ids) list.append(this.item(id, advise));
    return [make("h3", head), ids.length ? list : make("p", none)];
  }

  /** @param {string} id @param {boolean} advise */
  item(id, advise) {
    const question = (this.questions ?? []).find((q) => q.dataset.vraag === id);
    const whole = question?.closest("fieldset");
    const own = id === "eigen" ? this.state?.antwoorden["eigen-tekst"] : "";
    const part = question?.dataset.titel ?? id;
    const title = whole && whole.dataset.titel !== part ? `${whole.dataset.titel}: ${part}` : own || part;
    const item = make("li");
    const score = this.state?.antwoorden[id];
    item.append(make("strong", title));
    if (score && SCORES.includes(score))
      item.append(" ", Object.assign(make("span", `(${score})`), { className: "score" }));
    const advice = whole?.querySelector("[data-advies]");
    if (advise && advice) {
      const copy = /** @type {HTMLElement} */ (advice.cloneNode(true));
      copy.querySelector(".afkomst")?.remove();
      item.append(copy);
    }
    return item;
  }
}

customElements.define("self-check", SelfCheck);
