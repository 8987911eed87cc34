// Every element of the site. Each works on HTML that is already there and readable; what a
// page does not have is not loaded. publish tells the browser early what this page will need.
// What nearly every page has (terms, the list of its part) stands in here: one file less to ask for.

if (document.querySelector("self-check")) import("./check/start.js"); // if that fails, the page says that it keeps nothing
if (document.querySelector("group-picture")) import("./group/group-picture.js");
if (document.querySelector(".highlight")) import("./site/copy-code.js");
if (document.querySelector("embed-composer")) import("./site/embed-composer.js");
if (document.querySelector("copy-answer")) import("./site/copy-answer.js");
if (document.querySelector("swv-finder")) import("./site/swv-finder.js");
if (new URLSearchParams(location.search).has("swv")) import("./site/swv-words.js");

// Where you were in the self-checks, as soon as this browser keeps an answer; on a first visit there is nothing to load.
if (document.querySelector("check-progress")) {
  const progress = () => {
    try {
      if (Object.keys(localStorage).some((key) => key.startsWith("gids:check:"))) import("./check/check-progress.js");
    } catch {
      // storage is blocked, so nothing is kept
    }
  };
  for (const name of ["storage", "pageshow"]) addEventListener(name, progress);
}

// Search comes when somebody goes for it: on its own page, or with the pointer or the focus on its button.
const button = document.querySelector("a[data-zoekknop]");
const page = document.querySelector("site-search");
if (page) import("./site/site-search.js");
else if (button instanceof HTMLElement) {
  const search = async () => {
    await Promise.all([import("./site/site-search.js"), import("./site/search-window.js")]);
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

// The sign at a statement, a row or a heading: its address to copy. Without this it is a link to that place.
addEventListener("click", (event) => {
  const sign = event.target instanceof Element && event.target.closest("a.anker, a.headerlink");
  if (!(sign instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const go = () => location.assign(sign.href);
  import("./site/copy-link.js").then(({ offer }) => offer(sign), go);
});

// The key / goes to search, unless the reader switched that off.
addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select, dialog");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
  try {
    if (localStorage.getItem("gids:sneltoets") === "uit") return;
  } catch {
    // storage is blocked, so nothing was switched off
  }
  event.preventDefault();
  const field = page?.querySelector("input");
  if (field) field.select();
  else if (button instanceof HTMLElement) button.click();
});

/** An address that is broken stays as it is. @param {string} path */
function readable(path) {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

// A box to search from: the words go to the search page behind the #, so no server sees them.
const box = document.querySelector("form[data-zoekvak]");
if (box instanceof HTMLFormElement) {
  const field = box.querySelector("input");
  const root = new URL("..", box.action).pathname;
  // A wrong address says what somebody was looking for.
  if (field && box.dataset.zoekvak === "adres") {
    const path = location.pathname.replace(root, "").replace(/\.\w+$/, "");
    field.value = readable(path)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  }
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    location.href = `${box.action}#${new URLSearchParams({ q: field?.value ?? "" })}`;
  });
}

// Who comes for something that is folded away sees it.
const show = () => import("./site/show-target.js").then(({ showTarget }) => showTarget());
addEventListener("hashchange", show);
if (location.hash && document.querySelector("self-check, details")) show();

// A place that is not on this page any more: on to where its text is now.
const follow = () => {
  // Not by :target, which the browser sets later than this runs.
  const place = document.getElementById(location.hash.slice(1));
  if (place?.classList.contains("oud-adres")) import("./site/moved.js");
};
addEventListener("hashchange", follow);
follow();

addEventListener("beforeprint", () => {
  const line = document.querySelector("[data-papier]");
  if (!line) return;
  const day = new Date().toLocaleDateString("nl-NL", { dateStyle: "long" });
  line.textContent = `${document.title}. ${location.href.replace(/#.*/, "")}. Geprint op ${day}.`;
});

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

// The definition of a term where it stands in the text: on hover, on focus, and on
// the first tap. The words come from the list at the foot of the same page.

const cloud = Object.assign(document.createElement("div"), { className: "begripwolk", id: "begripwolk", hidden: true });
cloud.setAttribute("role", "tooltip");

/** @type {HTMLAnchorElement | null} */
let shownFor = null;
let wait = 0;

/** @param {EventTarget | null} target @returns {HTMLAnchorElement | null} */
function termAt(target) {
  return target instanceof Element ? target.closest("a.begrip") : null;
}

/** @param {HTMLAnchorElement} link */
function explain(link) {
  clearTimeout(wait);
  const words = document.querySelector(`[data-uitleg="${link.dataset.begrip}"]`);
  if (!words || shownFor === link) return;
  stopExplaining();
  shownFor = link;
  cloud.textContent = words.textContent;
  cloud.hidden = false;
  (link.closest("article") ?? document.body).append(cloud);
  link.setAttribute("aria-describedby", cloud.id);
  const at = link.getBoundingClientRect();
  const left = Math.min(Math.max(8, at.left), document.documentElement.clientWidth - cloud.offsetWidth - 8);
  const below = at.bottom + cloud.offsetHeight + 8 < innerHeight;
  const top = below ? at.bottom + 6 : at.top - cloud.offsetHeight - 6;
  const origin = (cloud.offsetParent ?? document.body).getBoundingClientRect();
  cloud.style.left = `${left - origin.left}px`;
  cloud.style.top = `${top - origin.top}px`;
}

function stopExplaining() {
  clearTimeout(wait);
  shownFor?.removeAttribute("aria-describedby");
  shownFor = null;
  cloud.hidden = true;
}

// A short wait, so that the pointer can reach the cloud itself (WCAG 1.4.13).
function stopSoon() {
  clearTimeout(wait);
  wait = setTimeout(stopExplaining, 250);
}

if (document.querySelector("a.begrip")) {
  document.addEventListener("pointerover", (event) => {
    const link = termAt(event.target);
    if (event.pointerType === "touch") return;
    if (link) explain(link);
    else if (event.target instanceof Node && cloud.contains(event.target)) clearTimeout(wait);
    else if (shownFor && shownFor !== document.activeElement) stopSoon();
  });
  document.addEventListener("focusin", (event) => {
    const link = termAt(event.target);
    if (link) explain(link);
    else stopExplaining();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") stopExplaining();
  });
  let touched = false;
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch" && termAt(event.target) !== shownFor;
  });
  document.addEventListener("click", (event) => {
    const link = termAt(event.target);
    if (!link) return stopExplaining();
    if (touched && document.querySelector(`[data-uitleg="${link.dataset.begrip}"]`)) {
      event.preventDefault(); // the first tap explains, the second follows the link
      explain(link);
    }
  });
}
