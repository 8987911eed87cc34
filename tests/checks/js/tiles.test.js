import assert from "node:assert/strict";
import { test } from "node:test";
import { fits, inWords, placed } from "../../../docs/assets/elements/lib/count/tiles.js";

const four = (...values) =>
  [
    ["S", "Specialisme"],
    ["P", "Professionalisering"],
    ["M", "Individueel maatwerk"],
    ["L", "Leergemeenschap"],
  ].map(([letter, name], i) => ({ letter, name, value: values[i] }));
const area = ({ width, height }) => (width * height) / 100;

test("a tile is as large as its share, and together they fill the picture", () => {
  for (const values of [
    [44.3, 14.3, 31.4, 10],
    [25, 25, 25, 25],
    [97, 1, 1, 1],
  ]) {
    const found = placed(four(...values));
    found.forEach((tile, i) => assert.ok(Math.abs(area(tile) - values[i]) < 0.01));
  }
});

test("the order is that of the model: S and P above M and L", () => {
  const [s, p, m, l] = placed(four(40, 20, 30, 10));
  assert.deepEqual([s.x, s.y, m.x, p.y], [0, 0, 0, 0]);
  assert.ok(p.x === s.width && m.y === s.height && l.x === m.width && l.y === p.height);
});

test("what got nothing is not drawn, but is said", () => {
  assert.deepEqual(
    placed(four(100, 0, 0, 0)).map((tile) => [tile.letter, area(tile)]),
    [["S", 100]],
  );
  assert.deepEqual(placed(four(0, 0, 0, 0)), []);
  assert.match(inWords(four(100, 0, 0, 0)), /Professionalisering 0%/);
});

test("a small tile says less, never something cut off", () => {
  const [large, thin] = placed(four(60, 4, 30, 6));
  assert.deepEqual(fits(large), { number: "large", name: "always" });
  assert.deepEqual(fits(thin), { number: "", name: "" });
});
