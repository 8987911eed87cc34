// The Algemene termijnenwet: which days are none to end on, and where a term then ends.
import assert from "node:assert/strict";
import test from "node:test";
import { easter, holidays, workday } from "../../../docs/assets/elements/lib/count/workdays.js";

test("Easter falls where the calendars of the coming years have it", () => {
  const known = {
    2024: "2024-03-31",
    2025: "2025-04-20",
    2026: "2026-04-05",
    2027: "2027-03-28",
    2028: "2028-04-16",
    2029: "2029-04-01",
    2038: "2038-04-25",
  };
  for (const [year, day] of Object.entries(known)) assert.equal(easter(Number(year)), day);
});

test("the holidays are those that article 3 names", () => {
  assert.deepEqual([...holidays(2026)].sort(), [
    "2026-01-01",
    "2026-04-03",
    "2026-04-06",
    "2026-04-27",
    "2026-05-05",
    "2026-05-14",
    "2026-05-25",
    "2026-12-25",
    "2026-12-26",
  ]);
});

test("the King's birthday is a day earlier when it falls on a Sunday", () => {
  assert.ok(holidays(2031).has("2031-04-26"));
  assert.ok(!holidays(2031).has("2031-04-27"));
});

test("a term that ends on no working day runs on to the next one", () => {
  assert.equal(workday("2026-04-12"), "2026-04-13"); // Sunday
  assert.equal(workday("2026-12-25"), "2026-12-28"); // Friday, then Saturday and Sunday
  assert.equal(workday("2026-04-03"), "2026-04-07"); // Good Friday to Tuesday after Easter
  assert.equal(workday("2027-12-31"), "2027-12-31");
  assert.equal(workday("2028-01-01"), "2028-01-03"); // over the end of a year
  assert.equal(workday("2026-11-27"), "2026-11-27");
});
