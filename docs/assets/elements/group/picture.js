// The picture of a group, in parts: each stands on the page, and is a screen for the room.

import { FEW } from "../lib/group/small.js";
import { byDifference, groupShares, people as withShares, results, widest } from "../lib/group/results.js";
import { strip } from "../lib/group/draw.js";
import { extremes, partName, percent, shift, spreadWords, tenth, tooFew } from "../lib/group/words.js";
import { ROLE } from "../lib/group/shape.js";
import { list, make, table } from "../lib/page/dom.js";
import { fold, pair, tracks } from "../lib/page/poster.js";
import { nowAndWanted } from "../lib/page/tiles.js";

/** @typedef {import("../lib/group/shape.js").Shape} Shape */
/** @typedef {import("../lib/group/results.js").Entry} Entry */
/** @typedef {{title: string, nodes: Node[], own?: boolean}} Part own: not for the screen of the room */

const PLACES = ["boven-links", "boven-rechts", "onder-links", "onder-rechts"];

/** Shares as tiles. @param {Shape} shape @param {{mean: number}[]} round */
export function tilesOf(shape, round) {
  return PLACES.map((place) => {
    const q = shape.quadrants.findIndex((quadrant) => quadrant.place === place);
    return { letter: shape.quadrants[q].letter, name: shape.quadrants[q].name, value: round[q].mean };
  });
}

/** A table of figures, which stand below each other. @param {string} caption @param {string[]} head @param {string[][]} rows */
function figures(caption, head, rows) {
  const found = table(caption, head, rows);
  found.classList.add("groep__cijfers");
  return found;
}

/** @param {import("../lib/group/spread.js").Spread} spread */
const range = ({ low, high }) => `${percent(low)} tot ${percent(high)}`;

/** @param {Shape} shape @param {Entry[]} entries @returns {Part[]} */
function quadrants(shape, entries) {
  const { n, rounds } = groupShares(shape, entries);
  const title = "Nu en gewenst";
  if (!rounds.length) return [{ title, nodes: [make("p", tooFew(n))] }];
  const [now, wanted] = rounds;
  const names = /** @type {[string, string]} */ (shape.rounds.map((round) => round.name));
  const means = figures(
    "Aandeel per kwadrant",
    ["Kwadrant", ...names, "Verschil"],
    shape.quadrants.map(({ name }, q) => [
      name,
      percent(now[q].mean),
      percent(wanted[q].mean),
      shift(now[q].mean, wanted[q].mean),
    ]),
  );
  const spreads = table(
    "Spreiding per kwadrant",
    ["Kwadrant", ...names.flatMap((name) => [`${name}: laagste tot hoogste`, `${name}: spreiding`])],
    shape.quadrants.map(({ name }, q) => [
      name,
      ...rounds.flatMap((round) => [range(round[q]), tenth(round[q].deviation)]),
    ]),
  );
  const counted = make("p", `Gemiddelde van ${n} mensen, over de thema's die zij in beide rondes af hebben.`, {
    class: "klein",
  });
  const explained = make("p", "Spreiding is de standaardafwijking, in procentpunten.", { class: "klein" });
  const pictures = nowAndWanted(tilesOf(shape, now), tilesOf(shape, wanted), names);
  return [{ title, nodes: [pictures, means, counted, fold("Hoe ver liggen jullie uit elkaar?", spreads, explained)] }];
}

/** @param {Shape} shape @param {Entry[]} entries @returns {Part[]} a round */
function themes(shape, entries) {
  const all = results(shape, entries);
  return shape.rounds.map((round) => {
    const own = all.filter(({ field }) => field.id.startsWith(`${round.id}.`));
    const shown = byDifference(own);
    const lines = [...shown, ...own.filter((part) => !shown.includes(part))].map((part) => {
      const line = make("li");
      const head = make("h4", part.field.title);
      line.append(head);
      if (!part.spreads.length) {
        line.className = "te-weinig";
        line.append(make("p", tooFew(part.n)));
        return line;
      }
      const { name, letter } = shape.quadrants[widest(part)];
      head.append(" ", make("span", name, { class: letter.toLowerCase() }));
      line.append(strip(`Punten voor ${name}`, part.dots[widest(part)], letter));
      return line;
    });
    const strips = make("ol", null, { class: "themas" });
    strips.append(...lines);
    const head = [
      "Thema",
      "Antwoorden",
      "Half",
      ...shape.quadrants.flatMap(({ letter }) => [`${letter} gemiddeld`, `${letter} spreiding`]),
    ];
    const rows = own.map(({ field, n, half, spreads }) => [
      field.title,
      String(n),
      String(half),
      ...(spreads.length
        ? spreads.flatMap(({ mean, deviation }) => [tenth(mean), tenth(deviation)])
        : shape.quadrants.flatMap(() => ["–", "–"])),
    ]);
    const intro = make("p", "Eén stip is één mens. Bovenaan verschilt de groep het meest.", { class: "klein" });
    const title = `Per thema: ${round.name.toLowerCase()}`;
    return { title, nodes: [intro, strips, fold(`De cijfers ${title.toLowerCase()}`, table(title, head, rows))] };
  });
}

/** @param {string[]} lines */
function dashed(lines) {
  const found = list(lines);
  found.className = "lijst";
  return found;
}

/** @param {Shape} shape @param {Entry[]} entries @returns {Part[]} */
function difference(shape, entries) {
  const { most, least } = extremes(results(shape, entries));
  if (!least.length) return [];
  const told = (/** @type {import("../lib/group/results.js").Part} */ part) =>
    `${partName(shape, part)}. ${spreadWords(shape, part)}.`;
  return [
    {
      title: "Verschil en overeenkomst",
      nodes: [
        pair(most.length ? [make("h4", "Hier verschillen jullie het meest"), dashed(most.map(told))] : [], [
          make("h4", "Hier zijn jullie het meest eens"),
          dashed(least.map(told)),
        ]),
      ],
    },
  ];
}

/** How many chose what, with more ink for more people. @param {Shape} shape @param {Entry[]} entries @returns {Part[]} */
function heat(shape, entries) {
  const all = results(shape, entries);
  const scored = shape.kind === "schaal";
  const words = shape.fields.find((field) => field.id !== ROLE)?.words ?? [];
  const rows = all.map(({ field, n, dots, spreads }) => {
    const cells = field.words.map((_, i) => {
      if (!dots.length) return "–";
      const share = dots[0][i] / n;
      return make("span", String(dots[0][i]), { class: `warm warm-${Math.ceil(share * 4)}` });
    });
    const [spread] = spreads;
    return [
      field.title,
      ...cells,
      String(n),
      ...(scored ? [spread ? tenth(spread.mean) : "–", spread ? tenth(spread.deviation) : "–"] : []),
    ];
  });
  const caption = "Hoeveel mensen wat kozen";
  const found = table(caption, ["Vraag", ...words, "Antwoorden", ...(scored ? ["Gemiddeld", "Spreiding"] : [])], rows);
  found.classList.add("warmte");
  const few = all.some(({ dots }) => !dots.length)
    ? [make("p", `Een streepje betekent: nog te weinig antwoorden, minder dan ${FEW}.`, { class: "klein" })]
    : [];
  return [{ title: caption, nodes: [found, ...few] }];
}

/** @param {Shape} shape @param {Entry[]} entries @returns {Part[]} */
function poll(shape, entries) {
  const [{ field, n, dots }] = results(shape, entries);
  if (!dots.length) return [{ title: shape.title, nodes: [make("p", tooFew(n))] }];
  const lines = field.words.map((label, i) => ({ label, count: dots[0][i], total: n }));
  return [{ title: field.title, nodes: [tracks(lines)] }];
}

/** @param {Shape} shape @param {Entry[]} entries @returns {Part[]} */
function ticked(shape, entries) {
  const lines = results(shape, entries)
    .map(({ field, n, dots }) => ({ label: field.title, count: dots[0][0], total: n }))
    .sort((a, b) => b.count - a.count);
  return [{ title: "Wat de groep herkent", nodes: [tracks(lines)] }];
}

/** Who, when and notes, which only files bring. @param {Shape} shape @param {{notes: Record<string, string>}[]} found @param {Map<string, string>} texts @returns {Part[]} */
export function notes(shape, found, texts) {
  const rows = shape.fields.flatMap((field) => {
    const action = field.id.replace(/\.status$/, "");
    return [...texts].flatMap(([id, label]) =>
      id.startsWith(`${action}.`)
        ? found.flatMap(({ notes: own }) => (own[id] ? [[field.title, label, own[id]]] : []))
        : [],
    );
  });
  return rows.length
    ? [
        {
          title: "Wie, wanneer en notities",
          own: true,
          nodes: [table("Uit de bestanden", ["Actie", "Wat", "Wat er staat"], rows)],
        },
      ]
    : [];
}

/** The whole picture. @param {Shape} shape @param {Entry[]} entries @returns {Part[]} */
export function parts(shape, entries) {
  if (entries.length < FEW) return [{ title: "Nog te weinig antwoorden", nodes: [make("p", tooFew(entries.length))] }];
  if (shape.kind === "verdeelvragen")
    return [...quadrants(shape, entries), ...difference(shape, entries), ...themes(shape, entries)];
  if (shape.kind === "peiling") return poll(shape, entries);
  if (shape.kind === "herkennen") return ticked(shape, entries);
  return [...heat(shape, entries), ...difference(shape, entries)];
}

/** By role; which roles and whose answers, small.js says. @param {Shape} shape @param {Entry[]} entries @param {string[]} roles @returns {Part} */
export function byRole(shape, entries, roles) {
  const field = shape.fields.find(({ id }) => id === ROLE);
  const own = withShares(shape, entries);
  const names = shape.rounds.map((round) => round.name.toLowerCase());
  const rows = roles.map((role) => {
    const keys = new Set(own.filter((person) => person.role === role).map(({ key }) => key));
    const { n, rounds } = groupShares(
      shape,
      entries.filter(({ key }) => keys.has(key)),
    );
    const shares = shape.quadrants.flatMap((_, q) => rounds.map((round) => percent(round[q].mean)));
    return [field?.words[field.options.indexOf(role)] ?? role, String(n), ...shares];
  });
  const head = ["Rol", "Mensen", ...shape.quadrants.flatMap(({ letter }) => names.map((name) => `${letter} ${name}`))];
  return { title: "Per rol", nodes: [table("Gemiddeld aandeel per rol", head, rows)] };
}

/** Beside an earlier group. @param {Shape} shape @param {Entry[]} before @param {Entry[]} entries @param {string} name @returns {Part} */
export function compared(shape, before, entries, name) {
  const title = `Vergeleken met: ${name}`;
  if (Math.min(before.length, entries.length) < FEW)
    return { title, nodes: [make("p", tooFew(Math.min(before.length, entries.length)))] };
  if (shape.kind !== "verdeelvragen") {
    const [then, now] = [results(shape, before), results(shape, entries)];
    const share = (/** @type {import("../lib/group/results.js").Part} */ part, /** @type {number} */ i) =>
      part.dots.length ? percent((part.dots[0][i] / part.n) * 100) : "–";
    const rows = now.flatMap((part, at) =>
      part.field.words.map((word, i) => [`${part.field.title}: ${word}`, share(then[at], i), share(part, i)]),
    );
    return { title, nodes: [table(title, ["Antwoord", "Eerder", "Vandaag"], rows)] };
  }
  const [then, now] = [groupShares(shape, before), groupShares(shape, entries)];
  if (!then.rounds.length || !now.rounds.length) return { title, nodes: [make("p", tooFew(Math.min(then.n, now.n)))] };
  const rows = shape.rounds.flatMap((round, r) =>
    shape.quadrants.map((quadrant, q) => [
      `${quadrant.name}, ${round.name.toLowerCase()}`,
      percent(then.rounds[r][q].mean),
      percent(now.rounds[r][q].mean),
      shift(then.rounds[r][q].mean, now.rounds[r][q].mean),
    ]),
  );
  const pictures = nowAndWanted(tilesOf(shape, then.rounds[0]), tilesOf(shape, now.rounds[0]), [
    "Eerder: nu",
    "Vandaag: nu",
  ]);
  const count = make("p", `Eerder ${then.n} mensen, vandaag ${now.n}. Het hoeven niet dezelfde mensen te zijn.`, {
    class: "klein",
  });
  return { title, nodes: [pictures, figures(title, ["Kwadrant", "Eerder", "Vandaag", "Verschil"], rows), count] };
}
