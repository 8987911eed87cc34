import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode, followed, MOST, unknown } from "../../../docs/assets/elements/lib/answers/state.js";
import { emptyState } from "./empty-state.js";
import { looksLike } from "../../../docs/assets/elements/lib/answers/privacy.js";
import { dutchDay, localMoment } from "../../../docs/assets/elements/lib/answers/fields.js";

const whole = { check: "proef", versie: 2, datum: "2026-09-01T10:00:00.000Z", antwoorden: { a: "1", vrij: "tekst" } };

test("what goes in comes out, and nothing else comes along", () => {
  assert.deepEqual(decode(encode(whole), "proef"), whole);
  assert.deepEqual(decode({ ...whole, meer: 1 }, "proef"), whole);
  assert.deepEqual(decode(emptyState("proef", 2), "proef"), emptyState("proef", 2));
});

test("a state is a copy", () => {
  const copy = encode(whole);
  copy.antwoorden.a = "9";

  assert.equal(whole.antwoorden.a, "1");
});

test("what is not whole is refused whole", () => {
  const bad = [
    undefined,
    null,
    1,
    [],
    { ...whole, check: "ander" },
    { ...whole, versie: "2" },
    { ...whole, versie: 0 },
    { ...whole, datum: 3 },
    { ...whole, antwoorden: ["a"] },
    { ...whole, antwoorden: null },
    { ...whole, antwoorden: { a: 1 } },
    { ...whole, antwoorden: { "<b>": "x" } },
    { ...whole, antwoorden: Object.fromEntries(Array.from({ length: MOST.answers + 1 }, (_, i) => [`a${i}`, "x"])) },
    JSON.parse('{"check":"proef","versie":1,"datum":"","antwoorden":{"__proto__":"x"}}'),
  ];
  for (const value of bad) assert.equal(decode(value, "proef"), null, JSON.stringify(value)?.slice(0, 80));
});

test("a date that is none is no date, and never shown as one", () => {
  assert.equal(decode({ ...whole, datum: "gisteren" }, "proef").datum, "");
  assert.deepEqual(localMoment("gisteren"), { day: "", time: "" });
  assert.equal(dutchDay("morgen"), "morgen");
  assert.equal(dutchDay("2026-09-01"), "1 september 2026");
  assert.equal(dutchDay("0026-09-01"), "1 september 26");
});

test("the day of a moment is the day where the reader is", () => {
  const before = process.env.TZ;
  process.env.TZ = "Europe/Amsterdam";
  const { day } = localMoment("2026-08-31T22:30:00.000Z");
  process.env.TZ = before;

  assert.equal(day, "1 september 2026");
});

test("answers that no question takes are named", () => {
  const allowed = new Map([
    ["a", new Set(["1", "2"])],
    ["vrij", null],
  ]);

  assert.deepEqual(unknown({ a: "9", vrij: "x", weg: "1" }, allowed), ["a", "weg"]);
});

test("answers follow a question to its new id", () => {
  const known = (id) => id === "nieuw";

  assert.deepEqual(followed({ oud: "1" }, "oud:nieuw", known), { nieuw: "1" });
  assert.deepEqual(followed({ oud: "1", nieuw: "2" }, "oud:nieuw", known), { oud: "1", nieuw: "2" });
  assert.deepEqual(followed({ oud: "1" }, "oud:weg", known), { oud: "1" });
});

test("a BSN and a date of birth are noticed however they are written", () => {
  for (const text of ["nummer 111222333 staat hier", "111.222.333"]) assert.equal(looksLike(text, 2026), "bsn", text);
  const dates =
    "2015-09-01|1 sept. 2015|09/01/15|geboren op 3-4-2015|3 april 2015|geb. 09-01-15.|1 sept. '15|(3.4.15)|1 september, 2015|op 1  sept.  2015";
  for (const text of dates.split("|")) assert.equal(looksLike(text, 2026), "geboortedatum", text);
});

test("other numbers, and dates of this school year, are left alone", () => {
  const quiet =
    "123456789|12-10-2026|06 12345678|06 12 15 56 78|vanaf 2015|IQ 85|1112223334|1 augustus 2025|2026-09-01|01/09/26|1 sept. 2026|1-9-25|schooljaar 2025-2026|art. 2.44.15|3 meisjes 2015 keer|op 3 mei 12 uur|2026-09-01 10:15";
  for (const text of quiet.split("|")) assert.equal(looksLike(text, 2026), "", text);
});
