// What can be said of a row of numbers: how many, their mean, how far apart. Pure.

/**
 * @typedef {object} Spread
 * @property {number} n
 * @property {number} mean
 * @property {number} low
 * @property {number} high
 * @property {number} deviation standard deviation of these numbers, not of a sample
 * @property {[number, number]} middle between these two lies the middle half
 */

/** @param {number[]} numbers at least one @returns {Spread} */
export function spread(numbers) {
  const n = numbers.length;
  const sorted = [...numbers].sort((a, b) => a - b);
  const mean = sorted.reduce((sum, one) => sum + one, 0) / n;
  const deviation = Math.sqrt(sorted.reduce((sum, one) => sum + (one - mean) ** 2, 0) / n);
  return { n, mean, low: sorted[0], high: sorted[n - 1], deviation, middle: [at(sorted, 0.25), at(sorted, 0.75)] };
}

/** A quartile between two numbers lies in proportion between them. @param {number[]} sorted @param {number} part */
function at(sorted, part) {
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

/** How often each number from 0 to the most occurs. @param {number[]} numbers @param {number} most @returns {number[]} */
export function counts(numbers, most) {
  const found = Array.from({ length: most + 1 }, () => 0);
  for (const one of numbers) found[one] += 1;
  return found;
}
