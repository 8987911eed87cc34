// A self-check on paper: the outcome alone, the form without answers, the card for who leads a group, or all as it stands, with
// every word that somebody typed.

import { make } from "../lib/page/dom.js";
import { forPen } from "./empty.js";

const root = document.documentElement;
// Not every browser prints, nor tells that it did: then the page is whole again as soon as somebody goes on with it.
const ENDS = ["afterprint", "pointerdown", "keydown"];

/** @param {any} check the <self-check> */
export function paper(check) {
  // Whoever prints with the browser's own command: a field cuts off what does not fit in it.
  addEventListener("beforeprint", () => mirror(check.form));
  addEventListener("afterprint", tidy);
  return { outcome: () => only("uitkomst"), blank: () => blank(check), card: () => only("kaart") };
}

/** @param {HTMLFormElement} form */
function mirror(form) {
  tidy();
  for (const field of form.querySelectorAll("textarea, input[type=text]:not([inputmode])")) {
    const { value } = /** @type {HTMLInputElement} */ (field);
    if (!value.trim()) continue;
    field.toggleAttribute("data-overgenomen", true);
    field.after(make("p", value, { class: "op-papier" }));
  }
}

function tidy() {
  for (const copy of document.querySelectorAll(".op-papier")) copy.remove();
  for (const field of document.querySelectorAll("[data-overgenomen]")) field.removeAttribute("data-overgenomen");
}

/** Prints one part of the page. @param {string} part */
function only(part) {
  return new Promise((resolve) => {
    root.dataset.druk = part;
    const done = () => {
      for (const name of ENDS) removeEventListener(name, done);
      delete root.dataset.druk;
      resolve(undefined);
    };
    for (const name of ENDS) addEventListener(name, done);
    print();
  });
}

/** The form as it came, beside the one that was filled in. @param {any} check the <self-check> */
async function blank(check) {
  const form = /** @type {HTMLFormElement} */ (check.blank.cloneNode(true));
  form.reset(); // a browser may have filled in something by itself
  form.toggleAttribute("data-vel", true);
  form.inert = true;
  forPen(form);
  check.form.after(form);
  await only("leeg");
  form.remove();
}
