import assert from "node:assert/strict";
import { test } from "node:test";
import { hasAnswers } from "../../../docs/assets/elements/lib/answers/present.js";
import { Session } from "../../../docs/assets/elements/lib/answers/session.js";
import { form, storage } from "./storage.js";

const tabs = (store, n = 2) => Array.from({ length: n }, () => new Session(store, form));

test("two tabs that know nothing of each other lose no answer of each other", () => {
  const store = storage();
  const [a, b] = tabs(store);
  a.set("text", "een");
  b.set("text2", "twee");
  a.set("row.note", "drie");
  b.set("row.status", "bezig");

  assert.deepEqual(new Session(store, form).answers, {
    text: "een",
    text2: "twee",
    "row.note": "drie",
    "row.status": "bezig",
  });
});

test("only a text that was changed in both is asked, with both kept, also after closing", () => {
  const store = storage();
  const [a, b] = tabs(store);
  a.set("text", "van a");
  b.set("text", "van b");
  a.set("choice", "1");
  b.set("choice", "2");
  a.sync();

  for (const tab of [a, b, new Session(store, form)]) {
    assert.equal(tab.answers.text, "van b");
    assert.deepEqual(tab.others.get("text"), ["van a"]);
    assert.equal(tab.answers.choice, "2");
    assert.equal(tab.others.size, 1);
  }
  a.choose("text", "van a");
  b.sync();
  for (const tab of [a, b, new Session(store, form)]) {
    assert.equal(tab.answers.text, "van a");
    assert.equal(tab.others.size, 0);
  }
});

test("who has seen the other text changes it without a question", () => {
  const store = storage();
  const [a, b] = tabs(store);
  a.set("text", "van a");
  b.sync();
  b.set("text", "van a en b");
  a.sync();
  a.set("text", "");
  b.sync();
  b.set("text", "opnieuw");
  a.sync();

  assert.equal(a.answers.text, "opnieuw");
  assert.equal(a.others.size, 0);
});

test("a tab that slept through an emptied text does not bring it back", () => {
  const store = storage();
  const [asleep, other] = tabs(store);
  asleep.set("text", "oud");
  other.sync();
  other.set("text", "");
  new Session(store, form).set("text", "nieuw");
  asleep.sync();

  assert.equal(asleep.answers.text, "nieuw");
  assert.equal(asleep.others.size, 0);
});

test("points of a theme are never mixed from two tabs", () => {
  const store = storage();
  const [a, b] = tabs(store);
  for (const [id, n] of Object.entries({ a: "4", b: "3", c: "2", d: "1" })) a.set(`sum.${id}`, n);
  for (const [id, n] of Object.entries({ a: "1", b: "1", c: "1", d: "7" })) b.set(`sum.${id}`, n);
  a.sync();

  const sum = Object.values(a.answers).reduce((all, n) => all + Number(n), 0);
  assert.equal(sum, 10);
  assert.deepEqual(a.answers, b.answers);
});

test("who overwrote without having seen what was there loses nothing of it", () => {
  const store = storage();
  const [a, b] = tabs(store);
  a.set("text", "basis");
  b.sync();
  a.set("text", "van a");
  const stale = { ...store, load: (key) => ({ text: b.seen.get(key.split("/")[1]) ?? null, works: true }) };
  b.store = stale; // the other process has not been told yet
  b.set("text", "van b");
  b.store = store;
  a.sync();

  assert.equal(a.answers.text, "van b");
  assert.deepEqual(a.others.get("text"), ["van a"]);
});

test("what was wiped does not come back: not from another tab, not from text that could not be saved", () => {
  const store = storage();
  const [a, b] = tabs(store);
  a.set("text", "geheim");
  b.sync();
  store.trouble.full = true;
  b.set("text2", "ook geheim");
  store.trouble.full = false;
  a.wipe();
  b.set("text", "geheim!"); // typed on before the other tab was heard
  b.set("choice", "1");
  b.sync();

  assert.deepEqual(b.answers, { choice: "1" });
  assert.ok(![...store.kept.values()].some((text) => text.includes("geheim")));
});

test("a wipe can be undone, and what was filled in since stays", () => {
  const store = storage();
  const [a, b] = tabs(store);
  a.set("text", "weg");
  a.set("text2", "ook");
  const undo = a.wipe();
  b.sync();
  assert.deepEqual([a.answers, b.answers, hasAnswers(store, "proef")], [{}, {}, false]);
  b.set("text", "nieuw");
  undo();
  b.sync();

  assert.deepEqual(b.answers, { text: "nieuw", text2: "ook" });
  assert.deepEqual(b.others.get("text"), ["weg"]);
});

test("full storage is told, costs nothing on the page, and is made up for later", () => {
  const store = storage();
  const [a, b] = tabs(store);
  store.trouble.full = true;
  a.set("text", "van a");
  assert.equal(a.problem, "vol");
  assert.equal(a.answers.text, "van a");
  a.sync();
  assert.equal(a.answers.text, "van a");
  store.trouble.full = false;
  a.set("text2", "meer");

  assert.equal(a.problem, "");
  b.sync();
  assert.deepEqual(b.answers, { text: "van a", text2: "meer" });
});

test("blocked storage is told at once", () => {
  const tab = new Session(storage({ blocked: true }), form);
  assert.equal(tab.problem, "geblokkeerd");
  tab.set("text", "x");
  tab.sync();
  assert.deepEqual([tab.answers, tab.problem], [{ text: "x" }, "geblokkeerd"]);
  tab.replace({ check: "proef", versie: 2, datum: "", antwoorden: { text: "y" } });
  assert.deepEqual(tab.answers, { text: "y" });
});

test("other answers come in whole or not at all", () => {
  const store = storage();
  const [a, b] = tabs(store);
  a.set("text", "eerst");
  a.set("row.note", "rij");
  const before = new Map(store.kept);
  store.trouble.most = 400;
  const state = {
    check: "proef",
    versie: 2,
    datum: "2026-05-01T10:00:00.000Z",
    antwoorden: { text2: "x", text: "y".repeat(300) },
  };
  assert.equal(a.replace(state, new Map([["lijst:proef/mei", "z"]])), "vol");
  assert.deepEqual(store.kept, before);
  assert.deepEqual(a.answers, { text: "eerst", "row.note": "rij" });
  store.trouble.most = undefined;
  assert.equal(a.replace(state), "");
  b.sync();

  assert.deepEqual([a.answers, b.answers], [state.antwoorden, state.antwoorden]);
  assert.equal(b.others.size, 0);
  assert.equal(a.state.datum, state.datum);
});

test("typed before the script was there: kept, and a text that stood there is asked about", () => {
  const store = storage();
  const first = new Session(store, form);
  first.set("text", "bewaard");
  first.set("choice", "1");
  const tab = new Session(store, form);
  tab.adopt("text", "getypt");
  tab.adopt("choice", "2");
  tab.adopt("text2", "nieuw");

  assert.deepEqual(new Session(store, form).answers, { text: "getypt", choice: "2", text2: "nieuw" });
  assert.deepEqual(tab.others.get("text"), ["bewaard"]);
});

test("what the former page kept under one key is kept on, also when there is no room to move it", () => {
  for (const full of [false, true]) {
    const store = storage();
    const former = {
      check: "proef",
      versie: 1,
      datum: "2026-01-01T10:00:00.000Z",
      antwoorden: { text: "a", oud: "b", weg: "c", "row.who": "d" },
    };
    store.save("check:proef", JSON.stringify(former));
    store.trouble.full = full;
    assert.ok(hasAnswers(store, "proef"));
    const tab = new Session(store, form);

    assert.deepEqual(tab.answers, { text: "a", nieuw: "b", weg: "c", "row.who": "d" });
    assert.deepEqual([tab.state.versie, tab.state.datum], [1, former.datum]);
    assert.equal(store.kept.has("check:proef"), full);
    store.trouble.full = false;
    tab.set("text2", "e");
    assert.equal(tab.state.versie, 2);
    assert.equal(new Session(store, form).answers.nieuw, "b");
  }
});

test("what cannot be read is said, and makes way for what is filled in", () => {
  const store = storage();
  store.save("check:proef/text", "{");
  const tab = new Session(store, form);
  assert.ok(tab.broken);
  tab.set("text", "x");

  assert.equal(new Session(store, form).broken, false);
  store.save("check:proef", "nee");
  assert.ok(new Session(store, form).broken);
});

test("an emptied self-check holds no answers", () => {
  const store = storage();
  const tab = new Session(store, form);
  tab.set("text", "x");
  tab.set("text", "");

  assert.equal(hasAnswers(store, "proef"), false);
  assert.equal(new Session(store, form).state.datum, "");
});

/** A small generator of numbers, the same for the same seed. @param {number} seed */
function random(seed) {
  let state = seed;
  return (most) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * most);
  };
}

test("three tabs in any order of typing, sleeping, failing, closing and wiping: no text is lost, no wiped text returns", () => {
  for (let seed = 1; seed <= 3000; seed += 1) {
    const pick = random(seed);
    const store = storage();
    const open = tabs(store, 3);
    const wiped = new Set();
    const alive = new Map(IDS.map((id) => [id, new Set()])); // typed, and not replaced by who saw it
    for (let step = 0; step < 30; step += 1) {
      const i = pick(3);
      const tab = open[i];
      const act = pick(20);
      if (act < 10) {
        const id = IDS[pick(IDS.length)];
        const value = pick(5) ? `${seed}-${step}` : "";
        const old = tab.answers[id] ?? "";
        const unseenWipe = tab.wiped !== tab.lastWipe();
        tab.set(id, value);
        alive.get(id).delete(old);
        if (value && !(unseenWipe && old)) alive.get(id).add(value);
        else wiped.add(value);
      } else if (act < 15) tab.sync();
      else if (act < 17) store.trouble.full = !store.trouble.full;
      else if (act < 19 && !tab.unsaved.size) open[i] = new Session(store, form);
      else if (act === 19 && !store.trouble.full) {
        tab.wipe();
        for (const texts of alive.values()) {
          for (const text of texts) wiped.add(text);
          texts.clear();
        }
      }
    }
    store.trouble.full = false;
    for (const tab of [...open, ...open, ...open]) tab.sync();
    for (const tab of [...open, new Session(store, form)]) {
      assert.deepEqual([tab.unsaved.size, tab.problem], [0, ""], `tabblad ${seed}`);
      for (const [id, texts] of alive) {
        const found = [tab.answers[id], ...(tab.others.get(id) ?? [])].filter(Boolean);
        for (const text of texts) assert.ok(found.includes(text), `kwijt: ${seed} ${id} ${text}`);
        for (const text of found) assert.ok(!wiped.has(text), `terug: ${seed} ${id} ${text}`);
      }
    }
  }
});

const IDS = ["text", "text2", "row.note", "row.who"];
