// The panel of a self-check with which somebody keeps several filled-in lists, compares
// them, and takes them along as a file. All of it on this device.

import { change, takeAway } from "../lib/answers/store.js";
import { toCsv } from "../lib/answers/csv.js";
import { amount, localMoment, words } from "../lib/answers/fields.js";
import { decodeFile, tooLarge } from "../lib/answers/file.js";
import { joined, keyOf, moved, readLists, writeList } from "../lib/answers/lists.js";
import { MOST } from "../lib/answers/state.js";
import * as store from "../lib/answers/store.js";
import { refuse } from "../lib/form/field.js";
import { ask, offerUndo } from "../lib/page/ask.js";
import { download, make, table } from "../lib/page/dom.js";
import { fold } from "../lib/page/poster.js";
import { PROBLEMS } from "./kept.js";
import { shared } from "./take.js";

/** @typedef {import("../lib/answers/lists.js").List} List */

const FEW = 10;

/** @param {any} check the <self-check> */
export function panel(check) {
  const say = (/** @type {string} */ text) => {
    check.region("melding").textContent = text;
  };
  const lists = () => readLists(store, check.check);
  const filled = () => Object.keys(check.session.answers).length > 0;
  const put = (/** @type {string} */ text, /** @type {string[]} */ choices, /** @type {HTMLElement} */ back) => {
    say("");
    return ask(check.region("vraag"), text, choices, back);
  };
  let drawn = "";

  const draw = () => {
    const kept = lists();
    if (comparing) compare();
    const now = JSON.stringify(kept.map(({ naam, datum }) => [naam, datum]));
    if (now === drawn) return;
    drawn = now;
    const focus = document.activeElement?.getAttribute("aria-label");
    const inside = check.region("rondes").contains(document.activeElement);
    check.region("rondes").replaceChildren(...(kept.length ? shown(kept) : []));
    if (!inside) return;
    const same = [...check.region("rondes").querySelectorAll("button")].find(
      (button) => button.getAttribute("aria-label") === focus,
    );
    (same ?? field).focus();
  };

  /** @param {List[]} kept */
  const shown = (kept) => {
    const lines = kept.map((list) => {
      const buttons = make("span", null, { class: "knoppen" });
      for (const [text, act] of /** @type {const} */ ([
        ["Open", open],
        ["Verwijder", away],
      ])) {
        const button = make("button", text, { type: "button", "aria-label": `${text}: ${list.naam}` });
        button.addEventListener("click", () => act(list, button));
        buttons.append(button);
      }
      return [list.naam, localMoment(list.datum).day, buttons];
    });
    const row = make("p", null, { class: "knoppen" });
    const button = make("button", "Vergelijk met wat er nu staat", { type: "button" });
    button.addEventListener("click", () => {
      compare();
      say("De vergelijking staat hieronder.");
    });
    row.append(button);
    return [table("Bewaarde lijsten", ["Naam", "Ingevuld op", "Wat wil je doen?"], lines), row];
  };

  let comparing = false;
  const compare = () => {
    comparing = true;
    check.region("vergelijking").replaceChildren(...comparison(check, lists()));
  };

  /** @param {List} list @param {HTMLElement} button */
  const open = async (list, button) => {
    const question = `De lijst ‘${list.naam}’ openen in plaats van wat je nu invulde?`;
    if (filled() && (await put(question, ["Open de lijst", "Laat staan wat er staat"], button)) !== "Open de lijst")
      return;
    if (check.replace(list) === "vol") return say(`${PROBLEMS.vol} Er is niets veranderd.`);
    say(`De lijst ‘${list.naam}’ staat nu op de pagina.`);
    draw();
  };

  /** @param {List} list */
  const away = (list) => {
    const undo = takeAway(store, [keyOf(list)]);
    draw();
    say("");
    const told = `De lijst ‘${list.naam}’ is verwijderd.`;
    const back = () => {
      undo();
      draw();
      check.announce(`De lijst ‘${list.naam}’ staat er weer.`);
    };
    offerUndo(check.region("vraag"), told, back, field);
    check.announce(told);
  };

  const field = /** @type {HTMLInputElement} */ (check.region("rondenaam"));

  const keep = async () => {
    const naam = field.value.trim();
    const wrong = naam
      ? naam.length > MOST.name && `Een naam heeft hoogstens ${MOST.name} tekens; deze heeft er ${naam.length}.`
      : "Geef de lijst eerst een naam.";
    if (wrong) {
      say(wrong);
      return refuse(field, check.region("melding"));
    }
    if (!filled()) return say("Er is nog niets ingevuld om te bewaren.");
    const list = { ...shared(check, check.session.state), naam };
    const before = lists();
    const taken = before.some((other) => other.naam === naam);
    if (
      taken &&
      (await put(`Er is al een lijst ‘${naam}’. Vervangen?`, ["Vervang", "Laat staan"], field)) !== "Vervang"
    )
      return;
    const left = MOST.lists - before.length - (taken ? 0 : 1);
    if (left < 0) return say(`Er passen hoogstens ${MOST.lists} lijsten. Verwijder er eerst een.`);
    const problem = store.save(keyOf(list), writeList(list, Date.now()));
    if (problem) return say(`${PROBLEMS[problem]} Sla de lijst op als bestand.`);
    field.value = "";
    const room = left < FEW ? ` Er passen nog ${left} lijsten bij.` : "";
    say(`Bewaard als ‘${naam}’, in deze browser.${room}`);
    draw();
  };

  const opener = /** @type {HTMLInputElement} */ (check.region("open"));
  const bring = async () => {
    const file = opener.files?.[0];
    if (!file) return;
    // A letter takes at most four bytes: what is larger than that is not read at all.
    const bytes = file.size > 4 * MOST.characters ? null : new Uint8Array(await file.arrayBuffer());
    opener.value = "";
    const read = bytes ? await readBytes(check, bytes) : { state: null, lists: [], problem: tooLarge, changes: [] };
    if (!read.state) return say(`${read.problem} Er is niets veranderd.`);
    const question = "Het bestand openen in plaats van wat je nu invulde?";
    if (
      filled() &&
      (await put(question, ["Open het bestand", "Laat staan wat er staat"], opener)) !== "Open het bestand"
    )
      return say("Er is niets veranderd.");
    const here = lists();
    const added = joined(here, read.lists);
    if (here.length + added.length > MOST.lists)
      return say(`Samen zijn dat meer dan ${MOST.lists} lijsten. Verwijder er eerst een paar. Er is niets veranderd.`);
    const keys = new Map(added.map((list, i) => [keyOf(list), writeList(list, Date.now() + i)]));
    const problem = check.replace(read.state, keys);
    if (problem === "vol") return say(`${PROBLEMS.vol} Er is niets veranderd.`);
    const renamed = added.filter((list) => !read.lists.some((other) => other.naam === list.naam));
    const lost = problem && added.length ? " De lijsten met een naam konden niet mee." : "";
    const other = renamed.map((list) => ` Een lijst heet hier ‘${list.naam}’, want die naam was er al.`).join("");
    const changed = read.changes.length ? " Er is in Word iets veranderd: dat staat hieronder." : "";
    say(`Het bestand is geopend.${lost}${other}${changed}`);
    draw();
    if (!changed) return;
    comparing = false;
    const shown = table("Veranderd in Word", ["Vraag", "Stond er", "Staat er nu"], read.changes);
    check.region("vergelijking").replaceChildren(shown);
  };

  const csv = () => {
    download(toCsv(rows(check, lists())), `${check.check}.csv`, "text/csv;charset=utf-8");
    say("Het bestand staat op je eigen apparaat, bij je downloads.");
  };

  for (const [name, act] of Object.entries({ ronde: keep, csv })) {
    const button = /** @type {HTMLButtonElement} */ (check.querySelector(`[data-doe="${name}"]`));
    button.onclick = act;
    button.disabled = false; // until now nothing would have happened
  }
  opener.onchange = bring;
  opener.disabled = false;
  change(store, moved(store, check.check));
  draw();

  return {
    draw,
    compared: () => comparing && compare(),
    forget() {
      comparing = false;
      check.region("vergelijking").replaceChildren();
      draw();
    },
  };
}

/** A file of answers, or a Word file with the same in it. @param {any} check @param {Uint8Array} bytes */
async function readBytes(check, bytes) {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const unread = { state: null, lists: [], problem: "Het Word-bestand kon niet worden gelezen.", changes: [] };
    return import("./word.js").then((module) => module.openWord(check, bytes)).catch(() => unread);
  }
  return { ...decodeFile(new TextDecoder().decode(bytes), check.check), changes: [] };
}

/** @param {any} check @param {List[]} lists */
function columns(check, lists) {
  const now = { ...check.session.state, naam: "Nu op de pagina" };
  return [...lists, now].map((list) => ({ name: list.naam, answers: shared(check, list).antwoorden }));
}

/** Question by question, with what differs marked by a word. @param {any} check @param {List[]} lists */
function comparison(check, lists) {
  const all = columns(check, lists);
  const lines = [];
  for (const [id, question] of check.questions) {
    if (!all.some(({ answers }) => answers[id])) continue;
    const cells = all.map(({ answers }) => words(question, answers[id] ?? "") || "–");
    lines.push([question.dataset.titel ?? id, ...cells, new Set(cells).size > 1 ? "anders" : "gelijk"]);
  }
  const raw = table("Vergelijking", ["Vraag", ...all.map((column) => column.name), "Verschil"], lines);
  const picture = check.drawing.compare?.(check.context, all);
  return picture ? [...picture, fold("Alle antwoorden naast elkaar", raw)] : [raw];
}

/** @param {any} check @param {List[]} lists @returns {(string | number)[][]} */
function rows(check, lists) {
  const all = columns(check, lists);
  const lines = [...check.questions].map(([id, question]) => [
    question.dataset.titel ?? id,
    ...all.map(({ answers }) => amount(question, answers[id] ?? "")),
  ]);
  const blank = all.slice(1).map(() => "");
  const more = (check.drawing.numbers?.(check.context) ?? []).map(
    (/** @type {(string | number)[]} */ [label, value]) => [label, ...blank, value],
  );
  return [["Vraag", ...all.map((column) => column.name)], ...lines, ...more];
}
