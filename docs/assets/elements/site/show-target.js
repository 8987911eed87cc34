// An address may point at something that is folded away or not yet reached: the outcome of
// a decision tree, the advice under a question. Who comes for it sees it.

export async function showTarget() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  const check = /** @type {(HTMLElement & {started?: Promise<void>}) | null} */ (target.closest("self-check"));
  if (check) await customElements.whenDefined("self-check");
  await check?.started; // it hides what nobody answered yet
  let changed = target.closest("[data-weg]") !== null;
  target.dispatchEvent(new Event("toon", { bubbles: true })); // a form that shows one step goes there by itself
  for (let at = /** @type {HTMLElement | null} */ (target); at; at = at.parentElement) {
    if (at.hidden || (at instanceof HTMLDetailsElement && !at.open)) changed = true;
    at.hidden = false;
    at.removeAttribute("data-weg");
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  if (changed) target.scrollIntoView();
}
