// The menu on a small screen: a native disclosure that lies over the page. It closes with
// Escape, and when the reader goes on elsewhere, so it never hides what has the focus.

const menu = document.querySelector("header details:has(> nav)");

if (menu instanceof HTMLDetailsElement) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  for (const kind of ["focusin", "click"]) {
    document.addEventListener(kind, (event) => {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    });
  }
}
