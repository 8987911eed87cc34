// A group's numbers in words: for the page, the screen and the minutes. Pure.

import { apart, byDifference, groupShares, results, widest } from "./results.js";
import { FEW } from "./small.js";

/** @typedef {import("./shape.js").Shape} Shape */
/** @typedef {import("./results.js").Part} Part */

const one = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1, minimumFractionDigits: 1 });
export const tenth = (/** @type {number} */ value) => one.format(value);
export const percent = (/** @type {number} */ value) => `${Math.round(value)}%`;
const signed = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 0, signDisplay: "exceptZero" });
/** Of the rounded figures that are shown. @param {number} from @param {number} to */
export const shift = (from, to) => signed.format(Math.round(to) - Math.round(from));

/** @param {number} n */
export const people = (n) => (n === 1 ? "1 antwoord" : `${n} antwoorden`);
/** @param {number} n */
export const tooFew = (n) => `Nog te weinig antwoorden: ${n}. Vanaf ${FEW} zie je hier iets.`;

/** A theme with its round, if there are rounds. @param {Shape} shape @param {Part} part */
export function partName(shape, { field }) {
  const round = shape.rounds.find(({ id }) => field.id.startsWith(`${id}.`));
  return round ? `${field.title} (${round.name.toLowerCase()})` : field.title;
}

/** How far apart, in words. @param {Shape} shape @param {Part} part */
export function spreadWords(shape, part) {
  if (part.field.points) {
    const q = widest(part);
    const { low, high } = part.spreads[q];
    return `${shape.quadrants[q].name}: van ${low} tot ${high} punten`;
  }
  if (part.spreads.length)
    return `van ${part.spreads[0].low} tot ${part.spreads[0].high}, gemiddeld ${tenth(part.spreads[0].mean)}`;
  const most = part.dots[0].indexOf(Math.max(...part.dots[0]));
  return `${part.dots[0][most]} van de ${part.n} kiezen: ${part.field.words[most]}`;
}

/** The parts on which the group differs most, and those on which it agrees most. @param {Part[]} all @returns {{most: Part[], least: Part[]}} */
export function extremes(all) {
  const sorted = byDifference(all);
  const few = Math.min(3, Math.floor(sorted.length / 2));
  const most = sorted.slice(0, few).filter((part) => (apart(part) ?? 0) > 0);
  return { most, least: sorted.slice(sorted.length - few).reverse() };
}

/** @param {Shape} shape @param {import("./results.js").Entry[]} entries @param {string} name @param {string} day @returns {string} for the minutes */
export function summaryText(shape, entries, name, day) {
  const lines = [`${name}, ${day}`, `Zelfcheck: ${shape.title}`, `${people(entries.length)}.`, ""];
  if (entries.length < FEW) return [...lines, tooFew(entries.length), ""].join("\n");
  const { n, rounds } = groupShares(shape, entries);
  if (rounds.length) {
    lines.push(`Gemiddeld aandeel per kwadrant (${n} mensen):`);
    shape.quadrants.forEach(({ name: quadrant }, q) => {
      const [now, wanted] = rounds.map((round) => round[q]);
      lines.push(
        `- ${quadrant}: nu ${percent(now.mean)} (van ${percent(now.low)} tot ${percent(now.high)}), ` +
          `gewenst ${percent(wanted.mean)} (van ${percent(wanted.low)} tot ${percent(wanted.high)}), verschil ${shift(now.mean, wanted.mean)}`,
      );
    });
    lines.push("");
  }
  const all = results(shape, entries);
  const { most, least } = extremes(all);
  const told = (/** @type {Part} */ part) => `- ${partName(shape, part)}: ${spreadWords(shape, part)}`;
  if (most.length) lines.push("Hier verschilt de groep het meest:", ...most.map(told), "");
  if (least.length) lines.push("Hier is de groep het meest eens:", ...least.map(told), "");
  if (!rounds.length) {
    lines.push("Alle antwoorden:");
    for (const part of all) {
      const counted = part.dots.length
        ? part.field.words.map((word, i) => `${word} ${part.dots[0][i]}`).join(", ")
        : tooFew(part.n);
      lines.push(`- ${part.field.title}: ${counted}`);
    }
    lines.push("");
  }
  if (shape.talk.length) lines.push("Om over door te praten:", ...shape.talk.map((question) => `- ${question}`), "");
  return lines.join("\n");
}
