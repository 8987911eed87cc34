// Into a group and out of it: a new one, one of this device, one from a file, and wiping one.

import { checkOf, decodeGroup } from "../lib/group/file.js";
import { Group, groups } from "../lib/group/session.js";
import { people } from "../lib/group/words.js";
import { localMoment } from "../lib/answers/fields.js";
import { MOST } from "../lib/answers/state.js";
import * as store from "../lib/answers/store.js";
import { refuse } from "../lib/form/field.js";
import { offerUndo } from "../lib/page/ask.js";
import { make, table } from "../lib/page/dom.js";

/** All groups on this device, and a new one. @param {any} page the <group-picture> @param {boolean} [focus] */
export function choose(page, focus = false) {
  page.group = undefined;
  page.shape = undefined;
  page.region("bijeenkomst").hidden = true;
  page.region("begin").hidden = false;
  page.say("");
  const rows = groups(store).map(({ id, name, check, made }) => {
    const buttons = make("span", null, { class: "knoppen" });
    for (const [text, act] of /** @type {const} */ ([
      ["Open", () => open(page, id)],
      ["Wis", () => away(page, new Group(store, id))],
    ])) {
      const button = make("button", text, { type: "button", "aria-label": `${text}: ${name}` });
      button.addEventListener("click", act);
      buttons.append(button);
    }
    return [name, page.titleOf(check), localMoment(made).day, buttons];
  });
  const none = make("p", "Er staat nog geen bijeenkomst in deze browser.");
  const head = ["Naam", "Zelfcheck", "Begonnen op", "Wat wil je doen?"];
  page.region("bewaard").replaceChildren(rows.length ? table("Bijeenkomsten in deze browser", head, rows) : none);
  if (focus) page.region("naam").focus();
}

/** @param {any} page */
export async function begin(page) {
  const field = page.region("naam");
  const name = field.value.trim();
  if (!name) {
    page.say("Geef de bijeenkomst eerst een naam.");
    return refuse(field, page.region("melding"));
  }
  if (name.length > MOST.name) {
    field.focus();
    return page.say(`Een naam heeft hoogstens ${MOST.name} tekens; deze heeft er ${name.length}.`);
  }
  if (!(await page.know(page.region("check").value))) return;
  field.value = "";
  page.show(Group.make(store, name, page.shape));
}

/** @param {any} page @param {string} id */
async function open(page, id) {
  const group = new Group(store, id);
  if (await page.know(group.check)) page.show(group);
}

/** @param {any} page @param {HTMLInputElement} input */
export async function bring(page, input) {
  const [file] = input.files ?? [];
  if (!file) return;
  const text = file.size > 4 * MOST.characters ? "" : await file.text();
  input.value = "";
  const check = checkOf(text);
  if (!check || !page.option(check)) return page.say("Dit is geen bestand van een groepsbeeld van deze gids.");
  if (!(await page.know(check))) return;
  const { group: found, problem } = decodeGroup(text, page.shape);
  if (!found) return page.say(`${problem} Er is niets veranderd.`);
  const group = Group.make(store, found.naam, page.shape, found.gemaakt);
  for (const { code, tag, notes } of found.antwoorden) group.add(code, tag, notes);
  page.show(group);
  page.say(`Het bestand is geopend, met ${people(found.antwoorden.length)}.`);
}

/** @param {any} page @param {Group} group */
export function away(page, group) {
  const { name } = group;
  const undo = group.wipe();
  choose(page, true);
  const back = () => {
    undo();
    choose(page, true);
    page.announce(`De bijeenkomst ‘${name}’ staat er weer.`);
  };
  const told = `De bijeenkomst ‘${name}’ is gewist van dit apparaat.`;
  offerUndo(page.region("aanbod"), told, back, page.region("naam"));
  page.announce(told);
}
