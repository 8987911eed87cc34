// The list of pages of a part: a native disclosure that lies over the page. It closes with
// Escape and when the reader goes on elsewhere, and opens with the page one is on in view.

const menu = document.querySelector("details.deel");

if (menu instanceof HTMLDetailsElement) {
  menu.addEventListener("toggle", () => {
    const list = menu.querySelector(".deel__lijst");
    const here = menu.querySelector("[aria-current]");
    if (menu.open && list && here instanceof HTMLElement) list.scrollTop = here.offsetTop - list.clientHeight / 2;
  });
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
