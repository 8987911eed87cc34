// A group as a file, to go on with on another device or another day. Refused whole when it is not
// whole. Pure.

import { MOST, parsed } from "../answers/state.js";
import { decodeCode, MARK } from "./code.js";

export const FORMAT = "gids-groep";
const VERSION = 1;

/** @typedef {{code: string, tag: string, notes: Record<string, string>}} Line */
/** @typedef {{naam: string, gemaakt: string, antwoorden: Line[]}} GroupFile */

/**
 * @param {{name: string, made: string}} group @param {import("./shape.js").Shape} shape
 * @param {{code: string, notes: Record<string, string>}[]} people
 */
export function encodeGroup({ name, made }, { check, version }, people) {
  const antwoorden = people.map(({ code, notes }) =>
    Object.keys(notes).length ? { code, notities: notes } : { code },
  );
  return JSON.stringify(
    { formaat: FORMAT, versie: VERSION, naam: name, gemaakt: made, check, checkversie: version, antwoorden },
    null,
    1,
  );
}

/** Of which check a file of a group is, to read that first. @param {string} text @returns {string} empty: no such file */
export function checkOf(text) {
  const file = text.length > MOST.characters ? null : parsed(text);
  return file?.formaat === FORMAT && typeof file.check === "string" ? file.check : "";
}

/**
 * @param {string} text @param {import("./shape.js").Shape} shape
 * @returns {{group: GroupFile, problem: ""} | {group: null, problem: string}}
 */
export function decodeGroup(text, shape) {
  const refused = (/** @type {string} */ problem) => ({ group: null, problem });
  if (text.length > MOST.characters) return refused("Dit bestand is te groot.");
  const file = parsed(text);
  if (file?.formaat !== FORMAT) return refused("Dit is geen bestand van een groepsbeeld.");
  if (file.check !== shape.check) return refused("Dit bestand hoort bij een andere zelfcheck.");
  if (file.versie !== VERSION || file.checkversie !== shape.version)
    return refused("Dit bestand hoort bij een andere versie van de vragen.");
  const { naam, gemaakt, antwoorden } = file;
  const broken = refused("Dit bestand is niet heel meer.");
  if (typeof naam !== "string" || !naam.trim() || naam.length > MOST.name || !Array.isArray(antwoorden)) return broken;
  if (typeof gemaakt !== "string" || Number.isNaN(Date.parse(gemaakt))) return broken;
  /** @type {Line[]} */
  const lines = [];
  for (const line of antwoorden) {
    const notes = line?.notities ?? {};
    const read =
      typeof line?.code === "string" && line.code.startsWith(MARK)
        ? decodeCode(shape, line.code.slice(MARK.length))
        : null;
    if (!read || read.problem || !areNotes(notes)) return broken;
    lines.push({ code: line.code, tag: read.tag, notes });
  }
  return { group: { naam, gemaakt, antwoorden: lines }, problem: "" };
}

/** @param {any} notes */
function areNotes(notes) {
  if (typeof notes !== "object" || notes === null || Array.isArray(notes)) return false;
  return Object.entries(notes).every(([id, text]) => /^[a-z0-9.-]{1,200}$/.test(id) && typeof text === "string");
}
