// What the site that embeds a block asks for in its address. Pure: no page, no browser.
// What is wrong is refused by itself and told in one line; the block is there all the same.

/** @typedef {{weergave: "licht" | "donker" | "apparaat", kleur: string, naam: string, swv: string, aanspreking: "je" | "u", fouten: string[]}} Wishes */

const GROUNDS = { licht: ["#ffffff"], donker: ["#131417"], apparaat: ["#ffffff", "#131417"] };
const MARKER = "#ffe03d"; // law is yellow, so nothing else is
const READABLE = 4.5; // contrast of text, WCAG 1.4.3
const LOOKS_LIKE = 110; // distance between two colours, of at most 441
const FORMS = ["je", "u"]; // by the name alone: ?u
const NAMES = ["weergave", "kleur", "naam", "swv", ...FORMS];
const LONGEST = 60;

/** @param {string} query @returns {Wishes} */
export function wishes(query) {
  const asked = new URLSearchParams(query);
  /** @type {Wishes} */
  const found = { weergave: "licht", kleur: "", naam: "", swv: "", aanspreking: "je", fouten: [] };
  const refuse = (/** @type {string} */ text) => found.fouten.push(text);
  for (const name of new Set(asked.keys())) {
    const shown = name.slice(0, 30);
    if (!NAMES.includes(name)) refuse(`‘${shown}’ kennen we niet. Dit kan wel: ${NAMES.join(", ")}.`);
    else if (asked.getAll(name).length > 1) refuse(`‘${shown}’ staat er twee keer. Alleen de eerste telt.`);
  }
  const light = asked.get("weergave");
  if (light === "licht" || light === "donker" || light === "apparaat") found.weergave = light;
  else if (light !== null) refuse("‘weergave’ mag zijn: licht, donker of apparaat. We kiezen licht.");

  const colour = asked.get("kleur");
  if (colour !== null) {
    const fault = colourFault(colour, GROUNDS[found.weergave]);
    if (fault) refuse(`${fault} We gebruiken de kleur van de gids.`);
    else found.kleur = hex(colour);
  }
  const name = asked.get("naam")?.trim();
  if (name !== undefined) {
    const fault = nameFault(name);
    if (fault) refuse(`${fault} We laten de naam weg.`);
    else found.naam = name;
  }
  const region = asked.get("swv");
  if (region !== null) {
    if (isName(region)) found.swv = region;
    else refuse("‘swv’ is de naam van een samenwerkingsverband in de gids, zoals voorbeeld. We laten die woorden weg.");
  }
  const forms = FORMS.filter((form) => asked.has(form));
  const valued = forms.find((form) => asked.get(form));
  if (forms.length > 1) refuse("‘je’ en ‘u’ gaan niet samen. De tekst blijft in de je-vorm.");
  else if (valued) refuse(`Achter ‘${valued}’ hoort niets, dus zo: ?${valued}. De tekst blijft in de je-vorm.`);
  else if (forms[0] === "u") found.aanspreking = "u";
  return found;
}

/** Could this be the name of a profile? What is typed in an address may be anything. @param {string} id */
export function isName(id) {
  return id.length <= LONGEST && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
}

/** @param {string} text */
const hex = (text) => `#${text.replace(/^#/, "").toLowerCase()}`;

/** @param {string} text @param {string[]} grounds @returns {string} what is wrong with it as a colour of text, or nothing */
function colourFault(text, grounds) {
  const colour = hex(text);
  if (!/^#[0-9a-f]{6}$/.test(colour)) return "‘kleur’ moet zes tekens hebben, zoals 1a5fb4.";
  const [a, b] = [channels(colour), channels(MARKER)];
  if (Math.hypot(...a.map((value, i) => value - b[i])) < LOOKS_LIKE) {
    return `De kleur ${colour} lijkt op het geel dat hier wet betekent.`;
  }
  const least = Math.min(...grounds.map((ground) => contrast(colour, ground)));
  if (least >= READABLE) return "";
  const told = (Math.floor(least * 10) / 10).toFixed(1).replace(".", ",");
  return `De kleur ${colour} is hier niet goed te lezen: het contrast is ${told} en moet 4,5 zijn.`;
}

/** @param {string} name */
function nameFault(name) {
  if (name.length < 2 || name.length > LONGEST) return `‘naam’ moet 2 tot ${LONGEST} tekens hebben.`;
  return /^[\p{L}\p{M}\p{N} .,&'’()/+-]+$/u.test(name)
    ? ""
    : "In ‘naam’ mogen alleen letters, cijfers, spaties en gewone leestekens.";
}

/** @param {string} colour @returns {number[]} */
const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** As WCAG counts it. @param {string} one @param {string} other */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {string} colour */
function luminance(colour) {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
