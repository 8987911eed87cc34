// What speaks for a place as an answer to a question, each as a number. weights.js says how much each counts.

import { countsOf, likeNames, likelier, likelierAsked, wantedOf } from "./names.js";
import { asks, asksWhat, wordsOf, worth } from "./words.js";

/** @typedef {Record<string, number>} Features */
/**
 * @typedef {object} Candidate
 * @property {import("./search-index.js").Place} place
 * @property {number} met how much of what was meant stands there, and how clearly, from 0 to 1
 * @property {number} covered how much of what was meant stands there at all, from 0 to 1
 * @property {[string, string, number][]} words as typed, as met, and what that weighs
 */

const LISTS = new Set(["vraag", "begrip"]); // their pages are lists of things that stand alone
const COVER = 1.35; // how hard it counts that a part is missed, before names are looked at
const LINE = 3.3; // words of what somebody types, as a rule
const DEFINES = /^(.*: )?Wat (is|zijn|houdt)\b/;

/** Before names are looked at. @param {Candidate} one */
export const rough = (one) => one.met * one.covered ** COVER;

/**
 * What speaks for each candidate.
 * @param {string} query @param {import("./question.js").Meaning[]} meanings that the guide knows
 * @param {Candidate[]} candidates the roughly best first @param {import("./search-index.js").Index} index
 * @returns {Features[]}
 */
export function featuresOf(query, meanings, candidates, index) {
  const question = asks(query);
  const what = asksWhat(query);
  const whole = index.whole(query);
  const order = whole.length === wordsOf(query).length ? whole.join(" ") : "";
  const typed = new Set(whole);
  const small = new Set(wordsOf(query).flatMap((word) => (worth(word) < 1 ? index.whole(word) : [])));
  const wanted = wantedOf(meanings);
  const stems = new Set(meanings.flatMap((one) => one.ways.flatMap((way) => way.stems)));
  const asked = index.askedWith(
    stems,
    candidates.map((one) => one.place.number),
  );
  return candidates.map((one) => {
    const { place } = one;
    const title = index.titleOf(place);
    const here = /** @type {import("./search-index.js").Asked} */ (asked.get(place.number));
    const names = [title, ...here.names];
    const counts = countsOf(title, here, stems);
    const size = title.whole.size + place.typed;
    const { name, second, words } = likeNames(wanted, typed, names, index);
    const exact = name > 0.5 && names.some((known) => known.order === order);
    const kind = place.kind === "zelfcheck" && place.address.includes("#") ? "kaart" : place.kind;
    return {
      met: Math.log(0.01 + one.met),
      covered: Math.log(0.05 + one.covered),
      name,
      nameWell: name ** 2,
      second,
      words,
      exact: Number(exact),
      term: Number(!question && kind === "begrip" && (exact || name > 0.9)),
      defines: Number(what && (kind === "begrip" || DEFINES.test(place.title))),
      likelier: likelier(meanings, counts, size, index),
      likelierAsked: likelierAsked(small, counts, size, index),
      typedOften: Math.log(1 + place.typed / LINE),
      pageToo: LISTS.has(kind) ? 0 : rest(one, candidates),
      [`kind ${kind}`]: 1,
      ...(question ? { [`asked ${kind}`]: 1 } : {}),
    };
  });
}

/** How well the best other place of its page answers. @param {Candidate} one @param {Candidate[]} candidates the roughly best first */
function rest(one, candidates) {
  const other = candidates.find((other) => other !== one && other.place.pageNumber === one.place.pageNumber);
  return other ? rough(other) : 0;
}
