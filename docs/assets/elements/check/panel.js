// The panel of a self-check with which somebody keeps several filled-in lists, compares
// them, and takes them along as a file. All of it on this device.

import { toCsv } from "../lib/answers/csv.js";
import { download, make, table } from "../lib/page/dom.js";
import { dutchDate, words } from "../lib/answers/fields.js";
import { addRun, fromFile, readRuns, toFile } from "../lib/answers/runs.js";
import { load, remove, save } from "../lib/answers/store.js";

const FAILED = {
  vol: "Bewaren lukt niet: de opslag van deze browser is vol. Sla de lijst op als bestand.",
  geblokkeerd: "Bewaren lukt niet: deze browser staat het niet toe. Sla de lijst op als bestand.",
};

/** @param {any} check the <self-check> */
export function panel(check) {
  const key = `rondes:${check.check}`;
  const say = (/** @type {string} */ text) => {
    check.region("melding").textContent = text;
  };
  const runs = () => readRuns(load(key).text, check.check);

  /** @param {import("../lib/answers/runs.js").Run[]} some @param {string} done */
  const keep = (some, done) => {
    if (!some.length) remove(key);
    const problem = some.length ? save(key, JSON.stringify(some)) : "";
    say(problem ? FAILED[problem] : done);
    draw();
  };

  const draw = () => {
    const kept = runs();
    check.region("vergelijking").replaceChildren();
    if (!kept.length) return check.region("rondes").replaceChildren();
    const lines = kept.map((run) => {
      const buttons = make("span", null, { class: "knoppen" });
      const button = (/** @type {string} */ text, /** @type {() => void} */ act) => {
        const found = make("button", text, { type: "button", "aria-label": `${text}: ${run.naam}` });
        found.addEventListener("click", act);
        buttons.append(found);
      };
      button("Open", () => {
        if (
          Object.keys(check.state.antwoorden).length &&
          !confirm(`De lijst ‘${run.naam}’ openen in plaats van wat je nu invulde?`)
        )
          return;
        check.replace({ ...check.empty, versie: run.versie, datum: run.datum, antwoorden: run.antwoorden });
        say(`De lijst ‘${run.naam}’ staat nu op de pagina.`);
      });
      button("Verwijder", () => {
        if (confirm(`De lijst ‘${run.naam}’ verwijderen?`))
          keep(
            runs().filter((other) => other.naam !== run.naam),
            `De lijst ‘${run.naam}’ is verwijderd.`,
          );
      });
      return [run.naam, dutchDate(run.datum), buttons];
    });
    const compare = make("button", "Vergelijk met wat er nu staat", { type: "button" });
    compare.addEventListener("click", () => check.region("vergelijking").replaceChildren(comparison(check, runs())));
    check
      .region("rondes")
      .replaceChildren(table("Bewaarde lijsten", ["Naam", "Ingevuld op", "Wat wil je doen?"], lines), compare);
  };

  /** @type {Record<string, () => void>} */
  const acts = {
    ronde() {
      const field = /** @type {HTMLInputElement} */ (check.region("rondenaam"));
      const name = field.value.trim();
      if (!name) {
        field.focus();
        return say("Geef de lijst eerst een naam.");
      }
      if (!Object.keys(check.state.antwoorden).length) return say("Er is nog niets ingevuld om te bewaren.");
      if (runs().some((run) => run.naam === name) && !confirm(`Er is al een lijst ‘${name}’. Vervangen?`)) return;
      keep(addRun(runs(), name, check.state), `Bewaard als ‘${name}’, in deze browser.`);
      field.value = "";
    },
    bestand() {
      download(toFile(check.state, runs()), `${check.check}.json`, "application/json");
      say("Het bestand staat op je eigen apparaat, bij je downloads.");
    },
    csv() {
      download(toCsv(rows(check, runs())), `${check.check}.csv`, "text/csv;charset=utf-8");
      say("Het bestand staat op je eigen apparaat, bij je downloads.");
    },
  };
  for (const [name, act] of Object.entries(acts)) {
    const button = /** @type {HTMLButtonElement} */ (check.querySelector(`[data-doe="${name}"]`));
    button.onclick = act;
    button.disabled = false; // until now nothing would have happened
  }

  const opener = /** @type {HTMLInputElement} */ (check.region("open"));
  opener.onchange = async () => {
    const file = opener.files?.[0];
    if (!file) return;
    const text = file.size > 1_000_000 ? " ".repeat(1_000_001) : await file.text();
    opener.value = "";
    const read = fromFile(text, check.empty);
    if (!("state" in read)) return say(`${read.problem} Er is niets veranderd.`);
    if (Object.keys(check.state.antwoorden).length && !confirm("Het bestand openen in plaats van wat je nu invulde?"))
      return say("Er is niets veranderd.");
    check.replace(read.state);
    const names = new Set(read.runs.map((run) => run.naam));
    keep([...runs().filter((run) => !names.has(run.naam)), ...read.runs], "Het bestand is geopend.");
    check.restore();
    check.refresh();
  };

  opener.disabled = false;
  draw();
}

/** @param {any} check @param {import("../lib/answers/runs.js").Run[]} runs @returns {{name: string, answers: Record<string, string>}[]} */
function columns(check, runs) {
  return [
    ...runs.map((run) => ({ name: run.naam, answers: run.antwoorden })),
    { name: "Nu op de pagina", answers: check.state.antwoorden },
  ];
}

/** Question by question, with what differs marked by a word. @param {any} check @param {import("../lib/answers/runs.js").Run[]} runs */
function comparison(check, runs) {
  const all = columns(check, runs);
  const lines = [];
  for (const [id, question] of check.questions) {
    if (!all.some(({ answers }) => answers[id])) continue;
    const cells = all.map(({ answers }) => words(question, answers[id] ?? "") || "–");
    lines.push([question.dataset.titel ?? id, ...cells, new Set(cells).size > 1 ? "anders" : "gelijk"]);
  }
  return table("Vergelijking", ["Vraag", ...all.map((column) => column.name), "Verschil"], lines);
}

/** @param {any} check @param {import("../lib/answers/runs.js").Run[]} runs @returns {(string | number)[][]} */
function rows(check, runs) {
  const all = columns(check, runs);
  const number = (/** @type {string} */ text) => (/^\d+$/.test(text) ? Number(text) : text);
  const lines = [...check.questions].map(([id, question]) => [
    question.dataset.titel ?? id,
    ...all.map(({ answers }) => number(words(question, answers[id] ?? ""))),
  ]);
  const blank = all.slice(1).map(() => "");
  const more = (check.kind.numbers?.(check.context) ?? []).map((/** @type {(string | number)[]} */ [label, value]) => [
    label,
    ...blank,
    value,
  ]);
  return [["Vraag", ...all.map((column) => column.name)], ...lines, ...more];
}
