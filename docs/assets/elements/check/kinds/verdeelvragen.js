// Points over four situations, in two rounds: shares, shifts and points to talk about.

import { divided, heaviest, meaning, points, shares } from "../../lib/count/divide.js";
import { figure, list, make, table } from "../../lib/page/dom.js";
import { mark } from "../../lib/form/field.js";
import { radar } from "../../lib/page/svg.js";

/** @typedef {import("../self-check.js").Context} Context */

const number = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat("nl-NL", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});

/** @param {Context} ctx */
function parts(ctx) {
  const rounds = /** @type {HTMLElement[]} */ ([...ctx.form.querySelectorAll(".ronde")]);
  const themes = /** @type {HTMLElement[]} */ ([...rounds[0].querySelectorAll("[data-thema]")]);
  const quadrants = /** @type {HTMLElement[]} */ ([...ctx.form.querySelectorAll("[data-kwadranten] > li")]);
  return { rounds, themes, quadrants, total: Number(themes[0].dataset.punten) };
}

/** @param {Context} ctx @param {string} round @param {string} theme */
function typed(ctx, round, theme) {
  return parts(ctx).quadrants.map((q) => ctx.answers[`${round}.${theme}.${q.dataset.kwadrant}`]);
}

/** @param {Context} ctx @returns {HTMLElement[]} themes whose points are right in both rounds */
function complete(ctx) {
  const { rounds, themes, total } = parts(ctx);
  return themes.filter((t) =>
    rounds.every((r) => divided(typed(ctx, r.dataset.ronde ?? "", t.dataset.thema ?? ""), total).right),
  );
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

/** Two separate passes: one round in sight. @param {Context} ctx */
function passes(ctx) {
  const { rounds } = parts(ctx);
  const show = (/** @type {number} */ wanted, focus = true) => {
    rounds.forEach((round, i) => {
      round.hidden = i !== wanted;
    });
    if (!focus) return;
    rounds[wanted].tabIndex = -1;
    rounds[wanted].focus();
    rounds[wanted].scrollIntoView({ block: "start" });
  };
  rounds.forEach((round, i) => {
    if (round.querySelector(".wissel")) return;
    const other = i ? 0 : 1;
    const text = i ? `Terug naar ronde 1: ${rounds[0].dataset.naam}` : `Verder naar ronde 2: ${rounds[1].dataset.naam}`;
    const button = make("button", text, { type: "button", class: "wissel" });
    button.addEventListener("click", () => show(other));
    round.append(button);
  });
  show(0, false);
}

/** @type {import("../self-check.js").Kind} */
export const verdeelvragen = {
  setup(ctx) {
    buttons(ctx);
    passes(ctx);
  },

  update: tell,

  status(ctx) {
    const { themes } = parts(ctx);
    const n = complete(ctx).length;
    return n === themes.length
      ? `Alle ${n} thema's verdeeld, in beide rondes.`
      : `${n} van ${themes.length} thema's verdeeld in beide rondes.`;
  },

  numbers(ctx) {
    return result(ctx).found.flatMap((share) => [
      [`Aandeel nu (%): ${share.name}`, share.now],
      [`Aandeel gewenst (%): ${share.name}`, share.wanted],
      [`Verschil (procentpunten): ${share.name}`, share.shift],
    ]);
  },

  outcome(ctx) {
    const { rounds, themes, quadrants, total } = parts(ctx);
    const { found, done } = result(ctx);
    if (!done.length) {
      return {
        summary: "Er is nog geen thema dat in beide rondes precies verdeeld is.",
        nodes: [make("p", `Verdeel per thema ${total} punten, eerst in ronde 1 en dan in ronde 2.`)],
      };
    }
    const name = new Map(quadrants.map((q) => [q.dataset.kwadrant ?? "", q.textContent?.trim() ?? ""]));
    const link = (/** @type {string} */ id) =>
      /** @type {Node} */ (
        quadrants
          .find((q) => q.dataset.kwadrant === id)
          ?.querySelector("a")
          ?.cloneNode(true)
      );
    const said = (/** @type {string[]} */ ids) => ids.map((id) => name.get(id)).join(" en ");
    const rows = found.map((s) => [
      link(s.id),
      `${number.format(s.now)}%`,
      `${number.format(s.wanted)}%`,
      signed.format(s.shift),
      meaning(s.shift),
    ]);
    const corner = ["boven-links", "boven-rechts", "onder-rechts", "onder-links"];
    const axes = corner.map((place) => {
      const share = found.find((s) => quadrants.find((q) => q.dataset.kwadrant === s.id)?.dataset.plek === place);
      return { label: name.get(share?.id ?? "") ?? "", values: [share?.now ?? 0, share?.wanted ?? 0] };
    });
    const series = rounds.map((round) => round.dataset.naam ?? "");
    const [nowHeavy, wantedHeavy] = [heaviest(found, "now"), heaviest(found, "wanted")];
    const talk = done.map((theme) => talkAbout(ctx, theme)).filter((line) => line !== null);
    return {
      summary: `Gerekend over ${done.length} van de ${themes.length} thema's, ${done.length * total} punten per ronde.`,
      nodes: [
        figure(
          radar("Aandeel per kwadrant, nu en gewenst; de cijfers staan in de tabel eronder", axes, series),
          table("Aandeel per kwadrant", ["Kwadrant", series[0], series[1], "Verschil", "Wat dat zegt"], rows),
        ),
        make("h3", "Wat opvalt"),
        list([
          `Nu ligt het zwaartepunt bij ${said(nowHeavy)}${nowHeavy.length > 1 ? "; die liggen dicht bij elkaar" : ""}.`,
          `Gewenst ligt het bij ${said(wantedHeavy)}${wantedHeavy.length > 1 ? "; die liggen dicht bij elkaar" : ""}.`,
          ...found
            .filter((s) => meaning(s.shift) === "duidelijke wens")
            .map((s) => `${name.get(s.id)}: ${signed.format(s.shift)} procentpunt. Bespreek deze wens eerst.`),
        ]),
        make("h3", "Gesprekspunten per thema"),
        talk.length ? list(talk) : make("p", "Bij geen thema verschillen nu en gewenst 2 punten of meer."),
      ],
    };
  },
};

/** @param {Context} ctx */
function result(ctx) {
  const { rounds, quadrants, total } = parts(ctx);
  const done = complete(ctx);
  const at = (/** @type {string} */ r, /** @type {string} */ t, /** @type {string} */ q) =>
    points(ctx.answers[`${r}.${t}.${q}`]);
  const ids = quadrants.map((q) => q.dataset.kwadrant ?? "");
  const pair = /** @type {[string, string]} */ (rounds.map((round) => round.dataset.ronde ?? ""));
  const found = done.length
    ? shares(
        ids,
        done.map((t) => t.dataset.thema ?? ""),
        at,
        pair,
        total,
      )
    : [];
  return { done, found: found.map((share, i) => ({ ...share, name: quadrants[i].textContent?.trim() ?? "" })) };
}

/** A theme where now and wanted differ by two points or more. @param {Context} ctx @param {HTMLElement} theme */
function talkAbout(ctx, theme) {
  const { rounds, quadrants } = parts(ctx);
  const [now, wanted] = rounds.map((round) => round.dataset.ronde ?? "");
  const moved = quadrants.flatMap((q) => {
    const key = `${theme.dataset.thema}.${q.dataset.kwadrant}`;
    const by = points(ctx.answers[`${wanted}.${key}`]) - points(ctx.answers[`${now}.${key}`]);
    return Math.abs(by) >= 2 ? [`${q.textContent?.trim()} ${by > 0 ? "+" : "−"}${Math.abs(by)}`] : [];
  });
  return moved.length ? `${theme.dataset.titel}: ${moved.join(", ")}.` : null;
}
