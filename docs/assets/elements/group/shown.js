// The picture on the page: shown when who leads the group says so, then following what comes in
// or as it was at a moment; by role only after a question of its own.

import { Group, groups } from "../lib/group/session.js";
import { people as withShares } from "../lib/group/results.js";
import { nextRolePicture } from "../lib/group/small.js";
import { people } from "../lib/group/words.js";
import { localMoment } from "../lib/answers/fields.js";
import * as store from "../lib/answers/store.js";
import { make } from "../lib/page/dom.js";
import { sheet } from "../lib/page/sheet.js";
import { byRole, compared, notes, parts } from "./picture.js";
import { present as onScreen } from "./screens.js";

const STATE = "beeld";
const ROLES = "rollen";

/** Whose answers are in the picture. @param {any} page the <group-picture> */
export function entries(page) {
  const all = page.group.people(page.shape);
  if (page.group.said(STATE, "stand") !== "bevroren") return all;
  const then = new Set(page.group.said(STATE, "merken").split(" "));
  return all.filter((/** @type {{tag: string}} */ { tag }) => then.has(tag));
}

/** @param {any} page @param {string} state @param {string} [tags] */
function set(page, state, tags = "") {
  page.group.say(STATE, { stand: state, merken: tags });
}

/** @param {any} page */
export async function show(page) {
  set(page, "live");
  await draw(page);
  page.tellButtons();
  page.region("beeld").focus();
}

/** @param {any} page */
export function hide(page) {
  set(page, "");
  draw(page);
  page.querySelector('[data-doe="laatzien"]').hidden = false;
  page.querySelector('[data-doe="laatzien"]').focus();
}

/** @param {any} page */
export function freeze(page) {
  const frozen = page.group.said(STATE, "stand") === "bevroren";
  const tags = entries(page).map((/** @type {{tag: string}} */ { tag }) => tag);
  set(page, frozen ? "live" : "bevroren", frozen ? "" : tags.join(" "));
  draw(page);
  page.say(
    frozen
      ? "Het beeld volgt weer wat er bij komt."
      : "Het beeld blijft nu zoals het is. Nieuwe antwoorden komen wel in de lijst.",
  );
}

/** @param {any} page */
export function roles(page) {
  page.group.say(ROLES, { aan: "ja" });
  draw(page);
  page.region("delen").querySelector("[data-rollen]")?.scrollIntoView({ block: "nearest" });
  page.say("Onder het beeld staat nu ook wat er per rol te zien is.");
}

const SAID = {
  nieuw: "",
  eerder:
    "Dit is de stand van eerder: er zijn nog te weinig antwoorden bij gekomen om dit bij te werken zonder dat iemand te herkennen is.",
  weg: "Er is een antwoord weggehaald of veranderd dat hier in zat. Het verschil zou van een mens zijn. Daarom laten we per rol niets meer zien.",
  "te-weinig":
    "Nog te weinig antwoorden per rol. Een rol verschijnt vanaf 5 mensen, en alleen als de rest er ook 0 of minstens 5 telt.",
};

/** @param {any} page @param {any[]} shown @returns {{title: string, nodes: Node[]}[]} */
function rolePart(page, shown) {
  if (!page.group.said(ROLES, "aan")) return [];
  const kept = page.group.said(ROLES, "sleutels");
  const before = kept ? { roles: page.group.said(ROLES, "namen").split(" "), keys: kept.split(" ") } : null;
  const { picture, state } = nextRolePicture(before, withShares(page.shape, shown));
  const told = make("p", SAID[state], { class: "klein", "data-rollen": "" });
  if (!picture) return [{ title: "Per rol", nodes: [told] }];
  if (picture !== before) page.group.say(ROLES, { namen: picture.roles.join(" "), sleutels: picture.keys.join(" ") });
  const own = new Set(picture.keys);
  const part = byRole(
    page.shape,
    shown.filter(({ key }) => own.has(key)),
    picture.roles,
  );
  return [{ ...part, nodes: [...part.nodes, told] }];
}

/** Groups of the same check that this one can stand beside. @param {any} page */
function offerEarlier(page) {
  const others = groups(store).filter(({ id, check }) => check === page.group.check && id !== page.group.id);
  const select = /** @type {HTMLSelectElement} */ (page.region("eerder"));
  const chosen = select.value;
  const options = others.map(({ id, name, made }) =>
    make("option", `${name} (${localMoment(made).day})`, { value: id }),
  );
  select.replaceChildren(make("option", "Geen", { value: "" }), ...options);
  select.value = others.some(({ id }) => id === chosen) ? chosen : "";
  page.region("vergelijk").hidden = !others.length;
  return others.find(({ id }) => id === select.value);
}

/** All parts of the picture as it is now. @param {any} page */
export function allParts(page) {
  const shown = entries(page);
  const earlier = offerEarlier(page);
  const beside = earlier
    ? [compared(page.shape, new Group(store, earlier.id).people(page.shape), shown, earlier.name)]
    : [];
  return {
    shown,
    parts: [...parts(page.shape, shown), ...rolePart(page, shown), ...beside, ...notes(page.shape, shown, page.texts)],
  };
}

/** @param {{title: string, nodes: Node[]}} part */
function block(part) {
  const found = make("section", null, { class: "groep__deel" });
  found.append(make("h3", part.title), ...part.nodes);
  return found;
}

/** The questions for the conversation, a sheet of its own on paper. @param {any} page */
function talk(page) {
  const sheet = make("section", null, { class: "gesprek groep__gesprek" });
  const lines = make("ul");
  lines.append(...page.shape.talk.map((/** @type {string} */ question) => make("li", question)));
  sheet.append(make("h3", "Praat hierover door"), lines);
  return page.shape.talk.length ? [sheet] : [];
}

const styled = () => Promise.all([sheet("uitkomst.css"), sheet("groepsbeeld.css")]);

/** @param {any} page */
export async function draw(page) {
  const place = page.region("beeld");
  const state = page.group?.said(STATE, "stand");
  if (!state) {
    place.hidden = true;
    page.region("vergelijk").hidden = true;
    page.region("delen").replaceChildren();
    return;
  }
  await styled();
  const { shown, parts: all } = allParts(page);
  page.region("titel").textContent = page.group.name;
  const { day } = localMoment(page.group.made);
  const frozen = state === "bevroren" ? " Het beeld staat stil." : "";
  page.region("stand").textContent =
    `${page.shape.title.replace(/[^.?!]$/, "$&.")} ${people(shown.length)}. ${day}.${frozen}`;
  page.region("delen").replaceChildren(...all.map(block), ...talk(page));
  place.hidden = false;
}

/** @param {any} page */
export async function present(page) {
  await styled();
  onScreen(page, allParts(page));
}
