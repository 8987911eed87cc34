// The window behind the button in the header, with the same search as on its page.

import { make } from "../lib/page/dom.js";

const button = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-zoekknop]"));
/** @type {HTMLDialogElement | undefined} */
let dialog;

/** Made when it is first asked for. @param {string} root */
function searchWindow(root) {
  const made = /** @type {HTMLDialogElement} */ (make("dialog", null, { class: "zoekvenster" }));
  made.setAttribute("aria-label", "Zoeken in de gids");
  const close = make("button", "Sluit", { type: "button", class: "zoekvenster__sluit" });
  close.addEventListener("click", () => made.close());
  const search = make("site-search", null, { "data-root": root });
  search.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a")) made.close(); // a hit may be on this page
  });
  made.append(close, search);
  document.body.append(made);
  return made;
}

button?.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  dialog ??= searchWindow(new URL("..", button.href).href);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input")?.select();
});
