// Learns lib/search/weights.js: how much each feature counts, so that the right places of as many questions as can be
// stand on top. Log-linear over the places of a question, by steps of one length for each weight (Rprop), without
// chance. Reads from tools/learn_search.py, prints the weights.
import { readFileSync } from "node:fs";
import { Index } from "../docs/assets/elements/lib/search/search-index.js";
import { rank } from "../docs/assets/elements/lib/search/rank.js";

const PLACES = 60; // of a question: the rest is far behind
const ROUNDS = 150;
const CALM = 3; // how much a weight costs, so that what is rare learns little
const { folds, start, fixed } = JSON.parse(readFileSync(0, "utf-8"));
const names = new Set();
const questions = [];
for (const { known, asked, counts } of folds) {
  const index = new Index(known.words, Promise.resolve(known.places), async (shard) => known.shards[shard]);
  for (const { typed, right } of asked) {
    const { hits } = await rank(typed, index);
    const good = hits.map(({ place }) => right.includes(place.address) || right.includes(place.address.split("#")[1]));
    const seen = hits
      .map((hit, i) => ({ hit, good: good[i] }))
      .filter(({ hit, good }, i) => i < PLACES || (good && hit.features.met));
    if (seen.some(({ good }) => good)) questions.push({ counts, seen });
    for (const { hit } of seen) Object.keys(hit.features).forEach((name) => names.add(name));
  }
}
const order = [...names].sort();
const scale = order.map((name) =>
  deviation(questions.flatMap(({ seen }) => seen.map(({ hit }) => hit.features[name] ?? 0))),
);
for (const { seen } of questions) {
  for (const one of seen) one.values = Float64Array.from(order, (name, i) => (one.hit.features[name] ?? 0) / scale[i]);
}
const weights = order.map((name, i) => (start[name] ?? 0) * scale[i]);
const steps = order.map(() => 0.1);
let before = order.map(() => 0);
for (let round = 0; round < ROUNDS; round++) {
  const slope = slopes();
  slope.forEach((one, i) => {
    if (fixed.includes(order[i])) return;
    const turned = one * before[i];
    steps[i] = turned > 0 ? Math.min(1, steps[i] * 1.2) : turned < 0 ? steps[i] * 0.5 : steps[i];
    if (turned < 0) slope[i] = 0;
    else weights[i] -= Math.sign(one) * steps[i];
  });
  before = slope;
}
console.log(
  JSON.stringify(Object.fromEntries(order.map((name, i) => [name, Number((weights[i] / scale[i]).toFixed(3))]))),
);

function slopes() {
  const sums = weights.map((weight) => 2 * CALM * weight);
  for (const { seen, counts } of questions) {
    const scores = seen.map(({ values }) => values.reduce((sum, value, i) => sum + value * weights[i], 0));
    const top = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - top));
    const all = odds.reduce((a, b) => a + b);
    const right = odds.reduce((sum, one, i) => sum + (seen[i].good ? one : 0), 1e-12);
    seen.forEach(({ values, good }, i) => {
      const pull = counts * (odds[i] / all - (good ? odds[i] / right : 0));
      for (let j = 0; j < sums.length; j++) sums[j] += pull * values[j];
    });
  }
  return sums;
}

/** @param {number[]} values */
function deviation(values) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}
