// A self-check before anybody answers, as tests begin with it.

/** @param {string} check @param {number} versie @returns {import("../../../docs/assets/elements/lib/answers/state.js").State} */
export function emptyState(check, versie) {
  return { check, versie, datum: "", antwoorden: {} };
}
