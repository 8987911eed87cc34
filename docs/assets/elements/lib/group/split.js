// Points divided over some places, as one number: a wrong sum has no number, so it cannot be
// written down. Pure.

/** How many ways there are to divide. @param {number} total @param {number} places */
export function ways(total, places) {
  let found = 1;
  for (let i = 1; i < places; i += 1) found = (found * (total + i)) / i;
  return found;
}

/** @param {number[]} parts @returns {number} 0 for all at the last place, up to ways() - 1 */
export function rank(parts) {
  let left = parts.reduce((sum, part) => sum + part, 0);
  let found = 0;
  parts.slice(0, -1).forEach((part, i) => {
    for (let less = 0; less < part; less += 1) found += ways(left - less, parts.length - i - 1);
    left -= part;
  });
  return found;
}

/** @param {number} found @param {number} total @param {number} places @returns {number[]} */
export function unrank(found, total, places) {
  const parts = [];
  let [rest, left] = [found, total];
  for (let after = places - 1; after > 0; after -= 1) {
    let part = 0;
    for (let size = ways(left, after); rest >= size; size = ways(left - part, after)) {
      rest -= size;
      part += 1;
    }
    parts.push(part);
    left -= part;
  }
  return [...parts, left];
}
