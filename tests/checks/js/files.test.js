import assert from "node:assert/strict";
import { test } from "node:test";
import { change, takeAway } from "../../../docs/assets/elements/lib/answers/store.js";
import { toCsv } from "../../../docs/assets/elements/lib/answers/csv.js";
import { decodeFile, encodeFile } from "../../../docs/assets/elements/lib/answers/file.js";
import { joined, keyOf, moved, readLists, writeList } from "../../../docs/assets/elements/lib/answers/lists.js";
import { MOST } from "../../../docs/assets/elements/lib/answers/state.js";
import { emptyState } from "./empty-state.js";
import { walk } from "../../../docs/assets/elements/lib/count/tree.js";
import { storage } from "./storage.js";

const state = { ...emptyState("proef", 1), datum: "2026-09-01T10:00:00.000Z", antwoorden: { a: "1", "b.c": "tekst" } };
const list = (naam, a = "1") => ({ naam, ...state, antwoorden: { a } });

test("a file comes back as it went", () => {
  const lists = [list("september"), list("mei", "2")];
  const { text, problem } = encodeFile(state, lists);

  assert.equal(problem, "");
  assert.deepEqual(decodeFile(text, "proef"), { state, lists, problem: "" });
});

test("what this device can hold, a file can hold: many lists, long texts", () => {
  const lists = Array.from({ length: MOST.lists }, (_, i) => list(`lijst ${i}`, "regel\n".repeat(4000)));
  const { text, problem } = encodeFile({ ...state, antwoorden: { a: "x".repeat(300_000) } }, lists);

  assert.equal(problem, "");
  assert.ok(text.length > 5_300_000); // more than the storage of a browser
  assert.equal(decodeFile(text, "proef").lists.length, MOST.lists);
});

test("what would be refused on its way in is refused on its way out", () => {
  const many = Array.from({ length: MOST.lists + 1 }, (_, i) => list(`lijst ${i}`));
  assert.match(encodeFile(state, many).problem, /hoogstens 200 lijsten/);
  assert.match(encodeFile({ ...state, antwoorden: { a: "x".repeat(MOST.characters) } }, []).problem, /te groot/);
});

test("a bad file is refused as a whole", () => {
  const good = JSON.parse(encodeFile(state, []).text);
  const bad = [
    "",
    "{",
    "null",
    "[]",
    '"gids-zelfcheck"',
    JSON.stringify({ ...good, formaat: "anders" }),
    JSON.stringify({ ...good, check: "ander" }),
    JSON.stringify({ ...good, versie: "1" }),
    JSON.stringify({ ...good, antwoorden: { "<b>": "x" } }),
    JSON.stringify({ ...good, rondes: "x" }),
    JSON.stringify({ ...good, rondes: [{ naam: "x" }] }),
    JSON.stringify({ ...good, rondes: [{ ...state, naam: 1 }] }),
    JSON.stringify({ ...good, rondes: [{ ...state, naam: "x".repeat(MOST.name + 1) }] }),
    " ".repeat(MOST.characters + 1),
  ];
  for (const text of bad) assert.notEqual(decodeFile(text, "proef").problem, "", text.slice(0, 80));
});

test("lists that come in overwrite none: another list of that name gets a name of its own", () => {
  const here = [list("mei"), list("mei (2)", "9")];

  assert.deepEqual(joined(here, [list("mei")]), []);
  assert.deepEqual(
    joined(here, [list("mei", "7"), list("juni")]).map((one) => one.naam),
    ["mei (3)", "juni"],
  );
  const long = "x".repeat(MOST.name);
  assert.ok(joined([list(long)], [list(long, "2")])[0].naam.length <= MOST.name);
});

test("lists of the former page are read, and moved to keys of their own", () => {
  const store = storage();
  store.save(
    "rondes:proef",
    JSON.stringify([{ ...list("mei"), datum: "2026-05-01T10:00:00.000Z" }, 1, { check: "ander" }]),
  );
  const before = readLists(store, "proef");
  change(store, moved(store, "proef"));
  store.save(keyOf(list("september")), writeList(list("september"), Date.now()));

  assert.deepEqual(
    before.map((one) => one.naam),
    ["mei"],
  );
  assert.deepEqual(
    readLists(store, "proef").map((one) => one.naam),
    ["mei", "september"],
  );
  assert.equal(store.kept.has("rondes:proef"), false);
  for (const broken of ["{", "1", '[1, {"check":"ander"}]']) {
    store.save("rondes:ander", broken);
    assert.deepEqual(readLists(store, "ander"), []);
  }
});

test("several keys change together or not at all, and never by way of an empty storage", () => {
  const store = storage();
  store.save("a", "1");
  store.save("b", "2");
  store.trouble.most = 8;
  assert.equal(
    change(
      store,
      new Map([
        ["a", "3"],
        ["c", "te lang voor wat er past"],
        ["b", null],
      ]),
    ),
    "vol",
  );
  assert.deepEqual(Object.fromEntries(store.kept), { a: "1", b: "2" });
  assert.equal(
    change(
      store,
      new Map([
        ["a", "3"],
        ["b", null],
      ]),
    ),
    "",
  );
  assert.deepEqual(Object.fromEntries(store.kept), { a: "3" });
});

test("what was taken away comes back, but not over what came since", () => {
  const store = storage();
  store.save("a", "1");
  store.save("b", "2");
  const undo = takeAway(store, ["a", "b"]);
  assert.equal(store.kept.size, 0);
  store.save("a", "nieuw");
  undo();

  assert.deepEqual(Object.fromEntries(store.kept), { a: "nieuw", b: "2" });
});

test("a CSV opens right in a Dutch spreadsheet, and a text of digits stays a text", () => {
  const text = toCsv([
    ["Vraag", "Nu"],
    ['Een "vraag"; met\nregels', 44.3],
    ["=1+1", "+31"],
    ["007", 4],
    ["06-12345678", "1-2"],
    ["4 vmbo", "2026 en 2027"],
  ]);
  const rows = [
    '"Vraag";"Nu"',
    '"Een ""vraag""; met\nregels";44,3',
    '"\'=1+1";"\'+31"',
    '"=""007""";4',
    '"=""06-12345678""";"=""1-2"""',
    '"4 vmbo";"2026 en 2027"',
  ];

  assert.equal(text, `\uFEFF${rows.map((row) => `${row}\r\n`).join("")}`);
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
