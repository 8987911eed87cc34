// The button that chooses light or dark. The choice is kept only when the reader makes one.

import { save } from "../lib/answers/store.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
const button = document.querySelector("[data-weergave-knop]");
const word = button?.querySelector("[data-weergave-tekst]");

function isDark() {
  const chosen = document.documentElement.dataset.weergave;
  return chosen ? chosen === "donker" : dark.matches;
}

function name() {
  if (word) word.textContent = isDark() ? "Licht" : "Donker";
}

if (button instanceof HTMLButtonElement) {
  button.addEventListener("click", () => {
    const next = isDark() ? "licht" : "donker";
    document.documentElement.dataset.weergave = next;
    save("weergave", next);
    name();
  });
  dark.addEventListener("change", name);
  name();
  button.hidden = false;
}
