// A group on a device: what is added, taken out and put back, in one tab and in two.
import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyState } from "./empty-state.js";
import { encodeCode, newTag } from "../../../docs/assets/elements/lib/group/code.js";
import { findCodes } from "../../../docs/assets/elements/lib/group/links.js";
import { addFile, addFound, Group, groups, report } from "../../../docs/assets/elements/lib/group/session.js";
import { answersOf, valuesOf } from "../../../docs/assets/elements/lib/group/shape.js";
import { chance, glasses, poll, somebody } from "./group-shape.js";
import { storage } from "./storage.js";

const code = (seed, tag = newTag()) => encodeCode(glasses, somebody(glasses, chance(seed)), tag);
const add = (group, text) => {
  const told = report();
  for (const found of findCodes(glasses, text)) addFound(group, found, told, glasses);
  return { ...told, problems: Object.fromEntries(told.problems) };
};
const codes = (group) => group.people(glasses).map((person) => person.code);
const none = { added: 0, again: 0, renewed: 0, problems: {} };

test("the same answers of two people are two, the same person twice is one", () => {
  const group = Group.make(storage(), "Studiedag", glasses);
  const values = somebody(glasses, chance("gelijk"));
  const [one, two] = ["a", "b"].map((tag) => encodeCode(glasses, values, tag));
  assert.deepEqual(add(group, `${one}\n${two}\n${one}`), { ...none, added: 2, again: 1 });
  const later = code("later", "a");
  assert.deepEqual(add(group, later), { ...none, renewed: 1 });
  assert.deepEqual(codes(group).sort(), [later, two].sort());
});

test("what is not of this check, not whole or empty is told and not added", () => {
  const group = Group.make(storage(), "Studiedag", glasses);
  const other = encodeCode(poll, [1], "a");
  const old = encodeCode({ ...glasses, version: 7 }, somebody(glasses, chance("oud")), "a");
  const empty = encodeCode(
    glasses,
    glasses.fields.map((field) => (field.points ? 0 : 1)),
    "a",
  );
  const told = add(group, [other, old, empty, code("x").slice(0, -1)].join(" | "));
  assert.deepEqual(told, {
    ...none,
    problems: { "andere-zelfcheck": 1, "andere-versie": 1, leeg: 1, kapot: 1 },
  });
  assert.deepEqual(codes(group), []);
});

test("one goes and comes back, all goes and comes back, and the list of groups knows", () => {
  const store = storage();
  const group = Group.make(store, "Studiedag", glasses, "2026-11-27T10:00:00.000Z");
  const three = ["1", "2", "3"].map((seed) => code(seed, seed));
  add(group, three.join("\n"));
  const undo = group.drop("2");
  assert.deepEqual(codes(new Group(store, group.id)), [three[0], three[2]]);
  undo();
  assert.deepEqual(codes(group).sort(), [...three].sort());
  assert.deepEqual(
    groups(store).map(({ name, check }) => [name, check]),
    [["Studiedag", "welke-bril"]],
  );
  const back = group.wipe();
  assert.deepEqual(groups(store), []);
  back();
  assert.deepEqual(codes(new Group(store, group.id)).sort(), [...three].sort());
});

test("two tabs that both add and take out end with the same people", () => {
  const store = storage();
  const first = Group.make(store, "Studiedag", glasses);
  const second = new Group(store, first.id);
  const six = ["1", "2", "3", "4", "5", "6"].map((seed) => code(seed, seed));
  add(first, six.slice(0, 4).join("\n"));
  add(second, six.slice(2).join("\n"));
  second.sync(); // nobody takes out what is not in the list
  second.drop("1");
  for (const tab of [first, second]) tab.sync();
  for (const tab of [first, second]) assert.deepEqual(codes(tab).sort(), six.slice(1).sort());
});

test("a full storage is told, and what is on the page stays", () => {
  const store = storage();
  const group = Group.make(store, "Studiedag", glasses);
  store.trouble.full = true;
  add(group, code("vol", "a"));
  assert.equal(group.problem, "vol");
  assert.equal(codes(group).length, 1);
  store.trouble.full = false;
  add(group, code("weer", "b"));
  assert.equal(group.problem, "");
  assert.equal(codes(new Group(store, group.id)).length, 2);
});

test("a code of an earlier version is kept and not counted", () => {
  const store = storage();
  const group = Group.make(store, "Studiedag", glasses);
  add(group, code("nu", "a"));
  group.add(encodeCode({ ...glasses, version: 3 }, somebody(glasses, chance("oud")), "b"), "b");
  assert.equal(codes(group).length, 1);
  assert.equal(group.unread, 1);
});

test("a file counts once, brings only asked words along, and 2,000 spoilt ones never throw or lie", () => {
  const group = Group.make(storage(), "Studiedag", glasses);
  const values = somebody(glasses, chance("bestand"));
  const antwoorden = { ...answersOf(glasses, values), "actie.wie": "Ank", "actie.geheim": "niet mee" };
  const file = {
    formaat: "gids-zelfcheck",
    ...emptyState("welke-bril", 1),
    datum: "2026-11-27T10:00:00.000Z",
    antwoorden,
  };
  const texts = new Map([["actie.wie", "Wie"]]);
  const told = report();
  for (const one of [file, structuredClone(file)]) addFile(group, one, told, glasses, texts);
  assert.deepEqual([told.added, told.again], [1, 1]);
  const [person] = group.people(glasses);
  assert.deepEqual(person.notes, { "actie.wie": "Ank" });
  assert.deepEqual(person.values, valuesOf(glasses, antwoorden));
  for (const bad of [{ ...file, check: "ander" }, { ...file, versie: 2 }, { ...file, antwoorden: {} }, null, 7, []])
    addFile(group, bad, told, glasses, texts);
  assert.deepEqual(Object.fromEntries(told.problems), {
    "andere-zelfcheck": 1,
    "andere-versie": 1,
    leeg: 1,
    kapot: 3,
  });
  const pick = chance("stuk");
  const whole = JSON.stringify(file);
  for (let i = 0; i < 2000; i += 1) {
    const at = pick(whole.length);
    const spoilt = whole.slice(0, at) + ["", "9", '"', "x", "-"][pick(5)] + whole.slice(at + pick(4));
    let parsed;
    try {
      parsed = JSON.parse(spoilt);
    } catch {
      continue; // then the page takes it for a text without links
    }
    const before = report();
    addFile(group, parsed, before, glasses, texts);
    const total = before.added + before.again + before.renewed + before.problems.size;
    assert.equal(total, 1, spoilt);
  }
  for (const { values: found } of group.people(glasses))
    assert.ok(found.every((value, i) => value >= 0 && (glasses.fields[i].points ? value < 288 : value < 10)));
});
