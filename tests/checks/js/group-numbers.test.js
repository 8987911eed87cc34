import assert from "node:assert/strict";
import { test } from "node:test";
import { apart, byDifference, groupShares, results, widest } from "../../../docs/assets/elements/lib/group/results.js";
import { valuesOf } from "../../../docs/assets/elements/lib/group/shape.js";
import { nextRolePicture, shownRoles } from "../../../docs/assets/elements/lib/group/small.js";
import { counts, spread } from "../../../docs/assets/elements/lib/group/spread.js";
import { glasses, poll, scale, sorting } from "./group-shape.js";

const MOST = 12;

test("a spread comes out as worked out by hand", () => {
  // 2 4 4 4 5 5 7 9: sum 40, mean 5, squares of what is apart 9+1+1+1+0+0+4+16 = 32, 32/8 = 4, root 2.
  assert.deepEqual(spread([9, 2, 4, 5, 4, 7, 4, 5]), {
    n: 8,
    mean: 5,
    low: 2,
    high: 9,
    deviation: 2,
    middle: [4, 5.5],
  });
  assert.deepEqual(spread([3]), { n: 1, mean: 3, low: 3, high: 3, deviation: 0, middle: [3, 3] });
  assert.deepEqual(counts([0, 2, 2, 3], 3), [1, 0, 2, 1]);
});

const QUADRANTS = glasses.quadrants.map(({ id }) => id);
/** Points S-M-P-L of the first themes, now and wanted. */
function person(now, wanted, role = "", i = 0) {
  const answers = role ? { rol: role } : {};
  for (const [round, themes] of Object.entries({ nu: now, gewenst: wanted }))
    themes.forEach((points, t) =>
      points.split(" ").forEach((one, q) => {
        answers[`${round}.thema-${t + 1}.${QUADRANTS[q]}`] = one;
      }),
    );
  return { key: `k${i}`, values: valuesOf(glasses, answers) };
}

// Five people, two themes; counted on paper. Shares now S: 50 45 10 25 20, mean 30; wanted S: 20 each.
const FIVE = [
  person(["4 3 2 1", "6 2 1 1"], ["2 2 3 3", "2 2 3 3"], "", 1),
  person(["5 3 1 1", "4 4 1 1"], ["2 2 3 3", "2 2 3 3"], "", 2),
  person(["1 1 4 4", "1 1 4 4"], ["2 2 3 3", "2 2 3 3"], "", 3),
  person(["0 5 5 0", "5 0 0 5"], ["2 2 3 3", "2 2 3 3"], "", 4),
  person(["2 2 3 3"], ["2 2 3 3"], "", 5),
];

test("shares, themes and differences of five people come out as counted on paper", () => {
  const { n, rounds } = groupShares(glasses, FIVE);
  assert.equal(n, 5);
  assert.deepEqual(
    rounds[0].map(({ mean }) => Math.round(mean * 10) / 10),
    [30, 23, 24, 23],
  );
  assert.deepEqual([rounds[0][0].low, rounds[0][0].high], [10, 50]);
  assert.deepEqual(
    rounds[1].map(({ mean }) => mean),
    [20, 20, 30, 30],
  );
  const parts = results(glasses, FIVE);
  assert.equal(parts.length, 14);
  // Theme 1 now, S: 4 5 1 0 2, mean 2.4; squares 2.56 6.76 1.96 5.76 .16 = 17.2, /5 = 3.44, root 1.8547
  assert.equal(parts[0].spreads[0].mean, 2.4);
  assert.equal(parts[0].spreads[0].deviation.toFixed(4), "1.8547");
  assert.deepEqual(parts[0].dots[0], [1, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0]);
  assert.equal(widest(parts[0]), 0);
  assert.deepEqual(parts[1].spreads, []); // four answered theme 2: only that
  assert.equal(parts[1].n, 4);
  assert.deepEqual(
    byDifference(parts).map(({ field }) => field.id),
    ["nu.thema-1", "gewenst.thema-1"],
  );
});

test("below five there is nothing but how many", () => {
  assert.deepEqual(groupShares(glasses, FIVE.slice(0, 4)), { n: 4, rounds: [] });
  for (const { spreads, dots } of results(glasses, FIVE.slice(0, 4))) assert.deepEqual([spreads, dots], [[], []]);
});

test("half a theme is told apart and counts nowhere", () => {
  const half = person(["4 3 2"], ["2 2 3 3"], "", 6);
  const [first] = results(glasses, [...FIVE, half]);
  assert.deepEqual([first.n, first.half], [5, 1]);
  assert.equal(groupShares(glasses, [...FIVE, half]).n, 5);
});

test("polls are counted, scores have a spread without who skipped, cards have an agreement", () => {
  const votes = results(
    poll,
    [1, 1, 2, 1, 0, 3].map((value) => ({ key: "", values: [value] })),
  );
  assert.deepEqual([votes[0].n, votes[0].dots], [5, [[3, 1, 1]]]);
  const scores = [1, 2, 3, 4, 5, 6].map((value) => ({ key: "", values: [value, 5, 0] }));
  const [a, b, c] = results(scale, scores);
  assert.deepEqual([a.n, a.spreads[0].n, a.spreads[0].mean, a.dots[0]], [6, 5, 3, [1, 1, 1, 1, 1, 1]]);
  assert.equal(apart(b), 0);
  assert.deepEqual([c.n, apart(c)], [0, null]);
  const cards = results(
    sorting,
    [
      [1, 1],
      [1, 2],
      [1, 1],
      [2, 2],
      [1, 1],
    ].map((values) => ({ key: "", values })),
  );
  assert.deepEqual(
    cards.map(apart).map((one) => Math.round(one * 10)),
    [2, 4],
  );
});

const NAMES = ["", "a", "b", "c", "d"]; // who gave no role, and four roles

/** All groups of up to so many, as how many there are of each. */
function* groupsOf(most, places = NAMES.length) {
  if (places === 0) return yield [];
  for (let n = 0; n <= most; n += 1) for (const rest of groupsOf(most - n, places - 1)) yield [n, ...rest];
}

const crowd = (sizes, mark = "") =>
  sizes.flatMap((n, r) => Array.from({ length: n }, (_, i) => ({ key: `${NAMES[r]}${mark}${i}`, role: NAMES[r] })));

/** Can the row be made by adding and subtracting the others? By elimination, on whole numbers. */
function within(rows, wanted) {
  const left = rows.map((row) => row.map((one) => BigInt(one)));
  let target = wanted.map((one) => BigInt(one));
  for (let column = 0; column < wanted.length; column += 1) {
    const at = left.findIndex((row) => row[column] !== 0n);
    if (at < 0) continue;
    const [pivot] = left.splice(at, 1);
    const clear = (row) => row.map((one, i) => one * pivot[column] - pivot[i] * row[column]);
    left.forEach((row, i) => {
      if (row[column] !== 0n) left[i] = clear(row);
    });
    if (target[column] !== 0n) target = clear(target);
  }
  return target.every((one) => one === 0n);
}

/** The sums that are shown tell the sum of no one to four people. Cells: people who are in the same sums. */
function tellsNobody(cells, sums) {
  for (let chosen = 1; chosen < 2 ** cells.length; chosen += 1) {
    const row = cells.map((_, i) => (chosen >> i) & 1);
    const people = cells.reduce((sum, n, i) => sum + n * row[i], 0);
    if (people < 1 || people > 4 || row.some((one, i) => one && !cells[i])) continue;
    const real = (sum) => sum.map((one, i) => (cells[i] ? one : 0));
    if (within(sums.map(real), row)) return false;
  }
  return true;
}

test(`by role, in every group of up to ${MOST} people with four roles: no mean of fewer than five`, () => {
  let [seen, shown] = [0, 0];
  for (const sizes of groupsOf(MOST)) {
    const total = sizes.reduce((sum, n) => sum + n, 0);
    const roles = shownRoles(crowd(sizes));
    seen += 1;
    if (!roles.length) continue;
    shown += 1;
    assert.ok(!roles.includes(""));
    const sums = [NAMES.map(() => 1), ...roles.map((role) => NAMES.map((name) => Number(name === role)))];
    assert.ok(tellsNobody(sizes, sums), `${sizes} of ${total}: ${roles}`);
  }
  assert.ok(seen > 1000 && shown > 100, `${seen} ${shown}`);
});

test("six people of whom five teachers: the teachers are not shown, for the sixth would follow", () => {
  assert.deepEqual(shownRoles(crowd([0, 5, 1, 0, 0])), []);
  assert.deepEqual(shownRoles(crowd([0, 5, 0, 0, 0])), ["a"]);
  assert.deepEqual(shownRoles(crowd([1, 6, 5, 0, 0])), ["a"]);
  assert.deepEqual(shownRoles(crowd([0, 6, 5, 5, 0])), ["a", "b", "c"]);
  assert.ok(
    !tellsNobody(
      [0, 5, 1, 0, 0],
      [
        [1, 1, 1, 1, 1],
        [0, 1, 0, 0, 0],
      ],
    ),
  ); // this test would see it
});

test(`two pictures beside each other tell no more: every group of up to ${MOST}, then larger`, () => {
  let [both, earlier] = [0, 0];
  for (const sizes of groupsOf(MOST)) {
    const first = nextRolePicture(null, crowd(sizes)).picture;
    if (!first) continue;
    for (const more of groupsOf(Math.max(0, MOST + 2 - sizes.reduce((a, b) => a + b, 0)))) {
      if (!more.some(Boolean)) continue;
      const { picture, state } = nextRolePicture(first, [...crowd(sizes), ...crowd(more, "nieuw")]);
      if (state === "eerder") {
        assert.deepEqual(picture, first);
        earlier += 1;
        continue;
      }
      both += 1;
      const then = (row) => [...row, ...NAMES.map(() => 0)];
      const now = (row) => [...row, ...row];
      const rows = [NAMES.map(() => 1), ...first.roles.map((role) => NAMES.map((name) => Number(name === role)))];
      assert.ok(tellsNobody([...sizes, ...more], [...rows.map(then), ...rows.map(now)]), `${sizes} + ${more}`);
    }
  }
  assert.ok(both > 10 && earlier > 100, `${both} ${earlier}`);
});

test("one more answer leaves the picture by role as it was; one less takes it away", () => {
  const ten = crowd([0, 5, 5, 0, 0]);
  const { picture } = nextRolePicture(null, ten);
  assert.deepEqual(nextRolePicture(picture, [...ten, { key: "z", role: "a" }]), { picture, state: "eerder" });
  assert.deepEqual(nextRolePicture(picture, ten.slice(1)), { picture: null, state: "weg" });
  assert.equal(nextRolePicture(picture, ten).state, "nieuw");
  assert.equal(nextRolePicture(null, crowd([0, 4, 4, 4, 0])).state, "te-weinig");
});
