// Every element of the site. Each works on HTML that is already there and readable; what a
// page does not have is not loaded. publish tells the browser early what this page will need.

if (document.querySelector("a.begrip")) import("./site/term-tooltip.js");
if (document.querySelector("details.deel")) import("./site/site-menu.js");
if (document.querySelector("self-check")) import("./check/start.js"); // if that fails, the page says that it keeps nothing
if (document.querySelector("check-progress")) import("./check/check-progress.js");
if (document.querySelector(".highlight")) import("./site/copy-code.js");
if (document.querySelector("copy-answer")) import("./site/copy-answer.js");

// Search comes when somebody goes for it: on its own page, or with the pointer or the focus on its button.
const button = document.querySelector("a[data-zoekknop]");
if (document.querySelector("site-search")) import("./site/site-search.js");
else if (button instanceof HTMLElement) {
  const search = async () => {
    await import("./site/site-search.js");
    button.removeEventListener("click", press);
  };
  /** A press before search is there waits for it; then the button does its own work. @param {MouseEvent} event */
  const press = async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await search();
    button.click();
  };
  button.addEventListener("pointerenter", search, { once: true });
  button.addEventListener("focus", search, { once: true });
  button.addEventListener("click", press);
}

// A box to search from: the words go to the search page behind the #, so no server sees them.
const box = document.querySelector("form[data-zoekvak]");
if (box instanceof HTMLFormElement) {
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = new FormData(box).get("q");
    location.href = `${box.action}#${new URLSearchParams({ q: String(words ?? "") })}`;
  });
}

addEventListener("beforeprint", () => {
  const line = document.querySelector("[data-papier]");
  if (!line) return;
  const day = new Date().toLocaleDateString("nl-NL", { dateStyle: "long" });
  line.textContent = `${document.title}. ${location.href.replace(/#.*/, "")}. Geprint op ${day}.`;
});
