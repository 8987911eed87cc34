// Shows the definition of a term where it stands in the text: on hover, on focus, and on
// the first tap. The words come from the list at the foot of the same page.

const cloud = document.createElement("div");
cloud.className = "begripwolk";
cloud.id = "begripwolk";
cloud.setAttribute("role", "tooltip");
cloud.hidden = true;

/** @type {HTMLAnchorElement | null} */
let shownFor = null;
let wait = 0;

/** @param {EventTarget | null} target @returns {HTMLAnchorElement | null} */
function term(target) {
  return target instanceof Element ? target.closest("a.begrip") : null;
}

/** @param {HTMLAnchorElement} link */
function show(link) {
  clearTimeout(wait);
  const words = document.querySelector(`[data-uitleg="${link.dataset.begrip}"]`);
  if (!words || shownFor === link) return;
  hide();
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

function hide() {
  clearTimeout(wait);
  shownFor?.removeAttribute("aria-describedby");
  shownFor = null;
  cloud.hidden = true;
}

// A short wait, so that the pointer can reach the cloud itself (WCAG 1.4.13).
function hideSoon() {
  clearTimeout(wait);
  wait = setTimeout(hide, 250);
}

document.addEventListener("pointerover", (event) => {
  const link = term(event.target);
  if (event.pointerType === "touch") return;
  if (link) show(link);
  else if (event.target instanceof Node && cloud.contains(event.target)) clearTimeout(wait);
  else if (shownFor && shownFor !== document.activeElement) hideSoon();
});
document.addEventListener("focusin", (event) => {
  const link = term(event.target);
  if (link) show(link);
  else hide();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});
let touched = false;
document.addEventListener("pointerdown", (event) => {
  touched = event.pointerType === "touch" && term(event.target) !== shownFor;
});
document.addEventListener("click", (event) => {
  const link = term(event.target);
  if (!link) return hide();
  if (touched && document.querySelector(`[data-uitleg="${link.dataset.begrip}"]`)) {
    event.preventDefault(); // the first tap explains, the second follows the link
    show(link);
  }
});
