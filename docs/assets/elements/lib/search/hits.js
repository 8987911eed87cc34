// What a reader sees of a hit, and the switch for the key that opens search.

import { load, save } from "../answers/store.js";
import { make } from "../page/dom.js";
import { marked, snippet, wanted } from "./snippet.js";

const SHORTCUT = "sneltoets"; // index.js looks at it
const OFF = "uit";

/** @param {import("./search-index.js").Place} place @param {import("./find.js").Finder} find @param {import("./question.js").Meaning[]} meanings */
export function hitItem(place, find, meanings) {
  const item = make("li");
  const link = make("a", null, { href: find.root + place.address });
  const text = make("p", null, { class: "zoektekst" });
  const kind = find.index.kinds[place.kind] ?? "";
  const where = make("p", null, { class: "waar" });
  const page = place.page === place.title ? "" : place.page;
  if (kind) where.append(make("span", kind, { class: `zoeksoort zoeksoort--${place.kind}` }), page && " · ");
  where.append(page);
  item.append(link, text, where);
  const stems = wanted(meanings);
  link.append(...bold(marked(place.title, stems, find.index)));
  find.text(place).then(
    (whole) => {
      const rest = whole.startsWith(place.title) ? whole.slice(place.title.length).replace(/^[\s.:]+/, "") : whole;
      text.append(...bold(snippet(rest, stems, find.index)));
    },
    () => {}, // without its text a hit still leads somewhere
  );
  return item;
}

/** @param {import("./snippet.js").Piece[]} pieces */
function bold(pieces) {
  return pieces.map(({ text, hit }) => (hit ? make("b", text) : document.createTextNode(text)));
}

/** Whoever speaks to the browser, or types without seeing, can switch the key / off. */
export function shortcut() {
  const label = make("label", null, { class: "zoektoets" });
  const box = /** @type {HTMLInputElement} */ (make("input", null, { type: "checkbox" }));
  box.checked = load(SHORTCUT).text !== OFF;
  box.addEventListener("change", () => save(SHORTCUT, box.checked ? "aan" : OFF));
  label.append(box, "De toets / opent zoeken");
  return label;
}
