// What goes along from a group: paper, a text for the minutes, a table and a file to go on with.

import { toCsv } from "../lib/answers/csv.js";
import { encodeGroup } from "../lib/group/file.js";
import { answersOf, HALF, parts, ROLE } from "../lib/group/shape.js";
import { summaryText } from "../lib/group/words.js";
import { localMoment } from "../lib/answers/fields.js";
import { download } from "../lib/page/dom.js";
import { draw, entries, show } from "./shown.js";

const DOWN = "Het bestand staat op je eigen apparaat, bij je downloads.";

/** @param {any} page @param {string} text */
function say(page, text) {
  page.region("gezegd").textContent = text;
}

/** @param {any} page @param {string} end */
const fileName = (page, end) =>
  `${
    page.group.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "groep"
  }.${end}`;

/** @param {any} page the <group-picture> */
export async function print(page) {
  if (page.group.said("beeld", "stand")) await draw(page);
  else await show(page);
  window.print();
}

/** @param {any} page */
export function summary(page) {
  const text = summaryText(page.shape, entries(page), page.group.name, localMoment(page.group.made).day);
  download(text, fileName(page, "txt"), "text/plain;charset=utf-8");
  say(page, DOWN);
}

/** A row a person; what too few answered is in it, for who leads the group has that anyhow. @param {any} page */
export function csv(page) {
  const shape = /** @type {import("../lib/group/shape.js").Shape} */ (page.shape);
  const name = (/** @type {import("../lib/group/shape.js").Field} */ field) => {
    const round = shape.rounds.find(({ id }) => field.id.startsWith(`${id}.`));
    return round ? `${round.name}: ${field.title}` : field.id === ROLE ? "Rol" : field.title;
  };
  const head = shape.fields.flatMap((field) =>
    field.points ? shape.quadrants.map((quadrant) => `${name(field)}: ${quadrant.name}`) : [name(field)],
  );
  const rows = page.group
    .people(shape)
    .map((/** @type {import("../lib/group/session.js").Person} */ { values, code }, /** @type {number} */ i) => {
      const answers = answersOf(shape, values);
      const cells = shape.fields.flatMap((field, at) => {
        if (field.points) {
          const half = values[at] === HALF ? "half" : "";
          return parts(field, values[at]) ?? field.questions.map(() => half);
        }
        const word = field.words[field.options.indexOf(answers[field.questions[0]] ?? "")] ?? "";
        return [/^\d$/.test(word) ? Number(word) : word];
      });
      return [i + 1, ...cells, code];
    });
  download(toCsv([["Nummer", ...head, "Code"], ...rows]), fileName(page, "csv"), "text/csv;charset=utf-8");
  say(page, `${DOWN} Met de laatste kolom kun je de antwoorden hier later weer toevoegen.`);
}

/** @param {any} page */
export function file(page) {
  const { group, shape } = page;
  download(
    encodeGroup({ name: group.name, made: group.made }, shape, group.people(shape)),
    fileName(page, "json"),
    "application/json",
  );
  say(page, DOWN);
}
