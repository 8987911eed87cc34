// The button that chooses light or dark. The choice is kept only when the reader makes one.

import { concerns, load, save } from "../lib/answers/store.js";

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

/** As it stands in storage: chosen in another tab, or wiped. */
function follow() {
  const { text, works } = load("weergave");
  if (!works) return;
  if (text === "licht" || text === "donker") document.documentElement.dataset.weergave = text;
  else delete document.documentElement.dataset.weergave;
  name();
}

if (button instanceof HTMLButtonElement) {
  button.addEventListener("click", () => {
    const next = isDark() ? "licht" : "donker";
    document.documentElement.dataset.weergave = next;
    save("weergave", next);
    name();
  });
  dark.addEventListener("change", name);
  addEventListener("storage", (event) => {
    if (concerns(event, ["weergave"])) follow();
  });
  name();
  button.hidden = false;
}
