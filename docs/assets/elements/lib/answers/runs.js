// Several filled-in lists of one self-check, and the file that carries them. Pure.

import { readState } from "./state.js";

/** @typedef {import("./state.js").State & {naam: string}} Run */
export const FORMAT = "gids-zelfcheck";
const MOST = { bytes: 1_000_000, runs: 50, answers: 2000, text: 5000 };

/** @param {string | null} text @param {string} check @returns {Run[]} what can be read; never throws */
export function readRuns(text, check) {
  try {
    const kept = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.filter((run) => isRun(run, check)) : [];
  } catch {
    return [];
  }
}

/** @param {any} run @param {string} check */
function isRun(run, check) {
  return run?.check === check && typeof run.naam === "string" && isAnswers(run);
}

/** @param {any} state */
function isAnswers(state) {
  const answers = state?.antwoorden;
  if (!Number.isInteger(state?.versie) || typeof state.datum !== "string") return false;
  if (typeof answers !== "object" || answers === null || Array.isArray(answers)) return false;
  const entries = Object.entries(answers);
  return (
    entries.length <= MOST.answers &&
    entries.every(
      ([id, answer]) => /^[a-z0-9.-]{1,200}$/.test(id) && typeof answer === "string" && answer.length <= MOST.text,
    )
  );
}

/** Add or replace by name. @param {Run[]} runs @param {string} naam @param {import("./state.js").State} state */
export function addRun(runs, naam, state) {
  return [...runs.filter((run) => run.naam !== naam), { ...structuredClone(state), naam }];
}

/** @param {import("./state.js").State} state @param {Run[]} runs */
export function toFile(state, runs) {
  return JSON.stringify({ formaat: FORMAT, ...state, rondes: runs }, null, 2);
}

/**
 * Read a file that somebody opens. Anything that is not whole is refused as a whole.
 * @param {string} text @param {import("./state.js").State} empty
 * @returns {{state: import("./state.js").State, runs: Run[], problem: ""} | {problem: string}}
 */
export function fromFile(text, empty) {
  if (text.length > MOST.bytes) return { problem: "Dit bestand is te groot." };
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { problem: "Dit bestand is geen bestand van deze gids." };
  }
  if (file?.formaat !== FORMAT || !isAnswers(file)) return { problem: "Dit bestand is geen bestand van deze gids." };
  if (file.check !== empty.check) return { problem: "Dit bestand hoort bij een andere zelfcheck." };
  const runs = file.rondes ?? [];
  if (!Array.isArray(runs) || runs.length > MOST.runs || !runs.every((run) => isRun(run, empty.check))) {
    return { problem: "Dit bestand is niet heel meer." };
  }
  const { state } = readState(JSON.stringify(file), empty, new Map());
  return { state: { ...state, versie: file.versie }, runs, problem: "" };
}
