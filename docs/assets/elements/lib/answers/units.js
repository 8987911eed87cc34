// The units of one self-check in this tab and on the device. Each is saved on its own; what
// another tab wrote comes in unit by unit; what was wiped stays away. Storage is the truth, but
// for units that could not be saved. Pure: the storage is handed in.

import { merge, readUnit, writeUnit } from "./unit.js";

/** @typedef {import("./unit.js").Unit} Unit */
/** @typedef {import("./store.js").Problem} Problem */
/**
 * @typedef {object} Form what the page knows of its questions
 * @property {string} check
 * @property {number} versie
 * @property {(id: string) => {unit: string, whole: boolean, text: boolean} | undefined} place
 * @property {string} successors "old:new other:newer"
 */

export const NOTHING = { a: {}, x: {} };
/** @param {string} check */
export const unitPrefix = (check) => `check:${check}/`;
/** When a self-check was wiped, and when everything was. @param {string} check */
export const wipes = (check) => [`gewist:${check}`, "gewist"];

export class Units {
  /** @type {Map<string, Unit>} */
  units = new Map();
  /** @type {Map<string, string | null>} what stood in storage when this tab last looked */
  seen = new Map();
  /** @type {Set<string>} units that are only on the page */
  unsaved = new Set();
  /** @type {Problem} */
  problem = "";
  /** Is there something in storage that cannot be read? */
  broken = false;

  /** @param {import("./store.js").Store} store @param {Form} form */
  constructor(store, form) {
    this.store = store;
    this.form = form;
    this.wiped = this.lastWipe();
    this.problem = this.works ? "" : "geblokkeerd";
  }

  get works() {
    return this.store.load("").works;
  }

  /** @param {string} id */
  nameOf(id) {
    return this.form.place(id)?.unit ?? id;
  }

  /** @param {string} name @returns {Unit} */
  at(name) {
    return this.units.get(name) ?? { v: this.form.versie, t: 0, p: 0, a: {}, x: {} };
  }

  /** @param {string} name */
  key(name) {
    return unitPrefix(this.form.check) + name;
  }

  /** Takes in what other tabs wrote, and tries again what could not be saved. @returns {boolean} did anything change */
  sync() {
    const forgot = this.forget();
    if (!this.works) return forgot;
    const prefix = this.key("");
    const names = new Set([...this.units.keys(), ...this.store.keys(prefix).map((key) => key.slice(prefix.length))]);
    const changed = [...names].filter((name) => this.pull(name)).length > 0;
    this.retry();
    return changed || forgot;
  }

  /** What is on the page from now on, and in storage if it can. @param {string} name @param {Unit} unit */
  put(name, unit) {
    const before = this.units.get(name);
    this.units.set(name, unit);
    this.unsaved.add(name);
    if (!this.pull(name, before)) this.save(name);
    this.retry();
  }

  /** @param {string} name */
  save(name) {
    const unit = this.at(name);
    const p = readUnit(this.seen.get(name) ?? null)?.t ?? 0;
    const written = { ...unit, p, t: Math.max(Date.now(), p + 1, unit.t + 1) };
    const text = writeUnit(written);
    const problem = this.store.save(this.key(name), text);
    if (problem) {
      this.problem = problem;
      this.unsaved.add(name);
      return;
    }
    this.unsaved.delete(name);
    this.seen.set(name, text);
    this.units.set(name, written);
  }

  retry() {
    for (const name of [...this.unsaved]) if (!this.pull(name)) this.save(name);
    if (!this.unsaved.size && this.works) this.problem = "";
  }

  /**
   * What storage says of a unit, if that is news.
   * @param {string} name @param {Unit} [before] the unit as it was on the page before its last change
   */
  pull(name, before = this.units.get(name)) {
    const { text, works } = this.store.load(this.key(name));
    const last = this.seen.get(name) ?? null;
    if (!works || text === last) return false;
    const theirs = readUnit(text);
    if (text !== null && !theirs) {
      this.broken = true; // left where it is until this unit is filled in again
      return false;
    }
    this.seen.set(name, text);
    const mine = this.units.get(name);
    const edited = this.unsaved.has(name);
    // Somebody who had not seen what was written here wrote over it.
    const blindly = theirs !== null && before !== undefined && last !== null && theirs.p < before.t;
    if (mine && (edited || blindly)) {
      const later = edited || mine.t > (theirs?.t ?? 0);
      const { a, x } = this.merged(mine, theirs ?? NOTHING, blindly ? null : last, later);
      this.units.set(name, { ...mine, t: Math.max(mine.t, theirs?.t ?? 0), a, x });
      this.save(name);
    } else if (theirs) this.units.set(name, theirs);
    else this.units.delete(name);
    return true;
  }

  /**
   * Where only one can be kept or shown, it is the one that was changed last.
   * @param {Unit} mine @param {import("./unit.js").Content} theirs @param {string | null} base @param {boolean} later is mine
   */
  merged(mine, theirs, base, later) {
    const ids = Object.keys({ ...theirs.a, ...mine.a });
    const whole = ids.some((id) => this.form.place(id)?.whole);
    const rules = { whole, text: (/** @type {string} */ id) => this.form.place(id)?.text ?? true };
    const from = readUnit(base) ?? NOTHING;
    return later ? merge(from, mine, theirs, rules) : merge(from, theirs, mine, rules);
  }

  lastWipe() {
    return wipes(this.form.check)
      .map((key) => this.store.load(key).text ?? "0")
      .join(" ");
  }

  /** Empties this tab if the self-check was wiped since it last looked. @returns {boolean} */
  forget(always = false) {
    const last = this.lastWipe();
    if (last === this.wiped && !always) return false;
    this.wiped = last;
    for (const all of [this.units, this.unsaved, this.seen]) all.clear();
    return true;
  }
}
