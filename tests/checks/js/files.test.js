import assert from "node:assert/strict";
import { test } from "node:test";
import { toCsv } from "../../../docs/assets/elements/lib/answers/csv.js";
import { looksLike } from "../../../docs/assets/elements/lib/answers/privacy.js";
import { addRun, fromFile, readRuns, toFile } from "../../../docs/assets/elements/lib/answers/runs.js";
import { emptyState, followed } from "../../../docs/assets/elements/lib/answers/state.js";
import { walk } from "../../../docs/assets/elements/lib/count/tree.js";

const empty = emptyState("proef", 1);
const state = { ...empty, datum: "2026-09-01T10:00:00.000Z", antwoorden: { a: "1", "b.c": "tekst" } };

test("a file comes back as it went", () => {
  const runs = addRun([], "september", state);
  const back = fromFile(toFile(state, runs), empty);

  assert.equal(back.problem, "");
  assert.deepEqual(back.state, state);
  assert.deepEqual(back.runs, runs);
});

test("a run with the same name is replaced, and is a copy", () => {
  const mine = structuredClone(state);
  const runs = addRun(addRun([], "team", mine), "team", mine);
  mine.antwoorden.a = "9";

  assert.equal(runs.length, 1);
  assert.equal(runs[0].antwoorden.a, "1");
});

test("a bad file is refused as a whole", () => {
  const good = JSON.parse(toFile(state, []));
  const bad = [
    "",
    "{",
    "null",
    "[]",
    '"gids-zelfcheck"',
    JSON.stringify({ ...good, formaat: "anders" }),
    JSON.stringify({ ...good, check: "ander" }),
    JSON.stringify({ ...good, versie: "1" }),
    JSON.stringify({ ...good, datum: 3 }),
    JSON.stringify({ ...good, antwoorden: ["a"] }),
    JSON.stringify({ ...good, antwoorden: { a: 1 } }),
    JSON.stringify({ ...good, antwoorden: { "<b>": "x" } }),
    JSON.stringify({ ...good, antwoorden: { a: "x".repeat(5001) } }),
    JSON.stringify({ ...good, rondes: "x" }),
    JSON.stringify({ ...good, rondes: [{ naam: "x" }] }),
    JSON.stringify({ ...good, rondes: [{ ...state, naam: 1 }] }),
    " ".repeat(1_000_001),
  ];
  for (const text of bad) assert.notEqual(fromFile(text, empty).problem, "", text.slice(0, 80));
});

test("a hostile key does not reach the prototype", () => {
  const text = toFile(state, []).replace('"a": "1"', '"__proto__": "x"');

  assert.notEqual(fromFile(text, empty).problem, "");
  assert.equal({}.x, undefined);
});

test("kept runs that cannot be read are left out", () => {
  assert.deepEqual(readRuns("{", "proef"), []);
  assert.deepEqual(readRuns('[1, {"check":"ander"}]', "proef"), []);
  assert.equal(readRuns(JSON.stringify(addRun([], "a", state)), "proef").length, 1);
});

test("answers follow a question to its new id", () => {
  const allowed = new Map([["nieuw", null]]);

  assert.deepEqual(followed({ oud: "1" }, "oud:nieuw", allowed), { nieuw: "1" });
  assert.deepEqual(followed({ oud: "1", nieuw: "2" }, "oud:nieuw", allowed), { oud: "1", nieuw: "2" });
  assert.deepEqual(followed({ oud: "1" }, "oud:weg", allowed), { oud: "1" });
});

test("a CSV opens right in a Dutch spreadsheet", () => {
  const text = toCsv([
    ["Vraag", "Nu"],
    ['Een "vraag"; met\nregels', 44.3],
    ["=1+1", "+31"],
  ]);

  assert.equal(text, '\uFEFF"Vraag";"Nu"\r\n"Een ""vraag""; met\nregels";44,3\r\n"\'=1+1";"\'+31"\r\n');
});

test("a BSN and a date of birth are noticed, other numbers are not", () => {
  assert.equal(looksLike("nummer 111222333 staat hier", 2026), "bsn");
  assert.equal(looksLike("111.222.333", 2026), "bsn");
  assert.equal(looksLike("geboren op 3-4-2015", 2026), "geboortedatum");
  assert.equal(looksLike("3 april 2015", 2026), "geboortedatum");
  for (const text of [
    "123456789",
    "12-10-2026",
    "06 12345678",
    "vanaf 2015",
    "IQ 85",
    "1112223334",
    "1 augustus 2025",
  ]) {
    assert.equal(looksLike(text, 2026), "", text);
  }
});

test("a tree is walked as far as the answers go", () => {
  const tree = new Map([
    [
      "een",
      new Map([
        ["ja", "twee"],
        ["nee", "uit"],
      ]),
    ],
    ["twee", new Map([["ja", "een"]])],
  ]);

  assert.deepEqual(walk("een", tree, {}), { path: ["een"], outcome: null });
  assert.deepEqual(walk("een", tree, { een: "nee", twee: "ja" }), { path: ["een"], outcome: "uit" });
  assert.deepEqual(walk("een", tree, { een: "ja", twee: "ja" }).path, ["een", "twee"]);
});
