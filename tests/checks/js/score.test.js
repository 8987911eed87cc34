import assert from "node:assert/strict";
import { test } from "node:test";
import { outcome } from "../../../docs/assets/elements/lib/count/score.js";

test("scores are sorted by what they say, not added", () => {
  const found = outcome(["a", "b", "c", "d", "e", "f"], { a: "4", b: "5", c: "2", d: "1", e: "3", f: "nvt" });

  assert.deepEqual(found.strong, ["b", "a"]);
  assert.deepEqual(found.weak, ["d", "c"]);
  assert.deepEqual(found.between, ["e"]);
  assert.deepEqual(found.skipped, ["f"]);
  assert.deepEqual(found.counts, { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, nvt: 1, open: 0 });
});

test("anything that is not a score counts as open", () => {
  const found = outcome(["a", "b", "c"], { a: "6", b: "", d: "5" });

  assert.deepEqual(found.open, ["a", "b", "c"]);
  assert.equal(found.counts.open, 3);
});
