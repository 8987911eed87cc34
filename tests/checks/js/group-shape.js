// Shapes of self-checks for tests without a browser: as lib/group/read.js reads them from a form.
import { digest } from "../../../docs/assets/elements/lib/group/code.js";
import { rank } from "../../../docs/assets/elements/lib/group/split.js";

const QUADRANTS = [
  ["specialisme", "S", "boven-links"],
  ["individueel-maatwerk", "M", "onder-links"],
  ["professionalisering", "P", "boven-rechts"],
  ["leergemeenschap", "L", "onder-rechts"],
].map(([id, letter, place]) => ({ id, letter, place, name: id }));
const ROLES = ["leraar", "ib", "schoolleider", "bestuurder", "swv", "ouder", "leerling", "specialist", "anders"];

const choice = (id, options) => ({ id, title: id, questions: [id], asked: [id], options, words: options, points: 0 });

/** Seven themes, four situations, ten points, two rounds, nine roles. */
export const glasses = {
  check: "welke-bril",
  version: 1,
  kind: "verdeelvragen",
  title: "Welke bril heb je op?",
  rounds: [
    { id: "nu", name: "Nu" },
    { id: "gewenst", name: "Gewenst" },
  ],
  quadrants: QUADRANTS,
  talk: ["Waar staan we?"],
  fields: [
    choice("rol", ROLES),
    ...["nu", "gewenst"].flatMap((round) =>
      [1, 2, 3, 4, 5, 6, 7].map((theme) => ({
        id: `${round}.thema-${theme}`,
        title: `Thema ${theme}`,
        questions: QUADRANTS.map(({ id }) => `${round}.thema-${theme}.${id}`),
        asked: QUADRANTS.map(({ id }) => `${round}.thema-${theme}.${id}`),
        options: [],
        words: [],
        points: 10,
      })),
    ),
  ],
};

const plain = { version: 1, rounds: [], quadrants: [], talk: [] };
export const poll = {
  ...plain,
  check: "peiling",
  kind: "peiling",
  title: "Peiling",
  fields: [choice("keuze", ["ja", "nee", "nog-niet"])],
};
export const scale = {
  ...plain,
  check: "schaal",
  kind: "schaal",
  title: "Schaal",
  fields: ["a", "b", "c"].map((id) => choice(id, ["1", "2", "3", "4", "5", "nvt"])),
};
export const sorting = {
  ...plain,
  check: "indeling",
  kind: "indeling",
  title: "Indeling",
  fields: ["x", "y"].map((id) => choice(id, ["een", "ander"])),
};

/** A stream of chance that is the same every time. @param {string} seed */
export function chance(seed) {
  let at = 0;
  return (most) => {
    at += 1;
    return digest(`${seed} ${at}`, 32) % most;
  };
}

/** Somebody who filled in all, or at times half. @param {import("../../../docs/assets/elements/lib/group/shape.js").Shape} shape */
export function somebody(shape, pick) {
  return shape.fields.map((field) => {
    if (!field.points) return pick(field.options.length + 1);
    if (pick(12) === 0) return pick(2);
    const cuts = [pick(11), pick(11), pick(11)].sort((a, b) => a - b);
    return 2 + rank([cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 10 - cuts[2]]);
  });
}
