// The address of a place, and a line to cite it with. Both stand in a field as well: who may not write
// to the clipboard copies with the keyboard. Nothing is sent.

import { inShort } from "../lib/page/answer.js";
import { make } from "../lib/page/dom.js";

const panel = make("div", null, { class: "kopieer", role: "dialog", "aria-label": "Kopieer link", tabindex: "-1" });
/** @type {HTMLAnchorElement | null} */
let sign = null;

/** @param {HTMLAnchorElement} from the sign that was pressed */
export async function offer(from) {
  sign = from;
  const [address, cited] = [addressOf(from), citation(from)];
  const said = make("p", null, { role: "status", class: "klein" });
  const close = make("button", "Sluit", { type: "button" });
  close.addEventListener("click", shut);
  const field = line("Adres", address);
  const bar = make("p", null, { class: "knoppen" });
  bar.append(button("Kopieer link", field, said), close);
  const source = line("Zo noem je de bron", cited);
  panel.replaceChildren(
    make("p", "Dit adres blijft werken, ook als de tekst verhuist.", { class: "kopieer__kop" }),
    label(field),
    bar,
    said,
    label(source),
    button("Kopieer verwijzing", source, said),
  );
  const composer = forOthers(from);
  if (composer) panel.append(composer);
  document.body.append(panel);
  place(from);
  await copy(field, said);
}

/** Copies what stands in a field, or selects it. @param {HTMLTextAreaElement} field @param {HTMLElement} said */
async function copy(field, said) {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    said.textContent = "Gekopieerd";
  } catch {
    said.textContent = "Kopieer nu zelf: de tekst is geselecteerd. Druk op Ctrl+C, of op een Mac op Cmd+C.";
  }
}

/** @param {string} words @param {HTMLTextAreaElement} field @param {HTMLElement} said */
function button(words, field, said) {
  const made = make("button", words, { type: "button", class: "knop" });
  made.addEventListener("click", () => copy(field, said));
  return made;
}

/** @param {string} name @param {string} text @returns {HTMLTextAreaElement} in its label */
function line(name, text) {
  const field = /** @type {HTMLTextAreaElement} */ (
    make("textarea", text, { readonly: "", rows: name === "Adres" ? "2" : "4" })
  );
  make("label", name).append(field);
  return field;
}

/** @param {HTMLTextAreaElement} field @returns {Node} */
const label = (field) => /** @type {Node} */ (field.parentNode);

/** The way to show this on another site, where that can be. @param {HTMLAnchorElement} from */
function forOthers(from) {
  const name = document.querySelector("a.sitekop__naam");
  const block = from.closest("[id]");
  const whole = from.closest("h1") && document.querySelector("article self-check, article .artikel, article .kwadrant");
  const one = !whole && block?.matches(".uitspraak, .begrip") && from.hash === `#${block.id}`;
  if (!(name instanceof HTMLAnchorElement) || !(whole || one)) return null;
  const kind = block?.matches(".begrip") ? "begrip" : block?.closest(".vragenlijst") ? "vraag" : "uitspraak";
  const asked = new URLSearchParams(
    one ? { blok: `${kind}/${block?.id}` } : { van: addressOf(from).slice(name.href.length) },
  );
  const made = make("p");
  made.append(make("a", "Zet dit op je eigen site", { href: `${name.href}insluiten/#${asked}` }));
  return made;
}

/** A whole page has no place in its address. @param {HTMLAnchorElement} from */
function addressOf(from) {
  return from.closest("h1") ? from.href.split("#")[0] : from.href;
}

/** What it is, where it stands, when it was checked. @param {HTMLAnchorElement} from */
function citation(from) {
  const name = from.closest("h1") ? "" : `“${nameOf(from)}” In: `;
  const page = document.querySelector("[data-feit=nagekeken], [data-datum]")?.textContent ?? "";
  const checked = from.dataset.nagekeken ? `Nagekeken op ${from.dataset.nagekeken}` : page;
  const date = checked && `${checked[0].toUpperCase()}${checked.slice(1)}. `;
  return `${name}${document.title}. ${date}${addressOf(from)}`;
}

/** The words of the place itself, or what search calls it. @param {HTMLAnchorElement} from */
function nameOf(from) {
  const block = from.closest("[id]");
  const words = from.closest("h1, h2, h3, h4, dt") ?? block?.querySelector(".recht__titel, .uitspraak__tekst");
  const copy = /** @type {Element | undefined} */ (words?.cloneNode(true));
  for (const other of copy?.querySelectorAll(".merk, .anker, .headerlink") ?? []) other.remove();
  const text = copy?.textContent?.trim().replace(/\s+/g, " ") || block?.getAttribute("data-zoek") || "";
  return inShort(text).replace(/([^.?!])$/, "$1.");
}

/** Below the sign, and within the screen. @param {Element} from */
function place(from) {
  const at = from.getBoundingClientRect();
  const left = Math.min(at.left, document.documentElement.clientWidth - panel.offsetWidth - 8);
  panel.style.left = `${Math.max(8, left) + scrollX}px`;
  panel.style.top = `${at.bottom + scrollY + 6}px`;
}

function shut() {
  panel.remove();
  sign?.focus();
}

panel.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return shut();
  const stops = /** @type {NodeListOf<HTMLElement>} */ (panel.querySelectorAll("textarea, button, a"));
  const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
  if (event.key === "Tab" && document.activeElement === edge) shut(); // the browser goes on from the sign
});
document.addEventListener("pointerdown", (event) => {
  if (panel.isConnected && event.target instanceof Node && !panel.contains(event.target)) panel.remove();
});
