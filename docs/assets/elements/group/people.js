// The collected answers one by one: what came, and a way to take one out.

import { HALF, ROLE, roleOf } from "../lib/group/shape.js";
import { people } from "../lib/group/words.js";
import { offerUndo } from "../lib/page/ask.js";
import { make } from "../lib/page/dom.js";

const PAGE = 100;

/** @param {any} page the <group-picture> */
export function keepList(page) {
  const fold = /** @type {HTMLDetailsElement} */ (page.region("lijst"));
  /** @type {import("../lib/group/session.js").Person[]} */
  let found = [];
  let shown = PAGE;

  /** @param {import("../lib/group/session.js").Person} person @param {number} i */
  const line = (person, i) => {
    const { fields } = /** @type {import("../lib/group/shape.js").Shape} */ (page.shape);
    const asked = fields
      .map((field, at) => ({ field, value: person.values[at] }))
      .filter(({ field }) => field.id !== ROLE);
    const done = asked.filter(({ field, value }) => (field.points ? value > HALF : value > 0)).length;
    const roles = fields.find((field) => field.id === ROLE);
    const role = roles?.words[roles.options.indexOf(roleOf(page.shape, person.values))];
    const name = `${i + 1}. ${role ?? "Antwoord"}`;
    const item = make("li");
    const button = make("button", "Haal weg", { type: "button", "aria-label": `Haal weg: ${name}` });
    button.addEventListener("click", () => {
      const undo = page.group.drop(person.tag);
      page.redraw();
      const back = () => {
        undo();
        page.redraw();
        page.announce(`Staat er weer: ${name}.`);
      };
      const summary = /** @type {HTMLElement} */ (fold.querySelector("summary"));
      offerUndo(page.region("aanbod"), `Weggehaald: ${name}. Er zijn nog ${people(found.length)}.`, back, summary);
      page.announce(`Weggehaald: ${name}. Er zijn nog ${people(found.length)}.`);
      summary.focus();
    });
    item.append(make("span", `${name}, ${done} van ${asked.length}`), " ", button);
    return item;
  };

  const fill = () => {
    const list = make("ol", null, { class: "groep__mensen" });
    list.append(...found.slice(0, shown).map(line));
    page.region("mensen").replaceChildren(list);
    if (found.length <= shown) return;
    const more = make("button", `Toon er nog ${Math.min(PAGE, found.length - shown)}`, { type: "button" });
    more.addEventListener("click", () => {
      shown += PAGE;
      fill();
      /** @type {HTMLElement | null} */ (
        list.isConnected ? null : page.region("mensen").querySelector(`li:nth-child(${shown - PAGE + 1}) button`)
      )?.focus();
    });
    page.region("mensen").append(more);
  };
  fold.addEventListener("toggle", () => fold.open && fill());

  return {
    /** @param {import("../lib/group/session.js").Person[]} now */
    draw(now) {
      found = now;
      if (fold.open) fill();
    },
  };
}
