// Filling in together: pass on the empty check, or give one's own answers to who leads the group.
// Nothing is sent: there is a link, a picture of it and a file, and the reader hands one over.

import { encodeCode, newTag } from "../lib/group/code.js";
import { readShape } from "../lib/group/read.js";
import { filled, HALF, ROLE, roleOf, valuesOf } from "../lib/group/shape.js";
import * as store from "../lib/answers/store.js";
import { clear } from "../lib/page/ask.js";
import { download, list, make } from "../lib/page/dom.js";
import { qr } from "../lib/page/qr.js";
import { tagKey, wipe } from "./wipe.js";

/** A tag that could not be kept, so that giving twice is still one person. @type {Map<string, string>} */
const unkept = new Map();

/** @param {any} check the <self-check> @returns {string} of who fills in here, until it is wiped */
function ownTag(check) {
  const name = check.check;
  const kept = store.load(tagKey(name)).text;
  if (kept && /^[0-9a-z]{1,9}$/.test(kept)) return kept;
  const tag = unkept.get(name) ?? newTag();
  if (store.save(tagKey(name), tag)) {
    unkept.set(name, tag);
    check.addEventListener("gewist", () => unkept.delete(name), { once: true });
  }
  return tag;
}

const here = () => location.href.split("#")[0];

/** @param {any} check the <self-check> @returns {string} what to say of it */
export function shareEmpty(check) {
  const intro = make("p", "Dit is de lege vragenlijst. Er staat niets in van wat jij invulde.");
  offer(check, "deel", "Lege vragenlijst", [intro], here(), `${check.check}-leeg.txt`);
  return "";
}

/** @param {any} check the <self-check> @returns {string} what to say of it */
export function give(check) {
  const shape = readShape(check);
  const values = valuesOf(shape, check.session.answers);
  if (!filled(shape, values)) {
    clear(check.region("delen"));
    return "Je hebt nog niets ingevuld wat je kunt geven.";
  }
  const link = `${here()}#${encodeCode(shape, values, ownTag(check))}`;
  const file = `${check.check}-voor-de-begeleider.txt`;
  const box = offer(check, "geef", "Mijn antwoorden", told(shape, values), link, file);
  const away = make("button", "Kopieer de link en wis mijn antwoorden hier", { type: "button" });
  away.addEventListener("click", async () => {
    if (!(await copy(link))) return box.say("Kopiëren lukt niet. Er is niets gewist. Kopieer de link eerst zelf.");
    clear(check.region("delen"));
    wipe(check, check.querySelector('[data-doe="geef"]'), false);
    check.announce("De link is gekopieerd, en je antwoorden zijn gewist van dit apparaat.");
  });
  box.buttons.append(away);
  box.root.append(
    make("p", "Gedeeld apparaat? Geef en wis dan in een keer. Wie na jou invult, telt anders als jou.", {
      class: "klein",
    }),
  );
  return "";
}

/** @param {string[]} lines */
function seen(lines) {
  const found = list(lines);
  found.className = "lijst";
  return found;
}

/** What who leads the group can see, before anything is given. @param {import("../lib/group/shape.js").Shape} shape @param {number[]} values */
function told(shape, values) {
  const asked = shape.fields.map((field, i) => ({ field, value: values[i] })).filter(({ field }) => field.id !== ROLE);
  const given = asked.filter(({ field, value }) => (field.points ? value > HALF : value > 0)).length;
  const half = asked.filter(({ field, value }) => field.points && value === HALF).length;
  const role = roleOf(shape, values);
  const roles = shape.fields.find((field) => field.id === ROLE);
  const said = roles?.words[roles.options.indexOf(role)];
  const unit = shape.kind === "verdeelvragen" ? "verdelingen" : "antwoorden";
  return [
    make("p", "Dit kan de begeleider zien:"),
    seen([
      `Jouw ${unit}: ${given} van de ${asked.length}.${half ? ` Wat half is (${half}), gaat mee als half, zonder punten.` : ""}`,
      ...(roles ? [said ? `Je rol: ${said}.` : "Geen rol, want die gaf je niet."] : []),
      "Een willekeurig nummer. Zo telt de groep je maar één keer mee.",
    ]),
    make(
      "p",
      "Er gaat geen naam mee, en geen tekst die je zelf typte. Stuur je de link onder je eigen naam? Dan weet de begeleider wel dat hij van jou is.",
    ),
  ];
}

/** @param {string} text @returns {Promise<boolean>} */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {any} check @param {"deel" | "geef"} asked by which button @param {string} name
 * @param {HTMLElement[]} intro @param {string} link @param {string} file
 */
function offer(check, asked, name, intro, link, file) {
  const place = check.region("delen");
  clear(place);
  const root = make("div", null, { class: "waarschuwing delen", role: "group", tabindex: "-1", "aria-label": name });
  const field = /** @type {HTMLInputElement} */ (
    make("input", null, { type: "text", readonly: "", "aria-label": "Link" })
  );
  field.value = link;
  const status = make("p", null, { class: "melding", role: "status" });
  const say = (/** @type {string} */ text) => {
    status.textContent = text;
  };
  const buttons = make("p", null, { class: "knoppen" });
  const picture = make("div");
  const act = (/** @type {string} */ text, /** @type {() => void} */ does) => {
    const button = make("button", text, { type: "button" });
    button.addEventListener("click", does);
    buttons.append(button);
  };
  act("Kopieer de link", async () => {
    const done = await copy(link);
    if (!done) field.select();
    say(done ? "De link is gekopieerd." : "Kopiëren lukt niet. De link is geselecteerd: kopieer hem zelf.");
  });
  if ("share" in navigator) act("Stuur de link door", () => navigator.share({ url: link }).catch(console.warn)); // or left it
  act("Toon de QR-code", async () => {
    try {
      picture.replaceChildren(await qr(link, `QR-code: ${name}`));
      say("Hierboven staat de QR-code.");
    } catch {
      say("De QR-code is niet geladen. Gebruik de link.");
    }
  });
  act("Sla op als bestand", () => {
    download(`${link}\n`, file, "text/plain");
    say("Het bestand staat op je eigen apparaat, bij je downloads.");
  });
  act("Sluit", () => {
    clear(place);
    check.querySelector(`[data-doe="${asked}"]`).focus();
  });
  root.append(make("p", name, { class: "kop" }), ...intro, field, buttons, picture, status);
  place.append(root);
  root.focus();
  return { root, buttons, say };
}
