// A group on this device: its name, its check and the codes it collected, each kept on its own as
// the answers of a self-check are. So two tabs lose nothing and a full storage is told.

import { decode as decodeState, parsed } from "../answers/state.js";
import { Session } from "../answers/session.js";
import { digest, encodeCode, decodeCode, MARK, newTag } from "./code.js";
import { filled, valuesOf } from "./shape.js";

/** @typedef {import("./shape.js").Shape} Shape */
/** @typedef {import("../answers/store.js").Store} Store */
/** @typedef {{tag: string, key: string, code: string, values: number[], notes: Record<string, string>}} Person */
/** @typedef {{added: number, again: number, renewed: number, problems: Map<string, number>}} Report */

const PREFIX = "groep.";
const ABOUT = "over";
const ENTRY = "i.";
/** @param {Store} store @returns {{id: string, name: string, check: string, made: string}[]} the newest first */
export function groups(store) {
  const ids = new Set(store.keys(`check:${PREFIX}`).map((key) => key.slice(`check:${PREFIX}`.length).split("/")[0]));
  const found = [...ids].flatMap((id) => {
    const about = parsed(store.load(`check:${PREFIX}${id}/${ABOUT}`).text)?.a;
    return about?.["over.naam"]
      ? [{ id, name: about["over.naam"], check: about["over.check"] ?? "", made: about["over.gemaakt"] ?? "" }]
      : [];
  });
  return found.sort((a, b) => (a.made < b.made ? 1 : -1));
}

export class Group extends Session {
  /** Entries of another version of the check: kept, not counted. */
  unread = 0;
  /** @type {Map<string, {tag: string, values: number[]}>} a code needs to be read only once */
  readings = new Map();

  /** @param {Store} store @param {string} id */
  constructor(store, id) {
    const place = (/** @type {string} */ name) => ({
      unit: name.startsWith(ENTRY) ? name.split(".", 2).join(".") : name.split(".")[0],
      whole: false,
      text: false,
    });
    super(store, { check: PREFIX + id, versie: 1, place, successors: "" });
    this.id = id;
  }

  /** @param {Store} store @param {string} name @param {Shape} shape @param {string} [made] */
  static make(store, name, shape, made = new Date().toISOString()) {
    const group = new Group(store, newTag());
    const a = {
      "over.naam": name,
      "over.check": shape.check,
      "over.versie": String(shape.version),
      "over.gemaakt": made,
    };
    group.put(ABOUT, { ...group.at(ABOUT), a });
    return group;
  }

  /** @param {string} unit @param {string} id @returns {string} */
  said(unit, id) {
    return this.at(unit).a[`${unit}.${id}`] ?? "";
  }

  get name() {
    return this.said(ABOUT, "naam");
  }

  get check() {
    return this.said(ABOUT, "check");
  }

  get made() {
    return this.said(ABOUT, "gemaakt");
  }

  /** @param {string} unit @param {Record<string, string>} values */
  say(unit, values) {
    const named = Object.entries(values).map(([id, value]) => [`${unit}.${id}`, value]);
    this.put(unit, { ...this.at(unit), a: { ...this.at(unit).a, ...Object.fromEntries(named) } });
  }

  /** @param {Shape} shape @returns {Person[]} in the order in which they came */
  people(shape) {
    const found = [];
    this.unread = 0;
    for (const [name, unit] of this.units) {
      const code = name.startsWith(ENTRY) ? unit.a[name] : undefined;
      if (!code) continue;
      const read = this.readings.get(code) ?? decodeCode(shape, code.slice(MARK.length));
      if (read.values === null) {
        this.unread += 1;
        continue;
      }
      this.readings.set(code, read);
      const notes = Object.entries(unit.a).filter(([id]) => id !== name);
      const own = Object.fromEntries(notes.map(([id, text]) => [id.slice(name.length + 1), text]));
      found.push({
        tag: read.tag,
        key: keyOf(code),
        code,
        values: read.values,
        notes: own,
        at: Number(unit.d ?? unit.t),
      });
    }
    return found.sort((a, b) => a.at - b.at);
  }

  /** @param {string} code @param {string} tag @param {Record<string, string>} notes @returns {"added" | "again" | "renewed"} */
  add(code, tag, notes = {}) {
    const name = ENTRY + tag;
    const before = this.at(name);
    const there = before.a[name];
    const own = Object.fromEntries(Object.entries(notes).map(([id, text]) => [`${name}.${id}`, text]));
    if (there === code && Object.keys(own).every((id) => before.a[id] === own[id])) return "again";
    this.put(name, { ...before, d: before.d ?? Date.now(), a: { ...own, [name]: code } });
    return there ? "renewed" : "added";
  }

  /** @param {string} tag @returns {() => void} puts it back */
  drop(tag) {
    const name = ENTRY + tag;
    const before = this.at(name);
    this.put(name, { ...before, a: {} });
    return () => this.put(name, { ...this.at(name), d: before.d, a: before.a });
  }
}

/** Of these answers and no others. @param {string} code */
export const keyOf = (code) => digest(code, 32).toString(36) + digest(`${code}.`, 32).toString(36);

/** @returns {Report} */
export const report = () => ({ added: 0, again: 0, renewed: 0, problems: new Map() });

/** @param {Group} group @param {import("./links.js").Found} found @param {Report} told @param {Shape} shape */
export function addFound(group, { signs, read }, told, shape) {
  const problem = read.values === null ? read.problem : filled(shape, read.values) ? "" : "leeg";
  if (problem || read.values === null) told.problems.set(problem, (told.problems.get(problem) ?? 0) + 1);
  else {
    group.readings.set(MARK + signs, read); // or all of them would be read at once, when they are drawn
    told[group.add(MARK + signs, read.tag)] += 1;
  }
}

/**
 * The file of one person (lib/answers/file.js), with what only a file carries.
 * @param {Group} group @param {any} file parsed @param {Report} told @param {Shape} shape
 * @param {Map<string, string>} texts questions whose words come along
 */
export function addFile(group, file, told, shape, texts) {
  const other = typeof file?.check === "string" && file.check !== shape.check;
  const state = decodeState(file, shape.check);
  const values = state && valuesOf(shape, state.antwoorden);
  const problem = other
    ? "andere-zelfcheck"
    : !state || !values
      ? "kapot"
      : state.versie !== shape.version
        ? "andere-versie"
        : filled(shape, values)
          ? ""
          : "leeg";
  if (problem || !state || !values) {
    told.problems.set(problem, (told.problems.get(problem) ?? 0) + 1);
    return;
  }
  const said = [...texts.keys()].filter((id) => state.antwoorden[id]).map((id) => [id, state.antwoorden[id]]);
  const tag = fileTag(state);
  told[group.add(encodeCode(shape, values, tag), tag, Object.fromEntries(said))] += 1;
}

/** The same file twice is the same person. @param {import("../answers/state.js").State} state */
function fileTag({ datum, antwoorden }) {
  const text = JSON.stringify([datum, Object.entries(antwoorden).sort()]);
  return (digest(text, 8) * 2 ** 32 + digest(`${text} `, 32)).toString(36);
}
