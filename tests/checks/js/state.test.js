import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyState, readState } from "../../../docs/assets/elements/lib/answers/state.js";

const empty = emptyState("proef", 2);
const allowed = new Map([
  ["a", new Set(["1", "2"])],
  ["vrij", null],
]);

test("nothing kept is an empty state without a problem", () => {
  assert.deepEqual(readState(null, empty, allowed), { state: empty, unknown: [], problem: "" });
});

test("what is kept comes back, also free text", () => {
  const text = JSON.stringify({ check: "proef", versie: 2, datum: "x", antwoorden: { a: "1", vrij: "tekst" } });

  assert.deepEqual(readState(text, empty, allowed).state.antwoorden, { a: "1", vrij: "tekst" });
  assert.equal(readState(text, empty, allowed).problem, "");
});

test("unknown questions and answers are reported and kept", () => {
  const text = JSON.stringify({ check: "proef", versie: 2, datum: "", antwoorden: { a: "9", weg: "1" } });
  const { state, unknown } = readState(text, empty, allowed);

  assert.deepEqual(unknown, ["a", "weg"]);
  assert.deepEqual(state.antwoorden, { a: "9", weg: "1" });
});

test("another check, another form or no JSON is broken", () => {
  for (const text of [
    "",
    "{",
    "1",
    "null",
    '{"check":"x","versie":2,"antwoorden":{}}',
    '{"check":"proef","antwoorden":{}}',
  ]) {
    assert.equal(readState(text, empty, allowed).problem, "stuk", text);
  }
});

test("an older version is said", () => {
  const text = JSON.stringify({ check: "proef", versie: 1, datum: "", antwoorden: { a: "1" } });

  assert.equal(readState(text, empty, allowed).problem, "andere-versie");
});

test("answers that are not text are left out", () => {
  const text = JSON.stringify({ check: "proef", versie: 2, datum: 3, antwoorden: { a: 1, vrij: { x: 1 } } });

  assert.deepEqual(readState(text, empty, allowed).state, { ...empty, antwoorden: {} });
});
