// The answers of one self-check in this tab: what the page reads and changes.

import { change, takeAway } from "./store.js";
import { renew, together } from "./renew.js";
import { grouped, holds, writeUnit } from "./unit.js";
import { unitPrefix, Units, wipes } from "./units.js";

/** @typedef {import("./store.js").Store} Store */

export class Session extends Units {
  /** @param {Store} store @param {import("./units.js").Form} form */
  constructor(store, form) {
    super(store, form);
    const { units, broken } = renew(store, form);
    this.units = units;
    this.broken = broken;
    this.sync();
  }

  /** @returns {Record<string, string>} */
  get answers() {
    return Object.fromEntries([...this.units.values()].flatMap((unit) => Object.entries(unit.a)));
  }

  /** @returns {Map<string, string[]>} per question the other versions of its text */
  get others() {
    return new Map([...this.units.values()].flatMap((unit) => Object.entries(unit.x)));
  }

  /** @returns {import("./state.js").State} */
  get state() {
    const { check, versie } = this.form;
    const filled = [...this.units.values()].filter(holds);
    const last = Math.max(0, ...filled.map((unit) => unit.d ?? unit.t));
    const other = filled.find((unit) => unit.v !== versie)?.v;
    return {
      check,
      versie: other ?? versie,
      datum: last ? new Date(last).toISOString() : "",
      antwoorden: this.answers,
    };
  }

  /** @param {string} id @param {string} value @returns {boolean} did anything change */
  set(id, value) {
    const old = this.answers[id] ?? "";
    if (value === old) return false;
    // Wiped elsewhere and not seen here yet: a text that grew out of a wiped one goes too.
    const kept = this.forget() && old && this.form.place(id)?.text ? "" : value;
    this.current();
    const { d: _, ...unit } = this.at(this.nameOf(id));
    const { [id]: __, ...a } = unit.a;
    const { [id]: others = [], ...x } = unit.x;
    const left = others.filter((other) => other !== kept);
    this.put(this.nameOf(id), {
      ...unit,
      v: this.form.versie,
      a: kept ? { ...a, [id]: kept } : a,
      x: left.length ? { ...x, [id]: left } : x,
    });
    return true;
  }

  /** Who goes on after the remark that the questions changed, has seen it. */
  current() {
    for (const [name, unit] of this.units) {
      if (unit.v !== this.form.versie) this.put(name, { ...unit, v: this.form.versie });
    }
  }

  /** What somebody filled in before this script was there. @param {string} id @param {string} value */
  adopt(id, value) {
    const kept = this.answers[id] ?? "";
    if (this.set(id, value) && kept && this.form.place(id)?.text) this.ask(id, [kept]);
  }

  /** The reader chose between versions of a text. @param {string} id @param {string} value */
  choose(id, value) {
    this.set(id, value);
    this.ask(id, []);
  }

  /** @param {string} id @param {string[]} others */
  ask(id, others) {
    const unit = this.at(this.nameOf(id));
    const { [id]: _, ...x } = unit.x;
    this.put(this.nameOf(id), { ...unit, x: others.length ? { ...x, [id]: others } : x });
  }

  /**
   * Other answers in the place of these, and other keys with them: all or nothing.
   * @param {import("./state.js").State} state @param {Map<string, string | null>} [more]
   * @returns {import("./store.js").Problem}
   */
  replace(state, more = new Map()) {
    this.sync(); // what comes takes the place of all that is there, and knows it
    const t = Math.max(Date.now(), ...[...this.units.values()].map((unit) => unit.t + 1));
    const d = Date.parse(state.datum);
    const units = grouped(state, (id) => this.nameOf(id), Number.isNaN(d) ? { t } : { t, d });
    for (const [name, { t: p }] of this.units) units.set(name, { ...(units.get(name) ?? this.at("")), t, p });
    const changes = new Map(more);
    for (const [name, unit] of units) changes.set(this.key(name), writeUnit(unit));
    const problem = change(this.store, changes);
    if (problem === "vol") {
      this.reclaim();
      return problem;
    }
    this.units = units;
    this.problem = problem;
    this.unsaved = new Set(problem ? units.keys() : []);
    if (!problem) this.seen = new Map([...units].map(([name, unit]) => [name, writeUnit(unit)]));
    return problem;
  }

  /** What failed halfway may have left less in storage than there was. */
  reclaim() {
    for (const name of this.units.keys()) {
      const { text } = this.store.load(this.key(name));
      if (text === (this.seen.get(name) ?? null)) continue;
      this.seen.set(name, text);
      this.unsaved.add(name);
    }
    this.retry();
  }

  /** Nothing of this self-check stays here. @returns {() => void} puts it back */
  wipe() {
    const { check } = this.form;
    const before = new Map(this.units);
    takeAway(this.store, [...this.store.keys(unitPrefix(check)), together(check)]);
    this.store.save(wipes(check)[0], String(Math.max(Date.now(), Number.parseInt(this.lastWipe(), 10) + 1)));
    this.forget(true); // also when the stamp could not be kept
    this.broken = false;
    this.problem = this.works ? "" : "geblokkeerd";
    return () => {
      this.sync();
      for (const [name, unit] of before) {
        if (!holds(unit)) continue;
        const now = this.units.get(name);
        this.put(name, now ? { ...now, ...this.merged(now, unit, null, true) } : unit);
      }
    };
  }
}
