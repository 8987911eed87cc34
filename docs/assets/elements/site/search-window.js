// The ways into search: the button in the header opens a window, / does too, and the small
// search forms on other pages lead to the page of results.

import { make } from "../lib/page/dom.js";
import { load, save } from "../lib/answers/store.js";

const OFF = "uit";
const SHORTCUT = "sneltoets";
const button = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-zoekknop]"));
/** @type {HTMLDialogElement | undefined} */
let dialog;

/** Made when it is first asked for. @param {string} root */
function searchWindow(root) {
  const made = /** @type {HTMLDialogElement} */ (make("dialog", null, { class: "zoekvenster md-typeset" }));
  made.setAttribute("aria-label", "Zoeken in de gids");
  const close = make("button", "Sluit", { type: "button", class: "zoekvenster__sluit" });
  close.addEventListener("click", () => made.close());
  const search = make("site-search", null, { "data-root": root });
  search.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a")) made.close(); // a hit may be on this page
  });
  made.append(close, search, shortcut());
  document.body.append(made);
  return made;
}

/** Whoever speaks to the browser, or types without seeing, can switch the shortcut off. */
export function shortcut() {
  const label = make("label", null, { class: "zoektoets" });
  const box = /** @type {HTMLInputElement} */ (make("input", null, { type: "checkbox" }));
  box.checked = load(SHORTCUT).text !== OFF;
  box.addEventListener("change", () => save(SHORTCUT, box.checked ? "aan" : OFF));
  label.append(box, " De toets / opent zoeken");
  return label;
}

function open() {
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector("site-search[data-page] input"));
  if (field) return field.select();
  if (!button) return;
  dialog ??= searchWindow(new URL("..", button.href).href);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input")?.select();
}

button?.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || document.querySelector("site-search[data-page]")) return;
  event.preventDefault();
  open();
});

addEventListener("keydown", (event) => {
  const typing =
    event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable], dialog");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
  if (load(SHORTCUT).text === OFF) return;
  event.preventDefault();
  open();
});

document.querySelector("site-search[data-page]")?.append(shortcut());

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form[data-zoekvak]"))) {
  const field = /** @type {HTMLInputElement | null} */ (form.querySelector("input"));
  // A wrong address says what somebody was looking for.
  if (field && form.dataset.zoekvak === "adres") field.value = wordsOfAddress(new URL(form.action).pathname);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.href = `${form.action}#${new URLSearchParams({ q: field?.value ?? "" })}`;
  });
}

/** @param {string} searchPage its path, which tells where the site begins */
function wordsOfAddress(searchPage) {
  const root = searchPage.replace(/zoeken\/$/, "");
  const path = decodeURI(location.pathname.startsWith(root) ? location.pathname.slice(root.length) : location.pathname);
  return path
    .replace(/\.(html?|md|php)$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\bindex\b/, "")
    .trim();
}
