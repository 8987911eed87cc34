import assert from "node:assert/strict";
import { test } from "node:test";
import { divided, heaviest, meaning, points, shares } from "../../../docs/assets/elements/lib/count/divide.js";

// The worked example of the model, counted by hand: seven themes, ten points, S-M-P-L.
const NOW = ["4 3 2 1", "5 3 1 1", "4 4 1 1", "3 5 1 1", "6 2 1 1", "4 2 3 1", "5 3 1 1"];
const WANTED = ["2 2 3 3", "2 2 3 3", "1 2 4 3", "1 3 3 3", "3 2 3 2", "2 1 4 3", "2 2 3 3"];
const QUADRANTS = ["s", "m", "p", "l"];
const at = (round, theme, quadrant) =>
  Number((round === "nu" ? NOW : WANTED)[Number(theme)].split(" ")[QUADRANTS.indexOf(quadrant)]);
const example = shares(QUADRANTS, ["0", "1", "2", "3", "4", "5", "6"], at, ["nu", "gewenst"], 10);

test("the worked example comes out as counted by hand", () => {
  assert.deepEqual(
    example.map((share) => share.now),
    [44.3, 31.4, 14.3, 10],
  );
  assert.deepEqual(
    example.map((share) => share.wanted),
    [18.6, 20, 32.9, 28.6],
  );
  assert.deepEqual(
    example.map((share) => share.shift),
    [-25.7, -11.4, 18.6, 18.6],
  );
});

test("the heaviest share is named, and all that lie less than five points below it", () => {
  assert.deepEqual(heaviest(example, "now"), ["s"]);
  assert.deepEqual(heaviest(example, "wanted"), ["p", "l"]);
});

test("28.3 against 33.3 is five points, so no tie", () => {
  const points = { s: 20, m: 17, p: 13, l: 10 }; // over six themes
  const six = shares(
    Object.keys(points),
    ["0", "1", "2", "3", "4", "5"],
    (_, theme, id) => (theme === "0" ? points[id] : 0),
    ["nu", "gewenst"],
    10,
  );

  assert.deepEqual([six[0].now, six[1].now], [33.3, 28.3]);
  assert.deepEqual(heaviest(six, "now"), ["s"]);
});

test("shares of fewer themes are shares of fewer points", () => {
  const [s] = shares(QUADRANTS, ["0", "1"], at, ["nu", "gewenst"], 10);

  assert.equal(s.now, 45);
  assert.equal(s.wanted, 20);
});

test("a shift has a meaning at its borders", () => {
  assert.equal(meaning(0), "stabiel");
  assert.equal(meaning(-5), "stabiel");
  assert.equal(meaning(5.1), "lichte verschuiving");
  assert.equal(meaning(-10), "lichte verschuiving");
  assert.equal(meaning(10.1), "duidelijke wens");
});

test("only whole points count, and nothing is corrected", () => {
  assert.equal(points("7"), 7);
  assert.equal(points("1000"), 1000);
  assert.equal(points(""), 0);
  for (const typed of ["1.5", "1,5", "-1", "vier", "1e1", "９"]) assert.ok(Number.isNaN(points(typed)), typed);
});

test("a theme is right when it is divided to the last point", () => {
  assert.deepEqual(divided(["4", "3", "2", "1"], 10), { left: 0, right: true, empty: false });
  assert.deepEqual(divided(["4", "3", "", ""], 10), { left: 3, right: false, empty: false });
  assert.deepEqual(divided(["9", "3", "", ""], 10), { left: -2, right: false, empty: false });
  assert.equal(divided([undefined, "", undefined, ""], 10).empty, true);
  assert.equal(divided(["x", "10", "", ""], 10).right, false);
});
