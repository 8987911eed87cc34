// The ways in: pasted links, files that are opened or dropped, and answers typed over from paper.

import { encodeCode, newTag } from "../lib/group/code.js";
import { eachCode } from "../lib/group/links.js";
import { addFile, addFound, report } from "../lib/group/session.js";
import { filled, HALF, valuesOf } from "../lib/group/shape.js";
import { MOST, parsed } from "../lib/answers/state.js";
import { refuse } from "../lib/form/field.js";
import { make } from "../lib/page/dom.js";

const NONE = "Hierin staat geen antwoord van deze zelfcheck. Er is niets toegevoegd.";
const WORDS = {
  kapot: ["1 link of bestand is niet heel: vraag het opnieuw", "links of bestanden zijn niet heel: vraag ze opnieuw"],
  "andere-zelfcheck": ["1 hoort bij een andere zelfcheck", "horen bij een andere zelfcheck"],
  "andere-versie": ["1 hoort bij een andere versie van de vragen", "horen bij een andere versie van de vragen"],
  leeg: ["1 is leeg", "zijn leeg"],
};
const BUSY = 40; // milliseconds: then the page gets its turn

/** @param {import("../lib/group/session.js").Report} told @returns {string} */
export function sayReport({ added, again, renewed, problems }) {
  const parts = [];
  if (added) parts.push(`${added} toegevoegd.`);
  if (again) parts.push(`${again} had je al.`);
  if (renewed) parts.push(`${renewed} keer nieuwe antwoorden van iemand die er al was: die tellen nu.`);
  for (const [problem, n] of problems) {
    const [single, more] = WORDS[/** @type {"leeg"} */ (problem)];
    parts.push(n === 1 ? `${single}.` : `${n} ${more}.`);
  }
  return parts.join(" ") || NONE;
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

/** @param {any} page the <group-picture> */
export function collect(page) {
  /** @param {string} text @param {import("../lib/group/session.js").Report} told */
  const take = async (text, told) => {
    let since = performance.now();
    for (const found of eachCode(page.shape, text)) {
      addFound(page.group, found, told, page.shape);
      if (performance.now() - since < BUSY) continue;
      await turn();
      since = performance.now();
    }
  };

  /** @param {import("../lib/group/session.js").Report} told */
  const done = (told) => {
    const said = sayReport(told);
    page.say(said);
    page.redraw();
  };

  const field = /** @type {HTMLTextAreaElement} */ (page.region("plak"));
  const paste = async () => {
    const text = field.value;
    if (!text.trim()) {
      page.say("Plak eerst een link in het vak.");
      return refuse(field, page.region("melding"));
    }
    const told = report();
    await take(text, told);
    if (told.added + told.again + told.renewed && !told.problems.size) field.value = "";
    done(told);
    field.focus();
  };

  /** @param {Iterable<File>} list */
  const files = async (list) => {
    const told = report();
    for (const file of list) {
      if (file.size > 4 * MOST.characters) {
        told.problems.set("kapot", (told.problems.get("kapot") ?? 0) + 1);
        continue;
      }
      const text = await file.text();
      const content = parsed(text);
      const before = told.added + told.again + told.renewed + told.problems.size;
      if (content?.formaat === "gids-zelfcheck") addFile(page.group, content, told, page.shape, page.texts);
      else await take(text, told);
      const after = told.added + told.again + told.renewed + told.problems.size;
      if (before === after) told.problems.set("kapot", (told.problems.get("kapot") ?? 0) + 1);
    }
    done(told);
  };

  const opener = /** @type {HTMLInputElement} */ (page.region("bestanden"));
  opener.addEventListener("change", async () => {
    await files([...(opener.files ?? [])]);
    opener.value = "";
  });
  const box = page.region("vak");
  box.addEventListener("dragover", (/** @type {DragEvent} */ event) => event.preventDefault());
  box.addEventListener("drop", (/** @type {DragEvent} */ event) => {
    if (!event.dataTransfer?.files.length) return; // a text goes into the field by itself
    event.preventDefault();
    files([...event.dataTransfer.files]);
  });

  const paper = /** @type {HTMLDetailsElement} */ (page.region("papier"));
  paper.addEventListener("toggle", () => {
    if (paper.open && !page.region("formulier").childElementCount) page.region("formulier").append(...form(page));
  });

  return {
    paste,
    opened() {
      paper.open = false;
      page.region("formulier").replaceChildren();
    },
  };
}

/** One person from paper: a field a question, points as four numbers. @param {any} page */
function form(page) {
  const { fields, rounds } = /** @type {import("../lib/group/shape.js").Shape} */ (page.shape);
  const inputs = fields.map((field, i) => {
    const id = `groep-veld-${i}`;
    const round = rounds.find((one) => field.id.startsWith(`${one.id}.`));
    const label = make("label", round ? `${round.name}: ${field.title}` : field.title, { for: id });
    const input = field.points
      ? make("input", null, {
          type: "text",
          id,
          inputmode: "numeric",
          autocomplete: "off",
          "aria-describedby": "groep-papier",
        })
      : make("select", null, { id });
    if (!field.points)
      input.append(
        ...["", ...field.options].map((value, at) =>
          make("option", value ? field.words[at - 1] : "niet ingevuld", { value }),
        ),
      );
    const row = make("p", null, { class: "groep__veld" });
    row.append(label, input);
    return { field, input: /** @type {HTMLInputElement} */ (input), row };
  });
  const points = fields.find((field) => field.points)?.points;
  const help = points
    ? `Typ per thema vier getallen met een spatie ertussen, samen ${points}, in de volgorde van het papier. Bijvoorbeeld 4 3 2 1.`
    : "Kies per vraag wat er op het papier staat. Met Tab ga je naar de volgende.";
  const status = make("p", null, { class: "melding", role: "status", id: "groep-papier-melding" });
  const button = make("button", "Voeg dit papier toe", { type: "button" });
  button.addEventListener("click", () => {
    /** @type {Record<string, string>} */
    const answers = {};
    for (const { field, input } of inputs) {
      input.removeAttribute("aria-invalid");
      if (!field.points) answers[field.questions[0]] = input.value;
      else
        input.value
          .trim()
          .split(/[\s,;/-]+/)
          .forEach((value, q) => {
            if (field.asked[q]) answers[field.asked[q]] = value;
            else input.setAttribute("aria-invalid", "true"); // a fifth number
          });
    }
    const values = valuesOf(page.shape, answers);
    const wrong = inputs.find(
      ({ field, input }, i) => input.getAttribute("aria-invalid") || (field.points && values[i] === HALF),
    );
    if (wrong) {
      status.textContent = `Dit zijn geen vier hele getallen die samen ${wrong.field.points} zijn. Laat het vak leeg als het thema niet af is.`;
      return refuse(wrong.input, status);
    }
    if (!filled(page.shape, values)) {
      status.textContent = "Vul eerst iets in.";
      return;
    }
    const tag = newTag();
    page.group.add(encodeCode(page.shape, values, tag), tag);
    page.say("");
    page.redraw();
    for (const { input } of inputs) input.value = "";
    status.textContent = "Toegevoegd. Het formulier is leeg voor het volgende papier.";
    inputs[0].input.focus();
  });
  const buttons = make("p", null, { class: "knoppen" });
  buttons.append(button);
  return [make("p", help, { id: "groep-papier", class: "klein" }), ...inputs.map(({ row }) => row), buttons, status];
}
