// Runs before the page is drawn: the reader's choice of light or dark, and the four
// names that the theme's bundle expects. A classic script: a module would come too late.
(() => {
  try {
    const choice = localStorage.getItem("gids:weergave");
    if (choice === "licht" || choice === "donker") document.documentElement.dataset.weergave = choice;
  } catch {
    // storage is blocked: the choice of the device counts
  }
  document.documentElement.classList.remove("no-js");
  window.__md_scope = new URL("..", document.currentScript.src);
  window.__md_hash = (text) => [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0);
  window.__md_get = () => null; // the theme itself keeps nothing on the device
  window.__md_set = () => {};
})();
