// Small groups: what may be shown so that nobody can be told from it. This guards what is on
// the screen; who holds the answers themselves sees them anyhow. Pure.

/** Below so many answers nothing is shown but how many there are. */
export const FEW = 5;

/** @typedef {{key: string, role: string}} Person key: changes when the answers do */

/** @param {Person[]} people @returns {Map<string, number>} */
function tally(people) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const { role } of people) found.set(role, (found.get(role) ?? 0) + 1);
  return found;
}

/**
 * Roles that are shown apart: each of at least FEW, and so that the others together are none or
 * at least FEW. Else what is hidden follows from the total. Who gave no role is never apart.
 * @param {Person[]} people @returns {string[]} the largest first
 */
export function shownRoles(people) {
  const sizes = [...tally(people)]
    .filter(([role, n]) => role && n >= FEW)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (; sizes.length; sizes.pop()) {
    const rest = people.length - sizes.reduce((sum, [, n]) => sum + n, 0);
    if (rest === 0 || rest >= FEW) return sizes.map(([role]) => role);
  }
  return [];
}

/**
 * @typedef {object} RolePicture what was shown by role
 * @property {string[]} roles
 * @property {string[]} keys whose answers
 */

/**
 * The next picture by role. Two pictures beside each other must tell no more than each alone: so
 * the roles stay those of the first, and each role, and the others together, grow by none or by at
 * least FEW; until then the earlier picture stays. Once an answer is gone that was in it, there is none.
 * @param {RolePicture | null} before @param {Person[]} people
 * @returns {{picture: RolePicture | null, state: "nieuw" | "eerder" | "weg" | "te-weinig"}}
 */
export function nextRolePicture(before, people) {
  if (!before) {
    const roles = shownRoles(people);
    return roles.length
      ? { picture: { roles, keys: people.map((p) => p.key) }, state: "nieuw" }
      : { picture: null, state: "te-weinig" };
  }
  const now = new Set(people.map((person) => person.key));
  if (before.keys.some((key) => !now.has(key))) return { picture: null, state: "weg" };
  const then = new Set(before.keys);
  const come = people.filter((person) => !then.has(person.key));
  if (!come.length) return { picture: before, state: "nieuw" };
  const grown = tally(come.map(({ key, role }) => ({ key, role: before.roles.includes(role) ? role : "" })));
  const enough = [...grown.values()].every((n) => n >= FEW);
  return enough
    ? { picture: { roles: before.roles, keys: people.map((p) => p.key) }, state: "nieuw" }
    : { picture: before, state: "eerder" };
}
