import assert from "node:assert/strict";
import { test } from "node:test";
import { calendar, later } from "../../../docs/assets/elements/lib/count/dates.js";

test("days, weeks, months and years are counted by the calendar", () => {
  assert.equal(later("2026-08-31", 14, "dagen"), "2026-09-14");
  assert.equal(later("2026-08-31", 6, "weken"), "2026-10-12");
  assert.equal(later("2027-01-31", 1, "maanden"), "2027-02-28");
  assert.equal(later("2028-01-31", 1, "maanden"), "2028-02-29");
  assert.equal(later("2024-02-29", 1, "jaren"), "2025-02-28");
  assert.equal(later("2026-11-30", 3, "maanden"), "2027-02-28");
  assert.equal(later("2026-03-28", 1, "dagen"), "2026-03-29"); // summer time starts
  assert.equal(later("2026-12-25", 1, "weken"), "2027-01-01");
});

test("what is no date gives no date", () => {
  for (const day of ["", "morgen", "2026-13-01", "2026-02-31", "26-1-1", "0026-09-01", "202667-09-01"])
    assert.equal(later(day, 1, "dagen"), null, day);
});

test("a calendar file escapes, folds and ends its lines as the standard asks", () => {
  const text = calendar(
    [
      {
        id: "opp",
        day: "2026-12-31",
        title: "Klaar; nu, of later",
        text: `Eerste regel\nmet een \\ en ${"é".repeat(80)}`,
      },
    ],
    "20261123T101500Z",
  );
  const lines = text.split("\r\n");

  assert.ok(text.endsWith("END:VCALENDAR\r\n"));
  assert.ok(lines.includes("DTSTART;VALUE=DATE:20261231"));
  assert.ok(lines.includes("DTEND;VALUE=DATE:20270101"));
  assert.ok(lines.includes("SUMMARY:Klaar\\; nu\\, of later"));
  assert.ok(lines.every((line) => new TextEncoder().encode(line).length <= 75));
  assert.ok(text.replaceAll("\r\n ", "").includes(`DESCRIPTION:Eerste regel\\nmet een \\\\ en ${"é".repeat(80)}`));
});
