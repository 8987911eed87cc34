// Light or dark, before the page is drawn: a classic script, a module would come too late.
// The reader's choice is kept only when the reader makes one; without it the device decides.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.weergave ? root.dataset.weergave === "donker" : dark.matches);
  /** As it stands in storage: also when it was chosen in another tab, or wiped. */
  const follow = () => {
    try {
      const choice = localStorage.getItem("gids:weergave");
      if (choice === "licht" || choice === "donker") root.dataset.weergave = choice;
      else delete root.dataset.weergave;
    } catch {
      // storage is blocked: the choice of the device counts
    }
  };
  follow();
  root.classList.remove("no-js");

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-weergave-knop]");
    const word = document.querySelector("[data-weergave-tekst]");
    if (!(button instanceof HTMLButtonElement) || !word) return;
    const name = () => (word.textContent = isDark() ? "licht" : "donker");
    button.addEventListener("click", () => {
      root.dataset.weergave = isDark() ? "licht" : "donker";
      try {
        localStorage.setItem("gids:weergave", root.dataset.weergave);
      } catch {
        // storage is blocked or full: the choice holds for this page
      }
      name();
    });
    dark.addEventListener("change", name);
    addEventListener("storage", (event) => {
      if (event.key !== null && event.key !== "gids:weergave") return;
      follow();
      name();
    });
    name();
    button.hidden = false;
  });
})();
