// One block of the guide in the page of another site. Works in a sandbox without an origin: no storage,
// no dialogs, no new windows. publish bundles this to a classic script, since modules would be refused there.

import { wishes } from "../lib/embed/wishes.js";

const root = document.documentElement;
const wish = wishes(location.search);
root.classList.remove("no-js");
if (wish.weergave === "apparaat") delete root.dataset.weergave;
else root.dataset.weergave = wish.weergave;
if (wish.kleur) root.style.setProperty("--accent", wish.kleur);

const framed = parent !== window;
// WordPress names its frame in the fragment, and hears only what carries that name.
const secret = /[#?&]secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1];
const alone = self.origin === "null"; // in a sandbox

/** @param {object} message numbers and addresses of this guide only, so any site may hear them */
const tell = (message) => framed && parent.postMessage(message, "*");

/** What most blocks go without comes in a script of its own. */
const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
/** @param {string} name */
function take(name) {
  const script = document.createElement("script");
  script.src = new URL(name, here).href;
  document.head.append(script);
}

/** The other form of every text stands beside it. */
function sayU() {
  for (const one of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-u]")))
    one.textContent = one.dataset.u ?? "";
  for (const one of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-u-in]")))
    for (const name of (one.dataset.uIn ?? "").split(" "))
      one.setAttribute(name, one.getAttribute(`data-u-${name}`) ?? "");
  if (document.querySelector("[data-leerlingen]")) refuse("Dit blok is voor leerlingen. Het blijft dus in de je-vorm.");
  if (wish.swv || document.querySelector("self-check")) take("u.js");
}

/** @param {string} text */
function refuse(text) {
  const faults = document.querySelector("[data-fouten]");
  const line = document.createElement("li");
  line.textContent = text;
  faults?.append(line);
  faults?.toggleAttribute("hidden", false);
}

let told = 0;
function tellHeight() {
  // Asked before there is a body: `start` tells it.
  const value = Math.ceil(document.body?.getBoundingClientRect().height ?? 0);
  if (value === told) return;
  told = value;
  tell({ gids: "hoogte", waarde: value });
  if (secret) tell({ message: "height", value, secret });
}

let hosted = false; // our own script is in the page around this frame

addEventListener("message", ({ source, data }) => {
  if (source !== parent || !framed || typeof data !== "object" || data === null) return;
  hosted ||= data.gids === "hoogte?";
  if (data.gids !== "hoogte?" && !(data.message === "ready" && secret && data.secret === secret)) return;
  told = 0;
  tellHeight();
});

/**
 * Out of the frame. A sandbox lets no link do that, and a page of the guide shows itself in no frame of another
 * site: so through WordPress or our own script where they are, and else the reader gets the address.
 * @param {MouseEvent} event
 */
function leave(event) {
  const link = event.target instanceof Element && event.target.closest("a[href]");
  if (!(link instanceof HTMLAnchorElement) || link.getAttribute("href")?.startsWith("#")) return;
  if (!alone) {
    link.target = "_top";
    return;
  }
  event.preventDefault();
  const ours = link.host === location.host;
  if (ours && secret) tell({ message: "link", value: link.href, secret });
  else if (ours && hosted) tell({ gids: "adres", waarde: link.href });
  else give(link.href);
}

/** @param {string} address to copy by hand */
function give(address) {
  const place = document.querySelector("[data-adres]");
  const field = place?.querySelector("input");
  if (!place || !field) return;
  place.toggleAttribute("hidden", false);
  field.value = address;
  field.focus();
  field.select();
}

function start() {
  if (framed) addEventListener("click", leave);
  const name = document.querySelector("[data-naam]");
  if (name && wish.naam) {
    name.textContent = `Geplaatst door ${wish.naam}.`;
    name.toggleAttribute("hidden", false);
  }
  wish.fouten.forEach(refuse);
  if (wish.aanspreking === "u") sayU();
  if (wish.swv) take("region.js");
  new ResizeObserver(tellHeight).observe(document.body);
  tellHeight();
  if (secret) tell({ message: "ready", secret });
}

if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
else start();
