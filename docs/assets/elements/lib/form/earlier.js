// What somebody wrote in an earlier worksheet, where this one begins: from this device or from a file.

import { decodeFile } from "../answers/file.js";
import { listPrefix, readLists } from "../answers/lists.js";
import * as store from "../answers/store.js";
import { readUnit } from "../answers/unit.js";
import { unitPrefix } from "../answers/units.js";

/** What is on this device: what was last on that page, or else the list that was kept last. @param {string} check */
function kept(check) {
  const units = store.keys(unitPrefix(check)).map((key) => readUnit(store.load(key).text)?.a ?? {});
  const answers = Object.assign({}, ...units);
  if (Object.keys(answers).length) return answers;
  return readLists(store, check).pop()?.antwoorden ?? {};
}

/** @param {HTMLElement} place [data-eerder] @param {(text: string) => void} take */
export function earlier(place, take) {
  const check = place.dataset.eerder ?? "";
  const stand = /** @type {HTMLElement} */ (place.querySelector("[data-eerder-stand]"));
  const button = /** @type {HTMLElement} */ (place.querySelector("[data-eerder-neem]"));
  const file = /** @type {HTMLInputElement} */ (place.querySelector("input[type=file]"));
  let text = "";

  /** @param {Record<string, string>} answers @param {string} none what to say when there is nothing */
  const show = (answers, none) => {
    const found = [];
    for (const line of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll("[data-eerder-veld]"))) {
      const answer = answers[line.dataset.eerderVeld ?? ""] ?? "";
      line.hidden = !answer;
      const [label, said] = line.children;
      said.textContent = answer;
      if (answer) found.push(`${label.textContent} ${answer}`);
    }
    text = found.join("\n");
    stand.textContent = found.length ? "Dit schreven jullie toen." : none;
    button.hidden = !found.length;
  };

  button.addEventListener("click", () => take(text));
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    const { state, problem } = decodeFile(await chosen.text(), check);
    file.value = "";
    if (!state) {
      stand.textContent = problem;
      return;
    }
    opened = true;
    show(state.antwoorden, "In dat bestand staat nog geen ontwerp.");
  });
  const none = "Op dit apparaat staat het werkblad van toen niet. Heb je het als bestand? Open het hier.";
  let opened = false;
  /** What is on this device now: filled in or wiped since, in another tab or before somebody came back. @param {Event} event */
  const follow = (event) => {
    if (event instanceof StorageEvent && !store.concerns(event, [unitPrefix(check), listPrefix(check), "gewist"]))
      return;
    const wiped = event instanceof StorageEvent && store.concerns(event, ["gewist"]);
    if (opened && !wiped) return; // what somebody opened stays, until it is wiped
    opened = false;
    show(kept(check), none);
  };
  for (const name of ["storage", "pageshow"]) addEventListener(name, follow);
  place.closest("self-check")?.addEventListener("gewist", () => {
    opened = false;
    show(kept(check), none);
  });
  show(kept(check), none);
  place.hidden = false;
}
