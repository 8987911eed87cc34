// Points over four situations: where the weight lies now, where it should go, and what to talk about.

import { heaviest, meaning, points, shares } from "../../lib/count/divide.js";
import { list, make, table } from "../../lib/page/dom.js";
import { enumerated, fold, joinedNodes } from "../../lib/page/poster.js";
import { beside, nowAndWanted, tiles } from "../../lib/page/tiles.js";
import { complete, parts } from "../kinds/verdeelvragen.js";

/** @typedef {import("../self-check.js").Context} Context */
/** @typedef {import("../../lib/count/divide.js").Share & {name: string, letter: string}} Named */

/** As the model stands: S and P above M and L. */
const PLACES = ["boven-links", "boven-rechts", "onder-links", "onder-rechts"];
const whole = (/** @type {number} */ share) => `${Math.round(share)}%`;
/** Of the figures that are shown, so that a reader can count along. @param {Named} s */
const shift = (s) => Math.round(s.wanted) - Math.round(s.now);
const signed = (/** @type {number} */ n) => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : "0");

/** @param {Context} ctx */
function pairOfRounds(ctx) {
  return /** @type {[string, string]} */ (parts(ctx).rounds.map((round) => round.dataset.ronde ?? ""));
}

/**
 * The four in the order of the picture, counted over themes that are right in the rounds that count.
 * @param {Context} ctx @param {boolean} half only round 1
 */
function counted(ctx, half = false) {
  const { rounds, quadrants, total } = parts(ctx);
  const themes = complete(ctx, half ? rounds.slice(0, 1) : rounds);
  const at = (/** @type {string} */ r, /** @type {string} */ t, /** @type {string} */ q) =>
    points(ctx.answers[`${r}.${t}.${q}`]);
  const order = PLACES.map((place) => quadrants.find((q) => q.dataset.plek === place)).filter((q) => q !== undefined);
  const ids = order.map((q) => q.dataset.kwadrant ?? "");
  const names = themes.map((t) => t.dataset.thema ?? "");
  const found = themes.length ? shares(ids, names, at, pairOfRounds(ctx), total) : [];
  return {
    themes,
    four: found.map((share, i) => ({
      ...share,
      name: order[i].textContent?.trim() ?? "",
      letter: order[i].dataset.letter ?? "",
    })),
  };
}

/** @param {Named[]} four @param {"now" | "wanted"} round */
const asTiles = (four, round) => four.map(({ letter, name, [round]: value }) => ({ letter, name, value }));

/** A name in the colour of its quadrant. @param {Named} s */
const coloured = (s) => make("span", s.name, { class: `kleurnaam ${s.letter.toLowerCase()}` });

/** @param {Named[]} four @returns {(string | Node)[]} */
function nowMostly(four) {
  const heavy = heaviest(four, "now");
  if (heavy.length === four.length) return ["Nu ongeveer gelijk verdeeld over alle vier."];
  return ["Nu vooral ", ...joinedNodes(four.filter((s) => heavy.includes(s.id)).map(coloured)), "."];
}

/** Two that should grow most, with those that should grow as much. @param {Named[]} four */
function growing(four) {
  const more = four.filter((s) => s.shift > 0 && meaning(s.shift) !== "stabiel").sort((a, b) => b.shift - a.shift);
  return more.filter((s) => s.shift >= (more[1] ?? more[0]).shift);
}

/** @param {Named[]} four @returns {(string | Node)[]} */
function wantedMore(four) {
  const more = growing(four);
  return more.length ? [" Straks meer ", ...joinedNodes(more.map(coloured)), "."] : [" Straks ongeveer hetzelfde."];
}

/** @param {Named[]} four @param {string[]} names of the rounds that count */
function numbers(four, names) {
  const rows = four.map((s) => {
    const name = make("span");
    name.append(make("span", s.letter, { class: `letter letter--${s.letter.toLowerCase()}`, "aria-hidden": "true" }));
    name.append(s.name);
    const both = [name, whole(s.now), whole(s.wanted), signed(shift(s))];
    return names.length > 1 ? both : both.slice(0, 2);
  });
  const head = ["Kwadrant", ...names, "Verschil"].slice(0, names.length > 1 ? 4 : 2);
  const found = table("Aandeel van de punten", head, rows);
  found.classList.add("verschil");
  return found;
}

/** Where now and wanted differ by two points or more. @param {Context} ctx @param {HTMLElement} theme */
function moved(ctx, theme) {
  const [now, wanted] = pairOfRounds(ctx);
  const found = parts(ctx).quadrants.map((q) => {
    const key = `${theme.dataset.thema}.${q.dataset.kwadrant}`;
    const by = points(ctx.answers[`${wanted}.${key}`]) - points(ctx.answers[`${now}.${key}`]);
    return { by, said: `${q.textContent?.trim()} ${signed(by)}` };
  });
  return {
    theme: theme.dataset.titel ?? "",
    size: found.reduce((sum, { by }) => sum + Math.abs(by), 0),
    said: found
      .filter(({ by }) => Math.abs(by) >= 2)
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .map(({ said }) => said),
  };
}

/** @param {Named[]} four @param {ReturnType<typeof moved>[]} themes */
function talk(four, themes) {
  const found = [];
  const [first] = growing(four);
  if (first)
    found.push(
      `Begin met ${first.name}: nu ${whole(first.now)}, gewenst ${whole(first.wanted)}. Wat vraagt dat van jullie?`,
    );
  const [most] = [...themes].filter(({ said }) => said.length).sort((a, b) => b.size - a.size);
  if (most)
    found.push(`Het meest schuift er bij ‘${most.theme}’: ${enumerated(most.said.slice(0, 2))}. Waaraan dacht je?`);
  return found;
}

/** @type {import("../outcome.js").Drawing} */
export const verdeelvragen = {
  outcome(ctx) {
    const { rounds, themes: all, total } = parts(ctx);
    const names = rounds.map((round) => round.dataset.naam ?? "");
    const both = counted(ctx);
    const { themes, four } = both.themes.length ? both : counted(ctx, true);
    if (!themes.length) {
      const how = `Verdeel per thema ${total} punten, eerst in ronde 1 en dan in ronde 2.`;
      return { headline: ["Er is nog geen thema precies verdeeld."], nodes: [make("p", how)] };
    }
    const role = ctx.form.querySelector("[data-vraag=rol] select");
    const chosen = role instanceof HTMLSelectElement && role.value ? ` Rol: ${role.selectedOptions[0].text}.` : "";
    const summary = `Gerekend over ${themes.length} van de ${all.length} thema's, ${themes.length * total} punten per ronde. Hoe groter het vlak, hoe meer punten.${chosen}`;
    if (!both.themes.length) {
      return {
        headline: nowMostly(four),
        summary,
        nodes: [beside([tiles(names[0], asTiles(four, "now"))]), numbers(four, names.slice(0, 1))],
        talk: ["Vul ook ronde 2 in. Dan zie je wat je wilt verschuiven."],
      };
    }
    const themed = themes.map((theme) => moved(ctx, theme));
    const shifts = themed.filter(({ said }) => said.length).map(({ theme, said }) => `${theme}: ${said.join(", ")}.`);
    const none = "Bij geen thema verschillen nu en gewenst 2 punten of meer.";
    return {
      headline: [...nowMostly(four), ...wantedMore(four)],
      summary,
      nodes: [
        nowAndWanted(asTiles(four, "now"), asTiles(four, "wanted"), [names[0], names[1]], "over 5 tot 10 jaar"),
        numbers(four, names),
        fold("Wat er per thema schuift", shifts.length ? list(shifts) : make("p", none)),
      ],
      talk: talk(four, themed),
    };
  },

  halfway(ctx) {
    const { themes, four } = counted(ctx, true);
    const all = parts(ctx).themes.length;
    if (!themes.length) return [make("p", "Er is nog geen thema precies verdeeld.", { class: "ronde__kop" })];
    const head = make("p", null, { class: "ronde__kop" });
    head.append(...nowMostly(four));
    const note = themes.length < all ? `over ${themes.length} van de ${all} thema's` : "";
    return [head, beside([tiles("Nu", asTiles(four, "now"), note)])];
  },

  numbers(ctx) {
    return counted(ctx).four.flatMap((share) => [
      [`Aandeel nu (%): ${share.name}`, share.now],
      [`Aandeel gewenst (%): ${share.name}`, share.wanted],
      [`Verschil (procentpunten): ${share.name}`, share.shift],
    ]);
  },

  compare(ctx, lists) {
    const { rounds, themes: all } = parts(ctx);
    const counts = lists.map(({ name, answers }) => ({ name, ...counted({ ...ctx, answers }) }));
    const told = counts.filter(({ four }) => four.length);
    if (!told.length) return [make("p", "In geen van de lijsten is een thema in beide rondes precies verdeeld.")];
    const picture = (/** @type {"now" | "wanted"} */ round, /** @type {number} */ i) => [
      make("p", rounds[i].dataset.naam, { class: "kop" }),
      beside(told.map(({ name, four }) => tiles(name, asTiles(four, round)))),
    ];
    const rows = told[0].four.map((s, i) => [
      s.name,
      ...told.flatMap(({ four }) => [whole(four[i].now), whole(four[i].wanted), signed(shift(four[i]))]),
    ]);
    const head = told.flatMap(({ name }) => [`${name}: nu`, `${name}: gewenst`, `${name}: verschil`]);
    const over = told.map(({ name, themes }) => `${name}: ${themes.length} van de ${all.length} thema's`);
    return [
      ...picture("now", 0),
      ...picture("wanted", 1),
      table("Aandelen en verschuivingen", ["Kwadrant", ...head], rows),
      make("p", `Geteld over: ${over.join("; ")}.`, { class: "klein" }),
    ];
  },
};
