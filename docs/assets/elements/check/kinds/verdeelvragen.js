// Points over four situations, theme by theme, in two rounds: filling in. What comes of it is in
// ../outcomes/verdeelvragen.js.

import { divided, points } from "../../lib/count/divide.js";
import { mark } from "../../lib/form/field.js";
import { Steps } from "../../lib/form/steps.js";
import { make } from "../../lib/page/dom.js";

/** @typedef {import("../self-check.js").Context} Context */

/** Where somebody is: in which round, and with which theme. @type {WeakMap<HTMLFormElement, Rounds>} */
const going = new WeakMap();
/** @typedef {{ctx: Context, rounds: Steps[], show: (round: number, focus?: boolean) => void, halfway: (focus?: boolean) => void}} Rounds */

/** @param {Context} ctx */
export function parts(ctx) {
  const rounds = /** @type {HTMLElement[]} */ ([...ctx.form.querySelectorAll(".ronde")]);
  const themes = /** @type {HTMLElement[]} */ ([...rounds[0].querySelectorAll("[data-thema]")]);
  const quadrants = /** @type {HTMLElement[]} */ ([...ctx.form.querySelectorAll("[data-kwadranten] > li")]);
  return { rounds, themes, quadrants, total: Number(themes[0].dataset.punten) };
}

/** @param {Context} ctx @param {string} round @param {string} theme */
export function typed(ctx, round, theme) {
  return parts(ctx).quadrants.map((q) => ctx.answers[`${round}.${theme}.${q.dataset.kwadrant}`]);
}

/** @param {Context} ctx @param {HTMLElement} round @param {HTMLElement} theme */
function right(ctx, round, theme) {
  const values = typed(ctx, round.dataset.ronde ?? "", theme.dataset.thema ?? "");
  return divided(values, parts(ctx).total).right;
}

/** @param {Context} ctx @param {HTMLElement[]} [rounds] @returns {HTMLElement[]} themes whose points are right in these rounds */
export function complete(ctx, rounds = parts(ctx).rounds) {
  return parts(ctx).themes.filter((theme) => rounds.every((round) => right(ctx, round, theme)));
}

/** @param {Context} ctx */
function tell(ctx) {
  const { total } = parts(ctx);
  for (const field of /** @type {NodeListOf<HTMLElement>} */ (ctx.form.querySelectorAll(".ronde [data-thema]"))) {
    const round = field.closest(".ronde")?.getAttribute("data-ronde") ?? "";
    const values = typed(ctx, round, field.dataset.thema ?? "");
    const { left, right } = divided(values, total);
    const over = field.querySelector("[data-over]");
    for (const row of /** @type {NodeListOf<HTMLElement>} */ (field.querySelectorAll("[data-vraag]"))) {
      const input = row.querySelector("input");
      const value = points(ctx.answers[row.dataset.vraag ?? ""]);
      if (input) mark(input, Number.isNaN(value) || (left < 0 && value > 0));
    }
    const said = Number.isNaN(left)
      ? "Gebruik alleen hele getallen."
      : left > 0
        ? `Nog ${left} te verdelen.`
        : left < 0
          ? `${-left} te veel verdeeld.`
          : "Precies verdeeld.";
    if (over && over.textContent !== said) over.textContent = said;
    field.toggleAttribute("data-klaar", right);
    field.toggleAttribute("data-fout", Number.isNaN(left) || left < 0);
  }
}

/** @param {Context} ctx */
function buttons(ctx) {
  for (const row of ctx.form.querySelectorAll(".verdeel__rij")) {
    const input = row.querySelector("input");
    const place = row.querySelector(".teller");
    if (!input || !place || place.querySelector("button")) continue;
    const at = [...(row.parentElement?.querySelectorAll(".verdeel__rij") ?? [])].indexOf(row) + 1;
    const step = (/** @type {number} */ by, /** @type {string} */ sign, /** @type {string} */ says) => {
      const button = make("button", sign, { type: "button", "aria-label": `${says}, situatie ${at}` });
      button.addEventListener("click", () => {
        const next = (points(input.value) || 0) + by;
        if (next < 0 || next > parts(ctx).total) return;
        input.value = String(next);
        input.dispatchEvent(new Event("input", { bubbles: true }));
      });
      return button;
    };
    input.before(step(-1, "−", "Een punt eraf"));
    input.after(step(1, "+", "Een punt erbij"));
  }
}

/** One theme at a time, and after round 1 what it says so far. @param {Context} ctx */
function steps(ctx) {
  const { rounds } = parts(ctx);
  const between = make("section", null, {
    class: "tussenstand",
    tabindex: "-1",
    "aria-label": "Na ronde 1",
    "data-weg": "",
  });
  rounds[0].after(between);
  const sight = [rounds[0], between, rounds[1]];
  const role = ctx.form.querySelector(".rol");
  const see = (/** @type {number} */ wanted) => {
    sight.forEach((part, i) => part.toggleAttribute("data-weg", i !== wanted));
    role?.toggleAttribute("data-weg", wanted > 0);
  };
  /** @type {Rounds} */
  const found = {
    ctx,
    rounds: [],
    show(round, focus = true) {
      see(round * 2);
      found.rounds[round].go(found.rounds[round].at, focus);
    },
    halfway(focus = true) {
      see(1);
      drawHalfway(found, between);
      if (!focus) return;
      between.focus({ preventScroll: true });
      between.scrollIntoView({ block: "start" });
    },
  };
  found.rounds = rounds.map(
    (round, r) =>
      new Steps(
        round,
        /** @type {HTMLElement[]} */ ([...round.querySelectorAll("[data-thema]")]).map((part) => ({
          part,
          name: part.dataset.titel ?? "",
          done: () => right(found.ctx, round, part),
        })),
        {
          name: `Thema's van ronde ${r + 1}`,
          word: "thema",
          last: r ? "Klaar: naar de uitkomst" : "Ronde 1 klaar: bekijk de stand",
          finished: r ? () => outcomeButton(ctx)?.click() : () => found.halfway(),
          before: r ? () => found.show(0) : undefined,
        },
      ),
  );
  rounds.forEach((round, r) => round.addEventListener("toon", () => see(r * 2)));
  going.set(ctx.form, found);
  see(0);
}

/** @param {Context} ctx @returns {HTMLElement | null | undefined} */
function outcomeButton(ctx) {
  return ctx.form.closest("self-check")?.querySelector("[data-doe=uitkomst]");
}

/** @param {Rounds} found @param {HTMLElement} place */
function drawHalfway(found, place) {
  const { ctx } = found;
  const { rounds } = parts(ctx);
  const on = make("button", `Verder naar ronde 2: ${rounds[1].dataset.naam?.toLowerCase()}`, {
    type: "button",
    class: "knop--eerst",
  });
  on.addEventListener("click", () => found.show(1));
  const back = make("button", "Terug naar ronde 1", { type: "button" });
  back.addEventListener("click", () => found.show(0));
  const buttons = make("p", null, { class: "knoppen" });
  buttons.append(back, on);
  const picture = make("div");
  const ask = make("p", "Dat is nu. Hoe zou je het over 5 tot 10 jaar willen? Je ziet dezelfde thema's nog een keer.");
  place.replaceChildren(picture, ask, buttons);
  // Without the picture the way on is there all the same.
  ctx
    .later()
    .then((drawing) => drawing.halfway?.(ctx))
    .then((nodes) => picture.replaceChildren(...(nodes ?? [])))
    .catch(console.warn);
}

/** @type {import("../self-check.js").Kind} */
export const verdeelvragen = {
  setup(ctx) {
    buttons(ctx);
    steps(ctx);
  },

  update(ctx) {
    tell(ctx);
    const found = going.get(ctx.form);
    if (found) found.ctx = ctx;
    for (const round of found?.rounds ?? []) round.tell();
    ctx.form.toggleAttribute("data-af", complete(ctx).length === parts(ctx).themes.length);
  },

  resume(ctx) {
    const found = going.get(ctx.form);
    if (!found) return;
    const [now, wanted] = found.rounds.map((round) => round.resume());
    const { rounds } = parts(ctx);
    if (now) found.show(0, false);
    else if (wanted && !complete(ctx, [rounds[1]]).length) found.halfway(false);
    else found.show(1, false);
  },

  status(ctx) {
    const { themes, rounds } = parts(ctx);
    const [now, wanted] = rounds.map((round) => complete(ctx, [round]).length);
    return now === themes.length && wanted === now
      ? `Alle ${now} thema's verdeeld, in beide rondes.`
      : `Verdeeld in ronde 1: ${now} van de ${themes.length} thema's. In ronde 2: ${wanted} van de ${themes.length}.`;
  },
};
